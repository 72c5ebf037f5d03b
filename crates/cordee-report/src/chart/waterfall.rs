//! What is left of a whole after each step down.

use super::bars::{LIFTED, RIGHT, Room, height};
use super::drawing::{WIDTH, label, shortened, ticks, words};
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
        let whole = (
            label(self.whole),
            0.0,
            self.of,
            Tone::Craft,
            (self.say)(self.of),
        );
        let steps = self.steps.iter().zip(self.befores()).map(|(it, before)| {
            let said = it.count.map_or_else(|| "withheld".to_owned(), self.say);
            let count = it.count.unwrap_or(0.0);
            (label(&shortened(&it.name)), before, count, it.tone, said)
        });
        let rows: Vec<_> = [whole].into_iter().chain(steps).collect();
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
        let names = self.steps.iter().map(|it| it.name.as_str());
        let room = Room::beside(names.chain([self.whole]));
        layout = layout.with_force_margins(room.left, RIGHT);
        for (at, (_, before, count, _, said)) in (1_u32..).zip(rows.iter().rev()) {
            let behind = room.behind(before + count, said, end);
            layout = layout.with_annotation(words(said, (behind, f64::from(at) - LIFTED)));
        }
        Some(Drawing::of(plots, layout))
    }

    /// Where each step begins. Steps before what is withheld are counted from the whole, those behind it
    /// from what stays, so that between them stands the room of what is withheld together.
    fn befores(&self) -> Vec<f64> {
        let counts: Vec<f64> = self
            .steps
            .iter()
            .map(|it| it.count.unwrap_or(0.0))
            .collect();
        let last_withheld = self.steps.iter().rposition(|it| it.count.is_none());
        let last = counts.len().saturating_sub(1);
        let of_steps = |from: usize, until: usize| -> f64 {
            counts.get(from..until).map_or(0.0, |it| it.iter().sum())
        };
        let before = |at: usize| {
            if at == last {
                0.0
            } else if last_withheld.is_some_and(|withheld| at > withheld) {
                counts.last().copied().unwrap_or(0.0) + of_steps(at + 1, last)
            } else {
                (self.of - of_steps(0, at + 1)).max(0.0)
            }
        };
        (0..counts.len()).map(before).collect()
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
