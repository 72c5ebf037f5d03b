//! The page of a case.

mod evidence;
mod offers;
mod question;

use super::view::{Around, CaseView, Papers};
use crate::show::case::{decided, form, gates, story};
use crate::show::form::area;
use crate::show::{section, words};
use crate::view::case::CaseReader;
use crate::view::case::deeds::Deed;
use crate::view::case::gates::{GateSeen, StandingSeen, are_ahead};
use crate::view::case::typed::Back;
use cordee_access::Action;
use cordee_domain::case::GateKind;
use maud::{Markup, html};

/// Everything a page of a case is made of.
pub(super) struct Shown<'a> {
    pub(super) reader: CaseReader<'a>,
    pub(super) view: &'a CaseView,
    pub(super) around: &'a Around,
    pub(super) held: &'a form::Held,
    /// A form that comes back.
    pub(super) back: Option<&'a Back>,
}

/// What stands on the page, inside of its frame.
pub(super) fn case(it: &Shown<'_>) -> Markup {
    let view = it.view;
    if view.is_question {
        return question::question(it);
    }
    html! {
        (head(it.reader, &view.stands))
        (form::wrongs(it.reader, it.back, &view.offers))
        (offers::now(it))
        @if !view.decisions.is_empty() { (decisions_part(it)) (story_part(it)) }
        @if !view.gates.is_empty() { (gates_part(it)) }
        @if let Some(expectations) = &view.expectations { (evidence::part(it, expectations)) }
        @if view.decisions.is_empty() { (story_part(it)) }
        (offers::quiet(it))
    }
}

/// What the case is about, and where it stands.
pub(super) fn head(reader: CaseReader<'_>, stands: &str) -> Markup {
    let listed = &reader.seen.listed;
    let c = reader.c;
    html! {
        header.page-head {
            p.kicker { span { (reader.p.way(listed.kind)) } }
            h1 { (listed.person.1) }
            p.case-way {
                span { (words(&reader.level(&listed.from))) }
                span aria-hidden="true" { " → " } span.sr-only { " " (c.becomes) " " }
                strong { (words(&reader.level(&listed.to))) }
            }
            p.lead { (stands) }
            @if reader.is_of_mastery() { p.section-lead { (c.mastery_means) } }
            @if reader.seen.story.is_none() { p.section-lead { (c.only_known) } }
        }
    }
}

fn gates_part(it: &Shown<'_>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let lead = match it.view.missing {
        0 if !are_ahead(reader) => c.gates_were_open.to_owned(),
        0 => c.gates_open.to_owned(),
        n => reader
            .p
            .counted(n, (c.gate_missing_one, c.gate_missing_many)),
    };
    section(
        reader.p,
        "gates",
        c.gates,
        &html! {
            p.section-lead { (lead) }
            (gates::gates(reader, &it.view.gates, |gate| at_gate(it, gate)))
        },
    )
}

/// What can be done at a gate: people operations can open it without its condition.
fn at_gate(it: &Shown<'_>, gate: &GateSeen) -> Markup {
    let c = it.reader.c;
    let is_missing = matches!(gate.standing, StandingSeen::Missing(_));
    let can = it.view.offers(Deed::Waive) && is_missing && gate.gate != GateKind::Consent;
    let field = format!("why.{}", gate.gate.as_str());
    let back = offers::back_of(it, Deed::Waive);
    let wrong = back.and_then(|back| back.wrong_with(&field));
    html! {
        @if can {
            details open[wrong.is_some()] {
                summary { (c.waive) }
                (form::form(it.held, &it.reader.href(Deed::Waive.noun()), &html! {
                    input type="hidden" name="gate" value=(gate.gate.as_str());
                    (area(&form::field(back, &field, c.why_waived, Some(c.waivers_stay)), 3))
                    (form::send(c.waive_it))
                }))
            }
        }
    }
}

fn decisions_part(it: &Shown<'_>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let body = html! {
        @for decision in it.view.decisions.iter().rev() { (decided::decision(reader, decision)) }
        (papers(it))
    };
    section(reader.p, "decision", c.decision, &body)
}

fn papers(it: &Shown<'_>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    html! {
        @if it.view.papers != Papers::None {
            ul.papers {
                @if it.view.papers == Papers::RecordAndLetter {
                    li { a href=(reader.href("letter")) { (c.to_letter) } }
                }
                li { a href=(reader.href("record")) { (c.to_record) } }
            }
        }
    }
}

fn story_part(it: &Shown<'_>) -> Markup {
    let reader = it.reader;
    let body = html! {
        (story::story(reader, &it.view.moments))
        (follow_ups_unseen(reader))
    };
    section(reader.p, "story", reader.c.story, &body)
}

/// Follow-ups are between the person and those near them.
fn follow_ups_unseen(reader: CaseReader<'_>) -> Markup {
    html! {
        @if reader.may(Action::SeeFollowUps) && reader.is_mine() {
            @if reader.seen.follow_ups.as_ref().is_some_and(|it| !it.is_empty()) {
                p.hint { (reader.c.who_reads_follow_ups) }
            }
        }
    }
}
