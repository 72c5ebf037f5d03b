//! What a letter and a record say.

use crate::view::case::CaseReader;
use crate::view::case::decided::{DecisionSeen, OutcomeSeen, decisions};
use crate::view::case::gates::{GateSeen, StandingSeen, gates};
use crate::view::case::story::{Moment, When, moments};
use crate::view::day::Day;
use crate::view::phrases::filled;
use crate::view::words::Words;
use cordee_domain::case::StateName;

/// A letter to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) to: String,
    pub(super) on: Day,
    pub(super) subject: &'static str,
    pub(super) body: Body,
    /// Who signs: the chair, for the panel; nobody signs a return, since nobody decided it.
    pub(super) signed: Option<String>,
    pub(super) version: Version,
}

/// What a letter tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Body {
    /// A panel decided.
    Decided {
        decision: DecisionSeen,
        trial: Option<TrialWords>,
    },
    /// The person went back.
    Returned { to: Words },
}

/// What is agreed about a trial, as a letter says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TrialWords {
    pub(super) months: String,
    pub(super) mentor: String,
}

/// The version of the framework that a case is bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    pub(super) name: Option<String>,
    pub(super) content: String,
}

/// The letter at hand: of the latest decision, or of a return; nothing while nothing was decided.
pub(super) fn letter(reader: CaseReader<'_>) -> Option<Letter> {
    if reader.state() == Some(StateName::Returned) {
        return returned(reader);
    }
    let decision = decisions(reader).pop()?;
    let c = reader.c;
    let subject = match &decision.outcome {
        OutcomeSeen::Approved { .. } => c.letter_approved,
        OutcomeSeen::NotYet { .. } => c.letter_not_yet,
        OutcomeSeen::Declined => c.letter_declined,
    };
    Some(Letter {
        to: reader.person_name().to_owned(),
        on: decision.on.clone(),
        subject,
        signed: Some(decision.by.clone()),
        version: version(reader),
        body: Body::Decided {
            trial: trial(reader),
            decision,
        },
    })
}

fn returned(reader: CaseReader<'_>) -> Option<Letter> {
    let story = reader.seen.story.as_ref()?;
    let went_back = story
        .happened
        .iter()
        .rev()
        .find(|it| it.what == "went-back");
    let on = went_back.map_or(reader.today, |it| it.on);
    Some(Letter {
        to: reader.person_name().to_owned(),
        on: reader.day(on),
        subject: reader.c.letter_returned,
        signed: None,
        version: version(reader),
        body: Body::Returned {
            to: reader.level(&reader.seen.listed.from),
        },
    })
}

fn trial(reader: CaseReader<'_>) -> Option<TrialWords> {
    let (p, story) = (reader.p, reader.seen.story.as_ref()?);
    let plan = story.trial_plan.as_ref()?;
    Some(TrialWords {
        months: p.counted(plan.months as usize, (p.one_month, p.many_months)),
        mentor: reader.name(plan.mentor),
    })
}

fn version(reader: CaseReader<'_>) -> Version {
    let of_framework = reader.framework.version();
    let is_same = of_framework.content == reader.seen.framework;
    Version {
        name: of_framework.name.clone().filter(|_| is_same),
        content: reader.seen.framework.short(),
    }
}

/// The record of a case: what was decided, by whom, under which version, and what was waived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) begun: String,
    pub(super) version: Version,
    pub(super) gates: Vec<GateSeen>,
    /// Whether any gate was opened without its condition.
    pub(super) has_waivers: bool,
    pub(super) decisions: Vec<DecisionSeen>,
    /// Who sits on the panel, where that may be seen.
    pub(super) panel: Vec<String>,
    pub(super) moments: Vec<Moment>,
}

/// The record, where whoever looks may see what was decided.
pub(super) fn record(reader: CaseReader<'_>) -> Option<Record> {
    let decisions = decisions(reader);
    if decisions.is_empty() {
        return None;
    }
    let gates = gates(reader);
    let is_waived = |gate: &GateSeen| matches!(gate.standing, StandingSeen::Waived { .. });
    let mut moments = moments(reader);
    moments.retain(|it| it.when == When::Past);
    Some(Record {
        begun: begun(reader),
        version: version(reader),
        has_waivers: gates.iter().any(is_waived),
        gates,
        decisions,
        panel: panel(reader),
        moments,
    })
}

fn begun(reader: CaseReader<'_>) -> String {
    let by = reader.seen.begun_by;
    let on = reader.on(reader.seen.listed.begun_on);
    let words = if by == reader.seen.listed.person.0 {
        reader.c.opened_by
    } else {
        reader.c.nominated_by
    };
    filled(words, &[&reader.name(by), &on])
}

fn panel(reader: CaseReader<'_>) -> Vec<String> {
    let Some(panel) = &reader.seen.panel else {
        return Vec::new();
    };
    let mut members = panel.members.clone();
    members.sort_by_key(|it| (*it != panel.chair, reader.name(*it)));
    let named = members.into_iter().map(|it| {
        let name = reader.name(it);
        if it == panel.chair {
            filled(reader.c.name_in_the_chair, &[&name])
        } else {
            name
        }
    });
    named.collect()
}
