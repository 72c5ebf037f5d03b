//! Money, pay zones and pay ranges: exact, in minor units.

use crate::{Text, ZoneId};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// A currency by its ISO 4217 code of three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// The text is not three letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurrencyError;

impl Currency {
    /// Reads a code such as `EUR`, in any case.
    pub fn new(code: &str) -> Result<Self, CurrencyError> {
        match <[u8; 3]>::try_from(code.as_bytes()) {
            Ok(letters) if letters.iter().all(u8::is_ascii_alphabetic) => {
                Ok(Self(letters.map(|it| it.to_ascii_uppercase())))
            }
            _ => Err(CurrencyError),
        }
    }

    /// Whether this is its code, in capital letters.
    pub fn is(&self, code: &str) -> bool {
        code.as_bytes() == self.0
    }

    /// The code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// How many decimals an amount has (ISO 4217): 2, or 0 and 3 for the few that differ.
    pub fn decimals(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG"
            | b"RWF" | b"UGX" | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }

    /// How many minor units make a major one: 1, 100 or 1,000.
    pub fn minor_per_major(self) -> i64 {
        10_i64.pow(self.decimals())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::new(&code).map_err(|_| serde::de::Error::custom("a currency is three letters"))
    }
}

/// An exact amount in the minor unit of its currency (cents).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Money {
    /// The amount in minor units.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// It is not digits, perhaps in groups, with perhaps a point and decimals.
    NotANumber,
    /// It has more decimals than the currency.
    TooManyDecimals,
    /// It is greater than can be exact.
    TooLarge,
}

impl Money {
    /// Reads `48000`, `48 000`, `48_000`, `48'000` or `48000.50`. A comma is refused, since it
    /// groups digits in one country and begins decimals in another.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, MoneyError> {
        if let Some(minor) = plain_minor(text.as_bytes(), currency.decimals()) {
            return Ok(Self { minor, currency });
        }
        let text = text.trim();
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        if !whole.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(MoneyError::NotANumber);
        }
        let places = currency.decimals() as usize;
        let mut minor = 0_i64;
        for c in whole.chars().filter(|c| !is_group_sign(*c)) {
            minor = with_digit(minor, c)?;
        }
        let decimals_written = decimals.trim_end_matches('0');
        if !decimals.bytes().all(|b| b.is_ascii_digit()) {
            return Err(MoneyError::NotANumber);
        }
        if decimals_written.len() > places {
            return Err(MoneyError::TooManyDecimals);
        }
        for c in decimals.chars().chain(std::iter::repeat('0')).take(places) {
            minor = with_digit(minor, c)?;
        }
        Ok(Self { minor, currency })
    }

    /// Whether a text is an amount of some currency: how many decimals it may have is another
    /// question.
    pub fn is_amount(text: &str) -> bool {
        let none = Currency(*b"XXX");
        Self::parse(text, none) != Err(MoneyError::NotANumber)
    }
}

/// An amount as programs write it, which is nearly all of them: digits, perhaps a point and no more
/// decimals than there are. `None` for anything else, also for what is too long to be surely exact.
fn plain_minor(text: &[u8], decimals: u32) -> Option<i64> {
    if text.len() > 15 || !text.first()?.is_ascii_digit() {
        return None;
    }
    let mut minor = 0_i64;
    let mut bytes = text.iter();
    // Up to the point, or to the end.
    for byte in bytes.by_ref() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            if *byte == b'.' {
                break;
            }
            return None;
        }
        minor = minor * 10 + i64::from(digit);
    }
    let left = decimals.checked_sub(u32::try_from(bytes.len()).ok()?)?;
    for byte in bytes {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        minor = minor * 10 + i64::from(digit);
    }
    Some(minor * 10_i64.pow(left))
}

/// Signs that people put between groups of digits.
fn is_group_sign(c: char) -> bool {
    matches!(c, ' ' | '_' | '\'' | '\u{a0}' | '\u{202f}')
}

fn with_digit(number: i64, digit: char) -> Result<i64, MoneyError> {
    let digit = digit.to_digit(10).ok_or(MoneyError::NotANumber)?;
    let shifted = number
        .checked_mul(10)
        .and_then(|n| n.checked_add(i64::from(digit)));
    shifted.ok_or(MoneyError::TooLarge)
}

impl fmt::Display for Money {
    /// The amount in groups of three with its currency: `48 000 EUR`, `48 000.50 EUR`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let per_major = self.currency.minor_per_major();
        let (major, minor) = (self.minor / per_major, (self.minor % per_major).abs());
        let digits = major.unsigned_abs().to_string();
        if self.minor < 0 {
            f.write_str("-")?;
        }
        for (i, c) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i) % 3 == 0 {
                f.write_str("\u{202f}")?;
            }
            write!(f, "{c}")?;
        }
        if minor != 0 {
            write!(
                f,
                ".{minor:0width$}",
                width = self.currency.decimals() as usize
            )?;
        }
        write!(f, "\u{a0}{}", self.currency)
    }
}

