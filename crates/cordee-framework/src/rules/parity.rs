//! Which levels stand side by side, and which of them has more.
//!
//! An individual and a management level stand side by side when they have the same grade and a
//! person of one craft could hold either. Grades may hold thousands of levels, so nothing here
//! looks at every pair: levels are put into groups, and each individual level is then held
//! against the one management level of its groups that matters most.

use super::query::grade_called;
use cordee_domain::{Craft, Framework, Grade, Ix, Level, Track, TrackKind};
use std::collections::{BTreeMap, BTreeSet};

/// Individual levels, each of which stands beside each of the management levels.
#[derive(Default)]
pub(super) struct Group {
    pub(super) individual: Vec<Ix<Level>>,
    pub(super) management: Vec<Ix<Level>>,
}

impl Group {
    fn add(&mut self, level: Ix<Level>, kind: TrackKind) {
        match kind {
            TrackKind::Individual => self.individual.push(level),
            TrackKind::Management => self.management.push(level),
        }
    }
}

/// Groups that together bring every individual level beside every management level it belongs
/// to. A level is in as many groups as its track names crafts, and in at most two more.
pub(super) fn groups(framework: &Framework) -> Vec<Group> {
    let mut by_grade: BTreeMap<Ix<Grade>, AtGrade> = BTreeMap::new();
    for (ix, level) in framework.levels().iter() {
        if let Some(grade) = level.grade {
            let at_grade = by_grade.entry(grade).or_default();
            at_grade.add(ix, framework.track(level.track));
        }
    }
    by_grade
        .into_values()
        .flat_map(AtGrade::into_groups)
        .filter(|group| !group.individual.is_empty() && !group.management.is_empty())
        .collect()
}

#[derive(Default)]
struct AtGrade {
    by_craft: BTreeMap<Ix<Craft>, Group>,
    across_crafts: Group,
    all: Group,
}

impl AtGrade {
    fn add(&mut self, level: Ix<Level>, track: &Track) {
        self.all.add(level, track.kind);
        if track.crafts.is_empty() {
            self.across_crafts.add(level, track.kind);
        }
        for craft in &track.crafts {
            let group = self.by_craft.entry(*craft).or_default();
            group.add(level, track.kind);
        }
    }

    fn into_groups(self) -> impl Iterator<Item = Group> {
        let across = self.across_crafts;
        let led_across = Group {
            individual: self.all.individual,
            management: across.management,
        };
        let expert_across = Group {
            individual: across.individual,
            management: self.all.management,
        };
        self.by_craft
            .into_values()
            .chain([led_across, expert_across])
    }
}

/// Whether at least one graded level of either kind of track states something.
pub(super) fn both_kinds_state(framework: &Framework, states: impl Fn(&Level) -> bool) -> bool {
    let stated_on = |kind| {
        let mut levels = framework.levels().iter();
        levels.any(|(ix, level)| {
            level.grade.is_some() && framework.kind_of(ix) == kind && states(level)
        })
    };
    stated_on(TrackKind::Individual) && stated_on(TrackKind::Management)
}

/// An individual level, and the management level beside it that it is furthest behind.
pub(super) struct Outdone {
    pub(super) individual: Ix<Level>,
    pub(super) management: Ix<Level>,
}

/// The individual levels whose figure is lower than that of a management level beside them.
/// `None` when one kind of track states no figure at any grade.
pub(super) fn outdone<F: Ord + Copy>(
    framework: &Framework,
    figure: impl Fn(&Level) -> Option<F>,
) -> Option<Vec<Outdone>> {
    if !both_kinds_state(framework, |level| figure(level).is_some()) {
        return None;
    }
    let figure_of = |level: Ix<Level>| figure(framework.level(level));
    let mut tops: BTreeMap<Ix<Level>, (F, Ix<Level>)> = BTreeMap::new();
    for group in groups(framework) {
        let Some((most, management)) = top(&group.management, figure_of) else {
            continue;
        };
        for individual in group.individual {
            let is_behind = figure_of(individual).is_some_and(|own| own < most);
            let is_further = tops
                .get(&individual)
                .is_none_or(|(so_far, _)| most > *so_far);
            if is_behind && is_further {
                tops.insert(individual, (most, management));
            }
        }
    }
    let pair = |(individual, (_, management))| Outdone {
        individual,
        management,
    };
    Some(tops.into_iter().map(pair).collect())
}

