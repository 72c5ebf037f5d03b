//! A report, computed from everybody's history as it is kept here.

use crate::law::{self, Facts};
use crate::member::Member;
use crate::refused::Refused;
use crate::view::phrases::{PayReports, filled};
use cordee_domain::history::Sort;
use cordee_domain::law::Country;
use cordee_law::{DrawUp, draw_up};
use cordee_measures::Settings;
use cordee_measures::law::{Article9Report, Asked, Conventions, NoAnnual, annual, sides};
use cordee_store::{Failure, NewPayReport, No};

/// The report of a year, or what is wrong with the year. Whoever calls has looked whether they may.
pub(super) async fn drawn_up(member: &Member, year: &str) -> Result<NewPayReport, Refused> {
    let words = &member.visit.phrases.pay_reports;
    let this = member.asking.today.year();
    let last = this.saturating_sub(1);
    let no_year = || No::wrong("year", filled(words.no_year, &[&last.to_string()]));
    let year = year_that_is_over(year, this).ok_or_else(no_year)?;
    let country = member.store.country(&member.asking).await?.country;
    let asked = Asked {
        year,
        country,
        conventions: Conventions::default(),
        currency: None,
    };
    let gathered = law::gather(member).await?;
    let drawn = law::aside(move || kept(&gathered.facts()?, asked)).await?;
    match drawn {
        Ok(drawn) => drawn.map_err(|why| No::wrong("year", said(words, why)).into()),
        Err(why) => Err(No::from(Failure::Unfit(why)).into()),
    }
}

/// The year that somebody typed, if it was over before `this` one.
fn year_that_is_over(typed: &str, this: i16) -> Option<i16> {
    let year = typed.trim().parse::<i16>().ok();
    year.filter(|it| (1900..this).contains(it))
}

/// A report, or why there is none; or what is wrong with what the store keeps.
fn kept(facts: &Facts, asked: Asked) -> Result<Result<NewPayReport, NoAnnual>, String> {
    let report = match annual(&facts.history, asked) {
        Ok(report) => report,
        Err(why) => return Ok(Err(why)),
    };
    new_report(facts, &report, asked.country).map(Ok)
}

fn new_report(
    facts: &Facts,
    report: &Article9Report,
    country: &'static Country,
) -> Result<NewPayReport, String> {
    let history = &facts.history;
    let floor = Settings::FLOOR;
    let sides = sides(history, report, floor);
    let drawn = draw_up(&DrawUp {
        history,
        report,
        country,
        categories: facts.categories.as_ref(),
        sides: &sides,
        floor,
    });
    let (found, papers) = drawn.map_err(|error| error.to_string())?;
    Ok(NewPayReport {
        year: report.year,
        country: country.code.to_owned(),
        compared: found.compared,
        differences: found.differences,
        papers: serde_json::to_string(&papers).map_err(|error| error.to_string())?,
    })
}

fn said(words: &PayReports, why: NoAnnual) -> String {
    match why {
        NoAnnual::Without(Sort::People) => words.no_sex.to_owned(),
        NoAnnual::Without(_) | NoAnnual::NotInCurrency(_) => words.no_pay.to_owned(),
        NoAnnual::Nobody(year) | NoAnnual::NoSuchYear(year) => {
            filled(words.nobody, &[&year.to_string()])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_about_a_year_that_is_over() {
        for (typed, wanted) in [
            ("2025", Some(2025)),
            (" 2025 ", Some(2025)),
            ("1900", Some(1900)),
            ("2026", None),
            ("2027", None),
            ("1899", None),
            ("-2025", None),
            ("99999", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(year_that_is_over(typed, 2026), wanted, "{typed:?}");
        }
    }
}
