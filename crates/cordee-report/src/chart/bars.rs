//! Bars from left to right, each with its name and what it comes to.

use super::drawing::{LETTER, WIDTH, label, shortened, ticks, upright, words};
use super::{Cell, Column, Drawing, Table, Tone};
use kuva::plot::BarPlot;
use kuva::render::layout::Layout;
use kuva::render::plots::Plot;

/// Bars of one measure.
#[derive(Clone, Debug)]
pub struct Bars<'a> {
    /// The bars from the top down.
    pub bars: Vec<Bar>,
    /// What the length of a bar is.
    pub axis: &'a str,
    /// The end of the axis, where it is fixed, such as 1 for shares.
    pub until: Option<f64>,
    /// A value to compare with.
    pub beside: Option<f64>,
    /// How a value is written.
    pub say: fn(f64) -> String,
}

/// A bar.
#[derive(Clone, Debug)]
pub struct Bar {
    /// What it is called.
    pub name: String,
    /// How long it is; `None` where it is withheld or not known.
    pub value: Option<f64>,
    /// What it stands for.
    pub tone: Tone,
}

impl Bars<'_> {
    /// The drawing; `None` where there is nothing to draw.
    pub fn drawing(&self) -> Option<Drawing> {
        let longest = self
            .bars
            .iter()
            .filter_map(|it| it.value)
            .fold(0.0, f64::max);
        let end = self.until.unwrap_or(longest * 1.18);
        if !(end > 0.0 && end.is_finite()) {
            return None;
        }
        let mut plot = BarPlot::new().with_horizontal(true).with_width(0.6);
        // `kuva` counts from the foot upwards.
        for it in self.bars.iter().rev() {
            let value = it.value.unwrap_or(0.0);
            plot = plot.with_group(label(&shortened(&it.name)), [(value, it.tone.colour())]);
        }
        let plots = vec![Plot::Bar(plot)];
        let mut layout = Layout::auto_from_plots(&plots)
            .with_width(WIDTH)
            .with_height(height(self.bars.len()))
            .with_x_label(label(self.axis))
            .with_x_tick_format(ticks(self.say))
            .with_x_axis_min(0.0)
            .with_x_axis_max(end);
        let names = self.bars.iter().map(|it| it.name.as_str());
        let room = Room::beside(names);
        layout = layout.with_force_margins(room.left, RIGHT);
        for (at, it) in (1_u32..).zip(self.bars.iter().rev()) {
            let said = it.value.map_or_else(|| "withheld".to_owned(), self.say);
            let behind = room.behind(it.value.unwrap_or(0.0), &said, end);
            layout = layout.with_annotation(words(&said, (behind, f64::from(at) - LIFTED)));
        }
        if let Some(beside) = self.beside {
            layout = layout.with_reference_line(upright(beside));
        }
        Some(Drawing::of(plots, layout))
    }

    /// What it shows, as a table.
    pub fn table(&self) -> Table {
        let row = |it: &Bar| {
            let value = it.value.map(self.say);
            vec![
                it.name.clone().into(),
                value.map_or(Cell::Nothing, Cell::from),
            ]
        };
        Table {
            columns: vec![Column::words(""), Column::numbers(self.axis)],
            rows: self.bars.iter().map(row).collect(),
        }
    }
}

/// How high a drawing of so many rows is, with its axis.
pub(super) fn height(rows: usize) -> f64 {
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    f64::from(rows.max(1)) * 34.0 + 62.0
}

/// How far, in rows, `kuva` lifts words above the place they are put at.
pub(super) const LIFTED: f64 = 0.31;
/// The room to the right of a drawing.
pub(super) const RIGHT: f64 = 30.0;

/// How the width of a drawing is shared out between names and bars.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// The room for the names.
    pub(super) left: f64,
}

impl Room {
    /// As much as the longest name needs.
    pub(super) fn beside<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let longest = names.map(|it| wide(&shortened(it))).fold(40.0, f64::max);
        Self {
            left: longest + 18.0,
        }
    }

    /// Where the middle of a text lies that stands behind a bar, in the units of the axis.
    pub(super) fn behind(self, value: f64, said: &str, end: f64) -> f64 {
        let bars = WIDTH - self.left - RIGHT;
        value + (wide(said) / 2.0 + 7.0) / bars * end
    }
}

/// About how wide a text stands in a drawing.
fn wide(text: &str) -> f64 {
    let letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    f64::from(letters) * f64::from(LETTER) * 0.56
}
