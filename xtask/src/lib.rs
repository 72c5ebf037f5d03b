//! The tasks around the crates of Cordée: testing, tidying, generating documents.
//!
//! One module per task, each with a type that holds its options and runs it; adding a task is one
//! file and one line of [`Task`]. What a task decides is a pure function over a [`Tree`] (the
//! files of the repository) or a [`Workspace`] (what cargo says of our crates); reading, writing
//! and running other programs stand apart, in the files named after them.
//!
//! Nothing here is part of the program `cordee`.

#![expect(
    clippy::print_stdout,
    reason = "a tool for the terminal; its answers go there"
)]

mod browser;
mod corpus;
mod failure;
mod format;
mod generate;
mod heavy;
mod needs;
mod packages;
mod postgres;
mod repository;
mod test;
mod tidy;
mod tree;
mod workspace;

pub use corpus::{Row, run as run_corpus};
pub use failure::Failure;
pub use generate::{
    Change, Document, MeasurePage, RulePage, SchemaPage, Sources, apply, changes, documents,
};
pub use tree::Tree;
pub use workspace::{Dependency, Package, Workspace};

/// What can be asked of `cargo xtask`.
#[derive(clap::Subcommand, Debug)]
#[command(about = "What the people who work on Cordée run")]
pub enum Task {
    /// Test everything: formatting, clippy, all tests, documentation, tidy
    Test(test::Test),
    /// Bring every Rust file into one form
    Format(format::Format),
    /// Prove what the compiler can't see: walls, lists, documents, sizes
    Tidy(tidy::Tidy),
    /// Write the generated documents anew
    Generate(generate::Generate),
    /// Run a command with a PostgreSQL beside it that is thrown away afterwards
    Postgres(postgres::Postgres),
    /// Run a suite that takes minutes, and write its page
    Heavy(heavy::Heavy),
    /// Import real public ladders and look whether what is wrong with them is found
    Corpus(corpus::Corpus),
}

/// How a task that could run came out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Everything is as it should be.
    Passed,
    /// Something is not, and the task has said what.
    Failed,
}

impl Outcome {
    /// How a program that we ran came out.
    fn of(status: std::process::ExitStatus) -> Self {
        if status.success() {
            Self::Passed
        } else {
            Self::Failed
        }
    }
}

impl Task {
    /// Runs the task in this repository.
    pub fn run(&self) -> Result<Outcome, Failure> {
        match self {
            Self::Test(task) => task.run(),
            Self::Format(task) => task.run(),
            Self::Tidy(task) => task.run(),
            Self::Generate(task) => task.run(),
            Self::Postgres(task) => task.run(),
            Self::Heavy(task) => task.run(),
            Self::Corpus(task) => task.run(),
        }
    }
}
