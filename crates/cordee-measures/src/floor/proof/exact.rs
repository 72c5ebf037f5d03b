//! Equations in whole numbers.

use super::Members;

/// Sums that are known, in echelon form, exactly.
pub(super) struct Equations(Vec<(usize, Vec<i128>)>);

impl Equations {
    pub(super) fn of(groups: &[Members]) -> Self {
        let mut all = Self(Vec::new());
        for group in groups {
            let rest = all.rest(group);
            if let Some(first) = rest.iter().position(|it| *it != 0) {
                all.0.push((first, rest));
            }
        }
        all
    }

    /// Whether a group is a sum of multiples of those that are known.
    pub(super) fn give(&self, group: &Members) -> bool {
        self.rest(group).iter().all(|it| *it == 0)
    }

    fn rest(&self, group: &Members) -> Vec<i128> {
        let mut rest: Vec<i128> = group.iter().map(|it| i128::from(*it)).collect();
        for (first, known) in &self.0 {
            let (own, times) = (known[*first], rest[*first]);
            if times != 0 {
                for (it, known) in rest.iter_mut().zip(known) {
                    *it = it.checked_mul(own).unwrap() - known.checked_mul(times).unwrap();
                }
                let common = rest.iter().fold(0, |common, it| divisor(common, it.abs()));
                if common > 1 {
                    for it in &mut rest {
                        *it /= common;
                    }
                }
            }
        }
        rest
    }
}

fn divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// Whether a group can have another number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Found {
    Another,
    None,
    TooLong,
}

/// Looks through the ways in which people could be spread over the atoms so that all that is told comes
/// out, no atom has fewer than nobody and no hidden group is empty, for one with another number of a
/// group.
pub(super) fn another(
    people: &[i64],
    told: &[Members],
    hidden: &[Members],
    group: &Members,
) -> Found {
    let sum = |it: &Members| -> i64 {
        it.iter()
            .zip(people)
            .map(|(is, it)| i64::from(*is) * it)
            .sum()
    };
    let is = sum(group);
    let mut steps = 100_000;
    let mut has_ended = true;
    // Nobody can be more than all there are and two more.
    for by in 1..=people.iter().sum::<i64>() + 2 {
        for wanted in [is + by, is - by].into_iter().filter(|it| *it >= 0) {
            let mut rows: Vec<(&Members, i64)> = told.iter().map(|it| (it, sum(it))).collect();
            rows.push((group, wanted));
            let mut search = Search::new(people, rows, hidden, steps);
            match search.next(0) {
                Some(true) => return Found::Another,
                Some(false) => {}
                None => has_ended = false,
            }
            steps = search.steps;
        }
    }
    if has_ended {
        Found::None
    } else {
        Found::TooLong
    }
}

struct Search<'s> {
    people: &'s [i64],
    order: Vec<usize>,
    rows: Vec<(&'s Members, i64)>,
    /// For each row how many of its atoms are still open.
    open: Vec<usize>,
    hidden: &'s [Members],
    now: Vec<i64>,
    steps: u64,
}

impl<'s> Search<'s> {
    fn new(
        people: &'s [i64],
        rows: Vec<(&'s Members, i64)>,
        hidden: &'s [Members],
        steps: u64,
    ) -> Self {
        // Those of the group first, then those that share the smallest sums with them.
        let mut order: Vec<usize> = Vec::new();
        let mut by_size: Vec<&(&Members, i64)> = rows.iter().collect();
        by_size.sort_by_key(|(it, _)| it.iter().filter(|it| **it).count());
        let last = rows.last().map(|it| it.0);
        for members in last.into_iter().chain(by_size.iter().map(|it| it.0)) {
            let own = (0..people.len()).filter(|at| members[*at]);
            for at in own.collect::<Vec<_>>() {
                if !order.contains(&at) {
                    order.push(at);
                }
            }
        }
        let rest: Vec<usize> = (0..people.len()).filter(|it| !order.contains(it)).collect();
        order.extend(rest);
        let open = rows
            .iter()
            .map(|(it, _)| it.iter().filter(|it| **it).count());
        Self {
            people,
            order,
            open: open.collect(),
            rows,
            hidden,
            now: vec![0; people.len()],
            steps,
        }
    }

    /// Whether there is a way from here on; `None` where it takes too long.
    fn next(&mut self, at: usize) -> Option<bool> {
        self.steps = self.steps.checked_sub(1)?;
        let Some(atom) = self.order.get(at).copied() else {
            return Some(self.is_none_empty());
        };
        let own: Vec<usize> = (0..self.rows.len())
            .filter(|it| self.rows[*it].0[atom])
            .collect();
        let left = own.iter().map(|it| self.rows[*it].1);
        let most = left.min().unwrap_or(self.people[atom] + 2);
        let forced = own.iter().find(|it| self.open[**it] == 1);
        let mut values: Vec<i64> = (0..=most).collect();
        values.sort_by_key(|it| (it - self.people[atom]).abs());
        if let Some(row) = forced {
            let only = self.rows[*row].1;
            values.retain(|it| *it == only);
        }
        for value in values {
            for row in &own {
                self.rows[*row].1 -= value;
                self.open[*row] -= 1;
            }
            self.now[atom] = value;
            let is_possible = own
                .iter()
                .all(|it| self.open[*it] > 0 || self.rows[*it].1 == 0);
            let found = if is_possible {
                self.next(at + 1)
            } else {
                Some(false)
            };
            for row in &own {
                self.rows[*row].1 += value;
                self.open[*row] += 1;
            }
            if found != Some(false) {
                return found;
            }
        }
        Some(false)
    }

    fn is_none_empty(&self) -> bool {
        let has = |it: &Members| {
            it.iter()
                .zip(&self.now)
                .any(|(is_in, now)| *is_in && *now > 0)
        };
        self.hidden.iter().all(has)
    }
}
