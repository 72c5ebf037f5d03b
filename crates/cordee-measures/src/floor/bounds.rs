//! What can be known because nobody is fewer than none.
//!
//! Three groups of one each, withheld with their sum told: the sum alone leaves no other way. So of each
//! group that nobody may know, another number has to be possible, with which everything that is told
//! stays as it is, no group has fewer than nobody, and none that is withheld is empty (for of nobody it
//! would be told).
//!
//! A way is put together of changes that change no sum: one that changes the group, then others that
//! bring those back whom it takes where nobody is.

use super::atoms::Row;
use super::book::{Entry, Place};
use super::choose::Choice;
use hashbrown::HashSet;
use std::collections::BTreeMap;

/// How many changes are put together at most.
const CHANGES: usize = 4;
/// How many ways are tried for a group before more is withheld.
const TRIES: usize = 600;
/// How many places are tried to be without.
const PLACES: usize = 24;

/// A place that must not be told either, if there is one.
pub(super) fn to_bar(choice: &Choice<'_>) -> Option<Place> {
    let look = Look::of(choice);
    let mut found: Vec<Change> = Vec::new();
    for row in &choice.book.kept {
        let group = choice.places(row);
        if found.iter().any(|it| it.of(&group) != 0) {
            continue;
        }
        match look.another(&group) {
            Some(change) => found.push(change),
            None => return what_frees(choice, row, &group),
        }
    }
    None
}

/// By how much each atom changes; those that do not are not there.
#[derive(Clone, Debug)]
struct Change(BTreeMap<usize, i64>);

impl Change {
    fn of(&self, group: &[usize]) -> i64 {
        let changed = self.0.iter();
        let within = changed.filter(|(place, _)| group.binary_search(place).is_ok());
        within.map(|(_, by)| by).sum()
    }

    fn plus(&self, other: &[(usize, i64)], times: i64) -> Self {
        let mut sum = self.0.clone();
        for (place, by) in other {
            *sum.entry(*place).or_default() += by * times;
        }
        sum.retain(|_, by| *by != 0);
        Self(sum)
    }
}

/// What must hold of a change, and what changes there are.
struct Look {
    people: Vec<i64>,
    /// The groups that are known not to be empty, and how many they are.
    hidden: Vec<(Vec<usize>, i64)>,
    /// Of which hidden groups an atom is.
    within: Vec<Vec<usize>>,
    changes: Vec<Vec<(usize, i64)>>,
    /// The changes in which an atom changes.
    with: Vec<Vec<usize>>,
}

impl Look {
    fn of(choice: &Choice<'_>) -> Self {
        let whole = |it: u64| i64::try_from(it).unwrap_or(i64::MAX / 4);
        let people = choice.looked_at.iter().map(|atom| {
            let people = choice.book.atoms.people.get(*atom).copied();
            whole(people.unwrap_or(0))
        });
        let hidden = hidden(choice).into_iter();
        let hidden: Vec<(Vec<usize>, i64)> = hidden
            .map(|it| (choice.places(&it), whole(it.people)))
            .collect();
        let free = choice.span.free();
        let changes: Vec<_> = free.filter_map(|it| choice.span.change_of(it)).collect();
        let mut with = vec![Vec::new(); choice.looked_at.len()];
        for (at, change) in changes.iter().enumerate() {
            for (place, _) in change {
                if let Some(with) = with.get_mut(*place) {
                    with.push(at);
                }
            }
        }
        let mut within = vec![Vec::new(); choice.looked_at.len()];
        for (at, (group, _)) in hidden.iter().enumerate() {
            for place in group {
                if let Some(within) = within.get_mut(*place) {
                    within.push(at);
                }
            }
        }
        Self {
            people: people.collect(),
            hidden,
            within,
            changes,
            with,
        }
    }

