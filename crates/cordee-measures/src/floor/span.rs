//! What can be computed from some sums.

/// The span of some rows of zeros and ones, kept in echelon form.
///
/// Computed modulo a large prime. What lies in the span of the rational numbers lies in it modulo a
/// prime as well, so that nothing that can be computed is overlooked.
#[derive(Debug)]
pub(super) struct Span {
    width: usize,
    given: usize,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    /// The first place that is not nothing; it holds a one.
    first: usize,
    values: Vec<u64>,
    /// How it is made of the rows that were given.
    of: Vec<u64>,
}

/// The greatest prime below 2^31: products fit into 64 bits.
const PRIME: u64 = 2_147_483_629;

impl Span {
    pub(super) fn new(width: usize) -> Self {
        Self {
            width,
            given: 0,
            rows: Vec::new(),
        }
    }

    /// Adds what a row says beyond those before it.
    pub(super) fn add(&mut self, row: &[bool]) {
        let (mut values, mut of) = self.rest(row);
        of.resize(self.given + 1, 0);
        if let Some(own) = of.last_mut() {
            *own = 1;
        }
        self.given += 1;
        let Some(first) = values.iter().position(|it| *it != 0) else {
            return;
        };
        let scale = inverse(values.get(first).copied().unwrap_or(1));
        for value in values.iter_mut().chain(&mut of) {
            *value = *value * scale % PRIME;
        }
        self.rows.push(Row { first, values, of });
    }

    /// Of which of the rows that were given, by their place, this one can be put together; `None`
    /// where it can't.
    pub(super) fn made_of(&self, row: &[bool]) -> Option<Vec<usize>> {
        let (rest, of) = self.rest(row);
        if rest.iter().any(|it| *it != 0) {
            return None;
        }
        let each = of.iter().enumerate().filter(|(_, times)| **times != 0);
        Some(each.map(|(place, _)| place).collect())
    }

    /// What is left of a row when all that is known is taken out of it, and what was taken.
    fn rest(&self, row: &[bool]) -> (Vec<u64>, Vec<u64>) {
        let mut rest: Vec<u64> = row.iter().map(|it| u64::from(*it)).collect();
        rest.resize(self.width, 0);
        let mut taken = vec![0; self.given];
        for known in &self.rows {
            let times = rest.get(known.first).copied().unwrap_or(0);
            if times != 0 {
                take(&mut rest, times, &known.values);
                take(&mut taken, times, &known.of);
            }
        }
        (rest, taken)
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

    #[test]
    fn a_part_is_known_from_the_whole_and_the_other_part() {
        let mut span = Span::new(3);
        span.add(&[true, true, true]);
        assert_eq!(span.made_of(&[true, false, false]), None);
        span.add(&[false, true, true]);
        assert_eq!(span.made_of(&[true, false, false]), Some(vec![0, 1]));
        assert_eq!(span.made_of(&[false, true, true]), Some(vec![1]));
        assert_eq!(span.made_of(&[false, true, false]), None);
        assert_eq!(inverse(2) * 2 % PRIME, 1);
    }
}
