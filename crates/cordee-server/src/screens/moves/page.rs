//! The page of all ways.

use super::view::{Implied, Maps, Ways};
use crate::reply::Page;
use crate::show::map::map as draw;
use crate::show::shell::{Heading, Part, page};
use crate::show::{findings, link, prose, section, ways};
use crate::view::phrases::{Phrases, filled};
use crate::view::ways::Way;
use crate::visit::Visit;
use cordee_domain::MoveKind;
use maud::{Markup, html};

pub(super) fn moves(visit: &Visit, view: &Ways) -> Page {
    let p = visit.phrases;
    let main = html! {
        header.page-head {
            h1 { (p.ways) }
            p.lead {
                (p.ways_lead)
            }
        }
        (maps(p, &view.maps))
        div #tables { (stated(p, view)) }
        @if !view.implied.is_empty() {
            (section(p, "steps", p.steps_up, &implied(p, &view.implied)))
        }
        @if view.stated.is_empty() && view.implied.is_empty() { p { (p.no_ways) } }
    };
    page(visit, &Heading::new(Part::Moves, p.ways), &main)
}

fn maps(p: &Phrases, maps: &Maps) -> Markup {
    let lead = |says: &str| {
        html! {
            p.section-lead { (says) span.map-more { " " a href="#tables" { (p.to_tables) } "." } }
        }
    };
    match maps {
        Maps::Whole(title, map) => section(
            p,
            "map",
            p.the_map,
            &html! { (lead(p.map_says)) (draw(p, "map-of-all", &title.text, map)) },
        ),
        Maps::ByCraft(all) if all.is_empty() => html! {},
        Maps::ByCraft(all) => section(
            p,
            "map",
            p.the_map,
            &html! {
                (lead(p.map_by_craft))
                @for (id, craft, map) in all {
                    h3 { (link(craft)) }
                    (draw(p, id, &craft.words.text, map))
                }
            },
        ),
    }
}

/// The tables of what the framework states.
pub(super) fn stated(p: &Phrases, view: &Ways) -> Markup {
    html! {
        @for (kind, all) in &view.stated {
            (section(p, kind.as_str(), heading(p, *kind), &of_kind(p, *kind, all)))
        }
    }
}

fn heading(p: &Phrases, kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Cross => p.crossing,
        MoveKind::Return => p.returning,
        MoveKind::Switch => p.switching,
        MoveKind::Advance => p.advancing,
    }
}

fn of_kind(p: &Phrases, kind: MoveKind, all: &[Way]) -> Markup {
    html! {
        p.section-lead { (p.meaning(kind)) }
        div.table-room tabindex="0" role="region" aria-label=(filled(p.table, &[heading(p, kind)])) {
            table.moves {
                caption.sr-only { (filled(p.ways_caption, &[heading(p, kind)])) }
                thead { tr { th scope="col" { (p.from) } th scope="col" { (p.to) } th scope="col" { (p.what_it_takes) } } }
                tbody { @for way in all { (row(p, way)) } }
            }
        }
    }
}

fn row(p: &Phrases, way: &Way) -> Markup {
    html! {
        tr id=(way.anchor) {
            td data-label=(p.from) { (ways::stops(p, &way.from)) }
            td data-label=(p.to) { (ways::stops(p, &way.to)) }
            td data-label=(p.what_it_takes) {
                (prose(&way.summary))
                (ways::conditions(p, way))
                (findings::beside(p, &way.findings))
            }
        }
    }
}

fn implied(p: &Phrases, steps: &[Implied]) -> Markup {
    html! {
        p.section-lead { (p.steps_up_lead) }
        div.table-room tabindex="0" role="region" aria-label=(filled(p.table, &[p.steps_up])) {
            table {
                caption.sr-only { (p.steps_up) }
                thead { tr { th scope="col" { (p.track) } th scope="col" { (p.from) } th scope="col" { (p.to) } th scope="col" { (p.what_changes) } } }
                tbody {
                    @for step in steps {
                        tr id=(step.anchor) {
                            td { (link(&step.track)) }
                            td { (link(&step.from)) }
                            td { (link(&step.to)) }
                            td { a href=(step.step_href) aria-label=(filled(p.changes_between, &[&step.from.words.text, &step.to.words.text])) { (p.what_changes) } }
                        }
                    }
                }
            }
        }
    }
}
