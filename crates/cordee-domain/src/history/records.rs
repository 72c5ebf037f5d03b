//! A history put together from an organisation's records: positions, training, cases, who left.
//!
//! The store and the story keep these as values of the domain; both hand them in here, so that a
//! history of either is the same value. People are named by their lasting numbers, never by name.
//!
//! What somebody wants stays out: it was said to them alone who may see it, and nobody allowed it to
//! be counted.

mod moves;
mod rungs;
mod training;

use super::names::{Name, Names, TooManyNames};
use super::{
    Day, Departed, Departure, Held, History, Moved, Paid, Person, Row, Sex, Spans, Trained,
};
use crate::case::{Case, Completed};
use crate::{Framework, Ix, PayPeriod, PersonId, Position, Share, TeamId, ZoneId};
use jiff::civil::Date;
use rungs::Levels;
use std::collections::BTreeMap;

/// What is kept of one person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// Their lasting number.
    pub person: PersonId,
    /// Their sex, as recorded.
    pub sex: Sex,
    /// The day they were hired, where it lies before the first position.
    pub hired: Option<Date>,
    /// Where they have stood.
    pub positions: Vec<Position>,
    /// The training they have completed.
    pub trainings: Vec<Completed>,
    /// The cases for them.
    pub cases: Vec<Case>,
    /// Their last day and how they left, where they have.
    pub left: Option<(Date, Departure)>,
}

/// What is kept of everybody.
#[derive(Clone, Copy, Debug)]
pub struct Records<'a> {
    /// The framework that counts now, then earlier versions, the latest first: for levels that are no
    /// more.
    pub frameworks: &'a [&'a Framework],
    /// What teams are called.
    pub teams: &'a BTreeMap<TeamId, String>,
    /// Everybody who is or was there.
    pub people: &'a [Record],
    /// The day. What is planned for later is no history.
    pub today: Date,
}

/// A history, and what did not come into it.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// The history.
    pub history: History,
    /// Positions at levels of which no version of the framework says what they are.
    pub at_unknown_levels: u64,
}

impl History {
    /// The history that records tell.
    pub fn of_records(records: &Records<'_>) -> Result<Recorded, TooManyNames> {
        let mut telling = Telling::new(records)?;
        for record in records.people {
            telling.tell(record)?;
        }
        Ok(telling.done())
    }
}

/// A history that is being put together.
struct Telling<'a> {
    records: &'a Records<'a>,
    levels: Levels<'a>,
    names: Names,
    teams: BTreeMap<TeamId, Ix<Name>>,
    zones: BTreeMap<&'a ZoneId, (Ix<Name>, PayPeriod)>,
    history: History,
    positions: Vec<Row<Held>>,
    pay: Vec<Row<Paid>>,
    people: Vec<Person>,
    trained: Vec<Row<Trained>>,
    moves: Vec<Row<Moved>>,
    departures: Vec<Row<Departed>>,
    at_unknown_levels: u64,
}

impl<'a> Telling<'a> {
    fn new(records: &'a Records<'a>) -> Result<Self, TooManyNames> {
        let mut history = History::default();
        let mut names = Names::default();
        for record in records.people {
            names.add(&record.person.to_string())?;
        }
        let mut zones = BTreeMap::new();
        for framework in records.frameworks {
            for zone in framework.zones().values() {
                let name = history.zones.add(zone.id.as_str())?;
                zones.entry(&zone.id).or_insert((name, zone.per));
            }
        }
        let levels = Levels::of(records.frameworks, &mut history.zones)?;
        let teams = teams(records.teams, &mut history.teams)?;
        Ok(Self {
            records,
            levels,
            names,
            teams,
            zones,
            history,
            positions: Vec::new(),
            pay: Vec::new(),
            people: Vec::new(),
            trained: Vec::new(),
            moves: Vec::new(),
            departures: Vec::new(),
            at_unknown_levels: 0,
        })
    }

    fn tell(&mut self, record: &Record) -> Result<(), TooManyNames> {
        let who = self.name_of(record.person)?;
        let begun = record.positions.iter();
        for position in begun.filter(|it| it.from <= self.records.today) {
            self.stand(who, position)?;
        }
        let room = self.people.len().max(who.position() + 1);
        self.people.resize(room, Person::default());
        if let Some(person) = self.people.get_mut(who.position()) {
            *person = Person {
                sex: record.sex,
                hired: record.hired.map(Day::from),
            };
        }
        training::tell(self, who, &record.trainings)?;
        for case in &record.cases {
            moves::tell(self, who, case, record.left);
        }
        if let Some((on, how)) = record.left.filter(|(on, _)| *on <= self.records.today) {
            self.departures.push(on_day(who, on, Departed { how }));
        }
        Ok(())
    }

    fn name_of(&mut self, person: PersonId) -> Result<Ix<Name>, TooManyNames> {
        self.names.add(&person.to_string())
    }

    fn stand(&mut self, who: Ix<Name>, position: &Position) -> Result<(), TooManyNames> {
        let Some(rung) = self.levels.find(&position.level) else {
            self.at_unknown_levels += 1;
            return Ok(());
        };
        let zone = position.zone.as_ref().and_then(|it| self.zones.get(it));
        let zone = zone.copied();
        let manager = position.manager.map(|it| self.name_of(it)).transpose()?;
        let held = Held {
            rung,
            team: position.team.and_then(|it| self.teams.get(&it).copied()),
            manager,
            zone: zone.map(|(name, _)| name),
        };
        Row::of_position(who, position, held).join(&mut self.positions);
        let paid = position.pay.and_then(|pay| {
            Some(Paid {
                base_minor: pay.minor,
                variable_minor: 0,
                per: zone.map_or(PayPeriod::Year, |(_, per)| per),
                currency: self.history.place_of(pay.currency)?,
                part: Share::WHOLE,
                weekly_hours: None,
            })
        });
        if let Some(paid) = paid {
            Row::of_position(who, position, paid).join(&mut self.pay);
        }
        Ok(())
    }

    fn done(mut self) -> Recorded {
        let count = self.names.len();
        let is_recorded = |it: &Person| it.sex != Sex::NotRecorded || it.hired.is_some();
        self.people.resize(count, Person::default());
        let people = self.people.iter().any(is_recorded).then_some(self.people);
        let history = History {
            names: self.names,
            rungs: self.levels.rungs,
            positions: Spans::one_at_a_time(count, &self.positions).0,
            people,
            pay: Some(Spans::one_at_a_time(count, &self.pay).0),
            training: Some(Spans::any_number(count, &self.trained).0),
            moves: Some(Spans::any_number(count, &self.moves).0),
            departures: Some(Spans::any_number(count, &self.departures).0),
            ..self.history
        };
        Recorded {
            history,
            at_unknown_levels: self.at_unknown_levels,
        }
    }
}

/// What teams are called in a history. Two of one name are told apart by their numbers.
fn teams(
    teams: &BTreeMap<TeamId, String>,
    names: &mut Names,
) -> Result<BTreeMap<TeamId, Ix<Name>>, TooManyNames> {
    let mut found = BTreeMap::new();
    for (id, name) in teams {
        let name = match names.find(name) {
            None => names.add(name)?,
            Some(_) => names.add(&format!("{name} ({id})"))?,
        };
        found.insert(*id, name);
    }
    Ok(found)
}

fn on_day<T>(who: Ix<Name>, on: Date, what: T) -> Row<T> {
    let day = Day::from(on);
    Row {
        who,
        from: day,
        until: day,
        what,
    }
}
