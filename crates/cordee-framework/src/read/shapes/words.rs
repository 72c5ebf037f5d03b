//! The words that can stand where one of a few is chosen.

use super::PayWord;
use crate::finding::Severity;
use crate::read::values::Words;
use cordee_domain::{
    Chair, CompetencyKind, Consent, DutyKind, FactorKind, MoveKind, PayPeriod, Seat, TrackKind,
};

/// The word for a value.
pub(crate) fn word_of<T: Words + PartialEq>(value: T) -> &'static str {
    let mut words = T::WORDS.iter();
    words
        .find(|(_, known)| *known == value)
        .map_or("", |(word, _)| word)
}

macro_rules! words {
    ($($type:ty { $($word:literal => $value:expr),* $(,)? })*) => {$(
        impl Words for $type {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, $value)),*];
        }
    )*};
}

words! {
    PayPeriod { "year" => Self::Year, "month" => Self::Month, "hour" => Self::Hour }
    DutyKind { "people" => Self::People, "craft" => Self::Craft, "shared" => Self::Shared }
    CompetencyKind { "craft" => Self::Craft, "people" => Self::People, "shared" => Self::Shared }
    FactorKind {
        "skills" => Self::Skills,
        "effort" => Self::Effort,
        "responsibility" => Self::Responsibility,
        "working-conditions" => Self::WorkingConditions,
    }
    TrackKind { "individual" => Self::Individual, "management" => Self::Management }
    MoveKind {
        "advance" => Self::Advance,
        "cross" => Self::Cross,
        "switch" => Self::Switch,
        "return" => Self::Return,
    }
    Consent { "required" => Self::Required, "not-asked" => Self::NotAsked }
    Seat { "kept" => Self::Kept, "given-up" => Self::GivenUp }
    Chair {
        "independent" => Self::Independent,
        "people-operations" => Self::PeopleOperations,
        "own-manager" => Self::OwnManager,
    }
    PayWord { "unchanged" => Self::Unchanged, "within-range" => Self::WithinRange, "may-fall" => Self::MayFall }
    Severity {
        "off" => Self::Off,
        "note" => Self::Note,
        "warning" => Self::Warning,
        "error" => Self::Error,
    }
}
