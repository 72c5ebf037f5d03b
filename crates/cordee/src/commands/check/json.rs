//! Findings for programs. The keys and their order are a promise.

use super::Report;
use crate::failure::Failure;
use cordee_framework::{Finding, SourceFile, Sources};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Answer<'a> {
    findings: Vec<FindingLine<'a>>,
    not_stated: Vec<NotStatedLine<'a>>,
    summary: SummaryLine,
}

#[derive(Serialize)]
struct FindingLine<'a> {
    code: &'a str,
    name: &'a str,
    severity: &'a str,
    message: &'a str,
    help: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

#[derive(Serialize)]
struct NotStatedLine<'a> {
    code: &'a str,
    message: &'a str,
}

#[derive(Serialize)]
struct SummaryLine {
    errors: usize,
    warnings: usize,
    notes: usize,
}

pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let checked = report.checked;
    let summary = checked.summary();
    let not_stated = checked.not_stated.iter();
    let answer = Answer {
        findings: checked
            .findings
            .iter()
            .map(|finding| line(finding, report.sources))
            .collect(),
        not_stated: not_stated
            .map(|it| NotStatedLine {
                code: it.code,
                message: &it.message,
            })
            .collect(),
        summary: SummaryLine {
            errors: summary.errors,
            warnings: summary.warnings,
            notes: summary.notes,
        },
    };
    write_pretty(&answer, out)
}

/// Findings without a framework, as those of a mapping are.
pub(in crate::commands) fn write_findings(
    findings: &[Finding],
    sources: &Sources,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    #[derive(Serialize)]
    struct Findings<'a> {
        findings: Vec<FindingLine<'a>>,
    }
    let lines = findings.iter().map(|finding| line(finding, sources));
    write_pretty(
        &Findings {
            findings: lines.collect(),
        },
        out,
    )
}

/// A value as indented JSON, with a line break at the end.
pub(in crate::commands) fn write_pretty(
    value: &impl Serialize,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut *out, value)
        .map_err(io::Error::from)
        .and_then(|()| writeln!(out))
        .map_err(Failure::output)
}

fn line<'a>(finding: &'a Finding, sources: &'a Sources) -> FindingLine<'a> {
    let place = finding.place.as_ref();
    let file = place.and_then(|place| sources.file_of(place));
    FindingLine {
        code: finding.code,
        name: finding.name,
        severity: finding.severity.as_str(),
        message: &finding.message,
        help: &finding.help,
        file: file.map(SourceFile::path),
        line: place.map(|place| place.line),
        column: place.map(|place| place.column),
        end_line: place.map(|place| place.end_line),
        end_column: place.map(|place| place.end_column),
    }
}
