//! The cases of the story: what each is about, and the scenes it goes through.

mod courses;
mod panel;
mod plan;
mod scenes;
mod taking_over;

pub(crate) use plan::plan;

use crate::cast::Named;
use crate::company::Lent;
use cordee_domain::{CaseId, LevelId, MoveKind, PersonId};
use jiff::civil::Date;

/// A case as it is planned.
pub(crate) struct CasePlan {
    pub(crate) id: CaseId,
    pub(crate) person: PersonId,
    pub(crate) kind: MoveKind,
    pub(crate) to: LevelId,
    pub(crate) craft: usize,
    /// The team that the person will lead.
    pub(crate) lent: Option<Lent>,
    /// Somebody of the cast who sits on the panel; in the chair or not.
    pub(crate) sits: Option<(PersonId, Named)>,
    pub(crate) scenes: Vec<(Date, Scene)>,
}

/// What happens to a case on one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Scene {
    /// The person opens it.
    Open,
    /// Somebody nominates the person.
    Nominate(Nominator),
    Consent,
    Refuse,
    TakeNominationBack,
    TakeConsentBack,
    /// The training that the move asks for is completed, all of it or all but the last.
    Train(HowMuch),
    /// Evidence is put beside what the level asks for.
    Show(HowMuch),
    PlanTrial,
    /// People operations waive the gate of training.
    Waive,
    Submit,
    NamePanel,
    /// The last member of the panel says that they stand too near.
    Conflict,
    CompletePanel,
    /// The members who have not judged do so; all, or all but the last.
    Judge(HowMuch, Verdict),
    /// One member says something else after the talk.
    Revise(Verdict),
    Approve(Effect),
    NotYet,
    Decline,
    Reopen,
    Appeal,
    TakeEffect,
    WantToGoOn,
    EndTrial,
    GoBack,
    FollowUp(u16),
}

/// Who nominates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Nominator {
    /// Whoever leads the person.
    Manager,
    /// A colleague in their team.
    Colleague,
}

/// All, or not quite.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum HowMuch {
    All,
    NotQuite,
}

/// What a panel mostly sees.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Verdict {
    /// It is shown.
    Clear,
    /// Something is not.
    Mixed,
}

/// When an approved move takes effect.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Effect {
    /// On the day on which the plan says that it does, or else soon after the story's last.
    Planned,
    /// On the story's last day.
    Today,
}
