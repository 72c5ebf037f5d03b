//! # A soft skill that counts for nothing
//!
//! ## What it checks
//!
//! Whether each sub-factor marked `soft: true` has some weight.
//!
//! ## Why it matters
//!
//! Listening, calming, teaching and connecting are work, and for a long time they were taken for
//! granted, most of all where women did them. Directive (EU) 2023/970 says that they must not be
//! undervalued. To name such a skill and then give it 0 % tells those who have it that it was
//! seen, and judged worthless.
//!
//! ## Fails
//!
//! ```yaml
//! job_value:
//!   subfactors:
//!     - { id: calming, title: Listening and calming, factor: skills, weight: 0 %, soft: true }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! job_value:
//!   subfactors:
//!     - { id: calming, title: Listening and calming, factor: skills, weight: 10 %, soft: true }
//! ```

use super::worth::subfactor_at;
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::{Framework, Share, Subfactor};

pub(crate) static RULE: Rule = Rule {
    code: "VAL005",
    name: "soft-skill-without-weight",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

const NOTHING: Share = Share::from_percent(0);

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let subfactors = framework.job_value().map(|scheme| &scheme.subfactors);
    let soft: Vec<(usize, &Subfactor)> = subfactors
        .into_iter()
        .flatten()
        .enumerate()
        .filter(|(_, subfactor)| subfactor.is_soft)
        .collect();
    if soft.is_empty() {
        return Answer::not_stated(
            "mark the `subfactors` that are soft skills, such as listening or teaching, with `soft: true`",
        );
    }
    let nothing = soft.iter().filter(|(_, it)| it.weight == NOTHING);
    for (position, subfactor) in nothing {
        let message = format!("the soft skill `{}` has no weight", subfactor.title);
        report
            .find(subfactor_at(*position).key("weight"), message)
            .help("give it the weight it has in the work");
    }
    Answer::Checked
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, said};
    use super::*;

    #[test]
    fn only_soft_skills_need_weight() {
        let text = |keys: &str| {
            format!(
                "job_value: {{ subfactors: [{{ id: a, title: A, factor: skills, {keys} }}] }}\n"
            )
        };
        for (keys, wanted) in [
            ("weight: 0 %, soft: true", 1),
            ("weight: 0.01 %, soft: true", 0),
            ("weight: 0 %, soft: false", 0),
        ] {
            assert_eq!(said(&RULE, &text(keys)).len(), wanted, "{keys}");
        }
        assert!(is_not_stated(&RULE, &text("weight: 0 %")));
    }
}
