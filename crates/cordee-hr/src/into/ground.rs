//! What is known of people as a history whose people are called as the source calls them.

use super::contacts::Who;
use cordee_domain::history::{
    Day, Departed, Departure, Held, History, Name, Names, Paid, Person, Row, Rung, Rungs, Spans,
    TooManyNames, of_framework,
};
use cordee_domain::import::{Ground, Known};
use cordee_domain::{Framework, Ix, PayPeriod, Position, Share, TrackKind};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The history of everybody whom the source names. Who has another name in it than by a key of the
/// source is there as somebody's manager at most.
pub(super) fn history(ground: &Ground, framework: &Framework, who: &Who, today: Date) -> History {
    Telling::of(ground, framework, who, today).unwrap_or_default()
}

struct Telling<'a> {
    framework: &'a Framework,
    who: &'a Who,
    teams: BTreeMap<u64, &'a str>,
    history: History,
    positions: Vec<Row<Held>>,
    pay: Vec<Row<Paid>>,
    departures: Vec<Row<Departed>>,
    people: Vec<Person>,
}

impl<'a> Telling<'a> {
    fn of(
        ground: &'a Ground,
        framework: &'a Framework,
        who: &'a Who,
        today: Date,
    ) -> Result<History, TooManyNames> {
        let mut zones = Names::default();
        let rungs = of_framework(framework, &mut zones)?;
        let teams = ground.teams.iter();
        let mut telling = Self {
            framework,
            who,
            teams: teams.map(|it| (it.id.0, it.name.as_str())).collect(),
            history: History {
                rungs,
                zones,
                ..History::default()
            },
            positions: Vec::new(),
            pay: Vec::new(),
            departures: Vec::new(),
            people: Vec::new(),
        };
        for known in &ground.people {
            if let Some(key) = who.keys.get(&known.id) {
                telling.tell(known, key, today)?;
            }
        }
        Ok(telling.done())
    }

    fn tell(&mut self, known: &Known, key: &str, today: Date) -> Result<(), TooManyNames> {
        let ix = self.history.names.add(key)?;
        let room = self.people.len().max(ix.position() + 1);
        self.people.resize(room, Person::default());
        if let Some(person) = self.people.get_mut(ix.position()) {
            *person = Person {
                sex: known.sex,
                hired: known.hired.map(Day::from),
            };
        }
        for held in &known.positions {
            self.stand(ix, &held.position)?;
        }
        if let Some(on) = known.access_until.filter(|_| known.has_left(today)) {
            let day = Day::from(on);
            let how = Departure::NotRecorded;
            let what = Departed { how };
            self.departures.push(Row {
                who: ix,
                from: day,
                until: day,
                what,
            });
        }
        Ok(())
    }

    fn stand(&mut self, who: Ix<Name>, it: &Position) -> Result<(), TooManyNames> {
        let rung = rung(&mut self.history.rungs, it.level.as_str());
        let team = it.team.and_then(|id| self.teams.get(&id.0).copied());
        let zone = it.zone.as_ref();
        let held = Held {
            rung,
            team: team.map(|it| self.history.teams.add(it)).transpose()?,
            manager: it
                .manager
                .map(|it| self.history.names.add(&self.who.name_of(it)))
                .transpose()?,
            zone: zone
                .map(|it| self.history.zones.add(it.as_str()))
                .transpose()?,
        };
        let zones = self.framework.zones().values();
        let mut zones = zones.filter(|known| Some(&known.id) == zone);
        let per = zones.next().map_or(PayPeriod::Year, |it| it.per);
        Row::of_position(who, it, held).join(&mut self.positions);
        let paid = it.pay.and_then(|pay| {
            Some(Paid {
                base_minor: pay.minor,
                variable_minor: 0,
                per,
                currency: self.history.place_of(pay.currency)?,
                part: Share::WHOLE,
                weekly_hours: None,
            })
        });
        if let Some(paid) = paid {
            Row::of_position(who, it, paid).join(&mut self.pay);
        }
        Ok(())
    }

    fn done(mut self) -> History {
        let count = self.history.names.len();
        self.people.resize(count, Person::default());
        History {
            positions: Spans::one_at_a_time(count, &self.positions).0,
            pay: Some(Spans::one_at_a_time(count, &self.pay).0),
            departures: Some(Spans::any_number(count, &self.departures).0),
            people: Some(self.people),
            ..self.history
        }
    }
}

/// The rung of a level; of one that the framework has no more, nothing but its name is known.
fn rung(rungs: &mut Rungs, level: &str) -> Ix<Rung> {
    rungs.find(level).unwrap_or_else(|| {
        rungs.push(Rung {
            id: level.to_owned(),
            title: level.to_owned(),
            kind: TrackKind::Individual,
            craft: None,
            track: None,
            grade: None,
            is_expert: None,
            pays: Vec::new(),
            category: None,
        })
    })
}
