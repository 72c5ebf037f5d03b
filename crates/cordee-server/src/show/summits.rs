//! How the summits of a craft stand to each other.

use super::words;
use crate::view::summits::Parity;
use cordee_domain::TrackKind;
use maud::{Markup, html};

/// How the two summits stand to each other, in a sentence.
pub(crate) fn parity(parity: &Parity) -> Markup {
    html! {
        @match parity {
            Parity::Level(grade) => {
                "Individual summit and management summit: both at " strong { (words(grade)) } "."
            }
            Parity::IndividualHigher(own, other) => {
                "The individual summit stands at " strong { (words(own)) }
                ", the management summit at " strong { (words(other)) } "."
            }
            Parity::IndividualLower(own, other) => {
                "Not yet level: the individual summit ends at " strong { (words(own)) }
                ", management goes on to " strong { (words(other)) } "."
            }
            Parity::OnlyOne(TrackKind::Individual) => "There is no management track for this craft.",
            Parity::OnlyOne(TrackKind::Management) => "There is no individual track in this craft.",
            Parity::NotStated => "The framework states no grades by which the summits could be compared.",
        }
    }
}
