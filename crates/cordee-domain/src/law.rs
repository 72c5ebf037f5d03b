//! What Directive (EU) 2023/970 asks an employer to keep: categories of work, questions with their
//! clock, reasons for differences, and what each country adds.
//!
//! These are values and their rules. No figure is computed here, no paper is written, and nothing
//! is judged: whether work is of equal value is declared and approved by people, whether a reason
//! is a good one is for a court.

mod categories;
mod category_fault;
mod country;
mod difference;
mod notice;
mod pay_report;
mod question;
mod schedule;
mod sign_off;

pub use categories::{
    Approval, Band, Categories, Declaration, Division, Listed, NotUsed, Representatives,
};
pub use category_fault::CategoryFault;
pub use country::{
    COUNTRIES, Country, DIRECTIVE, Exempt, GroupSize, MayIdentify, Rules, Ruling, find_country,
};
pub use difference::{Criterion, Difference, LogEntry, LogFault, LogWords, Standing};
pub use notice::{Told, notice};
pub use pay_report::{
    PaidLess, PayDifference, PayReport, PayReportCommand, PayReportEvent, PayReportRefusal,
};
pub use question::{
    Answer, Answering, Question, QuestionCommand, QuestionEvent, QuestionRefusal, QuestionState,
    Through,
};
pub use schedule::{Due, Duty, REPORTING, Reporting, due, reporting_for};
pub use sign_off::{Seen, SignOff, SignOffLack};

use jiff::ToSpan;
use jiff::civil::Date;

/// The same day of the month so many months later; the last of the month where it has none.
///
/// So a period in months ends by Regulation (EEC, Euratom) No 1182/71, Article 3(2)(c). That it
/// ends later where its last day is a Saturday, a Sunday or a holiday (Article 3(4)) is left out:
/// nobody is late who keeps to this day.
pub fn months_after(day: Date, months: u32) -> Date {
    let months = i64::from(months.min(1_200)).months();
    day.checked_add(months).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_period_in_months_ends_on_the_same_day_or_the_last_of_the_month() {
        for (from, months, until) in [
            (date(2026, 11, 20), 2, date(2027, 1, 20)),
            (date(2026, 12, 31), 2, date(2027, 2, 28)),
            (date(2027, 12, 31), 2, date(2028, 2, 29)),
            (date(2028, 2, 29), 12, date(2029, 2, 28)),
            (date(2026, 7, 31), 2, date(2026, 9, 30)),
            (date(2026, 8, 31), 6, date(2027, 2, 28)),
            (date(2027, 8, 31), 6, date(2028, 2, 29)),
            (date(2027, 6, 7), 6, date(2027, 12, 7)),
            (date(9999, 12, 1), 2, Date::MAX),
        ] {
            assert_eq!(months_after(from, months), until, "{from} {months}");
        }
    }
}
