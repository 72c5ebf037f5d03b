//! Measures for programs. The keys are a promise.

use crate::commands::check::json::write_pretty;
use crate::failure::Failure;
use cordee_measures::Report;
use cordee_report::{Account, Telling, Told};
use serde::Serialize;

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    report: &'a Report,
    /// What was repaired, supposed or left out of the files.
    remarks: Vec<Line<'a>>,
    /// The rows at fault, where they were left out.
    faults: Vec<&'a str>,
    /// The other days or units that were asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    beside: Vec<Beside<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    what: &'a str,
    rows: u64,
}

#[derive(Serialize)]
struct Beside<'a> {
    about: &'a str,
    #[serde(flatten)]
    report: &'a Report,
}

pub(super) fn text(telling: &Telling<'_>) -> Result<Vec<u8>, Failure> {
    let mut text = Vec::new();
    let Some((first, others)) = telling.told.split_first() else {
        return Ok(text);
    };
    write_pretty(&answer(first, others, telling.account), &mut text)?;
    Ok(text)
}

fn answer<'a>(first: &Told<'a>, others: &[Told<'a>], account: &'a Account) -> Answer<'a> {
    let remarks = account.remarks.iter().map(|it| Line {
        file: &it.place,
        what: &it.what,
        rows: it.count,
    });
    let beside = others.iter().map(|it| Beside {
        about: it.about,
        report: it.report,
    });
    Answer {
        report: first.report,
        remarks: remarks.collect(),
        faults: account.faults.iter().map(|it| it.what.as_str()).collect(),
        beside: beside.collect(),
    }
}
