//! Measures for programs. The keys are a promise.

use crate::commands::check::json::write_pretty;
use crate::failure::Failure;
use cordee_history::Read;
use cordee_measures::Report;
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    report: &'a Report,
    /// What was repaired, supposed or left out of the files.
    remarks: Vec<Line>,
    /// The rows at fault, where they were left out.
    faults: Vec<String>,
}

#[derive(Serialize)]
struct Line {
    file: &'static str,
    what: String,
    rows: u64,
}

pub(super) fn write(report: &Report, read: &Read, out: &mut dyn Write) -> Result<(), Failure> {
    let remarks = read.remarks.iter();
    let answer = Answer {
        report,
        remarks: remarks
            .map(|it| Line {
                file: it.file,
                what: it.what.clone(),
                rows: it.rows,
            })
            .collect(),
        faults: read.faults.iter().map(ToString::to_string).collect(),
    };
    write_pretty(&answer, out)
}
