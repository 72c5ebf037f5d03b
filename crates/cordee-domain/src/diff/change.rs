//! The words in which a difference is told.

use super::thing::{Side, Sort, Thing};
use crate::case::GateKind;
use crate::delta::Direction;
use crate::named::{Gate, Named, PayDifference};
use crate::{Lang, PayRange, Share, Step};
use serde::Serialize;

/// What changed between two versions of a framework.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Diff {
    /// The changes, sort by sort.
    pub changes: Vec<Change>,
    /// Texts that stand in another place than before.
    pub moved_texts: Vec<MovedText>,
}

impl Diff {
    /// Whether both versions say the same.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.moved_texts.is_empty()
    }
}

/// One change of one thing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Change {
    /// What it is a change of.
    pub of: Thing,
    /// What changed.
    #[serde(flatten)]
    pub what: What,
}

/// What changed about a thing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum What {
    /// It was not there.
    Added,
    /// It is no longer there.
    Removed,
    /// Its id is another one. This is concluded, not known.
    Renamed {
        /// From what it is concluded.
        because: Evidence,
    },
    /// Its title is another one, in the own language or a translation.
    Retitled {
        /// The language; `None` for the framework's own.
        lang: Option<Lang>,
        /// The title before.
        before: Option<String>,
        /// The title after.
        after: Option<String>,
    },
    /// It points to another thing.
    Placed {
        /// To what.
        field: Pointer,
        /// What it pointed to.
        before: Option<Named>,
        /// What it points to.
        after: Option<Named>,
        /// Whether that is higher or lower, where both versions have one order.
        direction: Option<Direction>,
    },
    /// A list of it holds other things.
    Listed {
        /// Which list.
        field: List,
        /// Which versions state it.
        stated: Stated,
        /// What only the version after has.
        gained: Vec<Named>,
        /// What only the version before had.
        dropped: Vec<Named>,
    },
    /// It is asked at another step.
    Stepped {
        /// The step before.
        before: Option<Step>,
        /// The step after.
        after: Option<Step>,
        /// Raised or lowered, where both are stated.
        direction: Option<Direction>,
    },
    /// It is paid otherwise.
    Paid {
        /// The range before.
        before: Option<PayRange>,
        /// The range after.
        after: Option<PayRange>,
        /// What the second is beyond the first, where both are stated in one currency.
        difference: Option<PayDifference>,
    },
    /// A gate asks something else.
    Gated {
        /// Which gate.
        gate: GateKind,
        /// What it asked.
        before: Option<Gate>,
        /// What it asks.
        after: Option<Gate>,
        /// Whether that is more or less.
        bar: Bar,
    },
    /// A plain value of it is another one.
    Valued {
        /// Which value.
        field: Field,
        /// The value before.
        before: Option<Value>,
        /// The value after.
        after: Option<Value>,
    },
    /// A text of it says something else.
    Reworded {
        /// Which text.
        field: Wording,
        /// The language; `None` for the framework's own.
        lang: Option<Lang>,
        /// The statements that differ, word by word.
        words: Vec<Word>,
    },
    /// The things of this sort stand in another order.
    Reordered {
        /// Of which sort.
        sort: Sort,
    },
}

/// From what it is concluded that two ids name one thing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// Everything but the id is the same.
    SameContent,
    /// Title and place are the same: track and grade of a level, kind of a competency, ends of
    /// a move.
    SameTitleAndPlace,
}

/// What a thing points to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pointer {
    /// The track of a level.
    Track,
    /// The grade of a level.
    Grade,
    /// The scope of a level.
    Scope,
    /// The autonomy of a level.
    Autonomy,
    /// The expert grade of a craft.
    ExpertGrade,
}

/// A list of a thing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum List {
    /// The decision rights of a level.
    Rights,
    /// The recognition of a level.
    Recognition,
    /// The duties of a level.
    Duties,
    /// The crafts of a track.
    Crafts,
    /// The levels a move begins at.
    From,
    /// The levels a move leads to.
    To,
    /// What a training covers.
    Covers,
}

/// Which versions state a list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stated {
    /// Both.
    Both,
    /// Only the version before.
    Before,
    /// Only the version after.
    After,
}

/// Whether a gate asks more or less than before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bar {
    /// It asks more.
    Stricter,
    /// It asks less.
    Looser,
    /// It asks something else, neither more nor less.
    Other,
}

/// A plain value of a thing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The name of the framework's version.
    Version,
    /// The framework's own language.
    Language,
    /// The highest step of job value.
    HighestStep,
    /// The kind of a track, a competency, a duty or a move.
    Kind,
    /// Whether a level is terminal.
    Terminal,
    /// Whether people are hired into a level.
    Entry,
    /// The share of the week for the craft, in hundredths of a percent.
    CraftTime,
    /// After how many months a holder must have moved on.
    TimeLimitMonths,
    /// The step on a sub-factor.
    Step,
    /// Whether an expectation is optional.
    Optional,
    /// How many levels a track says it has.
    LevelCount,
    /// A weight, in hundredths of a percent.
    Weight,
    /// Whether conditions are stated at all.
    StatesGates,
    /// What a move does to pay.
    PayOnMove,
    /// The currency of a zone.
    Currency,
    /// What the amounts of a zone are for.
    Per,
    /// How many hours a training takes.
    Hours,
    /// Whether what was learned is looked at.
    Assessed,
    /// The factor a sub-factor belongs to.
    Factor,
    /// Whether a sub-factor is a soft skill.
    Soft,
    /// The lasting name of a proficiency.
    Id,
}

/// A plain value.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// Yes or no.
    Is(bool),
    /// A number.
    Number(u32),
    /// A share of a whole.
    Share(Share),
    /// A word.
    Word(String),
}

/// Which text of a thing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// What it is.
    Summary,
    /// What is asked, or what someone at a step does.
    Text,
    /// What could be observed.
    Examples,
}

/// A stretch of a text that changed or not.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Word {
    /// In both.
    Kept(String),
    /// Only before.
    Removed(String),
    /// Only after.
    Added(String),
}

/// A text that stands in another place than before, word for word.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MovedText {
    /// The language; `None` for the framework's own.
    pub lang: Option<Lang>,
    /// The text.
    pub text: String,
    /// Where it stood.
    pub from: Vec<Passage>,
    /// Where it stands.
    pub to: Vec<Passage>,
}

/// A place of a text.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Passage {
    /// What sort of thing says it.
    pub sort: Sort,
    /// The thing.
    pub of: Side,
    /// Which of its texts.
    pub field: Wording,
}
