//! # One factor outweighs the other three
//!
//! ## What it checks
//!
//! Whether one of the four factors (skills, effort, responsibility, working conditions) has more
//! than half of the weight. Where factors have no stated weight, their sub-factors are summed.
//!
//! ## Why it matters
//!
//! Directive (EU) 2023/970 asks that the worth of work be seen from four sides. Once one side
//! weighs more than the others together, the rest is decoration: what roofers carry, what
//! inspectors answer for and what carers bear can no longer change anything. It is usually the
//! side on which those who wrote the scheme stand.
//!
//! ## Fails
//!
//! ```yaml
//! job_value:
//!   factors: { skills: 20 %, effort: 10 %, responsibility: 60 %, working-conditions: 10 % }
//! ```
//!
//! ```yaml
//! job_value:
//!   subfactors:
//!     - { id: budget, title: For money, factor: responsibility, weight: 35 % }
//!     - { id: reports, title: For people, factor: responsibility, weight: 25 % }
//!     - { id: knowledge, title: Knowledge, factor: skills, weight: 40 % }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! job_value:
//!   factors: { skills: 35 %, effort: 15 %, responsibility: 35 %, working-conditions: 15 % }
//! ```

use super::worth::{factor_at, factor_weights};
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::{Framework, Share};

pub(crate) static RULE: Rule = Rule {
    code: "VAL001",
    name: "factor-above-half",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

const MOST: Share = Share::from_percent(50);

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let scheme = framework.job_value();
    let Some((scheme, weights)) = scheme.and_then(|s| Some((s, factor_weights(s)?))) else {
        return Answer::not_stated("say the weights of the four `factors` under `job_value`");
    };
    for (kind, weight) in weights.into_iter().filter(|(_, weight)| *weight > MOST) {
        let message = format!(
            "the factor `{}` has {weight} of the weight, more than all others together",
            kind.as_str()
        );
        report
            .find(factor_at(scheme, kind), message)
            .help("give each factor at most 50 %, so that the others can still make a difference");
    }
    Answer::Checked
}

#[cfg(test)]
mod tests {
    use super::super::testing::said;
    use super::*;

    #[test]
    fn half_of_the_weight_is_still_allowed() {
        for (skills, wanted) in [("50 %", 0), ("50.01 %", 1)] {
            let text = format!("job_value: {{ factors: {{ skills: {skills} }} }}\n");
            assert_eq!(said(&RULE, &text).len(), wanted, "{skills}");
        }
    }

    #[test]
    fn stated_weights_count_before_sums() {
        let text = "\
job_value:
  factors: { skills: 40 %, effort: 60 % }
  subfactors:
    - { id: knowledge, title: Knowledge, factor: skills, weight: 60 % }
";
        let wanted = "the factor `effort` has 60 % of the weight, more than all others together";
        assert_eq!(said(&RULE, text), [wanted]);
    }
}
