//! Pieces that several pages of a case share.

pub(crate) mod decided;
pub(crate) mod form;
pub(crate) mod gates;
pub(crate) mod people;
pub(crate) mod shown;
pub(crate) mod story;

use crate::view::dates::Day;
use maud::{Markup, html};

/// A day, for people and for programs.
pub(crate) fn day(day: &Day) -> Markup {
    html! { time datetime=(day.iso) { (day.words) } }
}

/// What somebody wrote, each line as they wrote it.
pub(crate) fn said(words: &str) -> Markup {
    html! { blockquote.said { p.prose { (words) } } }
}
