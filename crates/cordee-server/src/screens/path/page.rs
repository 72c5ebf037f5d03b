//! My path: where I stand, the ways from here, what I want.

mod onward;
mod wish;

use super::view::{Discovery, Here, MyPath, Staying};
use crate::reply::Page;
use crate::show::day::day;
use crate::show::shell::{Heading, Part, page};
use crate::show::stamp::Stamp;
use crate::show::standing::below_level;
use crate::show::{evidence, filled, icons, level, link, section, words};
use crate::view::phrases::{Phrases, filled as said};
use crate::view::standing::AtLevel;
use crate::visit::Visit;
use maud::{Markup, html};

pub(crate) fn my_path(visit: &Visit, view: &MyPath, stamp: &Stamp) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let main = html! {
        (head(p, view))
        @if let Some(here) = &view.here {
            (section(p, "from-here", w.ways_from_here, &from_here(visit, here, stamp)))
        }
        (section(p, "wish", w.what_i_want, &wish::wish(visit, view, stamp)))
    };
    page(visit, &Heading::new(Part::MyPath, w.my_path), &main)
}

fn head(p: &Phrases, view: &MyPath) -> Markup {
    let w = &p.practice;
    html! {
        header.page-head {
            p.kicker { (w.my_path) }
            @match &view.stand {
                Some(stand) => {
                    h1 { (title(&stand.level)) }
                    @if let AtLevel::Known { marks, .. } = &stand.level { (level::marks(p, marks)) }
                    (below_level(p, stand))
                    @if let Some(since) = &view.since { p.aside { (filled(w.here_since, &[day(since)])) } }
                    @if view.here.is_none() { p.lead { (w.level_unknown) } }
                },
                None => { h1 { (view.name) } p.lead { (w.no_position_yet) } },
            }
        }
    }
}

fn title(level: &AtLevel) -> Markup {
    match level {
        AtLevel::Known { link: to, .. } => link(to),
        AtLevel::Unknown(id) => html! { (id) },
    }
}

/// Staying stands first, and is larger than any way onward.
fn from_here(visit: &Visit, here: &Here, stamp: &Stamp) -> Markup {
    let p = visit.phrases;
    html! {
        (staying(p, &here.stay, &here.against_href))
        @if !here.ways.is_empty() {
            p.section-lead.ways-lead { (p.practice.ways_lead) }
            div.onward { @for way in here.ways.iter().enumerate() { (onward::card(visit, way, stamp)) } }
        }
    }
}

fn staying(p: &Phrases, stay: &Staying, against: &str) -> Markup {
    let w = &p.practice;
    html! {
        article.way.stay.staying {
            h3 { (icons::hut()) " " (p.stay) }
            p.lead { (stay.says) }
            @if !stay.room.is_empty() {
                p.label { (p.more_in) }
                ul.discoveries role="list" { @for one in &stay.room { li { (discovery(p, one)) } } }
            }
            @if let Some(pay) = &stay.pay {
                p.label { (p.pay_can_rise) }
                dl.pay-short {
                    @for (zone, amount) in &pay.up_to { div { dt { (words(zone)) } dd { (amount) } } }
                }
            }
            p { a href=(against) { (w.see_what_i_have_shown) } }
        }
    }
}

fn discovery(p: &Phrases, one: &Discovery) -> Markup {
    html! {
        p.discovery {
            (link(&one.competency))
            span.aside {
                (said(p.step_small, &[&one.next.to_string()]))
                @if let Some(title) = &one.title { ", " (words(title)) }
            }
        }
        @if let Some(latest) = one.pieces.get(..one.pieces.len().min(2)).filter(|it| !it.is_empty()) {
            (evidence::in_short(p, latest))
        }
    }
}
