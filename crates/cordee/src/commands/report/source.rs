//! Where the facts of a report come from.
//!
//! Every source answers with a history and with an account of how it was read; what comes after does
//! not know which source it was.

mod database;
mod export;
mod folder;

use super::progress::Progress;
use crate::failure::Failure;
use crate::io::Io;
use clap::Args;
use cordee_domain::Framework;
use cordee_domain::history::History;
use cordee_history::Read;
use cordee_report::{Account, Fault, Remark};
use jiff::civil::Date;
use std::path::PathBuf;

/// Where the facts come from.
#[derive(Debug, Args)]
pub(super) struct Source {
    #[command(flatten)]
    which: Which,

    /// The mapping of the export; the preset of a known system where none is named
    #[arg(short, long, value_name = "FILE", requires = "export")]
    mapping: Option<PathBuf>,

    /// The day of the export: what it tells holds on it
    #[arg(long, value_name = "DATE", requires = "export")]
    on: Option<Date>,
}

/// Where the facts are.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct Which {
    /// The folder of the history
    #[arg(long, value_name = "DIR")]
    history: Option<PathBuf>,

    /// An export of a personnel system: a CSV or XLSX file
    #[arg(long, value_name = "FILE")]
    export: Option<PathBuf>,

    /// The folder in which `cordee serve` keeps its data
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,

    /// The PostgreSQL database in which it keeps them, such as `postgres://cordee@localhost/cordee`
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

/// Facts that have been read.
pub(super) struct Facts {
    pub(super) history: History,
    /// How the reading went.
    pub(super) account: Account,
    /// What says what levels are, in words.
    pub(super) levels_from: String,
}

impl Source {
    pub(super) fn read(
        &self,
        framework: Option<&Framework>,
        progress: &Progress,
        io: &mut Io<'_>,
    ) -> Result<Facts, Failure> {
        let it = &self.which;
        if let Some(folder) = &it.history {
            return folder::read(folder, framework, progress);
        }
        if let Some(file) = &it.export {
            let asked = export::Asked {
                file,
                mapping: self.mapping.as_deref(),
                on: self.on,
                framework,
            };
            return export::read(&asked, progress, io);
        }
        let place = match (&it.database, &it.data) {
            (Some(url), _) => cordee_store::Place::Postgres(url.clone()),
            (None, folder) => cordee_store::Place::Folder(folder.clone().unwrap_or_default()),
        };
        database::read(&place, progress)
    }
}

/// What is told of a history that was read from files.
fn account(read: &Read, source: String) -> Account {
    let remarks = read.remarks.iter().map(|it| Remark {
        place: it.file.to_owned(),
        what: it.what.clone(),
        count: it.rows,
        how_many: it.how_many(),
    });
    let faults = read.faults.iter().map(|it| Fault {
        place: it.place.to_string(),
        what: it.to_string(),
        help: it.help.clone(),
    });
    Account {
        source,
        remarks: remarks.collect(),
        faults: faults.collect(),
        more_faults: read.more_faults,
    }
}

/// What says what levels are, where files are read.
fn levels_from(framework: Option<&Framework>, has_levels: bool) -> String {
    let from = match (framework, has_levels) {
        (Some(_), _) => "the framework",
        (None, true) => "levels.csv",
        (None, false) => "the positions themselves",
    };
    from.to_owned()
}
