//! What stands on a page for every sort of chart.

use super::*;

const CAPTION: Caption<'_> = Caption {
    id: "harbour",
    title: "Pay at the harbour",
    about: "Three grades.",
};

fn whole(number: f64) -> String {
    format!("{number:.0}")
}

fn points() -> Points<'static> {
    Points {
        points: vec![Point {
            name: "g4 <harbour> $5$".to_owned(),
            value: Some(0.9),
            interval: Some((0.8, 1.0)),
            tone: Tone::Craft,
        }],
        axis: "of a manager's pay",
        around: Some(1.0),
        say: whole,
    }
}

#[test]
fn a_figure_says_what_it_shows_and_has_its_table() {
    let points = points();
    let text = figure(CAPTION, points.drawing().as_ref(), &points.table()).into_string();
    for part in [
        "<svg viewBox=\"0 0 ",
        "role=\"img\"",
        "<title id=\"harbour-title\">Pay at the harbour</title>",
        "<desc id=\"harbour-about\">Three grades.</desc>",
        "<table>",
        "var(--individual)",
        "g4 &lt;harbour&gt; $5$",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    for part in ["xmlns", "http", "kuva", "<harbour>"] {
        assert!(!text.contains(part), "{part} in {text}");
    }
}

#[test]
fn nothing_is_drawn_of_nothing() {
    let mut points = points();
    points.points[0].value = None;
    assert!(points.drawing().is_none());
    let bars = Bars {
        bars: Vec::new(),
        axis: "people",
        until: None,
        beside: None,
        say: whole,
    };
    assert!(bars.drawing().is_none());
    let lines = Lines {
        lines: Vec::new(),
        along: "years",
        axis: "output",
        between: None,
        every: None,
        say: whole,
    };
    assert!(lines.drawing().is_none());
}
