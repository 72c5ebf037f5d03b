//! Every file but `positions.csv`, `levels.csv` and `ranges.csv`: facts about people who are known.

mod rows;

use super::groups::groups;
use super::{Facts, Folder, Reading, renamed};
use crate::Fault;
use crate::notes::Notes;
use crate::row::Row as Line;
use crate::table::{Kept, Sheet};
use cordee_domain::history::{
    Assessed, AtOnce, CheckIn, Connection, Day, Departed, Friction, Given, Grouping, History,
    Moved, Name, Names, Paid, Person, Row, Spans, TimeUse, Trained, Wished,
};
use cordee_domain::{Currency, Ix};
use rows::{
    assessed, check_in, connection, departed, friction, moved, paid, person, time_use, trained,
    wished,
};

/// A fact before it is known whom it is about.
pub(super) struct Told<T> {
    pub(super) from: Day,
    pub(super) until: Day,
    pub(super) what: T,
}

/// What a piece of a file gathers: facts, names of its own, and how many facts are about nobody known.
struct Gathered<T, G> {
    given: Given<T>,
    own: G,
    last: Last,
    strangers: u64,
}

/// The last person looked up, since rows of one person mostly stand together and people mostly come in
/// the order in which they were met.
#[derive(Default)]
struct Last(Option<Ix<Name>>);

/// How many bytes a short row has: room is made for so many rows.
const SHORT: usize = 32;
/// How many people after the last one are looked at before one is looked up.
const NEAR: usize = 3;

impl Last {
    fn find(&mut self, names: &Names, name: &str) -> Option<Ix<Name>> {
        let last = self.0.map_or(0, Ix::position);
        let mut near = (last..=last + NEAR).map(Ix::new);
        let near = near.find(|it| names.get(*it) == name);
        let found = near.or_else(|| names.find(name));
        self.0 = found.or(self.0);
        found
    }
}

/// What was read of a sort of facts: nothing where the file is missing.
pub(super) struct Read<T> {
    facts: Option<T>,
    notes: Notes,
}

impl<T> Read<T> {
    fn give_to(self, place: &mut Option<T>, notes: &mut Notes) {
        *place = self.facts;
        notes.append(self.notes);
    }
}

/// Every sort of facts.
pub(super) struct All {
    people: Read<Vec<Person>>,
    groups: Read<Vec<Grouping>>,
    pay: Read<(Spans<Paid>, Vec<Currency>)>,
    training: Read<(Spans<Trained>, Names)>,
    connections: Read<(Spans<Connection>, Names)>,
    assessments: Read<Spans<Assessed>>,
    moves: Read<Spans<Moved>>,
    departures: Read<Spans<Departed>>,
    aspirations: Read<Spans<Wished>>,
    time_use: Read<Spans<TimeUse>>,
    frictions: Read<Spans<Friction>>,
    check_ins: Read<Spans<CheckIn>>,
}

/// Reads every file of facts about the people of a history, side by side.
pub(super) fn all(folder: &Folder<'_>, history: &History) -> All {
    let names = &history.names;
    let many = AtOnce::Many;
    let (pay, ((people, training), rest)) = rayon::join(
        || pay(folder, names),
        || {
            rayon::join(
                || rayon::join(|| people(folder, names), || training(folder, names)),
                || {
                    (
                        groups(folder, names),
                        connections(folder, history),
                        spans(folder, names, "assessments.csv", many, assessed),
                        spans(folder, names, "moves.csv", many, moved),
                        spans(folder, names, "departures.csv", many, departed),
                        spans(folder, names, "aspirations.csv", AtOnce::One, wished),
                        (
                            spans(folder, names, "time-use.csv", many, time_use),
                            spans(folder, names, "frictions.csv", many, friction),
                            spans(folder, names, "check-ins.csv", many, check_in),
                        ),
                    )
                },
            )
        },
    );
    let (groups, connections, assessments, moves, departures, aspirations, rest) = rest;
    let (time_use, frictions, check_ins) = rest;
    All {
        people,
        groups,
        pay,
        training,
        connections,
        assessments,
        moves,
        departures,
        aspirations,
        time_use,
        frictions,
        check_ins,
    }
}

