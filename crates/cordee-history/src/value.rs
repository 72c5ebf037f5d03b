//! Values as they are written: days, amounts, shares, yes and no.

use cordee_domain::history::{Day, Said};
use cordee_domain::{Currency, Money, MoneyError, Share};

/// A value that is not what its column holds: what was wanted instead.
pub(crate) type Wanted = &'static str;

/// A day as `2026-06-30`. Never guessed from another order of day and month.
pub(crate) fn day(text: &str) -> Result<Day, Wanted> {
    const WANTED: Wanted = "a day is written as 2026-06-30";
    const DASH: u8 = b'-'.wrapping_sub(b'0');
    let signs = <[u8; 10]>::try_from(text.as_bytes()).map_err(|_| WANTED)?;
    let [y1, y2, y3, y4, dash, m1, m2, other, d1, d2] = signs.map(|it| it.wrapping_sub(b'0'));
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
    let are_digits = digits.iter().max() <= Some(&9);
    if !are_digits || dash != DASH || other != DASH {
        return Err(WANTED);
    }
    let number = |ten: u8, one: u8| 10 * ten + one;
    let year = 100 * u16::from(number(y1, y2)) + u16::from(number(y3, y4));
    Day::of_date(year, number(m1, m2), number(d1, d2)).ok_or("there is no such day")
}

/// An amount with a point before its decimals; groups of digits may be apart.
pub(crate) fn minor(text: &str, currency: Currency) -> Result<i64, Wanted> {
    match Money::parse(text, currency) {
        Ok(money) => Ok(money.minor),
        Err(MoneyError::NotANumber) => Err("an amount is written as 48000 or 48000.50"),
        Err(MoneyError::TooManyDecimals) => Err("the currency has no such small part"),
        Err(MoneyError::TooLarge) => Err("the amount is larger than can be exact"),
    }
}

/// A share in percent.
pub(crate) fn share(text: &str) -> Result<Share, Wanted> {
    if text == "100" {
        return Ok(Share::WHOLE);
    }
    Share::parse(text).map_err(|_| "a share is written in percent, as 80 or 37.5")
}

/// The share of full-time hours that somebody works, in percent. What would be a hundredth of them or
/// less is not believed: it is mostly a fraction.
pub(crate) fn part(text: &str) -> Result<Share, Wanted> {
    let part = share(text)?;
    part.may_be_worked()
        .then_some(part)
        .ok_or("a share is written in percent: 80 and not 0.8")
}

/// Yes or no.
pub(crate) fn truth(text: &str) -> Result<bool, Wanted> {
    match text {
        "yes" | "Yes" | "YES" | "true" | "1" => Ok(true),
        "no" | "No" | "NO" | "false" | "0" => Ok(false),
        _ => Err("write `yes` or `no`"),
    }
}

/// What somebody said, blank where it is not recorded.
pub(crate) fn said(text: &str) -> Result<Said, Wanted> {
    if text.is_empty() {
        return Ok(Said::NotRecorded);
    }
    truth(text).map(|it| if it { Said::Yes } else { Said::No })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_full_time_hours_is_not_written_as_a_fraction() {
        for (text, wanted) in [
            ("80", Some(8_000)),
            ("100", Some(10_000)),
            ("1.01", Some(101)),
            ("0", Some(0)),
            ("1", None),
            ("0.8", None),
        ] {
            let read = part(text).ok().map(Share::basis_points);
            assert_eq!(read, wanted, "{text}");
        }
    }

    #[test]
    fn a_day_is_read_in_one_way_only() {
        let wrong = Err("a day is written as 2026-06-30");
        for (text, wanted) in [
            ("2026-06-30", Ok("2026-06-30")),
            ("2026-02-29", Err("there is no such day")),
            ("30.06.2026", wrong),
            ("06/30/2026", wrong),
            ("2026-6-30", wrong),
            ("+026-06-30", wrong),
            ("2026-06-3é", wrong),
            ("", wrong),
        ] {
            let read = day(text).map(|it| it.to_string());
            assert_eq!(read.as_deref().map_err(|it| *it), wanted, "{text}");
        }
    }
}
