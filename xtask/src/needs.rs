//! Programs that steps need beside cargo itself.
//!
//! This is the one place that finds them, and that says, where one is missing, how to get it.
//! A program enters as a variant of [`Need`] with the first step that can't do without it: what
//! stands here is needed now.

use crate::repository;
use std::process::Command;

/// A program some step can't do without.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// Formats Rust code.
    Rustfmt,
    /// Lints Rust code.
    Clippy,
    /// Makes inputs by chance.
    Fuzzer,
    /// Shows pages to tests and to the judge of accessibility.
    Chromium,
    /// Lets tests drive that browser.
    ChromeDriver,
    /// Fetches that judge.
    Npm,
    /// The database that the store is tested on beside SQLite.
    Postgres,
}

/// What looking for a program came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found {
    /// It is there and calls itself this.
    Present(String),
    /// It is not there, or does not answer.
    Missing,
}

impl Need {
    /// What people call the program.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rustfmt => "rustfmt",
            Self::Clippy => "clippy",
            Self::Fuzzer => "cargo-fuzz",
            Self::Chromium => "chromium",
            Self::ChromeDriver => "chromedriver",
            Self::Npm => "npm",
            Self::Postgres => "PostgreSQL",
        }
    }

    /// What to do where it is missing.
    pub fn how_to_get_it(self) -> &'static str {
        match self {
            Self::Rustfmt => "run `rustup component add rustfmt`",
            Self::Clippy => "run `rustup component add clippy`",
            Self::Fuzzer => "run `cargo install cargo-fuzz --locked`",
            Self::Chromium => {
                "install `chromium` with the packages of your system, or leave out what needs it \
                 with `--browser none`"
            }
            Self::ChromeDriver => {
                "install `chromium-driver` with the packages of your system, or leave out what \
                 needs it with `--browser none`"
            }
            Self::Npm => "install `npm` with the packages of your system",
            Self::Postgres => {
                "install `postgresql` with the packages of your system, or leave it out with \
                 `--postgres none`"
            }
        }
    }

    /// Asks the program for its version.
    pub fn find(self) -> Found {
        match self.question().output() {
            Ok(answer) if answer.status.success() => Found::Present(first_line(&answer.stdout)),
            _ => Found::Missing,
        }
    }

    fn question(self) -> Command {
        match self {
            Self::Rustfmt => asked("rustfmt"),
            Self::Clippy => repository::cargo(&["clippy", "--version"]),
            Self::Fuzzer => repository::cargo(&["fuzz", "--version"]),
            Self::Chromium => asked("chromium"),
            Self::ChromeDriver => asked("chromedriver"),
            Self::Npm => asked("npm"),
            Self::Postgres => asked("initdb"),
        }
    }
}

fn asked(name: &str) -> Command {
    let mut program = repository::program(name);
    program.arg("--version");
    program
}

fn first_line(output: &[u8]) -> String {
    let text = String::from_utf8_lossy(output);
    text.lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_calls_itself_by_the_first_line_of_its_answer() {
        assert_eq!(first_line(b"clippy 0.1\nmore\n"), "clippy 0.1");
        assert_eq!(first_line(b""), "");
    }
}
