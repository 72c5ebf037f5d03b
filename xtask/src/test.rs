//! `cargo xtask test`: everything that must hold before a change is taken.
//!
//! A failed step does not stop the next: one run says everything that is wrong.

use crate::format::Format;
use crate::needs::{Found, Need};
use crate::{Failure, Outcome, repository, tidy};

/// The options of `cargo xtask test`: none yet.
#[derive(clap::Args, Debug)]
pub struct Test {}

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
    Formatting,
    Tidy,
}

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
        work: cargo(&["test", "--workspace", "--no-fail-fast"]),
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
    #[expect(clippy::unused_self, reason = "every task is run the same way")]
    pub fn run(&self) -> Result<Outcome, Failure> {
        let mut results = Vec::new();
        for step in &STEPS {
            results.push((step.title, step.run()?));
        }
        println!("\n{}", summary(&results));
        Ok(outcome(&results))
    }
}

impl Step {
    fn run(&self) -> Result<Outcome, Failure> {
        println!("\n== {}: {}", self.title, self.work.shown());
        match self.need.map(|need| (need, need.find())) {
            Some((need, Found::Missing)) => {
                println!("{} is missing; {}", need.name(), need.how_to_get_it());
                Ok(Outcome::Failed)
            }
            Some((_, Found::Present(version))) => {
                println!("found {version}");
                self.work.run()
            }
            None => self.work.run(),
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
            Self::Formatting => "cargo xtask format --check".to_owned(),
            Self::Tidy => "cargo xtask tidy".to_owned(),
        }
    }

    fn run(&self) -> Result<Outcome, Failure> {
        let (arguments, environment) = match self {
            Self::Cargo {
                arguments,
                environment,
            } => (arguments, environment),
            Self::Formatting => return Format { check: true }.run(),
            Self::Tidy => return tidy::Tidy {}.run(),
        };
        let status = repository::cargo(arguments)
            .envs(*environment)
            .status()
            .map_err(|error| Failure::new(format!("run `{}`", self.shown()), error))?;
        Ok(if status.success() {
            Outcome::Passed
        } else {
            Outcome::Failed
        })
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
