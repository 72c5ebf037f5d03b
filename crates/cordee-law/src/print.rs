//! Exact figures as people read them. Here is where they are rounded, half away from nothing, and
//! nowhere else.

use cordee_domain::{Currency, Money};
use cordee_measures::law::{PayLevel, Ratio, Value};

/// A fraction in percent with two digits behind the point: `12.35 %`.
pub fn percent(ratio: Ratio) -> String {
    format!("{} %", percent_digits(ratio))
}

/// The same without its sign: `12.35`.
pub(crate) fn percent_digits(ratio: Ratio) -> String {
    // A ratio too far from one to be multiplied is none that anybody prints.
    hundredths(ratio.rounded(10_000).unwrap_or_default())
}

/// A count, with two digits where workers were shared out.
pub(crate) fn count(ratio: Ratio) -> String {
    match ratio.rounded(100) {
        Some(it) if it % 100 == 0 => (it / 100).to_string(),
        Some(it) => hundredths(it),
        None => String::new(),
    }
}

fn hundredths(it: i128) -> String {
    let sign = if it < 0 { "-" } else { "" };
    let it = it.unsigned_abs();
    format!("{sign}{}.{:02}", it / 100, it % 100)
}

/// What stands in a line of a report.
pub(crate) fn told(value: Value) -> String {
    match value {
        Value::Is(ratio) => percent(ratio),
        Value::None => "no comparison".to_owned(),
        Value::Withheld => "withheld".to_owned(),
    }
}

/// A level of pay in millionths of a minor unit: `48 000.50 EUR`.
pub fn level(level: Ratio, currency: Currency) -> String {
    money(PayLevel::minor(level), currency)
}

/// An amount in minor units.
pub fn money(minor: i64, currency: Currency) -> String {
    Money { minor, currency }.to_string()
}

/// An amount for programs: `48000.50`.
pub(crate) fn digits(level: Ratio, currency: Currency) -> String {
    let minor = PayLevel::minor(level);
    let whole = currency.minor_per_major();
    let decimals = currency.decimals() as usize;
    let sign = if minor < 0 { "-" } else { "" };
    let minor = minor.saturating_abs();
    let (major, rest) = (minor / whole, minor % whole);
    if decimals == 0 {
        format!("{sign}{major}")
    } else {
        format!("{sign}{major}.{rest:0decimals$}")
    }
}

/// "1 worker", "2 workers".
pub(crate) fn counted(number: u64, one: &str) -> String {
    let many = if number == 1 { "" } else { "s" };
    format!("{number} {one}{many}")
}

/// "a", "a and b", "a, b and c".
pub(crate) fn joined(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A text that begins with a capital letter.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_rounded_once_and_half_away_from_nothing() {
        for (numerator, denominator, wanted) in [
            (2, 9, "22.22 %"),
            (-2, 9, "-22.22 %"),
            (1, 8, "12.50 %"),
            (12_345, 100_000, "12.35 %"),
            (-12_345, 100_000, "-12.35 %"),
            (0, 1, "0.00 %"),
            (-1, 100_000, "0.00 %"),
            (-1, 20_000, "-0.01 %"),
            (5, 100, "5.00 %"),
        ] {
            let ratio = Ratio::new(numerator, denominator).unwrap();
            assert_eq!(percent(ratio), wanted, "{numerator}/{denominator}");
        }
        assert_eq!(count(Ratio::new(5, 2).unwrap()), "2.50");
        assert_eq!(count(Ratio::whole(7)), "7");
    }

    #[test]
    fn amounts_have_the_decimals_of_their_currency() {
        let level = Ratio::whole(4_800_050_500_000);
        let eur = Currency::new("EUR").unwrap();
        assert_eq!(digits(level, eur), "48000.51");
        assert_eq!(digits(level, Currency::new("JPY").unwrap()), "4800051");
    }
}
