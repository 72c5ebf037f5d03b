//! What panels decided, with reasons that cite expectations.

use super::CaseReader;
use crate::view::day::Day;
use crate::view::words::Words;
use cordee_domain::case::{Decision, Outcome, Seen, StateName};
use jiff::civil::Date;

/// A decision as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DecisionSeen {
    /// In which round, the first being 1.
    pub(crate) round: usize,
    pub(crate) outcome: OutcomeSeen,
    pub(crate) reasons: Vec<ReasonSeen>,
    pub(crate) by: String,
    pub(crate) on: Day,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum OutcomeSeen {
    Approved { effective_on: Day, made: Made },
    NotYet { missing: Vec<Words>, again: Day },
    Declined,
}

/// Whether a move that was approved has taken effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Made {
    Already,
    NotYet,
}

/// One reason: the expectation it cites, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReasonSeen {
    pub(crate) of: Words,
    pub(crate) words: String,
}

/// Every decision that may be seen, the latest last.
pub(crate) fn decisions(reader: CaseReader<'_>) -> Vec<DecisionSeen> {
    let all = reader.seen.decisions.iter().flatten().enumerate();
    all.map(|(i, decision)| seen(reader, i + 1, decision))
        .collect()
}

fn seen(reader: CaseReader<'_>, round: usize, decision: &Decision) -> DecisionSeen {
    let reasons = decision.reasons.iter().map(|reason| ReasonSeen {
        of: reader.competency(&reason.competency),
        words: reason.words.clone(),
    });
    DecisionSeen {
        round,
        outcome: outcome(reader, &decision.outcome),
        reasons: reasons.collect(),
        by: reader.name(decision.by),
        on: reader.day(decision.on),
    }
}

fn outcome(reader: CaseReader<'_>, outcome: &Outcome) -> OutcomeSeen {
    match outcome {
        Outcome::Approve { effective_on } => OutcomeSeen::Approved {
            effective_on: reader.day(*effective_on),
            made: made(reader, *effective_on),
        },
        Outcome::NotYet {
            missing,
            look_again_on,
        } => OutcomeSeen::NotYet {
            missing: missing.iter().map(|it| reader.competency(it)).collect(),
            again: reader.day(*look_again_on),
        },
        Outcome::Decline => OutcomeSeen::Declined,
    }
}

/// A case that is over, or on trial, has been through its move.
fn made(reader: CaseReader<'_>, effective_on: Date) -> Made {
    let waits = matches!(
        reader.state(),
        Some(StateName::Approved | StateName::Closed)
    );
    if effective_on <= reader.today && !waits {
        Made::Already
    } else {
        Made::NotYet
    }
}

/// What a decision is called.
pub(crate) fn name(reader: CaseReader<'_>, outcome: &OutcomeSeen) -> &'static str {
    match outcome {
        OutcomeSeen::Approved { .. } => reader.c.approved,
        OutcomeSeen::NotYet { .. } => reader.c.not_yet,
        OutcomeSeen::Declined => reader.c.declined,
    }
}

/// The word for what one member sees of one expectation.
pub(crate) fn seen_word(reader: CaseReader<'_>, seen: Seen) -> &'static str {
    match seen {
        Seen::Shown => reader.c.shown,
        Seen::InPart => reader.c.in_part,
        Seen::NotShown => reader.c.not_shown,
    }
}
