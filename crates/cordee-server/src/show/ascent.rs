//! Tracks side by side, rising by grade.

use super::{filled, icons, kind_badge, level, link, words};
use crate::view::ascent::{Ascent, Bridge, Cell, Column, Crossing, Row};
use crate::view::phrases::{Phrases, filled as said};
use crate::view::words::Link;
use maud::{Markup, html};

/// The most columns that have a width of their own; more than that scroll.
const MOST_COLUMNS: usize = 4;

/// Tracks side by side, the highest grade on top.
pub(crate) fn ascent(p: &Phrases, ascent: &Ascent) -> Markup {
    let columns = ascent.columns.len();
    let is_wide = columns > MOST_COLUMNS;
    let width = match columns {
        _ if is_wide => "cols-many".to_owned(),
        columns => format!("cols-{columns}"),
    };
    // What scrolls must be reached with the keyboard, and have a name.
    let (tab, role) = (is_wide.then_some("0"), is_wide.then_some("region"));
    let name = is_wide.then_some(p.tracks_abreast);
    html! {
        div.ascent.(width) tabindex=[tab] role=[role] aria-label=[name] {
            div.ascent-heads { @for column in &ascent.columns { (head(p, column)) } }
            ol.ascent-rows role="list" { @for one in &ascent.rows { (row(p, one)) } }
        }
    }
}

fn head(p: &Phrases, column: &Column) -> Markup {
    html! {
        div.ascent-head.(column.kind.as_str()) {
            p.ascent-kind { (kind_badge(p, column.kind)) }
            p.ascent-tracks {
                @for (i, track) in column.tracks.iter().enumerate() {
                    @if i > 0 { span.aside { (p.then) } }
                    (link(track))
                }
            }
        }
    }
}

fn row(p: &Phrases, row: &Row) -> Markup {
    html! {
        li.ascent-row {
            div.grade {
                h3 { (words(&row.label)) }
                @if row.begins_expert { p.expert-line { (p.experts_up) } }
            }
            div.cells { @for one in &row.cells { (cell(p, one)) } }
            @if !row.bridges.is_empty() {
                ul.bridges { @for one in &row.bridges { (bridge(p, one)) } }
            }
        }
    }
}

fn cell(p: &Phrases, cell: &Cell) -> Markup {
    let up = if cell.rope.goes_up {
        "rope-up"
    } else {
        "rope-ends"
    };
    let down = if cell.rope.goes_down {
        "rope-down"
    } else {
        "rope-begins"
    };
    let filled = if cell.levels.is_empty() {
        "is-empty"
    } else {
        "is-held"
    };
    html! {
        div.cell.(cell.kind.as_str()).(up).(down).(filled) {
            @if !cell.levels.is_empty() { (icons::knot(cell.kind)) }
            @for one in &cell.levels { (level::card(p, one)) }
        }
    }
}

/// A way across at one grade, drawn as a rope between the two levels, with the words on it.
fn bridge(p: &Phrases, bridge: &Bridge) -> Markup {
    html! {
        li.bridge {
            (icons::rope_bridge())
            p {
                @if let Some(over) = &bridge.over {
                    (one_way(p, p.may_cross, (&bridge.individual, &bridge.management), over, p.to_cross)) " "
                    @if bridge.back.is_none() { (p.no_way_back) }
                }
                @if let Some(back) = &bridge.back {
                    @if bridge.over.is_none() {
                        (one_way(p, p.may_go_back, (&bridge.management, &bridge.individual), back, p.to_go_back))
                    } @else {
                        (filled(p.way_back_is, &[html! { a href=(back.href) { (p.way_back) } }, asks(p, back)]))
                    }
                }
            }
        }
    }
}

fn one_way(
    p: &Phrases,
    template: &str,
    (from, to): (&Link, &Link),
    crossing: &Crossing,
    verb: &str,
) -> Markup {
    let verb = html! { a href=(crossing.href) { (verb) } };
    filled(template, &[link(from), verb, link(to), asks(p, crossing)])
}

fn asks(p: &Phrases, crossing: &Crossing) -> Markup {
    html! { @if !crossing.asks.is_empty() { (said(p.with, &[&crossing.asks])) } }
}
