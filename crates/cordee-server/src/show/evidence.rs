//! Evidence in lists.

use super::day::day;
use super::{icons, link, words};
use crate::view::evidence::{Piece, Shows};
use crate::view::phrases::{Phrases, filled as said};
use maud::{Markup, html};

/// Pieces at some length: with what they are tied to and who vouches.
pub(crate) fn pieces(p: &Phrases, pieces: &[Piece]) -> Markup {
    html! {
        ul.pieces role="list" { @for one in pieces { li { (piece(p, one)) } } }
    }
}

fn piece(p: &Phrases, piece: &Piece) -> Markup {
    html! {
        p.piece-when { (day(&piece.day)) " · " (piece.doing) }
        h3 { (link(&piece.link)) }
        (tied_to(p, &piece.shows))
        (vouching(p, piece))
    }
}

/// What a piece is tied to.
pub(crate) fn tied_to(p: &Phrases, shows: &[Shows]) -> Markup {
    html! {
        @if !shows.is_empty() {
            ul.tags aria-label=(p.practice.tied_to) role="list" {
                @for one in shows {
                    li { @match one { Shows::Known(to) => (link(to)), Shows::Unknown(id) => (words(id)) } }
                }
            }
        }
    }
}

fn vouching(p: &Phrases, piece: &Piece) -> Markup {
    let w = &p.practice;
    html! {
        @if !piece.vouched_by.is_empty() {
            p.vouched { (icons::tick()) " " (said(w.vouched_by_names, &[&p.listed(&piece.vouched_by)])) }
        }
        @if !piece.asked.is_empty() {
            p.aside { (said(w.asked_and_open, &[&p.listed(&piece.asked)])) }
        }
    }
}

/// Pieces in short, beside what they show.
pub(crate) fn in_short(p: &Phrases, pieces: &[Piece]) -> Markup {
    html! {
        @if !pieces.is_empty() {
            ul.pieces-short role="list" {
                @for one in pieces {
                    li {
                        (link(&one.link)) " "
                        span.aside { (day(&one.day)) @if !one.vouched_by.is_empty() { ", " (vouched_in_short(p, one)) } }
                    }
                }
            }
        }
    }
}

fn vouched_in_short(p: &Phrases, piece: &Piece) -> String {
    let w = &p.practice;
    let colleagues = p.counted(piece.vouched_by.len(), (w.one_colleague, w.many_colleagues));
    said(w.vouched_by, &[&colleagues])
}
