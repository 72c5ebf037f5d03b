//! # A management level that keeps a full load of craft work
//!
//! ## What it checks
//!
//! Whether a level of a management track has the duty `full-craft-load`, or a `craft_time` of more
//! than 50 %.
//!
//! ## Why it matters
//!
//! Leading people takes time that nobody sees: listening, connecting, shielding, the talk in the
//! corridor. Whoever must also inspect as many lifts as before does the lifts, because lifts are
//! counted, and the team goes without. It sets people up to fail, and tells everybody else that
//! leading is something done on the side.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: inspection-leads
//!     title: Leads in inspection
//!     kind: management
//!     levels:
//!       - { id: inspection-lead, title: Inspection Lead, duties: [line-management, full-craft-load] }
//! ```
//!
//! ```yaml
//! tracks:
//!   - id: inspection-leads
//!     title: Leads in inspection
//!     kind: management
//!     levels:
//!       - { id: inspection-lead, title: Inspection Lead, craft_time: 70 % }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: inspection-leads
//!     title: Leads in inspection
//!     kind: management
//!     levels:
//!       - { id: inspection-lead, title: Inspection Lead, duties: [line-management], craft_time: 30 % }
//! ```

use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Ix, Level, Share, TrackKind};

pub(crate) static RULE: Rule = Rule {
    code: "DUT002",
    name: "full-craft-load-on-management",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

const FULL_LOAD: &str = "full-craft-load";
const MOST: Share = Share::from_percent(50);

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer =
        Answer::not_stated("say the `duties` or the `craft_time` of the management levels");
    for (ix, level) in framework.levels().iter() {
        let states = level.duties.is_some() || level.craft_time.is_some();
        if states && framework.kind_of(ix) == TrackKind::Management {
            answer = Answer::Checked;
            check_level(framework, ix, report);
        }
    }
    answer
}

fn check_level(framework: &Framework, level: Ix<Level>, report: &mut Report) {
    let it = framework.level(level);
    let load = it.duties.iter().flatten().position(|duty| {
        let duty = framework.duties().at(*duty);
        duty.id.as_str() == FULL_LOAD
    });
    let time = it.craft_time.filter(|time| *time > MOST);
    let time_at = || At::level(level).key("craft_time");
    let (at, what) = match (load, time) {
        (None, None) => return,
        (None, Some(time)) => (time_at(), format!("keeps {time} of the week for the craft")),
        (Some(position), _) => (
            At::level(level).key("duties").item(position),
            "keeps a full load of craft work".to_owned(),
        ),
    };
    let message = format!("the management level {} {what}", called(framework, level));
    let found = report
        .find(at, message)
        .help("take craft work off this level, so that there is time for the people");
    if let (Some(_), Some(time)) = (load, time) {
        found.also(time_at(), format!("{time} of the week for the craft"));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, roofing, said};
    use super::*;

    #[test]
    fn a_full_load_or_more_than_half_of_the_week_is_too_much() {
        let load = "the management level `lead 0` keeps a full load of craft work";
        let time = "the management level `lead 0` keeps 50.01 % of the week for the craft";
        for (lead, wanted) in [
            ("duties: [hire, full-craft-load]", Some(load)),
            ("duties: [full-craft-load], craft_time: 50.01 %", Some(load)),
            ("duties: [hire], craft_time: 50.01 %", Some(time)),
            ("duties: [on-call], craft_time: 50 %", None),
        ] {
            let text = roofing(&["duties: [full-craft-load], craft_time: 90 %"], &[lead]);
            assert_eq!(said(&RULE, &text), Vec::from_iter(wanted), "{lead}");
        }
        assert!(is_not_stated(
            &RULE,
            &roofing(&["craft_time: 90 %"], &["grade: g1"])
        ));
    }
}
