//! `cordee`, the command.

use std::process::ExitCode;

fn main() -> ExitCode {
    cordee::exit::with_process(cordee::run)
}
