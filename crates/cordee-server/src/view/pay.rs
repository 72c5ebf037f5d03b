//! Pay ranges in words and as lengths.

use super::phrases::Phrases;
use super::reader::Reader;
use super::words::Words;
use cordee_domain::{Ix, Level, Money, PayPeriod, PayRange, Zone};

/// The pay of a level in one zone, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PayLine {
    pub(crate) zone: Words,
    pub(crate) minimum: String,
    pub(crate) midpoint: String,
    pub(crate) maximum: String,
    /// The currency and what the amounts are for: `EUR a year`.
    pub(crate) unit: String,
    pub(crate) bar: Bar,
}

/// A range on a scale from nothing to the zone's highest pay, in thousandths of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bar {
    pub(crate) start: u32,
    pub(crate) middle: u32,
    pub(crate) end: u32,
}

/// The pay of a level, zone by zone, in the order of the zones.
pub(crate) fn pay_lines(reader: Reader<'_>, level: Ix<Level>) -> Vec<PayLine> {
    let framework = reader.framework();
    let level = framework.level(level);
    let stated = framework.zones().iter();
    stated
        .filter_map(|(ix, zone)| Some(pay_line(reader, ix, zone, level.pay_in(ix)?)))
        .collect()
}

fn pay_line(reader: Reader<'_>, ix: Ix<Zone>, zone: &Zone, range: &PayRange) -> PayLine {
    let highest = reader.published.highest_pay(ix);
    let along = |money: Money| thousandths(money.minor, highest);
    PayLine {
        zone: reader.words(&zone.title),
        minimum: amount(range.minimum()),
        midpoint: amount(range.midpoint()),
        maximum: amount(range.maximum()),
        unit: unit(reader, zone),
        bar: Bar {
            start: along(range.minimum()),
            middle: along(range.midpoint()),
            end: along(range.maximum()),
        },
    }
}

/// An amount with its currency.
pub(crate) fn written(money: Money) -> String {
    format!("{} {}", amount(money), money.currency)
}

fn thousandths(of: i64, whole: i64) -> u32 {
    if whole <= 0 {
        return 0;
    }
    let thousandths = i128::from(of).saturating_mul(1000) / i128::from(whole);
    u32::try_from(thousandths.clamp(0, 1000)).unwrap_or(1000)
}

/// What a zone's amounts are: `EUR a year`.
pub(crate) fn unit(reader: Reader<'_>, zone: &Zone) -> String {
    let per = match zone.per {
        PayPeriod::Year => reader.phrases.a_year,
        PayPeriod::Month => reader.phrases.a_month,
        PayPeriod::Hour => reader.phrases.an_hour,
    };
    format!("{} {per}", zone.currency)
}

/// An amount without its currency.
pub(crate) fn amount(money: Money) -> String {
    let whole = money.to_string();
    let digits = whole.split('\u{a0}').next().unwrap_or(&whole);
    digits.to_owned()
}

/// A difference between two amounts of one currency: `+4 000`, `−500`, `no change`.
pub(crate) fn difference(p: &Phrases, from: Money, to: Money) -> String {
    let minor = to.minor.saturating_sub(from.minor);
    let sign = match minor {
        0 => return p.no_change.to_owned(),
        1.. => "+",
        _ => "\u{2212}",
    };
    let size = Money {
        minor: minor.saturating_abs(),
        currency: to.currency,
    };
    format!("{sign}{}", amount(size))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{in_lang, level, small};
    use cordee_domain::Currency;

    #[test]
    fn a_range_is_shown_on_the_scale_of_its_zone() {
        let published = small();
        let lines = pay_lines(in_lang(&published, "en"), level(&published, "roofer"));
        let line = lines.first().unwrap();
        assert_eq!(line.minimum, "30\u{202f}000");
        assert_eq!(line.unit, "EUR a year");
        assert_eq!((line.bar.start, line.bar.end), (500, 666));
    }

    #[test]
    fn a_difference_in_pay_says_its_direction() {
        let english = Phrases::of(cordee_domain::Lang::EN);
        let eur = |major: i64| Money {
            minor: major * 100,
            currency: Currency::new("EUR").unwrap(),
        };
        assert_eq!(difference(english, eur(1000), eur(3500)), "+2\u{202f}500");
        assert_eq!(
            difference(english, eur(3500), eur(1000)),
            "\u{2212}2\u{202f}500"
        );
        assert_eq!(difference(english, eur(1), eur(1)), "no change");
    }
}
