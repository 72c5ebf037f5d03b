//! The one binary, `cordee`: what people type and what they read in a terminal.
//!
//! Knows files, terminals and the environment, and hands texts to `cordee-framework`. It does not
//! know what makes a framework sound (the rules there do), and it holds no SQL and no HTML.
//!
//! To add a command, write its file below `commands/` and add one line to the list in
//! `commands.rs`.

pub mod config;
pub mod exit;

mod association;
mod bounded;
mod cli;
mod commands;
mod failure;
mod files;
mod folder;
mod git;
mod histories;
mod installation;
mod io;
mod ledger;
mod mail;
mod markdown;
mod outside;
mod people;
mod place;
mod sheet;
mod words;

use clap::Parser;
use cli::Cli;
use config::Config;
use exit::Exit;
use io::Io;
use std::ffi::OsString;
use std::io::Write;

/// Runs the command that `args` name, the first of them the name of the program.
pub fn run(args: Vec<OsString>, config: &Config, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    let asked = cli::colour_asked_for(&args);
    let mut io = Io::new(config, asked, out, err);
    let ended = match Cli::try_parse_from(args) {
        Ok(cli) => cli.command.run(&mut io),
        Err(answer) => io.answer_of_parser(&answer),
    };
    let ended = ended.and_then(|exit| io.finish().map(|()| exit));
    ended.unwrap_or_else(|failure| {
        io.complain(&failure);
        Exit::from(&failure)
    })
}
