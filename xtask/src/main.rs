//! `cargo xtask`: what the people who work on Cordée run.

#![expect(
    clippy::print_stderr,
    reason = "a tool for the terminal says there why it could not run"
)]

use clap::Parser;
use std::process::ExitCode;
use xtask::{Outcome, Task};

#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

fn main() -> ExitCode {
    match Arguments::parse().task.run() {
        Ok(Outcome::Passed) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::from(1),
        Err(failure) => {
            eprintln!("cargo xtask: {failure}");
            ExitCode::from(2)
        }
    }
}
