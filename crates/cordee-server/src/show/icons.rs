//! Signs, drawn as inline SVG. Each stands beside a word and is hidden from screen readers.

use cordee_domain::TrackKind;
use maud::{Markup, html};

/// The knot of a kind of track: round for the craft, square on its corner for leading. Both
/// cover the same area.
pub(crate) fn knot(kind: TrackKind) -> Markup {
    html! {
        svg.icon.knot.(kind.as_str()) viewBox="0 0 20 20" aria-hidden="true" {
            @match kind {
                TrackKind::Individual => { circle cx="10" cy="10" r="6.4" {} }
                TrackKind::Management => {
                    rect x="4.3" y="4.3" width="11.4" height="11.4" rx="1.2" transform="rotate(45 10 10)" {}
                }
            }
        }
    }
}

/// A peak: the summit of a track.
pub(crate) fn peak() -> Markup {
    html! {
        svg.icon viewBox="0 0 20 20" aria-hidden="true" {
            path d="M1.5 17 8 5l3.2 5.6L13 8l5.5 9Z" fill="currentColor" {}
        }
    }
}

/// A hut with smoke: a place to stay.
pub(crate) fn hut() -> Markup {
    html! {
        svg.icon viewBox="0 0 20 20" aria-hidden="true" {
            path d="M2.5 10.5 10 4l7.5 6.5M5 9v7.5h10V9M8.6 16.5v-4h2.8v4" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" {}
        }
    }
}

/// Head and shoulders: somebody.
pub(crate) fn person() -> Markup {
    html! {
        svg.icon viewBox="0 0 20 20" aria-hidden="true" {
            path d="M10 10.2a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2ZM3.2 17c.5-3.4 3.2-5 6.8-5s6.3 1.6 6.8 5" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" {}
        }
    }
}

/// A door: people join here.
pub(crate) fn door() -> Markup {
    html! {
        svg.icon viewBox="0 0 20 20" aria-hidden="true" {
            path d="M3 10h9M8.5 6.5 12 10l-3.5 3.5M11 3.5h5.5v13H11" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" {}
        }
    }
}

/// A coil of rope: an expert.
pub(crate) fn coil() -> Markup {
    html! {
        svg.icon viewBox="0 0 20 20" aria-hidden="true" {
            g fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" {
                ellipse cx="10" cy="8.5" rx="6.2" ry="5.4" {}
                ellipse cx="10" cy="9.4" rx="3.4" ry="3" {}
                path d="M12.8 13.2c.6 1.4 1.7 2.8 3.4 3.6" {}
            }
        }
    }
}

/// A tick: somebody vouches, or something is done.
pub(crate) fn tick() -> Markup {
    html! {
        svg.icon viewBox="0 0 20 20" aria-hidden="true" {
            path d="M3.5 10.5 8 15l8.5-9.5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" {}
        }
    }
}

/// A rope hanging between two cards.
pub(crate) fn rope_bridge() -> Markup {
    html! {
        svg.rope-bridge viewBox="0 0 400 30" preserveAspectRatio="none" aria-hidden="true" {
            path d="M2 1C120 37 280 37 398 1" {}
        }
    }
}

/// The sign of the product: two climbers at the same height, on one rope.
pub(crate) fn brand() -> Markup {
    html! {
        svg.brand-sign viewBox="0 0 48 32" aria-hidden="true" {
            path.brand-peak d="M1 31 14 6l7 12 3 5 3-5 7-12 13 25Z" {}
            path.brand-rope d="M14 6Q24 24 34 6" {}
            circle.brand-one cx="14" cy="6" r="4" {}
            rect.brand-two x="30.6" y="2.6" width="6.8" height="6.8" rx=".8" transform="rotate(45 34 6)" {}
        }
    }
}
