//! A report on the pay gap (Article 9), from the day it is drawn up to the day it is given, with what
//! is said and done afterwards about the differences in it (Article 10).
//!
//! Its figures are those of the day on which it was drawn up; whoever finds them wrong draws up
//! another. It is given once workers' representatives, who see the method, have been consulted and
//! management has confirmed it after that (Article 9(6)). From the day it is given the six months run
//! in which a difference can be remedied.

use super::difference::{Difference, LogEntry, LogFault, LogWords, Standing};
use super::sign_off::{Seen, SignOff, SignOffLack};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A report on the pay gap of a year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PayReport {
    /// The calendar year it is about.
    pub year: i16,
    /// The letters of the country whose law it follows.
    pub country: String,
    /// The day on which it was drawn up.
    pub drawn_up: Date,
    /// Who drew it up.
    pub by: String,
    /// How many categories have both women and men, so that they could be compared.
    pub compared: u64,
    /// The categories in which the averages differ by at least 5 %.
    pub differences: Vec<PayDifference>,
    /// Who was consulted and who confirmed it.
    pub sign_off: SignOff,
    /// The day on which it was given.
    pub given: Option<Date>,
    /// What was said of the differences, and done, earliest first.
    pub log: Vec<LogEntry>,
}

/// A category in which the averages of women and men differ by at least 5 %.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PayDifference {
    /// Its lasting name.
    pub category: String,
    /// What it is called.
    pub title: String,
    /// The difference as it is printed, such as `7.41 %`; below nothing where men are paid less.
    pub gap: String,
    /// Which of the two is paid less.
    pub paid_less: PaidLess,
    /// How many women there are in it.
    pub women: u64,
    /// How many men.
    pub men: u64,
}

/// Which of the two is paid less on average.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaidLess {
    /// Women.
    Women,
    /// Men.
    Men,
}

/// What can be done with a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PayReportCommand {
    /// A workers' representative says that they were consulted, and whether they saw the method.
    Consult {
        /// What they are called.
        who: String,
        /// Whether they saw how the figures were computed.
        saw_method: bool,
    },
    /// Write down that there are no workers' representatives.
    NoRepresentatives,
    /// Management confirms that it is accurate.
    Confirm {
        /// What they are called.
        who: String,
    },
    /// Give it: to the authority, to workers and to the public.
    Give,
    /// Write what explains a difference, what was done about it, or that neither holds any more.
    Write {
        /// The category.
        category: String,
        /// Who writes.
        by: String,
        /// What they say.
        words: LogWords,
    },
}

/// What happened to a report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "event")]
pub enum PayReportEvent {
    /// A representative was consulted.
    Consulted(Seen),
    /// It was written down that there are none.
    NoRepresentatives,
    /// Management confirmed it.
    Confirmed(Seen),
    /// It was given.
    Given {
        /// When.
        on: Date,
    },
    /// Something was written about a difference.
    Written(LogEntry),
}

/// Why a command is refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PayReportRefusal {
    /// It has been given: who signs it is settled.
    AlreadyGiven,
    /// Somebody was consulted, so there are representatives.
    ThereAreRepresentatives,
    /// It can't be given yet.
    Lacks(Vec<SignOffLack>),
    /// No such difference was found.
    NoSuchDifference(String),
    /// There is nothing that could be taken back.
    NothingToTakeBack,
    /// The entry lacks something.
    Entry(LogFault),
    /// It would happen before the report was drawn up.
    BeforeItWasDrawnUp,
}

