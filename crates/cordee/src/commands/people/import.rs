//! `cordee people import`.

use super::account::Account;
use super::stored::{Chosen, Stored};
use super::{export, json};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{self, shown};
use crate::io::Io;
use crate::ledger::{self, Ledger, Stamp, Written, hash_of};
use crate::{config, words};
use clap::{ArgGroup, Args, ValueEnum};
use cordee_domain::history::Day;
use cordee_hr::{Asked, Missing, Plan, What, merge, plan, said};
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// Import an export into the folder of a history, or into the people that `cordee serve` keeps
///
/// Shows how many people are new, changed and unchanged, every fault with its row, and what was
/// concluded on the way. What is known is never overwritten: something that changed is a new record from
/// its own day, or from the day of the export; only the same day told anew is corrected, and the log says
/// what stood there. Either all of an import is written or nothing, and it can be undone.
///
/// Exit status: 0 imported, or nothing to import; 1 the export has faults; 2 could not run.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("where").args(["history", "data", "database"]).required(true)))]
pub(super) struct Import {
    /// The export: a CSV or XLSX file
    #[arg(value_name = "EXPORT")]
    pub(super) export: PathBuf,

    /// The folder of the history, made if it is not there
    #[arg(long, value_name = "DIR")]
    history: Option<PathBuf>,

    #[command(flatten)]
    stored: Stored,

    #[command(flatten)]
    pub(super) people: Chosen,

    /// The mapping; the one that is remembered (in a folder as `import.yaml`), or the preset of a
    /// known system, where none is named
    #[arg(short, long, value_name = "FILE")]
    pub(super) mapping: Option<PathBuf>,

    /// The day of the export: what it tells holds on it; today for people that are kept
    #[arg(long, value_name = "DATE")]
    pub(super) on: Option<Date>,

    /// What it means that somebody who is known has no row: `nothing`, or `left-on 2026-06-30`
    #[arg(long, value_name = "MEANING", value_parser = Missing::parse)]
    pub(super) missing: Option<Missing>,

    /// The folder or file of the framework that says which levels there are
    #[arg(long, value_name = "PATH", requires = "history")]
    framework: Option<PathBuf>,

    /// Write nothing; show what would be done
    #[arg(long)]
    pub(super) dry_run: bool,

    /// Import without the rows that are at fault; they are shown all the same
    #[arg(long)]
    pub(super) without_faulty: bool,

    /// Who imports, for the log; what the system calls you if not said
    #[arg(long, value_name = "NAME", requires = "history")]
    by: Option<String>,

    /// How to report
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

/// How to report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Human,
    /// For programs of your own
    Json,
}

/// What became of an import.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fate {
    /// It is written, under this number.
    Written(usize),
    /// It would be written.
    Shown,
    /// It is not written, for its faults.
    Refused,
    /// There is nothing to write.
    Nothing,
}

impl Import {
    pub(super) fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        match self.history.clone() {
            Some(folder) => self.write_to(&folder, io),
            None => self.stored.open()?.import(&self, io),
        }
    }

    /// Whether programs read the account.
    pub(super) fn is_json(&self) -> bool {
        self.format == Format::Json
    }

    fn write_to(&self, folder: &Path, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let is_json = self.is_json();
        let ledger = if self.dry_run {
            ledger::settle(folder)?;
            None
        } else {
            Some(Ledger::open(folder)?)
        };
        let stated = export::mapping(self.mapping.as_deref(), Some(folder), is_json, io)?;
        let bytes = export::bytes(&self.export)?;
        let opened = export::open(&self.export, &bytes, stated.mapping.form())?;
        let export_hash = hash_of(&bytes);
        drop(bytes);
        let framework = self
            .framework
            .as_deref()
            .map(files::framework)
            .transpose()?;
        let files = export::texts(folder)?;
        let texts: Vec<(&str, &[u8])> = files.iter().map(|it| (it.0, &*it.1)).collect();
        let history = export::history(folder, &texts, framework.as_ref(), io)?;
        let plan = plan(
            &opened,
            &Asked {
                mapping: &stated.mapping,
                framework: framework.as_ref(),
                history: &history,
                on: self.on.map(Day::from),
                missing: self.missing,
            },
        );
        let mut fate = self.fate(&plan);
        let changed = merge(&plan, &texts, &history);
        if let (Fate::Shown, Some(ledger)) = (fate, &ledger) {
            let mut files = changed.clone();
            if stated.name.is_some() {
                files.push((export::REMEMBERED, stated.text.clone().into_bytes()));
            }
            let told = lines(&plan);
            let written = Written {
                files: &files,
                changes: &told,
            };
            let stamp = self.stamp(&plan, export_hash, &stated.text);
            fate = Fate::Written(ledger.write(stamp, &written)?.number);
        }
        let account = Account {
            plan: &plan,
            fate,
            export: &shown(&self.export),
            mapping: stated.name.as_deref(),
            history: &shown(folder),
            files: &changed.iter().map(|it| it.0).collect::<Vec<_>>(),
            on: self.on,
            end: None,
        };
        if is_json {
            json::write(&account, io.out())?;
        } else {
            let text = account.told(io.paint, io.width);
            io.say(&text)?;
        }
        Ok(if plan.faults.is_empty() {
            Exit::Fine
        } else {
            Exit::Findings
        })
    }

    fn fate(&self, plan: &Plan) -> Fate {
        let is_refused = !plan.faults.is_empty() && (plan.is_stopped || !self.without_faulty);
        if is_refused {
            Fate::Refused
        } else if plan.is_empty() {
            Fate::Nothing
        } else {
            Fate::Shown
        }
    }

    fn stamp(&self, plan: &Plan, export_hash: String, mapping: &str) -> Stamp {
        let mapping_hash = if mapping.is_empty() {
            String::new()
        } else {
            hash_of(mapping.as_bytes())
        };
        let corrections = plan.changes.iter().filter(|it| is_correction(&it.what));
        Stamp {
            at: Timestamp::now(),
            by: self.by.clone().unwrap_or_else(config::user),
            export: shown(&self.export),
            export_hash,
            mapping_hash,
            on: self.on,
            counts: plan.counts,
            corrections: corrections.map(said).collect(),
        }
    }
}

fn is_correction(what: &What) -> bool {
    match what {
        What::Stands { corrects, .. } => corrects.is_some(),
        What::Is { corrects, .. } => corrects.is_some(),
        What::Paid { corrects, .. } => corrects.is_some(),
        What::Left { corrects, .. } => corrects.is_some(),
        What::Ends { .. } | What::PayEnds { .. } => false,
    }
}

fn lines(plan: &Plan) -> String {
    let mut text = String::new();
    for change in &plan.changes {
        words::add_line(&mut text, said(change));
    }
    text
}
