//! # Fewer decision rights than managing at the same grade
//!
//! ## What it checks
//!
//! Individual levels against the management levels of the same grade that a person of the same
//! craft could hold: whether they have at least as many decision `rights`. They need not be the
//! same ones. Each individual level is named once, with the management level that has the most.
//!
//! ## Why it matters
//!
//! The inspector who hears a worn bearing from across the hall should be able to stop that lift
//! without asking anyone. Where deciding belongs to managers, experts learn that knowing better
//! changes nothing, and those who want their knowledge to count go where the decisions are made.
//! An equal say means different decisions, not fewer.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g3]
//! rights: [stop-an-elevator, choose-the-tools, plan-the-rounds]
//! crafts:
//!   - { id: inspection, title: Elevator inspection }
//! tracks:
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     crafts: [inspection]
//!     levels:
//!       - id: chief-inspector
//!         title: Chief Inspector
//!         grade: g3
//!         rights: [stop-an-elevator]
//!   - id: inspection-leads
//!     title: Leads in inspection
//!     kind: management
//!     crafts: [inspection]
//!     levels:
//!       - id: inspection-lead
//!         title: Inspection Lead
//!         grade: g3
//!         rights: [choose-the-tools, plan-the-rounds]
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g3]
//! rights: [stop-an-elevator, choose-the-tools, plan-the-rounds]
//! crafts:
//!   - { id: inspection, title: Elevator inspection }
//! tracks:
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     crafts: [inspection]
//!     levels:
//!       - id: chief-inspector
//!         title: Chief Inspector
//!         grade: g3
//!         rights: [stop-an-elevator, choose-the-tools]
//!   - id: inspection-leads
//!     title: Leads in inspection
//!     kind: management
//!     crafts: [inspection]
//!     levels:
//!       - id: inspection-lead
//!         title: Inspection Lead
//!         grade: g3
//!         rights: [plan-the-rounds]
//! ```

use super::parity::{Outdone, lacking, listed, meeting_place, outdone};
use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{DecisionRight, Framework, Ix, Level};

pub(crate) static RULE: Rule = Rule {
    code: "PAR005",
    name: "fewer-rights",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let Some(fewer) = outdone(framework, |level| level.rights.as_ref().map(Vec::len)) else {
        return Answer::not_stated(
            "say the `grade` and the `rights` of the levels of both kinds of track; `rights: []` says \"none\"",
        );
    };
    for pair in fewer {
        report_pair(framework, &pair, report);
    }
    Answer::Checked
}

fn report_pair(framework: &Framework, pair: &Outdone, report: &mut Report) {
    let (own, leader) = (pair.individual, pair.management);
    let (own_rights, rights) = (rights_of(framework, own), rights_of(framework, leader));
    let alone = lacking(own_rights, rights).into_iter();
    let message = format!(
        "{}, {} has {} of the decision rights, {} has {}; only the latter has {}",
        meeting_place(framework, own, leader),
        called(framework, own),
        own_rights.len(),
        called(framework, leader),
        rights.len(),
        listed(
            alone.map(|right| format!("`{}`", framework.rights().at(right).title)),
            usize::MAX
        ),
    );
    report
        .find(At::level(own).key("rights"), message)
        .help("give the expert as many decisions of the craft as the manager has of the team")
        .also(
            At::level(leader).key("rights"),
            "more say at the same grade",
        );
}

fn rights_of(framework: &Framework, level: Ix<Level>) -> &[Ix<DecisionRight>] {
    framework.level(level).rights.as_deref().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, roofing, said};
    use super::*;

    #[test]
    fn rights_are_compared_by_their_number_and_the_missing_ones_are_named() {
        let wanted = "at `g2` in `Roofing`, `expert 0` has 1 of the decision rights, `lead 0` has 2; \
                      only the latter has `hire-crew`";
        for (own, lead, wanted) in [
            ("[stop-a-roof]", "[stop-a-roof, hire-crew]", Some(wanted)),
            ("[stop-a-roof]", "[hire-crew]", None),
            ("[]", "[]", None),
        ] {
            let keys = |rights: &str| format!("grade: g2, rights: {rights}");
            let text = roofing(&[&keys(own)], &[&keys(lead)]);
            assert_eq!(said(&RULE, &text), Vec::from_iter(wanted), "{own} {lead}");
        }
    }

    #[test]
    fn saying_nothing_is_not_saying_none() {
        let lead = "grade: g2, rights: [hire-crew]";
        assert!(is_not_stated(&RULE, &roofing(&["grade: g2"], &[lead])));
        assert_eq!(
            said(&RULE, &roofing(&["grade: g2, rights: []"], &[lead])).len(),
            1
        );
    }
}
