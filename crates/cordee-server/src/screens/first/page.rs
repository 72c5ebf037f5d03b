//! The first page.

use super::view::{CraftCard, First, TrackLine};
use crate::reply::Page;
use crate::show::landscape::landscape;
use crate::show::picture::picture;
use crate::show::shell::{Heading, Part, page};
use crate::show::summits::parity;
use crate::show::{filled, icons, kind_badge, link, to_here, words};
use crate::view::phrases::Phrases;
use crate::view::summits::Summit;
use crate::visit::Visit;
use cordee_domain::TrackKind;
use maud::{Markup, html};

pub(super) fn first(visit: &Visit, view: &First) -> Page {
    let p = visit.phrases;
    let main = html! {
        header.hero {
            div.hero-words {
                h1 { (words(&view.title)) }
                p.lead { (view.promise) }
            }
            (landscape())
        }
        @if !view.summary.is_empty() {
            div.hero-summary { (crate::show::prose(&view.summary)) }
        }
        (crafts(p, view))
        (across(p, view))
        @if visit.reader().shows_findings() {
            p.check-line lang=[p.where_english()] {
                (view.check) " " a href=(view.findings_href) { "More about the check" }
            }
        }
    };
    page(visit, &Heading::new(Part::First, ""), &main)
}

fn crafts(p: &Phrases, view: &First) -> Markup {
    html! {
        section.part aria-labelledby="crafts" {
            div.placed { h2 id="crafts" { (p.the_crafts) } (to_here(p, "crafts")) }
            @if view.crafts.is_empty() {
                p { (p.no_craft) " " a href=(view.across_href) { (p.see_tracks) } "." }
            }
            ul.craft-cards role="list" {
                @for craft in &view.crafts { li { (craft_card(p, craft)) } }
            }
        }
    }
}

fn craft_card(p: &Phrases, craft: &CraftCard) -> Markup {
    html! {
        article.craft-card {
            h3 { (link(&craft.link)) }
            @if let Some(summary) = &craft.summary { p.craft-summary { (words(summary)) } }
            div.craft-picture {
                @if !craft.summits.is_empty() {
                    ul.summits role="list" { @for one in &craft.summits { (summit(p, one)) } }
                }
                (picture(&craft.picture))
            }
            p.parity { (parity(p, &craft.parity)) }
            (track_lines(p, &craft.tracks))
        }
    }
}

fn summit(p: &Phrases, summit: &Summit) -> Markup {
    html! {
        li.summit-of.(summit.kind.as_str()) {
            span.summit-kind {
                (icons::knot(summit.kind))
                @match summit.kind {
                    TrackKind::Individual => { " " (p.individual_summit) },
                    TrackKind::Management => { " " (p.management_summit) },
                }
            }
            " "
            div {
                @for (i, level) in summit.levels.iter().enumerate() {
                    @if i > 0 { span.aside { " " (p.and) " " } }
                    span.summit-title { (link(level)) }
                }
            }
        }
    }
}

fn track_lines(p: &Phrases, tracks: &[TrackLine]) -> Markup {
    html! {
        ul.track-lines role="list" {
            @for track in tracks {
                li {
                    (kind_badge(p, track.kind))
                    div { (link(&track.link)) " " span.aside { (track.levels) (span_of(p, track)) } }
                }
            }
        }
    }
}

fn span_of(p: &Phrases, track: &TrackLine) -> Markup {
    html! {
        @if let Some((lowest, highest)) = &track.grades {
            @if lowest == highest { (filled(p.at_grade, &[words(lowest)])) }
            @else { (filled(p.from_to, &[words(lowest), words(highest)])) }
        }
    }
}

fn across(p: &Phrases, view: &First) -> Markup {
    html! {
        @if !view.across.is_empty() {
            section.part aria-labelledby="across" {
                div.placed { h2 id="across" { (p.across_all) } (to_here(p, "across")) }
                ul.across role="list" {
                    @for track in &view.across {
                        li {
                            h3 { (link(&track.link)) }
                            p.kicker { (kind_badge(p, track.kind)) span.aside { (track.levels) (span_of(p, track)) } }
                            @if let Some(summary) = &track.summary { p { (words(summary)) } }
                        }
                    }
                }
            }
        }
    }
}
