//! The first page.

use super::view::{CraftCard, First, TrackLine};
use crate::reply::Page;
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

/// Two peaks of the same height and a rope between those who reached them.
fn landscape() -> Markup {
    html! {
        svg.landscape viewBox="0 12 900 226" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false" {
            circle.sun cx="450" cy="112" r="52" {}
            path.far d="M0 168 62 140 118 156 196 104 244 130 300 96 352 124 450 92 548 124 600 96 656 130 704 104 782 156 838 140 900 168V250H0Z" {}
            (massif(TrackKind::Individual))
            (massif(TrackKind::Management))
            path.rope-line d="M292 30Q450 132 608 30" {}
            (climbers(TrackKind::Individual))
            (climbers(TrackKind::Management))
            path.near d="M0 250V226Q110 196 236 220T450 222T664 220Q790 196 900 226V250Z" {}
        }
    }
}

/// The peak of management is the mirror of the individual one.
fn mirror(kind: TrackKind) -> Option<&'static str> {
    (kind == TrackKind::Management).then_some("matrix(-1 0 0 1 900 0)")
}

fn massif(kind: TrackKind) -> Markup {
    let style = kind.as_str();
    html! {
        g.(style) transform=[mirror(kind)] {
            path.massif.(style) d="M30 250 104 178 128 182 176 126 198 120 236 74 254 70 292 28 318 62 334 56 378 122 398 120 438 170 456 172 530 250Z" {}
            path.facet.(style) d="M292 28 318 62 334 56 378 122 398 120 438 170 456 172 530 250H360L330 190 344 150 306 110 316 78Z" {}
            path.snow d="M292 28 262 62 278 58 287 74 300 60 309 70 318 62Z" {}
        }
    }
}

/// The rope on a peak, and those who climb on it.
fn climbers(kind: TrackKind) -> Markup {
    let style = kind.as_str();
    html! {
        g.(style) transform=[mirror(kind)] {
            path.rope-line d="M110 226Q128 196 160 168T214 116T292 30" {}
            @match kind {
                TrackKind::Individual => {
                    circle.dot cx="110" cy="224" r="5.5" {}
                    circle.dot cx="160" cy="168" r="5.5" {}
                    circle.dot cx="214" cy="116" r="5.5" {}
                    circle.dot cx="292" cy="30" r="9" {}
                }
                TrackKind::Management => {
                    rect.dot x="105.5" y="219.5" width="9" height="9" transform="rotate(45 110 224)" {}
                    rect.dot x="155.5" y="163.5" width="9" height="9" transform="rotate(45 160 168)" {}
                    rect.dot x="209.5" y="111.5" width="9" height="9" transform="rotate(45 214 116)" {}
                    rect.dot x="284.5" y="22.5" width="15" height="15" transform="rotate(45 292 30)" {}
                }
            }
        }
    }
}
