//! `cargo xtask heavy`: suites that take minutes, run before a release and written down.
//!
//! Each suite leaves a page in `docs/results`. The date on it is an argument: nothing here reads
//! a clock.

mod axe;
mod bench;
mod fuzz;
mod guards;
mod kills;
mod load;
mod planted;
mod simulate;

use crate::{Failure, Outcome, repository};
use std::fs;
use std::process::Stdio;

/// The options of `cargo xtask heavy`.
#[derive(clap::Args, Debug)]
pub struct Heavy {
    #[command(subcommand)]
    suite: Suite,
}

#[derive(clap::Subcommand, Debug)]
enum Suite {
    /// Hand inputs made by chance to the reader and the importers
    Fuzz(fuzz::Fuzz),
    /// Measure what a check costs beside the parser alone
    Bench(bench::Bench),
    /// Judge the accessibility of the story company's site and of every screen in a real Chromium
    Axe(axe::Axe),
    /// Kill a program that writes, again and again, and look whether anything is lost
    Kills(kills::Kills),
    /// Take every guard away, one at a time, and look whether it is missed
    Guards(guards::Guards),
    /// Put a hundred thousand people into a store, ask the program for pages, and measure
    Load(load::Load),
    /// Look in a thousand histories for what was put into them
    Planted(planted::Planted),
    /// Run the published models of promotion and set their figures beside the papers'
    Simulate(simulate::Simulate),
}

/// When a suite was run.
#[derive(clap::Args, Debug)]
struct When {
    /// The day to write on the page, such as 2026-11-20
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: String,
}

impl Heavy {
    /// Runs the suite.
    pub fn run(&self) -> Result<Outcome, Failure> {
        match &self.suite {
            Suite::Fuzz(suite) => suite.run(),
            Suite::Bench(suite) => suite.run(),
            Suite::Axe(suite) => suite.run(),
            Suite::Kills(suite) => suite.run(),
            Suite::Guards(suite) => suite.run(),
            Suite::Load(suite) => suite.run(),
            Suite::Planted(suite) => suite.run(),
            Suite::Simulate(suite) => suite.run(),
        }
    }
}

/// A day, as far as its form goes.
fn day(text: &str) -> Result<String, &'static str> {
    let parts: Vec<&str> = text.split('-').collect();
    let is_number = |part: &&str| part.bytes().all(|b| b.is_ascii_digit());
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    if lengths == [4, 2, 2] && parts.iter().all(is_number) {
        Ok(text.to_owned())
    } else {
        Err("write the day as YYYY-MM-DD")
    }
}

/// What a command of cargo says, which is shown too, and whether it went well. `told` is a variable of
/// its environment.
fn said(command: &[&str], told: Option<(&str, &str)>) -> Result<(String, bool), Failure> {
    let output = repository::cargo(command)
        .envs(told)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::new(format!("run `cargo {}`", command.join(" ")), error))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    print!("{said}");
    Ok((said, output.status.success()))
}

/// Writes a page of `docs/results`.
fn write_page(name: &str, text: &str) -> Result<(), Failure> {
    let path = format!("docs/results/{name}");
    write(&path, text.as_bytes())?;
    println!("written: {path}");
    Ok(())
}

/// Writes a file below the root, with the folders above it.
fn write(path: &str, bytes: &[u8]) -> Result<(), Failure> {
    let whole = repository::root().join(path);
    let written = whole
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(&whole, bytes));
    written.map_err(|error| Failure::new(format!("write `{path}`"), error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_four_two_and_two_digits() {
        assert_eq!(day("2026-11-20").as_deref(), Ok("2026-11-20"));
        for other in ["", "today", "20-11-2026", "2026-11", "2026-1x-20"] {
            assert!(day(other).is_err(), "{other}");
        }
    }
}
