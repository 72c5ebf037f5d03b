//! # A step over a grade that others can hold
//!
//! ## What it checks
//!
//! Neighbouring levels of a track that stand two or more grades apart: whether another level that
//! a person of the same craft could hold stands at a grade between them. Levels without a `grade`
//! are left alone, and so are grades that nobody of the craft can have.
//!
//! ## Why it matters
//!
//! A team lead whose next step is to lead the whole department has no next step. Nobody learns in
//! the job below what the job above asks, so that the seat goes to someone from outside, or to
//! someone who is thrown in. Beside them colleagues on the other track rise a grade at a time.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g1, g2, g3]
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofer, title: Roofer, grade: g1 }
//!       - { id: master-roofer, title: Master Roofer, grade: g2 }
//!       - { id: grand-master, title: Grand Master, grade: g3 }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     crafts: [roofing]
//!     levels:
//!       - { id: site-lead, title: Site Lead, grade: g1 }
//!       - { id: roofing-director, title: Director of Roofing, grade: g3 }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g1, g2, g3]
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofer, title: Roofer, grade: g1 }
//!       - { id: master-roofer, title: Master Roofer, grade: g2 }
//!       - { id: grand-master, title: Grand Master, grade: g3 }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     crafts: [roofing]
//!     levels:
//!       - { id: site-lead, title: Site Lead, grade: g1 }
//!       - { id: area-lead, title: Area Lead, grade: g2 }
//!       - { id: roofing-director, title: Director of Roofing, grade: g3 }
//! ```

use super::query::{called, grade_called};
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Craft, Framework, Grade, Ix, Level, Track};
use std::collections::{BTreeMap, HashMap};
use std::ops::Bound::Excluded;

pub(crate) static RULE: Rule = Rule {
    code: "SHP019",
    name: "skipped-grade",
    severity: Severity::Note,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// The first level at each grade.
type ByGrade = BTreeMap<Ix<Grade>, Ix<Level>>;

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let grade_of = |level: Ix<Level>| framework.level(level).grade;
    let mut answer = Answer::not_stated("say the `grade` of neighbouring levels of a track");
    let held = Held::by(framework);
    for (lower, upper) in framework.neighbours() {
        let (Some(below), Some(above)) = (grade_of(lower), grade_of(upper)) else {
            continue;
        };
        answer = Answer::Checked;
        let track = framework.track(framework.level(upper).track);
        if let Some(between) = held.between(track, below, above) {
            say(framework, (lower, upper), between, report);
        }
    }
    answer
}

/// Who stands at which grade.
struct Held {
    of_craft: HashMap<Ix<Craft>, ByGrade>,
    /// On tracks that run across all crafts.
    across: ByGrade,
}

impl Held {
    fn by(framework: &Framework) -> Self {
        let mut held = Self {
            of_craft: HashMap::new(),
            across: ByGrade::new(),
        };
        for (ix, level) in framework.levels().iter() {
            let Some(grade) = level.grade else { continue };
            let crafts = &framework.track(level.track).crafts;
            if crafts.is_empty() {
                held.across.entry(grade).or_insert(ix);
            }
            for craft in crafts {
                let of_craft = held.of_craft.entry(*craft).or_default();
                of_craft.entry(grade).or_insert(ix);
            }
        }
        held
    }

    /// The lowest level between two grades that a person on this track could hold beside it.
    fn between(&self, track: &Track, below: Ix<Grade>, above: Ix<Grade>) -> Option<Ix<Level>> {
        let of_crafts = track.crafts.iter().filter_map(|it| self.of_craft.get(it));
        let groups = of_crafts.chain(std::iter::once(&self.across));
        let first = groups.filter(|_| below < above).filter_map(|by_grade| {
            let mut between = by_grade.range((Excluded(below), Excluded(above)));
            between.next()
        });
        first.min().map(|(_, level)| *level)
    }
}

fn say(
    framework: &Framework,
    (lower, upper): (Ix<Level>, Ix<Level>),
    between: Ix<Level>,
    report: &mut Report,
) {
    let at = |level: Ix<Level>| {
        let grade = framework.level(level).grade;
        grade.map_or_else(String::new, |grade| grade_called(framework, grade))
    };
    let message = format!(
        "from {} at {} the next step is {} at {}: nothing on the track stands at {}, where {} does",
        called(framework, lower),
        at(lower),
        called(framework, upper),
        at(upper),
        at(between),
        called(framework, between),
    );
    report
        .find(At::level(upper).key("grade"), message)
        .help("add a level between the two, or allow it with the reason why the step is so high")
        .also(At::level(lower).key("grade"), "the level below")
        .also(At::level(between).key("grade"), "stands between them");
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, roofing, said};
    use super::*;

    #[test]
    fn a_grade_is_skipped_only_where_another_level_stands() {
        let at = |grade: &str| format!("grade: {grade}");
        for (experts, leads, is_said) in [
            (["g1", "g3"], ["g1", "g3"], false),
            (["g1", "g2"], ["g1", "g3"], true),
            (["g1", "g2"], ["g2", "g3"], false),
            (["g1", "g2"], ["g3", "g1"], false),
            (["g1", "g3"], ["g2", "g2"], true),
        ] {
            let [experts, leads] = [experts, leads].map(|grades| grades.map(at));
            let text = roofing(
                &experts.each_ref().map(String::as_str),
                &leads.each_ref().map(String::as_str),
            );
            assert_eq!(said(&RULE, &text).len(), usize::from(is_said), "{text}");
        }
    }

    #[test]
    fn levels_without_grades_are_not_compared() {
        let text = roofing(&["summary: a", "summary: b"], &["grade: g1"]);
        assert!(is_not_stated(&RULE, &text));
    }
}
