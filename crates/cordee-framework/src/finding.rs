//! What a check answers: findings with their places.

use crate::source::Place;
use cordee_domain::{Competency, Craft, Framework, Ix, Level, Move, Track, Training};
use std::borrow::Cow;
use std::fmt;

/// How much a finding matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// Not looked for.
    Off,
    /// Worth knowing.
    Note,
    /// Should be mended.
    Warning,
    /// Must be mended: people are wronged by it, or the text can't be used.
    Error,
}

impl Severity {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The severity of this word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Off, Self::Note, Self::Warning, Self::Error]
            .into_iter()
            .find(|s| s.as_str() == word)
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a finding is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Subject {
    /// The framework as a whole.
    Framework,
    /// How levels are valued.
    JobValue,
    /// A craft.
    Craft(Ix<Craft>),
    /// A track.
    Track(Ix<Track>),
    /// A level.
    Level(Ix<Level>),
    /// A competency.
    Competency(Ix<Competency>),
    /// A training.
    Training(Ix<Training>),
    /// A move, stated or implied.
    Move(Ix<Move>),
}

/// A step from a thing to a part of it.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// The value under this key.
    Key(Cow<'static, str>),
    /// The item at this position, counted from 0.
    Item(usize),
}

/// A thing, or a part of it: `At::level(ix).key("pay").key("north")`.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct At {
    /// The thing.
    pub subject: Subject,
    /// The way from there to the part.
    pub parts: Vec<Part>,
    /// The words in the text of that part that it is about, where it is about some of them only.
    pub words: Option<String>,
}

impl At {
    /// The thing as a whole.
    pub fn new(subject: Subject) -> Self {
        Self {
            subject,
            parts: Vec::new(),
            words: None,
        }
    }
    /// The framework as a whole.
    pub fn framework() -> Self {
        Self::new(Subject::Framework)
    }
    /// A level.
    pub fn level(ix: Ix<Level>) -> Self {
        Self::new(Subject::Level(ix))
    }
    /// A track.
    pub fn track(ix: Ix<Track>) -> Self {
        Self::new(Subject::Track(ix))
    }
    /// A craft.
    pub fn craft(ix: Ix<Craft>) -> Self {
        Self::new(Subject::Craft(ix))
    }
    /// A competency.
    pub fn competency(ix: Ix<Competency>) -> Self {
        Self::new(Subject::Competency(ix))
    }
    /// A training.
    pub fn training(ix: Ix<Training>) -> Self {
        Self::new(Subject::Training(ix))
    }
    /// A move.
    pub fn of_move(ix: Ix<Move>) -> Self {
        Self::new(Subject::Move(ix))
    }

    /// What `level` expects of `competency`.
    pub fn expectation(framework: &Framework, level: Ix<Level>, of: Ix<Competency>) -> Self {
        Self::level(level)
            .key("expects")
            .key(framework.competency(of).id.to_string())
    }

    /// The value under `key`.
    #[must_use]
    pub fn key(mut self, key: impl Into<Cow<'static, str>>) -> Self {
        self.parts.push(Part::Key(key.into()));
        self
    }

    /// These words of the text, in any case.
    #[must_use]
    pub fn words(mut self, words: impl Into<String>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// The item at `position`, counted from 0.
    #[must_use]
    pub fn item(mut self, position: usize) -> Self {
        self.parts.push(Part::Item(position));
        self
    }
}

/// Something `check` has to say, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule's stable code, such as `PAR001`.
    pub code: &'static str,
    /// The rule's name.
    pub name: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong: one line, lower case, the user's own words in backticks.
    pub message: String,
    /// What to do; empty where the message says it all.
    pub help: String,
    /// Where; `None` for a framework that was not read from text.
    pub place: Option<Place>,
    /// What it is about, where it is about a thing of the framework.
    pub subject: Option<Subject>,
    /// Other places that belong to it, each with a few words.
    pub related: Vec<(Place, String)>,
}

/// A rule that could not answer, and what to add so that it can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotStated {
    /// The rule's code.
    pub code: &'static str,
    /// What to add.
    pub message: String,
}
