//! The figures of an answer under Article 7: somebody's own level of pay, and the averages of women
//! and men who do the same work or work of equal value.

use super::annual::{NoAnnual, currency_place};
use super::article9::is_made_by_one;
use super::exact::Ratio;
use super::lines::may_be_told;
use super::workers::{Basis, Conventions, MILLIONTHS, Worker, level, workers};
use cordee_domain::history::{Day, Held, History, Name, Sex, Sort};
use cordee_domain::law::{MayIdentify, Ruling};
use cordee_domain::{Currency, Ix};
use std::fmt;

/// What a worker is told.
#[derive(Clone, PartialEq, Debug)]
pub struct AnswerFigures {
    /// Who asked.
    pub who: Ix<Name>,
    /// As of which day.
    pub on: Day,
    /// Where they stood.
    pub held: Held,
    /// The currency of all amounts.
    pub currency: Currency,
    /// Their own level of pay as it is paid.
    pub own: PayLevel,
    /// The category their level is in; `None` where it is in none.
    pub category: Option<String>,
    /// The averages of women in it.
    pub women: Average,
    /// The averages of men in it.
    pub men: Average,
    /// Of how many of them 40 hours a week were supposed.
    pub hours_supposed: u64,
}

/// A level of pay: gross a year, and the hourly pay that corresponds to it; exact, in millionths of a
/// minor unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PayLevel {
    /// Basic pay a year.
    pub base: Ratio,
    /// Complementary or variable components a year.
    pub variable: Ratio,
    /// Basic pay an hour.
    pub base_hour: Ratio,
    /// Complementary or variable components an hour.
    pub variable_hour: Ratio,
}

/// The average level of a sex.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Average {
    /// The average; a year is one of full-time work.
    Is(PayLevel),
    /// There is nobody.
    Nobody,
    /// There are fewer than the law lets workers be told of.
    Withheld,
    /// One pay makes nearly all of it, where the law does not let workers be told what one of them
    /// earns.
    OfOnePay,
}

/// Why there is no answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NoAnswer {
    /// Nobody is called so.
    NoPerson(String),
    /// They were not there on that day.
    NotThere(Day),
    /// Their pay is not recorded.
    Unpaid,
    /// The history lacks facts.
    Lacks(NoAnnual),
}

/// The figures for somebody as of a day, in the currency they are paid in.
pub fn answer(
    history: &History,
    person: &str,
    on: Day,
    ruling: &Ruling,
) -> Result<AnswerFigures, NoAnswer> {
    for sort in [Sort::Pay, Sort::People] {
        if !history.has(sort) {
            return Err(NoAnswer::Lacks(NoAnnual::Without(sort)));
        }
    }
    let who = history.names.find(person);
    let who = who.ok_or_else(|| NoAnswer::NoPerson(person.to_owned()))?;
    let held = history.stood(who, on).ok_or(NoAnswer::NotThere(on))?;
    let paid = history.paid(who, on).ok_or(NoAnswer::Unpaid)?;
    let asked = history.currencies.get(usize::from(paid.currency)).copied();
    let place = currency_place(history, asked, on).map_err(NoAnswer::Lacks)?;
    let of = |minor: i64, basis: Basis| level(paid, minor, basis).map(Ratio::whole);
    let own = || {
        Some(PayLevel {
            base: of(paid.base_minor, Basis::AsPaid)?,
            variable: of(paid.variable_minor, Basis::AsPaid)?,
            base_hour: of(paid.base_minor, Basis::Hourly)?,
            variable_hour: of(paid.variable_minor, Basis::Hourly)?,
        })
    };
    let own = own().ok_or(NoAnswer::Unpaid)?;
    let category = history.rung(held).category;
    let conventions = |basis: Basis| Conventions {
        basis,
        ..Conventions::default()
    };
    let same = |basis: Basis| -> (Vec<Worker>, u64) {
        let mut counted = workers(history, on, place, conventions(basis));
        let is_same = |it: &Worker| category.is_some() && it.category == category;
        counted.workers.retain(is_same);
        (counted.workers, counted.hours_supposed)
    };
    let (yearly, _) = same(Basis::FullTime);
    let (hourly, hours_supposed) = same(Basis::Hourly);
    let average = |sex: Sex| average(&yearly, &hourly, sex, ruling);
    Ok(AnswerFigures {
        who,
        on,
        held,
        currency: asked.ok_or(NoAnswer::Unpaid)?,
        own,
        category: category.map(|it| history.rungs.categories.get(it).to_owned()),
        women: average(Sex::Female),
        men: average(Sex::Male),
        hours_supposed,
    })
}

fn average(yearly: &[Worker], hourly: &[Worker], sex: Sex, ruling: &Ruling) -> Average {
    let mean = |workers: &[Worker], pay: fn(&Worker) -> i128| {
        let same = || workers.iter().filter(|it| it.sex == sex);
        let sum: i128 = same().map(pay).sum();
        Ratio::new(sum, i128::try_from(same().count()).ok()?)
    };
    let level = || {
        Some(PayLevel {
            base: mean(yearly, |it| it.base)?,
            variable: mean(yearly, |it| it.variable)?,
            base_hour: mean(hourly, |it| it.base)?,
            variable_hour: mean(hourly, |it| it.variable)?,
        })
    };
    let people = yearly.iter().filter(|it| it.sex == sex).count() as u64;
    match level() {
        None => Average::Nobody,
        Some(_) if !may_be_told(ruling, people) => Average::Withheld,
        Some(_) if ruling.may_identify == MayIdentify::Bodies && identifies(yearly, sex) => {
            Average::OfOnePay
        }
        Some(level) => Average::Is(level),
    }
}

/// Whether an average of these tells what one of them is paid.
fn identifies(workers: &[Worker], sex: Sex) -> bool {
    let pays: [fn(&Worker) -> i128; 3] = [|it| it.base, |it| it.variable, Worker::total];
    pays.into_iter()
        .any(|pay| is_made_by_one(workers, sex, pay))
}

impl PayLevel {
    /// Millionths of a minor unit as whole minor units, rounded half away from nothing.
    pub fn minor(level: Ratio) -> i64 {
        let minor = level.over(Ratio::whole(MILLIONTHS));
        let minor = minor.and_then(|it| it.rounded(1));
        minor
            .and_then(|it| i64::try_from(it).ok())
            .unwrap_or(i64::MAX)
    }
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPerson(name) => write!(f, "there is nobody called `{name}` in the history"),
            Self::NotThere(on) => write!(f, "they held no position on {on}"),
            Self::Unpaid => f.write_str("their pay is not recorded for that day"),
            Self::Lacks(why) => why.fmt(f),
        }
    }
}
