//! A small organisation for the examples of measures: one craft, an individual track `i1` to `i6` with
//! experts from `i4` on, a management track `m4` to `m6` of the same grades.

use super::{Answer, find};
use crate::scene::{Scene, Settings};
use cordee_domain::history::{
    Assessed, Connection, Day, Departed, Departure, Friction, GradeRank, Grouping, Held, History,
    Moved, Name, Paid, Pays, Person, Row, Rung, Said, Sex, Spans, TimeUse, Trained,
};
use cordee_domain::{CompetencyKind, Currency, Ix, MoveKind, PayPeriod, Share, TrackKind};

/// An organisation that is being told.
#[derive(Default)]
pub(crate) struct World {
    history: History,
    positions: Vec<Row<Held>>,
    pay: Vec<Row<Paid>>,
    training: Vec<Row<Trained>>,
    moves: Vec<Row<Moved>>,
    departures: Vec<Row<Departed>>,
    time_use: Vec<Row<TimeUse>>,
    assessments: Vec<Row<Assessed>>,
    frictions: Vec<Row<Friction>>,
    connections: Vec<Row<Connection>>,
    sexes: Vec<(Ix<Name>, Sex)>,
    who: Option<Ix<Name>>,
}

/// The day that a date is, written as `2026-06-30`.
pub(crate) fn day(date: &str) -> Day {
    Day::from(date.parse::<jiff::civil::Date>().unwrap())
}

impl World {
    pub(crate) fn new() -> Self {
        let mut world = Self::default();
        let rungs = &mut world.history.rungs;
        rungs.grades = (1..=6).map(|it| format!("g{it}")).collect();
        let craft = Some(rungs.crafts.add("inspection").unwrap());
        let tracks = ["inspectors", "leads"].map(|it| Some(rungs.tracks.add(it).unwrap()));
        for (kind, letter, track, from) in [
            (TrackKind::Individual, 'i', tracks[0], 1_u16),
            (TrackKind::Management, 'm', tracks[1], 4),
        ] {
            for grade in from..=6 {
                rungs.push(Rung {
                    id: format!("{letter}{grade}"),
                    title: format!("{letter}{grade}"),
                    kind,
                    craft,
                    track,
                    grade: Some(GradeRank(grade - 1)),
                    is_expert: Some(kind == TrackKind::Individual && grade >= 4),
                    pays: Vec::new(),
                    category: None,
                });
            }
        }
        world.history.currencies = vec![Currency::new("EUR").unwrap()];
        world
    }

    /// Everything from here on is about this person.
    pub(crate) fn person(&mut self, name: &str) -> &mut Self {
        self.who = Some(self.history.names.add(name).unwrap());
        self
    }

    /// Whether it is about this person.
    pub(crate) fn is_named(&self, name: &str) -> bool {
        self.who
            .is_some_and(|it| self.history.names.get(it) == name)
    }

    /// So many people alike.
    pub(crate) fn people(&mut self, count: usize, name: &str, tell: impl Fn(&mut Self)) {
        for at in 0..count {
            self.person(&format!("{name} {at}"));
            tell(self);
        }
    }

    fn row<T>(&self, from: &str, until: Option<&str>, what: T) -> Row<T> {
        Row {
            who: self.who.unwrap(),
            from: day(from),
            until: until.map_or(Day::OPEN, day),
            what,
        }
    }

    /// They stand at a level from a day on.
    pub(crate) fn at(&mut self, rung: &str, from: &str) -> &mut Self {
        self.under(rung, None, from)
    }

    /// They stand at a level under somebody from a day on.
    pub(crate) fn under(&mut self, rung: &str, manager: Option<&str>, from: &str) -> &mut Self {
        let manager = manager.map(|it| self.history.names.add(it).unwrap());
        let held = Held {
            rung: self.history.rungs.find(rung).unwrap(),
            team: None,
            manager,
            zone: None,
        };
        self.positions.push(self.row(from, None, held));
        self
    }

    /// They leave: this is their last day.
    pub(crate) fn left(&mut self, last: &str) -> &mut Self {
        let who = self.who.unwrap();
        let own = self.positions.iter_mut().rfind(|it| it.who == who);
        own.unwrap().until = day(last);
        let how = Departure::OwnWish;
        self.departures
            .push(self.row(last, Some(last), Departed { how }));
        self
    }

    /// They are paid so much a year from a day on.
    pub(crate) fn paid(&mut self, euros: i64, from: &str) -> &mut Self {
        self.paid_with(euros, 0, from)
    }

