//! Rows as CSV.

use super::rows::{Row, rows};
use crate::telling::Telling;

/// What the columns of the files are called.
pub(crate) const COLUMNS: [&str; 14] = [
    "about",
    "as_of",
    "row",
    "measure",
    "part",
    "label",
    "unit",
    "value",
    "numerator",
    "denominator",
    "low",
    "high",
    "people",
    "withheld",
];

/// The reports as CSV in UTF-8: a row for each figure, each part, each reason for which somebody was
/// left out, and each measure that is locked.
///
/// A text that a spreadsheet would take for a formula is given a `'` before it.
pub fn csv(telling: &Telling<'_>) -> Result<Vec<u8>, ::csv::Error> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in rows(telling) {
        writer.write_record(cells(&row))?;
    }
    writer.flush()?;
    writer.into_inner().map_err(|it| it.into_error().into())
}

fn cells(it: &Row) -> [String; 14] {
    let number = |it: Option<f64>| it.map(|it| it.to_string()).unwrap_or_default();
    [
        harmless(&it.about),
        it.as_of.clone(),
        it.kind.as_str().to_owned(),
        it.measure.to_owned(),
        harmless(&it.part),
        harmless(&it.label),
        it.unit.map(|it| it.as_str().to_owned()).unwrap_or_default(),
        number(it.value),
        number(it.numerator),
        number(it.denominator),
        number(it.low),
        number(it.high),
        it.people.map(|it| it.to_string()).unwrap_or_default(),
        if it.withheld { "yes" } else { "no" }.to_owned(),
    ]
}

/// A text of somebody else's that no program takes for a formula.
pub(super) fn harmless(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
