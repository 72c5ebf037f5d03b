//! `cordee completions`: what a shell needs to complete `cordee`.

use crate::cli::Cli;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::Io;
use clap::{Args, Command, CommandFactory};
use clap_complete::Shell;

/// Print completions for a shell
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut shown(), "cordee", &mut script);
        io.out().write_all(&script).map_err(Failure::output)?;
        Ok(Exit::Fine)
    }
}

/// The command line as people see it: shells would complete hidden commands too.
fn shown() -> Command {
    let whole = Cli::command();
    let shown = whole
        .get_subcommands()
        .filter(|command| !command.is_hide_set());
    Command::new("cordee")
        .version(env!("CARGO_PKG_VERSION"))
        .propagate_version(true)
        .args(whole.get_arguments())
        .subcommands(shown)
}
