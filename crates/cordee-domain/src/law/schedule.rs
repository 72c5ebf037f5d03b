//! When the next report of Article 9 is due, by headcount.

use super::months_after;
use jiff::civil::{Date, date};
use serde::Serialize;

/// How often employers of a size report.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Reporting {
    /// The fewest workers.
    pub from: u64,
    /// The day by which the first report is due.
    pub first: Date,
    /// After how many years the next is.
    pub every_years: u32,
}

/// Article 9(2) to (4), the largest first. Below a hundred workers reporting is voluntary unless
/// the country asks for it (Article 9(5)).
pub const REPORTING: &[Reporting] = &[
    Reporting {
        from: 250,
        first: date(2027, 6, 7),
        every_years: 1,
    },
    Reporting {
        from: 150,
        first: date(2027, 6, 7),
        every_years: 3,
    },
    Reporting {
        from: 100,
        first: date(2031, 6, 7),
        every_years: 3,
    },
];

/// Whether anybody asks for a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    /// The law asks for one.
    Due(Due),
    /// There are too few workers; one may be given.
    Voluntary,
}

/// The next report.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Due {
    /// The last day on which it is in time.
    pub by: Date,
    /// The calendar year it is about: the one before.
    pub about: i16,
    /// After how many years the next one is.
    pub every_years: u32,
}

/// The line of a schedule for so many workers.
pub fn reporting_for(schedule: &[Reporting], workers: u64) -> Option<&Reporting> {
    let fitting = schedule.iter().filter(|it| workers >= it.from);
    fitting.max_by_key(|it| it.from)
}

/// The report that is due on `today` or next after it.
pub fn due(schedule: &[Reporting], workers: u64, today: Date) -> Duty {
    let Some(line) = reporting_for(schedule, workers) else {
        return Duty::Voluntary;
    };
    let months = line.every_years.max(1).saturating_mul(12);
    let mut by = line.first;
    while by < today && by < Date::MAX {
        by = months_after(by, months);
    }
    Duty::Due(Due {
        by,
        about: by.year().saturating_sub(1),
        every_years: line.every_years,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_a_report_is_due_follows_from_the_headcount() {
        let start = date(2026, 11, 20);
        for (workers, wanted) in [
            (0, None),
            (49, None),
            (50, None),
            (99, None),
            (100, Some((date(2031, 6, 7), 3))),
            (149, Some((date(2031, 6, 7), 3))),
            (150, Some((date(2027, 6, 7), 3))),
            (249, Some((date(2027, 6, 7), 3))),
            (250, Some((date(2027, 6, 7), 1))),
            (1_000_000, Some((date(2027, 6, 7), 1))),
        ] {
            let duty = due(REPORTING, workers, start);
            let found = match duty {
                Duty::Due(due) => Some((due.by, due.every_years)),
                Duty::Voluntary => None,
            };
            assert_eq!(found, wanted, "{workers}");
        }
    }

    #[test]
    fn after_a_day_has_passed_the_next_one_counts_and_it_is_about_the_year_before() {
        for (workers, today, by, about) in [
            (250, date(2027, 6, 7), date(2027, 6, 7), 2026),
            (250, date(2027, 6, 8), date(2028, 6, 7), 2027),
            (150, date(2027, 6, 8), date(2030, 6, 7), 2029),
            (100, date(2031, 6, 8), date(2034, 6, 7), 2033),
        ] {
            let Duty::Due(due) = due(REPORTING, workers, today) else {
                panic!("{workers}");
            };
            assert_eq!((due.by, due.about), (by, about), "{workers} {today}");
        }
        let Duty::Due(far) = due(REPORTING, 100, Date::MAX) else {
            panic!("far");
        };
        assert_eq!(far.by, Date::MAX);
    }
}