impl All {
    pub(super) fn give_to(self, reading: &mut Reading<'_>) {
        let (history, notes) = (&mut reading.history, &mut reading.notes);
        self.people.give_to(&mut history.people, notes);
        let mut groupings = None;
        self.groups.give_to(&mut groupings, notes);
        history.groupings = groupings.unwrap_or_default();
        let mut pay = None;
        self.pay.give_to(&mut pay, notes);
        if let Some((spans, currencies)) = pay {
            history.pay = Some(spans);
            history.currencies = currencies;
        }
        let mut training = None;
        self.training.give_to(&mut training, notes);
        if let Some((spans, names)) = training {
            history.training = Some(spans);
            history.trainings = names;
        }
        let mut connections = None;
        self.connections.give_to(&mut connections, notes);
        if let Some((spans, teams)) = connections {
            history.connections = Some(spans);
            history.teams = teams;
        }
        self.assessments.give_to(&mut history.assessments, notes);
        self.moves.give_to(&mut history.moves, notes);
        self.departures.give_to(&mut history.departures, notes);
        self.aspirations.give_to(&mut history.aspirations, notes);
        self.time_use.give_to(&mut history.time_use, notes);
        self.frictions.give_to(&mut history.frictions, notes);
        self.check_ins.give_to(&mut history.check_ins, notes);
    }
}

