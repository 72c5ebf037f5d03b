//! Writes a past with planted truths as a folder of files, for tests of load:
//! `cargo run --release -p cordee-history --example past -- FOLDER PEOPLE YEARS SEED`.

use cordee_story::{Truths, past};
use jiff::civil::date;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |at: usize, or: u64| -> u64 {
        let text = args.get(at).and_then(|it| it.parse().ok());
        text.unwrap_or(or)
    };
    let folder = args.first().map_or("past", String::as_str);
    let people = usize::try_from(number(1, 1_000)).unwrap_or(1_000);
    let years = i16::try_from(number(2, 10)).unwrap_or(10);
    let history = past(
        Truths::USUAL,
        number(3, 1),
        people,
        years,
        date(2026, 6, 30),
    );
    std::fs::create_dir_all(folder)?;
    for (name, text) in cordee_history::write(&history) {
        std::fs::write(Path::new(folder).join(name), text)?;
    }
    Ok(())
}
