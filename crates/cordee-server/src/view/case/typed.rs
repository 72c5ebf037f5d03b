//! What was typed into the forms of a case, kept until it has come to something.

use super::deeds::Deed;
use crate::view::typed::{Said, Typed, Wrong, wrong_with};
use cordee_store::PersonListed;

/// A form that comes back.
#[derive(Clone, Debug)]
pub(crate) struct Back {
    pub(crate) deed: Deed,
    pub(crate) typed: Typed,
    pub(crate) wrong: Vec<Wrong>,
    pub(crate) looked_up: Vec<LookedUp>,
}

impl Back {
    /// What is wrong with a field.
    pub(crate) fn wrong_with(&self, name: &str) -> Option<&Said> {
        wrong_with(&self.wrong, name)
    }

    /// What was typed into a field and did not come to anything: field by field, in order.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        let is_ours = |name: &str| OURS.contains(&name);
        let words = self.typed.0.iter().filter(move |(name, _)| !is_ours(name));
        words
            .map(|(_, value)| value.as_str())
            .filter(|it| !it.trim().is_empty())
    }

    /// The people among whom one has to be chosen for a field.
    pub(crate) fn candidates(&self, name: &str) -> &[PersonListed] {
        let mut looked_up = self.looked_up.iter();
        let found = looked_up.find(|it| it.field == name);
        found.map_or(&[], |it| &it.found)
    }
}

/// The fields that nobody types into.
const OURS: [&str; 6] = ["form", "key", "revision", "gate", "shows", "day"];

/// Who was found by what was typed as somebody's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LookedUp {
    pub(crate) field: &'static str,
    pub(crate) found: Vec<PersonListed>,
    /// Whether there are more than are listed.
    pub(crate) is_more: bool,
}

/// How many people are listed where a name fits several.
pub(crate) const MOST_CANDIDATES: usize = 20;

/// The fields of a form that name people.
pub(crate) fn people_in(deed: Deed) -> &'static [&'static str] {
    match deed {
        Deed::PlanTrial => &["mentor"],
        Deed::TakeEffect => &["manager"],
        Deed::NamePanel => &["chair", "member.1", "member.2", "member.3", "member.4"],
        Deed::CompletePanel => &["chair", "joining.1", "joining.2"],
        _ => &[],
    }
}

/// The field in which one of several people of a name is chosen.
pub(crate) fn choice_of(field: &str) -> String {
    format!("{field}.is")
}
