//! How the summits of a craft stand to each other.

use super::{filled, words};
use crate::view::phrases::Phrases;
use crate::view::summits::Parity;
use crate::view::words::Words;
use cordee_domain::TrackKind;
use maud::{Markup, html};

/// How the two summits stand to each other, in a sentence.
pub(crate) fn parity(p: &Phrases, parity: &Parity) -> Markup {
    html! {
        @match parity {
            Parity::Level(grade) => {
                (filled(p.both_at, &[strong(grade)]))
            }
            Parity::IndividualHigher(own, other) => {
                (filled(p.individual_higher, &[strong(own), strong(other)]))
            }
            Parity::IndividualLower(own, other) => {
                (filled(p.individual_lower, &[strong(own), strong(other)]))
            }
            Parity::OnlyOne(TrackKind::Individual) => (p.no_management),
            Parity::OnlyOne(TrackKind::Management) => (p.no_individual),
            Parity::NotStated => (p.no_grades),
        }
    }
}

fn strong(it: &Words) -> Markup {
    html! { strong { (words(it)) } }
}
