//! Pieces that several pages of a case share.

pub(crate) mod decided;
pub(crate) mod form;
pub(crate) mod gates;
pub(crate) mod people;
pub(crate) mod shown;
pub(crate) mod story;

pub(crate) use super::day::day;

use maud::{Markup, html};

/// What somebody wrote, each line as they wrote it.
pub(crate) fn said(words: &str) -> Markup {
    html! { blockquote.said { p.prose { (words) } } }
}
