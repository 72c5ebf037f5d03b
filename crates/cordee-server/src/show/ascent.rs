//! Tracks side by side, rising by grade.

use super::{icons, kind_badge, level, link, links, words};
use crate::view::ascent::{Ascent, Bridge, Cell, Column, Crossing, Row};
use maud::{Markup, html};

/// The most columns that have a width of their own; more than that scroll.
const MOST_COLUMNS: usize = 4;

/// Tracks side by side, the highest grade on top.
pub(crate) fn ascent(ascent: &Ascent) -> Markup {
    let columns = ascent.columns.len();
    let is_wide = columns > MOST_COLUMNS;
    let width = match columns {
        _ if is_wide => "cols-many".to_owned(),
        columns => format!("cols-{columns}"),
    };
    // What scrolls must be reached with the keyboard, and have a name.
    let (tab, role) = (is_wide.then_some("0"), is_wide.then_some("region"));
    let name = is_wide.then_some("Tracks side by side");
    html! {
        div.ascent.(width) tabindex=[tab] role=[role] aria-label=[name] {
            div.ascent-heads { @for column in &ascent.columns { (head(column)) } }
            ol.ascent-rows role="list" { @for one in &ascent.rows { (row(one)) } }
        }
    }
}

fn head(column: &Column) -> Markup {
    html! {
        div.ascent-head.(column.kind.as_str()) {
            p.ascent-kind { (kind_badge(column.kind)) }
            p.ascent-tracks {
                @for (i, track) in column.tracks.iter().enumerate() {
                    @if i > 0 { span.aside { ", then " } }
                    (link(track))
                }
            }
        }
    }
}

fn row(row: &Row) -> Markup {
    html! {
        li.ascent-row {
            div.grade {
                h3 { (words(&row.label)) }
                @if row.begins_expert { p.expert-line { "Experts from here up" } }
            }
            div.cells { @for one in &row.cells { (cell(one)) } }
            @if !row.bridges.is_empty() {
                ul.bridges { @for one in &row.bridges { (bridge(one)) } }
            }
        }
    }
}

fn cell(cell: &Cell) -> Markup {
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
            @for one in &cell.levels { (level::card(one)) }
        }
    }
}

/// A way across at one grade, drawn as a rope between the two levels, with the words on it.
fn bridge(bridge: &Bridge) -> Markup {
    html! {
        li.bridge {
            (icons::rope_bridge())
            p {
                @if let Some(over) = &bridge.over {
                    (links(std::slice::from_ref(&bridge.individual))) " may "
                    a href=(over.href) { "cross" } " to " (link(&bridge.management)) (asks(over)) ". "
                    @if bridge.back.is_none() { "No way back is stated." }
                }
                @if let Some(back) = &bridge.back {
                    @if bridge.over.is_none() {
                        (link(&bridge.management)) " may "
                        a href=(back.href) { "go back" } " to " (link(&bridge.individual)) (asks(back)) "."
                    } @else {
                        "The " a href=(back.href) { "way back" } " is guaranteed" (asks(back)) "."
                    }
                }
            }
        }
    }
}

fn asks(crossing: &Crossing) -> Markup {
    html! { @if !crossing.asks.is_empty() { " with " (crossing.asks) } }
}
