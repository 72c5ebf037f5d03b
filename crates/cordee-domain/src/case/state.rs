//! Where a case can stand. Each state holds exactly what is true in it.

use super::{Decision, Judgement, PanelMembers};
use crate::{PersonId, Position, Seat};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Where a case stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Somebody nominated the person, who has not answered.
    Nominated,
    /// The person wants it; evidence is gathered and the gates are opened.
    Preparing(Preparing),
    /// All gates are met or waived; a panel is to be named.
    Submitted {
        /// Since when.
        on: Date,
        /// What was agreed about the trial.
        trial: Option<TrialPlan>,
    },
    /// Each member of the panel writes a judgement that nobody else sees.
    Judging {
        /// Who judges.
        panel: PanelMembers,
        /// What is in so far.
        sealed: Vec<Judgement>,
        /// What was agreed about the trial.
        trial: Option<TrialPlan>,
    },
    /// All judgements are in and open; the panel talks.
    Calibrating {
        /// Who judges.
        panel: PanelMembers,
        /// The judgements as they were sealed.
        sealed: Vec<Judgement>,
        /// The judgements as they are now.
        revised: Vec<Judgement>,
        /// What was agreed about the trial.
        trial: Option<TrialPlan>,
    },
    /// The panel said not yet, or declined.
    Answered {
        /// What it said, and why.
        decision: Decision,
        /// What was agreed about the trial.
        trial: Option<TrialPlan>,
    },
    /// The panel approved; the move has not taken effect.
    Approved {
        /// What it said, and why.
        decision: Decision,
        /// The day on which the move takes effect.
        effective_on: Date,
        /// What was agreed about the trial.
        trial: Option<TrialPlan>,
    },
    /// The person leads, on trial; their seat is kept.
    OnTrial(OnTrial),
    /// The move is made.
    Settled(GoingOn),
    /// The person went back to the craft, without loss and without fault.
    Returned {
        /// When.
        on: Date,
        /// What is asked of them later on.
        going_on: GoingOn,
    },
    /// It ended before the move.
    Closed {
        /// When.
        on: Date,
        /// Why.
        why: Closing,
    },
}

/// What is true while a case is prepared.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Preparing {
    /// When the person consented.
    pub consented_on: Date,
    /// What is agreed about the trial.
    pub trial: Option<TrialPlan>,
    /// Before this day it can't be submitted again, after a "not yet".
    pub look_again_on: Option<Date>,
}

impl Preparing {
    /// Nothing but the consent.
    pub(super) fn since(consented_on: Date) -> Self {
        Self {
            consented_on,
            trial: None,
            look_again_on: None,
        }
    }
}

/// What is agreed about the first period in a management role.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TrialPlan {
    /// How many months it lasts.
    pub months: u32,
    /// Who stands beside them.
    pub mentor: PersonId,
    /// What happens to the old seat.
    pub seat: Seat,
}

/// What is true during a trial.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct OnTrial {
    /// Since when, and what was asked since.
    pub going_on: GoingOn,
    /// The day on which the person decides.
    pub ends_on: Date,
    /// Who stands beside them.
    pub mentor: PersonId,
    /// What is kept for them.
    pub kept: Kept,
    /// Whether they want to go on. They say it first, before anyone else.
    pub wants_to_go_on: Option<Date>,
}

/// The position that waits for whoever is on trial: level, team, manager and pay as they were.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Kept(pub Position);

/// Since when the move has been made, and how it has gone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct GoingOn {
    /// The day on which the move took effect.
    pub since: Date,
    /// What was written at the follow-ups.
    pub follow_ups: Vec<FollowUp>,
}

/// How it goes, some time after the move.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FollowUp {
    /// Which one, in days after the move.
    pub day: u16,
    /// When it was written.
    pub on: Date,
    /// By whom.
    pub by: PersonId,
    /// What they said.
    pub words: String,
}

/// Why a case ended before the move.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Closing {
    /// The person does not want it. Nobody else ever learns of it.
    Refused,
    /// Whoever nominated them took it back before they answered.
    NominationWithdrawn,
    /// The person took their consent back.
    ConsentWithdrawn,
}

/// A state without what it holds, for tables and for words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StateName {
    /// See [`State::Nominated`].
    Nominated,
    /// See [`State::Preparing`].
    Preparing,
    /// See [`State::Submitted`].
    Submitted,
    /// See [`State::Judging`].
    Judging,
    /// See [`State::Calibrating`].
    Calibrating,
    /// A panel said "not yet".
    NotYet,
    /// A panel declined.
    Declined,
    /// See [`State::Approved`].
    Approved,
    /// See [`State::OnTrial`].
    OnTrial,
    /// See [`State::Settled`].
    Settled,
    /// See [`State::Returned`].
    Returned,
    /// See [`State::Closed`].
    Closed,
}

impl StateName {
    /// The words for it, as in "the case is …".
    pub fn words(self) -> &'static str {
        match self {
            Self::Nominated => "waiting for the person's consent",
            Self::Preparing => "being prepared",
            Self::Submitted => "submitted and waiting for a panel",
            Self::Judging => "being judged",
            Self::Calibrating => "being calibrated",
            Self::NotYet => "answered with \"not yet\"",
            Self::Declined => "declined",
            Self::Approved => "approved",
            Self::OnTrial => "on trial",
            Self::Settled => "settled",
            Self::Returned => "ended by a return",
            Self::Closed => "closed",
        }
    }
}

impl State {
    /// Which state it is.
    pub fn name(&self) -> StateName {
        match self {
            Self::Nominated => StateName::Nominated,
            Self::Preparing(_) => StateName::Preparing,
            Self::Submitted { .. } => StateName::Submitted,
            Self::Judging { .. } => StateName::Judging,
            Self::Calibrating { .. } => StateName::Calibrating,
            Self::Answered { decision, .. } => decision.outcome.answered_as(),
            Self::Approved { .. } => StateName::Approved,
            Self::OnTrial(_) => StateName::OnTrial,
            Self::Settled(_) => StateName::Settled,
            Self::Returned { .. } => StateName::Returned,
            Self::Closed { .. } => StateName::Closed,
        }
    }

    /// Whether the person has consented and the move has not been made: until then they can take
    /// their consent back.
    pub(super) fn is_open_before_the_move(&self) -> bool {
        match self {
            Self::Preparing(_)
            | Self::Submitted { .. }
            | Self::Judging { .. }
            | Self::Calibrating { .. }
            | Self::Answered { .. }
            | Self::Approved { .. } => true,
            Self::Nominated
            | Self::OnTrial(_)
            | Self::Settled(_)
            | Self::Returned { .. }
            | Self::Closed { .. } => false,
        }
    }

    /// Since when the move has been made, where it has.
    pub fn going_on(&self) -> Option<&GoingOn> {
        match self {
            Self::OnTrial(trial) => Some(&trial.going_on),
            Self::Settled(going_on) | Self::Returned { going_on, .. } => Some(going_on),
            _ => None,
        }
    }

    /// What is agreed about the trial, where something is.
    pub fn trial_plan(&self) -> Option<&TrialPlan> {
        match self {
            Self::Preparing(preparing) => preparing.trial.as_ref(),
            Self::Submitted { trial, .. }
            | Self::Judging { trial, .. }
            | Self::Calibrating { trial, .. }
            | Self::Answered { trial, .. }
            | Self::Approved { trial, .. } => trial.as_ref(),
            _ => None,
        }
    }
}
