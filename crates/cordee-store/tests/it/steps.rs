//! What can be done with a case in each of its states, by whom, chosen by chance.

use crate::cast::{MALIK, NOOR, PANEL, TODAY, asked_at, judgement_for, level_id};
use crate::chance::Chance;
use cordee_domain::case::{Command, GateKind, Outcome, Reason, StateName, TrialPlan};
use cordee_domain::{LevelId, PersonId, Seat};
use jiff::ToSpan;

const STATES: [StateName; 12] = [
    StateName::Nominated,
    StateName::Preparing,
    StateName::Submitted,
    StateName::Judging,
    StateName::Calibrating,
    StateName::NotYet,
    StateName::Declined,
    StateName::Approved,
    StateName::OnTrial,
    StateName::Settled,
    StateName::Returned,
    StateName::Closed,
];

/// A step that fits some state, most often not the one the case is in.
pub fn any(chance: &mut Chance, person: PersonId, days: i32) -> (PersonId, Command) {
    let state = chance.one_of(&STATES);
    let to = level_id("staff-engineer");
    fitting((state, &to), chance, person, days)
}

/// A step that fits the state, if chance has it.
pub fn fitting(
    (state, to): (StateName, &LevelId),
    chance: &mut Chance,
    person: PersonId,
    days: i32,
) -> (PersonId, Command) {
    if chance.below(25) == 0 {
        return (person, Command::WithdrawConsent);
    }
    match state {
        StateName::Nominated if chance.below(4) == 0 => (person, Command::Refuse),
        StateName::Nominated => (person, Command::Consent),
        StateName::Preparing => prepare(chance, person),
        StateName::Submitted => (NOOR, panel()),
        StateName::Judging if chance.below(6) == 0 => (chance.one_of(&PANEL), conflict()),
        StateName::Judging => (chance.one_of(&PANEL), judgement_for(to)),
        StateName::Calibrating => (PANEL[0], decide(to, chance, days)),
        StateName::NotYet => (person, Command::Reopen),
        StateName::Declined => (person, Command::Appeal),
        StateName::Approved => (NOOR, take_effect()),
        StateName::OnTrial => on_trial(chance, person),
        StateName::Settled | StateName::Returned | StateName::Closed => (NOOR, follow_up()),
    }
}

fn prepare(chance: &mut Chance, person: PersonId) -> (PersonId, Command) {
    match chance.below(5) {
        0 => (NOOR, waive(GateKind::Evidence)),
        1 => (NOOR, waive(GateKind::Training)),
        2 => (NOOR, trial()),
        _ => (person, Command::Submit),
    }
}

fn on_trial(chance: &mut Chance, person: PersonId) -> (PersonId, Command) {
    match chance.below(4) {
        0 => (person, Command::WantToGoOn),
        1 => (NOOR, Command::EndTrial),
        2 => (person, Command::GoBack),
        _ => (NOOR, follow_up()),
    }
}

fn conflict() -> Command {
    Command::DeclareConflict {
        words: "we share a desk".to_owned(),
    }
}

fn follow_up() -> Command {
    Command::FollowUp {
        day: 30,
        words: "it goes well".to_owned(),
    }
}

fn waive(gate: GateKind) -> Command {
    Command::Waive {
        gate,
        why: "known to everyone here".to_owned(),
    }
}

fn trial() -> Command {
    Command::PlanTrial(TrialPlan {
        months: 6,
        mentor: MALIK,
        seat: Seat::Kept,
    })
}

fn panel() -> Command {
    Command::NamePanel {
        chair: PANEL[0],
        members: PANEL.to_vec(),
    }
}

fn take_effect() -> Command {
    Command::TakeEffect {
        pay: None,
        team: None,
        manager: None,
    }
}

fn decide(to: &LevelId, chance: &mut Chance, days: i32) -> Command {
    let competency = asked_at(to)[0].clone();
    let later = TODAY.saturating_add((days + chance.one_of(&[0, 1, 20])).days());
    let outcomes = [
        Outcome::Approve {
            effective_on: later,
        },
        Outcome::Approve {
            effective_on: later,
        },
        Outcome::NotYet {
            missing: vec![competency.clone()],
            look_again_on: later,
        },
        Outcome::Decline,
    ];
    let words = "shown twice this year".to_owned();
    Command::Decide {
        outcome: chance.one_of(&outcomes),
        reasons: vec![Reason { competency, words }],
    }
}
