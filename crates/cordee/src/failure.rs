//! Why a run could not do what was asked.

mod bad_end;
mod in_words;
mod no_backup;
mod no_export;
mod no_import;
mod no_law;
mod no_report;
mod no_simulation;
mod of_a_server;

pub use bad_end::BadEnd;
pub use in_words::in_words;
pub use no_backup::Unkept;
pub use no_export::NoExport;
pub use no_import::NoImport;
pub use no_law::NoLaw;
pub use no_report::NoReport;
pub use no_simulation::NoSimulation;

use crate::files::shown;
use crate::git::Trouble;
use crate::words;
use in_words::{A_VERSION, NO_LADDER, NOTHING_WRITTEN, WITHOUT_MAIL, listed, never_overwritten};
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// Why a run could not do what was asked, with what lies behind it.
#[derive(Debug)]
pub struct Failure {
    kind: FailureKind,
    cause: Option<io::Error>,
}

/// The kinds of failure.
#[derive(Debug, PartialEq, Eq)]
pub enum FailureKind {
    /// A file or folder can't be read.
    Unreadable(PathBuf),
    /// A file can't be written.
    Unwritable(PathBuf),
    /// There is no framework file where one was looked for.
    NoFiles(Vec<PathBuf>),
    /// A file is larger than is read.
    FileTooLarge(PathBuf),
    /// All files together are larger than is read.
    FilesTooLarge,
    /// There are more files than are read.
    TooManyFiles,
    /// There is nothing of this name.
    Unknown {
        /// What sort of thing, with its article: "a rule".
        sort: &'static str,
        /// The name as asked for.
        asked: String,
        /// What to do.
        help: String,
    },
    /// Several things have this title.
    Ambiguous {
        /// What sort of thing.
        sort: &'static str,
        /// The title as asked for.
        asked: String,
        /// Their ids.
        ids: String,
    },
    /// `git` could not give what was asked.
    Git(Trouble),
    /// What is asked for is neither a folder nor a folder in a revision.
    NoVersion(String),
    /// A file of people has no column with this heading.
    NoColumn(PathBuf, String),
    /// A file of people has faults, which have been shown.
    PeopleFaulty(PathBuf),
    /// A history can't be reported on.
    Report(NoReport),
    /// Nothing can be simulated.
    Simulation(NoSimulation),
    /// People can't be imported, or an import not undone.
    People(NoImport),
    /// A paper of the law can't be written.
    Law(NoLaw),
    /// The framework has no tracks.
    NoTracks,
    /// A folder that should be empty is not.
    FolderNotEmpty(PathBuf),
    /// A folder holds something other than a site.
    NotASite(PathBuf),
    /// Files that would be written are there already.
    WouldOverwrite(Vec<PathBuf>),
    /// Files that would be written are there already, and may be replaced if that is said.
    InTheWay(Vec<PathBuf>),
    /// Nothing there looks like a ladder for which a mapping could be proposed.
    NoLadder(PathBuf),
    /// A mapping that would be proposed is there already.
    MappingInTheWay(PathBuf),
    /// The mapping has faults, which have been shown.
    MappingFaulty(PathBuf),
    /// The process that imports can't be started, or not be kept within its limits.
    CannotStart,
    /// An import went beyond its limits, or came to a bad end.
    Import {
        /// The file it was reading; `None` before the first and after the last.
        file: Option<String>,
        /// What happened.
        end: BadEnd,
    },
    /// A framework can't be exported as asked.
    Export(NoExport),
    /// A file can't be laid out.
    Unformatted {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// Nothing can listen at this address.
    CannotListen(SocketAddr),
    /// Where the people are kept can't be used.
    Unfit(String),
    /// Mail can't be sent in the way that was asked for.
    Mail(String),
    /// There is no backup, nothing was restored, or the data can't be looked at.
    Unkept(Unkept),
    /// A file holds no anchor of an audit log.
    NoAnchor(PathBuf),
    /// The server stopped.
    Stopped,
    /// Results can't be written.
    Output,
}

impl Failure {
    pub fn new(kind: FailureKind) -> Self {
        Self { kind, cause: None }
    }

    pub fn unreadable(path: &Path, cause: io::Error) -> Self {
        Self {
            kind: FailureKind::Unreadable(path.to_owned()),
            cause: Some(cause),
        }
    }

    pub fn unwritable(path: &Path, cause: io::Error) -> Self {
        Self {
            kind: FailureKind::Unwritable(path.to_owned()),
            cause: Some(cause),
        }
    }

