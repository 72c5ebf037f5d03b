//! What can be asked of a case, and what then happens.

use super::{Decision, GateKind, Judgement, Opinion, Outcome, Reason, TrialPlan, Waiver};
use crate::{CompetencyId, EvidenceId, Money, PersonId, Position, TeamId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What can be asked of a case.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Command {
    /// The person wants it.
    Consent,
    /// The person does not want it.
    Refuse,
    /// Whoever nominated takes it back.
    WithdrawNomination,
    /// The person takes their consent back.
    WithdrawConsent,
    /// Evidence is put beside an expectation.
    Attach {
        /// Which piece.
        evidence: EvidenceId,
        /// Beside which expectation.
        shows: CompetencyId,
    },
    /// Evidence is taken away from an expectation.
    Detach {
        /// Which piece.
        evidence: EvidenceId,
        /// From which expectation.
        shows: CompetencyId,
    },
    /// People operations say what is agreed about the trial.
    PlanTrial(TrialPlan),
    /// People operations waive a gate.
    Waive {
        /// Which.
        gate: GateKind,
        /// Why.
        why: String,
    },
    /// The person hands it in.
    Submit,
    /// People operations name who judges.
    NamePanel {
        /// Who leads.
        chair: PersonId,
        /// Who judges, the chair among them.
        members: Vec<PersonId>,
    },
    /// A member says that they stand too near.
    DeclareConflict {
        /// In what way.
        words: String,
    },
    /// People operations name others in place of those who stand too near.
    CompletePanel {
        /// Who leads.
        chair: PersonId,
        /// Who joins.
        joining: Vec<PersonId>,
    },
    /// A member writes, sealed.
    Judge {
        /// One for each expectation.
        opinions: Vec<Opinion>,
    },
    /// A member says something else after the talk.
    Revise {
        /// One for each expectation.
        opinions: Vec<Opinion>,
    },
    /// The chair writes down what the panel decided.
    Decide {
        /// What.
        outcome: Outcome,
        /// Why.
        reasons: Vec<Reason>,
    },
    /// The person goes on after a "not yet".
    Reopen,
    /// The person asks a fresh panel.
    Appeal,
    /// People operations let the move take effect.
    TakeEffect {
        /// The new pay.
        pay: Option<Money>,
        /// The new team.
        team: Option<TeamId>,
        /// The new manager.
        manager: Option<PersonId>,
    },
    /// The person says that they want to go on after the trial.
    WantToGoOn,
    /// People operations end the trial as the person wished.
    EndTrial,
    /// The person goes back to the craft.
    GoBack,
    /// Somebody writes how it goes.
    FollowUp {
        /// Which one, in days after the move.
        day: u16,
        /// How it goes.
        words: String,
    },
}

/// What happened to a case.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// The person consented.
    Consented {
        /// When.
        on: Date,
    },
    /// The person refused.
    Refused {
        /// When.
        on: Date,
    },
    /// The nomination was taken back.
    NominationWithdrawn {
        /// When.
        on: Date,
    },
    /// The consent was taken back.
    ConsentWithdrawn {
        /// When.
        on: Date,
    },
    /// Evidence was put beside an expectation.
    Attached {
        /// Which piece.
        evidence: EvidenceId,
        /// Beside which expectation.
        shows: CompetencyId,
        /// When.
        on: Date,
    },
    /// Evidence was taken away from an expectation.
    Detached {
        /// Which piece.
        evidence: EvidenceId,
        /// From which expectation.
        shows: CompetencyId,
    },
    /// The trial was agreed on.
    TrialPlanned(TrialPlan),
    /// A gate was waived.
    Waived(Waiver),
    /// It was handed in.
    Submitted {
        /// When.
        on: Date,
    },
    /// A panel was named.
    PanelNamed {
        /// Who leads.
        chair: PersonId,
        /// Who judges.
        members: Vec<PersonId>,
    },
    /// A member declared a conflict and no longer judges.
    ConflictDeclared {
        /// Who.
        member: PersonId,
        /// In what way.
        words: String,
        /// When.
        on: Date,
    },
    /// Others joined the panel.
    PanelCompleted {
        /// Who leads.
        chair: PersonId,
        /// Who joined.
        joining: Vec<PersonId>,
    },
    /// A judgement is in, sealed.
    Judged(Judgement),
    /// All judgements are in: everyone on the panel may read them.
    SealsOpened,
    /// A judgement was changed after the talk.
    Revised(Judgement),
    /// The panel decided.
    Decided(Decision),
    /// The case is prepared again.
    Reopened {
        /// When.
        on: Date,
    },
    /// A fresh panel is asked.
    Appealed {
        /// When.
        on: Date,
    },
    /// The move took effect; the person is on trial where one was agreed on.
    TookEffect {
        /// Where they stand from now on.
        position: Position,
        /// Where they stood.
        before: Position,
        /// The day the trial ends, and who stands beside them.
        trial: Option<(Date, PersonId)>,
    },
    /// The person wants to go on.
    WantedToGoOn {
        /// When.
        on: Date,
    },
    /// The trial ended; the move is made for good.
    Settled {
        /// When.
        on: Date,
    },
    /// The person went back: level, team, manager and pay as they were.
    WentBack {
        /// Where they stand from now on.
        position: Position,
    },
    /// Somebody wrote how it goes.
    FollowedUp {
        /// Which one.
        day: u16,
        /// When.
        on: Date,
        /// By whom.
        by: PersonId,
        /// How it goes.
        words: String,
    },
}

macro_rules! names {
    ($type:ident: $($variant:ident => $name:literal,)*) => {
        impl $type {
            /// The word for it, as in tables and in the audit log.
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $name,)*
                }
            }
        }
    };
}

names! { Command:
    Consent => "consent",
    Refuse => "refuse",
    WithdrawNomination => "withdraw-nomination",
    WithdrawConsent => "withdraw-consent",
    Attach => "attach",
    Detach => "detach",
    PlanTrial => "plan-trial",
    Waive => "waive",
    Submit => "submit",
    NamePanel => "name-panel",
    DeclareConflict => "declare-conflict",
    CompletePanel => "complete-panel",
    Judge => "judge",
    Revise => "revise",
    Decide => "decide",
    Reopen => "reopen",
    Appeal => "appeal",
    TakeEffect => "take-effect",
    WantToGoOn => "want-to-go-on",
    EndTrial => "end-trial",
    GoBack => "go-back",
    FollowUp => "follow-up",
}

names! { Event:
    Consented => "consented",
    Refused => "refused",
    NominationWithdrawn => "nomination-withdrawn",
    ConsentWithdrawn => "consent-withdrawn",
    Attached => "attached",
    Detached => "detached",
    TrialPlanned => "trial-planned",
    Waived => "waived",
    Submitted => "submitted",
    PanelNamed => "panel-named",
    ConflictDeclared => "conflict-declared",
    PanelCompleted => "panel-completed",
    Judged => "judged",
    SealsOpened => "seals-opened",
    Revised => "revised",
    Decided => "decided",
    Reopened => "reopened",
    Appealed => "appealed",
    TookEffect => "took-effect",
    WantedToGoOn => "wanted-to-go-on",
    Settled => "settled",
    WentBack => "went-back",
    FollowedUp => "followed-up",
}
