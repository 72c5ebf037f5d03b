//! Shares of a whole, exact to a hundredth of a percent.

use serde::{Serialize, Serializer};
use std::fmt;

/// A share of a whole in hundredths of a percent, from 0 to 1,000 %.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Share {
    basis_points: u32,
}

/// The text is not a share such as `15`, `15 %` or `12.5 %`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareError;

impl Share {
    /// The whole.
    pub const WHOLE: Self = Self {
        basis_points: 10_000,
    };

    /// A share of so many hundredths of a percent.
    pub const fn from_basis_points(basis_points: u32) -> Self {
        Self { basis_points }
    }

    /// A share of so many percent.
    pub const fn from_percent(percent: u32) -> Self {
        Self {
            basis_points: percent.saturating_mul(100),
        }
    }

    /// Reads `15`, `15%`, `15 %` or `12.5 %`: a number of percent with at most two decimals,
    /// at most 1,000.
    pub fn parse(text: &str) -> Result<Self, ShareError> {
        let number = text.trim().trim_end_matches('%').trim_end();
        let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
        let is_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !is_digits(whole) || !is_digits(decimals) || decimals.len() > 2 {
            return Err(ShareError);
        }
        let percent: u32 = whole.parse().map_err(|_| ShareError)?;
        let tenths = decimals.bytes().chain([b'0', b'0']).take(2);
        let hundredths = tenths.fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
        if percent > 1_000 {
            return Err(ShareError);
        }
        Ok(Self {
            basis_points: percent * 100 + hundredths,
        })
    }

    /// Whether it may be the share of full-time hours that somebody works: none of them, or more than a
    /// hundredth. Less is nobody's, and mostly a fraction that was taken for percent.
    pub fn may_be_worked(self) -> bool {
        self == Self::default() || self > Self::from_percent(1)
    }

    /// Hundredths of a percent.
    pub fn basis_points(self) -> u32 {
        self.basis_points
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (percent, hundredths) = (self.basis_points / 100, self.basis_points % 100);
        match hundredths {
            0 => write!(f, "{percent} %"),
            h if h % 10 == 0 => write!(f, "{percent}.{} %", h / 10),
            h => write!(f, "{percent}.{h:02} %"),
        }
    }
}
impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.basis_points)
    }
}
impl std::iter::Sum for Share {
    fn sum<I: Iterator<Item = Self>>(shares: I) -> Self {
        Self {
            basis_points: shares.fold(0, |sum, s| sum.saturating_add(s.basis_points)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_read_and_print_alike() {
        for (text, wanted) in [
            ("15", Some("15 %")),
            ("15%", Some("15 %")),
            ("12.5 %", Some("12.5 %")),
            ("12.25%", Some("12.25 %")),
            ("0", Some("0 %")),
            ("12.345", None),
            ("-1", None),
            ("", None),
            ("%", None),
            ("many", None),
            ("99999999999", None),
        ] {
            let printed = Share::parse(text).ok().map(|s| s.to_string());
            assert_eq!(printed.as_deref(), wanted, "{text:?}");
        }
    }
}
