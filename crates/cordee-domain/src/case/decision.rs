//! What a panel decides, with reasons that cite expectations.

use super::{Refusal, StateName};
use crate::{CompetencyId, PersonId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a panel decided.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Decision {
    /// What.
    pub outcome: Outcome,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Who wrote it down: the panel's chair.
    pub by: PersonId,
    /// When.
    pub on: Date,
}

/// What a panel can decide.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The move is made on this day.
    Approve {
        /// The day.
        effective_on: Date,
    },
    /// Something is not shown yet.
    NotYet {
        /// Which expectations.
        missing: Vec<CompetencyId>,
        /// The day on which it is looked at again.
        look_again_on: Date,
    },
    /// The move is not made.
    Decline,
}

/// One reason.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reason {
    /// The expectation it cites.
    pub competency: CompetencyId,
    /// In words.
    pub words: String,
}

impl Outcome {
    /// The state of a case that was answered so.
    pub(super) fn answered_as(&self) -> StateName {
        match self {
            Self::Approve { .. } => StateName::Approved,
            Self::NotYet { .. } => StateName::NotYet,
            Self::Decline => StateName::Declined,
        }
    }
}

/// Whether a decision can stand: it cites expectations of the target level, in words, and names
/// days that lie ahead.
pub(super) fn look_at(
    outcome: &Outcome,
    reasons: &[Reason],
    judged_by: &[CompetencyId],
    today: Date,
) -> Result<(), Refusal> {
    if reasons.is_empty() {
        return Err(Refusal::NoReasons);
    }
    for reason in reasons {
        if reason.words.trim().is_empty() {
            return Err(Refusal::NoWords);
        }
        is_cited(&reason.competency, judged_by)?;
    }
    match outcome {
        Outcome::Approve { effective_on } if *effective_on < today => Err(Refusal::InThePast),
        Outcome::NotYet { look_again_on, .. } if *look_again_on <= today => Err(Refusal::InThePast),
        Outcome::NotYet { missing, .. } if missing.is_empty() => Err(Refusal::NothingMissing),
        Outcome::NotYet { missing, .. } => {
            missing.iter().try_for_each(|it| is_cited(it, judged_by))
        }
        Outcome::Approve { .. } | Outcome::Decline => Ok(()),
    }
}

fn is_cited(competency: &CompetencyId, judged_by: &[CompetencyId]) -> Result<(), Refusal> {
    if judged_by.contains(competency) {
        Ok(())
    } else {
        Err(Refusal::NotAnExpectation(competency.clone()))
    }
}
