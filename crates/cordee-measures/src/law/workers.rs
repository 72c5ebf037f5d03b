//! Who is counted, and at which level of pay: the conventions that the Directive leaves open.

use cordee_domain::history::{Day, Held, History, Name, Paid, Sex, WeeklyHours};
use cordee_domain::{Ix, PayPeriod, Share};
use serde::Serialize;

/// Choices that the Directive leaves open. Printed with every report.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Conventions {
    /// What a level of pay is.
    pub basis: Basis,
    /// The median of an even number.
    pub even_median: EvenMedian,
    /// Which quartile bands are one larger where four do not divide the number of workers.
    pub remainder: Remainder,
    /// How workers of one pay are put into bands where a border runs through them.
    pub ties: Ties,
    /// Over whom variable pay is averaged.
    pub variable_of: VariableOf,
    /// Who of those who joined or left during the year is counted.
    pub everyone: Everyone,
}

/// What a level of pay is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// What a year of full-time work would be paid.
    #[default]
    FullTime,
    /// An hour: a year's pay over 52 weeks of the hours worked; 40 where no hours are recorded.
    Hourly,
    /// What is paid in a year, whatever the hours.
    AsPaid,
}

/// The median of an even number of workers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvenMedian {
    /// The mean of the two in the middle.
    #[default]
    Mean,
    /// The lower of the two.
    Lower,
    /// The higher of the two.
    Higher,
}

/// Which bands are one larger.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Remainder {
    /// The borders lie at the quarters, rounded down: the larger bands are spread over the four.
    #[default]
    Spread,
    /// The lowest bands.
    Lowest,
    /// The highest bands.
    Highest,
}

/// Workers of one pay on both sides of a border.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ties {
    /// Each sex is shared out in proportion, in fractions of a worker: the order of the files says
    /// nothing.
    #[default]
    Proportional,
    /// By the worker's name, the first into the lower band.
    ByName,
}

/// Over whom variable pay is averaged.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum VariableOf {
    /// Everybody, who receives none with nothing.
    #[default]
    Everybody,
    /// Those who receive any.
    WhoReceives,
}

/// Who is counted of a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Everyone {
    /// Who is there on its last day, at the pay of that day.
    #[default]
    OnTheLastDay,
    /// Who was there on any day of it, at the last pay in it.
    AtAnyTime,
}

/// A worker with their level of pay in millionths of a minor unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Worker {
    /// Who.
    pub who: Ix<Name>,
    /// Their sex, as recorded.
    pub sex: Sex,
    /// The category of work they are in, where it was declared and approved.
    pub category: Option<Ix<Name>>,
    /// Basic pay.
    pub base: i128,
    /// Complementary and variable components.
    pub variable: i128,
}

impl Worker {
    /// All of it.
    pub fn total(&self) -> i128 {
        self.base + self.variable
    }
}

/// Millionths of a minor unit: a level of pay is rounded to one of them, half away from nothing, and
/// everything after that is exact.
pub(crate) const MILLIONTHS: i128 = 1_000_000;

/// Everybody who is counted, and who is not.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Counted {
    /// Who is counted.
    pub workers: Vec<Worker>,
    /// How many are there of whom no pay is recorded, or no hours.
    pub unpaid: u64,
    /// How many are paid in another currency.
    pub in_other_currency: u64,
    /// Of how many who are counted 40 hours a week were supposed, because nobody recorded them.
    pub hours_supposed: u64,
}

/// Everybody who is counted of the year that ends on `day`, in the currency of the history's place
/// `currency`.
pub fn workers(history: &History, day: Day, currency: u8, conventions: Conventions) -> Counted {
    let mut all = Counted {
        // Room that nobody takes is not touched; to make it step by step would take several times as much.
        workers: Vec::with_capacity(history.head_count()),
        ..Counted::default()
    };
    for who in history.everybody() {
        if let Some((held, on)) = last_there(history, who, day, conventions.everyone) {
            let paid = history.paid(who, on);
            all.add(history, (who, held, paid), currency, conventions.basis);
        }
    }
    all
}

impl Counted {
    fn add(
        &mut self,
        history: &History,
        (who, held, paid): (Ix<Name>, Held, Option<Paid>),
        currency: u8,
        basis: Basis,
    ) {
        let Some(paid) = paid else {
            self.unpaid += 1;
            return;
        };
        if paid.currency != currency {
            self.in_other_currency += 1;
            return;
        }
        match worker(history, who, held, paid, basis) {
            None => self.unpaid += 1,
            Some(worker) => {
                self.hours_supposed += u64::from(are_hours_supposed(paid, basis));
                self.workers.push(worker);
            }
        }
    }
}

/// Somebody with their level of pay; `None` where they work no hours.
fn worker(
    history: &History,
    who: Ix<Name>,
    held: Held,
    paid: Paid,
    basis: Basis,
) -> Option<Worker> {
    let people = history.people.as_ref();
    let person = people.and_then(|it| it.get(who.position()));
    Some(Worker {
        who,
        sex: person.map_or(Sex::NotRecorded, |it| it.sex),
        category: history.rung(held).category,
        base: level(paid, paid.base_minor, basis)?,
        variable: level(paid, paid.variable_minor, basis)?,
    })
}

fn are_hours_supposed(paid: Paid, basis: Basis) -> bool {
    let matter = basis == Basis::Hourly || paid.per == PayPeriod::Hour;
    matter && paid.weekly_hours.is_none()
}

/// The last position somebody held in the year that counts, and the day of it.
fn last_there(
    history: &History,
    who: Ix<Name>,
    day: Day,
    everyone: Everyone,
) -> Option<(Held, Day)> {
    match everyone {
        Everyone::OnTheLastDay => history.stood(who, day).map(|held| (held, day)),
        Everyone::AtAnyTime => {
            let first = day.months_before(12).plus_days(1);
            let mut spans = history.positions.of(who).rev();
            let last = spans.find(|it| it.from <= day && it.until >= first)?;
            Some((last.what, last.until.min(day)))
        }
    }
}

/// An amount of a payment as a level of pay; `None` where somebody works no hours.
pub(super) fn level(paid: Paid, minor: i64, basis: Basis) -> Option<i128> {
    let is_whole_year = paid.per == PayPeriod::Year && paid.part == Share::WHOLE;
    if is_whole_year && basis != Basis::Hourly {
        // What most are paid, without a fraction.
        return Some(i128::from(minor) * MILLIONTHS);
    }
    let part = i128::from(paid.part.basis_points());
    // Hours of a year in hundredths; 40 a week where nobody says.
    let hours = paid.weekly_hours.map_or(4_000, WeeklyHours::hundredths);
    let hours = 52 * i128::from(hours);
    let whole = 10_000;
    let minor = i128::from(minor);
    // A year's pay as it is paid, as a fraction.
    let (year, of) = match paid.per {
        PayPeriod::Year => (minor, 1),
        PayPeriod::Month => (minor * 12, 1),
        PayPeriod::Hour => (minor * hours, 100),
    };
    let (numerator, denominator) = match basis {
        Basis::AsPaid => (year, of),
        Basis::FullTime => (year * whole, of * part),
        Basis::Hourly => (year * 100, of * hours),
    };
    super::Ratio::new(numerator, denominator)?.rounded(MILLIONTHS)
}
