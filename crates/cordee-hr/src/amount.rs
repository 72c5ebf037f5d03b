//! Amounts as personnel systems write them; what a comma means is stated or concluded, never guessed.

use cordee_domain::{Currency, Money, MoneyError};
use cordee_framework::language::Words;

/// What begins the decimals of an amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Decimal {
    /// A point: `48,000.50`.
    Point,
    /// A comma: `48.000,50`.
    Comma,
}

impl Words for Decimal {
    const WORDS: &'static [(&'static str, Self)] =
        &[("point", Self::Point), ("comma", Self::Comma)];
}

/// What an amount tells about the sign of decimals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Evidence {
    /// It can be read in one way only, with this sign.
    Only(Decimal),
    /// It can be read in two ways.
    Either,
    /// It holds no sign, or is no amount.
    Nothing,
}

/// What the digits of an amount tell.
pub(crate) fn evidence(text: &str) -> Evidence {
    let (digits, _) = without_currency(text);
    let points = digits.matches('.').count();
    let commas = digits.matches(',').count();
    match (points, commas) {
        (0, 0) => Evidence::Nothing,
        (1, 0) => one_sign(digits, '.', Decimal::Point),
        (0, 1) => one_sign(digits, ',', Decimal::Comma),
        // A sign that stands twice parts groups.
        (_, 0) => Evidence::Only(Decimal::Comma),
        (0, _) => Evidence::Only(Decimal::Point),
        _ if digits.rfind('.') > digits.rfind(',') => Evidence::Only(Decimal::Point),
        _ => Evidence::Only(Decimal::Comma),
    }
}

/// One sign, and no other: three digits behind it are a group or decimals.
fn one_sign(digits: &str, sign: char, decimal: Decimal) -> Evidence {
    let (before, after) = digits.split_once(sign).unwrap_or((digits, ""));
    let before = before.chars().filter(char::is_ascii_digit).count();
    let is_group = after.len() == 3 && (1..=3).contains(&before);
    if is_group {
        Evidence::Either
    } else {
        Evidence::Only(decimal)
    }
}

/// Why a text is no amount.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum NoAmount {
    /// It can be read in two ways, and nobody says in which.
    TwoWays(String, String),
    /// It is not written as an amount.
    Wrong(&'static str),
}

/// An amount in minor units, and its currency where it names one.
pub(crate) fn read(
    text: &str,
    decimal: Option<Decimal>,
    otherwise: Currency,
) -> Result<(i64, Currency), NoAmount> {
    let (digits, named) = without_currency(text);
    let currency = match named {
        Named::Not => otherwise,
        Named::As(currency) => currency,
        Named::Unclear => {
            let wrong = "its sign stands for several currencies: write three letters, or name a column `currency`";
            return Err(NoAmount::Wrong(wrong));
        }
    };
    let decimal = match (decimal, evidence(text)) {
        (Some(decimal), _) | (None, Evidence::Only(decimal)) => decimal,
        (None, Evidence::Nothing) => Decimal::Point,
        (None, Evidence::Either) => {
            let plain = |it: &str| it.replace([',', '.'], "");
            return Err(NoAmount::TwoWays(plain(digits), digits.replace(',', ".")));
        }
    };
    let written = in_our_way(digits, decimal)?;
    match Money::parse(&written, currency) {
        Ok(money) => Ok((money.minor, currency)),
        Err(MoneyError::NotANumber) => Err(NoAmount::Wrong("it is no amount")),
        Err(MoneyError::TooManyDecimals) => {
            Err(NoAmount::Wrong("the currency has no such small part"))
        }
        Err(MoneyError::TooLarge) => Err(NoAmount::Wrong("it is larger than can be exact")),
    }
}

