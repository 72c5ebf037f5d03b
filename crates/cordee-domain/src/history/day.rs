//! Days as numbers, so that millions of them are compared and counted quickly.

use jiff::civil::Date;
use serde::{Serialize, Serializer};
use std::fmt;

/// A day, counted from 1970-01-01.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// Before every day there is.
    pub const BEFORE_ALL: Self = Self(i32::MIN);
    /// After every day there is: the end of what goes on.
    pub const OPEN: Self = Self(i32::MAX);

    /// The day of this many days since 1970-01-01.
    pub const fn from_number(days: i32) -> Self {
        Self(days)
    }

    /// Days since 1970-01-01.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The day after; nothing after [`Day::OPEN`].
    pub fn next(self) -> Option<Self> {
        self.0.checked_add(1).map(Self)
    }

    /// The day before.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.saturating_sub(1))
    }

    /// The day so many days later, or earlier.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// The same day of the month so many months earlier; the last of the month where it has none.
    #[must_use]
    pub fn months_before(self, months: i32) -> Self {
        self.date()
            .and_then(|day| day.checked_sub(jiff::Span::new().months(months)).ok())
            .map_or(Self::BEFORE_ALL, Self::from)
    }

    /// The day of a date of the years 0 to 9999, where there is such a one.
    #[inline]
    pub fn of_date(year: u16, month: u8, day: u8) -> Option<Self> {
        if year > 9_999 || !(1..=12).contains(&month) {
            return None;
        }
        let (year, month, day) = (u32::from(year), u32::from(month), u32::from(day));
        let is_leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            2 => 28 + u32::from(is_leap),
            // Every other month has 31, and July and August both.
            _ => 30 + ((month ^ (month >> 3)) & 1),
        };
        // Counted from March, so that the leap day is the last of its year. An era more keeps January
        // of the year 0 above nothing.
        let is_early = month <= 2;
        let year = year + 400 - u32::from(is_early);
        let month = if is_early { month + 12 } else { month };
        // The whole days in the months since March: 30.6 each, rounded.
        let of_year = (979 * month - 2_919) / 32 + day;
        let days = 365 * year + year / 4 - year / 100 + year / 400 + of_year;
        let number = i32::try_from(days).ok()? - DAYS_OF_ERA - BEFORE_EPOCH - 1;
        (1..=last).contains(&day).then_some(Self(number))
    }

    /// The day of a date that is known to exist, by the count of days in eras of 400 years that begin
    /// with March: files hold millions of days.
    fn of(year: i16, month: i8, day: i8) -> Self {
        let (month, day) = (i32::from(month), i32::from(day));
        let year = i32::from(year) - i32::from(month <= 2);
        let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let of_era = year * 365 + year / 4 - year / 100 + of_year;
        Self(era * DAYS_OF_ERA + of_era - BEFORE_EPOCH)
    }

    /// How many days lie between an earlier day and this one.
    pub fn days_since(self, earlier: Self) -> i64 {
        i64::from(self.0) - i64::from(earlier.0)
    }

    /// The day as people write it; nothing for a day outside the years 1 to 9999, such as
    /// [`Day::OPEN`].
    pub fn date(self) -> Option<Date> {
        let days = jiff::Span::new().try_days(self.0).ok()?;
        EPOCH.checked_add(days).ok()
    }
}

const DAYS_OF_ERA: i32 = 146_097;
/// From the first of March of the year 0 to 1970-01-01.
const BEFORE_EPOCH: i32 = 719_468;
const EPOCH: Date = Date::constant(1970, 1, 1);

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self::of(date.year(), date.month(), date.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.date() {
            Some(date) => date.fmt(f),
            None if *self == Self::OPEN => f.write_str("open"),
            None => write!(f, "day {}", self.0),
        }
    }
}
impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Some days in a row, the first and the last included.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
}

impl Period {
    /// The twelve months that end with `day`.
    pub fn year_to(day: Day) -> Self {
        Self {
            from: day.months_before(12).plus_days(1),
            until: day,
        }
    }

    /// Whether `day` is one of them.
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && day <= self.until
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn there_are_as_many_dates_as_the_calendar_has() {
        for year in [0, 1, 399, 400, 1899, 1900, 2000, 2023, 2024, 9999] {
            for month in 0..14 {
                for day in 0..33 {
                    let date = |year, month, day| {
                        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
                        Date::new(i16::try_from(year).ok()?, month, day).ok()
                    };
                    let wanted = date(year, month, day).map(Day::from);
                    assert_eq!(
                        Day::of_date(year, month, day),
                        wanted,
                        "{year}-{month}-{day}"
                    );
                }
            }
        }
        assert_eq!(Day::of_date(10_000, 1, 1), None);
    }

    #[test]
    fn every_date_is_one_day_after_the_one_before() {
        let mut date = date(-9999, 1, 1);
        let mut day = Day::from(date);
        while let Ok(next) = date.tomorrow() {
            (date, day) = (next, day.plus_days(1));
            assert_eq!(Day::from(date), day, "{date}");
        }
    }

    #[test]
    fn a_day_is_the_same_as_a_number_and_as_a_date() {
        for (written, number) in [
            (date(1970, 1, 1), 0),
            (date(1969, 12, 31), -1),
            (date(2000, 3, 1), 11_017),
            (date(2026, 11, 20), 20_777),
            (date(9999, 12, 31), 2_932_896),
            (date(1, 1, 1), -719_162),
        ] {
            assert_eq!(Day::from(written), Day::from_number(number), "{written}");
            assert_eq!(Day::from_number(number).date(), Some(written));
        }
        assert_eq!(Day::OPEN.date(), None);
        assert_eq!(Day::OPEN.next(), None);
    }

    #[test]
    fn a_year_back_from_a_leap_day_is_the_last_of_february() {
        let day = Day::from(date(2024, 2, 29));
        assert_eq!(day.months_before(12), Day::from(date(2023, 2, 28)));
        let year = Period::year_to(Day::from(date(2026, 6, 30)));
        assert_eq!(year.from, Day::from(date(2025, 7, 1)));
        assert!(year.holds(year.from) && year.holds(year.until));
    }
}
