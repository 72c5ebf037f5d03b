//! A small payroll of the story company.

use cordee_domain::history::{
    Day, Held, History, Name, Names, Paid, Person, Row, Sex, Spans, WeeklyHours, of_framework,
};
use cordee_domain::law::{Approval, Band, Categories, Declaration, Division, Representatives};
use cordee_domain::{Currency, Framework, Ix, PayPeriod, Share, Slug, Text};
use cordee_measures::law::{Article9Report, Asked, Conventions, annual};
use jiff::civil::{Date, date};

/// A worker: name, sex, level, basic and variable pay a year in major units.
pub type Worker = (&'static str, Sex, &'static str, i64, i64);

/// Who works here on the last day of 2026.
pub const PEOPLE: &[Worker] = &[
    ("Luna", Sex::Female, "expert-inspector", 61_000, 1_500),
    ("Sarah", Sex::Female, "senior-inspector", 50_000, 0),
    ("Priya", Sex::Female, "roofer", 40_000, 0),
    ("Nia", Sex::Female, "roofer", 41_000, 500),
    ("Ines", Sex::Female, "improver", 34_000, 0),
    ("Tomas", Sex::Male, "roofer", 42_000, 500),
    ("Karl", Sex::Male, "roofer", 43_500, 0),
    ("Omar", Sex::Male, "senior-roofer", 52_000, 1_000),
    ("Ben", Sex::Male, "crew-lead", 66_000, 3_000),
    ("Aad", Sex::Male, "inspection-lead", 67_000, 2_000),
    ("Emil", Sex::Male, "improver", 34_000, 0),
    ("Kim", Sex::Other, "roofer", 41_500, 0),
    ("Ruth", Sex::NotRecorded, "inspector", 45_000, 0),
];

pub fn framework() -> Framework {
    cordee_testkit::story().framework
}

pub fn day() -> Date {
    date(2026, 12, 31)
}

pub fn history(people: &[Worker], framework: &Framework) -> History {
    let mut names = Names::default();
    let mut zones = Names::default();
    let mut rungs = of_framework(framework, &mut zones).unwrap();
    rungs.categorise(&categories(framework)).unwrap();
    let from = Day::from(date(2025, 1, 1));
    let until = Day::OPEN;
    let (mut held, mut paid, mut sexes) = (Vec::new(), Vec::new(), Vec::new());
    for (name, sex, level, base, variable) in people {
        let who: Ix<Name> = names.add(name).unwrap();
        let rung = rungs.find(level).unwrap();
        let what = Held {
            rung,
            team: None,
            manager: None,
            zone: None,
        };
        held.push(Row {
            who,
            from,
            until,
            what,
        });
        let what = Paid {
            base_minor: base * 100,
            variable_minor: variable * 100,
            per: PayPeriod::Year,
            currency: 0,
            part: Share::parse("100").unwrap(),
            weekly_hours: WeeklyHours::from_hundredths(4_000),
        };
        paid.push(Row {
            who,
            from,
            until,
            what,
        });
        sexes.push(Person {
            sex: *sex,
            hired: None,
        });
    }
    let count = names.len();
    History {
        names,
        zones,
        rungs,
        currencies: vec![Currency::new("EUR").unwrap()],
        positions: Spans::one_at_a_time(count, &held).0,
        people: Some(sexes),
        pay: Some(Spans::one_at_a_time(count, &paid).0),
        ..History::default()
    }
}

pub fn categories(framework: &Framework) -> Categories {
    let bands = [
        ("learning", "Learning a craft", "0"),
        ("standing", "Standing alone", "30"),
        ("carrying", "Carrying others", "50"),
    ];
    let bands = bands.map(|(id, title, from)| Band {
        id: Slug::new(id).unwrap(),
        title: Some(Text::new(title)),
        from: Share::parse(from).unwrap(),
    });
    let word = |by: &str, day| Approval {
        by: by.to_owned(),
        on: date(2026, 5, day),
    };
    let declaration = Declaration {
        version: Some("2026-1".to_owned()),
        division: Division::Bands(bands.to_vec()),
        approved: Some(word("Amélie Roux", 4)),
        representatives: Representatives::Agreed(word("Joris Maes", 2)),
    };
    Categories::of(framework, declaration).unwrap()
}

/// The report of 2026 under the law of a country.
pub fn report(history: &History, country: &str) -> Article9Report {
    annual(
        history,
        Asked {
            year: 2026,
            country: cordee_domain::law::find_country(country).unwrap(),
            conventions: Conventions::default(),
            currency: None,
        },
    )
    .unwrap()
}
