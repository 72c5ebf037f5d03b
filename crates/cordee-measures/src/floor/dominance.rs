//! An average of pay that one big pay makes.

/// How near, in hundredths, somebody may come to the largest pay by taking their own out of the sum.
const PERCENT: i128 = 10;

/// Whether the sum or average of these amounts tells what the largest of them is: the p % rule with
/// p = 10.
///
/// Whoever has the second largest knows the sum and their own, so that the largest is at most what is
/// left. They know it within 10 % where all others together have less than 10 % of it. Amounts below
/// nothing count by their size.
pub fn is_dominated(amounts: impl Iterator<Item = i128>) -> bool {
    let mut all = Amounts::default();
    for amount in amounts {
        all.add(amount);
    }
    all.are_dominated()
}

/// Amounts that are added up.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Amounts {
    /// How many.
    pub(crate) count: u64,
    sum: i128,
    largest: i128,
    second: i128,
}

impl Amounts {
    pub(crate) fn add(&mut self, amount: i128) {
        let amount = amount.saturating_abs();
        self.count += 1;
        self.sum = self.sum.saturating_add(amount);
        if amount > self.largest {
            (self.largest, self.second) = (amount, self.largest);
        } else {
            self.second = self.second.max(amount);
        }
    }

    /// Whether their sum tells what the largest is.
    pub(crate) fn are_dominated(self) -> bool {
        let others = self.sum.saturating_sub(self.largest);
        let others = others.saturating_sub(self.second);
        let largest = self.largest.saturating_mul(PERCENT);
        self.largest > 0 && others.saturating_mul(100) < largest
    }
}

#[cfg(test)]
mod tests {
    use super::is_dominated;

    #[test]
    fn an_average_that_one_makes_is_dominated() {
        for (amounts, wanted) in [
            (vec![50, 50, 50, 50, 50], false),
            (vec![1_000, 40, 40, 40, 40], false),
            (vec![1_300, 40, 40, 40, 40], true),
            (vec![1_000, 900, 30, 30, 30], true),
            (vec![1_000, 900, 30, 30, 40], false),
            (vec![500, 0, 0, 0, 0], true),
            (vec![-500, 1, 1, 1, 1], true),
            (vec![0, 0, 0, 0, 0], false),
            (vec![], false),
        ] {
            let said = is_dominated(amounts.iter().map(|it| i128::from(*it)));
            assert_eq!(said, wanted, "{amounts:?}");
        }
    }
}
