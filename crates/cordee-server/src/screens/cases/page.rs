//! The page of cases.

use super::view::{CaseRow, CasesView};
use crate::show::day::day;
use crate::show::{filled, section, words};
use crate::view::phrases::{InCases, Phrases};
use maud::{Markup, html};

/// What stands on the page, inside of its frame.
pub(super) fn cases(p: &Phrases, view: &CasesView) -> Markup {
    let c = &p.cases;
    let is_empty = view.waiting.is_empty() && view.open.is_empty() && view.over.is_empty();
    html! {
        header.page-head {
            h1 { (c.cases) }
            p.lead { (c.cases_lead) }
        }
        @if is_empty { p { (c.no_cases) } }
        (part(p, c, "waiting", c.waiting_for_you, &view.waiting))
        (part(p, c, "open", c.open_cases, &view.open))
        (part(p, c, "over", c.ended_cases, &view.over))
        @if let Some(next) = &view.next { p { a href=(next) rel="next" { (c.older_cases) } } }
    }
}

fn part(p: &Phrases, c: &InCases, id: &str, heading: &str, rows: &[CaseRow]) -> Markup {
    let body = html! { ul.case-list role="list" { @for one in rows { (row(c, one)) } } };
    html! { @if !rows.is_empty() { (section(p, id, heading, &body)) } }
}

fn row(c: &InCases, one: &CaseRow) -> Markup {
    html! {
        li.case-row {
            h3 {
                a href=(one.href) { (one.name) }
                @if one.is_mine { span.aside { " " (c.thats_you) } }
            }
            p.case-way {
                span { (words(&one.from)) }
                span aria-hidden="true" { " → " } span.sr-only { " " (c.becomes) " " }
                strong { (words(&one.to)) }
            }
            p.aside {
                (one.way)
                @if let Some(state) = one.state { " · " (state) }
                " · " (filled(c.since, &[day(&one.begun_on)]))
            }
            @if !one.tasks.is_empty() {
                ul.tasks {
                    @for (task, due) in &one.tasks {
                        li {
                            (task)
                            @if let Some(due) = due { span.aside { " · " (filled(c.due_on, &[day(due)])) } }
                        }
                    }
                }
            }
        }
    }
}
