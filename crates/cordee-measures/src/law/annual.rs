//! The report of Article 9 for a calendar year and a country: the figures with everything that was
//! chosen, counted and left out on the way to them.

use super::article9::{Article9, Category, article9};
use super::workers::{Conventions, workers};
use cordee_domain::Currency;
use cordee_domain::history::{Day, History, Sort};
use cordee_domain::law::{Country, Duty, Ruling, due};
use jiff::civil::Date;
use std::fmt;

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The calendar year.
    pub year: i16,
    /// Whose law.
    pub country: &'static Country,
    /// Everything that the Directive leaves open.
    pub conventions: Conventions,
    /// The currency; the one in which most are paid where none is asked for.
    pub currency: Option<Currency>,
}

/// The report of a year.
#[derive(Clone, PartialEq, Debug)]
pub struct Article9Report {
    /// The calendar year it is about.
    pub year: i16,
    /// The last day of that year.
    pub on: Day,
    /// The letters of the country.
    pub country: &'static str,
    /// What its law says.
    pub ruling: Ruling,
    /// Everything that the Directive leaves open.
    pub conventions: Conventions,
    /// The currency of all amounts.
    pub currency: Currency,
    /// How many workers there were on the last day, whether counted or not.
    pub headcount: u64,
    /// The figures.
    pub figures: Article9,
    /// The categories by name, in the order of the history's: that of their declaration.
    pub categories: Vec<NamedCategory>,
    /// How many workers are in no category.
    pub without_category: u64,
    /// How many are left out because nobody recorded their pay, or their hours.
    pub unpaid: u64,
    /// How many are left out because they are paid in another currency.
    pub in_other_currency: u64,
    /// Of how many 40 hours a week were supposed.
    pub hours_supposed: u64,
}

/// A category with its figures.
#[derive(Clone, PartialEq, Debug)]
pub struct NamedCategory {
    /// Its lasting name.
    pub name: String,
    /// Its figures.
    pub figures: Category,
}

/// Why there is no report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoAnnual {
    /// There is no such year.
    NoSuchYear(i16),
    /// The history has no facts of this sort.
    Without(Sort),
    /// Nobody was there.
    Nobody(i16),
    /// Nobody is paid in the currency that was asked for.
    NotInCurrency(Currency),
}

/// The report of a year, with the categories that stand in the history.
pub fn annual(history: &History, asked: Asked) -> Result<Article9Report, NoAnnual> {
    for sort in [Sort::Pay, Sort::People] {
        if !history.has(sort) {
            return Err(NoAnnual::Without(sort));
        }
    }
    let on = Date::new(asked.year, 12, 31).map_err(|_| NoAnnual::NoSuchYear(asked.year))?;
    let ruling = asked.country.ruling(on);
    let on = Day::from(on);
    let place = currency_place(history, asked.currency, on)?;
    let counted = workers(history, on, place, asked.conventions);
    if counted.workers.is_empty() {
        return Err(NoAnnual::Nobody(asked.year));
    }
    let currency = history.currencies.get(usize::from(place)).copied();
    let mut figures = article9(&counted.workers, asked.conventions);
    let there = history.everybody();
    let there = there.filter(|who| history.stood(*who, on).is_some());
    let outside = figures.categories.iter().find(|(ix, _)| ix.is_none());
    let without_category = outside.map_or(0, |(_, it)| it.everybody);
    let named = std::mem::take(&mut figures.categories).into_iter();
    let named = named.filter_map(|(ix, figures)| {
        let name = history.rungs.categories.get(ix?).to_owned();
        Some(NamedCategory { name, figures })
    });
    Ok(Article9Report {
        year: asked.year,
        on,
        country: asked.country.code,
        ruling,
        conventions: asked.conventions,
        currency: currency.ok_or(NoAnnual::Nobody(asked.year))?,
        headcount: there.count() as u64,
        figures,
        categories: named.collect(),
        without_category,
        unpaid: counted.unpaid,
        in_other_currency: counted.in_other_currency,
        hours_supposed: counted.hours_supposed,
    })
}

impl Article9Report {
    /// When the next report is due for so many workers.
    pub fn next(&self, today: Date) -> Duty {
        due(self.ruling.reporting, self.headcount, today)
    }
}

/// The place of the currency that was asked for; without one, of that in which most are paid, and of
/// equally many the first.
pub(super) fn currency_place(
    history: &History,
    asked: Option<Currency>,
    on: Day,
) -> Result<u8, NoAnnual> {
    if let Some(asked) = asked {
        let place = history.currencies.iter().position(|it| *it == asked);
        let place = place.and_then(|it| u8::try_from(it).ok());
        return place.ok_or(NoAnnual::NotInCurrency(asked));
    }
    let mut counts = vec![0_u64; history.currencies.len().max(1)];
    let there = history.everybody();
    for paid in there.filter_map(|who| history.stood(who, on).and_then(|_| history.paid(who, on))) {
        if let Some(count) = counts.get_mut(usize::from(paid.currency)) {
            *count += 1;
        }
    }
    let most = counts.iter().max().copied();
    let place = counts.iter().position(|it| Some(*it) == most);
    Ok(place.and_then(|it| u8::try_from(it).ok()).unwrap_or(0))
}

impl fmt::Display for NoAnnual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchYear(year) => write!(f, "there is no year `{year}`"),
            Self::Without(sort) => write!(f, "the history has no `{}.csv`", sort.as_str()),
            Self::Nobody(year) => write!(f, "nobody with recorded pay was there in {year}"),
            Self::NotInCurrency(currency) => write!(f, "nobody is paid in `{currency}`"),
        }
    }
}
