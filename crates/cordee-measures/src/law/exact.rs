//! Fractions without rounding.

use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;

/// A fraction in lowest terms, its denominator positive.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

impl Ratio {
    /// Nothing.
    pub const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };

    /// A fraction; `None` over nothing.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let common = common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let common = i128::try_from(common).ok()?.max(1);
        let sign = if denominator < 0 { -1 } else { 1 };
        Some(Self {
            numerator: sign * (numerator / common),
            denominator: sign * (denominator / common),
        })
    }

    /// A whole number.
    pub fn whole(number: i128) -> Self {
        Self {
            numerator: number,
            denominator: 1,
        }
    }

    /// The sum; `None` where it is too large.
    pub fn plus(self, other: Self) -> Option<Self> {
        let a = self.numerator.checked_mul(other.denominator)?;
        let b = other.numerator.checked_mul(self.denominator)?;
        Self::new(
            a.checked_add(b)?,
            self.denominator.checked_mul(other.denominator)?,
        )
    }

    /// The difference; `None` where it is too large.
    pub fn minus(self, other: Self) -> Option<Self> {
        let other = Self {
            numerator: other.numerator.checked_neg()?,
            ..other
        };
        self.plus(other)
    }

    /// The quotient; `None` over nothing.
    pub fn over(self, other: Self) -> Option<Self> {
        let numerator = self.numerator.checked_mul(other.denominator)?;
        let denominator = self.denominator.checked_mul(other.numerator)?;
        Self::new(numerator, denominator)
    }

    /// Rounded half away from nothing to a whole number of 1 / `parts`.
    pub fn rounded(self, parts: i128) -> Option<i128> {
        let scaled = self.numerator.checked_mul(parts)?;
        let twice = scaled.checked_mul(2)?;
        let half = if twice < 0 {
            -self.denominator
        } else {
            self.denominator
        };
        twice
            .checked_add(half)?
            .checked_div(self.denominator.checked_mul(2)?)
    }

    /// As near as a float comes.
    #[expect(clippy::cast_precision_loss, reason = "what it is for")]
    pub fn float(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
}

fn common_divisor(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        // Too large to multiply is far apart already.
        let products = self
            .numerator
            .checked_mul(other.denominator)
            .zip(other.numerator.checked_mul(self.denominator));
        match products {
            Some((one, other)) => one.cmp(&other),
            None => self.float().total_cmp(&other.float()),
        }
    }
}
impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}
impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.float())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_are_exact_and_rounded_half_away_from_nothing() {
        let third = Ratio::new(1, 3).unwrap();
        let sum = third.plus(third).unwrap().plus(third).unwrap();
        assert_eq!(sum, Ratio::whole(1));
        assert_eq!(Ratio::new(2, -4), Ratio::new(-1, 2));
        assert_eq!(Ratio::new(1, 0), None);
        assert_eq!(third.over(Ratio::ZERO), None);
        for (numerator, denominator, wanted) in [(1, 8, 13), (-1, 8, -13), (1, 3, 33), (2, 3, 67)] {
            let rounded = Ratio::new(numerator, denominator).unwrap().rounded(100);
            assert_eq!(rounded, Some(wanted), "{numerator}/{denominator}");
        }
        assert!(third < Ratio::new(1, 2).unwrap());
    }
}
