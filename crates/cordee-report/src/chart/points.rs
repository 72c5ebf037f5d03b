//! Values with their intervals, one under the other, around a value to compare with.

use super::bars::height;
use super::drawing::{WIDTH, label, ticks};
use super::{Cell, Column, Drawing, Table, Tone};
use kuva::plot::ForestPlot;
use kuva::render::layout::Layout;
use kuva::render::plots::Plot;

/// Values with their intervals.
#[derive(Clone, Debug)]
pub struct Points<'a> {
    /// From the top down.
    pub points: Vec<Point>,
    /// What the values are.
    pub axis: &'a str,
    /// The value to compare with, such as 1 for a ratio.
    pub around: Option<f64>,
    /// How a value is written.
    pub say: fn(f64) -> String,
}

/// A value with its interval.
#[derive(Clone, Debug)]
pub struct Point {
    /// What it is called.
    pub name: String,
    /// The value; `None` where it is withheld or not known.
    pub value: Option<f64>,
    /// The ends of its interval, where it has one.
    pub interval: Option<(f64, f64)>,
    /// What it stands for.
    pub tone: Tone,
}

impl Points<'_> {
    /// The drawing of those that are known; `None` where none is.
    pub fn drawing(&self) -> Option<Drawing> {
        let known = || self.points.iter().filter_map(|it| Some((it, it.value?)));
        let mut plot = ForestPlot::new()
            .with_marker_size(5.5)
            .with_whisker_width(2.0)
            .with_cap_size(4.0)
            .with_show_null_line(self.around.is_some());
        if let Some(around) = self.around {
            plot = plot.with_null_value(around);
        }
        let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
        for (it, value) in known() {
            let (low, high) = it.interval.unwrap_or((value, value));
            plot = plot.with_colored_row(label(&it.name), value, low, high, it.tone.colour());
            least = least.min(low).min(value);
            most = most.max(high).max(value);
        }
        if let Some(around) = self.around {
            least = least.min(around);
            most = most.max(around);
        }
        if !(least.is_finite() && most.is_finite()) || known().next().is_none() {
            return None;
        }
        let room = ((most - least) * 0.08).max(0.02);
        let plots = vec![Plot::Forest(plot)];
        let layout = Layout::auto_from_plots(&plots)
            .with_width(WIDTH)
            .with_height(height(known().count()))
            .with_x_label(label(self.axis))
            .with_x_tick_format(ticks(self.say))
            .with_x_axis_min(least - room)
            .with_x_axis_max(most + room);
        Some(Drawing::of(plots, layout))
    }

    /// What it shows, as a table.
    pub fn table(&self) -> Table {
        let row = |it: &Point| {
            let say = |it: Option<f64>| it.map(self.say).map_or(Cell::Nothing, Cell::from);
            let ends = it.interval.unzip();
            vec![
                it.name.clone().into(),
                say(it.value),
                say(ends.0),
                say(ends.1),
            ]
        };
        Table {
            columns: vec![
                Column::words(""),
                Column::numbers(self.axis),
                Column::numbers("at least (95 %)"),
                Column::numbers("at most (95 %)"),
            ],
            rows: self.points.iter().map(row).collect(),
        }
    }
}
