//! The picture that stands for the product: two peaks of the same height, one rope.

use cordee_domain::TrackKind;
use maud::{Markup, html};

/// Two peaks of the same height and a rope between those who reached them.
pub(crate) fn landscape() -> Markup {
    html! {
        svg.landscape viewBox="0 12 900 226" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false" {
            circle.sun cx="450" cy="112" r="52" {}
            path.far d="M0 168 62 140 118 156 196 104 244 130 300 96 352 124 450 92 548 124 600 96 656 130 704 104 782 156 838 140 900 168V250H0Z" {}
            (massif(TrackKind::Individual))
            (massif(TrackKind::Management))
            path.rope-line d="M292 30Q450 132 608 30" {}
            (climbers(TrackKind::Individual))
            (climbers(TrackKind::Management))
            path.near d="M0 250V226Q110 196 236 220T450 222T664 220Q790 196 900 226V250Z" {}
        }
    }
}

/// The peak of management is the mirror of the individual one.
fn mirror(kind: TrackKind) -> Option<&'static str> {
    (kind == TrackKind::Management).then_some("matrix(-1 0 0 1 900 0)")
}

fn massif(kind: TrackKind) -> Markup {
    let style = kind.as_str();
    html! {
        g.(style) transform=[mirror(kind)] {
            path.massif.(style) d="M30 250 104 178 128 182 176 126 198 120 236 74 254 70 292 28 318 62 334 56 378 122 398 120 438 170 456 172 530 250Z" {}
            path.facet.(style) d="M292 28 318 62 334 56 378 122 398 120 438 170 456 172 530 250H360L330 190 344 150 306 110 316 78Z" {}
            path.snow d="M292 28 262 62 278 58 287 74 300 60 309 70 318 62Z" {}
        }
    }
}

/// The rope on a peak, and those who climb on it.
fn climbers(kind: TrackKind) -> Markup {
    let style = kind.as_str();
    html! {
        g.(style) transform=[mirror(kind)] {
            path.rope-line d="M110 226Q128 196 160 168T214 116T292 30" {}
            @match kind {
                TrackKind::Individual => {
                    circle.dot cx="110" cy="224" r="5.5" {}
                    circle.dot cx="160" cy="168" r="5.5" {}
                    circle.dot cx="214" cy="116" r="5.5" {}
                    circle.dot cx="292" cy="30" r="9" {}
                }
                TrackKind::Management => {
                    rect.dot x="105.5" y="219.5" width="9" height="9" transform="rotate(45 110 224)" {}
                    rect.dot x="155.5" y="163.5" width="9" height="9" transform="rotate(45 160 168)" {}
                    rect.dot x="209.5" y="111.5" width="9" height="9" transform="rotate(45 214 116)" {}
                    rect.dot x="284.5" y="22.5" width="15" height="15" transform="rotate(45 292 30)" {}
                }
            }
        }
    }
}
