//! `cargo xtask heavy kills`: a program that writes, killed a thousand times.

use super::{When, said, write_page};
use crate::{Failure, Outcome};

/// The options of `cargo xtask heavy kills`.
#[derive(clap::Args, Debug)]
pub(super) struct Kills {
    #[command(flatten)]
    when: When,
}

const TEST: [&str; 9] = [
    "test",
    "-p",
    "cordee-store",
    "--test",
    "it",
    "kills::what_was_acknowledged_survives_a_thousand_kills",
    "--",
    "--ignored",
    "--nocapture",
];

impl Kills {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let (said, went_well) = said(&TEST, None)?;
        if !went_well {
            return Ok(Outcome::Failed);
        }
        write_page("kills.md", &page(&self.when.date, &said))?;
        Ok(Outcome::Passed)
    }
}

fn page(date: &str, said: &str) -> String {
    let table: Vec<&str> = said.lines().filter(|line| line.starts_with('|')).collect();
    format!(
        "# Killed while it writes\n\n\
         {date}, `cargo xtask heavy kills`: a program in which eight clients write at once to SQLite \
         is ended with\n`kill -9` at any moment, some while they open the database, and started \
         again. After each kill the audit\nlog is followed against where it ended before, \
         every deed that was acknowledged is looked for, the database\nlooks at itself, state, audit \
         log and outbox are compared row by row, and some requests are sent again.\nOne that is \
         lost, torn, doubled, or without its counterpart ends the suite. Every twenty kills a new\n\
         database is begun. `kills` in the tests of `crates/cordee-store` does it a few times on \
         every run.\n\n\
         A kill takes the program away, not the machine: that a commit is on the disk is what \
         SQLite's\n`synchronous=FULL` is for, which the store sees to when it opens.\n\n{}\n",
        table.join("\n"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_the_day_and_the_table_and_nothing_else_that_was_said() {
        let page = page("2026-11-20", "running 1 test\n| kills | 9 |\ntest ... ok\n");
        assert!(page.contains("2026-11-20, `cargo xtask heavy kills`:"));
        assert!(page.ends_with("\n\n| kills | 9 |\n"));
    }
}
