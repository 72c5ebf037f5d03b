//! Histories with planted truths: organisations of any size whose rates are known, so that measures can
//! be asked whether they find them again.
//!
//! Everybody leaves, crosses, advances and returns at rates that never change; times between are
//! exponential, so that what happened before says nothing about what comes. A person's life follows
//! from the seed and their place in the row alone.

mod ladder;
mod life;

use crate::chance::Chance;
use cordee_domain::history::{
    Day, Departed, Departure, Held, History, Moved, Names, Paid, Person, Row, Said, Sex, Spans,
    Trained,
};
use cordee_domain::{Currency, Ix, MoveKind, PayPeriod, Share};
use jiff::civil::Date;
use life::Life;

/// What is true of a planted organisation.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Truths {
    /// How many in a thousand leave in a year, if nothing else happens.
    pub leaving: f64,
    /// How many in a thousand of those who may cross to management in a year.
    pub crossing: f64,
    /// How many in a thousand advance in a year.
    pub advancing: f64,
    /// How many in a thousand managers return in a year.
    pub returning: f64,
    /// The share of those who cross who were trained before.
    pub trained: f64,
    /// The share of those who cross who consented.
    pub consenting: f64,
    /// What people are paid.
    pub pay: Pay,
}

/// What people are paid.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Pay {
    /// This share of the people on individual tracks is paid a fifth more than managers of the same
    /// grade, the others a fifth less.
    Rewarded(f64),
    /// At the same grade, zone and time with the organisation managing adds this share; pay is spread
    /// around that with this standard deviation of its logarithm.
    Premium {
        /// What managing adds.
        premium: f64,
        /// How far pay is spread.
        spread: f64,
    },
}

impl Truths {
    /// An organisation as there are many.
    pub const USUAL: Self = Self {
        leaving: 90.0,
        crossing: 40.0,
        advancing: 200.0,
        returning: 30.0,
        trained: 0.35,
        consenting: 0.8,
        pay: Pay::Rewarded(0.85),
    };

    /// The share of experts who stay brilliant over so many days: nobody takes them away, and they are
    /// rewarded.
    pub fn stayed_brilliant(&self, days: i64) -> Option<f64> {
        let Pay::Rewarded(rewarded) = self.pay else {
            return None;
        };
        let gone = daily(self.leaving) + daily(self.crossing);
        Some((-gone * number(days)).exp() * rewarded)
    }

    /// The share who leave within so many days.
    pub fn left_within(&self, days: i64) -> f64 {
        1.0 - (-daily(self.leaving) * number(days)).exp()
    }
}

/// A rate for a day of one in a thousand for a year of 365.25 days.
fn daily(in_thousand_a_year: f64) -> f64 {
    in_thousand_a_year / 1_000.0 / 365.25
}

#[expect(clippy::cast_precision_loss, reason = "days of a few years")]
fn number(days: i64) -> f64 {
    days as f64
}

/// The past of so many `people` over so many `years` up to `today`. Half of them are there from the
/// first day, the others come one after the other.
pub fn past(truths: Truths, seed: u64, people: usize, years: i16, today: Date) -> History {
    let first = Day::from(today).months_before(12 * i32::from(years));
    let last = Day::from(today);
    let mut rows = Rows::default();
    let mut names = Names::default();
    for at in 0..people {
        // Names beyond counting are not asked for.
        let Ok(who) = names.add(&format!("p{at:07}")) else {
            break;
        };
        let mut chance = Chance::new(seed, &format!("past {at}"));
        let days = i32::try_from(last.days_since(first)).unwrap_or(0);
        let came = if at % 2 == 0 {
            0
        } else {
            chance.between(0, days)
        };
        let life = Life {
            who,
            at,
            came: first.plus_days(came),
            last,
            truths,
        };
        life.tell(&mut chance, &mut rows);
    }
    let ladder = ladder::rungs();
    let count = names.len();
    History {
        names,
        zones: ladder::zones(),
        rungs: ladder,
        currencies: Currency::new("EUR").into_iter().collect(),
        positions: Spans::one_at_a_time(count, &rows.positions).0,
        people: Some(rows.people),
        pay: Some(Spans::one_at_a_time(count, &rows.pay).0),
        training: Some(Spans::any_number(count, &rows.training).0),
        moves: Some(Spans::any_number(count, &rows.moves).0),
        departures: Some(Spans::any_number(count, &rows.departures).0),
        ..History::default()
    }
}

/// Facts that are being told.
#[derive(Default)]
struct Rows {
    positions: Vec<Row<Held>>,
    people: Vec<Person>,
    pay: Vec<Row<Paid>>,
    training: Vec<Row<Trained>>,
    moves: Vec<Row<Moved>>,
    departures: Vec<Row<Departed>>,
}

impl Rows {
    fn crossed(&mut self, who: Ix<cordee_domain::history::Name>, on: Day, consents: bool) {
        let consent = if consents { Said::Yes } else { Said::No };
        self.moves.push(Row {
            who,
            from: on,
            until: on,
            what: Moved {
                kind: MoveKind::Cross,
                consent,
                way_back: consent,
                trial_until: Some(on.months_before(-6)),
                outcome: None,
            },
        });
    }

    fn trained(&mut self, who: Ix<cordee_domain::history::Name>, on: Day) {
        self.training.push(Row {
            who,
            from: on,
            until: on,
            what: Trained {
                training: None,
                hours: Some(32),
                is_substantive: true,
            },
        });
    }

    fn left(&mut self, who: Ix<cordee_domain::history::Name>, on: Day) {
        let how = Departure::OwnWish;
        self.departures.push(Row {
            who,
            from: on,
            until: on,
            what: Departed { how },
        });
    }

    fn paid(&mut self, who: Ix<cordee_domain::history::Name>, from: Day, minor: i64) {
        self.pay.push(Row {
            who,
            from,
            until: Day::OPEN,
            what: Paid {
                base_minor: minor,
                variable_minor: 0,
                per: PayPeriod::Year,
                currency: 0,
                part: Share::WHOLE,
                weekly_hours: None,
            },
        });
    }

    fn person(&mut self, sex: Sex) {
        self.people.push(Person { sex, hired: None });
    }
}
