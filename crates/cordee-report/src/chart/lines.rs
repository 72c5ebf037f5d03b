//! Values over time, with the band in which they may lie.

use super::drawing::{WIDTH, label, ticks};
use super::{Cell, Column, Drawing, Table, Tone};
use kuva::plot::LinePlot;
use kuva::plot::legend::LegendPosition;
use kuva::render::layout::Layout;
use kuva::render::plots::Plot;

/// One line or several over the same axis.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    /// The lines.
    pub lines: Vec<Line>,
    /// What stands along the foot, such as years.
    pub along: &'a str,
    /// What the values are.
    pub axis: &'a str,
    /// The ends of the upright axis, where they are fixed.
    pub between: Option<(f64, f64)>,
    /// How often the axis along the foot has a number.
    pub every: Option<f64>,
    /// How a value is written.
    pub say: fn(f64) -> String,
}

/// A line. Each has a pattern of its own beside its colour.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it is called.
    pub name: String,
    /// Its points from left to right.
    pub points: Vec<At>,
    /// What it stands for.
    pub tone: Tone,
    /// Whether a value holds until the next point or changes on the way to it.
    pub course: Course,
}

/// How a line goes from one point to the next.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Course {
    /// It changes all the way.
    #[default]
    Straight,
    /// It stays as it is until the next point.
    Steps,
}

/// A point of a line.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct At {
    /// Where along the foot.
    pub x: f64,
    /// The value.
    pub y: f64,
    /// The ends of its interval, where it has one.
    pub interval: Option<(f64, f64)>,
}

impl Lines<'_> {
    /// The drawing; `None` where there is nothing to draw.
    pub fn drawing(&self) -> Option<Drawing> {
        let drawn = self.lines.iter().filter(|it| it.points.len() > 1);
        let several = self.lines.len() > 1;
        let name = |it: &Line| several.then(|| label(&it.name));
        let plots: Vec<Plot> = drawn
            .enumerate()
            .map(|(at, it)| plot(at, it, name(it)))
            .collect();
        if plots.is_empty() {
            return None;
        }
        let mut layout = Layout::auto_from_plots(&plots)
            .with_width(WIDTH)
            .with_height(330.0)
            .with_x_label(label(self.along))
            .with_y_label(label(self.axis))
            .with_y_tick_format(ticks(self.say))
            .with_legend_position(LegendPosition::OutsideBottomCenter)
            .with_legend_box(false);
        let along = self.lines.iter().flat_map(|it| &it.points).map(|it| it.x);
        let (least, most) = along.fold((f64::INFINITY, f64::NEG_INFINITY), |ends, it| {
            (ends.0.min(it), ends.1.max(it))
        });
        layout = layout.with_x_axis_min(least).with_x_axis_max(most);
        if let Some(every) = self.every {
            layout = layout.with_x_tick_step(every);
        }
        if let Some((low, high)) = self.between {
            layout = layout.with_y_axis_min(low).with_y_axis_max(high);
        }
        Some(Drawing::of(plots, layout))
    }

    /// What it shows, as a table: a row for each point along the foot.
    pub fn table(&self) -> Table {
        let mut along: Vec<f64> = self
            .lines
            .iter()
            .flat_map(|it| &it.points)
            .map(|it| it.x)
            .collect();
        along.sort_by(f64::total_cmp);
        along.dedup();
        let mut columns = vec![Column::words(self.along)];
        for it in &self.lines {
            columns.push(Column::numbers(&it.name));
            columns.push(Column::numbers("between (95 %)"));
        }
        let row = |x: &f64| {
            let mut cells = vec![Cell::from(x.to_string())];
            for line in &self.lines {
                let at = line.points.iter().find(|it| it.x.total_cmp(x).is_eq());
                let interval = at.and_then(|it| it.interval);
                let between = |(low, high)| format!("{} to {}", (self.say)(low), (self.say)(high));
                cells.push(at.map_or(Cell::Nothing, |it| (self.say)(it.y).into()));
                cells.push(interval.map_or(Cell::Nothing, |it| between(it).into()));
            }
            cells
        };
        Table {
            rows: along.iter().map(row).collect(),
            columns,
        }
    }
}

/// A line; where it is the only one, its name is that of the axis.
fn plot(at: usize, it: &Line, name: Option<String>) -> Plot {
    let points = it.points.iter().map(|it| (it.x, it.y));
    let mut plot = LinePlot::new()
        .with_data(points)
        .with_color(it.tone.colour())
        .with_stroke_width(2.2);
    if let Some(name) = name {
        plot = plot.with_legend(name);
    }
    let ends: Option<Vec<(f64, f64)>> = it.points.iter().map(|it| it.interval).collect();
    if let Some(ends) = ends {
        let (low, high): (Vec<f64>, Vec<f64>) = ends.into_iter().unzip();
        plot = plot.with_band(low, high);
    }
    if it.course == Course::Steps {
        plot = plot.with_step();
    }
    Plot::Line(match at % 4 {
        0 => plot,
        1 => plot.with_dashed(),
        2 => plot.with_dotted(),
        _ => plot.with_dashdot(),
    })
}
