//! The page of the simulator.

use super::asked::{USUAL, choices};
use crate::reply::Page;
use crate::show::form::{Field, choice, line};
use crate::show::section;
use crate::show::shell::{Heading, Part, page_with};
use crate::view::phrases::filled;
use crate::view::typed::{Typed, Wrong, wrong_with};
use crate::visit::Visit;
use axum::http::StatusCode;
use cordee_simulate::account::{WARNINGS, account};
use cordee_simulate::own::{Outcome, POLICIES, Parameter, Scenario, Yardstick};
use maud::{Markup, PreEscaped, html};

/// Where rows come in.
pub(super) const ROWS: &str = "<!-- rows -->";
/// Where all of it comes in.
pub(super) const WHOLE: &str = "<!-- whole -->";

/// The form alone.
pub(super) fn form(visit: &Visit, status: StatusCode, typed: &Typed, wrongs: &[Wrong]) -> Page {
    whole_page(visit, status, &asking(visit, typed, wrongs))
}

/// The form, and that somebody else is comparing.
pub(super) fn busy(visit: &Visit, typed: &Typed) -> Page {
    let main = html! {
        div.said-wrong role="alert" { p { (visit.phrases.simulator.busy) } }
        (asking(visit, typed, &[]))
    };
    whole_page(visit, StatusCode::SERVICE_UNAVAILABLE, &main)
}

/// The form, and what comes in below it.
pub(super) fn compared(visit: &Visit, typed: &Typed, scenario: &Scenario) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.simulator);
    let name = |at: usize| scenario.policies.get(at).map_or("", |it| it.0.as_str());
    let lead = [name(1), name(0), &*scenario.years.to_string()];
    let seen = html! {
        p.section-lead { (filled(w.seen_lead, &lead)) }
        div.table role="region" aria-label=(w.seen) tabindex="0" {
            table {
                thead { tr {
                    th scope="col" { (w.runs) }
                    @for it in Yardstick::ALL { th scope="col" lang=[visit.phrases.where_english()] { (it.name()) } }
                } }
                tbody { (PreEscaped(ROWS)) }
            }
        }
    };
    let main = html! {
        (section(p, "seen", w.seen, &seen))
        div.measures lang=[visit.phrases.where_english()] { (PreEscaped(WHOLE)) }
        (asking(visit, typed, &[]))
    };
    whole_page(visit, StatusCode::OK, &main)
}

/// What has been seen after so many runs: each difference with its interval.
pub(super) fn row(scenario: &Scenario, outcome: &Outcome) -> String {
    let cells = Yardstick::ALL.map(|it| outcome.difference((1, 0), it, scenario.years));
    let row = html! {
        tr {
            th scope="row" { (outcome.runs()) }
            @for cell in cells {
                td {
                    @if let Some(it) = cell {
                        @let [low, high] = it.interval();
                        (number(it.mean)) br; span.hint { (number(low)) " – " (number(high)) }
                    } @else { "–" }
                }
            }
        }
    };
    row.into_string()
}

/// Everything there is to say once all runs are done.
pub(super) fn whole(scenario: &Scenario, outcome: &Outcome) -> String {
    let account = account(scenario, outcome, None);
    cordee_report::simulation_within(&account).into_string()
}

fn number(value: f64) -> String {
    match value.abs() {
        large if large >= 1_000.0 => format!("{value:+.0}"),
        large if large >= 10.0 => format!("{value:+.1}"),
        _ => format!("{value:+.3}"),
    }
}

fn whole_page(visit: &Visit, status: StatusCode, main: &Markup) -> Page {
    let w = &visit.phrases.simulator;
    let main = html! {
        header.page-head { h1 { (w.title) } p.lead { (w.lead) } }
        ul lang=[visit.phrases.where_english()] { @for it in WARNINGS { li { (it) } } }
        (main)
    };
    page_with(status, visit, &Heading::new(Part::Measures, w.title), &main)
}

fn asking(visit: &Visit, typed: &Typed, wrongs: &[Wrong]) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.simulator);
    let [policy, against] = USUAL;
    let usual = Scenario::default();
    let (seats, years) = (usual.organisation.seats, usual.years);
    let asked = Asking {
        typed,
        wrongs,
        is_asked: typed.get("policy").is_some(),
    };
    let fields = html! {
        form.form method="get" action=(visit.to_path("/simulator")) {
            (choice(&asked.field("policy", w.policy, policy), &choices()))
            (choice(&asked.field("against", w.against, against), &choices()))
            (line(&asked.field("seats", w.seats, &seats.to_string()), "number", "off"))
            (line(&asked.field("years", w.years, &years.to_string()), "number", "off"))
            details open[asked.says_what_is_known()] {
                summary { (w.known) }
                p.section-lead { (w.known_lead) }
                @for it in Parameter::ALL { (known(visit, &asked, it)) }
            }
            p { button.button type="submit" { (w.compare) } }
        }
        dl.facts lang=[visit.phrases.where_english()] {
            @for it in &POLICIES { div.fact { dt { (it.name) } dd { (it.what) } } }
        }
    };
    section(p, "compare", w.compare, &fields)
}

fn known(visit: &Visit, asked: &Asking<'_>, it: Parameter) -> Markup {
    let row = it.assumption();
    let [least, most] = row.range.map(|it| it.to_string());
    let parts = [&*least, &*most, &*row.default.to_string()];
    let hint = filled(visit.phrases.simulator.believable, &parts);
    let field = asked.field(it.name(), row.what, "").hinted(&hint).free();
    html! { div lang=[visit.phrases.where_english()] { (line(&field, "text", "off")) } }
}

/// What was asked, with what is wrong with it.
struct Asking<'a> {
    typed: &'a Typed,
    wrongs: &'a [Wrong],
    is_asked: bool,
}

impl Asking<'_> {
    fn field<'f>(&'f self, name: &'f str, label: &'f str, usual: &'f str) -> Field<'f> {
        let typed = self.typed.get(name).unwrap_or_default();
        let value = if self.is_asked { typed } else { usual };
        Field::new(name, label)
            .with(value)
            .wrong(wrong_with(self.wrongs, name))
    }

    /// Whether anything was typed into the fields of what one knows.
    fn says_what_is_known(&self) -> bool {
        let mut all = Parameter::ALL.into_iter();
        all.any(|it| self.typed.get(it.name()).is_some())
    }
}