impl PayReport {
    /// What a command comes to on a day, or why it is refused.
    pub fn handle(
        &self,
        command: PayReportCommand,
        today: Date,
    ) -> Result<PayReportEvent, PayReportRefusal> {
        if today < self.drawn_up {
            return Err(PayReportRefusal::BeforeItWasDrawnUp);
        }
        let seen = |who, saw_method| Seen {
            who,
            on: today,
            saw_method,
        };
        match command {
            PayReportCommand::Write {
                category,
                by,
                words,
            } => self.written(LogEntry {
                category,
                by,
                on: today,
                words,
            }),
            _ if self.given.is_some() => Err(PayReportRefusal::AlreadyGiven),
            PayReportCommand::Consult { who, saw_method } => {
                Ok(PayReportEvent::Consulted(seen(who, saw_method)))
            }
            PayReportCommand::NoRepresentatives if self.sign_off.consulted.is_empty() => {
                Ok(PayReportEvent::NoRepresentatives)
            }
            PayReportCommand::NoRepresentatives => Err(PayReportRefusal::ThereAreRepresentatives),
            PayReportCommand::Confirm { who } => Ok(PayReportEvent::Confirmed(seen(who, true))),
            PayReportCommand::Give => match self.sign_off.lacks() {
                lacks if lacks.is_empty() => Ok(PayReportEvent::Given { on: today }),
                lacks => Err(PayReportRefusal::Lacks(lacks)),
            },
        }
    }

    fn written(&self, entry: LogEntry) -> Result<PayReportEvent, PayReportRefusal> {
        let is_there = |it: &PayDifference| it.category == entry.category;
        if !self.differences.iter().any(is_there) {
            return Err(PayReportRefusal::NoSuchDifference(entry.category));
        }
        entry.check().map_err(PayReportRefusal::Entry)?;
        if matches!(entry.words, LogWords::TakenBack { .. }) && !self.says_anything(&entry.category)
        {
            return Err(PayReportRefusal::NothingToTakeBack);
        }
        Ok(PayReportEvent::Written(entry))
    }

    /// Whether the last word on a difference still holds.
    fn says_anything(&self, category: &str) -> bool {
        let last = self.log.iter().rfind(|it| it.category == category);
        last.is_some_and(|it| !matches!(it.words, LogWords::TakenBack { .. }))
    }

    /// Makes what happened true. Whoever was consulted or confirmed before is there once, with the
    /// last day.
    pub fn apply(&mut self, event: PayReportEvent) {
        match event {
            PayReportEvent::Consulted(seen) => {
                self.sign_off.there_are_no_representatives = false;
                once(&mut self.sign_off.consulted, seen);
            }
            PayReportEvent::NoRepresentatives => self.sign_off.there_are_no_representatives = true,
            PayReportEvent::Confirmed(seen) => once(&mut self.sign_off.confirmed, seen),
            PayReportEvent::Given { on } => self.given = Some(on),
            PayReportEvent::Written(entry) => self.log.push(entry),
        }
    }

    /// Where a difference stands on a day; `None` until the report has been given, when the six months
    /// begin.
    pub fn standing(&self, category: &str, today: Date) -> Option<Standing> {
        let given = self.given.filter(|it| *it <= today)?;
        Some(Difference::new(category, given, &self.log).standing(today))
    }

    /// Whether something is to be done about a difference on a day.
    pub fn waits(&self, today: Date) -> bool {
        self.differences.iter().any(|it| {
            matches!(
                self.standing(&it.category, today),
                Some(Standing::Open { .. } | Standing::AssessmentDue { .. })
            )
        })
    }
}

fn once(all: &mut Vec<Seen>, seen: Seen) {
    all.retain(|it| it.who != seen.who);
    all.push(seen);
}

impl fmt::Display for PayReportRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AlreadyGiven => f.write_str("the report has been given"),
            Self::ThereAreRepresentatives => {
                f.write_str("a workers' representative was consulted, so there are some")
            }
            Self::Lacks(lacks) => {
                let lacks: Vec<String> = lacks.iter().map(ToString::to_string).collect();
                write!(f, "it can't be given yet: {}", lacks.join("; "))
            }
            Self::NoSuchDifference(category) => {
                write!(f, "no difference of 5 % was found in `{category}`")
            }
            Self::NothingToTakeBack => f.write_str("nothing was said that could be taken back"),
            Self::Entry(fault) => fault.fmt(f),
            Self::BeforeItWasDrawnUp => f.write_str("that is before the report was drawn up"),
        }
    }
}

#[cfg(test)]
mod tests;
