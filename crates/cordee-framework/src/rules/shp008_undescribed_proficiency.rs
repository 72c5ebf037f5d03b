//! # A step that is asked for or declared, and not described
//!
//! ## What it checks
//!
//! Competencies with described proficiencies: whether each proficiency has a `text`, whether
//! the steps follow each other without a gap, and whether each step that a level asks for,
//! without words of its own, is among them.
//!
//! ## Why it matters
//!
//! A step without a description is a bar that nobody can see. The person who is to reach it
//! can't prepare, and each member of the panel fills the gap with what they are used to, which
//! is where likeness to oneself begins to count more than the work. A level that asks for a
//! step beyond the scale asks for something nobody has ever put into words.
//!
//! ## Fails
//!
//! ```yaml
//! competencies:
//!   - id: flashing
//!     title: Flashing
//!     proficiencies:
//!       - { text: Seals a straight joint. }
//!       - { title: Steady }
//! ```
//!
//! ```yaml
//! competencies:
//!   - id: flashing
//!     title: Flashing
//!     proficiencies:
//!       - { step: 1, text: Seals a straight joint. }
//!       - { step: 3, text: Seals a joint that moves. }
//! ```
//!
//! ```yaml
//! competencies:
//!   - id: flashing
//!     title: Flashing
//!     proficiencies:
//!       - { text: Seals a straight joint. }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer, expects: { flashing: 4 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - id: flashing
//!     title: Flashing
//!     proficiencies:
//!       - { text: Seals a straight joint. }
//!       - { text: Seals a joint that moves. }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: apprentice, title: Apprentice, expects: { flashing: 0 } }
//!       - { id: roofer, title: Roofer, expects: { flashing: 1 } }
//!       - { id: master-roofer, title: Master Roofer, expects: { flashing: 2 } }
//! ```

use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Competency, Framework, Ix, Level, Step};

pub(crate) static RULE: Rule = Rule {
    code: "SHP008",
    name: "undescribed-proficiency",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    if framework
        .competencies()
        .values()
        .all(|c| c.proficiencies.is_empty())
    {
        return Answer::not_stated("describe the steps of competencies under `proficiencies`");
    }
    for (ix, competency) in framework.competencies().iter() {
        check_texts(ix, competency, report);
        check_gaps(ix, competency, report);
    }
    check_asked(framework, report);
    Answer::Checked
}

/// Step 0 may go without: nothing is asked there. A text that is there and says nothing is left
/// to `SHP007`.
fn check_texts(ix: Ix<Competency>, competency: &Competency, report: &mut Report) {
    for (position, proficiency) in competency.proficiencies.iter().enumerate() {
        if proficiency.step > Step(0) && proficiency.text.statements().is_empty() {
            let message = format!(
                "step {} of `{}` has no description",
                proficiency.step.0, competency.title
            );
            report
                .find(proficiency_at(ix, position), message)
                .help("say in a `text` what someone at this step does");
        }
    }
}

fn check_gaps(ix: Ix<Competency>, competency: &Competency, report: &mut Report) {
    let steps = competency.proficiencies.iter().map(|p| p.step.0);
    for (position, (below, above)) in steps.clone().zip(steps.skip(1)).enumerate() {
        if above.saturating_sub(below) > 1 {
            let message = format!(
                "the steps of `{}` go from {below} to {above}",
                competency.title
            );
            report
                .find(proficiency_at(ix, position + 1).key("step"), message)
                .help(format!(
                    "describe step {}, or number the steps without a gap",
                    below + 1
                ))
                .also(proficiency_at(ix, position), "the step below the gap");
        }
    }
}

/// Each step that is asked for and not described is told once, at the first level that asks.
fn check_asked(framework: &Framework, report: &mut Report) {
    let mut asked: Vec<(Ix<Competency>, Step, Ix<Level>)> = Vec::new();
    for (level, it) in framework.levels().iter() {
        for expectation in &it.expectations {
            let Some(step) = expectation.step else {
                continue;
            };
            let competency = framework.competency(expectation.competency);
            let is_open = step > Step(0) && expectation.text.is_blank();
            if is_open && !is_described(competency, step) {
                asked.push((expectation.competency, step, level));
            }
        }
    }
    asked.sort_unstable();
    for same in asked.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        if let [(competency, step, level), others @ ..] = same {
            report_asked(
                framework,
                (*competency, *step),
                *level,
                others.len(),
                report,
            );
        }
    }
}

/// Where nothing is described at all, levels are not held to it.
fn is_described(competency: &Competency, step: Step) -> bool {
    competency.proficiencies.is_empty() || competency.proficiency(step).is_some()
}

fn report_asked(
    framework: &Framework,
    (of, step): (Ix<Competency>, Step),
    level: Ix<Level>,
    others: usize,
    report: &mut Report,
) {
    let competency = framework.competency(of);
    let also = match others {
        0 => String::new(),
        1 => ", and so does one other level".to_owned(),
        many => format!(", and so do {many} other levels"),
    };
    let message = format!(
        "{} asks for step {} of `{}`, which is not described{also}",
        called(framework, level),
        step.0,
        competency.title,
    );
    let last = competency.proficiencies.len().saturating_sub(1);
    report
        .find(At::expectation(framework, level, of), message)
        .help(format!(
            "describe step {} among the `proficiencies`, or ask for one that is",
            step.0
        ))
        .also(proficiency_at(of, last), "the highest described step");
}

fn proficiency_at(ix: Ix<Competency>, position: usize) -> At {
    At::competency(ix).key("proficiencies").item(position)
}
