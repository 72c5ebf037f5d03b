//! The gates of a case, all at once: each met, opened without, or with what is missing and what
//! to do about it.

use super::CaseReader;
use crate::view::phrases::filled;
use crate::view::words::Words;
use cordee_domain::case::{GateKind, GateStanding, Missing, Standing, StateName, Waiver};
use cordee_domain::{Topic, TrainingId};

/// One gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GateSeen {
    pub(crate) gate: GateKind,
    /// The name of its place on the page.
    pub(crate) anchor: String,
    pub(crate) name: &'static str,
    pub(crate) standing: StandingSeen,
}

/// How one gate stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum StandingSeen {
    Met { says: String },
    Waived { why: String, by: String, on: String },
    Missing(Vec<MissingSeen>),
    Later { says: String },
}

/// Something that is missing, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MissingSeen {
    pub(crate) what: Vec<Words>,
    pub(crate) todo: &'static str,
    /// Where it can be done or read about.
    pub(crate) href: Option<String>,
}

/// Every gate of the case, in the order in which a person meets them. Where it was closed before
/// the move they no longer matter.
pub(crate) fn gates(reader: CaseReader<'_>) -> Vec<GateSeen> {
    let is_closed = reader.state() == Some(StateName::Closed);
    let story = reader.seen.story.iter().filter(|_| !is_closed);
    let all = story.flat_map(|story| &story.gates);
    all.map(|gate| gate_seen(reader, gate)).collect()
}

/// Whether the gates are still to be opened. Once a case was handed in they were all open, and
/// what is true around it today closes none of them again.
pub(crate) fn are_ahead(reader: CaseReader<'_>) -> bool {
    matches!(
        reader.state(),
        Some(StateName::Nominated | StateName::Preparing)
    )
}

/// How many gates stand in the way.
pub(crate) fn missing(gates: &[GateSeen]) -> usize {
    let is_missing = |it: &&GateSeen| matches!(it.standing, StandingSeen::Missing(_));
    gates.iter().filter(is_missing).count()
}

fn gate_seen(reader: CaseReader<'_>, gate: &GateStanding) -> GateSeen {
    GateSeen {
        gate: gate.gate,
        anchor: format!("gate-{}", gate.gate.as_str()),
        name: name(reader, gate.gate),
        standing: match &gate.standing {
            Standing::Met if gate.gate == GateKind::Panel => panel(reader),
            Standing::Met => StandingSeen::Met {
                says: met(reader, gate.gate),
            },
            Standing::Waived(waiver) => waived(reader, waiver),
            Standing::Missing(_) if !are_ahead(reader) => StandingSeen::Met {
                says: reader.c.was_met.to_owned(),
            },
            Standing::Missing(missing) => {
                StandingSeen::Missing(missing.iter().map(|it| missing_seen(reader, it)).collect())
            }
            Standing::ComesLater => panel(reader),
        },
    }
}

/// What a gate is called.
pub(crate) fn name(reader: CaseReader<'_>, gate: GateKind) -> &'static str {
    let p = reader.p;
    match gate {
        GateKind::Consent => p.consent,
        GateKind::Training => p.training_first,
        GateKind::Evidence => p.evidence,
        GateKind::Trial => p.trial,
        GateKind::Seat => p.old_seat,
        GateKind::Panel => p.panel,
    }
}

fn met(reader: CaseReader<'_>, gate: GateKind) -> String {
    let c = reader.c;
    match gate {
        GateKind::Consent => filled(c.consent_met, &[reader.person_name()]),
        GateKind::Training => c.training_met.to_owned(),
        GateKind::Evidence => c.evidence_met.to_owned(),
        GateKind::Trial => trial_met(reader),
        GateKind::Seat => c.seat_met.to_owned(),
        GateKind::Panel => String::new(),
    }
}

fn trial_met(reader: CaseReader<'_>) -> String {
    let plan = reader
        .seen
        .story
        .as_ref()
        .and_then(|it| it.trial_plan.as_ref());
    plan.map_or_else(
        || reader.c.trial_met.to_owned(),
        |plan| {
            let (p, c) = (reader.p, reader.c);
            let months = p.counted(plan.months as usize, (p.one_month, p.many_months));
            filled(c.trial_agreed, &[&months, &reader.name(plan.mentor)])
        },
    )
}

fn waived(reader: CaseReader<'_>, waiver: &Waiver) -> StandingSeen {
    StandingSeen::Waived {
        why: waiver.why.clone(),
        by: reader.name(waiver.by),
        on: reader.on(waiver.on),
    }
}

/// The panel comes after the case is handed in.
fn panel(reader: CaseReader<'_>) -> StandingSeen {
    use StateName as S;
    let c = reader.c;
    let says = match reader.state() {
        Some(S::Nominated | S::Preparing) => c.panel_later,
        Some(S::Submitted) => c.panel_being_named,
        Some(S::Judging | S::Calibrating) => c.panel_at_work,
        _ => {
            let says = c.panel_has_judged.to_owned();
            return StandingSeen::Met { says };
        }
    };
    let says = says.to_owned();
    StandingSeen::Later { says }
}

fn missing_seen(reader: CaseReader<'_>, missing: &Missing) -> MissingSeen {
    let c = reader.c;
    let says = |what: &str, todo| MissingSeen {
        what: vec![reader.ours(what)],
        todo,
        href: None,
    };
    match missing {
        Missing::Consent => says(c.consent_missing, c.consent_todo),
        Missing::Training(id) => MissingSeen {
            what: vec![training(reader, id)],
            todo: c.training_todo,
            href: Some(format!("/training#training-{id}")),
        },
        Missing::Topic(topic) => MissingSeen {
            href: Some("/training".to_owned()),
            ..says(
                &filled(c.topic_missing, &[&topic_words(topic)]),
                c.training_todo,
            )
        },
        Missing::Hours(hours) => says(
            &filled(c.hours_missing, &[&hours.to_string()]),
            c.training_todo,
        ),
        Missing::Evidence(of) => MissingSeen {
            what: vec![reader.competency(of)],
            todo: c.evidence_todo,
            href: Some(format!("#{}", super::shown::anchor(of)))
                .filter(|_| reader.state() == Some(StateName::Preparing)),
        },
        Missing::TrialPlan => says(c.trial_missing, c.trial_todo),
        Missing::TrialMonths(months) => says(
            &filled(c.months_missing, &[&months.to_string()]),
            c.trial_todo,
        ),
        Missing::Seat => says(c.seat_missing, c.seat_todo),
    }
}

fn training(reader: CaseReader<'_>, id: &TrainingId) -> Words {
    let mut all = reader.framework.trainings().values();
    let found = all.find(|it| it.id == *id);
    found.map_or_else(|| reader.ours(id.as_str()), |it| reader.words(&it.title))
}

fn topic_words(topic: &Topic) -> String {
    topic.as_str().replace('-', " ")
}
