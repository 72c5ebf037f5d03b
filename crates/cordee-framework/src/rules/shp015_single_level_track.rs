//! # A track with one level only
//!
//! ## What it checks
//!
//! Whether each track that has levels has more than one.
//!
//! ## Why it matters
//!
//! On a track with a single step there is nowhere to grow. Whoever stands there has arrived on
//! the first day, and the only way to be worth more is to leave the track, often into
//! management. It may be meant so, for the one level at the top that several tracks share.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: illustrators
//!     title: Illustrators
//!     kind: individual
//!     levels:
//!       - { id: illustrator, title: Illustrator }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: illustrators
//!     title: Illustrators
//!     kind: individual
//!     levels:
//!       - { id: illustrator, title: Illustrator }
//!       - { id: principal-illustrator, title: Principal Illustrator }
//! ```

use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::Framework;

pub(crate) static RULE: Rule = Rule {
    code: "SHP015",
    name: "single-level-track",
    severity: Severity::Note,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    if framework.levels().is_empty() {
        return Answer::not_stated("declare `tracks` with their `levels`");
    }
    for (ix, track) in framework.tracks().iter() {
        if let [only] = *track.levels {
            let message = format!(
                "the track `{}` has one level only, {}",
                track.title,
                called(framework, only)
            );
            report
                .find(At::track(ix), message)
                .help("add the levels a person can grow to, or make it part of another track");
        }
    }
    Answer::Checked
}