/// Groups taken away, a point before decimals.
fn in_our_way(digits: &str, decimal: Decimal) -> Result<String, NoAmount> {
    let (group, sign) = match decimal {
        Decimal::Point => (',', '.'),
        Decimal::Comma => ('.', ','),
    };
    let (whole, part) = digits.split_once(sign).unwrap_or((digits, ""));
    let mut groups = whole.split(group);
    let first = groups.next().unwrap_or_default();
    let is_grouped = groups.clone().next().is_some();
    let is_sound = groups.clone().all(|it| it.len() == 3) && (!is_grouped || first.len() <= 3);
    if !is_sound || part.contains([group, sign]) {
        return Err(NoAmount::Wrong("its digits are not in groups of three"));
    }
    let whole = whole.replace(group, "");
    Ok(if part.is_empty() {
        whole
    } else {
        format!("{whole}.{part}")
    })
}

enum Named {
    Not,
    As(Currency),
    Unclear,
}

/// The digits of an amount, and the currency that stands beside them.
fn without_currency(text: &str) -> (&str, Named) {
    let text = text.trim();
    let is_beside = |it: char| !it.is_ascii_digit() && it != '-' && it != '.' && it != ',';
    let digits = text.trim_matches(is_beside);
    let beside = text.replacen(digits, "", 1);
    let beside = beside.trim();
    let named = match beside {
        "" => Named::Not,
        "€" => of_code("EUR"),
        "£" => of_code("GBP"),
        "zł" => of_code("PLN"),
        code => of_code(code),
    };
    (digits, named)
}

fn of_code(code: &str) -> Named {
    Currency::new(code).map_or(Named::Unclear, Named::As)
}

/// A share or a number of hours with the sign that amounts have.
pub(crate) fn number(text: &str, decimal: Option<Decimal>) -> Option<String> {
    let text = text.trim().trim_end_matches(['%', ' ']);
    let sign = match (decimal, text.contains(','), text.contains('.')) {
        // Neither hours nor shares come in groups of three digits.
        (_, true, false) => ',',
        _ => '.',
    };
    let (whole, part) = text.split_once(sign).unwrap_or((text, "0"));
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    (is_number(whole) && is_number(part)).then(|| format!("{whole}.{part}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn eur() -> Currency {
        Currency::new("EUR").unwrap()
    }

    #[rstest]
    #[case("48000", 4_800_000)]
    #[case("27000.00", 2_700_000)]
    #[case("27000,5", 2_700_050)]
    #[case("1.234.567", 123_456_700)]
    #[case("1,234,567", 123_456_700)]
    #[case("1.234,56", 123_456)]
    #[case("1,234.56", 123_456)]
    #[case("48 000,50 €", 4_800_050)]
    #[case("48\u{202f}000", 4_800_000)]
    #[case("EUR 48'000.50", 4_800_050)]
    fn an_amount_that_can_be_read_in_one_way_is_read(#[case] text: &str, #[case] wanted: i64) {
        assert_eq!(read(text, None, eur()), Ok((wanted, eur())), "{text}");
    }

    #[test]
    fn one_sign_before_three_digits_is_never_guessed() {
        for text in ["1.234", "1,234", "48.000 EUR"] {
            let read = read(text, None, eur());
            assert!(
                matches!(read, Err(NoAmount::TwoWays(..))),
                "{text} {read:?}"
            );
        }
        assert_eq!(
            read("1.234", Some(Decimal::Comma), eur()).unwrap().0,
            123_400
        );
        assert_eq!(
            read("1.234", Some(Decimal::Point), eur()),
            Err(NoAmount::Wrong("the currency has no such small part"))
        );
    }

    #[rstest]
    #[case::letters("a lot")]
    #[case::dollars("$48000")]
    #[case::groups("1,23,456.00")]
    #[case::large("99999999999999999999")]
    #[case::minus("-48000")]
    #[case::nothing("EUR")]
    fn what_is_no_amount_is_refused(#[case] text: &str) {
        let read = read(text, Some(Decimal::Point), eur());
        assert!(matches!(read, Err(NoAmount::Wrong(_))), "{text} {read:?}");
    }

    #[test]
    fn shares_and_hours_are_numbers() {
        for (text, wanted) in [
            ("80", Some("80.0")),
            ("37,5", Some("37.5")),
            ("80 %", Some("80.0")),
            ("half", None),
            ("1.000,5", None),
        ] {
            assert_eq!(number(text, None).as_deref(), wanted, "{text}");
        }
    }
}
