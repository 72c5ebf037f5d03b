//! The same figures as rows, one for each figure and part: what the files are made of.

use crate::telling::{Telling, Told};
use cordee_domain::history::Sort;
use cordee_measures::{Figure, Locked, Measured, Part, Unit};

/// A row.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Row {
    /// The day or the unit the report is about.
    pub about: String,
    /// The day as of which it is told.
    pub as_of: String,
    /// What the row is.
    pub kind: Kind,
    /// Which measure.
    pub measure: &'static str,
    /// Which part of it; nothing for the figure as a whole.
    pub part: String,
    /// What it is called; the reason of those who were left out; what would unlock it.
    pub label: String,
    /// What the value is a number of.
    pub unit: Option<Unit>,
    /// The value.
    pub value: Option<f64>,
    /// What is counted or compared.
    pub numerator: Option<f64>,
    /// Of how many, or against what.
    pub denominator: Option<f64>,
    /// The lower end of the 95 % interval.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
    /// How many people it is about.
    pub people: Option<u64>,
    /// Whether it is held back.
    pub withheld: bool,
}

/// What a row is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Kind {
    /// A figure as a whole.
    #[default]
    Figure,
    /// A part of it.
    Part,
    /// Who was left out, and why.
    Excluded,
    /// A measure that could not be computed for want of facts.
    Locked,
}

impl Kind {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Part => "part",
            Self::Excluded => "excluded",
            Self::Locked => "locked",
        }
    }
}

/// Every row of every report, in their order.
pub fn rows(telling: &Telling<'_>) -> Vec<Row> {
    telling.told.iter().flat_map(of_report).collect()
}

fn of_report(told: &Told<'_>) -> Vec<Row> {
    let report = told.report;
    let open = report.measures.iter().flat_map(of_measure);
    let locked = report.locked.iter().map(of_locked);
    let rows = open.chain(locked).map(|row| Row {
        about: told.about.to_owned(),
        as_of: report.as_of.to_string(),
        ..row
    });
    rows.collect()
}

fn of_measure(measured: &Measured) -> Vec<Row> {
    let figure = &measured.figure;
    let mut rows = vec![of_whole(measured, figure)];
    rows.extend(figure.parts.iter().map(|it| of_part(measured.id, it)));
    rows.extend(figure.excluded.iter().map(|it| Row {
        kind: Kind::Excluded,
        measure: measured.id,
        label: it.reason.to_owned(),
        people: it.count,
        withheld: it.withheld,
        ..Row::default()
    }));
    rows
}

fn of_whole(measured: &Measured, it: &Figure) -> Row {
    Row {
        measure: measured.id,
        label: crate::phrase::titled(measured.id).to_owned(),
        unit: Some(measured.unit),
        value: it.value,
        numerator: it.numerator,
        denominator: it.denominator,
        low: it.low,
        high: it.high,
        people: it.people,
        withheld: it.withheld,
        ..Row::default()
    }
}

fn of_part(measure: &'static str, it: &Part) -> Row {
    Row {
        kind: Kind::Part,
        measure,
        part: it.id.clone(),
        label: it.label.clone(),
        unit: Some(it.unit),
        value: it.value,
        numerator: it.numerator,
        denominator: it.denominator,
        low: it.low,
        high: it.high,
        people: it.people,
        withheld: it.withheld,
        ..Row::default()
    }
}

fn of_locked(it: &Locked) -> Row {
    Row {
        kind: Kind::Locked,
        measure: it.id,
        label: format!("unlocked by {}", files(&it.needs)),
        ..Row::default()
    }
}

/// The files of these sorts of facts, such as `pay.csv and people.csv`.
pub fn files(needs: &[Sort]) -> String {
    let names: Vec<String> = needs
        .iter()
        .map(|it| format!("{}.csv", it.as_str()))
        .collect();
    names.join(" and ")
}
