//! What changed between two versions, thing by thing.

use crate::view::changes::{Changed, Line, Piece};
use crate::view::phrases::Phrases;
use maud::{Markup, html};

/// The changes, sort by sort.
pub(crate) fn changes(p: &Phrases, all: &[Changed]) -> Markup {
    html! {
        div.changes lang=[p.where_english()] {
            @for part in all.chunk_by(|a, b| a.sort == b.sort) {
                @if let Some(first) = part.first() { h3 { (first.sort) } }
                ul.changed role="list" {
                    @for it in part { li { (thing(it)) } }
                }
            }
        }
    }
}

fn thing(it: &Changed) -> Markup {
    html! {
        p.changed-name { strong { (it.name) } }
        ul { @for one in &it.lines { li { (line(one)) } } }
    }
}

fn line(it: &Line) -> Markup {
    html! {
        (it.label)
        @if !it.pieces.is_empty() { ": " }
        @for piece in &it.pieces {
            @match piece {
                Piece::Plain(text) => (text),
                Piece::Gone(text) => del { (text) },
                Piece::Come(text) => ins { (text) },
            }
        }
    }
}
