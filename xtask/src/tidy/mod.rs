//! `cargo xtask tidy`: what the compiler can't see is proven here.
//!
//! Each check is a file with one pure function over the [`House`]; adding one is the file and one
//! line of [`CHECKS`].

mod architecture;
mod changelog;
mod dependencies;
mod fresh;
mod links;
mod rules;
mod size;
mod std_use;
mod test_command;
mod traces;
mod walls;

use crate::{Failure, Outcome, Tree, Workspace, repository};
use std::fmt;

/// The options of `cargo xtask tidy`: none yet.
#[derive(clap::Args, Debug)]
pub struct Tidy {}

/// The repository as the checks see it.
struct House {
    tree: Tree,
    workspace: Workspace,
}

/// Something that is not as the house wants it.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Untidy {
    /// A file, and a line where there is one: `README.md` or `README.md:12`.
    place: String,
    /// What is wrong.
    what: String,
    /// What to do.
    help: String,
}

struct Check {
    title: &'static str,
    find: fn(&House) -> Vec<Untidy>,
}

const CHECKS: [Check; 11] = [
    Check {
        title: "walls between crates",
        find: walls::find,
    },
    Check {
        title: "walls against the outside",
        find: std_use::find,
    },
    Check {
        title: "dependencies explained",
        find: dependencies::find,
    },
    Check {
        title: "rules listed",
        find: rules::find,
    },
    Check {
        title: "ARCHITECTURE.md",
        find: architecture::find,
    },
    Check {
        title: "links between documents",
        find: links::find,
    },
    Check {
        title: "generated documents",
        find: fresh::find,
    },
    Check {
        title: "changelog",
        find: changelog::find,
    },
    Check {
        title: "test command",
        find: test_command::find,
    },
    Check {
        title: "size of files",
        find: size::find,
    },
    Check {
        title: "traces of other places",
        find: traces::find,
    },
];

impl Tidy {
    /// Runs every check and prints what each finds.
    #[expect(clippy::unused_self, reason = "every task is run the same way")]
    pub fn run(&self) -> Result<Outcome, Failure> {
        let house = House {
            tree: repository::tree()?,
            workspace: repository::workspace()?,
        };
        let found: usize = CHECKS.iter().map(|check| check.run(&house)).sum();
        Ok(judge(found))
    }
}

impl Check {
    fn run(&self, house: &House) -> usize {
        let found = (self.find)(house);
        let result = if found.is_empty() { "ok" } else { "not tidy" };
        println!("{}: {result}", self.title);
        for untidy in &found {
            println!("  {untidy}");
        }
        found.len()
    }
}

fn judge(found: usize) -> Outcome {
    if found == 0 {
        println!("tidy: all {} checks passed", CHECKS.len());
        return Outcome::Passed;
    }
    println!("tidy: {found} things to put right");
    Outcome::Failed
}

impl Untidy {
    fn new(place: impl Into<String>, what: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
            help: help.into(),
        }
    }
}

impl fmt::Display for Untidy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, what, help } = self;
        write!(f, "{place}: {what}\n    help: {help}")
    }
}

#[cfg(test)]
impl House {
    /// A house of these files, without crates.
    fn of_texts(files: &[(&str, &str)]) -> Self {
        Self {
            tree: Tree::of_texts(files.iter().copied()),
            workspace: Workspace {
                packages: Vec::new(),
            },
        }
    }
}

/// What is wrong at each place, for comparing in tests.
#[cfg(test)]
fn said(found: &[Untidy]) -> Vec<String> {
    found
        .iter()
        .map(|untidy| format!("{}: {}", untidy.place, untidy.what))
        .collect()
}
