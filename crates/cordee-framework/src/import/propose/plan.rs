//! A mapping in the making, with the reasons for each part of it.

use super::super::names::slug;
use super::super::path::Path;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Something that was guessed about a ladder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// The file it is about, or a pattern of files.
    pub file: String,
    /// What is guessed, as a sentence without its end.
    pub what: String,
    /// How sure it is.
    pub sureness: Sureness,
    /// Why.
    pub because: String,
}

/// How sure a guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sureness {
    /// The source says so itself.
    Sure,
    /// Most ladders that look so mean it.
    Likely,
    /// It may be otherwise.
    AGuess,
}

impl Sureness {
    /// The words for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::Likely => "likely",
            Self::AGuess => "a guess",
        }
    }
}

/// Some files, and what to take from them.
#[derive(Clone, Debug, Default)]
pub(super) struct SourcePlan {
    pub(super) files: Vec<String>,
    /// The sheets of a workbook that are read; all where none is named.
    pub(super) sheets: Vec<String>,
    /// The headings over the titles of competencies, as they are written, when each row is one.
    pub(super) headings: Vec<String>,
    /// How their tables are read: key and value.
    pub(super) table: Vec<(&'static str, String)>,
    pub(super) take: Vec<TakePlan>,
    pub(super) guesses: Vec<Guess>,
    /// What only a person can say of these files.
    pub(super) questions: Vec<String>,
    /// Names of competencies and levels it holds, so that a copy of it is seen.
    pub(super) names: BTreeSet<String>,
    pub(super) holds: Holds,
    /// Whether it is a tree, which holds a ladder whole.
    pub(super) is_tree: bool,
    /// Words for steps that its cells use, in the order in which they were found.
    pub(super) steps: Vec<String>,
}

/// Which side of a ladder a source holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Holds {
    /// Texts, with whatever else there is.
    #[default]
    Texts,
    /// The steps that are asked for.
    Steps,
    /// Levels, with or without their pay.
    Levels,
}

/// A taking.
#[derive(Clone, Debug, Default)]
pub(super) struct TakePlan {
    pub(super) each: String,
    pub(super) things: Vec<ThingPlan>,
    pub(super) inside: Vec<TakePlan>,
    pub(super) guesses: Vec<Guess>,
}

/// A thing with its fields: name, and what is written for it.
#[derive(Clone, Debug)]
pub(super) struct ThingPlan {
    pub(super) thing: &'static str,
    pub(super) fields: Vec<(&'static str, String)>,
}

impl SourcePlan {
    pub(super) fn guess(
        &mut self,
        sureness: Sureness,
        what: impl Into<String>,
        because: impl Into<String>,
    ) {
        self.guesses.push(Guess {
            file: self.files.join(", "),
            what: what.into(),
            sureness,
            because: because.into(),
        });
    }

    /// Takes over another that is read in the same way.
    pub(super) fn join(&mut self, other: &mut Self) {
        for heading in std::mem::take(&mut other.headings) {
            if !self.headings.contains(&heading) {
                self.headings.push(heading);
            }
        }
        if self.headings.len() > 1 {
            self.set_first_heading(format!("[{}]", self.headings.join(", ")));
        }
        if self.files != other.files {
            self.files.append(&mut other.files);
        }
        self.sheets.append(&mut other.sheets);
        self.names.append(&mut other.names);
    }

    /// Says where the titles of competencies are, when each row is one.
    pub(super) fn set_first_heading(&mut self, heading: String) {
        if let Some(title) = self.competency_title() {
            *title = heading;
        }
    }

    fn competency_title(&mut self) -> Option<&mut String> {
        let things = self.take.first_mut()?.things.iter_mut();
        let mut competencies = things.filter(|thing| thing.thing == "competency");
        let fields = competencies.next()?.fields.iter_mut();
        let mut titles = fields.filter(|(name, value)| *name == "title" && !value.starts_with('$'));
        titles.next().map(|(_, value)| value)
    }

    /// Its guesses, those of the takings among them.
    pub(super) fn all_guesses(&self) -> Vec<Guess> {
        let mut guesses = self.guesses.clone();
        self.take.iter().for_each(|take| take.collect(&mut guesses));
        guesses
    }

    pub(super) fn knows(&mut self, names: impl IntoIterator<Item = String>) {
        self.names
            .extend(names.into_iter().filter_map(|name| slug(&name)));
    }
}

impl TakePlan {
    pub(super) fn of(each: impl Into<String>) -> Self {
        Self {
            each: each.into(),
            ..Self::default()
        }
    }

    pub(super) fn with(mut self, thing: &'static str, fields: Vec<(&'static str, String)>) -> Self {
        self.things.push(ThingPlan { thing, fields });
        self
    }

    fn collect(&self, guesses: &mut Vec<Guess>) {
        guesses.extend(self.guesses.iter().cloned());
        self.inside.iter().for_each(|take| take.collect(guesses));
    }
}

/// A key as a piece of a path; `None` where no path can name it.
pub(super) fn key(name: &str) -> Option<String> {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '/' | '&');
    let is_safe = name.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        && name.trim() == name
        && name.chars().all(is_word);
    if is_safe {
        return Some(name.to_owned());
    }
    let quoted = format!("\"{name}\"");
    let is_sound = !name.contains(['"', '\n', '{', '}', '[', ']', '$', '*'])
        && name.trim() == name
        && !name.is_empty()
        && Path::parse(&quoted).is_ok();
    is_sound.then_some(quoted)
}
