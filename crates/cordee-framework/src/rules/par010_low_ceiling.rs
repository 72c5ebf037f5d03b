//! # An individual track with a low ceiling
//!
//! ## What it checks
//!
//! The highest grade of each individual track against the highest grade that any individual track
//! of the organisation reaches. A track that leads on, by a move stated from one of its levels to
//! an individual level above its own ceiling, is not meant.
//!
//! ## Why it matters
//!
//! Where one craft ends three grades below the others, its best people read there how much their
//! work counts. They change craft, or manage, or stay and stop hoping. It may be right that a
//! craft has no more to ask, but someone should have thought about it and be able to say it to
//! those who practise it.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g1, g2, g3]
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: engineer, title: Engineer, grade: g1 }
//!       - { id: distinguished-engineer, title: Distinguished Engineer, grade: g3 }
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     levels:
//!       - { id: inspector, title: Inspector, grade: g1 }
//!       - { id: chief-inspector, title: Chief Inspector, grade: g2 }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g1, g2, g3]
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: engineer, title: Engineer, grade: g1 }
//!       - { id: distinguished-engineer, title: Distinguished Engineer, grade: g3 }
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     levels:
//!       - { id: inspector, title: Inspector, grade: g1 }
//!       - { id: distinguished-inspector, title: Distinguished Inspector, grade: g3 }
//! ```
//!
//! ```yaml
//! grades: [g1, g3]
//! tracks:
//!   - id: newcomers
//!     title: Newcomers
//!     kind: individual
//!     levels:
//!       - { id: junior-inspector, title: Junior Inspector, grade: g1 }
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     levels:
//!       - { id: distinguished-inspector, title: Distinguished Inspector, grade: g3 }
//! moves:
//!   - { kind: switch, from: junior-inspector, to: distinguished-inspector }
//! ```

use super::query::{called, grade_called};
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Grade, Ix, Level, Track, TrackKind};

pub(crate) static RULE: Rule = Rule {
    code: "PAR010",
    name: "low-ceiling",
    severity: Severity::Note,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// The highest graded level of an individual track.
#[derive(Clone, Copy)]
struct Ceiling {
    track: Ix<Track>,
    grade: Ix<Grade>,
    level: Ix<Level>,
}

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let ceilings: Vec<Ceiling> = ceilings(framework).collect();
    let highest = ceilings.iter().copied().reduce(higher);
    let Some(highest) = highest else {
        return Answer::not_stated("say the `grade` of the levels of the individual tracks");
    };
    let reaches = reaches(framework);
    for ceiling in ceilings {
        let reach = reaches.get(ceiling.track.position()).copied().flatten();
        if ceiling.grade < highest.grade && reach <= Some(ceiling.grade) {
            report_ceiling(framework, ceiling, highest, report);
        }
    }
    Answer::Checked
}

fn ceilings(framework: &Framework) -> impl Iterator<Item = Ceiling> {
    let tracks = framework.tracks().iter();
    let individual = tracks.filter(|(_, track)| track.kind == TrackKind::Individual);
    individual.filter_map(|(ix, track)| {
        let levels = track.levels.iter().copied();
        levels
            .filter_map(|level| {
                let (track, grade) = (ix, framework.level(level).grade?);
                Some(Ceiling {
                    track,
                    grade,
                    level,
                })
            })
            .reduce(higher)
    })
}

/// The higher one, the first of equals.
fn higher(a: Ceiling, b: Ceiling) -> Ceiling {
    if b.grade > a.grade { b } else { a }
}

/// Per track, the highest grade of an individual level that a move leads to.
fn reaches(framework: &Framework) -> Vec<Option<Ix<Grade>>> {
    let mut reaches = vec![None; framework.tracks().len()];
    for to_go in framework.moves().values() {
        let to = to_go.to.iter().copied();
        let individual = to.filter(|to| framework.kind_of(*to) == TrackKind::Individual);
        let reach = individual.filter_map(|to| framework.level(to).grade).max();
        for from in &to_go.from {
            let track = framework.level(*from).track;
            if let Some(so_far) = reaches.get_mut(track.position()) {
                *so_far = reach.max(*so_far);
            }
        }
    }
    reaches
}

fn report_ceiling(framework: &Framework, low: Ceiling, highest: Ceiling, report: &mut Report) {
    let message = format!(
        "the individual track `{}` ends at {} with {}, others go on to {} with {}",
        framework.track(low.track).title,
        grade_called(framework, low.grade),
        called(framework, low.level),
        grade_called(framework, highest.grade),
        called(framework, highest.level),
    );
    report
        .find(At::level(low.level).key("grade"), message)
        .help("add levels for those who grow further in this craft, or state the move by which they go on")
        .also(At::level(highest.level).key("grade"), "the highest individual grade");
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, said};
    use super::*;

    fn ladders(moves: &str) -> String {
        format!(
            "\
grades: [g1, g2, g3]
tracks:
  - {{ id: a, title: A, kind: individual, levels: [{{ id: a1, title: A1, grade: g1 }}, {{ id: a2, title: A2, grade: g2 }}] }}
  - {{ id: b, title: B, kind: individual, levels: [{{ id: b2, title: B2, grade: g2 }}, {{ id: b3, title: B3, grade: g3 }}] }}
  - {{ id: m, title: M, kind: management, levels: [{{ id: m3, title: M3, grade: g3 }}] }}
{moves}"
        )
    }

    #[test]
    fn a_track_that_leads_on_to_a_higher_individual_level_has_no_low_ceiling() {
        let wanted =
            "the individual track `A` ends at `g2` with `A2`, others go on to `g3` with `B3`";
        for (moves, wanted) in [
            ("", Some(wanted)),
            ("moves: [{ kind: switch, from: a2, to: b3 }]", None),
            ("moves: [{ kind: switch, from: a1, to: b3 }]", None),
            ("moves: [{ kind: switch, from: a2, to: b2 }]", Some(wanted)),
            ("moves: [{ kind: cross, from: a2, to: m3 }]", Some(wanted)),
        ] {
            assert_eq!(
                said(&RULE, &ladders(moves)),
                Vec::from_iter(wanted),
                "{moves}"
            );
        }
    }

    #[test]
    fn management_levels_set_no_ceiling() {
        let text = "\
grades: [g1, g2]
tracks:
  - { id: a, title: A, kind: individual, levels: [{ id: a1, title: A1, grade: g1 }] }
  - { id: m, title: M, kind: management, levels: [{ id: m2, title: M2, grade: g2 }] }
";
        assert_eq!(said(&RULE, text), [""; 0]);
        assert!(!is_not_stated(&RULE, text));
        assert!(is_not_stated(&RULE, "grades: [g1]\n"));
    }
}
