//! The yearly notice: workers are told of their right to ask (Article 7(3)).

use super::months_after;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Whether workers have been told of their right to ask.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum Told {
    /// Never: they are to be told now.
    Never,
    /// They were told less than a year ago.
    InTime {
        /// When.
        last: Date,
        /// By when they are to be told again.
        next: Date,
    },
    /// It is longer ago.
    Overdue {
        /// When they were last told.
        last: Date,
        /// By when they should have been told again.
        since: Date,
    },
}

/// Where the notice stands on a day: every `months` workers are told again.
pub fn notice(last: Option<Date>, months: u32, today: Date) -> Told {
    let Some(last) = last else {
        return Told::Never;
    };
    let next = months_after(last, months);
    if today <= next {
        Told::InTime { last, next }
    } else {
        Told::Overdue { last, since: next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn workers_are_told_again_on_the_same_day_of_the_next_year() {
        let last = date(2028, 2, 29);
        let next = date(2029, 2, 28);
        assert_eq!(notice(None, 12, last), Told::Never);
        assert_eq!(notice(Some(last), 12, next), Told::InTime { last, next });
        let late = date(2029, 3, 1);
        let since = next;
        assert_eq!(notice(Some(last), 12, late), Told::Overdue { last, since });
    }
}
