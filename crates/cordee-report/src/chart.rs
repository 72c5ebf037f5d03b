//! Charts: a drawing, what it says for whoever can't see it, and the table that says the same.
//!
//! What is to be drawn is plain values; each sort of chart makes a [`Drawing`] of them and a [`Table`].
//! [`figure`] puts them on a page. The drawing is scalable, its text is text, and its colours are the
//! page's own variables, so that one file is right in light, in dark and on paper. Colour is never the
//! only sign: everything is labelled where it stands.
//!
//! Drawn by `kuva`, of which nothing is known outside this module.

mod bars;
mod drawing;
mod lines;
mod points;
mod ranges;
mod table;
mod waterfall;

pub use bars::{Bar, Bars};
pub use drawing::Drawing;
pub use lines::{At, Course, Line, Lines};
pub use points::{Point, Points};
pub use ranges::{Range, Ranges};
pub use table::{Cell, Column, Holds, Table};
pub use waterfall::{Step, Waterfall};

use maud::{Markup, PreEscaped, html};

/// What a chart is called and what it shows, in words.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    /// A lasting name within the page, of small letters, digits and `-`.
    pub id: &'a str,
    /// What it is called; the heading of the table as well.
    pub title: &'a str,
    /// What it shows, in a sentence or two, for whoever can't see it.
    pub about: &'a str,
}

/// What a colour stands for. It is said in words as well, wherever it is used.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Plain,
    /// The craft, an individual track.
    Craft,
    /// Leading, a management track.
    Leading,
    /// Staying at one's craft, or keeping what is wanted.
    Kept,
    /// What is lost.
    Lost,
    /// What stands beside for comparison.
    Beside,
}

impl Tone {
    pub(crate) fn colour(self) -> &'static str {
        match self {
            Self::Plain => "var(--ink-soft)",
            Self::Craft => "var(--individual)",
            Self::Leading => "var(--management)",
            Self::Kept => "var(--stay)",
            Self::Lost => "var(--rope)",
            Self::Beside => "var(--line-strong)",
        }
    }
}

/// A chart on a page, its table beside it. Where nothing can be drawn there is the table alone.
pub fn figure(caption: Caption<'_>, drawing: Option<&Drawing>, table: &Table) -> Markup {
    html! {
        figure.chart id=(caption.id) {
            figcaption { (caption.title) }
            @if let Some(drawing) = drawing {
                (box_of(caption, html! { (PreEscaped(drawing.svg(caption))) }))
            }
            (table.markup(caption.title))
        }
    }
}

/// The same with several drawings side by side, each with what it is about, over one table.
pub fn figures(caption: Caption<'_>, drawings: &[(&str, Drawing)], table: &Table) -> Markup {
    if let [] | [_] = drawings {
        return figure(caption, drawings.first().map(|it| &it.1), table);
    }
    let ids: Vec<String> = (1..=drawings.len())
        .map(|at| format!("{}-{at}", caption.id))
        .collect();
    html! {
        figure.chart id=(caption.id) {
            figcaption { (caption.title) }
            div.drawings {
                @for ((about, drawing), id) in drawings.iter().zip(&ids) {
                    (box_of(caption, html! {
                        p.about { (about) }
                        (PreEscaped(drawing.svg(Caption { id, ..caption })))
                    }))
                }
            }
            (table.markup(caption.title))
        }
    }
}

/// What is too wide for a small screen scrolls in its own box, with the keyboard as well.
fn box_of(caption: Caption<'_>, inside: Markup) -> Markup {
    html! {
        div.drawing tabindex="0" role="group" aria-label=(caption.title) { (inside) }
    }
}

#[cfg(test)]
mod tests;
