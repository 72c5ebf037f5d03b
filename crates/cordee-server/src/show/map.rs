//! The map of moves as a picture.

use crate::view::map::{Arrow, BOX_HEIGHT, BOX_WIDTH, Band, Head, Map, Node};
use crate::view::phrases::{Phrases, filled};
use cordee_domain::MoveKind;
use maud::{Markup, html};
use std::fmt::Write as _;

/// Wider than the text of a page.
const WIDE: i32 = 1140;

/// A map with what its lines mean. `id` names it on its page; `what` says of what it is.
pub(crate) fn map(p: &Phrases, id: &str, what: &str, map: &Map) -> Markup {
    let (title, desc) = (format!("{id}-title"), format!("{id}-desc"));
    let name = filled(p.map_title, &[what]);
    let width = if map.width > WIDE {
        "is-wide"
    } else {
        "is-narrow"
    };
    html! {
        (legend(p, &map.kinds))
        div.map-room.(width) tabindex="0" role="region" aria-label=(name) {
            svg.map role="group" aria-labelledby=(title) aria-describedby=(desc)
                viewBox=(format!("0 0 {} {}", map.width, map.height)) width=(map.width) height=(map.height) {
                title id=(title) { (name) }
                desc id=(desc) { (p.map_says) }
                @for one in &map.rows { (band(map.width, one)) }
                @for one in &map.columns { (head(p, one)) }
                g.arrows aria-hidden="true" {
                    @for one in &map.arrows { (arrow(one)) }
                }
                @for one in &map.boxes { (node(p, one)) }
            }
        }
    }
}

/// What the lines mean: their form, not their colour alone.
fn legend(p: &Phrases, kinds: &[MoveKind]) -> Markup {
    html! {
        ul.map-legend role="list" {
            @for kind in kinds {
                li {
                    svg.map viewBox="0 0 56 14" width="56" height="14" aria-hidden="true" {
                        (arrow(&Arrow { kind: *kind, points: vec![(2, 7), (54, 7)] }))
                    }
                    " " (p.way(*kind))
                }
            }
        }
    }
}

fn band(width: i32, band: &Band) -> Markup {
    let middle = band.top + band.height / 2;
    html! {
        rect.map-band x="0" y=(band.top - 6) width=(width) height=(band.height + 12) rx="8" {}
        (lines("map-grade", band.label.is_foreign.then_some(band.label.lang), &band.lines, (10, middle)))
    }
}

fn head(p: &Phrases, head: &Head) -> Markup {
    html! {
        a href=(head.link.href) {
            (lines("map-track", head.link.words.is_foreign.then_some(head.link.words.lang), &head.lines, (head.x, 26)))
            text.map-kind.(head.kind.as_str()) x=(head.x) y="64" { (p.kind(head.kind)) }
        }
    }
}

fn node(p: &Phrases, node: &Node) -> Markup {
    let middle = (node.x + BOX_WIDTH / 2, node.y + BOX_HEIGHT / 2);
    let words = &node.link.words;
    html! {
        a.map-level.(node.kind.as_str()) href=(node.link.href) {
            title { (words.text) ", " (p.kind(node.kind)) }
            rect x=(node.x) y=(node.y) width=(BOX_WIDTH) height=(BOX_HEIGHT) rx=(corner(node)) {}
            (lines("map-name", words.is_foreign.then_some(words.lang), &node.lines, middle))
        }
    }
}

/// Round for the craft, square for leading, as their knots are.
fn corner(node: &Node) -> &'static str {
    match node.kind {
        cordee_domain::TrackKind::Individual => "16",
        cordee_domain::TrackKind::Management => "3",
    }
}

/// Lines of text around a middle.
fn lines(
    style: &str,
    lang: Option<cordee_domain::Lang>,
    lines: &[String],
    (x, y): (i32, i32),
) -> Markup {
    const HEIGHT: i32 = 15;
    let count = i32::try_from(lines.len()).unwrap_or(0);
    let first = y - (count - 1) * HEIGHT / 2 + 4;
    html! {
        text.(style) lang=[lang] {
            @for (line, place) in lines.iter().zip(0_i32..) {
                // The space is read between lines and not seen.
                tspan x=(x) y=(first + place * HEIGHT) { (line) " " }
            }
        }
    }
}

fn arrow(arrow: &Arrow) -> Markup {
    let line = path(&arrow.points);
    html! {
        path.map-halo d=(line) {}
        path.map-line.(arrow.kind.as_str()) d=(line) {}
        @if let Some(d) = tip(arrow) { path.map-tip.(arrow.kind.as_str()) d=(d) {} }
    }
}

/// A line with rounded corners.
fn path(points: &[(i32, i32)]) -> String {
    const ROUND: i32 = 6;
    let mut path = String::new();
    for (i, (x, y)) in points.iter().copied().enumerate() {
        let before = i.checked_sub(1).and_then(|i| points.get(i)).copied();
        // Writing into a string can't fail.
        let _ = match (before, points.get(i + 1).copied()) {
            (None, _) => write!(path, "M{x} {y}"),
            (_, None) => write!(path, "L{x} {y}"),
            (Some(before), Some(after)) => {
                let (a, b) = towards((x, y), before, ROUND);
                let (c, d) = towards((x, y), after, ROUND);
                write!(path, "L{a} {b}Q{x} {y} {c} {d}")
            }
        };
    }
    path
}

/// The place at most `by` away from one point towards another.
fn towards((x, y): (i32, i32), (to_x, to_y): (i32, i32), by: i32) -> (i32, i32) {
    let part = |from: i32, to: i32| {
        from + (to - from).clamp(
            -by.min((to - from).abs() / 2),
            by.min((to - from).abs() / 2),
        )
    };
    (part(x, to_x), part(y, to_y))
}

/// The head of an arrow: full, or open for the way back.
fn tip(arrow: &Arrow) -> Option<String> {
    let [.., (from_x, from_y), (x, y)] = arrow.points.as_slice() else {
        return None;
    };
    let (along_x, along_y) = ((x - from_x).signum(), (y - from_y).signum());
    let (back_x, back_y) = (x - 9 * along_x, y - 9 * along_y);
    let (side_x, side_y) = (5 * along_y, 5 * along_x);
    let (a, b) = (
        (back_x + side_x, back_y + side_y),
        (back_x - side_x, back_y - side_y),
    );
    let end = if arrow.kind == MoveKind::Return {
        ""
    } else {
        "Z"
    };
    Some(format!("M{} {}L{x} {y}L{} {}{end}", a.0, a.1, b.0, b.1))
}