/// Opens a file and reads what `facts` makes of it.
pub(super) fn file<T>(
    folder: &Folder<'_>,
    name: &'static str,
    facts: impl FnOnce(&Sheet<'_>, &mut Notes) -> Result<T, Fault>,
) -> Read<T> {
    let mut notes = Notes::default();
    let sheet = folder.sheet(name, &mut notes);
    let facts = sheet.and_then(|sheet| match facts(&sheet, &mut notes) {
        Ok(facts) => Some(facts),
        Err(fault) => {
            notes.fault(fault);
            None
        }
    });
    Read { facts, notes }
}

/// Facts of one sort that name nothing but people.
fn spans<T: Copy + Send>(
    folder: &Folder<'_>,
    names: &Names,
    name: &'static str,
    at_once: AtOnce,
    lower: impl Fn(&Line<'_>) -> Result<Told<T>, Fault> + Sync,
) -> Read<Spans<T>> {
    file(folder, name, |sheet, notes| {
        let lower = |row: &Line<'_>, (): &mut ()| lower(row);
        let facts = of_known(sheet, names, notes, at_once, lower, |(), _| {})?;
        Ok(in_order(facts, names, notes))
    })
}

fn in_order<T: Copy>(facts: Facts<T>, names: &Names, notes: &mut Notes) -> Spans<T> {
    let (spans, own) = facts.into_spans(names.len(), names);
    notes.append(own);
    spans
}

/// The facts of a file about people with a position; others are left out and said. Every piece of
/// the file gathers names of its own, which `settle` makes those of the history in its rows.
pub(super) fn of_known<T: Copy + Send, G: Default + Send>(
    sheet: &Sheet<'_>,
    names: &Names,
    notes: &mut Notes,
    at_once: AtOnce,
    lower: impl Fn(&Line<'_>, &mut G) -> Result<Told<T>, Fault> + Sync,
    mut settle: impl FnMut(G, &mut Given<T>) + Send,
) -> Result<Facts<T>, Fault> {
    let gather = |bytes: usize| Gathered {
        given: Given::with_room(bytes / SHORT),
        own: G::default(),
        last: Last::default(),
        strangers: 0,
    };
    let lower = |row: &Line<'_>, gathered: &mut Gathered<T, G>| {
        let told = lower(row, &mut gathered.own)?;
        let Some(who) = gathered.last.find(names, row.needed(0)?) else {
            gathered.strangers += 1;
            return Ok(Kept::Nothing);
        };
        gathered.given.push(Row {
            who,
            from: told.from,
            until: told.until,
            what: told.what,
        });
        Ok(Kept::Row)
    };
    let (mut given, mut strangers) = (Given::default(), 0);
    let take = |mut piece: Gathered<T, G>| {
        settle(piece.own, &mut piece.given);
        if given.is_empty() {
            given = Given::with_room(sheet.rows_from_first(piece.given.len()));
        }
        given.append(piece.given);
        strangers += piece.strangers;
    };
    let mut read = sheet.rows(gather, lower, take)?;
    notes.take_faults(&mut read);
    if strangers > 0 {
        let what = "about people without a position: left out";
        notes.remark(sheet.file.name, what, strangers);
    }
    Ok(Facts {
        file: sheet.file.name,
        at_once,
        given,
        lines: read.lines,
    })
}

fn people(folder: &Folder<'_>, names: &Names) -> Read<Vec<Person>> {
    const FILE: &str = "people.csv";
    file(folder, FILE, |sheet, notes| {
        let lower = |row: &Line<'_>, (): &mut ()| person(row);
        let mut people = vec![Person::default(); names.len()];
        let mut seen = vec![false; people.len()];
        let (mut rows, mut twice) = (0, Vec::new());
        // Nothing of a piece is kept: what is said of everybody is here already.
        let settle = |(), given: &mut Given<Person>| {
            for (at, row) in (rows..).zip(given.rows()) {
                let place = row.who.position();
                if let (Some(person), Some(seen)) = (people.get_mut(place), seen.get_mut(place)) {
                    if std::mem::replace(seen, true) {
                        twice.push((at, row.who));
                    }
                    *person = row.what;
                }
            }
            rows += given.len();
            *given = Given::default();
        };
        let facts = of_known(sheet, names, notes, AtOnce::Many, lower, settle)?;
        for (at, who) in twice {
            let (line, who) = (facts.lines.of(at).unwrap_or(0), names.get(who));
            let what = format!("line {line}: `{who}` stands there twice");
            notes.fault(Fault::of_file(FILE, what));
        }
        Ok(people)
    })
}

fn pay(folder: &Folder<'_>, names: &Names) -> Read<(Spans<Paid>, Vec<Currency>)> {
    file(folder, "pay.csv", |sheet, notes| {
        let mut all: Vec<Currency> = Vec::new();
        let settle = |own: Vec<Currency>, given: &mut Given<Paid>| {
            let places: Vec<u8> = own.iter().map(|it| place_of(&mut all, *it)).collect();
            if places.iter().zip(0..).all(|(place, own)| *place == own) {
                return;
            }
            for paid in given.whats() {
                let place = places.get(usize::from(paid.currency));
                paid.currency = place.copied().unwrap_or(0);
            }
        };
        let facts = of_known(sheet, names, notes, AtOnce::One, paid, settle)?;
        Ok((in_order(facts, names, notes), all))
    })
}

fn training(folder: &Folder<'_>, names: &Names) -> Read<(Spans<Trained>, Names)> {
    file(folder, "training.csv", |sheet, notes| {
        let mut all = Names::default();
        let settle = |own: Names, given: &mut Given<Trained>| {
            let names = renamed(&own, &mut all);
            for trained in given.whats() {
                trained.training = trained.training.map(|it| named(&names, it));
            }
        };
        let facts = of_known(sheet, names, notes, AtOnce::Many, trained, settle)?;
        Ok((in_order(facts, names, notes), all))
    })
}

fn connections(folder: &Folder<'_>, history: &History) -> Read<(Spans<Connection>, Names)> {
    let names = &history.names;
    file(folder, "connections.csv", |sheet, notes| {
        let mut all = history.teams.clone();
        let settle = |own: Names, given: &mut Given<Connection>| {
            let names = renamed(&own, &mut all);
            for connection in given.whats() {
                connection.team = connection.team.map(|it| named(&names, it));
            }
        };
        let facts = of_known(sheet, names, notes, AtOnce::Many, connection, settle)?;
        Ok((in_order(facts, names, notes), all))
    })
}

fn named(names: &[u32], own: Ix<Name>) -> Ix<Name> {
    let at = names.get(own.position()).copied().unwrap_or(u32::MAX);
    Ix::new(at as usize)
}

/// The place of a currency, a new one where it was not met before.
fn place_of(all: &mut Vec<Currency>, currency: Currency) -> u8 {
    let known = all.iter().position(|it| *it == currency);
    let place = known.unwrap_or_else(|| {
        all.push(currency);
        all.len() - 1
    });
    u8::try_from(place).unwrap_or(u8::MAX)
}
