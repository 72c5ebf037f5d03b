//! # A track has another number of levels than it says
//!
//! ## What it checks
//!
//! Tracks that state a `level_count`: whether they have so many levels.
//!
//! ## Why it matters
//!
//! Someone was told that the track has six levels and finds five. Either a level has been lost
//! while the text was edited, and with it the place somebody was working towards, or the
//! handbook promises one that does not exist. Both come out when a person asks for it.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     level_count: 3
//!     levels:
//!       - { id: roofer, title: Roofer }
//!       - { id: master-roofer, title: Master Roofer }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     level_count: 2
//!     levels:
//!       - { id: roofer, title: Roofer }
//!       - { id: master-roofer, title: Master Roofer }
//! ```

use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::Framework;

pub(crate) static RULE: Rule = Rule {
    code: "SHP013",
    name: "level-count-differs",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer = Answer::not_stated("say how many levels a track should have: `level_count`");
    for (ix, track) in framework.tracks().iter() {
        let Some(stated) = track.level_count else {
            continue;
        };
        answer = Answer::Checked;
        let found = track.levels.len();
        if usize::try_from(stated) != Ok(found) {
            let message = format!(
                "`{}` has {found} levels and says it has {stated}",
                track.title
            );
            report
                .find(At::track(ix).key("level_count"), message)
                .help("add the missing level, or correct the number");
        }
    }
    answer
}
