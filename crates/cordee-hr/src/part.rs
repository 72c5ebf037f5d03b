//! Shares of full-time hours. Some systems write 80 and some 0.8; which it is, is stated or concluded
//! from all of them together, never guessed.

use crate::amount::{self, Decimal};
use cordee_domain::Share;
use cordee_framework::language::Words;

/// What the whole is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whole {
    /// 100, as a number of percent.
    Hundred,
    /// 1, as a fraction.
    One,
}

impl Words for Whole {
    const WORDS: &'static [(&'static str, Self)] =
        &[("percent", Self::Hundred), ("fraction", Self::One)];
}

/// The most that a share may be.
const MOST: Share = Share::from_percent(1_000);

/// Why a text is no share.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NoPart {
    /// It could be so many percent, or so many times the whole, and nobody says which.
    TwoWays(Share, Share),
    /// It would be a hundredth of full-time hours or less, which nobody works.
    TooLittle(Share),
    /// It is not written as a share.
    Wrong,
}

/// A share, and whether it was rounded to a hundredth of a percent.
pub(crate) fn read(
    text: &str,
    decimal: Option<Decimal>,
    whole: Option<Whole>,
) -> Result<(Share, bool), NoPart> {
    let of = |whole| rounded(text, decimal, whole).ok_or(NoPart::Wrong);
    // A sign of percent says it by itself.
    let by_sign = text.contains('%').then_some(Whole::Hundred);
    if let Some(whole) = by_sign.or(whole) {
        let (share, is_rounded) = of(whole)?;
        return match share {
            share if share > MOST => Err(NoPart::Wrong),
            share if !share.may_be_worked() => Err(NoPart::TooLittle(share)),
            share => Ok((share, is_rounded)),
        };
    }
    let (percent, fraction) = (of(Whole::Hundred)?, of(Whole::One)?);
    match percent.0 {
        _ if is_unclear(fraction.0) => Err(NoPart::TwoWays(percent.0, fraction.0)),
        share if share > MOST => Err(NoPart::Wrong),
        _ => Ok(percent),
    }
}

/// What the whole is, as all shares together tell it, and how many of them are rounded.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Concluded {
    /// Where it is neither, each share that could be both is a fault.
    pub(crate) whole: Option<Whole>,
    /// How many shares have more decimals than are kept.
    pub(crate) rounded: u64,
}

/// Concludes what the whole is: nobody works a hundredth of full-time hours or less, so that where no
/// share is above 1, that is the whole.
pub(crate) fn conclude(
    texts: &[&str],
    decimal: Option<Decimal>,
    stated: Option<Whole>,
) -> Concluded {
    let plain = texts.iter().filter(|it| !it.contains('%'));
    let fractions = plain.filter_map(|it| rounded(it, decimal, Whole::One));
    let (mut above, mut within) = (false, false);
    for (share, _) in fractions {
        above |= share > Share::WHOLE;
        within |= is_unclear(share);
    }
    let whole = stated.or(match (above, within) {
        (true, true) => None,
        (false, true) => Some(Whole::One),
        (_, false) => Some(Whole::Hundred),
    });
    let all = texts.iter().filter_map(|it| read(it, decimal, whole).ok());
    Concluded {
        whole,
        rounded: all.filter(|it| it.1).count() as u64,
    }
}

/// Whether it is some of the whole or all of it, and nothing as a number of percent.
fn is_unclear(fraction: Share) -> bool {
    Share::default() < fraction && fraction <= Share::WHOLE
}

/// A share to the nearest hundredth of a percent, half up, and whether that changed it.
fn rounded(text: &str, decimal: Option<Decimal>, whole: Whole) -> Option<(Share, bool)> {
    let decimals = match whole {
        Whole::Hundred => 2,
        Whole::One => 4,
    };
    let number = amount::number(text, decimal)?;
    let (before, after) = number.split_once('.')?;
    let after = format!("{after:0<decimals$}");
    let (kept, rest) = after.split_at_checked(decimals)?;
    let basis_points: u32 = format!("{before}{kept}").parse().ok()?;
    let up = u32::from(rest.starts_with(|it| it >= '5'));
    let basis_points = basis_points.checked_add(up)?;
    let is_changed = rest.bytes().any(|it| it != b'0');
    Some((Share::from_basis_points(basis_points), is_changed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn percent(basis_points: u32) -> Share {
        Share::from_basis_points(basis_points)
    }

    #[rstest]
    #[case::percent(&["100", "80", "37,5"], Some(Whole::Hundred))]
    #[case::fractions(&["1", "0.8", "0,375"], Some(Whole::One))]
    #[case::all_whole(&["1", "1.0"], Some(Whole::One))]
    #[case::nothing_and_percent(&["0", "50"], Some(Whole::Hundred))]
    #[case::both(&["1", "80"], None)]
    #[case::signs(&["80 %", "0.5"], Some(Whole::One))]
    #[case::none_at_all(&[], Some(Whole::Hundred))]
    fn what_the_whole_is_all_shares_tell_together(
        #[case] texts: &[&str],
        #[case] wanted: Option<Whole>,
    ) {
        let concluded = conclude(texts, None, None);
        assert_eq!(concluded.whole, wanted);
    }

    #[rstest]
    #[case("80", Some(Whole::Hundred), Ok((percent(8_000), false)))]
    #[case("0.8", Some(Whole::One), Ok((percent(8_000), false)))]
    #[case("1", Some(Whole::One), Ok((percent(10_000), false)))]
    #[case("80 %", Some(Whole::One), Ok((percent(8_000), false)))]
    #[case("0.333333", Some(Whole::One), Ok((percent(3_333), true)))]
    #[case("0,66667", Some(Whole::One), Ok((percent(6_667), true)))]
    #[case("33.335", Some(Whole::Hundred), Ok((percent(3_334), true)))]
    #[case("80", None, Ok((percent(8_000), false)))]
    #[case("0", None, Ok((percent(0), false)))]
    #[case("0.8", None, Err(NoPart::TwoWays(percent(80), percent(8_000))))]
    #[case("1", None, Err(NoPart::TwoWays(percent(100), percent(10_000))))]
    #[case("1", Some(Whole::Hundred), Err(NoPart::TooLittle(percent(100))))]
    #[case("0.8 %", None, Err(NoPart::TooLittle(percent(80))))]
    #[case("0.01", Some(Whole::One), Err(NoPart::TooLittle(percent(100))))]
    #[case("most", None, Err(NoPart::Wrong))]
    #[case("-80", Some(Whole::Hundred), Err(NoPart::Wrong))]
    #[case("1001", Some(Whole::Hundred), Err(NoPart::Wrong))]
    #[case("80", Some(Whole::One), Err(NoPart::Wrong))]
    #[case("1001", None, Err(NoPart::Wrong))]
    #[case("99999999999", Some(Whole::One), Err(NoPart::Wrong))]
    fn a_share_is_read_in_one_way_only(
        #[case] text: &str,
        #[case] whole: Option<Whole>,
        #[case] wanted: Result<(Share, bool), NoPart>,
    ) {
        assert_eq!(read(text, None, whole), wanted, "{text}");
    }
}
