//! # A described step that no level asks for
//!
//! ## What it checks
//!
//! For each competency that levels ask for by step: whether some level asks for each step that
//! is described, from step 1 up. A competency that no level asks for at all is left to `SHP004`.
//!
//! ## Why it matters
//!
//! The highest described step tells people how far a craft can be mastered. When no level asks
//! for it, it is mastery without a place: whoever reaches it can't show it to a panel, because
//! nothing they could be considered for names it. Either a level is missing at the top, or the
//! scale promises more than the organisation honours.
//!
//! ## Fails
//!
//! ```yaml
//! competencies:
//!   - id: hearing
//!     title: Hearing a machine
//!     proficiencies:
//!       - { text: Hears that something is wrong. }
//!       - { text: Says which bearing it is. }
//!       - { text: Says how long the bearing will last. }
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     levels:
//!       - { id: inspector, title: Inspector, expects: { hearing: 1 } }
//!       - { id: chief-inspector, title: Chief Inspector, expects: { hearing: 2 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - id: hearing
//!     title: Hearing a machine
//!     proficiencies:
//!       - { text: Hears that something is wrong. }
//!       - { text: Says which bearing it is. }
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     levels:
//!       - { id: inspector, title: Inspector, expects: { hearing: 1 } }
//!       - { id: chief-inspector, title: Chief Inspector, expects: { hearing: 2 } }
//! ```

use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use crate::read::listed;
use cordee_domain::{Competency, Framework, Ix, Step};

pub(crate) static RULE: Rule = Rule {
    code: "SHP005",
    name: "unused-proficiency",
    severity: Severity::Note,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// The steps asked of one competency: one bit for each of the 256 there can be.
#[derive(Clone, Copy, Default)]
struct Steps([u64; 4]);

impl Steps {
    fn add(&mut self, Step(step): Step) {
        if let Some(bits) = self.0.get_mut(usize::from(step / 64)) {
            *bits |= 1 << (step % 64);
        }
    }

    fn has(&self, Step(step): Step) -> bool {
        let bits = self.0.get(usize::from(step / 64));
        bits.is_some_and(|bits| bits >> (step % 64) & 1 == 1)
    }

    fn is_empty(&self) -> bool {
        self.0 == [0; 4]
    }
}

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let asked = asked_steps(framework);
    let mut answer = Answer::not_stated(
        "describe the steps of competencies under `proficiencies` and ask for them by step under `expects`",
    );
    for ((ix, competency), asked) in framework.competencies().iter().zip(asked) {
        if asked.is_empty() || competency.proficiencies.is_empty() {
            continue;
        }
        answer = Answer::Checked;
        report_unused(ix, competency, asked, report);
    }
    answer
}

/// The steps above 0 that levels ask for, per competency.
fn asked_steps(framework: &Framework) -> Vec<Steps> {
    let mut asked = vec![Steps::default(); framework.competencies().len()];
    for expectation in framework
        .levels()
        .values()
        .flat_map(|level| &level.expectations)
    {
        let steps = asked.get_mut(expectation.competency.position());
        let step = expectation.step.filter(|step| *step > Step(0));
        if let (Some(steps), Some(step)) = (steps, step) {
            steps.add(step);
        }
    }
    asked
}

fn report_unused(ix: Ix<Competency>, competency: &Competency, asked: Steps, report: &mut Report) {
    let described = competency.proficiencies.iter().enumerate();
    let unused: Vec<(usize, Step)> = described
        .map(|(position, proficiency)| (position, proficiency.step))
        .filter(|(_, step)| *step > Step(0) && !asked.has(*step))
        .collect();
    let Some((first, _)) = unused.first() else {
        return;
    };
    let steps: Vec<String> = unused.iter().map(|(_, step)| step.0.to_string()).collect();
    let message = format!(
        "no level asks for {} {} of `{}`",
        if steps.len() == 1 { "step" } else { "steps" },
        listed(steps.iter().map(String::as_str)),
        competency.title,
    );
    report
        .find(
            At::competency(ix).key("proficiencies").item(*first),
            message,
        )
        .help("ask for it at a level, or leave the description out");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_remembered_over_the_whole_scale() {
        let mut steps = Steps::default();
        assert!(steps.is_empty());
        for step in [1, 63, 64, 255] {
            steps.add(Step(step));
        }
        let has: Vec<u8> = (0..=255).filter(|step| steps.has(Step(*step))).collect();
        assert_eq!(has, [1, 63, 64, 255]);
    }
}
