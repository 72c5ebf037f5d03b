//! Whether two orders go together.

use super::Z;
use crate::figure::{Interval, count};

/// Kendall's rank correlation of some pairs, with what is needed to put several together.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Tau {
    /// How many people.
    pub people: u64,
    /// Pairs in the same order, less pairs in the opposite order.
    pub score: i64,
    /// Pairs that differ in the first.
    pub first_pairs: u64,
    /// Pairs that differ in the second.
    pub second_pairs: u64,
}

impl Tau {
    /// Tau-b, from -1 to 1 (Kendall, Biometrika 33 (1945), 239–251); `None` where one of the two is
    /// the same for all.
    pub fn value(&self) -> Option<f64> {
        let both = count(self.first_pairs) * count(self.second_pairs);
        let score = count(self.score.unsigned_abs());
        let score = if self.score < 0 { -score } else { score };
        (both > 0.0).then(|| score / both.sqrt())
    }

    /// The 95 % interval by Fisher's transformation with the variance 0.437 / (n - 4) (Fieller,
    /// Hartley and Pearson, Biometrika 44 (1957), 470–481); `None` for fewer than ten.
    pub fn interval(&self) -> Option<Interval> {
        let value = self.value().filter(|_| self.people >= 10)?;
        if value.abs() >= 1.0 {
            return None;
        }
        let half = Z * (0.437 / (count(self.people) - 4.0)).sqrt();
        Some(Interval {
            low: (value.atanh() - half).tanh(),
            high: (value.atanh() + half).tanh(),
        })
    }

    /// Two groups together, people compared only within their own.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            people: self.people + other.people,
            score: self.score + other.score,
            first_pairs: self.first_pairs + other.first_pairs,
            second_pairs: self.second_pairs + other.second_pairs,
        }
    }
}

/// Kendall's rank correlation of pairs, in n log n (Knight, Journal of the American Statistical
/// Association 61 (1966), 436–439). The pairs must hold no NaN; they are reordered.
pub fn tau_b(pairs: &mut [(f64, f64)]) -> Tau {
    let by_both = |a: &(f64, f64), b: &(f64, f64)| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1));
    pairs.sort_unstable_by(by_both);
    let all = pairs_of(pairs.len());
    let same = |is_same: fn(&(f64, f64), &(f64, f64)) -> bool, pairs: &[(f64, f64)]| {
        let runs = pairs.chunk_by(is_same);
        runs.map(|run| pairs_of(run.len())).sum::<u64>()
    };
    let first_tied = same(|a, b| a.0.total_cmp(&b.0).is_eq(), pairs);
    let both_tied = same(
        |a, b| a.0.total_cmp(&b.0).is_eq() && a.1.total_cmp(&b.1).is_eq(),
        pairs,
    );
    let mut second: Vec<f64> = pairs.iter().map(|it| it.1).collect();
    let opposite = sort_counting_swaps(&mut second);
    let runs = second.chunk_by(|a, b| a.total_cmp(b).is_eq());
    let second_tied: u64 = runs.map(|run| pairs_of(run.len())).sum();
    let neither_tied = all + both_tied - first_tied - second_tied;
    let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    Tau {
        people: pairs.len() as u64,
        score: signed(neither_tied) - 2 * signed(opposite),
        first_pairs: all - first_tied,
        second_pairs: all - second_tied,
    }
}

fn pairs_of(people: usize) -> u64 {
    let people = people as u64;
    people * people.saturating_sub(1) / 2
}

/// Merge sort from the bottom; answers how many pairs stood the wrong way round.
fn sort_counting_swaps(values: &mut Vec<f64>) -> u64 {
    let mut swaps = 0;
    let mut width = 1;
    let mut sorted = Vec::with_capacity(values.len());
    while width < values.len() {
        sorted.clear();
        for both in values.chunks(2 * width) {
            let (left, right) = both.split_at(width.min(both.len()));
            swaps += merge(left, right, &mut sorted);
        }
        std::mem::swap(values, &mut sorted);
        width *= 2;
    }
    swaps
}

fn merge(left: &[f64], right: &[f64], into: &mut Vec<f64>) -> u64 {
    let (mut left, mut right) = (left, right);
    let mut swaps = 0;
    while let (Some((one, more_left)), Some((other, more_right))) =
        (left.split_first(), right.split_first())
    {
        if other.total_cmp(one).is_lt() {
            into.push(*other);
            swaps += left.len() as u64;
            right = more_right;
        } else {
            into.push(*one);
            left = more_left;
        }
    }
    into.extend_from_slice(left);
    into.extend_from_slice(right);
    swaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_orders_give_the_figures_of_scipy() {
        // scipy.stats.kendalltau(x, y), and R's cor(x, y, method = "kendall")
        for (pairs, wanted) in [
            (vec![(1., 1.), (2., 2.), (3., 3.)], Some(1.0)),
            (vec![(1., 3.), (2., 2.), (3., 1.)], Some(-1.0)),
            (
                vec![(12., 1.), (2., 4.), (1., 7.), (12., 1.), (2., 0.)],
                Some(-0.471_404_520_791_031_7),
            ),
            (vec![(1., 1.), (1., 2.)], None),
            (vec![], None),
        ] {
            let mut pairs = pairs;
            let tau = tau_b(&mut pairs).value();
            let is_near = match (tau, wanted) {
                (Some(is), Some(wanted)) => (is - wanted).abs() < 1e-12,
                (is, wanted) => is == wanted,
            };
            assert!(is_near, "{pairs:?}: {tau:?}");
        }
    }

    /// Every pair compared with every other.
    fn plainly(pairs: &[(f64, f64)]) -> Tau {
        let mut tau = Tau {
            people: pairs.len() as u64,
            ..Tau::default()
        };
        for (at, one) in pairs.iter().enumerate() {
            for other in &pairs[..at] {
                let (x, y) = (one.0.total_cmp(&other.0), one.1.total_cmp(&other.1));
                tau.score += (x as i64) * (y as i64);
                tau.first_pairs += u64::from(x.is_ne());
                tau.second_pairs += u64::from(y.is_ne());
            }
        }
        tau
    }

    proptest! {
        #[test]
        fn the_quick_way_counts_what_the_plain_way_counts(
            pairs in prop::collection::vec((0_u8..6, 0_u8..6), 0..60)
        ) {
            let mut pairs: Vec<(f64, f64)> =
                pairs.into_iter().map(|(x, y)| (f64::from(x), f64::from(y))).collect();
            let plainly = plainly(&pairs);
            prop_assert_eq!(tau_b(&mut pairs), plainly);
        }
    }
}
