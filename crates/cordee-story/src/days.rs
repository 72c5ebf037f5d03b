//! Days on which people work, and how far apart days are.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The day itself, or the Friday before it.
pub(crate) fn workday(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.saturating_sub(1.days()),
        Weekday::Sunday => day.saturating_sub(2.days()),
        _ => day,
    }
}

/// The Monday of that week: people begin on Mondays.
pub(crate) fn monday(day: Date) -> Date {
    let since = i32::from(day.weekday().to_monday_zero_offset());
    day.saturating_sub(since.days())
}

/// The days from one day to a later one.
pub(crate) fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).unwrap_or_default().get_days()
}
