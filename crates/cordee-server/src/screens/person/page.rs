//! One person.

use super::view::{CaseLine, Held, PersonView, Wanted};
use crate::places::Place;
use crate::reply::Page;
use crate::screens::people;
use crate::show::day::day;
use crate::show::depth::profile;
use crate::show::form::{choice, line};
use crate::show::shell::{Heading, Part, page_with};
use crate::show::stamp::{Stamp, form, send};
use crate::show::standing::{at_level, in_a_line};
use crate::show::typed::Back;
use crate::show::{compare, filled, level, link, section};
use crate::view::compare::ChoiceGroup;
use crate::view::phrases::{Phrases, filled as said};
use crate::view::standing::AtLevel;
use crate::visit::Visit;
use axum::http::StatusCode;
use maud::{Markup, html};

pub(crate) fn person(visit: &Visit, view: &PersonView, stamp: &Stamp, back: &Back) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let main = html! {
        (head(visit, view))
        @if !view.depths.is_empty() { (section(p, "deep", w.gone_deep, &profile(p, &view.depths))) }
        @if let Some(wanted) = &view.aspiration { (section(p, "wish", w.what_they_want, &wish(p, wanted))) }
        @if !view.cases.is_empty() { (section(p, "cases", w.cases, &cases(p, &view.cases))) }
        @if let Some(held) = &view.history { (section(p, "history", w.positions, &history(p, view, held))) }
        (training(visit, view, stamp, back))
        @if let Some(roles) = view.roles.as_ref().filter(|it| !it.is_empty()) {
            (section(p, "roles", w.roles, &html! { ul { @for role in roles { li { (role) } } } }))
        }
        @if let Some(levels) = &view.nominate {
            (section(p, "nominate", &said(w.nominate, &[&view.name]), &nominate(visit, view, levels, stamp)))
        }
    };
    let heading = Heading::new(Part::People, &*view.name);
    let heading = heading.under(vec![people::above(visit).into()]);
    let status = match back.wrongs.as_slice() {
        [] => StatusCode::OK,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    page_with(status, visit, &heading, &main)
}

fn head(visit: &Visit, view: &PersonView) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    html! {
        header.page-head {
            h1 { (view.name) }
            @match &view.stand {
                Some(stand) => {
                    (in_a_line(p, stand))
                    @if let AtLevel::Known { marks, .. } = &stand.level { (level::marks(p, marks)) }
                },
                None => p.aside { (w.no_position) },
            }
            @if let Some(mail) = &view.mail { p { a href=(format!("mailto:{mail}")) { (mail) } } }
            @if view.is_me {
                p.actions {
                    a href=(visit.reader().at(&Place::MyPath)) { (w.my_path) }
                    a href=(visit.reader().at(&Place::MyProfile)) { (w.my_profile) }
                }
            }
        }
    }
}

fn wish(p: &Phrases, wanted: &Wanted) -> Markup {
    html! {
        p.lead { (wanted.wish) }
        @if !wanted.words.trim().is_empty() { p.prose.own-words { (wanted.words) } }
        p.aside { (filled(p.practice.said_on, &[day(&wanted.since)])) }
    }
}

fn cases(p: &Phrases, cases: &[CaseLine]) -> Markup {
    let w = &p.practice;
    html! {
        ul.plain {
            @for case in cases {
                li {
                    (link(&case.link)) " "
                    span.aside {
                        (filled(w.since_day, &[day(&case.since)]))
                        ", " @if case.is_over { (w.is_over) } @else { (w.is_under_way) }
                    }
                }
            }
        }
    }
}

fn history(p: &Phrases, view: &PersonView, held: &[Held]) -> Markup {
    let w = &p.practice;
    html! {
        dl.dated {
            @for one in held {
                div {
                    dt {
                        @match &one.until {
                            Some(until) => (filled(w.between_days, &[day(&one.from), day(until)])),
                            None => (filled(w.since_day, &[day(&one.from)])),
                        }
                    }
                    dd { (at_level(p, &one.level)) @if let Some(pay) = &one.pay { " " span.aside { (pay) } } }
                }
            }
        }
        @if let Some(ends) = &view.access_ends { p.aside { (filled(w.access_ends, &[day(ends)])) } }
    }
}

/// The trainings they have completed, and the form that records one more.
fn training(visit: &Visit, view: &PersonView, stamp: &Stamp, back: &Back) -> Markup {
    let p = visit.phrases;
    let completed = view.trainings.as_deref().unwrap_or_default();
    let body = html! {
        @if !completed.is_empty() {
            dl.dated {
                @for (training, on) in completed { div { dt { (day(on)) } dd { (link(training)) } } }
            }
        }
        @if let Some(trainings) = &view.to_record {
            details.quiet open[!back.wrongs.is_empty()] {
                summary { (p.practice.record_training) }
                (record(visit, view, (trainings, back), stamp))
            }
        }
    };
    html! { @if !body.0.is_empty() { (section(p, "training", p.training, &body)) } }
}

fn record(
    visit: &Visit,
    view: &PersonView,
    (trainings, back): (&[(String, String)], &Back),
    stamp: &Stamp,
) -> Markup {
    let w = &visit.phrases.practice;
    let action = visit.reader().at(&Place::Trainings(view.id));
    let which = back.field(("training", "training"), w.which_training, "");
    let on = back.field(("training", "on"), w.completed_on, &view.today);
    form(stamp, "training", &action, &html! {
        (back.beside("training", &["training", "on"]))
        (choice(&which, trainings))
        (line(&on, "date", "off"))
        (send(w.keep_it))
    })
}

fn nominate(visit: &Visit, view: &PersonView, levels: &[ChoiceGroup], stamp: &Stamp) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let action = visit.reader().at(&Place::Nominations(view.id));
    html! {
        p.section-lead { (w.nominate_says) }
        (form(stamp, "nominate", &action, &html! {
            div.field {
                label for="field-to" { (w.nominate_for) }
                select #field-to name="to" required { (compare::options(p, levels)) }
            }
            (send(w.nominate_button))
        }))
    }
}
