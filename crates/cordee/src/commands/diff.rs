//! `cordee diff`: what changed between two versions of a framework, and whom it touches.

mod entries;
mod human;
mod json;
mod markdown;
mod words;

use crate::exit::Exit;
use crate::failure::{Failure, FailureKind};
use crate::files;
use crate::git::{self, Revision};
use crate::io::Io;
use crate::people;
use crate::sheet::capitalised;
use crate::words::counted;
use clap::{Args, ValueEnum};
use cordee_domain::Framework;
use cordee_domain::diff::{self, Touched, diff, touched};
use cordee_framework::{Checked, Sources};
use cordee_law::{Since, Span};
use entries::Entry;
use std::path::{Path, PathBuf};

/// Show what changed between two versions of a framework
///
/// A version is a folder, or a folder in a git revision written `REV:PATH`, the path counted from
/// the top of the repository: `HEAD~1:careers`, `v2026:`. With `--in` a revision alone is enough.
///
/// Exit status: 0 both say the same, 1 they differ, 2 could not run.
#[derive(Debug, Args)]
pub struct Diff {
    /// The version before: a folder, or a folder in a revision
    #[arg(value_name = "A", allow_hyphen_values = true)]
    before: String,

    /// The version after
    #[arg(value_name = "B", allow_hyphen_values = true)]
    after: String,

    /// The folder that is meant where a revision is named without one
    #[arg(long = "in", value_name = "FOLDER")]
    folder: Option<PathBuf>,

    /// Who holds which level: a CSV file with the headings `person` and `level`
    #[arg(long, value_name = "FILE")]
    people: Option<PathBuf>,

    /// How to answer
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

/// How to answer.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    /// For people, with changed texts word by word
    #[default]
    Human,
    /// For programs of your own
    Json,
    /// For a comment beside a change; people are counted, not named
    Markdown,
}

/// One of the two versions.
struct Version {
    /// As it was asked for.
    name: String,
    checked: Checked,
}

impl Version {
    fn framework(&self) -> &Framework {
        &self.checked.framework
    }

    fn errors(&self) -> usize {
        self.checked.summary().errors
    }
}

/// Everything that is to be shown.
struct Report<'a> {
    before: &'a Version,
    after: &'a Version,
    diff: &'a diff::Diff,
    /// Everyone who is known, with what touches them; `None` where nobody is known.
    people: Option<&'a [Touched<String>]>,
}

impl Diff {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let before = self.version(&self.before)?;
        let after = self.version(&self.after)?;
        let diff = diff(before.framework(), after.framework());
        let people = match &self.people {
            Some(path) => Some(touched_by(path, (&before, &after), &diff, io)?),
            None => None,
        };
        let report = Report {
            before: &before,
            after: &after,
            diff: &diff,
            people: people.as_deref(),
        };
        match self.format {
            Format::Human => io.say(&human::shown(&report, io.paint, io.width))?,
            Format::Json => json::write(&report, io.out())?,
            Format::Markdown => io.say(&markdown::shown(&report))?,
        }
        for version in [&before, &after] {
            if let Some(remark) = remark(version) {
                io.remark(&remark)?;
            }
        }
        let is_same = diff.is_empty();
        Ok(if is_same { Exit::Fine } else { Exit::Findings })
    }

    fn version(&self, asked: &str) -> Result<Version, Failure> {
        let sources = sources(asked, self.folder.as_deref())?;
        Ok(Version {
            name: asked.to_owned(),
            checked: cordee_framework::check(&sources),
        })
    }
}

/// What is there is a folder; what is not may be a revision.
fn sources(asked: &str, folder: Option<&Path>) -> Result<Sources, Failure> {
    let path = Path::new(asked);
    let is_there = path.symlink_metadata().is_ok();
    let here = folder.unwrap_or(Path::new("."));
    match asked.split_once(':') {
        _ if is_there => files::sources(&[path.to_owned()]),
        Some((revision, folder)) => git::sources(here, &revision_of(revision, folder)),
        None if folder.is_some() => git::sources(here, &revision_of(asked, "./")),
        // Without a folder only a path can be meant, and it is not there.
        None => files::sources(&[path.to_owned()]).map_err(|failure| {
            if failure.is_missing() {
                Failure::new(FailureKind::NoVersion(asked.to_owned()))
            } else {
                failure
            }
        }),
    }
}

