//! # A narrower scope than managing at the same grade
//!
//! ## What it checks
//!
//! Individual levels against the management levels of the same grade that a person of the same
//! craft could hold: whether their `scope` reaches at least as far on the scale of scopes. Each
//! individual level is named once, with the management level that reaches furthest.
//!
//! ## Why it matters
//!
//! Influence is what keeps experts: seeing their judgement shape more than the piece of work in
//! front of them. If a lead shapes several teams and an expert of the same grade only their own
//! work, then whoever wants a say in how things are done has to manage to get it. Reach without
//! reports is what makes an individual track worth climbing.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g3]
//! scopes: [own-work, team, several-teams]
//! crafts:
//!   - { id: software, title: Software engineering }
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     crafts: [software]
//!     levels:
//!       - { id: staff-engineer, title: Staff Engineer, grade: g3, scope: team }
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     crafts: [software]
//!     levels:
//!       - { id: engineering-lead, title: Engineering Lead, grade: g3, scope: several-teams }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g3]
//! scopes: [own-work, team, several-teams]
//! crafts:
//!   - { id: software, title: Software engineering }
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     crafts: [software]
//!     levels:
//!       - { id: staff-engineer, title: Staff Engineer, grade: g3, scope: several-teams }
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     crafts: [software]
//!     levels:
//!       - { id: engineering-lead, title: Engineering Lead, grade: g3, scope: several-teams }
//! ```

use super::parity::{Outdone, meeting_place, outdone};
use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Ix, Level};

pub(crate) static RULE: Rule = Rule {
    code: "PAR004",
    name: "narrower-scope",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let Some(narrower) = outdone(framework, |level| level.scope) else {
        return Answer::not_stated(
            "say the `grade` and the `scope` of the levels of both kinds of track",
        );
    };
    for pair in narrower {
        report_pair(framework, &pair, report);
    }
    Answer::Checked
}

fn report_pair(framework: &Framework, pair: &Outdone, report: &mut Report) {
    let (own, leader) = (pair.individual, pair.management);
    let message = format!(
        "{}, {} reaches {}, {} reaches {}",
        meeting_place(framework, own, leader),
        called(framework, own),
        scope_called(framework, own),
        called(framework, leader),
        scope_called(framework, leader),
    );
    report
        .find(At::level(own).key("scope"), message)
        .help("let the expert's judgement reach as far as the manager's does, through the craft instead of through reports")
        .also(At::level(leader).key("scope"), "reaches further at the same grade");
}

fn scope_called(framework: &Framework, level: Ix<Level>) -> String {
    let scope = framework.level(level).scope;
    scope.map_or_else(String::new, |scope| {
        format!("`{}`", framework.scopes().at(scope).title)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, roofing, said};
    use super::*;

    #[test]
    fn the_level_that_reaches_furthest_is_the_measure() {
        let wanted =
            "at `g2` in `Roofing`, `expert 0` reaches `own-work`, `lead 1` reaches `craft`";
        let own = "grade: g2, scope: own-work";
        let wide = "grade: g2, scope: craft";
        let leads = ["grade: g2, scope: team", wide, "grade: g3, scope: craft"];
        assert_eq!(said(&RULE, &roofing(&[own, wide], &leads)), [wanted]);
    }

    #[test]
    fn a_scope_without_a_grade_can_not_be_compared() {
        assert!(is_not_stated(
            &RULE,
            &roofing(&["grade: g2, scope: team"], &["scope: team"])
        ));
    }
}
