//! `cargo xtask heavy bench`: the benchmark's table, kept as a page.

use super::{When, write_page};
use crate::{Failure, Outcome, repository};
use std::process::Stdio;

/// The options of `cargo xtask heavy bench`.
#[derive(clap::Args, Debug)]
pub(super) struct Bench {
    #[command(flatten)]
    when: When,
}

const BENCH: [&str; 5] = ["bench", "-p", "cordee-framework", "--bench", "check"];

impl Bench {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let output = repository::cargo(&BENCH)
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| Failure::new(format!("run `{}`", command()), error))?;
        let table = String::from_utf8_lossy(&output.stdout);
        print!("{table}");
        if !output.status.success() {
            return Ok(Outcome::Failed);
        }
        write_page("check-speed.md", &page(&self.when.date, &table))?;
        Ok(Outcome::Passed)
    }
}

fn command() -> String {
    format!("cargo {}", BENCH.join(" "))
}

fn page(date: &str, table: &str) -> String {
    format!(
        "# What a check costs\n\n\
         {date}, `{}`: the time that the YAML parser alone takes\nto go through the bytes, the time \
         of the whole check, and how many times the one goes into the\nother. The goal is at most \
         1.5 at 10,000 levels, and growth by no more than the size.\n\n\
         ```text\n{}\n```\n",
        command(),
        table.trim_end(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_holds_the_day_the_command_and_the_table() {
        let page = page("2026-11-20", "levels  ratio\n  1000   1.20\n\n");
        assert!(page.contains("2026-11-20, `cargo bench -p cordee-framework --bench check`:"));
        assert!(page.ends_with("```text\nlevels  ratio\n  1000   1.20\n```\n"));
    }
}
