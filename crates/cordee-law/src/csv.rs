//! The figures of a report as CSV, a line for each.

use crate::print::{count, digits, percent_digits};
use cordee_measures::law::{Article9Report, Component, Form, Line, Tells, Value};
use std::fmt::Write;

/// The figures as CSV with headings. A gap is in percent with two digits; `-` where there is no
/// comparison, `withheld` where it is not told. The workings have the exact fraction and the levels.
pub fn report_csv(report: &Article9Report, form: Form) -> String {
    let mut out = String::from("year,country,article,category,component,figure,percent,women,men");
    if form == Form::Workings {
        out.push_str(",exact,women_level,men_level,currency");
    }
    out.push('\n');
    for line in report.lines(form) {
        let mut cells = vec![
            report.year.to_string(),
            report.country.to_owned(),
            format!("9(1)({})", line.letter),
            line.category
                .and_then(|at| report.categories.get(at))
                .map_or_else(String::new, |it| it.name.clone()),
            component(line.component).to_owned(),
            figure(line.tells),
            value(line.value),
        ];
        cells.extend(people(&line, form));
        if form == Form::Workings {
            cells.extend(workings(report, &line));
        }
        let cells: Vec<String> = cells.iter().map(|it| quoted(it)).collect();
        // Writing into a string can't fail.
        let _ = writeln!(out, "{}", cells.join(","));
    }
    out
}

/// The word for the components of a line.
pub(crate) fn component(it: Component) -> &'static str {
    match it {
        Component::All => "all",
        Component::Basic => "basic",
        Component::Variable => "variable",
    }
}

/// The word for what a line tells.
pub(crate) fn figure(it: Tells) -> String {
    match it {
        Tells::AverageGap => "average-gap".to_owned(),
        Tells::MedianGap => "median-gap".to_owned(),
        Tells::WomenReceiving => "women-receiving".to_owned(),
        Tells::MenReceiving => "men-receiving".to_owned(),
        Tells::WomenInBand(at) => format!("women-in-band-{at}"),
        Tells::MenInBand(at) => format!("men-in-band-{at}"),
    }
}

fn value(value: Value) -> String {
    match value {
        Value::Is(ratio) => percent_digits(ratio),
        Value::None => "-".to_owned(),
        Value::Withheld => "withheld".to_owned(),
    }
}

/// Women and men behind a line; only where they are told who has every right to know.
pub(crate) fn people(line: &Line, form: Form) -> [String; 2] {
    match form {
        Form::Authority | Form::Workings => {
            [line.women, line.men].map(|it| it.map_or_else(String::new, count))
        }
        Form::Public | Form::Workers => [String::new(), String::new()],
    }
}

fn workings(report: &Article9Report, line: &Line) -> [String; 4] {
    let exact = match line.value {
        Value::Is(ratio) => ratio.to_string(),
        Value::None | Value::Withheld => String::new(),
    };
    let level = |of: Option<_>| of.map_or_else(String::new, |it| digits(it, report.currency));
    [
        exact,
        level(line.levels.and_then(|it| it.women)),
        level(line.levels.and_then(|it| it.men)),
        report.currency.to_string(),
    ]
}

/// A cell in quotes where it has to be; a text that a spreadsheet would run stands behind an
/// apostrophe. Figures below nothing are no such texts.
fn quoted(text: &str) -> String {
    let is_figure = text.strip_prefix('-').is_some_and(|rest| {
        rest.is_empty()
            || rest
                .bytes()
                .all(|it| it.is_ascii_digit() || it == b'.' || it == b'/')
    });
    let runs = !is_figure && text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if runs {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains([',', '"', '\n', '\r', ';']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}
