//! What can be computed from some sums.

use super::atoms::mixed;

/// The span of some rows, kept in echelon form.
///
/// Computed modulo a prime. What lies in the span of the rational numbers lies in it modulo a prime as
/// well, so that nothing that can be computed is overlooked.
#[derive(Clone, Debug)]
pub(super) struct Span {
    width: usize,
    rows: Vec<Row>,
    /// The row in which a place comes first.
    leads: Vec<Option<usize>>,
}

#[derive(Clone, Debug)]
struct Row {
    /// The first place that is not nothing; it holds a one, and later rows hold nothing there.
    first: usize,
    values: Vec<u64>,
}

/// A prime so small that four thousand products of two numbers below it fit into 64 bits.
pub(super) const PRIME: u64 = 67_108_859;

impl Span {
    pub(super) fn new(width: usize) -> Self {
        Self {
            width,
            rows: Vec::new(),
            leads: vec![None; width],
        }
    }

    /// Adds what a row of zeros and ones says beyond those before it; whether it says anything.
    pub(super) fn add(&mut self, ones: impl Iterator<Item = usize>) -> bool {
        let mut values = vec![0; self.width];
        for at in ones {
            if let Some(value) = values.get_mut(at) {
                *value = 1;
            }
        }
        for known in &self.rows {
            let times = values.get(known.first).copied().unwrap_or(0);
            if times != 0 {
                take(&mut values, times, &known.values);
            }
        }
        // The last place that is not nothing leads: there are the largest groups, which can give.
        let Some(first) = values.iter().rposition(|it| *it != 0) else {
            return false;
        };
        let scale = inverse(values.get(first).copied().unwrap_or(1));
        for value in &mut values {
            *value = *value * scale % PRIME;
        }
        if let Some(lead) = self.leads.get_mut(first) {
            *lead = Some(self.rows.len());
        }
        self.rows.push(Row { first, values });
        true
    }

    /// Goes back to the first so many rows.
    pub(super) fn cut(&mut self, rows: usize) {
        self.rows.truncate(rows);
        for lead in &mut self.leads {
            *lead = lead.filter(|it| *it < rows);
        }
    }

    pub(super) fn rank(&self) -> usize {
        self.rows.len()
    }

    /// The places that no row begins with: what stands there is free.
    pub(super) fn free(&self) -> impl Iterator<Item = usize> + '_ {
        let leads = self.leads.iter().enumerate();
        leads.filter(|(_, it)| it.is_none()).map(|(at, _)| at)
    }

    /// A change of all places that changes no sum, drawn at large. A sum over some places that it
    /// leaves as it was can be computed, but for a chance of one in sixty million.
    pub(super) fn any_change(&self) -> Vec<u64> {
        let mut change = vec![0; self.width];
        for at in self.free() {
            if let Some(value) = change.get_mut(at) {
                *value = mixed(at as u64) % PRIME;
            }
        }
        for row in self.rows.iter().rev() {
            let sum: u64 = row.values.iter().zip(&change).map(|(a, b)| a * b).sum();
            if let Some(value) = change.get_mut(row.first) {
                *value = (PRIME - sum % PRIME) % PRIME;
            }
        }
        change
    }

    /// The change of all places that adds one at a free place, nothing at the other free ones, and
    /// changes no sum; only where it is one of small whole numbers.
    pub(super) fn change_of(&self, free: usize) -> Option<Vec<(usize, i64)>> {
        let mut change = vec![(free, 1)];
        for row in self.rows.iter().rev() {
            let of = |at: usize| row.values.get(at).copied().unwrap_or(0);
            let sum: u64 = change.iter().map(|(at, it)| of(*at) * it % PRIME).sum();
            let value = (PRIME - sum % PRIME) % PRIME;
            if value != 0 {
                change.push((row.first, value));
            }
        }
        let whole = change.into_iter().map(|(at, it)| Some((at, signed(it)?)));
        whole.collect()
    }
}

/// A small whole number from what it is modulo the prime. Of so few of them sums are the same with and
/// without the modulus.
fn signed(value: u64) -> Option<i64> {
    const SMALL: u64 = 1_000;
    match value {
        0..=SMALL => i64::try_from(value).ok(),
        _ if PRIME - value <= SMALL => i64::try_from(PRIME - value).ok().map(|it| -it),
        _ => None,
    }
}

/// Takes `times` a row out of another.
fn take(from: &mut [u64], times: u64, row: &[u64]) {
    for (value, by) in from.iter_mut().zip(row) {
        *value = (*value + (PRIME - times) * by) % PRIME;
    }
}

/// The number that gives one when multiplied, by Fermat's little theorem.
fn inverse(number: u64) -> u64 {
    let (mut power, mut base, mut result) = (PRIME - 2, number % PRIME, 1);
    while power > 0 {
        if power % 2 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        power /= 2;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_known(span: &Span, group: &[usize]) -> bool {
        let change = span.any_change();
        let sum: u64 = group.iter().map(|at| change[*at]).sum();
        sum.is_multiple_of(PRIME)
    }

    #[test]
    fn a_part_is_known_from_the_whole_and_the_other_part() {
        let mut span = Span::new(3);
        assert!(span.add([0, 1, 2].into_iter()));
        assert!(!is_known(&span, &[0]));
        assert!(span.add([1, 2].into_iter()));
        assert!(!span.add([0].into_iter()));
        assert!(is_known(&span, &[0]) && is_known(&span, &[1, 2]));
        assert!(!is_known(&span, &[1]));
        assert_eq!(span.change_of(1), Some(vec![(1, 1), (2, -1)]));
        span.cut(1);
        assert!(!is_known(&span, &[0]));
        assert_eq!(inverse(2) * 2 % PRIME, 1);
    }

    #[test]
    fn the_modulus_is_a_prime() {
        let divisors = (2..).take_while(|it| it * it <= PRIME);
        assert!(divisors.into_iter().all(|it| !PRIME.is_multiple_of(it)));
    }
}
