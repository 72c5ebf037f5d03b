//! The differences in a report: where each stands, what was said and done, and saying more.

use super::{View, WRITE};
use crate::places::Place;
use crate::screens::pay_reports::written::{by, sayings};
use crate::show::form::{area, choice};
use crate::show::stamp::{Stamp, form, send};
use crate::show::typed::Back;
use crate::view::day::day;
use crate::view::phrases::{Phrases, filled};
use crate::visit::Visit;
use cordee_access::Action;
use cordee_domain::law::{LogEntry, LogWords, PaidLess, Standing};
use maud::{Markup, html};

pub(super) fn differences(visit: &Visit, stamp: &Stamp, view: &View<'_>, back: &Back) -> Markup {
    let w = &visit.phrases.pay_reports;
    let it = &view.seen.report;
    html! {
        @if it.compared == 0 { p.calm { (w.nothing_compared) } }
        @else if it.differences.is_empty() { p { (w.no_differences) } }
        @else {
            (table(visit, view))
            @if !it.log.is_empty() { (log(visit, view)) }
            @if view.seen.may.contains(&Action::KeepPayReports) {
                h3 #write { (w.write) }
                (writing(visit, stamp, view, back))
            }
        }
    }
}

fn table(visit: &Visit, view: &View<'_>) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.pay_reports);
    let headings = [w.category, w.women, w.men, w.gap, w.paid_less, w.state];
    html! {
        div.table role="region" aria-label=(w.differences) tabindex="0" {
            table {
                thead { tr { @for words in headings { th scope="col" { (words) } } } }
                tbody {
                    @for one in &view.seen.report.differences {
                        tr {
                            th scope="row" { (one.title) }
                            td { (one.women) }
                            td { (one.men) }
                            td { (one.gap) }
                            td { (less(p, one.paid_less)) }
                            td { (standing(p, view, &one.category)) }
                        }
                    }
                }
            }
        }
    }
}

fn less(p: &Phrases, it: PaidLess) -> &'static str {
    match it {
        PaidLess::Women => p.pay_reports.women,
        PaidLess::Men => p.pay_reports.men,
    }
}

fn standing(p: &Phrases, view: &View<'_>, category: &str) -> String {
    let w = &p.pay_reports;
    let on = |it| day(p, it).words;
    match view.seen.report.standing(category, view.today) {
        None => w.begins.to_owned(),
        Some(Standing::Open { remedy_until }) => filled(w.open, &[&on(remedy_until)]),
        Some(Standing::Justified { since, criterion }) => {
            filled(w.justified, &[&on(since), by(w, criterion)])
        }
        Some(Standing::Remedied { on: day }) => filled(w.remedied, &[&on(day)]),
        Some(Standing::AssessmentDue { from, .. }) => filled(w.due, &[&on(from)]),
    }
}

fn log(visit: &Visit, view: &View<'_>) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.pay_reports);
    let report = &view.seen.report;
    let title = |entry: &LogEntry| {
        let mut found = report.differences.iter();
        let found = found.find(|it| it.category == entry.category);
        found.map_or_else(|| entry.category.clone(), |it| it.title.clone())
    };
    html! {
        h3 #log { (w.log) }
        p.section-lead { (w.log_lead) }
        ol {
            @for entry in &report.log {
                @let (says, words) = said(p, &entry.words);
                li {
                    (day(p, entry.on).words) ", " (entry.by) ": " (title(entry)) ", " (says) ". "
                    q { (words) }
                }
            }
        }
    }
}

fn said<'e>(p: &Phrases, it: &'e LogWords) -> (String, &'e str) {
    let w = &p.pay_reports;
    match it {
        LogWords::Justified { criterion, because } => {
            (filled(w.says_justified, &[by(w, *criterion)]), because)
        }
        LogWords::TakenBack { because } => (w.says_taken_back.to_owned(), because),
        LogWords::Remedied { how } => (w.says_remedied.to_owned(), how),
    }
}

fn writing(visit: &Visit, stamp: &Stamp, view: &View<'_>, back: &Back) -> Markup {
    let w = &visit.phrases.pay_reports;
    let found = view.seen.report.differences.iter();
    let found: Vec<(String, String)> = found
        .map(|it| (it.category.clone(), it.title.clone()))
        .collect();
    let fields = html! {
        (back.beside(WRITE, &["category", "says", "words"]))
        (choice(&back.field((WRITE, "category"), w.category, ""), &found))
        (choice(&back.field((WRITE, "says"), w.what, ""), &sayings(w)))
        (area(&back.field((WRITE, "words"), w.words, ""), 4))
        (send(w.write))
    };
    let path = Place::PayReport(view.seen.id).path();
    form(
        stamp,
        WRITE,
        &visit.to_path(&format!("/{path}/log")),
        &fields,
    )
}
