//! A case: a proposal that one person make one move, from draft to decision and follow-up.
//!
//! [`Case::handle`] answers a command with the events that follow from it, or with a refusal
//! that says why not; [`Case::apply`] makes an event part of the case. What is true around the
//! case (the day, who asks, the person's record) comes in as [`Facts`]; there is no clock and no
//! store in here. Whether somebody may see a case or give a command by their office is decided
//! elsewhere; what only *this* person, *this* panel member or *this* chair can do is decided here.
//!
//! ```text
//! nominated ──consent──> preparing ──submit──> submitted ──panel──> judging ──all in──> calibrating
//!     │                   ^      │                 │                    │                   │
//!     └─────refuse────────│──────┴─── consent withdrawn, at any time before the move ───> closed
//!                         │                                                                 │
//!   not yet ──reopen──────┘           approved <───────────────── decide ───────────────────┘
//!   not yet, declined ──appeal, once──> submitted      │
//!                                            takes effect ──> on trial ──> settled
//!                                                                 └──────> returned
//! ```
//!
//! INVARIANT no-score: nothing in here adds up what people judged.
//! INVARIANT consent-first: before the person has consented, no state holds anything of them.

mod apply;
mod command;
mod decision;
mod effect;
mod gates;
mod handle;
mod judging;
mod panel;
mod preparing;
mod refusal;
mod state;
mod waiting;

pub use command::{Command, Event};
pub use decision::{Decision, Outcome, Reason};
pub use gates::{GateKind, GateReport, GateStanding, Missing, Standing, Waiver};
pub use panel::{Conflict, Judgement, Opinion, PanelMembers, PanelRefusal, Round, Seen};
pub use refusal::{Only, PayRefusal, Refusal};
pub use state::{
    Closing, FollowUp, GoingOn, Kept, OnTrial, Preparing, State, StateName, TrialPlan,
};
pub use waiting::{Task, Waiting, WaitsOn};

use crate::{
    Career, CaseId, CompetencyId, CompetencyKind, ContentHash, Evidence, EvidenceId, Framework, Ix,
    Level, LevelId, Move, MoveKind, PersonId, TrackKind, TrainingId,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a case is about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Proposal {
    /// The person it is for.
    pub person: PersonId,
    /// Who began it: the person, or whoever nominated them.
    pub begun_by: PersonId,
    /// When.
    pub begun_on: Date,
    /// What the move is.
    pub kind: MoveKind,
    /// The level they are at.
    pub from: LevelId,
    /// The level the case is for.
    pub to: LevelId,
    /// The version of the framework it is judged by, from beginning to end.
    pub framework: ContentHash,
}

/// A piece of evidence put beside an expectation of the target level.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Exhibit {
    /// Which piece.
    pub evidence: EvidenceId,
    /// What it is to show.
    pub shows: CompetencyId,
    /// Since when it stands there.
    pub on: Date,
}

/// Training that somebody has completed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Completed {
    /// Which training.
    pub training: TrainingId,
    /// When it was completed.
    pub on: Date,
}

/// Who gives a command.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Actor {
    /// Who.
    pub person: PersonId,
    /// For whom they act.
    pub office: Office,
}

/// For whom somebody acts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Office {
    /// For themself.
    Own,
    /// For people operations.
    PeopleOperations,
}

/// What is true around a case when a command comes.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The day.
    pub today: Date,
    /// Who gives the command.
    pub actor: Actor,
    /// The framework of the version that the case is bound to.
    pub framework: &'a Framework,
    /// The person's positions.
    pub career: &'a Career,
    /// What they have been trained in.
    pub trainings: &'a [Completed],
    /// What they have done.
    pub evidence: &'a [Evidence],
}

/// A proposal that one person make one move.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Case {
    /// Its lasting number.
    pub id: CaseId,
    /// What it is about.
    pub proposal: Proposal,
    /// Where it stands, with exactly what is true there.
    pub state: State,
    /// The evidence put beside the expectations of the target level.
    pub exhibits: Vec<Exhibit>,
    /// The gates that people operations have waived. They stay on the case for ever.
    pub waivers: Vec<Waiver>,
    /// Every round of judging that came to a decision, sealed and calibrated.
    pub rounds: Vec<Round>,
    /// When it was appealed.
    pub appealed_on: Option<Date>,
}

