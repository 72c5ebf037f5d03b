//! `positions.csv`: the one file that is needed.

use super::levels::{KINDS, Levels, Told, ToldBy, help_for_level, rungs_of};
use super::{Facts, Reading, renamed, until};
use crate::nearest::shown;
use crate::row::Row as Line;
use crate::table::Kept;
use crate::{Fault, value};
use cordee_domain::Ix;
use cordee_domain::history::{AtOnce, Given, Held, Name, Names, Row, Rung};
use hashbrown::HashMap;

/// What a piece of the file gathers: positions, and the names in them, each in a numbering of its own.
#[derive(Default)]
struct Gathered {
    given: Given<Held>,
    people: Names,
    teams: Names,
    zones: Names,
    told: HashMap<Told, u32>,
    /// How many people were said to lead themselves.
    own_leads: u64,
    /// The last of each, since neighbours are mostly alike.
    last: Last,
}

#[derive(Default)]
struct Last {
    person: Option<Ix<Name>>,
    manager: Option<Ix<Name>>,
    team: Option<Ix<Name>>,
    zone: Option<Ix<Name>>,
}

/// What the names of a piece are in the history.
struct Renamed {
    people: Vec<u32>,
    teams: Vec<u32>,
    zones: Vec<u32>,
    /// Empty where levels are known from elsewhere.
    levels: Vec<u32>,
}

const FILE: &str = "positions.csv";

impl Reading<'_> {
    /// Reads positions; `None` where there are none to go on with.
    pub(super) fn positions(&mut self, levels: &Levels) -> Option<Facts<Held>> {
        let Some(sheet) = self.folder.sheet(FILE, &mut self.notes) else {
            if !self.folder.has(FILE) {
                let fault = Fault::of_file(FILE, "the file is missing");
                self.notes.fault(
                    fault.help("it is the one that is needed: `person`, `from`, `until`, `level`"),
                );
            }
            return None;
        };
        let known = match levels {
            Levels::Known(known) => Some(known),
            Levels::Told => None,
        };
        let mut all = All {
            names: Names::default(),
            teams: self.history.teams.clone(),
            zones: self.history.zones.clone(),
            told: AllTold::default(),
            given: Given::default(),
            own_leads: 0,
        };
        let lower = |row: &Line<'_>, own: &mut Gathered| position(row, known, own);
        let take = |own: Gathered| {
            if all.given.is_empty() {
                let rows = sheet.rows_from_first(own.given.len());
                all.given = Given::with_room(rows);
                all.names.reserve(sheet.rows_from_first(own.people.len()));
            }
            all.take(own);
        };
        let mut read = match sheet.rows(Gathered::with_room, lower, take) {
            Ok(read) => read,
            Err(fault) => {
                self.notes.fault(fault);
                return None;
            }
        };
        self.notes.take_faults(&mut read);
        if all.own_leads > 0 {
            let what = "nobody leads themself: taken as led by nobody";
            self.notes.remark(FILE, what, all.own_leads);
        }
        self.history.names = all.names;
        self.history.teams = all.teams;
        self.history.zones = all.zones;
        if known.is_none() {
            self.history.rungs = rungs_of(&all.told.told);
            self.suppose_experts(FILE);
        }
        Some(Facts {
            file: FILE,
            at_once: AtOnce::One,
            given: all.given,
            lines: read.lines,
        })
    }
}

/// What was read of all pieces so far.
struct All {
    names: Names,
    teams: Names,
    zones: Names,
    told: AllTold,
    given: Given<Held>,
    own_leads: u64,
}

impl All {
    /// Adds a piece, its names made those of all.
    fn take(&mut self, mut own: Gathered) {
        let mut in_order: Vec<_> = own.told.iter().collect();
        in_order.sort_unstable_by_key(|it| it.1);
        let levels = in_order.into_iter();
        let renamed = Renamed {
            people: renamed(&own.people, &mut self.names),
            teams: renamed(&own.teams, &mut self.teams),
            zones: renamed(&own.zones, &mut self.zones),
            levels: levels.map(|it| self.told.place_of(it.0)).collect(),
        };
        renamed.rename(&mut own.given);
        self.given.append(own.given);
        self.own_leads += own.own_leads;
    }
}