/// What one amount of pay is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PayPeriod {
    /// A year of full-time work.
    Year,
    /// A month of full-time work.
    Month,
    /// An hour.
    Hour,
}

/// A region in which the same level has the same pay range.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Zone {
    /// Its lasting name.
    pub id: ZoneId,
    /// What people call it.
    pub title: Text,
    /// The currency of all its ranges.
    pub currency: Currency,
    /// What the amounts are for.
    pub per: PayPeriod,
}

/// Minimum, midpoint and maximum of pay for a level in a zone, gross.
///
/// INVARIANT range-in-order: minimum ≤ midpoint ≤ maximum, all in one currency.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct PayRange {
    minimum: Money,
    midpoint: Money,
    maximum: Money,
}

/// Why three amounts are not a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayRangeError {
    /// The minimum is above the maximum.
    Inverted,
    /// The midpoint lies outside minimum and maximum.
    MidpointOutside,
    /// The amounts are in different currencies.
    Currencies,
}

impl PayRange {
    /// A range; without a stated midpoint it is halfway, rounded down to the minor unit.
    pub fn new(
        minimum: Money,
        midpoint: Option<Money>,
        maximum: Money,
    ) -> Result<Self, PayRangeError> {
        let midpoint = midpoint.unwrap_or(Money {
            minor: minimum.minor + (maximum.minor - minimum.minor) / 2,
            currency: minimum.currency,
        });
        if minimum.currency != maximum.currency || midpoint.currency != maximum.currency {
            return Err(PayRangeError::Currencies);
        }
        if minimum.minor > maximum.minor {
            return Err(PayRangeError::Inverted);
        }
        if midpoint.minor < minimum.minor || midpoint.minor > maximum.minor {
            return Err(PayRangeError::MidpointOutside);
        }
        Ok(Self {
            minimum,
            midpoint,
            maximum,
        })
    }

    /// The least that is paid.
    pub fn minimum(&self) -> Money {
        self.minimum
    }
    /// What is paid for the level done fully.
    pub fn midpoint(&self) -> Money {
        self.midpoint
    }
    /// The most that is paid.
    pub fn maximum(&self) -> Money {
        self.maximum
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_amount_with_a_group_sign_is_the_amount_without_it(
            text in "[0-9]{1,17}(\\.[0-9]{0,4})?",
            currency in prop::sample::select(vec!["EUR", "JPY", "BHD"]),
        ) {
            let currency = Currency::new(currency).unwrap();
            // The sign keeps the amount from the short way.
            let other = format!("{}_{}", &text[..1], &text[1..]);
            prop_assert_eq!(Money::parse(&text, currency), Money::parse(&other, currency));
        }
    }

    #[test]
    fn money_is_exact_and_refuses_a_comma() {
        let eur = Currency::new("eur").unwrap();
        let jpy = Currency::new("JPY").unwrap();
        for (text, currency, wanted) in [
            ("48000", eur, Ok(4_800_000)),
            ("48 000", eur, Ok(4_800_000)),
            ("48_000.5", eur, Ok(4_800_050)),
            ("48000.505", eur, Err(MoneyError::TooManyDecimals)),
            ("48000.00", jpy, Ok(48_000)),
            ("48,000", eur, Err(MoneyError::NotANumber)),
            ("48k", eur, Err(MoneyError::NotANumber)),
            ("", eur, Err(MoneyError::NotANumber)),
            ("99999999999999999999", eur, Err(MoneyError::TooLarge)),
        ] {
            let read = Money::parse(text, currency).map(|m| m.minor);
            assert_eq!(read, wanted, "{text:?}");
        }
        let money = Money {
            minor: 123_456_750,
            currency: eur,
        };
        assert_eq!(money.to_string(), "1\u{202f}234\u{202f}567.50\u{a0}EUR");
    }

    #[test]
    fn a_range_is_in_order() {
        let eur = |major: i64| Money {
            minor: major * 100,
            currency: Currency::new("EUR").unwrap(),
        };
        assert_eq!(
            PayRange::new(eur(3), None, eur(2)),
            Err(PayRangeError::Inverted)
        );
        assert_eq!(
            PayRange::new(eur(1), Some(eur(4)), eur(3)),
            Err(PayRangeError::MidpointOutside)
        );
        assert_eq!(
            PayRange::new(eur(1), None, eur(4))
                .unwrap()
                .midpoint()
                .minor,
            250
        );
    }
}
