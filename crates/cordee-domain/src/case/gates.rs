//! The gates of a case, each met, waived or with what is missing, all at once.

use super::{Case, Facts, State};
use crate::{CompetencyId, PersonId, Seat, Topic, Training, TrainingId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A condition on a move.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GateKind {
    /// The person's own word.
    Consent,
    /// Training completed before the role begins.
    Training,
    /// Evidence for what the target level asks.
    Evidence,
    /// Who stands beside the person, and until when they try.
    Trial,
    /// The old seat waits for them.
    Seat,
    /// An independent panel. It comes after the case is submitted.
    Panel,
}

impl GateKind {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Training => "training",
            Self::Evidence => "evidence",
            Self::Trial => "trial",
            Self::Seat => "seat",
            Self::Panel => "panel",
        }
    }
}

/// A gate that people operations opened without its condition. It stays on the case for ever and
/// is counted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Waiver {
    /// Which.
    pub gate: GateKind,
    /// Why.
    pub why: String,
    /// Who.
    pub by: PersonId,
    /// When.
    pub on: Date,
}

/// How every gate of a case stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GateReport(pub Vec<GateStanding>);

/// How one gate stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GateStanding {
    /// Which.
    pub gate: GateKind,
    /// How.
    pub standing: Standing,
}

/// How a gate can stand.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Its condition is met.
    Met,
    /// It was opened without.
    Waived(Waiver),
    /// Something is missing.
    Missing(Vec<Missing>),
    /// It is looked at later.
    ComesLater,
}

/// What a gate can miss.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// The person has not said that they want it.
    Consent,
    /// This training.
    Training(TrainingId),
    /// Any training in this.
    Topic(Topic),
    /// So many hours of training in all.
    Hours(u32),
    /// Evidence for this expectation.
    Evidence(CompetencyId),
    /// An agreement about the trial.
    TrialPlan,
    /// The trial is shorter than so many months.
    TrialMonths(u32),
    /// The seat is given up.
    Seat,
}

impl GateReport {
    /// How the gates of `case` stand. All are looked at: one that is missing hides no other. Once
    /// a case was handed in its gates were open; what changes later closes none of them.
    pub fn of(case: &Case, facts: &Facts<'_>) -> Self {
        let mut gates = vec![
            (GateKind::Consent, missing_consent(case)),
            (GateKind::Training, missing_training(case, facts)),
            (GateKind::Evidence, missing_evidence(case, facts)),
        ];
        if case.enters_management(facts.framework) {
            gates.push((GateKind::Trial, missing_trial(case, facts)));
            gates.push((GateKind::Seat, missing_seat(case)));
        }
        let was_handed_in = was_handed_in(&case.state);
        let standing = |(gate, missing): (GateKind, Vec<Missing>)| {
            let waiver = case.waivers.iter().find(|waiver| waiver.gate == gate);
            let standing = match (missing.is_empty(), waiver) {
                (false, Some(waiver)) => Standing::Waived(waiver.clone()),
                (false, None) if !was_handed_in => Standing::Missing(missing),
                (true, _) | (false, None) => Standing::Met,
            };
            GateStanding { gate, standing }
        };
        let mut report: Vec<_> = gates.into_iter().map(standing).collect();
        report.push(GateStanding {
            gate: GateKind::Panel,
            standing: if has_been_judged(&case.state) {
                Standing::Met
            } else {
                Standing::ComesLater
            },
        });
        Self(report)
    }

    /// Whether the case can be submitted.
    pub fn is_open(&self) -> bool {
        !self
            .0
            .iter()
            .any(|it| matches!(it.standing, Standing::Missing(_)))
    }

    /// How `gate` stands; `None` where the move has no such gate.
    pub fn standing(&self, gate: GateKind) -> Option<&Standing> {
        let found = self.0.iter().find(|it| it.gate == gate);
        found.map(|it| &it.standing)
    }
}

fn was_handed_in(state: &State) -> bool {
    !matches!(
        state,
        State::Nominated | State::Preparing(_) | State::Closed { .. }
    )
}

fn has_been_judged(state: &State) -> bool {
    matches!(
        state,
        State::Answered { .. }
            | State::Approved { .. }
            | State::OnTrial(_)
            | State::Settled(_)
            | State::Returned { .. }
    )
}

fn missing_consent(case: &Case) -> Vec<Missing> {
    match case.state {
        State::Nominated => vec![Missing::Consent],
        _ => Vec::new(),
    }
}

