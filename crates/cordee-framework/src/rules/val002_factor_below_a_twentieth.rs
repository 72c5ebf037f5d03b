//! # A factor that hardly counts
//!
//! ## What it checks
//!
//! Whether one of the four factors (skills, effort, responsibility, working conditions) has less
//! than 5 % of the weight, or is left out and has none. Where factors have no stated weight, their
//! sub-factors are summed.
//!
//! ## Why it matters
//!
//! The four factors are in Directive (EU) 2023/970 so that no kind of work goes unseen. Effort and
//! working conditions are the ones that disappear, and with them whoever climbs in the rain or
//! keeps calm all day for others. A factor with 2 % is on paper only, and people notice that they
//! were asked about something that changes nothing.
//!
//! ## Fails
//!
//! ```yaml
//! job_value:
//!   factors: { skills: 48 %, effort: 2 %, responsibility: 40 %, working-conditions: 10 % }
//! ```
//!
//! ```yaml
//! job_value:
//!   factors: { skills: 50 %, effort: 10 %, responsibility: 40 % }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! job_value:
//!   factors: { skills: 40 %, effort: 10 %, responsibility: 40 %, working-conditions: 10 % }
//! ```

use super::worth::{factor_at, factor_weights};
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::{Framework, Share};

pub(crate) static RULE: Rule = Rule {
    code: "VAL002",
    name: "factor-below-a-twentieth",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

const LEAST: Share = Share::from_percent(5);

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let scheme = framework.job_value();
    let Some((scheme, weights)) = scheme.and_then(|s| Some((s, factor_weights(s)?))) else {
        return Answer::not_stated("say the weights of the four `factors` under `job_value`");
    };
    for (kind, weight) in weights.into_iter().filter(|(_, weight)| *weight < LEAST) {
        let message = match weight.basis_points() {
            0 => format!("the factor `{}` has no weight", kind.as_str()),
            _ => format!(
                "the factor `{}` has {weight} of the weight, less than a twentieth",
                kind.as_str()
            ),
        };
        report
            .find(factor_at(scheme, kind), message)
            .help("give each of the four factors at least 5 %");
    }
    Answer::Checked
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, said};
    use super::*;

    #[test]
    fn a_small_factor_and_a_missing_one_are_told_apart() {
        let small = "the factor `effort` has 4.99 % of the weight, less than a twentieth";
        let missing = "the factor `effort` has no weight";
        for (effort, wanted) in [
            (", effort: 5 %", None),
            (", effort: 4.99 %", Some(small)),
            (", effort: 0 %", Some(missing)),
            ("", Some(missing)),
        ] {
            let text = format!(
                "job_value: {{ factors: {{ skills: 40 %, responsibility: 40 %, working-conditions: 15 %{effort} }} }}\n"
            );
            assert_eq!(said(&RULE, &text), Vec::from_iter(wanted), "{effort}");
        }
    }

    #[test]
    fn sub_factors_are_summed_where_factors_have_no_weight() {
        let text = "\
job_value:
  subfactors:
    - { id: a, title: A, factor: skills, weight: 3 % }
    - { id: b, title: B, factor: skills, weight: 3 % }
";
        assert_eq!(said(&RULE, text).len(), 3);
        assert!(is_not_stated(&RULE, "job_value: { steps: 5 }\n"));
    }
}
