//! Writes the description of the API, as `docs/api/openapi.json` keeps it.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(cordee_server::description().as_bytes())
}