    pub fn output(cause: io::Error) -> Self {
        Self {
            kind: FailureKind::Output,
            cause: Some(cause),
        }
    }

    /// No import without a process of its own.
    pub fn cannot_start(cause: io::Error) -> Self {
        Self {
            kind: FailureKind::CannotStart,
            cause: Some(cause),
        }
    }

    /// No server at this address.
    pub fn cannot_listen(address: SocketAddr, cause: io::Error) -> Self {
        Self {
            kind: FailureKind::CannotListen(address),
            cause: Some(cause),
        }
    }

    /// Where the people are kept can't be used, for this reason.
    pub fn unfit(reason: String) -> Self {
        Self::new(FailureKind::Unfit(reason))
    }

    /// Mail can't be sent in the way that was asked for.
    pub fn mail(reason: String) -> Self {
        Self::new(FailureKind::Mail(reason))
    }

    /// The server came to an end by itself.
    pub fn stopped(cause: io::Error) -> Self {
        Self {
            kind: FailureKind::Stopped,
            cause: Some(cause),
        }
    }

    /// `git` could not give what was asked.
    pub fn git(trouble: Trouble) -> Self {
        Self::new(FailureKind::Git(trouble))
    }

    /// A file holds no anchor of an audit log.
    pub fn no_anchor(path: &Path) -> Self {
        Self::new(FailureKind::NoAnchor(path.to_owned()))
    }

