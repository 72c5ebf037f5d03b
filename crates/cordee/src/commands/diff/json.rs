//! What changed, for programs. The keys are a promise: `docs/guide/comparing.md`.

use super::{Report, Version};
use crate::commands::check::json::write_pretty;
use crate::commands::delta::Which;
use crate::failure::Failure;
use cordee_domain::diff::{Diff, Touched};
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
struct Answer<'a> {
    before: VersionLine<'a>,
    after: VersionLine<'a>,
    #[serde(flatten)]
    diff: &'a Diff,
    touched: Option<Vec<&'a Touched<String>>>,
}

#[derive(Serialize)]
struct VersionLine<'a> {
    name: &'a str,
    #[serde(flatten)]
    which: Which<'a>,
    errors: usize,
}

pub(super) fn write(report: &Report<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let answer = Answer {
        before: line(report.before),
        after: line(report.after),
        diff: report.diff,
        touched: report.people.map(|people| people.iter().collect()),
    };
    write_pretty(&answer, out)
}

fn line(version: &Version) -> VersionLine<'_> {
    VersionLine {
        name: &version.name,
        which: Which::new(version.framework()),
        errors: version.errors(),
    }
}
