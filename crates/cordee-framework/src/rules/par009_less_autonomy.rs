//! # Less autonomy than managing at the same grade
//!
//! ## What it checks
//!
//! Individual levels against the management levels of the same grade that a person of the same
//! craft could hold: whether they stand at least as high on the scale of `autonomy`. Each
//! individual level is named once, with the management level that stands highest.
//!
//! ## Why it matters
//!
//! Working by one's own lights is what mastery feels like from inside. An expert who must ask
//! where the manager of the same grade may decide is told each week that their judgement is worth
//! less. Some will manage for the freedom alone, and miss the work.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g3]
//! autonomy: [guided, independent, sets-direction]
//! crafts:
//!   - { id: inspection, title: Elevator inspection }
//! tracks:
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     crafts: [inspection]
//!     levels:
//!       - { id: chief-inspector, title: Chief Inspector, grade: g3, autonomy: independent }
//!   - id: inspection-leads
//!     title: Leads in inspection
//!     kind: management
//!     crafts: [inspection]
//!     levels:
//!       - { id: inspection-lead, title: Inspection Lead, grade: g3, autonomy: sets-direction }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g3]
//! autonomy: [guided, independent, sets-direction]
//! crafts:
//!   - { id: inspection, title: Elevator inspection }
//! tracks:
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     crafts: [inspection]
//!     levels:
//!       - { id: chief-inspector, title: Chief Inspector, grade: g3, autonomy: sets-direction }
//!   - id: inspection-leads
//!     title: Leads in inspection
//!     kind: management
//!     crafts: [inspection]
//!     levels:
//!       - { id: inspection-lead, title: Inspection Lead, grade: g3, autonomy: sets-direction }
//! ```

use super::parity::{Outdone, meeting_place, outdone};
use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Ix, Level};

pub(crate) static RULE: Rule = Rule {
    code: "PAR009",
    name: "less-autonomy",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let Some(less) = outdone(framework, |level| level.autonomy) else {
        return Answer::not_stated(
            "say the `grade` and the `autonomy` of the levels of both kinds of track",
        );
    };
    for pair in less {
        report_pair(framework, &pair, report);
    }
    Answer::Checked
}

fn report_pair(framework: &Framework, pair: &Outdone, report: &mut Report) {
    let (own, leader) = (pair.individual, pair.management);
    let message = format!(
        "{}, the autonomy of {} is {}, that of {} is {}",
        meeting_place(framework, own, leader),
        called(framework, own),
        autonomy_called(framework, own),
        called(framework, leader),
        autonomy_called(framework, leader),
    );
    report
        .find(At::level(own).key("autonomy"), message)
        .help("trust the expert in the craft as far as the manager is trusted in leading")
        .also(
            At::level(leader).key("autonomy"),
            "more autonomy at the same grade",
        );
}

fn autonomy_called(framework: &Framework, level: Ix<Level>) -> String {
    let autonomy = framework.level(level).autonomy;
    autonomy.map_or_else(String::new, |autonomy| {
        format!("`{}`", framework.autonomies().at(autonomy).title)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{roofing, said};
    use super::*;

    #[test]
    fn autonomy_is_compared_by_its_place_on_the_scale() {
        let wanted = "at `g2` in `Roofing`, the autonomy of `expert 0` is `guided`, \
                      that of `lead 0` is `independent`";
        for (own, lead, wanted) in [
            ("guided", "independent", Some(wanted)),
            ("independent", "independent", None),
            ("sets-direction", "guided", None),
        ] {
            let keys = |autonomy: &str| format!("grade: g2, autonomy: {autonomy}");
            let text = roofing(&[&keys(own)], &[&keys(lead)]);
            assert_eq!(said(&RULE, &text), Vec::from_iter(wanted), "{own} {lead}");
        }
    }
}
