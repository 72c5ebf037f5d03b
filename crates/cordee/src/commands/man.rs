//! `cordee man`: the manual pages.

use crate::cli::Cli;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::Io;
use clap::{Args, Command, CommandFactory};
use clap_mangen::Man as Page;
use std::path::{Path, PathBuf};

/// Print the manual page, or write one for each command
#[derive(Debug, Args)]
pub struct Man {
    /// Write a page for `cordee` and one for each of its commands into this folder
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
}

impl Man {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let command = Cli::command().disable_help_subcommand(true);
        match self.output {
            Some(folder) => write_pages(command, &folder)?,
            None => Page::new(command)
                .render(&mut io.out())
                .map_err(Failure::output)?,
        }
        Ok(Exit::Fine)
    }
}

fn write_pages(command: Command, folder: &Path) -> Result<(), Failure> {
    let unwritable = |error| Failure::unwritable(folder, error);
    std::fs::create_dir_all(folder).map_err(unwritable)?;
    clap_mangen::generate_to(command, folder).map_err(unwritable)
}
