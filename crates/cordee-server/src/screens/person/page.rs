//! One person.

use super::view::{CaseLine, Held, PersonView, Wanted};
use crate::places::Place;
use crate::reply::Page;
use crate::screens::people;
use crate::show::day::day;
use crate::show::depth::profile;
use crate::show::shell::{Heading, Part, page};
use crate::show::stamp::{Stamp, form, send};
use crate::show::standing::{at_level, in_a_line};
use crate::show::{compare, filled, level, link, section};
use crate::view::compare::ChoiceGroup;
use crate::view::phrases::{Phrases, filled as said};
use crate::view::standing::AtLevel;
use crate::visit::Visit;
use maud::{Markup, html};

pub(crate) fn person(visit: &Visit, view: &PersonView, stamp: &Stamp) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let main = html! {
        (head(visit, view))
        @if !view.depths.is_empty() { (section(p, "deep", w.gone_deep, &profile(p, &view.depths))) }
        @if let Some(wanted) = &view.aspiration { (section(p, "wish", w.what_they_want, &wish(p, wanted))) }
        @if !view.cases.is_empty() { (section(p, "cases", w.cases, &cases(p, &view.cases))) }
        @if let Some(held) = &view.history { (section(p, "history", w.positions, &history(p, view, held))) }
        @if let Some(paid) = view.paid.as_ref().filter(|it| !it.is_empty()) {
            (section(p, "paid", p.pay, &html! {
                dl.dated { @for (since, pay) in paid { div { dt { (filled(w.since_day, &[day(since)])) } dd { (pay) } } } }
            }))
        }
        @if let Some(trainings) = view.trainings.as_ref().filter(|it| !it.is_empty()) {
            (section(p, "training", p.training, &html! {
                dl.dated { @for (training, on) in trainings { div { dt { (day(on)) } dd { (link(training)) } } } }
            }))
        }
        @if let Some((sex, hired)) = &view.recorded {
            (section(p, "recorded", p.keeping.for_equal_pay, &html! {
                dl.dated {
                    div { dt { (p.keeping.recorded_sex) } dd { (sex) } }
                    @if let Some(on) = hired { div { dt { (p.keeping.recorded_hired) } dd { (day(on)) } } }
                }
            }))
        }
        @if let Some(roles) = view.roles.as_ref().filter(|it| !it.is_empty()) {
            (section(p, "roles", w.roles, &html! { ul { @for role in roles { li { (role) } } } }))
        }
        @if let Some(levels) = &view.nominate {
            (section(p, "nominate", &said(w.nominate, &[&view.name]), &nominate(visit, view, levels, stamp)))
        }
    };
    let heading = Heading::new(Part::People, &*view.name);
    page(
        visit,
        &heading.under(vec![people::above(visit).into()]),
        &main,
    )
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
            @if !view.keeps.is_empty() { p.actions { @for one in &view.keeps { (link(one)) } } }
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
