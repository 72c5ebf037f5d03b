//! The account for programs. The keys and their order are a promise.

use super::Planned;
use crate::commands::check::json::write_pretty;
use crate::failure::Failure;
use cordee_framework::import::{Import, RemarkKind, Taken};
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
struct Answer<'a> {
    files: Vec<FileLine>,
    taken: Taken,
    remarks: Vec<RemarkLine<'a>>,
}

#[derive(Serialize)]
struct FileLine {
    path: String,
    bytes: usize,
}

#[derive(Serialize)]
pub(super) struct RemarkLine<'a> {
    kind: RemarkKind,
    file: Option<&'a str>,
    line: Option<usize>,
    message: &'a str,
}

pub(super) fn write(
    import: &Import,
    plan: &[Planned<'_>],
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let files = plan.iter().map(|file| FileLine {
        path: crate::files::shown(&file.path),
        bytes: file.text.len(),
    });
    let answer = Answer {
        files: files.collect(),
        taken: import.taken,
        remarks: remarks(import),
    };
    write_pretty(&answer, out)
}

/// The remarks of an import, with what is empty left out.
pub(super) fn remarks(import: &Import) -> Vec<RemarkLine<'_>> {
    let remarks = import.remarks.iter().map(|remark| RemarkLine {
        kind: remark.kind,
        file: Some(remark.file.as_str()).filter(|file| !file.is_empty()),
        line: Some(remark.line).filter(|line| *line > 0),
        message: &remark.message,
    });
    remarks.collect()
}
