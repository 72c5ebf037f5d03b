//! How far each of several things moves a result: the longest first, as a tornado.

use super::bars::height;
use super::drawing::{WIDTH, label, upright};
use super::{Column, Drawing, Table, Tone};
use kuva::plot::BarPlot;
use kuva::render::layout::Layout;
use kuva::render::plots::Plot;

/// What becomes of a result when one thing at a time is changed.
#[derive(Clone, Debug)]
pub struct Ranges<'a> {
    /// From the top down; usually the longest first.
    pub ranges: Vec<Range>,
    /// What the result is.
    pub axis: &'a str,
    /// The result when nothing is changed.
    pub around: f64,
    /// How a value is written.
    pub say: fn(f64) -> String,
}

/// One thing that is changed.
#[derive(Clone, Debug)]
pub struct Range {
    /// What it is called.
    pub name: String,
    /// What the result is at the lower end of its range.
    pub at_low: f64,
    /// What the result is at the upper end.
    pub at_high: f64,
}

impl Ranges<'_> {
    /// The drawing; `None` where there is nothing to draw.
    pub fn drawing(&self) -> Option<Drawing> {
        let ends = self.ranges.iter().flat_map(|it| [it.at_low, it.at_high]);
        let ends: Vec<f64> = ends.chain([self.around]).collect();
        let least = ends.iter().copied().fold(f64::INFINITY, f64::min);
        let most = ends.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if self.ranges.is_empty() || !(least.is_finite() && most.is_finite()) {
            return None;
        }
        let room = ((most - least) * 0.08).max(1e-9);
        // Bars begin at nothing, so that the axis is moved and its numbers are moved back.
        let base = least - room;
        let mut plot = BarPlot::new()
            .with_horizontal(true)
            .with_stacked()
            .with_width(0.62);
        for it in self.ranges.iter().rev() {
            let (begin, end) = (it.at_low.min(it.at_high), it.at_low.max(it.at_high));
            let middle = self.around.clamp(begin, end);
            let (low, high) = if it.at_low <= it.at_high {
                (Tone::Beside, Tone::Craft)
            } else {
                (Tone::Craft, Tone::Beside)
            };
            let parts = [
                (begin - base, "none"),
                (middle - begin, low.colour()),
                (end - middle, high.colour()),
            ];
            plot = plot.with_group(label(&it.name), parts);
        }
        let plots = vec![Plot::Bar(plot)];
        let say = self.say;
        let moved =
            kuva::render::layout::TickFormat::Custom(std::sync::Arc::new(move |it| say(it + base)));
        let layout = Layout::auto_from_plots(&plots)
            .with_width(WIDTH)
            .with_height(height(self.ranges.len()))
            .with_x_label(label(self.axis))
            .with_x_tick_format(moved)
            .with_x_axis_min(0.0)
            .with_x_axis_max(most + room - base)
            .with_reference_line(upright(self.around - base));
        Some(Drawing::of(plots, layout))
    }

    /// What it shows, as a table.
    pub fn table(&self) -> Table {
        let row = |it: &Range| {
            let ends = [it.at_low, it.at_high].map(|it| (self.say)(it).into());
            let [low, high] = ends;
            vec![it.name.clone().into(), low, high]
        };
        Table {
            columns: vec![
                Column::words(""),
                Column::numbers(format!("{}, at the lower end", self.axis)),
                Column::numbers("at the upper end"),
            ],
            rows: self.ranges.iter().map(row).collect(),
        }
    }
}
