//! A profile of expertise: what has most behind it first, and largest.

use super::asked::kind_heading;
use super::{evidence, link};
use crate::view::depth::DepthView;
use crate::view::phrases::{Phrases, filled as said};
use maud::{Markup, html};

/// How many competencies stand large before the rest stands small: depth over breadth.
const LARGE: usize = 3;

/// Below a competency so many pieces are shown at once; the rest is folded.
const AT_ONCE: usize = 4;

/// The most knots on a rope.
const MOST_KNOTS: usize = 30;

/// A profile, with headings of the third rank.
pub(crate) fn profile(p: &Phrases, depths: &[DepthView]) -> Markup {
    let (deep, broad) = depths.split_at(depths.len().min(LARGE));
    html! {
        ol.depths role="list" { @for one in deep { li { (depth(p, one)) } } }
        @if !broad.is_empty() {
            h3.depths-also { (p.practice.also_shown) }
            ul.depths-small role="list" { @for one in broad { li { (small(p, one)) } } }
        }
    }
}

fn depth(p: &Phrases, depth: &DepthView) -> Markup {
    let (first, rest) = depth.pieces.split_at(depth.pieces.len().min(AT_ONCE));
    html! {
        p.kicker { (kind_heading(p, depth.kind)) }
        h3 { (link(&depth.competency)) }
        (rope(depth))
        p.depth-says { (says(p, depth)) }
        (evidence::in_short(p, first))
        @if !rest.is_empty() {
            details {
                summary { (said(p.practice.and_earlier, &[&rest.len().to_string()])) }
                (evidence::in_short(p, rest))
            }
        }
    }
}

fn small(p: &Phrases, depth: &DepthView) -> Markup {
    html! {
        details {
            summary { (depth.competency.words.text) " " span.aside { (says(p, depth)) } }
            (evidence::in_short(p, &depth.pieces))
        }
    }
}

/// A rope with a knot for each piece, the earliest first; a knot is filled where colleagues vouch.
fn rope(depth: &DepthView) -> Markup {
    let knots: Vec<bool> = depth
        .pieces
        .iter()
        .rev()
        .map(|piece| !piece.vouched_by.is_empty())
        .collect();
    let first = knots.len().saturating_sub(MOST_KNOTS);
    let shown: Vec<bool> = knots.into_iter().skip(first).collect();
    let width = shown.len() * 22 + 26;
    html! {
        svg.depth-rope viewBox=(format!("0 0 {width} 16")) width=(width) height="16" aria-hidden="true" {
            path d=(format!("M1 8H{}", width - 1)) {}
            @for (i, is_vouched) in shown.iter().enumerate() {
                circle.(if *is_vouched { "tied" } else { "loose" }) cx=(i * 22 + 24) cy="8" r="5.5" {}
            }
        }
    }
}

fn says(p: &Phrases, depth: &DepthView) -> String {
    let w = &p.practice;
    let pieces = p.counted(depth.pieces.len(), (w.one_piece, w.many_pieces));
    let when = if depth.first == depth.latest {
        said(w.on_day, &[&depth.latest.words])
    } else {
        said(w.between_days, &[&depth.first.words, &depth.latest.words])
    };
    let known = format!("{pieces} {when}");
    if depth.vouched_by == 0 {
        return known;
    }
    let colleagues = p.counted(depth.vouched_by, (w.one_colleague, w.many_colleagues));
    format!("{known}, {}", said(w.vouched_by, &[&colleagues]))
}
