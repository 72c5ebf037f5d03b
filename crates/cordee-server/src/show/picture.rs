//! The picture of a craft's tracks.

use crate::view::picture::{HEIGHT, Knot, Picture, RopeLine, WIDTH};
use cordee_domain::TrackKind;
use maud::{Markup, html};

/// Two mountains with a rope on each. What it shows is said in words beside it, so it is hidden
/// from screen readers.
pub(crate) fn picture(picture: &Picture) -> Markup {
    html! {
        svg.picture viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) aria-hidden="true" focusable="false" {
            @for y in &picture.contours { path.contour d=(format!("M8 {y}H{}", WIDTH - 8)) {} }
            @for peak in &picture.peaks {
                path.massif.(peak.kind.as_str()) d=(peak.outline) {}
                path.snow d=(peak.snow) {}
            }
            @for bridge in &picture.bridges { path.bridge-rope d=(bridge) {} }
            @for one in &picture.ropes { (rope(one)) }
            path.ground d=(format!("M0 {HEIGHT}V{0}Q{1} {2} {WIDTH} {0}V{HEIGHT}Z", HEIGHT - 14, WIDTH / 2, HEIGHT - 26)) {}
        }
    }
}

fn rope(rope: &RopeLine) -> Markup {
    html! {
        g.rope.(rope.kind.as_str()) {
            path.rope-line d=(rope.path) {}
            @for one in &rope.knots { (knot(rope.kind, *one)) }
        }
    }
}

fn knot(kind: TrackKind, knot: Knot) -> Markup {
    let size = if knot.is_summit { 6 } else { 4 };
    let Knot { x, y, .. } = knot;
    html! {
        @match kind {
            TrackKind::Individual => circle.dot cx=(x) cy=(y) r=(size) {},
            TrackKind::Management => rect.dot x=(x - size + 1) y=(y - size + 1) width=(2 * size - 2) height=(2 * size - 2)
                transform=(format!("rotate(45 {x} {y})")) {},
        }
    }
}
