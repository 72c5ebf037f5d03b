//! The page of all ways.

use super::view::{Implied, Ways};
use crate::reply::Page;
use crate::show::shell::{Heading, Part, page};
use crate::show::{findings, link, prose, section, ways};
use crate::view::ways::{Way, meaning};
use crate::visit::Visit;
use cordee_domain::MoveKind;
use maud::{Markup, html};

pub(super) fn moves(visit: &Visit, view: &Ways) -> Page {
    let main = html! {
        header.page-head {
            h1 { "Ways" }
            p.lead {
                "Staying needs no way and no reason. Whoever wants to go finds here where one can go, and what it takes."
            }
        }
        @for (kind, all) in &view.stated {
            (section(kind.as_str(), heading(*kind), &of_kind(*kind, all)))
        }
        @if !view.implied.is_empty() {
            (section("steps", "Steps up the tracks", &implied(&view.implied)))
        }
        @if view.stated.is_empty() && view.implied.is_empty() { p { "This framework states no ways yet." } }
    };
    page(visit, &Heading::new(Part::Moves, "Ways"), &main)
}

fn heading(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Cross => "Crossing",
        MoveKind::Return => "Returning",
        MoveKind::Switch => "Switching",
        MoveKind::Advance => "Advancing",
    }
}

fn of_kind(kind: MoveKind, all: &[Way]) -> Markup {
    html! {
        p.section-lead { (meaning(kind)) }
        div.table-room tabindex="0" role="region" aria-label=(format!("Table: {}", heading(kind))) {
            table.moves {
                caption.sr-only { (heading(kind)) ": from where, to where, on what conditions" }
                thead { tr { th scope="col" { "From" } th scope="col" { "To" } th scope="col" { "What it takes" } } }
                tbody { @for way in all { (row(way)) } }
            }
        }
    }
}

fn row(way: &Way) -> Markup {
    html! {
        tr id=(way.anchor) {
            td data-label="From" { (ways::stops(&way.from)) }
            td data-label="To" { (ways::stops(&way.to)) }
            td data-label="What it takes" {
                (prose(&way.summary))
                (ways::conditions(way))
                (findings::beside(&way.findings))
            }
        }
    }
}

fn implied(steps: &[Implied]) -> Markup {
    html! {
        p.section-lead { "Up the same track, one level at a time. What it takes stands on each track's page." }
        div.table-room tabindex="0" role="region" aria-label="Table: Steps up the tracks" {
            table {
                caption.sr-only { "Steps up the tracks" }
                thead { tr { th scope="col" { "Track" } th scope="col" { "From" } th scope="col" { "To" } th scope="col" { "What changes" } } }
                tbody {
                    @for step in steps {
                        tr id=(step.anchor) {
                            td { (link(&step.track)) }
                            td { (link(&step.from)) }
                            td { (link(&step.to)) }
                            td { a href=(step.step_href) aria-label=(format!("What changes from {} to {}", step.from.words.text, step.to.words.text)) { "What changes" } }
                        }
                    }
                }
            }
        }
    }
}
