//! # The individual summit lies below the management summit
//!
//! ## What it checks
//!
//! For each craft: the highest grade of its individual tracks against the highest grade of the
//! management tracks a person of that craft can be on. Where no track names a craft, the same for
//! the organisation as a whole.
//!
//! ## Why it matters
//!
//! Where the individual track ends lower, everyone who is brilliant at the craft sees one thing:
//! from here on, only managing counts. The best leave the craft they love for a role they never
//! asked for, and the organisation loses them twice, as experts and as people who are good at
//! what they do. A second ladder that is shorter is not a second ladder.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g1, g2, g3]
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofer, title: Roofer, grade: g1 }
//!       - { id: master-roofer, title: Master Roofer, grade: g2 }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, grade: g2 }
//!       - { id: roofing-director, title: Director of Roofing, grade: g3 }
//! ```
//!
//! ```yaml
//! grades: [g1, g2]
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: engineer, title: Engineer, grade: g1 }
//!   - id: leads
//!     title: Leads
//!     kind: management
//!     levels:
//!       - { id: lead, title: Engineering Lead, grade: g2 }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g1, g2]
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofer, title: Roofer, grade: g1 }
//!       - { id: master-roofer, title: Master Roofer, grade: g2 }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, grade: g2 }
//! ```

use super::query::{CraftGroup, CraftGroups, called, grade_called};
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, TrackKind};

pub(crate) static RULE: Rule = Rule {
    code: "PAR001",
    name: "individual-summit-below-management",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer = Answer::not_stated(
        "say the `grade` of the levels of both kinds of track, so that their summits can be compared",
    );
    for group in CraftGroups::of(framework).iter() {
        if compare(framework, group, report).is_some() {
            answer = Answer::Checked;
        }
    }
    answer
}

/// `None` when one of the two summits is unknown.
fn compare(framework: &Framework, group: CraftGroup<'_>, report: &mut Report) -> Option<()> {
    let (own, expert) = group.summit_of_kind(TrackKind::Individual)?;
    let (highest, leader) = group.summit_of_kind(TrackKind::Management)?;
    if own < highest {
        let message = format!(
            "{} the individual summit {} ends at {}, management goes on to {} ({})",
            group.called(),
            called(framework, expert),
            grade_called(framework, own),
            grade_called(framework, highest),
            called(framework, leader),
        );
        report
            .find(At::level(expert).key("grade"), message)
            .help("add individual levels up to that grade, each asking for mastery and influence without reports")
            .also(At::level(leader).key("grade"), "the management summit");
    }
    Some(())
}
