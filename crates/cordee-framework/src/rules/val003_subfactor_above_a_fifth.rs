//! # A sub-factor that outweighs the rest
//!
//! ## What it checks
//!
//! Whether a sub-factor has more than 20 % of the weight.
//!
//! ## Why it matters
//!
//! A single line of the scheme with a fifth of all the weight decides who is worth more. Often it
//! is budget or number of reports, and then the expert's worth was settled before anybody looked
//! at their work. Many small lines make it harder to lean, and easier to see what people do.
//!
//! ## Fails
//!
//! ```yaml
//! job_value:
//!   subfactors:
//!     - { id: budget, title: For money, factor: responsibility, weight: 30 % }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! job_value:
//!   subfactors:
//!     - { id: budget, title: For money, factor: responsibility, weight: 12 % }
//!     - { id: safety, title: For the safety of others, factor: responsibility, weight: 18 % }
//! ```

use super::worth::subfactor_at;
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::{Framework, Share};

pub(crate) static RULE: Rule = Rule {
    code: "VAL003",
    name: "subfactor-above-a-fifth",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

const MOST: Share = Share::from_percent(20);

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let subfactors = framework.job_value().map(|scheme| &scheme.subfactors);
    let Some(subfactors) = subfactors.filter(|list| !list.is_empty()) else {
        return Answer::not_stated("say the `subfactors` with their weights under `job_value`");
    };
    for (position, subfactor) in subfactors.iter().enumerate() {
        if subfactor.weight > MOST {
            let (title, weight) = (&subfactor.title, subfactor.weight);
            let message =
                format!("the sub-factor `{title}` has {weight} of the weight, more than a fifth");
            report
                .find(subfactor_at(position).key("weight"), message)
                .help("lower its weight, or divide it into what it really holds");
        }
    }
    Answer::Checked
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, said};
    use super::*;

    #[test]
    fn a_fifth_is_still_allowed() {
        for (weight, wanted) in [("20 %", 0), ("20.01 %", 1)] {
            let text = format!(
                "job_value: {{ subfactors: [{{ id: a, title: A, factor: skills, weight: {weight} }}] }}\n"
            );
            assert_eq!(said(&RULE, &text).len(), wanted, "{weight}");
        }
        assert!(is_not_stated(
            &RULE,
            "job_value: { factors: { skills: 50 % } }\n"
        ));
    }
}
