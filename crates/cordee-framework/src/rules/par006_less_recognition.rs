//! # Less recognition than managing at the same grade
//!
//! ## What it checks
//!
//! Individual levels against the management levels of the same grade that a person of the same
//! craft could hold: whether they are honoured in at least as many ways under `recognition`. Each
//! individual level is named once, with the management level that is honoured in the most.
//!
//! ## Why it matters
//!
//! People notice who is named when the year is told, who speaks before the guests, whose name
//! stands on the wall. If honour goes with leading only, the young ones learn what to become, and
//! the designer whose work everyone knows goes home unnamed. Esteem costs little; its absence
//! costs experts.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g3]
//! recognition: [seat-on-the-council, named-in-the-yearbook]
//! crafts:
//!   - { id: design, title: Visual design }
//! tracks:
//!   - id: designers
//!     title: Designers
//!     kind: individual
//!     crafts: [design]
//!     levels:
//!       - id: principal-designer
//!         title: Principal Designer
//!         grade: g3
//!         recognition: []
//!   - id: design-leads
//!     title: Leads in design
//!     kind: management
//!     crafts: [design]
//!     levels:
//!       - id: head-of-design
//!         title: Head of Design
//!         grade: g3
//!         recognition: [seat-on-the-council]
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g3]
//! recognition: [seat-on-the-council, named-in-the-yearbook]
//! crafts:
//!   - { id: design, title: Visual design }
//! tracks:
//!   - id: designers
//!     title: Designers
//!     kind: individual
//!     crafts: [design]
//!     levels:
//!       - id: principal-designer
//!         title: Principal Designer
//!         grade: g3
//!         recognition: [named-in-the-yearbook]
//!   - id: design-leads
//!     title: Leads in design
//!     kind: management
//!     crafts: [design]
//!     levels:
//!       - id: head-of-design
//!         title: Head of Design
//!         grade: g3
//!         recognition: [seat-on-the-council]
//! ```

use super::parity::{Outdone, lacking, listed, meeting_place, outdone};
use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Honour, Ix, Level};

pub(crate) static RULE: Rule = Rule {
    code: "PAR006",
    name: "less-recognition",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let Some(less) = outdone(framework, |level| level.recognition.as_ref().map(Vec::len)) else {
        return Answer::not_stated(
            "say the `grade` and the `recognition` of the levels of both kinds of track; `recognition: []` says \"none\"",
        );
    };
    for pair in less {
        report_pair(framework, &pair, report);
    }
    Answer::Checked
}

fn report_pair(framework: &Framework, pair: &Outdone, report: &mut Report) {
    let (own, leader) = (pair.individual, pair.management);
    let (own_honours, honours) = (honours_of(framework, own), honours_of(framework, leader));
    let alone = lacking(own_honours, honours).into_iter();
    let message = format!(
        "{}, {} is honoured in {}, {} in {}; only the latter has {}",
        meeting_place(framework, own, leader),
        called(framework, own),
        ways(own_honours.len()),
        called(framework, leader),
        ways(honours.len()),
        listed(
            alone.map(|honour| format!("`{}`", framework.honours().at(honour).title)),
            usize::MAX
        ),
    );
    report
        .find(At::level(own).key("recognition"), message)
        .help("honour mastery in as many ways as leading, in forms that fit it")
        .also(
            At::level(leader).key("recognition"),
            "honoured more at the same grade",
        );
}

fn honours_of(framework: &Framework, level: Ix<Level>) -> &[Ix<Honour>] {
    let honours = framework.level(level).recognition.as_deref();
    honours.unwrap_or_default()
}

fn ways(count: usize) -> String {
    match count {
        0 => "no way".to_owned(),
        1 => "1 way".to_owned(),
        n => format!("{n} ways"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{roofing, said};
    use super::*;

    #[test]
    fn honours_are_compared_by_their_number_and_the_missing_ones_are_named() {
        let wanted = "at `g2` in `Roofing`, `expert 0` is honoured in 1 way, `lead 0` in 2 ways; \
                      only the latter has `medal`";
        for (own, lead, wanted) in [
            ("[roll]", "[roll, medal]", Some(wanted)),
            ("[roll]", "[medal]", None),
            ("[roll, medal]", "[medal]", None),
        ] {
            let keys = |honours: &str| format!("grade: g2, recognition: {honours}");
            let text = roofing(&[&keys(own)], &[&keys(lead)]);
            assert_eq!(said(&RULE, &text), Vec::from_iter(wanted), "{own} {lead}");
        }
    }
}
