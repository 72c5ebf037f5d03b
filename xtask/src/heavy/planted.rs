//! `cargo xtask heavy planted`: a thousand histories for each planted truth.

use super::{When, said, write_page};
use crate::{Failure, Outcome};

/// The options of `cargo xtask heavy planted`.
#[derive(clap::Args, Debug)]
pub(super) struct Planted {
    #[command(flatten)]
    when: When,
}

const HISTORIES: [&str; 9] = [
    "test",
    "--release",
    "-p",
    "cordee-measures",
    "--test",
    "it",
    "planted_truths_are_held_by_ninety_five_intervals_in_a_hundred",
    "--",
    "--ignored",
];

impl Planted {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let mut command = HISTORIES.to_vec();
        command.push("--nocapture");
        let (histories, all_hold) = said(&command, None)?;
        write_page("planted.md", &page(&self.when.date, &histories))?;
        Ok(if all_hold {
            Outcome::Passed
        } else {
            Outcome::Failed
        })
    }
}

fn page(date: &str, said: &str) -> String {
    let table: Vec<&str> = said.lines().filter(|line| line.starts_with('|')).collect();
    format!(
        "# Planted truths\n\n\
         {date}, `cargo xtask heavy planted`: histories of six years in which something is true because it\n\
         was put there, and of how many of a thousand the report's 95 % interval holds it. Wanted are\n\
         930 to 970 of each; a thousand fair intervals miss that once in two hundred and fifty times.\n\n{}\n",
        table.join("\n"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_the_day_and_the_table() {
        let said = "running 1 test\n| planted |\n|---|\n| gap |\ntest ... ok\n";
        let page = page("2026-11-20", said);
        assert!(page.contains("2026-11-20, `cargo xtask heavy planted`:"));
        assert!(page.ends_with("\n\n| planted |\n|---|\n| gap |\n"));
    }
}
