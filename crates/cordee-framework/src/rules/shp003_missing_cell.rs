//! # A competency is asked for at some levels of a track and silent at another
//!
//! ## What it checks
//!
//! For each track and each competency that at least one of its levels asks for: whether every
//! level of the track asks for it. A level that asks for nothing at all is left to `SHP011`.
//!
//! ## Why it matters
//!
//! A gap in the table is read in two ways: "not needed here" and "we forgot". The person who
//! wants to grow can't tell which, and neither can the panel that judges them. Where a
//! competency truly is not asked for yet, say so with step `0`.
//!
//! ## Fails
//!
//! ```yaml
//! competencies:
//!   - { id: listening, title: Listening }
//!   - { id: reports, title: Reports }
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     levels:
//!       - id: inspector
//!         title: Inspector
//!         expects: { listening: 1, reports: 1 }
//!       - id: chief-inspector
//!         title: Chief Inspector
//!         expects: { listening: 2 }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - { id: listening, title: Listening }
//!   - { id: reports, title: Reports }
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     levels:
//!       - id: inspector
//!         title: Inspector
//!         expects: { listening: 1, reports: 0 }
//!       - id: chief-inspector
//!         title: Chief Inspector
//!         expects: { listening: 2, reports: 1 }
//! ```

use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Competency, Framework, Ix, Level, Track};

pub(crate) static RULE: Rule = Rule {
    code: "SHP003",
    name: "missing-cell",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    if framework
        .levels()
        .values()
        .all(|level| level.expectations.is_empty())
    {
        return Answer::not_stated("say under `expects` what each level asks for");
    }
    // One row of marks per competency, used again for each track: a track with many levels asks
    // for the same competencies over and over.
    let mut asked_by = vec![0_usize; framework.competencies().len()];
    for track in framework.tracks().values() {
        check_track(framework, track, &mut asked_by, report);
    }
    Answer::Checked
}

fn check_track(framework: &Framework, track: &Track, asked_by: &mut [usize], report: &mut Report) {
    let described: Vec<Ix<Level>> = track
        .levels
        .iter()
        .copied()
        .filter(|level| !framework.level(*level).expectations.is_empty())
        .collect();
    let mut asked = Vec::new();
    for expectation in described
        .iter()
        .flat_map(|level| &framework.level(*level).expectations)
    {
        let ix = expectation.competency;
        if let Some(count) = asked_by.get_mut(ix.position()) {
            if *count == 0 {
                asked.push(ix);
            }
            *count += 1;
        }
    }
    for competency in asked {
        let count = asked_by
            .get_mut(competency.position())
            .map_or(0, std::mem::take);
        if count < described.len() {
            report_gaps(framework, &described, competency, report);
        }
    }
}

fn report_gaps(
    framework: &Framework,
    levels: &[Ix<Level>],
    of: Ix<Competency>,
    report: &mut Report,
) {
    let asks = |level: &&Ix<Level>| framework.level(**level).expectation(of).is_some();
    let Some(elsewhere) = levels.iter().find(asks) else {
        return;
    };
    for level in levels.iter().filter(|level| !asks(level)) {
        let message = format!(
            "{} says nothing of `{}`, which other levels of its track ask for",
            called(framework, *level),
            framework.competency(of).title,
        );
        let id = &framework.competency(of).id;
        report
            .find(At::level(*level).key("expects"), message)
            .help(format!(
                "add `{id}:` with what is asked, or `{id}: 0` if nothing is asked yet"
            ))
            .also(At::expectation(framework, *elsewhere, of), "asked for here");
    }
}