impl Case {
    /// A case that the person themself opens: that is their consent.
    pub fn opened(id: CaseId, proposal: Proposal) -> Self {
        let since = proposal.begun_on;
        Self::at(id, proposal, State::Preparing(Preparing::since(since)))
    }

    /// A case to which somebody else nominates the person. Until they consent, nobody but the
    /// two sees it.
    pub fn nominated(id: CaseId, proposal: Proposal) -> Self {
        Self::at(id, proposal, State::Nominated)
    }

    fn at(id: CaseId, proposal: Proposal, state: State) -> Self {
        Self {
            id,
            proposal,
            state,
            exhibits: Vec::new(),
            waivers: Vec::new(),
            rounds: Vec::new(),
            appealed_on: None,
        }
    }

    /// Whether anyone but the person and whoever nominated them may know of it: only once the
    /// person has consented, and not when they refused.
    pub fn is_known_to_others(&self) -> bool {
        let is_refused = matches!(
            self.state,
            State::Closed {
                why: Closing::Refused | Closing::NominationWithdrawn,
                ..
            }
        );
        !is_refused && self.state.name() != StateName::Nominated
    }

    /// The level the case is for, in its framework.
    pub fn target<'f>(&self, framework: &'f Framework) -> Option<&'f Level> {
        Some(framework.level(self.target_ix(framework)?))
    }

    fn target_ix(&self, framework: &Framework) -> Option<Ix<Level>> {
        framework.level_by_id(&self.proposal.to)
    }

    /// The move of the framework that it follows; `None` where none is defined.
    pub fn defined_move<'f>(&self, framework: &'f Framework) -> Option<&'f Move> {
        let from = framework.level_by_id(&self.proposal.from)?;
        let to = self.target_ix(framework)?;
        let joins = |it: &&Move| it.pairs().any(|pair| pair == (from, to));
        framework.moves().values().find(joins)
    }

    /// Whether it leads from the craft into leading people.
    pub fn enters_management(&self, framework: &Framework) -> bool {
        let kind = |id: &LevelId| Some(framework.kind_of(framework.level_by_id(id)?));
        kind(&self.proposal.to) == Some(TrackKind::Management)
            && kind(&self.proposal.from) == Some(TrackKind::Individual)
    }

    /// What the panel judges: the expectations of the target level. Whoever enters management is
    /// judged by how they work with people and by what all share; their craft is context.
    pub fn judged_by(&self, framework: &Framework) -> Vec<CompetencyId> {
        let kinds = self.kinds_that_count(framework);
        let expectations = self
            .target(framework)
            .into_iter()
            .flat_map(|level| &level.expectations);
        expectations
            .filter(|it| !it.is_optional)
            .map(|it| framework.competency(it.competency))
            .filter(|competency| competency.kind.is_none_or(|kind| kinds.contains(&kind)))
            .map(|competency| competency.id.clone())
            .collect()
    }

    /// Of which kinds of competency evidence counts.
    fn kinds_that_count(&self, framework: &Framework) -> Vec<CompetencyKind> {
        use CompetencyKind::{Craft, People, Shared};
        let gates = self
            .defined_move(framework)
            .and_then(|it| it.gates.as_ref());
        let stated = gates.and_then(|gates| gates.evidence.clone());
        let mut kinds = stated.unwrap_or_else(|| vec![Craft, People, Shared]);
        if self.enters_management(framework) {
            kinds.retain(|kind| *kind != Craft);
            if kinds.is_empty() {
                kinds = vec![People, Shared];
            }
        }
        kinds
    }

    /// How all its gates stand, at once.
    pub fn gates(&self, facts: &Facts<'_>) -> Vec<GateStanding> {
        GateReport::of(self, facts).0
    }

    /// The days after the move took effect on which somebody asks how it goes.
    pub const FOLLOW_UP_DAYS: [u16; 4] = [30, 90, 180, 365];

    /// The follow-ups that are due on `today` and have not been written.
    pub fn follow_ups_due(&self, today: Date) -> Vec<u16> {
        let Some(going_on) = self.state.going_on() else {
            return Vec::new();
        };
        let is_due = |day: &u16| {
            let due = going_on
                .since
                .checked_add(jiff::Span::new().days(i64::from(*day)));
            due.is_ok_and(|due| due <= today)
                && !going_on.follow_ups.iter().any(|it| it.day == *day)
        };
        Self::FOLLOW_UP_DAYS.into_iter().filter(is_due).collect()
    }
}
