//! # A sub-factor that tells no levels apart
//!
//! ## What it checks
//!
//! For each sub-factor: whether at least two levels have a step on it and all of them the same.
//!
//! ## Why it matters
//!
//! Something is weighed, and it makes no difference to anyone. Either nobody looked closely, and
//! the one whose work is harder in this respect goes unseen; or it truly is the same for all, and
//! its weight belongs to what does differ. Working conditions are often filled in this way, with
//! the roof and the office at the same step.
//!
//! ## Fails
//!
//! ```yaml
//! job_value:
//!   subfactors:
//!     - { id: weather, title: Weather and height, factor: working-conditions, weight: 10 % }
//! tracks:
//!   - id: all
//!     title: All
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer, value: { weather: 2 } }
//!       - { id: designer, title: Designer, value: { weather: 2 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! job_value:
//!   subfactors:
//!     - { id: weather, title: Weather and height, factor: working-conditions, weight: 10 % }
//! tracks:
//!   - id: all
//!     title: All
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer, value: { weather: 4 } }
//!       - { id: designer, title: Designer, value: { weather: 0 } }
//! ```

use super::worth::subfactor_at;
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::{Framework, JobValueScheme};

pub(crate) static RULE: Rule = Rule {
    code: "VAL004",
    name: "subfactor-equal-everywhere",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// The steps that levels have on one sub-factor.
#[derive(Clone, Copy)]
struct Seen {
    step: u8,
    levels: usize,
    differs: bool,
}

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer = Answer::not_stated(
        "say the `subfactors` under `job_value`, and under `value` the steps of at least two levels",
    );
    let Some(scheme) = framework.job_value() else {
        return answer;
    };
    for (position, seen) in seen(framework, scheme).into_iter().enumerate() {
        let Some(seen) = seen.filter(|seen| seen.levels > 1) else {
            continue;
        };
        answer = Answer::Checked;
        if !seen.differs {
            report_equal(scheme, position, seen, report);
        }
    }
    answer
}

fn seen(framework: &Framework, scheme: &JobValueScheme) -> Vec<Option<Seen>> {
    let mut seen = vec![None; scheme.subfactors.len()];
    let values = framework
        .levels()
        .values()
        .filter_map(|level| level.job_value.as_ref());
    for (subfactor, step) in values.flat_map(|value| &value.steps) {
        if let Some(seen) = seen.get_mut(subfactor.position()) {
            let so_far = seen.get_or_insert(Seen {
                step: *step,
                levels: 0,
                differs: false,
            });
            so_far.levels += 1;
            so_far.differs |= so_far.step != *step;
        }
    }
    seen
}

fn report_equal(scheme: &JobValueScheme, position: usize, seen: Seen, report: &mut Report) {
    let Some(subfactor) = scheme.subfactors.get(position) else {
        return;
    };
    let message = format!(
        "all {} valued levels have step {} on the sub-factor `{}`",
        seen.levels, seen.step, subfactor.title,
    );
    report
        .find(subfactor_at(position), message)
        .help("look at the levels again, or give its weight to a sub-factor that differs");
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, said};
    use super::*;

    fn text(values: &[&str]) -> String {
        let levels: Vec<_> = values
            .iter()
            .enumerate()
            .map(|(i, value)| format!("{{ id: l{i}, title: L{i}, value: {{ {value} }} }}"))
            .collect();
        format!(
            "\
job_value:
  subfactors:
    - {{ id: a, title: A, factor: skills, weight: 10 % }}
    - {{ id: b, title: B, factor: effort, weight: 10 % }}
tracks:
  - {{ id: t, title: T, kind: individual, levels: [{}] }}
",
            levels.join(", ")
        )
    }

    #[test]
    fn at_least_two_levels_with_one_step_are_needed() {
        let wanted = "all 2 valued levels have step 1 on the sub-factor `A`";
        for (values, wanted) in [
            (vec!["a: 1, b: 1", "a: 1, b: 2"], Some(wanted)),
            (vec!["a: 1", "a: 1", "b: 2"], Some(wanted)),
            (vec!["a: 1, b: 1", "a: 2"], None),
        ] {
            let said = said(&RULE, &text(&values));
            assert_eq!(said, Vec::from_iter(wanted), "{values:?}");
        }
        assert!(is_not_stated(&RULE, &text(&["a: 1", "b: 1"])));
    }
}