    /// A change that leaves everything possible and gives the group another number.
    fn another(&self, group: &[usize]) -> Option<Change> {
        let mut tries = TRIES;
        let none = Change(BTreeMap::new());
        let firsts = self.changes.iter().flat_map(|it| [(it, 1), (it, -1)]);
        let changed = firsts
            .map(|(it, times)| none.plus(it, times))
            .filter(|it| it.of(group) != 0);
        let mut first: Vec<Change> = changed.collect();
        // What changes little is most likely possible.
        first.sort_by_key(|it| it.0.len());
        let mut longer = first.iter();
        first
            .iter()
            .find(|it| self.wrong(it).is_none())
            .cloned()
            .or_else(|| longer.find_map(|it| self.mended(it, group, CHANGES, &mut tries)))
    }

    /// A change with others added until nothing is wrong with it.
    fn mended(
        &self,
        change: &Change,
        group: &[usize],
        left: usize,
        tries: &mut usize,
    ) -> Option<Change> {
        *tries = tries.checked_sub(1)?;
        let Some(places) = self.wrong(change) else {
            return (change.of(group) != 0).then(|| change.clone());
        };
        let left = left.checked_sub(1)?;
        for place in places {
            let own = self.with.get(place).into_iter().flatten();
            for other in own.filter_map(|at| self.changes.get(*at)) {
                let by = other.iter().find(|(at, _)| *at == place);
                let times = by.map_or(0, |(_, by)| by.signum());
                let next = change.plus(other, times);
                if let Some(found) = self.mended(&next, group, left, tries) {
                    return Some(found);
                }
            }
        }
        None
    }

    /// Where somebody would have to be added: an atom with fewer than nobody, or those of a hidden
    /// group that would be empty.
    fn wrong(&self, change: &Change) -> Option<Vec<usize>> {
        let mut taken: Vec<usize> = Vec::new();
        for (place, by) in &change.0 {
            let people = self.people.get(*place).copied().unwrap_or(0);
            if people + by < 0 {
                return Some(vec![*place]);
            }
            if *by < 0 {
                taken.push(*place);
            }
        }
        let met = taken.iter().filter_map(|it| self.within.get(*it)).flatten();
        let mut groups = met.filter_map(|it| self.hidden.get(*it));
        let empty = groups.find(|(group, people)| people + change.of(group) < 1)?;
        Some(empty.0.clone())
    }
}

/// The groups that are known to have anybody in them, because they are withheld: the largest of each
/// place and, where its number is known, the others.
fn hidden(choice: &Choice<'_>) -> Vec<Row> {
    let change = choice.span.any_change();
    let mut seen: HashSet<Row> = HashSet::new();
    let mut rows: Vec<Row> = Vec::new();
    for entry in choice.withheld() {
        let mut named = entry.named();
        let largest = named.iter().max_by_key(|it| it.people).cloned();
        if largest
            .as_ref()
            .is_none_or(|it| choice.sum(&change, it) != 0)
        {
            named.clear();
        }
        let known = named.into_iter().chain(largest);
        rows.extend(known.filter(|it| seen.insert(it.clone())));
    }
    rows
}

/// The least important of what is told without which the group can have another number: of the figures
/// that tell of people in it first, then of others.
fn what_frees(choice: &Choice<'_>, row: &Row, group: &[usize]) -> Option<Place> {
    let tells = || choice.told.iter().rev().filter(|it| !it.rows.is_empty());
    let meets = |it: &&&Entry| it.rows.iter().any(|own| own.meets(row));
    let figures: HashSet<usize> = tells().filter(meets).map(|it| it.place.figure).collect();
    let is_near = |it: &&&Entry| figures.contains(&it.place.figure);
    let all = tells()
        .filter(is_near)
        .chain(tells().filter(|it| !is_near(it)));
    let frees = |it: &&&Entry| {
        let rest = choice.less(it.place);
        Look::of(&rest).another(group).is_some()
    };
    let freeing = all.clone().take(PLACES).find(frees);
    freeing.or_else(|| all.clone().next()).map(|it| it.place)
}
