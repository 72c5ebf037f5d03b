//! What is left of a whole after each step down.

use super::bars::{beside_bar, height};
use super::drawing::{WIDTH, label, ticks, words};
use super::{Cell, Column, Drawing, Table, Tone};
use kuva::plot::BarPlot;
use kuva::render::layout::Layout;
use kuva::render::plots::Plot;

/// A whole, what goes from it step by step, and what stays.
#[derive(Clone, Debug)]
pub struct Waterfall<'a> {
    /// What the whole is called.
    pub whole: &'a str,
    /// How many the whole is.
    pub of: f64,
    /// The steps from the top down; the last is what stays.
    pub steps: Vec<Step>,
    /// How a number is written.
    pub say: fn(f64) -> String,
}

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    /// What it is called.
    pub name: String,
    /// How many; `None` where it is withheld.
    pub count: Option<f64>,
    /// What it stands for.
    pub tone: Tone,
}

impl Waterfall<'_> {
    /// The drawing; `None` where there is no whole. Steps that are withheld leave a space in which their
    /// number together would stand, and nothing says how it is shared out.
    pub fn drawing(&self) -> Option<Drawing> {
        if !(self.of > 0.0 && self.of.is_finite()) {
            return None;
        }
        let mut rows = vec![(
            label(self.whole),
            0.0,
            self.of,
            Tone::Craft,
            (self.say)(self.of),
        )];
        let mut left = self.of;
        for (at, it) in self.steps.iter().enumerate() {
            let count = it.count.unwrap_or(0.0);
            let is_last = at + 1 == self.steps.len();
            left = if is_last { 0.0 } else { left - count };
            let said = it.count.map_or_else(|| "withheld".to_owned(), self.say);
            rows.push((label(&it.name), left.max(0.0), count, it.tone, said));
        }
        let end = self.of * 1.12;
        let mut plot = BarPlot::new()
            .with_horizontal(true)
            .with_stacked()
            .with_width(0.62);
        for (name, before, count, tone, _) in rows.iter().rev() {
            plot = plot.with_group(name.clone(), [(*before, "none"), (*count, tone.colour())]);
        }
        let plots = vec![Plot::Bar(plot)];
        let mut layout = Layout::auto_from_plots(&plots)
            .with_width(WIDTH)
            .with_height(height(rows.len()))
            .with_x_label("people")
            .with_x_tick_format(ticks(self.say))
            .with_x_axis_min(0.0)
            .with_x_axis_max(end);
        for (at, (_, before, count, _, said)) in (1_u32..).zip(rows.iter().rev()) {
            let behind = beside_bar(before + count, said, end);
            layout = layout.with_annotation(words(said, (behind, f64::from(at))));
        }
        Some(Drawing::of(plots, layout))
    }

    /// What it shows, as a table.
    pub fn table(&self) -> Table {
        let row = |it: &Step| {
            let count = it.count.map(self.say);
            let withheld = || Cell::Withheld("withheld".to_owned());
            vec![
                it.name.clone().into(),
                count.map_or_else(withheld, Cell::from),
            ]
        };
        let whole = vec![self.whole.into(), (self.say)(self.of).into()];
        Table {
            columns: vec![Column::words(""), Column::numbers("people")],
            rows: [whole]
                .into_iter()
                .chain(self.steps.iter().map(row))
                .collect(),
        }
    }
}
