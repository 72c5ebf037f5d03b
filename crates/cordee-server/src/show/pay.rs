//! Pay ranges: in words, and drawn.

use crate::show::words;
use crate::view::pay::{Bar, PayLine};
use cordee_domain::TrackKind;
use maud::{Markup, html};

/// The pay of a level in a line for each zone.
pub(crate) fn in_short(lines: &[PayLine]) -> Markup {
    html! {
        @if !lines.is_empty() {
            dl.pay-short {
                @for line in lines {
                    div {
                        dt { (words(&line.zone)) }
                        dd { span.amounts { (line.minimum) "\u{2013}" (line.maximum) } " " span.unit { (line.unit) } }
                    }
                }
            }
        }
    }
}

/// A range on the scale of its zone. The numbers stand beside it as text.
pub(crate) fn bar(bar: Bar, kind: TrackKind) -> Markup {
    let width = (bar.end - bar.start).max(6);
    html! {
        svg.pay-bar.(kind.as_str()) viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true" {
            rect.pay-scale x="0" y="12" width="1000" height="4" rx="2" {}
            rect.pay-range x=(bar.start) y="4" width=(width) height="20" rx="5" {}
            rect.pay-middle x=(bar.middle.saturating_sub(2)) y="0" width="5" height="28" {}
        }
    }
}
