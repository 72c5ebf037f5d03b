//! # A grade that only managing can give
//!
//! ## What it checks
//!
//! For each craft, up to the individual summit: whether every grade at which there is a management
//! level also has an individual level. What lies above the individual summit is left to `PAR001`.
//! Management tracks that run across all crafts count in each of them.
//!
//! ## Why it matters
//!
//! A gap in the individual ladder is a locked door halfway up: who wants the next grade takes the
//! management post, or waits until the grade after it is within reach, which few can. Colleagues
//! see who moved past them and why, and they draw their conclusions. Every grade with a seat for
//! those who lead needs a seat for those who are the best at the work.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g1, g2, g3]
//! crafts:
//!   - { id: design, title: Visual design }
//! tracks:
//!   - id: designers
//!     title: Designers
//!     kind: individual
//!     crafts: [design]
//!     levels:
//!       - { id: designer, title: Designer, grade: g1 }
//!       - { id: principal-designer, title: Principal Designer, grade: g3 }
//!   - id: design-leads
//!     title: Leads in design
//!     kind: management
//!     crafts: [design]
//!     levels:
//!       - { id: design-lead, title: Design Lead, grade: g2 }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g1, g2, g3]
//! crafts:
//!   - { id: design, title: Visual design }
//! tracks:
//!   - id: designers
//!     title: Designers
//!     kind: individual
//!     crafts: [design]
//!     levels:
//!       - { id: designer, title: Designer, grade: g1 }
//!       - { id: senior-designer, title: Senior Designer, grade: g2 }
//!       - { id: principal-designer, title: Principal Designer, grade: g3 }
//!   - id: design-leads
//!     title: Leads in design
//!     kind: management
//!     crafts: [design]
//!     levels:
//!       - { id: design-lead, title: Design Lead, grade: g2 }
//! ```

use super::parity::listed;
use super::query::{called, grade_called};
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Craft, Framework, Grade, Ix, Level, TrackKind};
use std::collections::BTreeMap;

pub(crate) static RULE: Rule = Rule {
    code: "PAR002",
    name: "management-grade-without-twin",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// Who stands at one grade.
#[derive(Clone, Copy, Default)]
struct Holders {
    has_individual: bool,
    first_leader: Option<Ix<Level>>,
    leaders: usize,
}

impl Holders {
    fn add(&mut self, level: Ix<Level>, kind: TrackKind) {
        match kind {
            TrackKind::Individual => self.has_individual = true,
            TrackKind::Management => {
                self.first_leader.get_or_insert(level);
                self.leaders += 1;
            }
        }
    }

    fn join(&mut self, other: Self) {
        self.has_individual |= other.has_individual;
        self.first_leader = self.first_leader.or(other.first_leader);
        self.leaders += other.leaders;
    }
}

type ByGrade = BTreeMap<Ix<Grade>, Holders>;

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut held = held(framework);
    let across = held.remove(&None).unwrap_or_default();
    // Where no craft is declared, all levels are of one nameless craft.
    let nameless = framework.crafts().is_empty().then_some(None);
    let mut answer = Answer::not_stated(
        "say the `grade` of the levels of both kinds of track, so that it shows which grades both reach",
    );
    for craft in framework.crafts().keys().map(Some).chain(nameless) {
        let mut of_craft = held.remove(&craft).unwrap_or_default();
        for (grade, holders) in &across {
            of_craft.entry(*grade).or_default().join(*holders);
        }
        if check_craft(framework, craft, &of_craft, report).is_some() {
            answer = Answer::Checked;
        }
    }
    answer
}

/// Who stands at which grade, per craft; under `None` what runs across all crafts.
fn held(framework: &Framework) -> BTreeMap<Option<Ix<Craft>>, ByGrade> {
    let mut held: BTreeMap<_, ByGrade> = BTreeMap::new();
    for (ix, level) in framework.levels().iter() {
        let Some(grade) = level.grade else { continue };
        let track = framework.track(level.track);
        let across = track.crafts.is_empty().then_some(None);
        for craft in track.crafts.iter().copied().map(Some).chain(across) {
            let by_grade = held.entry(craft).or_default();
            by_grade.entry(grade).or_default().add(ix, track.kind);
        }
    }
    held
}

