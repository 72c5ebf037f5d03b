//! `cargo xtask heavy guards`: every guard taken away, one by one.

use super::{When, said, write_page};
use crate::{Failure, Outcome};

/// The options of `cargo xtask heavy guards`.
#[derive(clap::Args, Debug)]
pub(super) struct Guards {
    #[command(flatten)]
    when: When,
}

const TEST: [&str; 13] = [
    "test",
    "-p",
    "cordee-server",
    "--features",
    "guards",
    "--test",
    "it",
    "--",
    "rights::guards::every_guard_that_is_taken_away_is_missed",
    "removed::every_guard_with_a_name_that_is_taken_away_is_missed",
    "--ignored",
    "--nocapture",
    "--test-threads=1",
];

impl Guards {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let (said, went_well) = said(&TEST, None)?;
        if !went_well {
            return Ok(Outcome::Failed);
        }
        write_page("guards.md", &page(&self.when.date, &said))?;
        Ok(Outcome::Passed)
    }
}

/// What ends the table of the guards that have a name.
const NAMED: &str = " with a name missed";
/// What ends that of the places where the rights are asked.
const PLACES: &str = " missed, ";

fn page(date: &str, said: &str) -> String {
    let (named, places) = said.split_once(NAMED).unwrap_or(("", said));
    let count = places.lines().find(|line| line.contains(PLACES));
    let how_many = table(named).len();
    format!(
        "# Guards taken away\n\n\
         {date}, `cargo xtask heavy guards`: every guard is taken away, one at a time, and something \
         has to be missed.\n\n\
         ## Where the rights are asked\n\n\
         Every place in the store where the rights are asked and every address of the API that \
         asks what its token is for. The\nsweep of all addresses as everyone, the canaries, the \
         store's own refusals, houses with narrower policies and those\nwho have left are looked at \
         again; the first thing that is not as it should be stands beside each. A guard that\nnothing \
         misses ends the suite, unless it is known beforehand that another says the same.\n\n{}\n\n\
         | guard | missed by |\n|---|---|\n{}\n\n\
         ## Everything else that keeps somebody out\n\n\
         Seals and origins of forms, sessions, fresh sign-ins, links, tokens, passwords, tries, limits, \
         headers, and that\nnothing is overwritten unseen: {how_many}, each with the test that fails \
         without it.\n\n\
         | guard | test |\n|---|---|\n{}\n",
        count.unwrap_or_default(),
        table(places).join("\n"),
        table(named).join("\n"),
    )
}

fn table(said: &str) -> Vec<&str> {
    said.lines().filter(|line| line.starts_with('|')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_the_day_the_counts_and_both_tables() {
        let said = "running 2 tests\n| a seal | x::y |\n1 with a name missed\nok\n\
                    | a.rs:1 | the store |\n1 missed, 0 not, for a reason\nok\n";
        let page = page("2026-11-20", said);
        assert!(page.contains("2026-11-20, `cargo xtask heavy guards`:"));
        assert!(page.contains("\n\n1 missed, 0 not, for a reason\n\n| guard"));
        assert!(page.contains("|---|---|\n| a.rs:1 | the store |\n\n## "));
        assert!(page.contains("unseen: 1, each"));
        assert!(page.ends_with("|---|---|\n| a seal | x::y |\n"));
    }
}
