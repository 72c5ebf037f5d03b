//! Whole numbers with given weights, drawn at one look.

/// Columns of the table; a distribution over at most so many numbers.
const COLUMNS: usize = 1 << BITS;
const BITS: u32 = 7;

/// Weighted numbers, to draw from by one 32-bit number (the alias method of Walker, 1977).
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Alias {
    /// Of each column: up to which remainder it is the first number, else the second.
    columns: Box<[(u32, u8, u8); COLUMNS]>,
}

impl Alias {
    /// The distribution in which `least + i` has the weight `weights[i]`, for at most 128 weights.
    pub(crate) fn new(least: u8, weights: &[f64]) -> Self {
        let total: f64 = weights.iter().take(COLUMNS).sum();
        #[expect(clippy::cast_precision_loss, reason = "128")]
        let scale = COLUMNS as f64 / total;
        let mut shares = [0.0; COLUMNS];
        for (share, weight) in shares.iter_mut().zip(weights) {
            *share = weight * scale;
        }
        Self {
            columns: Box::new(paired(shares, least)),
        }
    }

    /// The number at the share `chance` of 2^32.
    #[inline]
    #[expect(
        clippy::indexing_slicing,
        reason = "the column is the number's upper bits"
    )]
    pub(crate) fn at(&self, chance: u32) -> u8 {
        let (limit, first, second) = self.columns[(chance >> (32 - BITS)) as usize];
        if chance << BITS < limit {
            first
        } else {
            second
        }
    }
}

/// Fills each column with a number that has less than its share, and what is missing with one that
/// has more.
#[expect(
    clippy::indexing_slicing,
    reason = "columns are numbered by the columns"
)]
#[expect(
    clippy::cast_possible_truncation,
    reason = "at most 127, and shares of 2^32"
)]
#[expect(clippy::cast_sign_loss, reason = "shares are not negative")]
fn paired(mut shares: [f64; COLUMNS], least: u8) -> [(u32, u8, u8); COLUMNS] {
    let mut columns = core::array::from_fn(|it| (u32::MAX, least + it as u8, least + it as u8));
    let (mut small, mut large): (Vec<usize>, Vec<usize>) =
        (0..COLUMNS).partition(|it| shares[*it] < 1.0);
    while let (Some(poor), Some(rich)) = (small.pop(), large.pop()) {
        columns[poor].0 = (shares[poor] * 4_294_967_296.0) as u32;
        columns[poor].2 = least + rich as u8;
        shares[rich] -= 1.0 - shares[poor];
        if shares[rich] < 1.0 {
            small.push(rich);
        } else {
            large.push(rich);
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_as_often_as_their_weights_say() {
        let weights = [1.0, 0.0, 2.0, 5.0];
        let drawn = Alias::new(18, &weights);
        let mut times = [0_u32; 4];
        for chance in 0..1_u32 << 20 {
            times[usize::from(drawn.at(chance << 12) - 18)] += 1;
        }
        for (times, weight) in times.iter().zip(weights) {
            let share = f64::from(*times) / f64::from(1 << 20);
            assert!((share - weight / 8.0).abs() < 1e-4, "{weight}: {share}");
        }
    }
}
