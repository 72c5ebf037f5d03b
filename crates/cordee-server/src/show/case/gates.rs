//! The gates of a case, all at once.

use crate::show::words;
use crate::view::case::CaseReader;
use crate::view::case::gates::{GateSeen, MissingSeen, StandingSeen, are_ahead};
use crate::view::phrases::filled;
use cordee_domain::case::StateName;
use maud::{Markup, html};

/// Every gate; `beside` is what can be done at a gate that is missing something.
pub(crate) fn gates(
    reader: CaseReader<'_>,
    gates: &[GateSeen],
    beside: impl Fn(&GateSeen) -> Markup,
) -> Markup {
    html! {
        ul.case-gates role="list" {
            @for gate in gates {
                li.(style(reader, &gate.standing)) id=(gate.anchor) {
                    h3 { (gate.name) " " span.tag.(style(reader, &gate.standing)) { (word(reader, &gate.standing)) } }
                    (standing(reader, &gate.standing))
                    (beside(gate))
                }
            }
        }
    }
}

fn standing(reader: CaseReader<'_>, standing: &StandingSeen) -> Markup {
    html! {
        @match standing {
            StandingSeen::Met { says } | StandingSeen::Later { says } => {
                @if !says.is_empty() { p { (says) } }
            }
            StandingSeen::Waived { why, by, on } => {
                p { (filled(reader.c.waived_by, &[by, on])) }
                (super::said(why))
            }
            StandingSeen::Missing(missing) => (missing_list(missing)),
        }
    }
}

/// What is missing, with what to do said once where it is the same for all.
fn missing_list(missing: &[MissingSeen]) -> Markup {
    let first = missing.first().map(|it| it.todo);
    html! {
        ul.missing-list {
            @for one in missing {
                li {
                    @for part in &one.what {
                        @match &one.href {
                            Some(href) => { a href=(href) { (words(part)) } }
                            None => { (words(part)) }
                        }
                    }
                }
            }
        }
        @if let Some(todo) = first { p.hint { (todo) } }
    }
}

fn word(reader: CaseReader<'_>, standing: &StandingSeen) -> &'static str {
    match standing {
        StandingSeen::Met { .. } => reader.c.gate_met,
        StandingSeen::Waived { .. } => reader.c.gate_waived,
        StandingSeen::Missing(_) if is_question(reader) => reader.c.gate_asked,
        StandingSeen::Missing(_) => reader.c.gate_missing,
        StandingSeen::Later { .. } if are_ahead(reader) => reader.c.gate_later,
        StandingSeen::Later { .. } => reader.c.gate_under_way,
    }
}

/// Before there is an answer nothing is lacking: it is only said what would be asked.
fn is_question(reader: CaseReader<'_>) -> bool {
    reader.state() == Some(StateName::Nominated)
}

fn style(reader: CaseReader<'_>, standing: &StandingSeen) -> &'static str {
    match standing {
        StandingSeen::Missing(_) if is_question(reader) => "would-come",
        StandingSeen::Met { .. } => "met",
        StandingSeen::Waived { .. } => "waived",
        StandingSeen::Missing(_) => "missing",
        StandingSeen::Later { .. } => "later",
    }
}
