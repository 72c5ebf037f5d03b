//! A way onward: what it takes, what was shown, and how a case begins.

use crate::places::Place;
use crate::screens::path::view::{Ask, Onward, Opening, Trained};
use crate::show::day::day;
use crate::show::stamp::{Stamp, form, send};
use crate::show::{asked, evidence, filled, icons, link, prose, ways, words};
use crate::view::phrases::Phrases;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn card(visit: &Visit, (number, way): (usize, &Onward), stamp: &Stamp) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    html! {
        article.way.(way.kind.as_str()) {
            h3 { (filled(p.way_to, &[html! { (p.way(way.kind)) }, link(&way.to)])) }
            p.kicker {
                (icons::knot(way.to_kind)) " " (p.kind(way.to_kind))
                @if let Some(grade) = &way.grade { span.grade-tag { (words(grade)) } }
            }
            p.way-meaning { (p.meaning(way.kind)) }
            (prose(&way.summary))
            details.takes {
                summary { (w.what_it_asks) }
                (asks(p, &way.asks))
                @if way.is_other_craft { p.aside { (w.craft_is_context) } }
                (conditions(p, way))
            }
            p.way-steps {
                a.step-link href=(way.against_href) { (w.beside_my_evidence) }
                a.step-link href=(way.step_href) { (p.what_changes) }
            }
            (opening(visit, (number, way), stamp))
        }
    }
}

fn asks(p: &Phrases, asks: &[Ask]) -> Markup {
    let w = &p.practice;
    html! {
        @if asks.is_empty() { p { (w.asks_no_more) } }
        @else {
            ul.more-asked role="list" {
                @for one in asks {
                    li {
                        p {
                            (link(&one.competency)) " "
                            span.aside {
                                @if one.is_new { (p.one_new) ": " }
                                @if let Some(step) = &one.step { (asked::step(p, step)) }
                            }
                        }
                        @if !one.pieces.is_empty() { (evidence::in_short(p, &one.pieces)) }
                    }
                }
            }
        }
    }
}

fn conditions(p: &Phrases, way: &Onward) -> Markup {
    html! {
        @match &way.gates {
            None => p.aside { (p.conditions_unsaid) },
            Some(gates) => {
                (ways::gates(gates))
                @if !way.trainings.is_empty() { (trainings(p, &way.trainings)) }
            },
        }
        @if let Some(pay) = &way.pay { dl.gates { div { dt { (p.pay) } dd { (pay) } } } }
    }
}

fn trainings(p: &Phrases, trainings: &[Trained]) -> Markup {
    let w = &p.practice;
    html! {
        dl.gates {
            div {
                dt { (p.training_first) }
                @for one in trainings {
                    dd {
                        (link(&one.training))
                        @if let Some(on) = &one.on { " " span.done { (icons::tick()) " " (filled(w.done_on, &[day(on)])) } }
                    }
                }
            }
        }
    }
}

fn opening(visit: &Visit, (number, way): (usize, &Onward), stamp: &Stamp) -> Markup {
    let w = &visit.phrases.practice;
    html! {
        @match &way.opening {
            Opening::UnderWay(href) => p { a href=(href) { (w.case_under_way) } },
            Opening::Form(to) => details.open-case {
                summary { (w.open_a_case) }
                p { (w.open_a_case_says) }
                (form(stamp, &format!("open-{number}"), &visit.reader().at(&Place::MyCases), &html! {
                    input type="hidden" name="to" value=(to);
                    (send(w.open_the_case))
                }))
            },
        }
    }
}
