//! What is known of the story's people beside what a store keeps: assessments, how weeks went, what
//! stood in whose way, how connections were found, and how people left.
//!
//! Each person's facts follow from the seed and their number alone. They are made so that the measures
//! have something to say: whoever crosses loses most of their craft time, frictions are mostly
//! resolved, and craft says more about who crosses than people competencies do.

use crate::chance::Chance;
use cordee_domain::history::{
    Assessed, CheckIn, Connection, Day, Departed, Departure, Friction, Held, History, Name, Row,
    Said, Spans, TimeUse,
};
use cordee_domain::{CompetencyKind, Ix, Share, TrackKind};

/// The same history with more facts, up to `today`.
pub fn beside(history: History, today: Day, seed: u64) -> History {
    let mut facts = Facts::default();
    for who in history.everybody() {
        let name = history.names.get(who).to_owned();
        let mut chance = Chance::new(seed, &format!("beside {name}"));
        Beside {
            history: &history,
            who,
            today,
        }
        .tell(&mut chance, &mut facts);
    }
    let count = history.head_count();
    History {
        assessments: Some(Spans::any_number(count, &facts.assessments).0),
        time_use: Some(Spans::any_number(count, &facts.weeks).0),
        frictions: Some(Spans::any_number(count, &facts.frictions).0),
        check_ins: Some(Spans::any_number(count, &facts.check_ins).0),
        connections: Some(Spans::any_number(count, &facts.connections).0),
        departures: Some(Spans::any_number(count, &facts.departures).0),
        ..history
    }
}

#[derive(Default)]
struct Facts {
    assessments: Vec<Row<Assessed>>,
    weeks: Vec<Row<TimeUse>>,
    frictions: Vec<Row<Friction>>,
    check_ins: Vec<Row<CheckIn>>,
    connections: Vec<Row<Connection>>,
    departures: Vec<Row<Departed>>,
}

/// One person in a history.
struct Beside<'h> {
    history: &'h History,
    who: Ix<Name>,
    today: Day,
}

impl Beside<'_> {
    fn tell(&self, chance: &mut Chance, facts: &mut Facts) {
        let (craft, people) = (chance.normal(), chance.normal());
        let Some(first) = self.history.positions.of(self.who).next() else {
            return;
        };
        let first = first.from.max(self.today.months_before(36));
        let mut day = first.plus_days(chance.between(7, 60));
        let mut months = 0;
        while day <= self.today {
            if let Some(held) = self.history.stood(self.who, day) {
                if day > self.today.months_before(12) {
                    self.check_in(day, chance, facts);
                }
                if months % 3 == 1 {
                    self.tell_week(held, day, chance, facts);
                }
                if months % 12 == 5 {
                    self.assess(day, (craft, people), chance, facts);
                }
                if months % 3 == 2 {
                    self.connect(held, day, chance, facts);
                }
            }
            months += 1;
            day = day.plus_days(30);
        }
        self.leave(chance, facts);
    }

    fn check_in(&self, day: Day, chance: &mut Chance, facts: &mut Facts) {
        let answered = chance.in_hundred(82);
        let was_answered = if answered { Said::Yes } else { Said::No };
        facts.check_ins.push(self.on(day, CheckIn { was_answered }));
        if answered && chance.in_hundred(14) {
            facts.frictions.push(self.friction(day, chance));
        }
    }

    fn tell_week(&self, held: Held, day: Day, chance: &mut Chance, facts: &mut Facts) {
        let leads = self.history.rung(held).kind == TrackKind::Management;
        let craft = if leads {
            chance.between(8, 34)
        } else {
            chance.between(55, 84)
        };
        let rest = 100 - craft;
        let people = if leads { rest / 2 } else { rest / 8 };
        let meetings = (rest - people) * 3 / 5;
        let share = |percent: i32| Share::from_percent(u32::try_from(percent).unwrap_or(0));
        let week = TimeUse {
            craft: share(craft),
            people: share(people),
            meetings: share(meetings),
            administration: share(rest - people - meetings),
        };
        facts.weeks.push(self.on(day, week));
    }

    fn friction(&self, raised: Day, chance: &mut Chance) -> Row<Friction> {
        let owned = raised.plus_days(chance.between(0, 9));
        let resolved = raised.plus_days(chance.waiting(1.0 / 28.0) + 1);
        let seen = |day: Day| day <= self.today;
        Row {
            who: self.who,
            from: raised,
            until: if seen(resolved) { resolved } else { Day::OPEN },
            what: Friction {
                owned: Some(owned).filter(|it| seen(*it)),
            },
        }
    }

    fn assess(&self, day: Day, able: (f64, f64), chance: &mut Chance, facts: &mut Facts) {
        let (craft, people) = able;
        for (kind, able) in [
            (CompetencyKind::Craft, craft),
            (CompetencyKind::People, people),
        ] {
            let value = 3.0 + 0.7 * able + 0.5 * chance.normal();
            let value = (value.clamp(1.0, 5.0) * 10.0).round() / 10.0;
            facts
                .assessments
                .push(self.on(day, Assessed { kind, value }));
        }
    }

    fn connect(&self, held: Held, day: Day, chance: &mut Chance, facts: &mut Facts) {
        if self.history.rung(held).kind != TrackKind::Management {
            return;
        }
        let is_sound = match chance.below(10) {
            0 => Said::NotRecorded,
            1 | 2 => Said::No,
            _ => Said::Yes,
        };
        let team = held.team;
        let found = Connection { team, is_sound };
        facts.connections.push(self.on(day, found));
    }

    fn leave(&self, chance: &mut Chance, facts: &mut Facts) {
        let departures = self.history.departures.iter();
        for span in departures.flat_map(|it| it.of(self.who)) {
            let how = match chance.below(10) {
                0 => Departure::Dismissed,
                1 | 2 => Departure::Retired,
                3 => Departure::Other,
                _ => Departure::OwnWish,
            };
            facts.departures.push(self.on(span.from, Departed { how }));
        }
    }

    fn on<T>(&self, day: Day, what: T) -> Row<T> {
        Row {
            who: self.who,
            from: day,
            until: day,
            what,
        }
    }
}