/// The trainings the move names. Whoever enters management by a move that names none needs
/// training all the same: in what leading takes, and enough of it (see [`Training`]).
fn missing_training(case: &Case, facts: &Facts<'_>) -> Vec<Missing> {
    let gates = case
        .defined_move(facts.framework)
        .and_then(|it| it.gates.as_ref());
    let named = gates.and_then(|gates| gates.training.as_deref());
    let has = |id: &TrainingId| {
        let completed = facts.trainings.iter().find(|it| it.training == *id);
        completed.is_some_and(|it| it.on <= facts.today)
    };
    let trainings = facts.framework.trainings();
    match named {
        Some(named) if !named.is_empty() => {
            let ids = named.iter().filter_map(|ix| Some(&trainings.get(*ix)?.id));
            let missing = ids.filter(|id| !has(id));
            missing.cloned().map(Missing::Training).collect()
        }
        _ if case.enters_management(facts.framework) => {
            let taken: Vec<&Training> = trainings.values().filter(|it| has(&it.id)).collect();
            missing_substance(&taken)
        }
        _ => Vec::new(),
    }
}

fn missing_substance(taken: &[&Training]) -> Vec<Missing> {
    let needed = Training::NEEDED_TO_LEAD.iter();
    let uncovered = needed.filter(|topic| !taken.iter().any(|it| it.covers(topic)));
    let topics = uncovered.filter_map(|topic| Topic::new(topic).ok());
    let mut missing: Vec<Missing> = topics.map(Missing::Topic).collect();
    let hours: u32 = taken.iter().filter_map(|it| it.hours).sum();
    if hours < Training::SUBSTANTIVE_HOURS {
        missing.push(Missing::Hours(Training::SUBSTANTIVE_HOURS - hours));
    }
    missing
}

/// Each expectation the case is judged by needs a piece that was not taken back.
fn missing_evidence(case: &Case, facts: &Facts<'_>) -> Vec<Missing> {
    let stands = |id| {
        let found = facts.evidence.iter().find(|it| it.id == id);
        found.is_some_and(|it| it.withdrawn.is_none())
    };
    let is_shown = |competency: &CompetencyId| {
        let mut beside = case.exhibits.iter();
        beside.any(|it| it.shows == *competency && stands(it.evidence))
    };
    let asked = case.judged_by(facts.framework).into_iter();
    asked
        .filter(|competency| !is_shown(competency))
        .map(Missing::Evidence)
        .collect()
}

fn missing_trial(case: &Case, facts: &Facts<'_>) -> Vec<Missing> {
    let Some(plan) = case.state.trial_plan() else {
        return vec![Missing::TrialPlan];
    };
    let least = trial_months(case, facts);
    if plan.months < least {
        return vec![Missing::TrialMonths(least)];
    }
    Vec::new()
}

/// How long a trial lasts where the framework does not say, in months.
const USUAL_MONTHS: u32 = 6;

/// How many months the trial of this move lasts at least.
fn trial_months(case: &Case, facts: &Facts<'_>) -> u32 {
    let gates = case
        .defined_move(facts.framework)
        .and_then(|it| it.gates.as_ref());
    let trial = gates.and_then(|gates| gates.trial);
    trial.map_or(USUAL_MONTHS, |trial| trial.months)
}

fn missing_seat(case: &Case) -> Vec<Missing> {
    match case.state.trial_plan() {
        Some(plan) if plan.seat == Seat::Kept => Vec::new(),
        _ => vec![Missing::Seat],
    }
}

impl fmt::Display for GateReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut is_first = true;
        for gate in &self.0 {
            let Standing::Missing(missing) = &gate.standing else {
                continue;
            };
            let missing: Vec<String> = missing.iter().map(ToString::to_string).collect();
            let between = if is_first { "" } else { "; " };
            write!(f, "{between}{}: {}", gate.gate.as_str(), missing.join(", "))?;
            is_first = false;
        }
        Ok(())
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Consent => write!(f, "the person has not said that they want it"),
            Self::Training(id) => write!(f, "`{id}` is not completed"),
            Self::Topic(topic) => write!(f, "no training in `{topic}`"),
            Self::Hours(hours) => write!(f, "{hours} hours of training"),
            Self::Evidence(of) => write!(f, "nothing shows `{of}`"),
            Self::TrialPlan => write!(f, "nothing is agreed about the trial"),
            Self::TrialMonths(months) => write!(f, "the trial lasts {months} months at least"),
            Self::Seat => write!(f, "the seat is not kept"),
        }
    }
}
