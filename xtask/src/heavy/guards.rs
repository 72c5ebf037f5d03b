//! `cargo xtask heavy guards`: every place where the rights are asked, taken away one by one.

use super::{When, write_page};
use crate::{Failure, Outcome, repository};
use std::process::Stdio;

/// The options of `cargo xtask heavy guards`.
#[derive(clap::Args, Debug)]
pub(super) struct Guards {
    #[command(flatten)]
    when: When,
}

const TEST: [&str; 11] = [
    "test",
    "-p",
    "cordee-server",
    "--features",
    "guards",
    "--test",
    "it",
    "rights::guards::every_guard_that_is_taken_away_is_missed",
    "--",
    "--ignored",
    "--nocapture",
];

impl Guards {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let output = repository::cargo(&TEST)
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| Failure::new(format!("run `cargo {}`", TEST.join(" ")), error))?;
        let said = String::from_utf8_lossy(&output.stdout);
        print!("{said}");
        if !output.status.success() {
            return Ok(Outcome::Failed);
        }
        write_page("guards.md", &page(&self.when.date, &said))?;
        Ok(Outcome::Passed)
    }
}

fn page(date: &str, said: &str) -> String {
    let table: Vec<&str> = said.lines().filter(|line| line.starts_with('|')).collect();
    let count = said.lines().find(|line| line.contains(" missed, "));
    format!(
        "# Guards taken away\n\n\
         {date}, `cargo xtask heavy guards`: every place in the store where the rights are asked \
         is taken away, one at\na time, and the sweep of all addresses as everyone, the canaries \
         and the store\'s own refusals are run again.\nThe first thing that is not as it should be \
         stands beside each. A guard that nothing misses ends the suite,\nunless it is known \
         beforehand that another says the same.\n\n{}\n\n| guard | missed by |\n|---|---|\n{}\n",
        count.unwrap_or_default(),
        table.join("\n"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_the_day_the_count_and_the_table() {
        let said = "running 1 test\n| a.rs:1 | the store |\n1 missed, 0 not, for a reason\nok\n";
        let page = page("2026-11-20", said);
        assert!(page.contains("2026-11-20, `cargo xtask heavy guards`:"));
        assert!(page.contains("\n\n1 missed, 0 not, for a reason\n\n| guard"));
        assert!(page.ends_with("|---|---|\n| a.rs:1 | the store |\n"));
    }
}
