//! The page of a track.

use super::view::{Rung, TrackView};
use crate::reply::Page;
use crate::show::shell::{Heading, Part, crafts, page};
use crate::show::{
    findings, icons, kind_badge, level, link, links, pay, prose, section, ways, words,
};
use crate::view::phrases::{Phrases, filled};
use crate::view::words::Link;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn track(visit: &Visit, view: &TrackView) -> Page {
    let p = visit.phrases;
    let main = html! {
        header.page-head.(view.kind.as_str()) {
            p.kicker { (kind_badge(p, view.kind)) span.aside { (p.track) } }
            h1 { (words(&view.title)) }
            div.lead { (prose(&view.summary)) }
            p.aside {
                @if view.crafts.is_empty() { (p.across_all) } @else { (p.in_crafts) (links(&view.crafts)) }
            }
        }
        (findings::about_this(p, &view.findings))
        (section(p, "levels", p.highest_first, &levels(p, view)))
        (section(p, "advance", p.advancing_here, &advance(p, view)))
        @if !view.weights.is_empty() {
            (section(p, "weights", p.weighs_head, &weights(p, &view.weights)))
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

fn levels(p: &Phrases, view: &TrackView) -> Markup {
    html! {
        @if view.levels.is_empty() { p { (p.no_level) } }
        ol.rungs.(view.kind.as_str()) role="list" {
            @for one in &view.levels { (rung(p, one)) }
        }
    }
}

fn rung(p: &Phrases, rung: &Rung) -> Markup {
    let card = &rung.card;
    html! {
        li.rung {
            (icons::knot(card.kind))
            article.rung-card {
                @if let Some(grade) = &card.grade { p.rung-grade { (words(grade)) } }
                h3 { (link(&card.link)) }
                (level::marks(p, &card.marks))
                (prose(&rung.summary))
                (pay::in_short(&card.pay))
                @if let Some(href) = &rung.from_below {
                    p { a.step-link href=(href) { (p.from_below) } }
                }
                (findings::beside(p, &card.findings))
            }
        }
    }
}

fn advance(p: &Phrases, view: &TrackView) -> Markup {
    html! {
        p { (p.nobody_must) }
        @match &view.advance {
            None => p.aside { (p.advance_unsaid) },
            Some(asked) if asked.is_empty() => p.aside { (p.no_conditions) },
            Some(asked) => (ways::gates(asked)),
        }
    }
}

fn weights(p: &Phrases, weights: &[(Link, String)]) -> Markup {
    html! {
        div.table-room tabindex="0" role="region" aria-label=(filled(p.table, &[p.weighs_head])) {
            table {
                caption.sr-only { (p.how_each_weighs) }
                thead { tr { th scope="col" { (p.competency) } th.number scope="col" { (p.weight) } } }
                tbody {
                    @for (competency, share) in weights {
                        tr { th scope="row" { (link(competency)) } td.number { (share) } }
                    }
                }
            }
        }
    }
}
