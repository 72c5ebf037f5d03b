//! `cordee import`: a ladder that lives elsewhere, as framework files.

mod account;
mod folder;
mod json;
mod proposal;

use super::check::{human, json as check_json};
use crate::bounded::{self, Order};
use crate::exit::Exit;
use crate::failure::{Failure, FailureKind};
use crate::files::{self, Existing};
use crate::io::Io;
use account::Account;
use clap::{ArgGroup, Args, ValueEnum};
use cordee_framework::import::{Import as Imported, Mapping, RemarkKind, Taken};
use folder::Folder;
use std::path::{Path, PathBuf};

/// Bring a ladder from spreadsheets or another repository into framework files
///
/// A mapping says where tracks, levels and competencies are in YAML, JSON, Markdown, HTML, JavaScript,
/// TypeScript, CSV or XLSX files; docs/guide/importing.md shows what it looks like. Without one, a
/// mapping is proposed: it is written as `mapping.yaml`, with how sure each guess is and with the
/// questions that only a person can answer. What was taken, what is broken and what only a person
/// can know is told at the end.
///
/// Exit status: 0 everything wanted was taken, 1 something is broken or only a person can know it,
/// 2 could not run.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("target").multiple(true)))]
pub struct Import {
    /// The folder with the files of the ladder, or one file
    #[arg(value_name = "PATH")]
    path: PathBuf,

    /// The mapping: a YAML file that says what is where; proposed if not named
    #[arg(short, long, value_name = "FILE", requires = "target")]
    mapping: Option<PathBuf>,

    /// The folder to write the framework into, made if it is not there; or, without `--mapping`,
    /// the `.yaml` file to write the proposed mapping to
    #[arg(short, long, value_name = "FOLDER", group = "target")]
    output: Option<PathBuf>,

    /// Write nothing; show what would be written
    #[arg(long, group = "target")]
    dry_run: bool,

    /// Replace files that are there already
    #[arg(long)]
    force: bool,

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

/// A file to be written: its name, where, and what.
struct Planned<'i> {
    name: &'i str,
    path: PathBuf,
    text: &'i str,
}

/// What happens to what was imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// It is written.
    Written,
    /// It would be written.
    Shown,
    /// There is nothing to write.
    Nothing,
}

impl Import {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let Some(path) = &self.mapping else {
            return self.propose(io);
        };
        let text = files::text(path)?;
        let mapping = self.read_mapping(path, &text, io)?;
        let folder = Folder::find(&self.path, self.output.as_deref())?;
        let import = bounded::import(&Order {
            mapping_path: &files::shown(path),
            mapping: Some(&text),
            paths: &folder.paths(),
            files: &folder.wanted(&|path| mapping.wants(path)),
        })?;
        let import = import.import;
        let fate = self.fate(&import);
        let plan = self.plan(&import, fate)?;
        if fate == Fate::Written {
            self.write(&plan)?;
        }
        self.report(&import, &plan, fate, io)?;
        Ok(exit(&import, fate))
    }

    /// The mapping; where it has faults, they are shown as `check` shows its findings.
    fn read_mapping(&self, path: &Path, text: &str, io: &mut Io<'_>) -> Result<Mapping, Failure> {
        let (sources, findings) = match Mapping::read(&files::shown(path), text) {
            Ok(mapping) => return Ok(mapping),
            Err(faults) => faults,
        };
        match self.format {
            Format::Json => check_json::write_findings(&findings, &sources, io.out())?,
            Format::Human => {
                let (paint, width) = (io.paint, io.width);
                let shown = human::findings(&findings, &sources, usize::MAX, paint, width);
                io.say(&shown)?;
            }
        }
        Err(Failure::new(FailureKind::MappingFaulty(path.to_owned())))
    }

    fn fate(&self, import: &Imported) -> Fate {
        if import.taken == Taken::default() {
            Fate::Nothing
        } else if self.dry_run {
            Fate::Shown
        } else {
            Fate::Written
        }
    }

    /// The files to write. Their names are ours to choose; no path may come out of an import.
    fn plan<'i>(&self, import: &'i Imported, fate: Fate) -> Result<Vec<Planned<'i>>, Failure> {
        if fate == Fate::Nothing {
            return Ok(Vec::new());
        }
        let plan = import.files.iter().map(|(name, text)| {
            let path = self.output_folder().join(name);
            if name.contains(['/', '\\']) || name.starts_with('.') {
                let cause = std::io::ErrorKind::InvalidInput.into();
                return Err(Failure::unwritable(&path, cause));
            }
            Ok(Planned { name, path, text })
        });
        plan.collect()
    }

    fn output_folder(&self) -> &Path {
        self.output.as_deref().unwrap_or(Path::new("."))
    }

    fn write(&self, plan: &[Planned<'_>]) -> Result<(), Failure> {
        let existing = if self.force {
            Existing::Replaced
        } else {
            Existing::Kept
        };
        let files: Vec<(&Path, &[u8])> = plan
            .iter()
            .map(|file| (file.path.as_path(), file.text.as_bytes()))
            .collect();
        files::place(&files, existing)
    }

    fn report(
        &self,
        import: &Imported,
        plan: &[Planned<'_>],
        fate: Fate,
        io: &mut Io<'_>,
    ) -> Result<(), Failure> {
        if self.format == Format::Json {
            return json::write(import, plan, io.out());
        }
        let account = Account {
            import,
            plan,
            fate,
            target: self.output.as_deref(),
            paint: io.paint,
            width: io.width,
        };
        io.say(&account.to_string())
    }
}

/// What was passed over was not wanted, or can't be had.
fn exit(import: &Imported, fate: Fate) -> Exit {
    let is_whole = import
        .remarks
        .iter()
        .all(|remark| remark.kind == RemarkKind::Skipped);
    if is_whole && fate != Fate::Nothing {
        Exit::Fine
    } else {
        Exit::Findings
    }
}
