//! Reports to be told.

use cordee_domain::history::{Day, History, Sort};
use cordee_measures::{Asked, Report, Settings, reports};
use cordee_report::{Account, Document, Fault, Remark, Telling, Told, document, report, title};
use cordee_story::{Truths, past};
use jiff::civil::{Date, date};

pub(crate) const TODAY: Date = date(2026, 6, 30);

/// The past of so many people who never were.
pub(crate) fn people(count: usize) -> History {
    past(Truths::USUAL, 7, count, 6, TODAY)
}

/// The same with nothing but positions.
pub(crate) fn positions_only(history: History) -> History {
    History {
        people: None,
        pay: None,
        training: None,
        moves: None,
        departures: None,
        ..history
    }
}

/// The reports of these days.
pub(crate) fn of_days(history: &History, days: &[Date]) -> Vec<Report> {
    let asked: Vec<Asked<'_>> = days
        .iter()
        .map(|day| Asked {
            history,
            settings: Settings::as_of(Day::from(*day)),
            team: None,
        })
        .collect();
    reports(&asked)
}

/// What the reading of a good enough folder comes to.
pub(crate) fn account() -> Account {
    Account {
        source: "the harbour's <files>".to_owned(),
        remarks: vec![Remark {
            place: "pay.csv".to_owned(),
            what: "the column `bonus` was not read".to_owned(),
            count: 0,
            how_many: None,
        }],
        faults: vec![Fault {
            place: "pay.csv:17, column `base`".to_owned(),
            what: "pay.csv:17, column `base`: `luna-1842` is no amount".to_owned(),
            help: None,
        }],
        more_faults: 0,
    }
}

/// Hands what is told of these reports to `then`.
pub(crate) fn telling<T>(reports: &[Report], then: impl FnOnce(&Telling<'_>) -> T) -> T {
    let days: Vec<String> = reports.iter().map(|it| it.as_of.to_string()).collect();
    let told: Vec<Told<'_>> = days
        .iter()
        .zip(reports)
        .map(|(about, report)| Told { about, report })
        .collect();
    let account = account();
    then(&Telling {
        organisation: Some("Harbour & Sons"),
        framework: "levels.csv",
        told: &told,
        account: &account,
    })
}

/// The whole page of these reports.
pub(crate) fn page(reports: &[Report]) -> String {
    telling(reports, |telling| {
        document(&Document {
            title: &title(telling),
            lang: "en",
            body: report(telling),
        })
    })
}

/// What a measure that is locked would need.
pub(crate) fn needs(report: &Report, id: &str) -> Vec<Sort> {
    let locked = report.locked.iter().find(|it| it.id == id);
    locked.map(|it| it.needs.clone()).unwrap_or_default()
}
