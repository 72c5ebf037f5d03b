//! The page of a track.

use super::view::{Rung, TrackView};
use crate::reply::Page;
use crate::show::shell::{Heading, Part, crafts, page};
use crate::show::{
    findings, icons, kind_badge, level, link, links, pay, prose, section, ways, words,
};
use crate::view::words::Link;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn track(visit: &Visit, view: &TrackView) -> Page {
    let main = html! {
        header.page-head.(view.kind.as_str()) {
            p.kicker { (kind_badge(view.kind)) span.aside { "Track" } }
            h1 { (words(&view.title)) }
            div.lead { (prose(&view.summary)) }
            p.aside {
                @if view.crafts.is_empty() { "Across all crafts" } @else { "In " (links(&view.crafts)) }
            }
        }
        (findings::about_this(&view.findings))
        (section("levels", "Levels, the highest first", &levels(view)))
        (section("advance", "Advancing on this track", &advance(view)))
        @if !view.weights.is_empty() {
            (section("weights", "What weighs how much", &weights(&view.weights)))
        }
    };
    let mut trail = vec![crafts(visit).into()];
    // A track of several crafts stands below none of them in particular.
    if let [craft] = view.crafts.as_slice() {
        trail.push(craft.clone().into());
    }
    page(
        visit,
        &Heading::new(Part::Crafts, &*view.title.text).under(trail),
        &main,
    )
}

fn levels(view: &TrackView) -> Markup {
    html! {
        @if view.levels.is_empty() { p { "This track has no level yet." } }
        ol.rungs.(view.kind.as_str()) role="list" {
            @for one in &view.levels { (rung(one)) }
        }
    }
}

fn rung(rung: &Rung) -> Markup {
    let card = &rung.card;
    html! {
        li.rung {
            (icons::knot(card.kind))
            article.rung-card {
                @if let Some(grade) = &card.grade { p.rung-grade { (words(grade)) } }
                h3 { (link(&card.link)) }
                (level::marks(&card.marks))
                (prose(&rung.summary))
                (pay::in_short(&card.pay))
                @if let Some(href) = &rung.from_below {
                    p { a.step-link href=(href) { "What changes from the level below" } }
                }
                (findings::beside(&card.findings))
            }
        }
    }
}

fn advance(view: &TrackView) -> Markup {
    html! {
        p { "Nobody has to advance. Whoever stays goes on deepening what the level is about." }
        @match &view.advance {
            None => p.aside { "The framework says nothing of what advancing takes." },
            Some(asked) if asked.is_empty() => p.aside { "No conditions." },
            Some(asked) => (ways::gates(asked)),
        }
    }
}

fn weights(weights: &[(Link, String)]) -> Markup {
    html! {
        div.table-room tabindex="0" role="region" aria-label="Table: What weighs how much" {
            table {
                caption.sr-only { "How much each competency weighs when someone is looked at" }
                thead { tr { th scope="col" { "Competency" } th.number scope="col" { "Weight" } } }
                tbody {
                    @for (competency, share) in weights {
                        tr { th scope="row" { (link(competency)) } td.number { (share) } }
                    }
                }
            }
        }
    }
}
