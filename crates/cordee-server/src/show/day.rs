//! Days.

use crate::view::dates::Day;
use maud::{Markup, html};

/// A day in words, that programs can read too.
pub(crate) fn day(day: &Day) -> Markup {
    html! { time datetime=(day.iso) { (day.words) } }
}
