//! Pay ranges as people write them.

use super::super::names::slug;
use super::found::Found;
use super::{Gatherer, PayFound};

impl Gatherer<'_> {
    /// The pay range at a place, where there is one.
    pub(super) fn pay_of(&mut self, found: &Found<'_, '_>) -> Option<PayFound> {
        let [minimum, midpoint, maximum] =
            ["minimum", "midpoint", "maximum"].map(|name| self.amount(found, name));
        let (minimum, maximum) = (minimum.ok()?, maximum.ok()?);
        match (minimum, maximum) {
            (Some(minimum), Some(maximum)) => Some(PayFound {
                zone: found
                    .one("zone")
                    .as_deref()
                    .and_then(slug)
                    .unwrap_or_else(|| "all".into()),
                minimum,
                midpoint: midpoint.ok().flatten(),
                maximum,
            }),
            (None, None) => None,
            (Some(_), None) | (None, Some(_)) => {
                let message = "a pay range without minimum or maximum was not taken";
                self.about().skipped(found.line(), message);
                None
            }
        }
    }

    /// An amount, if there is any; an error, which has been said, if it is none.
    fn amount(&mut self, found: &Found<'_, '_>, name: &str) -> Result<Option<String>, ()> {
        let Some(text) = found.one(name) else {
            return Ok(None);
        };
        if let Some(amount) = amount_of(&text) {
            return Ok(Some(amount));
        }
        let message = format!("`{text}` is not an amount; the pay range was not taken");
        self.about().skipped(found.line(), message);
        Err(())
    }
}

/// An amount as the framework language writes it: without the sign of its currency, and without
/// commas where they can only stand between thousands.
fn amount_of(text: &str) -> Option<String> {
    let is_currency = |c: char| matches!(c, '€' | '$' | '£' | '¥') || c.is_ascii_uppercase();
    let bare = text.trim_matches(|c: char| is_currency(c) || c.is_whitespace());
    let bare = if has_thousands(bare) {
        bare.replace(',', "")
    } else {
        bare.to_owned()
    };
    let has_digit = bare.starts_with(|c: char| c.is_ascii_digit());
    let is_sign = |c: char| matches!(c, ' ' | '_' | '\'' | '\u{a0}' | '\u{202f}');
    let (whole, decimals) = bare.split_once('.').unwrap_or((&bare, ""));
    let is_amount = has_digit
        && whole.chars().all(|c| c.is_ascii_digit() || is_sign(c))
        && decimals.chars().all(|c| c.is_ascii_digit());
    is_amount.then_some(bare)
}

/// `48,000` and `1,250,000.50`, but not `48,5`.
fn has_thousands(text: &str) -> bool {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let mut groups = whole.split(',');
    let is_number = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups
        .next()
        .is_some_and(|it| (1..=3).contains(&it.len()) && is_number(it));
    first && whole.contains(',') && groups.all(|group| group.len() == 3 && is_number(group))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("48000", Some("48000"))]
    #[case("48 000.50", Some("48 000.50"))]
    #[case("€ 48,000", Some("48000"))]
    #[case("1,250,000.50 EUR", Some("1250000.50"))]
    #[case("48,5", None)]
    #[case("48.000.000", None)]
    #[case("about 48000", None)]
    #[case("48k", None)]
    #[case("", None)]
    fn amounts_are_read_where_they_can_mean_one_thing(
        #[case] text: &str,
        #[case] wanted: Option<&str>,
    ) {
        assert_eq!(amount_of(text).as_deref(), wanted);
    }
}
