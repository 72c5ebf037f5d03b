//! Where the facts of a report come from.
//!
//! Every source answers with a history and with an account of how it was read; what comes after does
//! not know which source it was.

use super::progress::Progress;
use crate::failure::Failure;
use crate::files::shown;
use clap::Args;
use cordee_domain::Framework;
use cordee_domain::history::History;
use cordee_history::{DICTIONARY, Read};
use cordee_report::{Account, Fault, Remark};
use std::path::{Path, PathBuf};

/// Where the facts come from.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(super) struct Source {
    /// The folder of the history
    #[arg(long, value_name = "DIR")]
    history: PathBuf,
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
    ) -> Result<Facts, Failure> {
        of_folder(&self.history, framework, progress)
    }
}

fn of_folder(
    folder: &Path,
    framework: Option<&Framework>,
    progress: &Progress,
) -> Result<Facts, Failure> {
    let files = texts(folder)?;
    let texts: Vec<(&str, &[u8])> = files.iter().map(|(name, it)| (*name, &**it)).collect();
    progress.phase("reading");
    let read = cordee_history::read_noting(&texts, framework, &|done, of| progress.note(done, of));
    let has_levels = texts.iter().any(|(name, _)| *name == "levels.csv");
    let levels_from = match (framework, has_levels) {
        (Some(_), _) => "the framework",
        (None, true) => "levels.csv",
        (None, false) => "the positions themselves",
    };
    Ok(Facts {
        account: account(&read, shown(folder)),
        levels_from: levels_from.to_owned(),
        history: read.history,
    })
}

fn account(read: &Read, source: String) -> Account {
    let remarks = read.remarks.iter().map(|it| Remark {
        place: it.file.to_owned(),
        what: it.what.clone(),
        count: it.rows,
        how_many: it.how_many(),
    });
    let faults = read.faults.iter().map(|it| Fault {
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

/// The files of a folder that are files of a history.
fn texts(folder: &Path) -> Result<Vec<(&'static str, Vec<u8>)>, Failure> {
    if !folder.is_dir() {
        let cause = std::io::Error::from(std::io::ErrorKind::NotFound);
        return Err(Failure::unreadable(folder, cause));
    }
    let mut files = Vec::new();
    for file in DICTIONARY {
        let path = folder.join(file.name);
        match std::fs::read(&path) {
            Ok(bytes) => files.push((file.name, bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(Failure::unreadable(&path, error)),
        }
    }
    Ok(files)
}
