//! The page of one report on the pay gap.

mod differences;

use crate::places::Place;
use crate::reply::Page;
use crate::screens::pay_reports::one::forms;
use crate::show::form::tick;
use crate::show::section;
use crate::show::shell::{Heading, Part, page_with};
use crate::show::stamp::{Stamp, form, send};
use crate::show::typed::Back;
use crate::view::day::day;
use crate::view::phrases::{PayReports, Phrases, filled};
use crate::visit::Visit;
use cordee_access::Action;
use cordee_domain::law::{DIRECTIVE, SignOffLack, find_country};
use cordee_law::KeptPapers;
use cordee_report::paper_within;
use cordee_store::PayReportSeen;
use jiff::civil::Date;
use maud::{Markup, html};

/// What the form of being consulted is called.
pub(in crate::screens::pay_reports) const CONSULT: &str = "consult";
/// What the form of there being no representatives is called.
pub(in crate::screens::pay_reports) const NOBODY: &str = "nobody";
/// What the form of confirming is called.
pub(in crate::screens::pay_reports) const CONFIRM: &str = "confirm";
/// What the form of giving is called.
pub(in crate::screens::pay_reports) const GIVE: &str = "give";
/// What the form of writing about a difference is called.
pub(in crate::screens::pay_reports) const WRITE: &str = "write";

/// What the page shows.
pub(in crate::screens::pay_reports) struct View<'v> {
    pub(in crate::screens::pay_reports) seen: &'v PayReportSeen,
    pub(in crate::screens::pay_reports) papers: &'v KeptPapers,
    pub(in crate::screens::pay_reports) today: Date,
}

pub(in crate::screens::pay_reports) fn report(
    visit: &Visit,
    stamp: &Stamp,
    view: &View<'_>,
    back: &Back,
) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.pay_reports);
    let it = &view.seen.report;
    let title = filled(w.of_year, &[&it.year.to_string()]);
    let main = html! {
        header.page-head { h1 { (title) } p.lead { (stands(p, view)) } }
        (section(p, "signed", w.signed, &signed(visit, stamp, view, back)))
        @if view.seen.answers_for_figures {
            (section(p, "differences", w.differences, &differences::differences(visit, stamp, view, back)))
            @if !view.papers.sides.blocks.is_empty() {
                div lang=(view.papers.sides.lang) { (paper_within(&view.papers.sides)) }
            }
        }
        (section(p, "papers", w.papers, &papers(visit, view)))
    };
    let above = visit.reader().link_at(&Place::PayReports, w.title);
    let heading = Heading::new(Part::Law, title.as_str()).under(vec![above.into()]);
    page_with(back.status(), visit, &heading, &main)
}

fn stands(p: &Phrases, view: &View<'_>) -> String {
    let w = &p.pay_reports;
    let it = &view.seen.report;
    let country = find_country(&it.country).unwrap_or(&DIRECTIVE);
    let drawn = [&*day(p, it.drawn_up).words, &it.by, country.name];
    let drawn = filled(w.drawn_by, &drawn);
    let state = match it.given {
        None => w.is_draft.to_owned(),
        Some(on) => filled(w.is_given, &[&day(p, on).words]),
    };
    format!("{drawn} {state}")
}

fn signed(visit: &Visit, stamp: &Stamp, view: &View<'_>, back: &Back) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.pay_reports);
    let it = &view.seen.report;
    let of = &it.sign_off;
    let lacks = of.lacks();
    let nobody = of.consulted.is_empty() && of.confirmed.is_empty();
    html! {
        @if nobody && !of.there_are_no_representatives { p.calm { (w.nobody_signed) } }
        @if of.there_are_no_representatives { p { (w.no_representatives) } }
        ul {
            @for seen in &of.consulted {
                @let words = if seen.saw_method { w.consulted } else { w.consulted_unseen };
                li { (filled(words, &[&seen.who, &day(p, seen.on).words])) }
            }
            @for seen in &of.confirmed {
                li { (filled(w.confirmed, &[&seen.who, &day(p, seen.on).words])) }
            }
        }
        @if it.given.is_none() {
            @if !lacks.is_empty() {
                p { (w.before_given) }
                ul { @for lack in &lacks { li { (lacking(p, lack)) } } }
            }
            (signing(visit, stamp, view, back))
        }
    }
}

fn lacking(p: &Phrases, it: &SignOffLack) -> String {
    let w = &p.pay_reports;
    match it {
        SignOffLack::NotConfirmed => w.lacks_confirmed.to_owned(),
        SignOffLack::NotConsulted => w.lacks_consulted.to_owned(),
        SignOffLack::MethodNotSeen(who) => filled(w.lacks_method, &[who]),
        SignOffLack::ConfirmedFirst(who) => filled(w.lacks_again, &[who]),
    }
}

/// What whoever reads can do before the report is given.
fn signing(visit: &Visit, stamp: &Stamp, view: &View<'_>, back: &Back) -> Markup {
    let w = &visit.phrases.pay_reports;
    let may = |action| view.seen.may.contains(&action);
    let of = &view.seen.report.sign_off;
    let to = |part: &str| {
        let path = Place::PayReport(view.seen.id).path();
        visit.to_path(&format!("/{path}/{part}"))
    };
    let plain = |name, part, words| {
        let fields = html! { (back.beside(name, &[])) (send(words)) };
        form(stamp, name, &to(part), &fields)
    };
    html! {
        @if may(Action::ConsultOnPayReport) {
            (form(stamp, CONSULT, &to("consulted"), &html! {
                (back.beside(CONSULT, &["saw_method"]))
                (tick(&back.field((CONSULT, "saw_method"), w.saw_method, "").free(), "yes"))
                (send(w.consult))
            }))
        }
        @if may(Action::ConfirmPayReport) { (plain(CONFIRM, "confirmed", w.confirm)) }
        @if may(Action::KeepPayReports) {
            @if of.consulted.is_empty() && !of.there_are_no_representatives {
                (plain(NOBODY, "no-representatives", w.say_none))
            }
            @if of.lacks().is_empty() || back.form == GIVE {
                p.section-lead { (w.give_lead) }
                (plain(GIVE, "given", w.give))
            }
        }
    }
}

/// The forms of the report, and the one that is for whoever reads.
fn papers(visit: &Visit, view: &View<'_>) -> Markup {
    let w = &visit.phrases.pay_reports;
    let forms = forms(view.seen, view.papers);
    let path = Place::PayReport(view.seen.id).path();
    let to = |name: &str, ending: &str| visit.to_path(&format!("/{path}/files/{name}.{ending}"));
    html! {
        p.section-lead { (w.papers_lead) }
        ul {
            @for (name, _) in &forms {
                li {
                    (of_form(w, name)) ": "
                    a href=(to(name, "html")) download { (w.as_page) }
                    @for (ending, words) in [("csv", "CSV"), ("json", "JSON")] {
                        " · " a href=(to(name, ending)) download { (words) }
                    }
                }
            }
        }
        @for (_, kept) in forms.iter().filter(|it| it.0 == "public" || it.0 == "workers") {
            div lang=(kept.paper.lang) { (paper_within(&kept.paper)) }
        }
    }
}

fn of_form(w: &PayReports, name: &str) -> &'static str {
    match name {
        "authority" => w.for_authority,
        "public" => w.for_public,
        "workers" => w.for_workers,
        _ => w.for_workings,
    }
}
