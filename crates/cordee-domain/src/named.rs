//! Things as answers name them: by id and title, without handles into a framework.

use crate::case::GateKind;
use crate::{
    CompetencyKind, Consent, Duty, DutyKind, Framework, Gates, Ix, Panel, PayRange, Prose, Seat,
    Slug, Text, Training, Trial,
};
use serde::{Serialize, Serializer};

/// A thing by its lasting name and its title.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Named {
    /// Its lasting name.
    pub id: Slug,
    /// What people call it; written out in the framework's own language.
    #[serde(serialize_with = "own_text")]
    pub title: Text,
}

impl Named {
    /// A thing of this name and title.
    pub fn new(id: &Slug, title: &Text) -> Self {
        Self {
            id: id.clone(),
            title: title.clone(),
        }
    }
}

/// A duty by its name, its title and what kind of work it is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NamedDuty {
    /// The duty.
    #[serde(flatten)]
    pub duty: Named,
    /// What kind of work it is.
    pub kind: DutyKind,
}

impl NamedDuty {
    /// The name of `duty`.
    pub fn new(duty: &Duty) -> Self {
        Self {
            duty: Named::new(&duty.id.0, &duty.title),
            kind: duty.kind,
        }
    }
}

/// A training by its name and title, and how long it takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NamedTraining {
    /// The training.
    #[serde(flatten)]
    pub training: Named,
    /// How many hours it takes; `None` where the framework does not say.
    pub hours: Option<u32>,
}

/// One gate with what it asks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gate {
    /// The person's own word.
    Consent(Consent),
    /// Training to be completed before the role begins.
    Training(Vec<NamedTraining>),
    /// Of which kinds of competency evidence counts.
    Evidence(Vec<CompetencyKind>),
    /// Who judges.
    Panel(Panel),
    /// The dated first period.
    Trial(Trial),
    /// What happens to the old seat.
    Seat(Seat),
}

impl GateKind {
    /// All of them, in the order in which a person meets them.
    pub const ALL: [Self; 6] = [
        Self::Consent,
        Self::Training,
        Self::Evidence,
        Self::Panel,
        Self::Trial,
        Self::Seat,
    ];

    /// This gate of `gates`, where they have it.
    pub fn of(self, framework: &Framework, gates: &Gates) -> Option<Gate> {
        Some(match self {
            Self::Consent => Gate::Consent(gates.consent?),
            Self::Training => Gate::Training(trainings(framework, gates.training.as_ref()?)),
            Self::Evidence => Gate::Evidence(gates.evidence.clone()?),
            Self::Panel => Gate::Panel(gates.panel?),
            Self::Trial => Gate::Trial(gates.trial?),
            Self::Seat => Gate::Seat(gates.seat?),
        })
    }
}

/// The gates there are, in the order in which a person meets them.
pub(crate) fn gates_of(framework: &Framework, gates: &Gates) -> Vec<Gate> {
    let all = GateKind::ALL.into_iter();
    all.filter_map(|kind| kind.of(framework, gates)).collect()
}

fn trainings(framework: &Framework, list: &[Ix<Training>]) -> Vec<NamedTraining> {
    let all = list.iter().map(|ix| framework.trainings().at(*ix));
    all.map(|training| NamedTraining {
        training: Named::new(&training.id.0, &training.title),
        hours: training.hours,
    })
    .collect()
}

/// By how much three amounts of pay differ, in minor units.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct PayDifference {
    /// The minimum after, less the minimum before.
    pub minimum_minor: i64,
    /// The midpoint after, less the midpoint before.
    pub midpoint_minor: i64,
    /// The maximum after, less the maximum before.
    pub maximum_minor: i64,
}

impl PayDifference {
    /// What `after` is beyond `before`; `None` where their currencies differ or the difference
    /// is greater than can be exact.
    pub fn between(before: &PayRange, after: &PayRange) -> Option<Self> {
        if before.minimum().currency != after.minimum().currency {
            return None;
        }
        let less =
            |after: crate::Money, before: crate::Money| after.minor.checked_sub(before.minor);
        Some(Self {
            minimum_minor: less(after.minimum(), before.minimum())?,
            midpoint_minor: less(after.midpoint(), before.midpoint())?,
            maximum_minor: less(after.maximum(), before.maximum())?,
        })
    }
}

/// Writes a text in the framework's own language.
pub(crate) fn own_text<S: Serializer>(text: &Text, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text.as_str())
}

/// Writes a text in the framework's own language, or nothing.
#[expect(clippy::ref_option, reason = "serde hands over the field as it is")]
pub(crate) fn own_text_if_any<S: Serializer>(
    text: &Option<Text>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match text {
        Some(text) => serializer.serialize_some(text.as_str()),
        None => serializer.serialize_none(),
    }
}

/// Writes texts in the framework's own language.
pub(crate) fn own_texts<S: Serializer>(texts: &[Text], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(texts.iter().map(Text::as_str))
}

/// Writes the statements of a longer text in the framework's own language.
pub(crate) fn own_prose<S: Serializer>(prose: &Prose, serializer: S) -> Result<S::Ok, S::Error> {
    own_texts(prose.statements(), serializer)
}
