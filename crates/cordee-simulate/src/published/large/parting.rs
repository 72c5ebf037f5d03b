//! How many of a number of people are of each age, without asking them one by one.

use super::bulk::Bulk;

/// A distribution over whole numbers, cut in halves again and again.
pub(super) struct Parting {
    /// A full tree, the root first, two below each: the share of its left half, of 2^32.
    left: Vec<u64>,
    leaves: usize,
}

impl Parting {
    /// The distribution with these weights.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "shares of 2^32"
    )]
    pub(super) fn new(weights: &[f64]) -> Self {
        let leaves = weights.len().next_power_of_two().max(2);
        let mut mass = vec![0.0; 2 * leaves];
        for (mass, weight) in mass.iter_mut().skip(leaves).zip(weights) {
            *mass = *weight;
        }
        for node in (1..leaves).rev() {
            mass[node] = mass[2 * node] + mass[2 * node + 1];
        }
        let share = |node: usize| {
            let share = if mass[node] > 0.0 {
                mass[2 * node] / mass[node]
            } else {
                1.0
            };
            (share * 4_294_967_296.0 + 0.5) as u64
        };
        Self {
            left: (0..leaves)
                .map(|node| if node == 0 { 0 } else { share(node) })
                .collect(),
            leaves,
        }
    }

    /// Parts `number` people: how many are of each number.
    pub(super) fn of(&self, number: usize, bulk: &mut Bulk) -> Vec<usize> {
        let mut counts = vec![0; 2 * self.leaves];
        counts[1] = number;
        for node in 1..self.leaves {
            let left = binomial(counts[node], self.left[node], bulk);
            counts[2 * node] = left;
            counts[2 * node + 1] = counts[node] - left;
        }
        counts.split_off(self.leaves)
    }
}

/// How many of `number` even draws fall below the share `share` of 2^32.
///
/// Each draw is compared with the share bit by bit from the top, all draws together: at each bit half
/// of those not yet decided are decided, so that two bits a draw are enough, and counting ones is all
/// there is to do.
pub(super) fn binomial(number: usize, share: u64, bulk: &mut Bulk) -> usize {
    if share == 0 {
        return 0;
    }
    if share > u64::from(u32::MAX) {
        return number;
    }
    let (mut undecided, mut below) = (number, 0);
    for bit in (0..32).rev() {
        if undecided == 0 {
            break;
        }
        let zeros = undecided - ones(undecided, bulk);
        if share >> bit & 1 == 1 {
            below += zeros;
            undecided -= zeros;
        } else {
            undecided = zeros;
        }
    }
    below
}

/// How many of so many coins show their heads.
fn ones(coins: usize, bulk: &mut Bulk) -> usize {
    let mut missing = coins;
    let mut heads = 0;
    while missing >= 64 {
        let words = bulk.some(missing / 64);
        heads += words
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum::<usize>();
        missing -= 64 * words.len();
    }
    if missing > 0 {
        heads += (bulk.one() >> (64 - missing)).count_ones() as usize;
    }
    heads
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Streams;

    #[test]
    #[expect(clippy::cast_precision_loss, reason = "small counts")]
    fn parts_have_the_means_and_spreads_of_a_multinomial() {
        let weights = [1.0, 0.0, 3.0, 4.0, 2.0];
        let parting = Parting::new(&weights);
        let mut bulk = Bulk::new(Streams::new(1), "parting", 0);
        let (number, times) = (1000, 2000);
        let mut sums = [[0.0_f64; 2]; 5];
        for _ in 0..times {
            let parts = parting.of(number, &mut bulk);
            assert_eq!(parts.iter().sum::<usize>(), number);
            for (sum, part) in sums.iter_mut().zip(parts) {
                sum[0] += part as f64;
                sum[1] += (part * part) as f64;
            }
        }
        for (weight, [sum, squares]) in weights.iter().zip(sums) {
            let (mean, share) = (sum / f64::from(times), weight / 10.0);
            let variance = squares / f64::from(times) - mean * mean;
            let wanted = number as f64 * share * (1.0 - share);
            assert!(
                (mean - number as f64 * share).abs() < 1.6,
                "{weight}: {mean}"
            );
            assert!(
                (variance - wanted).abs() < 0.12 * wanted + 0.1,
                "{weight}: {variance}"
            );
        }
    }
}