/// `None` when one kind of track has no graded level.
fn check_craft(
    framework: &Framework,
    craft: Option<Ix<Craft>>,
    held: &ByGrade,
    report: &mut Report,
) -> Option<()> {
    let (summit, _) = held.iter().rfind(|(_, at)| at.has_individual)?;
    held.values().find(|at| at.leaders > 0)?;
    let without_twin = held
        .range(..=*summit)
        .filter(|(_, at)| !at.has_individual)
        .filter_map(|(grade, at)| Some((*grade, at.first_leader?, at.leaders)))
        .collect::<Vec<_>>();
    if let Some((_, first, _)) = without_twin.first() {
        let at = craft.map_or_else(|| At::level(*first).key("grade"), At::craft);
        report_craft(framework, craft, at, &without_twin, report);
    }
    Some(())
}

fn report_craft(
    framework: &Framework,
    craft: Option<Ix<Craft>>,
    at: At,
    without_twin: &[(Ix<Grade>, Ix<Level>, usize)],
    report: &mut Report,
) {
    let grades = without_twin.iter().map(|(grade, leader, leaders)| {
        let beyond = match leaders {
            0 | 1 => String::new(),
            n => format!(" and {} more", n - 1),
        };
        let grade = grade_called(framework, *grade);
        format!("{grade} ({}{beyond})", called(framework, *leader))
    });
    let within = craft.map_or_else(String::new, |craft| {
        format!("in `{}` ", framework.crafts().at(craft).title)
    });
    let message = format!(
        "{within}there are management levels, but no individual level, at {}",
        listed(grades, usize::MAX),
    );
    let found = report.find(at, message).help(
        "add an individual level at each of these grades, or allow it with the reason why only managing can give the grade",
    );
    for (_, leader, _) in without_twin {
        found.also(At::level(*leader).key("grade"), "no individual twin");
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, roofing, said};
    use super::*;

    #[test]
    fn every_management_grade_up_to_the_individual_summit_needs_a_twin() {
        let (g1, g2, g3) = ("grade: g1", "grade: g2", "grade: g3");
        for (experts, leads, wanted) in [
            (vec![g1, g2], vec![g1, g2], None),
            (
                vec![g1, g3],
                vec![g2, g2],
                Some("`g2` (`lead 0` and 1 more)"),
            ),
            (
                vec![g3],
                vec![g1, g2],
                Some("`g1` (`lead 0`), `g2` (`lead 1`)"),
            ),
            (vec![g1], vec![g1, g3], None),
        ] {
            let wanted = wanted.map(|grades| {
                format!(
                    "in `Roofing` there are management levels, but no individual level, at {grades}"
                )
            });
            let said = said(&RULE, &roofing(&experts, &leads));
            assert_eq!(said, Vec::from_iter(wanted), "{experts:?} {leads:?}");
        }
    }

    #[test]
    fn a_track_across_all_crafts_counts_in_each_craft() {
        let text = "\
grades: [g1, g2]
crafts: [{ id: design, title: Design }, { id: roofing, title: Roofing }]
tracks:
  - { id: d, title: D, kind: individual, crafts: [design], levels: [{ id: d1, title: D1, grade: g1 }, { id: d2, title: D2, grade: g2 }] }
  - { id: r, title: R, kind: individual, crafts: [roofing], levels: [{ id: r2, title: R2, grade: g2 }] }
  - { id: m, title: M, kind: management, levels: [{ id: m1, title: M1, grade: g1 }] }
";
        let wanted =
            "in `Roofing` there are management levels, but no individual level, at `g1` (`M1`)";
        assert_eq!(said(&RULE, text), [wanted]);
    }

    #[test]
    fn where_no_craft_is_declared_all_tracks_are_compared() {
        let text = "\
grades: [g1, g2]
tracks:
  - { id: i, title: I, kind: individual, levels: [{ id: i2, title: I2, grade: g2 }] }
  - { id: m, title: M, kind: management, levels: [{ id: m1, title: M1, grade: g1 }] }
";
        assert_eq!(said(&RULE, text).len(), 1);
        assert!(is_not_stated(&RULE, "grades: [g1]\n"));
    }
}
