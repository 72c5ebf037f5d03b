//! A difference of at least 5 % in a category, and what is said and done about it (Article 10).
//!
//! A joint pay assessment is asked for where all three hold: there is such a difference, it is not
//! justified by objective, gender-neutral criteria, and it was not remedied within six months of
//! the report. Reasons and remedies are words of people, kept in a log in which nothing is ever
//! changed: what no longer holds is taken back in an entry of its own.

use super::months_after;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How many months after the report a difference can be remedied.
const REMEDY_MONTHS: u32 = 6;

/// An objective, gender-neutral criterion by which a difference is explained.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Criterion {
    /// What people must know and be able to do, soft skills among it.
    Skills,
    /// What the work demands of body, mind and feeling.
    Effort,
    /// What people answer for.
    Responsibility,
    /// Where and when and under what strain they work.
    WorkingConditions,
    /// How well the work was done, by a measure that was known before.
    Performance,
    /// How long they have done it.
    Experience,
    /// Where they work.
    Place,
    /// Another one, which the words name.
    Other,
}

/// What an entry of the log says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "says")]
pub enum LogWords {
    /// The difference is explained by a criterion.
    Justified {
        /// Which.
        criterion: Criterion,
        /// Why it explains it, in words.
        because: String,
    },
    /// What was said before no longer holds.
    TakenBack {
        /// Why.
        because: String,
    },
    /// The difference has been remedied.
    Remedied {
        /// How.
        how: String,
    },
}

/// An entry of the log.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LogEntry {
    /// The category it is about.
    pub category: String,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub on: Date,
    /// What it says.
    pub words: LogWords,
}

/// What an entry lacks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LogFault {
    /// It does not say who wrote it.
    Nobody,
    /// It gives no reason.
    NoReason,
    /// It does not say how.
    NotSaidHow,
}

/// A difference that was found in a report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Difference<'l> {
    /// The category.
    pub category: String,
    /// The day on which the report was given.
    pub reported: Date,
    /// What the log says of it, in its order.
    pub log: Vec<&'l LogEntry>,
}

/// Where a difference stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum Standing {
    /// Nothing has been said or done, and there is time.
    Open {
        /// The last day on which it can be remedied without an assessment.
        remedy_until: Date,
    },
    /// Somebody has said which criterion explains it. Whether it does is for people to judge.
    Justified {
        /// Since when.
        since: Date,
        /// By which criterion.
        criterion: Criterion,
    },
    /// It was remedied in time.
    Remedied {
        /// When.
        on: Date,
    },
    /// A joint pay assessment is due.
    AssessmentDue {
        /// From which day on.
        from: Date,
        /// The day on which it was remedied all the same, after the time was over.
        remedied_late: Option<Date>,
    },
}