/// What changed since an earlier version, thing by thing, for a paper.
pub(super) fn since(asked: &str, after: &Framework) -> Result<Since, Failure> {
    let checked = cordee_framework::check(&sources(asked, None)?);
    let before = &checked.framework;
    let changes = entries::of(&diff(before, after)).into_iter();
    let changes = changes.map(|it| {
        let place = if it.place.is_empty() {
            String::new()
        } else {
            format!(" {}", it.place)
        };
        let lines = it.lines.iter().map(paper_line);
        let heading = format!("{} {}{place}", capitalised(&it.title), it.mark.word());
        (heading, lines.collect())
    });
    let name = before.parts().version.clone();
    Ok(Since {
        version: name.unwrap_or_else(|| asked.to_owned()),
        changes: changes.collect(),
    })
}

fn paper_line(line: &entries::Line) -> Vec<Span> {
    let label = if line.label.is_empty() {
        String::new()
    } else {
        format!("{}: ", line.label)
    };
    let spans = line.spans.iter().map(|it| match it {
        entries::Span::Plain(text) => Span::Plain(text.clone()),
        entries::Span::Removed(text) => Span::Removed(text.clone()),
        entries::Span::Added(text) => Span::Added(text.clone()),
    });
    std::iter::once(Span::Plain(label)).chain(spans).collect()
}

/// Whom the changes touch of those in this file.
fn touched_by(
    path: &Path,
    (before, after): (&Version, &Version),
    diff: &diff::Diff,
    io: &mut Io<'_>,
) -> Result<Vec<Touched<String>>, Failure> {
    let both = (before.framework(), after.framework());
    let people = people::read(path, &[both.0, both.1])?;
    for said in people.faults.iter().chain(&people.remarks) {
        io.remark(said)?;
    }
    if !people.faults.is_empty() {
        return Err(Failure::new(FailureKind::PeopleFaulty(path.to_owned())));
    }
    Ok(touched(both, diff, &people.holders))
}

fn revision_of(revision: &str, folder: &str) -> Revision {
    Revision {
        revision: revision.to_owned(),
        folder: folder.to_owned(),
    }
}

/// What can't be read can't be compared.
fn remark(version: &Version) -> Option<String> {
    let errors = version.errors();
    let text = format!(
        "`{}` has {}, which may hide something here; `cordee check` names {}",
        version.name,
        counted(errors, "error"),
        if errors == 1 { "it" } else { "them" },
    );
    (errors > 0).then_some(text)
}

impl Report<'_> {
    /// The entries of all changes, thing by thing.
    fn entries(&self) -> Vec<Entry> {
        entries::of(self.diff)
    }

    /// Who is touched by one of these changes, by name.
    fn people_touched(&self, changes: &[usize]) -> Vec<&str> {
        let people = self.people.into_iter().flatten();
        let touched = people.filter(|it| it.changes.iter().any(|at| changes.contains(at)));
        touched.map(|it| it.person.as_str()).collect()
    }

    /// Who is touched by one of the moved texts.
    fn people_touched_by_text(&self, at: usize) -> Vec<&str> {
        let people = self.people.into_iter().flatten();
        let touched = people.filter(|it| it.moved_texts.contains(&at));
        touched.map(|it| it.person.as_str()).collect()
    }

    /// How many people are touched by anything, of how many.
    fn touched_of_all(&self) -> Option<(usize, usize)> {
        let people = self.people?;
        let touched = people.iter();
        let touched = touched.filter(|it| !it.changes.is_empty() || !it.moved_texts.is_empty());
        Some((touched.count(), people.len()))
    }
}
