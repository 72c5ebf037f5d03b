//! Measures for people, in the terminal.

use crate::io::Paint;
use crate::sheet::plain;
use crate::words::{add_line, wrapped};
use cordee_measures::{Figure, Measured, Part, Report, measures};

pub(super) fn shown(report: &Report, paint: Paint, width: usize) -> String {
    let mut text = String::new();
    let head = format!(
        "{} people on {}; the period from {} to then. Groups of fewer than {} are withheld.",
        report.people, report.as_of, report.from, report.floor
    );
    for line in wrapped(&head, width, ("", "")) {
        add_line(&mut text, line);
    }
    for measured in &report.measures {
        add_line(&mut text, "");
        add_measure(&mut text, measured, paint, width);
    }
    add_locked(&mut text, report, paint, width);
    text
}

fn add_measure(text: &mut String, measured: &Measured, paint: Paint, width: usize) {
    let title = measures::find(measured.id).map_or(measured.id, |it| it.title);
    let figure = &measured.figure;
    add_line(
        text,
        format_args!("{}  {}", paint.strong(title), paint.quiet(measured.id)),
    );
    add_line(text, format_args!("  {}", value(figure)));
    for part in &figure.parts {
        for line in wrapped(&part_line(part), width, ("    ", "      ")) {
            add_line(text, line);
        }
    }
    for it in &figure.excluded {
        let line = format!("left out: {} ({})", it.reason, it.count);
        for line in wrapped(&line, width, ("    ", "      ")) {
            add_line(text, paint.quiet(&line));
        }
    }
    if !figure.sharpen.is_empty() {
        let line = format!("sharper with {}", figure.sharpen.join(", "));
        for line in wrapped(&line, width, ("    ", "      ")) {
            add_line(text, paint.quiet(&line));
        }
    }
}

fn value(figure: &Figure) -> String {
    if figure.withheld {
        return "withheld: too few people".to_owned();
    }
    let Some(value) = figure.value else {
        return "nothing to count".to_owned();
    };
    let interval = figure.low.zip(figure.high);
    let interval =
        interval.map(|(low, high)| format!(" (95 %: {} to {})", number(low), number(high)));
    let counts = figure.numerator.zip(figure.denominator);
    let counts = counts.map(|(of, all)| format!(", {} of {}", number(of), number(all)));
    let (interval, counts) = (interval.unwrap_or_default(), counts.unwrap_or_default());
    format!("{}{interval}{counts}", number(value))
}

fn part_line(part: &Part) -> String {
    let label = plain(&part.label);
    if part.withheld {
        return format!("{label}: withheld");
    }
    let people = part.people.map(|it| it.to_string());
    let value = part.value.map(number);
    let interval = part.low.zip(part.high);
    let interval = interval.map(|(low, high)| format!(" ({} to {})", number(low), number(high)));
    match (value, people) {
        (Some(value), Some(people)) => {
            let interval = interval.unwrap_or_default();
            format!("{label}: {value}{interval}, of {people} people")
        }
        (Some(value), None) => format!("{label}: {value}"),
        (None, Some(people)) => format!("{label}: {people}"),
        (None, None) => label,
    }
}

/// A number as short as it can be read: whole, or with three digits behind the point.
fn number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        format!("{value:.0}")
    } else {
        format!("{value:.3}")
    }
}

fn add_locked(text: &mut String, report: &Report, paint: Paint, width: usize) {
    if report.locked.is_empty() {
        return;
    }
    add_line(text, "");
    add_line(text, paint.strong("Locked, for want of facts"));
    for it in &report.locked {
        let title = measures::find(it.id).map_or(it.id, |it| it.title);
        let files: Vec<String> = it
            .needs
            .iter()
            .map(|it| format!("{}.csv", it.as_str()))
            .collect();
        let line = format!("{title}: unlocked by {}", files.join(" and "));
        for line in wrapped(&line, width, ("  ", "    ")) {
            add_line(text, line);
        }
    }
}
