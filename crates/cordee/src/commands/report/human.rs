//! Measures for people, in the terminal.

use crate::io::Paint;
use crate::sheet::plain;
use crate::words::{add_line, wrapped};
use cordee_measures::{Measured, Part, Report, Unit};
use cordee_report::files::rows::files;
use cordee_report::phrase::{Said, of_figure, of_part, say_here, say_left_out, say_people, titled};
use cordee_report::{Telling, Told};

pub(super) fn shown(telling: &Telling<'_>, paint: Paint, width: usize) -> String {
    let mut text = String::new();
    for (at, told) in telling.told.iter().enumerate() {
        if at > 0 {
            add_line(&mut text, "");
        }
        if telling.told.len() > 1 {
            add_line(&mut text, paint.strong(&plain(told.about)));
        }
        add_report(&mut text, told, paint, width);
    }
    text
}

fn add_report(text: &mut String, told: &Told<'_>, paint: Paint, width: usize) {
    let report = told.report;
    let head = format!(
        "{} people on {}; the period from {} to then. Groups of fewer than {} are withheld.",
        say_here(report.people),
        report.as_of,
        report.from,
        report.floor
    );
    for line in wrapped(&head, width, ("", "")) {
        add_line(text, line);
    }
    for measured in &report.measures {
        add_line(text, "");
        add_measure(text, measured, report.floor, (paint, width));
    }
    add_locked(text, report, paint, width);
}

fn add_measure(text: &mut String, it: &Measured, floor: u64, (paint, width): (Paint, usize)) {
    let figure = &it.figure;
    add_line(
        text,
        format_args!("{}  {}", paint.strong(titled(it.id)), paint.quiet(it.id)),
    );
    let value = value(&of_figure(figure, it.unit, floor));
    for line in wrapped(&value, width, ("  ", "    ")) {
        add_line(text, line);
    }
    for part in &figure.parts {
        for line in wrapped(&part_line(part), width, ("    ", "      ")) {
            add_line(text, line);
        }
    }
    for it in &figure.excluded {
        let line = format!("left out: {} ({})", it.reason, say_left_out(it, floor));
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

/// The value, its interval and of how many, in one line.
fn value(said: &Said) -> String {
    let parts = [Some(&said.value), said.between.as_ref(), said.of.as_ref()];
    let said: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    said.join(", ")
}

fn part_line(part: &Part) -> String {
    let label = plain(&part.label);
    if part.withheld {
        return format!("{label}: withheld");
    }
    match (part.value, part.people) {
        (None, Some(people)) if part.unit == Unit::Count || part.unit == Unit::Years => {
            format!("{label}: {}", say_people(people))
        }
        (Some(_), Some(people)) if part.unit == Unit::Years => {
            let years = value(&of_part(part));
            format!("{label}: {} people, {years}", say_people(people))
        }
        _ => format!("{label}: {}", value(&of_part(part))),
    }
}

fn add_locked(text: &mut String, report: &Report, paint: Paint, width: usize) {
    if report.locked.is_empty() {
        return;
    }
    add_line(text, "");
    add_line(text, paint.strong("Locked, for want of facts"));
    for it in &report.locked {
        let line = format!("{}: unlocked by {}", titled(it.id), files(&it.needs));
        for line in wrapped(&line, width, ("  ", "    ")) {
            add_line(text, line);
        }
    }
}