impl Criterion {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Skills,
        Self::Effort,
        Self::Responsibility,
        Self::WorkingConditions,
        Self::Performance,
        Self::Experience,
        Self::Place,
        Self::Other,
    ];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Skills => "skills",
            Self::Effort => "effort",
            Self::Responsibility => "responsibility",
            Self::WorkingConditions => "working-conditions",
            Self::Performance => "performance",
            Self::Experience => "experience",
            Self::Place => "place",
            Self::Other => "other",
        }
    }

    /// The criterion of this word.
    pub fn find(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl LogEntry {
    /// What it lacks.
    pub fn check(&self) -> Result<(), LogFault> {
        if self.by.trim().is_empty() {
            return Err(LogFault::Nobody);
        }
        match &self.words {
            LogWords::Justified { because, .. } | LogWords::TakenBack { because }
                if because.trim().is_empty() =>
            {
                Err(LogFault::NoReason)
            }
            LogWords::Remedied { how } if how.trim().is_empty() => Err(LogFault::NotSaidHow),
            _ => Ok(()),
        }
    }
}

impl<'l> Difference<'l> {
    /// A difference with what a log says of it.
    pub fn new(category: &str, reported: Date, log: &'l [LogEntry]) -> Self {
        let own = log.iter().filter(|it| it.category == category);
        let mut log: Vec<&LogEntry> = own.collect();
        log.sort_by_key(|it| it.on);
        Self {
            category: category.to_owned(),
            reported,
            log,
        }
    }

    /// The last day on which it can be remedied without an assessment.
    pub fn remedy_until(&self) -> Date {
        months_after(self.reported, REMEDY_MONTHS)
    }

    /// Where it stands at the end of a day, by what had been written by then.
    pub fn standing(&self, today: Date) -> Standing {
        let mut justified = None;
        let mut remedied = None;
        for entry in self.log.iter().filter(|it| it.on <= today) {
            match &entry.words {
                LogWords::Justified { criterion, .. } => justified = Some((entry.on, *criterion)),
                LogWords::TakenBack { .. } => (justified, remedied) = (None, None),
                LogWords::Remedied { .. } => remedied = remedied.or(Some(entry.on)),
            }
        }
        let until = self.remedy_until();
        match (remedied, justified) {
            (Some(on), _) if on <= until => Standing::Remedied { on },
            (_, Some((since, criterion))) => Standing::Justified { since, criterion },
            (remedied_late, None) if today > until => Standing::AssessmentDue {
                from: until.tomorrow().unwrap_or(until),
                remedied_late,
            },
            (_, None) => Standing::Open {
                remedy_until: until,
            },
        }
    }
}

impl fmt::Display for LogFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nobody => "it does not say who wrote it",
            Self::NoReason => "it gives no reason",
            Self::NotSaidHow => "it does not say how it was remedied",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn entry(on: Date, words: LogWords) -> LogEntry {
        LogEntry {
            category: "c".to_owned(),
            by: "Amélie".to_owned(),
            on,
            words,
        }
    }

    fn justified() -> LogWords {
        LogWords::Justified {
            criterion: Criterion::Experience,
            because: "three of five were hired this year".to_owned(),
        }
    }

    fn remedied() -> LogWords {
        LogWords::Remedied {
            how: "raised".to_owned(),
        }
    }

    #[test]
    fn a_difference_runs_through_its_states_by_the_calendar() {
        // Six months after the last of August is the last of February.
        let reported = date(2027, 8, 31);
        let until = date(2028, 2, 29);
        let due = Standing::AssessmentDue {
            from: date(2028, 3, 1),
            remedied_late: None,
        };
        let open = Standing::Open {
            remedy_until: until,
        };
        let day = date(2027, 12, 1);
        let reason = Standing::Justified {
            since: day,
            criterion: Criterion::Experience,
        };
        let back = LogWords::TakenBack {
            because: "they were not".to_owned(),
        };
        for (log, today, wanted) in [
            (vec![], until, open),
            (vec![], date(2028, 3, 1), due),
            (vec![entry(day, justified())], date(2028, 3, 1), reason),
            (vec![entry(day, justified())], date(2027, 11, 30), open),
            (
                vec![entry(day, justified()), entry(date(2027, 12, 2), back)],
                date(2028, 3, 1),
                due,
            ),
            (
                vec![entry(until, remedied())],
                date(2028, 3, 1),
                Standing::Remedied { on: until },
            ),
            (
                vec![entry(date(2028, 3, 1), remedied())],
                date(2028, 3, 1),
                Standing::AssessmentDue {
                    from: date(2028, 3, 1),
                    remedied_late: Some(date(2028, 3, 1)),
                },
            ),
        ] {
            let it = Difference::new("c", reported, &log);
            assert_eq!(it.standing(today), wanted, "{log:?} {today}");
        }
    }

    #[test]
    fn the_log_of_another_category_says_nothing() {
        let log = [entry(date(2027, 9, 1), remedied())];
        let it = Difference::new("d", date(2027, 8, 31), &log);
        assert!(it.log.is_empty());
    }

    #[test]
    fn a_reason_has_words_and_somebody_who_wrote_them() {
        let mut it = entry(date(2027, 9, 1), justified());
        assert_eq!(it.check(), Ok(()));
        it.by = " ".to_owned();
        assert_eq!(it.check(), Err(LogFault::Nobody));
        let silent = LogWords::Justified {
            criterion: Criterion::Other,
            because: String::new(),
        };
        assert_eq!(
            entry(date(2027, 9, 1), silent).check(),
            Err(LogFault::NoReason)
        );
        let silent = LogWords::Remedied { how: String::new() };
        assert_eq!(
            entry(date(2027, 9, 1), silent).check(),
            Err(LogFault::NotSaidHow)
        );
    }
}
