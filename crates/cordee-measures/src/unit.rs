//! What a number is a number of, and how it is said.
//!
//! The terminal, the page and the files say numbers by the same rules, so that nobody reads one thing
//! here and another there.

use serde::Serialize;

/// What a number is a number of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// How many, mostly of people.
    #[default]
    Count,
    /// A part of a whole, from 0 to 1.
    Share,
    /// How much more or less of a whole, from -1 to 1.
    Change,
    /// What one is paid for each one the other is paid.
    PayRatio,
    /// How much is added or taken away, as a part of what it is compared with.
    Premium,
    /// The difference between two amounts of pay as a part of the second.
    PayGap,
    /// The odds of one over the odds of the other.
    OddsRatio,
    /// A rank correlation, from -1 to 1.
    Correlation,
    /// Days.
    Days,
    /// Years of 365.25 days.
    Years,
    /// An amount of money, in major units.
    Money,
}

impl Unit {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Share => "share",
            Self::Change => "change",
            Self::PayRatio => "pay-ratio",
            Self::Premium => "premium",
            Self::PayGap => "pay-gap",
            Self::OddsRatio => "odds-ratio",
            Self::Correlation => "correlation",
            Self::Days => "days",
            Self::Years => "years",
            Self::Money => "money",
        }
    }

    /// What numerator and denominator of such a value are.
    #[must_use]
    pub fn of_counts(self) -> Self {
        match self {
            Self::PayRatio | Self::PayGap => Self::Money,
            _ => Self::Count,
        }
    }

    /// A value in words, such as `83 %` or `12 days`.
    pub fn say(self, value: f64) -> String {
        match self {
            Self::Count => say_count(value),
            Self::Share => say_share(value),
            Self::Change => format!("{} points", signed(&say_decimals(value * 100.0, 0), value)),
            Self::PayRatio | Self::OddsRatio | Self::Correlation => say_decimals(value, 2),
            Self::Premium => format!("{} %", signed(&say_decimals(value * 100.0, 1), value)),
            Self::PayGap => format!("{} %", say_decimals(value * 100.0, 1)),
            Self::Days => many(value, 0, ["day", "days"]),
            Self::Years => many(value, 1, ["year", "years"]),
            Self::Money => grouped(&say_decimals(value, 0)),
        }
    }

    /// An interval in words, such as `between 71 % and 83 %`.
    pub fn say_between(self, (low, high): (f64, f64)) -> String {
        format!("between {} and {}", self.say(low), self.say(high))
    }
}

/// A share in whole percent; what is not nothing and not all is not said to be.
fn say_share(share: f64) -> String {
    let percent = share * 100.0;
    let whole = percent.round();
    let is_edge = (whole <= 0.0 && share > 0.0) || (whole >= 100.0 && share < 1.0);
    if !is_edge {
        return format!("{} %", say_decimals(percent, 0));
    }
    let tenth = (percent * 10.0).round() / 10.0;
    if tenth <= 0.0 {
        "under 0.1 %".to_owned()
    } else if tenth >= 100.0 {
        "over 99.9 %".to_owned()
    } else {
        format!("{tenth:.1} %")
    }
}

fn say_count(value: f64) -> String {
    let decimals = usize::from(value.fract() != 0.0);
    grouped(&say_decimals(value, decimals))
}

fn many(value: f64, decimals: usize, [one, more]: [&str; 2]) -> String {
    let said = say_decimals(value, decimals);
    let word = if said == "1" { one } else { more };
    format!("{} {word}", grouped(&said))
}

/// A number with so many digits behind the point, and no minus before nothing. Beyond what anybody
/// writes out it is told by its power of ten.
fn say_decimals(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return "without bound".to_owned();
    }
    if value.abs() >= 1e15 {
        return format!("{value:.2e}");
    }
    let said = format!("{value:.decimals$}");
    let is_nothing = said.chars().all(|it| matches!(it, '-' | '0' | '.'));
    let said = if is_nothing {
        said.trim_start_matches('-')
    } else {
        &said
    };
    said.replace('-', "−")
}

/// The same with a plus before what is added.
fn signed(said: &str, value: f64) -> String {
    let is_more = value > 0.0 && said.chars().any(|it| ('1'..='9').contains(&it));
    if is_more {
        format!("+{said}")
    } else {
        said.to_owned()
    }
}

/// The digits before the point in groups of three.
fn grouped(said: &str) -> String {
    let (sign, rest) = said
        .strip_prefix('−')
        .map_or(("", said), |rest| ("−", rest));
    let (whole, behind) = rest
        .split_once('.')
        .map_or((rest, None), |(it, behind)| (it, Some(behind)));
    if whole.chars().any(|it| !it.is_ascii_digit()) {
        return said.to_owned();
    }
    let mut text = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(behind) = behind {
        text.push('.');
        text.push_str(behind);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_as_people_say_them() {
        for (unit, value, said) in [
            (Unit::Count, 1_204.0, "1,204"),
            (Unit::Count, 999.0, "999"),
            (Unit::Count, 2.5, "2.5"),
            (Unit::Count, 1_234_567.0, "1,234,567"),
            (Unit::Share, 0.834, "83 %"),
            (Unit::Share, 0.0, "0 %"),
            (Unit::Share, 1.0, "100 %"),
            (Unit::Share, 0.997, "99.7 %"),
            (Unit::Share, 0.9999, "over 99.9 %"),
            (Unit::Share, 0.004, "0.4 %"),
            (Unit::Share, 0.0001, "under 0.1 %"),
            (Unit::Change, -0.4, "−40 points"),
            (Unit::Change, 0.05, "+5 points"),
            (Unit::Change, -0.001, "0 points"),
            (Unit::PayRatio, 0.972, "0.97"),
            (Unit::Premium, 0.083, "+8.3 %"),
            (Unit::Premium, -0.0301, "−3.0 %"),
            (Unit::PayGap, 0.2222, "22.2 %"),
            (Unit::Correlation, -0.614, "−0.61"),
            (Unit::OddsRatio, f64::INFINITY, "without bound"),
            (Unit::Days, 1.0, "1 day"),
            (Unit::Days, 1_500.0, "1,500 days"),
            (Unit::Years, 6.0, "6.0 years"),
            (Unit::Money, 60_000.4, "60,000"),
            (Unit::Money, -1_234.0, "−1,234"),
        ] {
            assert_eq!(unit.say(value), said, "{unit:?} {value}");
        }
        assert_eq!(
            Unit::Share.say_between((0.71, 0.83)),
            "between 71 % and 83 %"
        );
    }
}