/// The level with the highest figure, the first of equals.
fn top<F: Ord>(
    levels: &[Ix<Level>],
    figure: impl Fn(Ix<Level>) -> Option<F>,
) -> Option<(F, Ix<Level>)> {
    levels
        .iter()
        .filter_map(|level| Some((figure(*level)?, *level)))
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
}

/// Where two levels stand side by side, for messages: "at `g4` in `Roofing`".
pub(super) fn meeting_place(framework: &Framework, a: Ix<Level>, b: Ix<Level>) -> String {
    let track = |level: Ix<Level>| framework.track(framework.level(level).track);
    let grade = framework.level(a).grade;
    let at = grade.map_or_else(String::new, |grade| {
        format!("at {}", grade_called(framework, grade))
    });
    let craft = shared_craft(track(a), track(b));
    let within = craft.map_or_else(String::new, |craft| {
        format!(" in `{}`", framework.crafts().at(craft).title)
    });
    at + &within
}

/// A craft that both tracks serve; `None` when both run across all crafts.
fn shared_craft(a: &Track, b: &Track) -> Option<Ix<Craft>> {
    let served = |by: &Track, craft: &&Ix<Craft>| by.serves(**craft);
    let of_a = a.crafts.iter().find(|craft| served(b, craft));
    of_a.or_else(|| b.crafts.iter().find(|craft| served(a, craft)))
        .copied()
}

/// What stands in `theirs` and not in `own`, in the order of `theirs`.
pub(super) fn lacking<T>(own: &[Ix<T>], theirs: &[Ix<T>]) -> Vec<Ix<T>> {
    let own: BTreeSet<_> = own.iter().copied().collect();
    theirs
        .iter()
        .copied()
        .filter(|it| !own.contains(it))
        .collect()
}

/// Texts in one line, at most `most` of them: "a, b and 3 more".
pub(super) fn listed(texts: impl ExactSizeIterator<Item = String>, most: usize) -> String {
    let beyond = texts.len().saturating_sub(most);
    let shown: Vec<String> = texts.take(most).collect();
    match beyond {
        0 => shown.join(", "),
        _ => format!("{} and {beyond} more", shown.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Sources, check};

    /// Tracks as `(kind, crafts)`, each with one level at `g1`; the pairs that stand side by
    /// side, by the positions of their tracks.
    fn pairs(tracks: &[(&str, &str)]) -> Vec<(usize, usize)> {
        let declared = "grades: [g1]\ncrafts: [{ id: a, title: A }, { id: b, title: B }]\n";
        let track = |(i, (kind, crafts)): (usize, &(&str, &str))| {
            let level = format!("{{ id: l{i}, title: L, grade: g1 }}");
            format!(
                "  - {{ id: t{i}, title: T, kind: {kind}, crafts: [{crafts}], levels: [{level}] }}"
            )
        };
        let tracks: Vec<String> = tracks.iter().enumerate().map(track).collect();
        let text = format!("{declared}tracks:\n{}\n", tracks.join("\n"));
        let framework = check(&Sources::single("f.yaml", &text)).framework;
        let mut pairs: Vec<_> = groups(&framework)
            .iter()
            .flat_map(|group| {
                let beside = |i: &Ix<Level>| {
                    let i = i.position();
                    group.management.iter().map(move |m| (i, m.position()))
                };
                group.individual.iter().flat_map(beside)
            })
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    #[test]
    fn levels_stand_side_by_side_when_a_person_of_one_craft_could_hold_either() {
        let (i, m) = ("individual", "management");
        for (tracks, wanted) in [
            (vec![(i, "a"), (m, "a")], vec![(0, 1)]),
            (vec![(i, "a"), (m, "b")], vec![]),
            (vec![(i, "a, b"), (m, "a"), (m, "b")], vec![(0, 1), (0, 2)]),
            (vec![(i, "a"), (i, "b"), (m, "")], vec![(0, 2), (1, 2)]),
            (vec![(i, ""), (m, "a"), (m, "")], vec![(0, 1), (0, 2)]),
            (vec![(i, "a"), (i, "b")], vec![]),
        ] {
            assert_eq!(pairs(&tracks), wanted, "{tracks:?}");
        }
    }

    #[test]
    fn a_long_list_says_how_many_it_leaves_out() {
        let texts = |n: usize| {
            (0..n)
                .map(|i| i.to_string())
                .collect::<Vec<_>>()
                .into_iter()
        };
        for (n, wanted) in [(1, "0"), (2, "0, 1"), (4, "0, 1 and 2 more")] {
            assert_eq!(listed(texts(n), 2), wanted);
        }
    }
}
