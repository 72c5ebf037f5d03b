//! `cordee people log`.

use super::account::counts;
use super::stored::Stored;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::{Io, Paint};
use crate::ledger::{self, Entry};
use crate::sheet::plain;
use crate::words::{add_line, joined, wrapped};
use clap::{ArgGroup, Args};
use std::path::PathBuf;

/// Show what was imported, by whom, and what it corrected
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("where").args(["history", "data", "database"]).required(true)))]
pub(super) struct Log {
    /// The folder of the history
    #[arg(long, value_name = "DIR")]
    history: Option<PathBuf>,

    #[command(flatten)]
    stored: Stored,
}

impl Log {
    pub(super) fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let Some(history) = &self.history else {
            return self.stored.open()?.log(io);
        };
        if !history.is_dir() {
            let cause = std::io::ErrorKind::NotFound.into();
            return Err(Failure::unreadable(history, cause));
        }
        let entries = ledger::entries(history)?;
        if entries.is_empty() {
            io.say("nothing was imported here\n")?;
        }
        for entry in &entries {
            let text = told(entry, io.paint, io.width);
            io.say(&text)?;
        }
        Ok(Exit::Fine)
    }
}

fn told(entry: &Entry, paint: Paint, width: usize) -> String {
    let stamp = &entry.stamp;
    let mut text = String::new();
    let on = stamp.on.map_or(String::new(), |it| format!(", as of {it}"));
    let head = format!("{}  {}{on}", entry.number, plain(&stamp.export));
    add_line(&mut text, paint.strong(&head));
    add_line(
        &mut text,
        format_args!("   {} by {}", stamp.at, plain(&stamp.by)),
    );
    add_line(&mut text, format_args!("   {}", counts(&stamp.counts)));
    let names: Vec<String> = entry.files.iter().map(|it| plain(&it.name)).collect();
    add_line(&mut text, format_args!("   {}", joined(&names)));
    let mut hashes = format!("export {}", stamp.export_hash);
    if !stamp.mapping_hash.is_empty() {
        hashes = format!("{hashes}, mapping {}", stamp.mapping_hash);
    }
    for line in wrapped(&hashes, width, ("   ", "   ")) {
        add_line(&mut text, paint.quiet(&line));
    }
    for correction in &stamp.corrections {
        for line in wrapped(
            &format!("corrected: {}", plain(correction)),
            width,
            ("   ", "     "),
        ) {
            add_line(&mut text, line);
        }
    }
    if let Some(undone) = &entry.undone {
        add_line(
            &mut text,
            format_args!("   undone {} by {}", undone.at, plain(&undone.by)),
        );
    }
    text
}
