//! # An individual level with the duties of a manager
//!
//! ## What it checks
//!
//! Whether a level of an individual track has duties of kind `people`: managing people, writing
//! their reviews, settling their conflicts, approving their leave, setting pay, hiring,
//! dismissing. Mentoring and interviewing are shared duties and fit either track.
//!
//! ## Why it matters
//!
//! The promise of the individual track is that one can rise without managing anyone. An engineer
//! who writes three performance reviews and settles two quarrels a month is a manager without the
//! training, the time and the name, and the craft gets what is left of the week. The next one who
//! thinks about staying an expert watches that and believes the promise less.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - id: staff-engineer
//!         title: Staff Engineer
//!         duties: [mentor, write-performance-reviews, approve-leave]
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - id: staff-engineer
//!         title: Staff Engineer
//!         duties: [mentor, interview, on-call]
//! ```

use super::parity::listed;
use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Duty, DutyKind, Framework, Ix, Level, TrackKind};

pub(crate) static RULE: Rule = Rule {
    code: "DUT001",
    name: "people-duty-on-individual",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer =
        Answer::not_stated("say the `duties` of the individual levels; `duties: []` says \"none\"");
    for (ix, level) in framework.levels().iter() {
        if framework.kind_of(ix) == TrackKind::Individual
            && let Some(duties) = &level.duties
        {
            answer = Answer::Checked;
            check_level(framework, ix, duties, report);
        }
    }
    answer
}

fn check_level(framework: &Framework, level: Ix<Level>, duties: &[Ix<Duty>], report: &mut Report) {
    let duties = duties.iter().map(|duty| framework.duties().at(*duty));
    let of_managers: Vec<&Duty> = duties.filter(|d| d.kind == DutyKind::People).collect();
    if of_managers.is_empty() {
        return;
    }
    let titles = of_managers.iter().map(|duty| format!("`{}`", duty.title));
    let message = format!(
        "{} is on an individual track and has duties of managing people: {}",
        called(framework, level),
        listed(titles, usize::MAX),
    );
    report
        .find(At::level(level).key("duties"), message)
        .help("give these duties to a management level");
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, roofing, said};
    use super::*;

    #[test]
    fn duties_of_people_belong_to_managers() {
        let wanted = "`expert 0` is on an individual track and has duties of managing people: \
                      `Decide whom to hire`, `Dismiss`";
        let (managing, sharing) = (
            "duties: [hire, mentor, dismiss]",
            "duties: [mentor, on-call]",
        );
        for (expert, lead, wanted) in [
            (managing, managing, Some(wanted)),
            (sharing, managing, None),
            ("duties: []", managing, None),
        ] {
            let text = roofing(&[expert], &[lead]);
            assert_eq!(said(&RULE, &text), Vec::from_iter(wanted), "{expert}");
        }
        assert!(is_not_stated(&RULE, &roofing(&["grade: g1"], &[managing])));
    }
}
