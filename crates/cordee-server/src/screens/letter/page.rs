//! Letters and records, made for paper.

use super::view::{Body, Letter, Record, TrialWords, Version};
use crate::show::case::{decided, gates, story};
use crate::show::day::day;
use crate::show::{filled as with, words};
use crate::view::case::CaseReader;
use crate::view::case::decided::{DecisionSeen, OutcomeSeen};
use crate::view::phrases::filled;
use maud::{Markup, html};

/// A letter, as it is printed.
pub(super) fn letter(reader: CaseReader<'_>, organisation: &str, it: &Letter) -> Markup {
    let c = reader.c;
    html! {
        p.no-print { a href=(reader.href("")) { (c.to_case) } }
        article.letter {
            header {
                p.letter-head { (organisation) }
                p.letter-day { (day(&it.on)) }
                p.letter-to { (it.to) }
            }
            h1 { (it.subject) }
            p { (filled(c.dear, &[&it.to])) }
            @match &it.body {
                Body::Decided { decision, trial } => (decided_body(reader, decision, trial.as_ref())),
                Body::Returned { to } => {
                    p { (with(c.letter_return_1, &[words(to)])) }
                    p { (c.letter_return_2) }
                    p { (c.letter_return_3) }
                }
            }
            @if let Some(signed) = &it.signed {
                p.signed { (signed) br; span.aside { (c.for_the_panel) } }
            }
            (version(reader, &it.version))
        }
    }
}

fn decided_body(
    reader: CaseReader<'_>,
    decision: &DecisionSeen,
    trial: Option<&TrialWords>,
) -> Markup {
    html! {
        @match &decision.outcome {
            OutcomeSeen::Approved { .. } => (approved(reader, decision, trial)),
            OutcomeSeen::NotYet { .. } => (not_yet(reader, decision)),
            OutcomeSeen::Declined => (declined(reader, decision)),
        }
    }
}

fn ways(reader: CaseReader<'_>) -> [Markup; 2] {
    let listed = &reader.seen.listed;
    [
        words(&reader.level(&listed.from)),
        html! { strong { (words(&reader.level(&listed.to))) } },
    ]
}

fn approved(reader: CaseReader<'_>, decision: &DecisionSeen, trial: Option<&TrialWords>) -> Markup {
    let c = reader.c;
    html! {
        p { (with(c.letter_approved_1, &ways(reader))) }
        // A letter is of its day and is read on others: it names the day and no tense.
        @if let OutcomeSeen::Approved { effective_on, .. } = &decision.outcome {
            p { (with(c.day_of_move, &[day(effective_on)])) }
        }
        @if let Some(trial) = trial {
            p { (filled(c.letter_trial, &[&trial.months, &trial.mentor])) }
            p { (c.letter_way_back) }
        }
        @if reader.is_of_mastery() { p { (c.letter_mastery) } }
        (decided::reasons(reader, &decision.reasons))
        p { (c.letter_until_then) }
    }
}

fn not_yet(reader: CaseReader<'_>, decision: &DecisionSeen) -> Markup {
    let c = reader.c;
    html! {
        p { (with(c.letter_not_yet_1, &ways(reader))) }
        (decided::outcome(reader, &decision.outcome))
        (decided::reasons(reader, &decision.reasons))
        p { (c.letter_not_yet_2) }
        p { (c.letter_appeal) }
    }
}

fn declined(reader: CaseReader<'_>, decision: &DecisionSeen) -> Markup {
    let c = reader.c;
    html! {
        p { (with(c.letter_declined_1, &ways(reader))) }
        p { (c.letter_declined_2) }
        (decided::reasons(reader, &decision.reasons))
        p { (c.letter_appeal) }
    }
}

fn version(reader: CaseReader<'_>, it: &Version) -> Markup {
    let c = reader.c;
    html! {
        p.letter-foot {
            (c.decided_under) " "
            @if let Some(name) = &it.name { (name) " · " }
            code { (it.content) }
        }
    }
}

/// The record of a case, as it is printed.
pub(super) fn record(reader: CaseReader<'_>, it: &Record) -> Markup {
    let (p, c) = (reader.p, reader.c);
    let listed = &reader.seen.listed;
    html! {
        p.no-print { a href=(reader.href("")) { (c.to_case) } }
        article.record {
            h1 { (c.record_title) }
            dl.facts {
                div.fact { dt { (c.record_person) } dd { strong { (listed.person.1) } } }
                div.fact { dt { (p.way(listed.kind)) } dd { (with(c.from_to, &ways(reader))) } }
                div.fact { dt { (c.record_begun) } dd { (it.begun) } }
                div.fact { dt { (c.record_version) } dd {
                    @if let Some(name) = &it.version.name { (name) " · " }
                    code { (it.version.content) }
                } }
                @if !it.panel.is_empty() {
                    div.fact { dt { (p.panel) } dd { (it.panel.join(", ")) } }
                }
            }
            section aria-labelledby="decided" {
                h2 #decided { (c.decision) }
                @for decision in &it.decisions { (decided::decision(reader, decision)) }
            }
            section aria-labelledby="record-gates" {
                h2 #record-gates { (c.gates) }
                p { (if it.has_waivers { c.some_waived } else { c.none_waived }) }
                (gates::gates(reader, &it.gates, |_| html! {}))
            }
            section aria-labelledby="record-story" {
                h2 #record-story { (c.story) }
                (story::story(reader, &it.moments))
            }
        }
    }
}
