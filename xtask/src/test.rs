//! `cargo xtask test`: everything that must hold before a change is taken.
//!
//! A failed step does not stop the next: one run says everything that is wrong.

use crate::browser::{self, Browser};
use crate::format::Format;
use crate::needs::{Found, Need};
use crate::postgres::{VARIABLE, Wanted};
use crate::{Failure, Outcome, repository, tidy};

/// The options of `cargo xtask test`.
#[derive(clap::Args, Debug)]
pub struct Test {
    /// The PostgreSQL to test on, instead of one that is started and thrown away; `none` leaves
    /// out what needs it
    #[arg(long, value_name = "ADDRESS", value_parser = Wanted::read)]
    postgres: Option<Wanted>,

    /// `none` leaves out what is tested in a browser, which is installed where it is missing
    #[arg(long, value_name = "none", value_parser = Browser::read)]
    browser: Option<Browser>,
}

struct Step {
    title: &'static str,
    need: Option<Need>,
    work: Work,
}

enum Work {
    Cargo {
        arguments: &'static [&'static str],
        environment: Option<(&'static str, &'static str)>,
    },
    /// All tests, with a PostgreSQL and a browser beside them.
    Tests,
    Formatting,
    Tidy,
}

const TESTS: [&str; 3] = ["test", "--workspace", "--no-fail-fast"];

const STEPS: [Step; 5] = [
    Step {
        title: "formatting",
        need: Some(Need::Rustfmt),
        work: Work::Formatting,
    },
    Step {
        title: "clippy",
        need: Some(Need::Clippy),
        work: cargo(&["clippy", "--workspace", "--all-targets", "--", "-Dwarnings"]),
    },
    Step {
        title: "tests",
        need: None,
        work: Work::Tests,
    },
    Step {
        title: "documentation",
        need: None,
        work: Work::Cargo {
            arguments: &["doc", "--workspace", "--no-deps"],
            environment: Some(("RUSTDOCFLAGS", "-Dwarnings")),
        },
    },
    Step {
        title: "tidy",
        need: None,
        work: Work::Tidy,
    },
];

const fn cargo(arguments: &'static [&'static str]) -> Work {
    Work::Cargo {
        arguments,
        environment: None,
    }
}

impl Test {
    /// Runs every step and sums up.
    pub fn run(&self) -> Result<Outcome, Failure> {
        let mut results = Vec::new();
        for step in &STEPS {
            results.push((step.title, step.run(self)?));
        }
        println!("\n{}", summary(&results));
        Ok(outcome(&results))
    }
}

impl Step {
    fn run(&self, test: &Test) -> Result<Outcome, Failure> {
        println!("\n== {}: {}", self.title, self.work.shown());
        match self.need.map(|need| (need, need.find())) {
            Some((need, Found::Missing)) => {
                println!("{} is missing; {}", need.name(), need.how_to_get_it());
                Ok(Outcome::Failed)
            }
            Some((_, Found::Present(version))) => {
                println!("found {version}");
                self.work.run(test)
            }
            None => self.work.run(test),
        }
    }
}

impl Work {
    fn shown(&self) -> String {
        match self {
            Self::Cargo {
                arguments,
                environment,
            } => {
                let set = environment.map(|(name, value)| format!("{name}={value} "));
                format!("{}cargo {}", set.unwrap_or_default(), arguments.join(" "))
            }
            Self::Tests => format!("cargo {}", TESTS.join(" ")),
            Self::Formatting => "cargo xtask format --check".to_owned(),
            Self::Tidy => "cargo xtask tidy".to_owned(),
        }
    }

    fn run(&self, test: &Test) -> Result<Outcome, Failure> {
        match self {
            Self::Cargo {
                arguments,
                environment,
            } => self.cargo(arguments, environment.as_slice()),
            Self::Tests => self.tests(test).unwrap_or_else(|failure| {
                println!("{failure}");
                Ok(Outcome::Failed)
            }),
            Self::Formatting => Format { check: true }.run(),
            Self::Tidy => tidy::Tidy {}.run(),
        }
    }

    fn tests(&self, test: &Test) -> Result<Result<Outcome, Failure>, Failure> {
        let browser = test.browser.unwrap_or_default().see_to()?;
        let wanted = test.postgres.clone().unwrap_or_default();
        wanted.during(|address| {
            let told = [(VARIABLE, address), (browser::VARIABLE, browser)];
            self.cargo(&TESTS, &told)
        })
    }

    fn cargo(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Result<Outcome, Failure> {
        let status = repository::cargo(arguments)
            .envs(environment.iter().copied())
            .status()
            .map_err(|error| Failure::new(format!("run `{}`", self.shown()), error))?;
        Ok(Outcome::of(status))
    }
}

fn outcome(results: &[(&str, Outcome)]) -> Outcome {
    let all_passed = results.iter().all(|(_, it)| *it == Outcome::Passed);
    if all_passed {
        Outcome::Passed
    } else {
        Outcome::Failed
    }
}

fn summary(results: &[(&str, Outcome)]) -> String {
    let failed: Vec<&str> = results
        .iter()
        .filter(|(_, outcome)| *outcome == Outcome::Failed)
        .map(|(title, _)| *title)
        .collect();
    let all = results.len();
    if failed.is_empty() {
        return format!("xtask test: all {all} steps passed");
    }
    let passed = all - failed.len();
    format!(
        "xtask test: {passed} of {all} steps passed; failed: {}",
        failed.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failed_step_fails_the_whole_and_is_named() {
        let results = [
            ("formatting", Outcome::Passed),
            ("clippy", Outcome::Failed),
            ("tests", Outcome::Passed),
        ];
        assert_eq!(outcome(&results), Outcome::Failed);
        assert_eq!(
            summary(&results),
            "xtask test: 2 of 3 steps passed; failed: clippy"
        );
    }

    #[test]
    fn the_whole_passes_when_every_step_does() {
        let results = [("formatting", Outcome::Passed), ("tidy", Outcome::Passed)];
        assert_eq!(outcome(&results), Outcome::Passed);
        assert_eq!(summary(&results), "xtask test: all 2 steps passed");
    }
}
