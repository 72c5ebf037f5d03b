//! The drawings of the measures.

use crate::chart::{
    At, Bar, Bars, Course, Drawing, Line, Lines, Point, Points, Step, Tone, Waterfall,
};
use cordee_measures::{Figure, Part, Unit};

fn say_count(value: f64) -> String {
    Unit::Count.say(value)
}

fn say_share(value: f64) -> String {
    Unit::Share.say(value)
}

/// A share on an axis: with a tenth of a percent where the axis is that fine.
fn tick_share(value: f64) -> String {
    let percent = value * 100.0;
    let is_whole = (percent - percent.round()).abs() < 0.01;
    let decimals = usize::from(!is_whole);
    format!("{percent:.decimals$} %")
}

fn say_ratio(value: f64) -> String {
    Unit::PayRatio.say(value)
}

fn say_premium(value: f64) -> String {
    Unit::Premium.say(value)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "no organisation has so many people"
)]
fn people(part: &Part) -> Option<f64> {
    part.people.map(|it| it as f64)
}

pub(super) fn waterfall(figure: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let tone = |id: &str| match id {
        "stayed-brilliant" => Tone::Kept,
        "moved-with-consent" => Tone::Leading,
        "moved-consent-unknown" => Tone::Beside,
        _ => Tone::Lost,
    };
    let steps = parts.iter().map(|it| Step {
        name: it.label.clone(),
        count: people(it),
        tone: tone(&it.id),
    });
    let waterfall = Waterfall {
        whole: "stood at an expert level",
        of: figure.denominator?,
        steps: steps.collect(),
        say: say_count,
    };
    waterfall.drawing()
}

pub(super) fn ways(_: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let tone = |id: &str| match id {
        "still-practising" => Tone::Kept,
        "moved-to-management" => Tone::Leading,
        _ => Tone::Lost,
    };
    let bars = parts.iter().map(|it| Bar {
        name: it.label.clone(),
        value: people(it),
        tone: tone(&it.id),
    });
    of_people(bars.collect())
}

pub(super) fn trials(_: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let tone = |id: &str| match id {
        "went-on" => Tone::Leading,
        "returned" => Tone::Kept,
        _ => Tone::Lost,
    };
    let bars = parts.iter().map(|it| Bar {
        name: it.label.clone(),
        value: people(it),
        tone: tone(&it.id),
    });
    of_people(bars.collect())
}

fn of_people(bars: Vec<Bar>) -> Option<Drawing> {
    let bars = Bars {
        bars,
        axis: "people",
        until: None,
        beside: None,
        say: say_count,
    };
    bars.drawing()
}

/// Shares of a whole as bars up to all of it.
fn shares(bars: Vec<Bar>, axis: &str, beside: Option<f64>) -> Option<Drawing> {
    let bars = Bars {
        bars,
        axis,
        until: Some(1.0),
        beside,
        say: say_share,
    };
    bars.drawing()
}

fn bar(part: &Part, tone: Tone) -> Bar {
    Bar {
        name: part.label.clone(),
        value: part.value,
        tone,
    }
}

pub(super) fn losses(_: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let tone = |id: &str| match id {
        "consent-not-recorded" => Tone::Beside,
        _ => Tone::Lost,
    };
    let known = parts.iter().any(|it| it.value.is_some());
    let bars = parts.iter().map(|it| bar(it, tone(&it.id))).collect();
    known.then(|| shares(bars, "share of people", None))?
}

/// The share who are still there, from the day of the crossing on.
pub(super) fn stayed(_: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let first = At {
        x: 0.0,
        y: 1.0,
        interval: Some((1.0, 1.0)),
    };
    let later = parts.iter().filter_map(|it| {
        let y = 1.0 - it.value?;
        let ends = it
            .low
            .zip(it.high)
            .map(|(low, high)| (1.0 - high, 1.0 - low));
        let x = it.id.split('-').find_map(|it| it.parse().ok())?;
        let interval = Some(ends.unwrap_or((y, y)));
        Some(At { x, y, interval })
    });
    let lines = Lines {
        lines: vec![Line {
            name: "still with the organisation (Kaplan–Meier), and its interval".to_owned(),
            points: [first].into_iter().chain(later).collect(),
            tone: Tone::Leading,
            course: Course::Straight,
        }],
        along: "months after the crossing",
        axis: "still with the organisation",
        between: Some((0.0, 1.0)),
        every: Some(6.0),
        say: say_share,
    };
    lines.drawing()
}

pub(super) fn trained(figure: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let usual = parts.iter().find(|it| it.id == "usual")?;
    let here = Bar {
        name: "trained before the role".to_owned(),
        value: Some(figure.value?),
        tone: Tone::Kept,
    };
    let bars = vec![here, bar(usual, Tone::Beside)];
    shares(bars, "share of new managers", usual.value)
}

fn points(
    parts: &[&Part],
    tone: fn(&Part) -> Tone,
    (axis, around, say): (&str, Option<f64>, fn(f64) -> String),
) -> Option<Drawing> {
    let points = parts.iter().map(|it| Point {
        name: it.label.clone(),
        value: it.value,
        interval: it.low.zip(it.high),
        tone: tone(it),
    });
    let points = Points {
        points: points.collect(),
        axis,
        around,
        say,
    };
    points.drawing()
}

pub(super) fn parity(_: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let tone = |it: &Part| {
        let is_less = it.high.is_some_and(|high| high < 1.0);
        if is_less { Tone::Lost } else { Tone::Craft }
    };
    let axis = "paid for every 1.00 a manager earns (below 1: less)";
    points(parts, tone, (axis, Some(1.0), say_ratio))
}

pub(super) fn premium(_: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let parts: Vec<Part> = parts
        .iter()
        .map(|it| Part {
            label: "managing".to_owned(),
            ..(*it).clone()
        })
        .collect();
    let parts: Vec<&Part> = parts.iter().collect();
    let axis = "more or less pay than on an individual track";
    points(&parts, |_| Tone::Leading, (axis, Some(0.0), say_premium))
}

pub(super) fn crafts(_: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let parts: Vec<Part> = parts
        .iter()
        .map(|it| Part {
            label: it.id.clone(),
            ..(*it).clone()
        })
        .collect();
    let parts: Vec<&Part> = parts.iter().collect();
    let axis = "share who manage";
    points(&parts, |_| Tone::Leading, (axis, None, tick_share))
}

pub(super) fn before_and_after(_: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let tone = |id: &str| {
        if id == "before" {
            Tone::Craft
        } else {
            Tone::Leading
        }
    };
    let known = parts.iter().any(|it| it.value.is_some());
    let bars = parts.iter().map(|it| bar(it, tone(&it.id))).collect();
    known.then(|| shares(bars, "share of the week on the craft", None))?
}

pub(super) fn odds(_: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let tone = |it: &Part| {
        if it.id == "craft" {
            Tone::Craft
        } else {
            Tone::Leading
        }
    };
    let axis = "odds are multiplied by (1: it says nothing)";
    points(parts, tone, (axis, Some(1.0), say_ratio))
}

pub(super) fn followed(_: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let axis = "share who left in the period";
    points(parts, |_| Tone::Lost, (axis, None, tick_share))
}

pub(super) fn advanced(_: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let axis = "share who advanced";
    points(parts, |_| Tone::Craft, (axis, None, tick_share))
}

pub(super) fn quarters(_: &Figure, parts: &[&Part]) -> Option<Drawing> {
    let known = parts.iter().any(|it| it.value.is_some());
    let bars = parts.iter().map(|it| bar(it, Tone::Plain)).collect();
    known.then(|| shares(bars, "share of women", Some(0.5)))?
}