/// The levels that positions tell, in the order in which they were met.
#[derive(Default)]
struct AllTold {
    told: Vec<Told>,
    places: HashMap<Told, u32>,
}

impl AllTold {
    fn place_of(&mut self, told: &Told) -> u32 {
        let next = u32::try_from(self.told.len()).unwrap_or(u32::MAX);
        *self.places.entry(told.clone()).or_insert_with(|| {
            self.told.push(told.clone());
            next
        })
    }
}

impl Renamed {
    /// Makes the names of a piece those of the history.
    fn rename(&self, given: &mut Given<Held>) {
        let of = |names: &[u32], ix: Ix<Name>| {
            let at = names.get(ix.position()).copied().unwrap_or(u32::MAX);
            Ix::new(at as usize)
        };
        for who in given.whos() {
            *who = of(&self.people, *who);
        }
        for held in given.whats() {
            held.team = held.team.map(|it| of(&self.teams, it));
            held.manager = held.manager.map(|it| of(&self.people, it));
            held.zone = held.zone.map(|it| of(&self.zones, it));
            if let Some(level) = self.levels.get(held.rung.position()) {
                held.rung = Ix::new(*level as usize);
            }
        }
    }
}

fn position(
    row: &Line<'_>,
    known: Option<&HashMap<String, Ix<Rung>>>,
    own: &mut Gathered,
) -> Result<Kept, Fault> {
    let (from, last) = (row.value(1, value::day)?, row.maybe(2, value::day)?);
    let level = row.needed(3)?;
    let rung = match known {
        Some(known) => known.get(level).copied().ok_or_else(|| {
            let fault = row.fault(3, format!("there is no level `{}`", shown(level)));
            fault.help(help_for_level(level, known.keys().map(String::as_str)))
        })?,
        None => own.told(row, level)?,
    };
    let person = row.needed(0)?;
    let who = named(&mut own.people, &mut own.last.person, person);
    let mut manager = row.text(8);
    if manager == person {
        own.own_leads += 1;
        manager = "";
    }
    let held = Held {
        rung,
        team: named(&mut own.teams, &mut own.last.team, row.text(7)),
        manager: named(&mut own.people, &mut own.last.manager, manager),
        zone: named(&mut own.zones, &mut own.last.zone, row.text(9)),
    };
    own.given.push(Row {
        who: who.unwrap_or(Ix::new(usize::MAX)),
        from,
        until: until(last),
        what: held,
    });
    Ok(Kept::Row)
}

/// How many bytes a short row has: room is made for so many rows.
const SHORT: usize = 32;

impl Gathered {
    fn with_room(bytes: usize) -> Self {
        Self {
            given: Given::with_room(bytes / SHORT),
            ..Self::default()
        }
    }

    /// The level as the row itself tells it.
    fn told(&mut self, row: &Line<'_>, level: &str) -> Result<Ix<Rung>, Fault> {
        let kind = row.one_of(4, &KINDS)?;
        let Some(kind) = kind else {
            let fault = row.fault(4, format!("nobody says whether `{}` manages", shown(level)));
            return Err(
                fault.help("write `individual` or `management`, or give levels.csv or a framework")
            );
        };
        let told = ToldBy {
            level,
            kind,
            grade: row.text(5),
            craft: row.text(6),
        };
        if let Some(place) = self.told.get(&told) {
            return Ok(Ix::new(*place as usize));
        }
        let next = self.told.len();
        let place = u32::try_from(next).unwrap_or(u32::MAX);
        self.told.insert(Told::from(&told), place);
        Ok(Ix::new(next))
    }
}

/// The handle of a name, the last one if it is that again.
fn named(names: &mut Names, last: &mut Option<Ix<Name>>, name: &str) -> Option<Ix<Name>> {
    if name.is_empty() {
        return None;
    }
    if let Some(last) = last
        && names.get(*last) == name
    {
        return Some(*last);
    }
    *last = names.add(name).ok();
    *last
}
