//! Whether what was expected of a ladder was reported, and nothing that must not be.

use super::Row;
use super::expected::{ExpectedLadder, Reported, ReportedFinding, ReportedNegative};
use super::ladder::Outcome;
use cordee_framework::Finding;

/// Compares.
pub(super) fn judge(
    name: &str,
    expected: &ExpectedLadder,
    reported: &Reported,
    outcome: &Outcome,
) -> Row {
    let mut row = Row {
        ladder: name.to_owned(),
        levels: outcome.checked.framework.levels().len(),
        cells: outcome.import.taken.cells,
        ..Row::default()
    };
    for (at, finding) in expected
        .findings
        .iter()
        .enumerate()
        .filter(|(_, f)| f.confidence == "sure")
    {
        row.sure += 1;
        // What one reader found at several places can be several entries of ours.
        let ours = reported.finding.iter();
        let ours: Vec<_> = ours
            .filter(|f| f.at == at && f.kind == finding.kind)
            .collect();
        if !ours.is_empty() && ours.iter().all(|ours| is_reported(ours, outcome)) {
            row.reported += 1;
        } else {
            let what = if ours.is_empty() {
                "not in reported.toml"
            } else {
                "not reported"
            };
            row.complaints
                .push(format!("{what}: {} at {}", finding.kind, finding.place));
        }
    }
    for (at, words) in expected.negatives.iter().enumerate() {
        match reported.negative.iter().find(|negative| negative.at == at) {
            None => row
                .complaints
                .push(format!("not in reported.toml: negative {at}")),
            Some(negative) => {
                if let Some(finding) = outcome
                    .checked
                    .findings
                    .iter()
                    .find(|f| violates(f, negative))
                {
                    row.violated += 1;
                    row.complaints.push(format!(
                        "violated: {words} (by {}: {})",
                        finding.code, finding.message
                    ));
                }
            }
        }
    }
    for (what, wanted, found) in [
        ("levels", reported.levels, row.levels),
        ("cells", reported.cells, row.cells),
    ] {
        if let Some(wanted) = wanted.filter(|wanted| *wanted != found) {
            row.complaints
                .push(format!("{found} {what} were imported, not {wanted}"));
        }
    }
    row
}

fn is_reported(ours: &ReportedFinding, outcome: &Outcome) -> bool {
    if let Some(code) = &ours.not_stated {
        return outcome.checked.not_stated.iter().any(|n| n.code == code);
    }
    if let Some(words) = &ours.remark {
        let remarks = if ours.without_tracks {
            &outcome.remarks_without_tracks
        } else {
            &outcome.import.remarks
        };
        return remarks.iter().any(|remark| {
            remark.message.contains(words.as_str())
                && ours.file.as_ref().is_none_or(|file| *file == remark.file)
        });
    }
    let found: Vec<&Finding> = outcome
        .checked
        .findings
        .iter()
        .filter(|finding| ours.code.contains(finding.code))
        .collect();
    if ours.each_its_own {
        return ours.naming.iter().all(|word| {
            found
                .iter()
                .any(|finding| finding.message.contains(word.as_str()))
        });
    }
    let names_all = |finding: &&&Finding| {
        ours.naming
            .iter()
            .all(|word| finding.message.contains(word.as_str()))
    };
    found.iter().filter(names_all).count() >= ours.times
}

fn violates(finding: &Finding, negative: &ReportedNegative) -> bool {
    let is_named = |words: &[String]| {
        words
            .iter()
            .any(|word| finding.message.contains(word.as_str()))
    };
    negative.codes.iter().any(|code| code == finding.code)
        && (negative.naming.is_empty() || is_named(&negative.naming))
}