    /// They are paid so much a year, and so much on top.
    pub(crate) fn paid_with(&mut self, euros: i64, variable: i64, from: &str) -> &mut Self {
        let paid = Paid {
            base_minor: euros * 100,
            variable_minor: variable * 100,
            per: PayPeriod::Year,
            currency: 0,
            part: Share::WHOLE,
            weekly_hours: None,
        };
        self.pay.push(self.row(from, None, paid));
        self
    }

    /// They completed a training.
    pub(crate) fn trained(&mut self, is_substantive: bool, on: &str) -> &mut Self {
        let trained = Trained {
            training: None,
            hours: None,
            is_substantive,
        };
        self.training.push(self.row(on, Some(on), trained));
        self
    }

    /// What is known of their crossing on a day.
    pub(crate) fn crossed(&mut self, consent: Said, way_back: Said, on: &str) -> &mut Self {
        let moved = Moved {
            kind: MoveKind::Cross,
            consent,
            way_back,
            trial_until: None,
            outcome: None,
        };
        self.moves.push(self.row(on, Some(on), moved));
        self
    }

    /// What is known of a move of theirs.
    pub(crate) fn moved(&mut self, moved: Moved, on: &str) -> &mut Self {
        self.moves.push(self.row(on, Some(on), moved));
        self
    }

    /// So much of their week from a day on is the craft.
    pub(crate) fn craft_time(&mut self, percent: u32, from: &str) -> &mut Self {
        let rest = Share::from_percent(0);
        let time = TimeUse {
            craft: Share::from_percent(percent),
            people: rest,
            meetings: rest,
            administration: rest,
        };
        self.time_use.push(self.row(from, Some(from), time));
        self
    }

    /// They were assessed.
    pub(crate) fn assessed(&mut self, kind: CompetencyKind, value: f64, on: &str) -> &mut Self {
        self.assessments
            .push(self.row(on, Some(on), Assessed { kind, value }));
        self
    }

    /// They raised a friction, resolved on a day or still open.
    pub(crate) fn friction(&mut self, from: &str, until: Option<&str>) -> &mut Self {
        self.frictions
            .push(self.row(from, until, Friction { owned: None }));
        self
    }

    /// The connection of the team they lead was found sound or not.
    pub(crate) fn connection(&mut self, is_sound: Said, on: &str) -> &mut Self {
        let connection = Connection {
            team: None,
            is_sound,
        };
        self.connections.push(self.row(on, Some(on), connection));
        self
    }

    /// Their sex as recorded.
    pub(crate) fn sex(&mut self, sex: Sex) -> &mut Self {
        self.sexes.push((self.who.unwrap(), sex));
        self
    }

    /// A level pays between these amounts everywhere.
    pub(crate) fn pays(&mut self, rung: &str, (minimum, maximum): (i64, i64)) -> &mut Self {
        let rungs = &mut self.history.rungs;
        let at = rungs.find(rung).unwrap();
        rungs.at_mut(at).unwrap().pays.push(Pays {
            zone: None,
            minimum_minor: minimum * 100,
            midpoint_minor: (minimum + maximum) * 50,
            maximum_minor: maximum * 100,
            currency: Currency::new("EUR").unwrap(),
        });
        self
    }

    /// The history that was told. A sort of which nothing was told is missing.
    pub(crate) fn history(&self) -> History {
        fn some<T: Copy>(people: usize, rows: &[Row<T>]) -> Option<Spans<T>> {
            (!rows.is_empty()).then(|| Spans::any_number(people, rows).0)
        }
        let people = self.history.names.len();
        let (positions, faults) = Spans::one_at_a_time(people, &self.positions);
        assert_eq!(faults, []);
        let mut everybody = vec![Person::default(); people];
        for (who, sex) in &self.sexes {
            everybody[who.position()].sex = *sex;
        }
        History {
            positions,
            people: (!self.sexes.is_empty()).then_some(everybody),
            groupings: Vec::<Grouping>::new(),
            pay: (!self.pay.is_empty()).then(|| Spans::one_at_a_time(people, &self.pay).0),
            training: some(people, &self.training),
            moves: some(people, &self.moves),
            departures: some(people, &self.departures),
            time_use: some(people, &self.time_use),
            assessments: some(people, &self.assessments),
            frictions: some(people, &self.frictions),
            connections: some(people, &self.connections),
            ..self.history.clone()
        }
    }
}

/// What a measure answers of a world on a day.
pub(crate) fn measured(id: &str, world: &World, on: &str) -> Answer {
    let history = world.history();
    let scene = Scene::new(&history, Settings::as_of(day(on)));
    (find(id).unwrap().compute)(&scene)
}

/// The parts of an answer with how many people each is about, as one reads them.
pub(crate) fn parts(answer: &Answer) -> Vec<(String, u64)> {
    let parts = answer.figure.parts.iter();
    parts
        .map(|it| (it.id.clone(), it.people.unwrap_or(0)))
        .collect()
}
