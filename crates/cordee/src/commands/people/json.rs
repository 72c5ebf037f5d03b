//! What an import does, for programs. The keys are a promise.

use super::account::Account;
use super::import::Fate;
use crate::commands::check::json::write_pretty;
use crate::failure::Failure;
use cordee_hr::{Counts, Fault, MatchRate, UnknownTitle, said};
use serde::Serialize;
use std::io::Write;

#[derive(Serialize)]
struct Answer<'a> {
    /// `written`, `would-be-written`, `refused` or `nothing`.
    outcome: &'static str,
    /// The number of the import, where it was written.
    import: Option<usize>,
    counts: Counts,
    files: &'a [&'static str],
    changes: Vec<String>,
    faults: &'a [Fault],
    more_faults: u64,
    said: &'a [String],
    match_rates: &'a [MatchRate],
    unknown_titles: &'a [UnknownTitle],
}

pub(super) fn write(account: &Account<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let plan = account.plan;
    let (outcome, import) = match account.fate {
        Fate::Written(number) => ("written", Some(number)),
        Fate::Shown => ("would-be-written", None),
        Fate::Refused => ("refused", None),
        Fate::Nothing => ("nothing", None),
    };
    let answer = Answer {
        outcome,
        import,
        counts: plan.counts,
        files: account.files,
        changes: plan.changes.iter().map(said).collect(),
        faults: plan.faults.told(),
        more_faults: plan.faults.more(),
        said: &plan.said,
        match_rates: &plan.match_rates,
        unknown_titles: &plan.unknown_titles,
    };
    write_pretty(&answer, out)
}
