//! The figures of a report for programs.

use crate::csv::{component, figure, people};
use crate::method;
use crate::print::{digits, percent_digits};
use cordee_measures::law::{Article9Report, Conventions, Form, Line, Value};
use serde::Serialize;

#[derive(Serialize)]
struct Report<'r> {
    article: &'static str,
    form: Form,
    year: i16,
    country: &'r str,
    currency: String,
    headcount: u64,
    workers: Workers,
    without_category: u64,
    withheld_categories: usize,
    conventions: Conventions,
    left_out: Vec<LeftOut>,
    hours_supposed: u64,
    not_recorded: Vec<&'static str>,
    figures: Vec<Figure>,
}

#[derive(Serialize)]
struct Workers {
    women: u64,
    men: u64,
    neither: u64,
    not_recorded: u64,
}

#[derive(Serialize)]
struct LeftOut {
    reason: &'static str,
    count: u64,
}

#[derive(Serialize)]
struct Figure {
    letter: char,
    #[serde(skip_serializing_if = "Option::is_none")]
    category: Option<String>,
    component: &'static str,
    #[serde(rename = "figure")]
    tells: String,
    /// In percent with two digits, as a text so that no digit is lost; nothing without comparison.
    percent: Option<String>,
    withheld: bool,
    #[serde(skip_serializing_if = "String::is_empty")]
    women: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    men: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    exact: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    women_level: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    men_level: Option<String>,
}

/// The report as JSON.
pub fn report_json(report: &Article9Report, form: Form) -> serde_json::Result<String> {
    let [women, men, neither, not_recorded] = report.figures.workers;
    let left_out = method::left_out(report).into_iter();
    let lines = report.lines(form);
    let value = Report {
        article: "Directive (EU) 2023/970, Article 9(1)",
        form,
        year: report.year,
        country: report.country,
        currency: report.currency.to_string(),
        headcount: report.headcount,
        workers: Workers {
            women,
            men,
            neither,
            not_recorded,
        },
        without_category: report.without_category,
        withheld_categories: match form {
            Form::Workers => report.withheld(),
            _ => 0,
        },
        conventions: report.conventions,
        left_out: left_out
            .map(|(reason, count)| LeftOut { reason, count })
            .collect(),
        hours_supposed: report.hours_supposed,
        not_recorded: report.ruling.not_recorded.iter().collect(),
        figures: lines.iter().map(|it| of(report, it, form)).collect(),
    };
    let mut text = serde_json::to_string_pretty(&value)?;
    text.push('\n');
    Ok(text)
}

fn of(report: &Article9Report, line: &Line, form: Form) -> Figure {
    let category = line.category.and_then(|at| report.categories.get(at));
    let level = |of: Option<_>| of.map(|it| digits(it, report.currency));
    let [women, men] = people(line, form);
    let (percent, exact) = match line.value {
        Value::Is(ratio) => (Some(percent_digits(ratio)), Some(ratio.to_string())),
        Value::None | Value::Withheld => (None, None),
    };
    Figure {
        letter: line.letter,
        category: category.map(|it| it.name.clone()),
        component: component(line.component),
        tells: figure(line.tells),
        percent,
        withheld: line.value == Value::Withheld,
        women,
        men,
        exact: exact.filter(|_| form == Form::Workings),
        women_level: level(line.levels.and_then(|it| it.women)),
        men_level: level(line.levels.and_then(|it| it.men)),
    }
}
