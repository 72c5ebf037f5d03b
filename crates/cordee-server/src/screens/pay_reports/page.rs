//! The page of all reports on the pay gap.

pub(super) mod report;

use crate::places::Place;
use crate::reply::Page;
use crate::show::form::{area, choice, line};
use crate::show::section;
use crate::show::shell::{Heading, Part, page_with};
use crate::show::stamp::{Stamp, form, send};
use crate::show::typed::Back;
use crate::view::day::day;
use crate::view::phrases::{Phrases, filled};
use crate::visit::Visit;
use cordee_domain::law::{COUNTRIES, Duty, Told};
use cordee_store::{CountrySeen, PayReportSeen};
use jiff::civil::Date;
use maud::{Markup, html};

/// What the form of drawing up is called.
pub(super) const DRAW: &str = "draw";
/// What the form of whose law holds is called.
pub(super) const LAW: &str = "law";
/// What the form of the yearly notice is called.
pub(super) const TOLD: &str = "told";

/// What the page shows.
pub(super) struct View {
    pub(super) all: Vec<PayReportSeen>,
    /// When a report is due, and for how many people; for those who answer for figures.
    pub(super) duty: Option<(Duty, u64)>,
    pub(super) told: Told,
    pub(super) country: CountrySeen,
    pub(super) may_draw: bool,
    pub(super) today: Date,
}

pub(super) fn list(visit: &Visit, stamp: &Stamp, view: &View, back: &Back) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.pay_reports);
    let main = html! {
        header.page-head { h1 { (w.title) } p.lead { (w.lead) } }
        @if let Some(duty) = &view.duty { p { (due(p, duty)) } }
        @if view.all.is_empty() { p.calm { (w.none) } } @else { (table(visit, view)) }
        @if view.may_draw {
            (section(p, "draw-up", w.draw_up, &draw(visit, stamp, view, back)))
        }
        (section(p, "law", w.law, &law(visit, stamp, view, back)))
        (section(p, "notice", w.told, &told(visit, stamp, view, back)))
    };
    page_with(
        back.status(),
        visit,
        &Heading::new(Part::Law, w.title),
        &main,
    )
}

fn due(p: &Phrases, (duty, people): &(Duty, u64)) -> String {
    let w = &p.pay_reports;
    match duty {
        Duty::Due(it) => filled(w.next_due, &[&day(p, it.by).words, &it.about.to_string()]),
        Duty::Voluntary => filled(w.voluntary, &[&people.to_string()]),
    }
}

fn table(visit: &Visit, view: &View) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.pay_reports);
    html! {
        div.table role="region" aria-label=(w.title) tabindex="0" {
            table {
                thead { tr {
                    th scope="col" { (w.year) }
                    th scope="col" { (w.drawn_up) }
                    th scope="col" { (w.state) }
                } }
                tbody {
                    @for one in &view.all {
                        tr {
                            th scope="row" { a href=(visit.reader().at(&Place::PayReport(one.id))) { (one.report.year) } }
                            td { (day(p, one.report.drawn_up).words) }
                            td { (state(p, one, view.today)) }
                        }
                    }
                }
            }
        }
    }
}

fn state(p: &Phrases, it: &PayReportSeen, today: Date) -> String {
    let w = &p.pay_reports;
    let Some(given) = it.report.given else {
        return w.draft.to_owned();
    };
    let given = filled(w.given_on, &[&day(p, given).words]);
    if it.answers_for_figures && it.report.waits(today) {
        format!("{given}; {}", w.something_waits)
    } else {
        given
    }
}

fn draw(visit: &Visit, stamp: &Stamp, view: &View, back: &Back) -> Markup {
    let w = &visit.phrases.pay_reports;
    let last = view.today.year().saturating_sub(1).to_string();
    let fields = html! {
        (back.beside(DRAW, &["year"]))
        (line(&back.field((DRAW, "year"), w.year, &last), "number", "off"))
        (send(w.draw_up))
    };
    html! {
        p.section-lead { (w.draw_up_lead) }
        (form(stamp, DRAW, &visit.to_path("/pay-reports"), &fields))
    }
}

fn law(visit: &Visit, stamp: &Stamp, view: &View, back: &Back) -> Markup {
    let w = &visit.phrases.pay_reports;
    let country = view.country.country;
    let codes = COUNTRIES.iter();
    let codes: Vec<(String, String)> = codes
        .map(|it| (it.code.to_owned(), it.name.to_owned()))
        .collect();
    let fields = html! {
        (back.beside(LAW, &["country"]))
        (choice(&back.field((LAW, "country"), w.country, country.code), &codes))
        (send(w.keep_law))
    };
    html! {
        // What is recorded of a country is written in English.
        p { (filled(w.law_is, &[country.name, country.state])) }
        @if view.country.may_keep {
            (form(stamp, LAW, &visit.to_path("/pay-reports/law"), &fields))
        }
    }
}

fn told(visit: &Visit, stamp: &Stamp, view: &View, back: &Back) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.pay_reports);
    let on = |it: Date| day(p, it).words;
    let stands = match view.told {
        Told::Never => w.never_told.to_owned(),
        Told::InTime { last, next } => filled(w.told_in_time, &[&on(last), &on(next)]),
        Told::Overdue { last, since } => filled(w.told_overdue, &[&on(last), &on(since)]),
    };
    let today = view.today.to_string();
    let fields = html! {
        (back.beside(TOLD, &["told", "how"]))
        (line(&back.field((TOLD, "told"), w.told_on, &today), "date", "off"))
        (area(&back.field((TOLD, "how"), w.how, ""), 2))
        (send(w.keep_told))
    };
    html! {
        p.section-lead { (filled(w.told_lead, &[&visit.to_path("/me/pay")])) }
        p { (stands) }
        @if view.country.may_keep {
            (form(stamp, TOLD, &visit.to_path("/pay-reports/notice"), &fields))
        }
    }
}
