//! Tracks looked at on all cores, for the rules that take longest.
//!
//! What is found stands in the order of the tracks, whichever core found it first.

use super::Report;
use cordee_domain::{Framework, Track};
use rayon::prelude::*;

/// So many tracks go to a core at once.
const AT_ONCE: usize = 256;

/// Shows some tracks after the other to `look`, each time with a report for what it finds.
/// Whether any look answered yes.
pub(super) fn each_track(
    framework: &Framework,
    report: &mut Report,
    look: impl Fn(&[Track], &mut Report) -> bool + Sync,
) -> bool {
    let parts = framework.tracks().values().as_slice().par_chunks(AT_ONCE);
    let looked: Vec<(bool, Report)> = parts
        .map(|tracks| {
            let mut report = Report::default();
            (look(tracks, &mut report), report)
        })
        .collect();
    looked.into_iter().fold(false, |any, (answer, found)| {
        report.join(found);
        any | answer
    })
}