    /// Nothing of the sort is called `asked`; perhaps one of the `known` was meant.
    pub fn unknown<'a>(
        sort: &'static str,
        asked: &str,
        known: impl Iterator<Item = &'a str>,
        otherwise: &str,
    ) -> Self {
        let nearest = words::nearest(asked, known);
        let help = nearest.map(|name| format!("did you mean `{name}`?"));
        Self::new(FailureKind::Unknown {
            sort,
            asked: asked.to_owned(),
            help: help.unwrap_or_else(|| otherwise.to_owned()),
        })
    }

    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        Some(match &self.kind {
            FailureKind::Unreadable(_) if self.is_missing() => {
                "check the spelling, or name another file or folder".to_owned()
            }
            FailureKind::NoFiles(_) => {
                "name a folder with `.yaml` files, or begin one with `cordee init`".to_owned()
            }
            FailureKind::FileTooLarge(_) => "divide it into several files".to_owned(),
            FailureKind::FilesTooLarge | FailureKind::TooManyFiles => {
                "name the folder that holds the framework and nothing else".to_owned()
            }
            FailureKind::Unknown { help, .. } => help.clone(),
            FailureKind::Ambiguous { ids, .. } => format!("name one by its `id`: {ids}"),
            FailureKind::Git(trouble) => trouble.help().to_owned(),
            FailureKind::NoVersion(_) => A_VERSION.to_owned(),
            FailureKind::NoColumn(..) => {
                "its first line holds the headings `person` and `level`".to_owned()
            }
            FailureKind::PeopleFaulty(_) => "mend what is shown; nothing was compared".to_owned(),
            FailureKind::Report(why) => why.help(),
            FailureKind::Simulation(why) => why.help(),
            FailureKind::People(why) => why.help(),
            FailureKind::Law(why) => why.help(),
            FailureKind::NoTracks => {
                "add `tracks:` with their levels; `cordee check` says what is missing".to_owned()
            }
            FailureKind::FolderNotEmpty(_) => {
                "name an empty or a new folder, or add `--force` to write beside what is there"
                    .to_owned()
            }
            FailureKind::NotASite(_) => {
                "nothing was written; name another folder, or add `--force` to write beside what is there"
                    .to_owned()
            }
            FailureKind::WouldOverwrite(_) => {
                "nothing was written; move them away first, or name another folder".to_owned()
            }
            FailureKind::InTheWay(_) => {
                "nothing was written; name another folder, or add `--force` to replace what is there"
                    .to_owned()
            }
            FailureKind::NoLadder(_) => NO_LADDER.to_owned(),
            FailureKind::MappingInTheWay(path) => format!(
                "nothing was written; import by it with `--mapping {0}`, name another place with `--output FILE.yaml`, or add `--force` to replace it",
                shown(path)
            ),
            FailureKind::MappingFaulty(_) => NOTHING_WRITTEN.to_owned(),
            FailureKind::Import { end, .. } => bad_end::help_after(*end).to_owned(),
            FailureKind::Export(why) => why.help(),
            FailureKind::Unformatted { .. } => {
                "`cordee check` shows what to mend; the file was left as it is".to_owned()
            }
            FailureKind::CannotListen(_) => {
                "name another port with `--port`, or `--port 0` for any that is free".to_owned()
            }
            FailureKind::Unfit(_) => {
                "look at the folder or the address of the database, and whether it is running"
                    .to_owned()
            }
            FailureKind::Mail(_) => WITHOUT_MAIL.to_owned(),
            FailureKind::Unkept(why) => return why.help.map(str::to_owned),
            FailureKind::NoAnchor(_) => {
                "name a file with a line that `cordee audit anchor` said, or a backup".to_owned()
            }
            FailureKind::Unreadable(_)
            | FailureKind::Unwritable(_)
            | FailureKind::CannotStart
            | FailureKind::Stopped
            | FailureKind::Output => return None,
        })
    }

    /// Whether something is not there.
    pub fn is_missing(&self) -> bool {
        self.cause
            .as_ref()
            .is_some_and(|cause| cause.kind() == io::ErrorKind::NotFound)
    }

    fn because(&self) -> String {
        self.cause.as_ref().map(in_words).unwrap_or_default()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let because = self.because();
        match &self.kind {
            FailureKind::CannotListen(_)
            | FailureKind::Unfit(_)
            | FailureKind::Mail(_)
            | FailureKind::Unkept(_)
            | FailureKind::NoAnchor(_)
            | FailureKind::Stopped => self.of_a_server(f, &because),
            FailureKind::Unreadable(path) if self.is_missing() => {
                write!(f, "there is no `{}`", shown(path))
            }
            FailureKind::Unreadable(path) => {
                write!(f, "`{}` can't be read: {because}", shown(path))
            }
            FailureKind::Unwritable(path) => {
                write!(f, "`{}` can't be written: {because}", shown(path))
            }
            FailureKind::NoFiles(paths) => {
                write!(f, "there is no framework file in {}", listed(paths))
            }
            FailureKind::FileTooLarge(path) => {
                write!(f, "`{}` is larger than 64 MiB", shown(path))
            }
            FailureKind::FilesTooLarge => f.write_str("the files are larger than 256 MiB together"),
            FailureKind::TooManyFiles => f.write_str("there are more than 10,000 files"),
            FailureKind::Unknown { sort, asked, .. } => write!(f, "there is no {sort} `{asked}`"),
            FailureKind::Ambiguous { sort, asked, .. } => {
                write!(f, "more than one {sort} is called `{asked}`")
            }
            FailureKind::Git(trouble) => trouble.fmt(f),
            FailureKind::NoVersion(asked) => write!(f, "there is no folder `{asked}`"),
            FailureKind::NoColumn(path, name) => {
                write!(f, "`{}` has no column `{name}`", shown(path))
            }
            FailureKind::PeopleFaulty(path) => {
                write!(f, "the people in `{}` can't be used", shown(path))
            }
            FailureKind::Report(why) => why.fmt(f),
            FailureKind::Simulation(why) => why.fmt(f),
            FailureKind::People(why) => why.fmt(f),
            FailureKind::Law(why) => why.fmt(f),
            FailureKind::NoTracks => f.write_str("the framework has no tracks to show"),
            FailureKind::FolderNotEmpty(path) => write!(f, "`{}` is not empty", shown(path)),
            FailureKind::NotASite(path) => {
                write!(f, "`{}` holds something other than a site", shown(path))
            }
            FailureKind::WouldOverwrite(paths) => never_overwritten(f, paths),
            FailureKind::InTheWay(paths) => {
                let verb = if paths.len() == 1 { "is" } else { "are" };
                write!(f, "{} {verb} there already", listed(paths))
            }
            FailureKind::NoLadder(path) => {
                let path = shown(path);
                write!(f, "nothing in `{path}` looks like levels or competencies")
            }
            FailureKind::MappingInTheWay(path) => write!(f, "`{}` is there already", shown(path)),
            FailureKind::MappingFaulty(path) => {
                write!(f, "the mapping `{}` can't be used", shown(path))
            }
            FailureKind::CannotStart => write!(f, "the import can't be started: {because}"),
            FailureKind::Import { file, end } => bad_end::write(f, file.as_deref(), *end),
            FailureKind::Export(why) => why.fmt(f),
            FailureKind::Unformatted { path, reason } => {
                write!(f, "`{}` can't be laid out: {reason}", shown(path))
            }
            FailureKind::Output => write!(f, "the result can't be written: {because}"),
        }
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_ref().map(|cause| cause as _)
    }
}
