//! # An individual track on which nobody may stay
//!
//! ## What it checks
//!
//! For each individual track: whether at least one of its levels is said to be `terminal: true`.
//! Looked at only where the framework says of some level whether it is terminal.
//!
//! ## Why it matters
//!
//! An inspector who has done her work superbly for 20 years has not stopped growing; she is what
//! the craft is for. Where no level says that one may stay, every year without a promotion has to
//! be explained, and mastery is treated as a lack of ambition.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     levels:
//!       - { id: inspector, title: Inspector, terminal: false }
//!       - { id: senior-inspector, title: Senior Inspector, terminal: false }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     levels:
//!       - { id: inspector, title: Inspector, terminal: false }
//!       - { id: senior-inspector, title: Senior Inspector, terminal: true }
//! ```

use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, TrackKind};

pub(crate) static RULE: Rule = Rule {
    code: "PTH006",
    name: "no-terminal-level",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    if framework
        .levels()
        .values()
        .all(|level| level.is_terminal.is_none())
    {
        return Answer::not_stated(
            "say `terminal: true` of each level at which a person may stay for good",
        );
    }
    let may_stay = |level| framework.level(level).is_terminal == Some(true);
    for (ix, track) in framework.tracks().iter() {
        let is_asked = track.kind == TrackKind::Individual && !track.levels.is_empty();
        if is_asked && !track.levels.iter().any(|level| may_stay(*level)) {
            report
                .find(At::track(ix), format!("no level of `{}` is terminal: nobody may stay on it for good", track.title))
                .help("say `terminal: true` of each level, from the first fully skilled one upwards, at which staying is success");
        }
    }
    Answer::Checked
}
