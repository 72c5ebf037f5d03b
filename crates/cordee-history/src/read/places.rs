//! `positions.csv`: the one file that is needed.

use super::levels::{KINDS, Levels, Told, help_for_level, rungs_of};
use super::{Reading, Texts, renamed, until};
use crate::table::Row as Line;
use crate::{Fault, value};
use cordee_domain::Ix;
use cordee_domain::history::{Held, Name, Names, Row, Rung};
use hashbrown::HashMap;

/// The names that a piece of the file holds, each in a numbering of its own.
#[derive(Default)]
struct Gathered {
    people: Names,
    teams: Names,
    zones: Names,
    told: HashMap<Told, u32>,
    /// The last person, since rows of one person mostly stand together.
    last: Option<(String, Ix<Name>)>,
}

/// A position whose handles are the piece's own.
struct Own {
    row: Row<Held>,
    /// The level, where it is told by the row itself.
    told: u32,
}

impl Reading<'_> {
    /// Reads positions; answers whether there are any to go on with.
    pub(super) fn positions(&mut self, texts: &Texts<'_>, levels: &Levels) -> bool {
        const FILE: &str = "positions.csv";
        let is_given = texts.iter().any(|(name, _)| *name == FILE);
        let Some(sheet) = self.sheet(texts, FILE) else {
            if !is_given {
                let fault = Fault::of_file(FILE, "the file is missing");
                self.faults.push(
                    fault.help("it is the one that is needed: `person`, `from`, `until`, `level`"),
                );
            }
            return false;
        };
        let known = match levels {
            Levels::Known(known) => Some(known),
            Levels::Told => None,
        };
        let pieces = sheet.rows(Gathered::default, |row, own| position(row, known, own));
        let mut rows = Vec::new();
        let mut lines = Vec::new();
        let mut told_rows = Vec::new();
        let mut told: Vec<Told> = Vec::new();
        let mut places: HashMap<Told, u32> = HashMap::new();
        for mut piece in pieces {
            self.take_faults(&mut piece);
            let own = piece.gathered;
            let people = renamed(&own.people, &mut self.history.names);
            let teams = renamed(&own.teams, &mut self.history.teams);
            let zones = renamed(&own.zones, &mut self.history.zones);
            let mut levels = vec![0_u32; own.told.len()];
            let mut in_order: Vec<_> = own.told.into_iter().collect();
            in_order.sort_unstable_by_key(|it| it.1);
            for (it, at) in in_order {
                let next = u32::try_from(told.len()).unwrap_or(u32::MAX);
                let place = *places.entry(it.clone()).or_insert_with(|| {
                    told.push(it);
                    next
                });
                if let Some(level) = levels.get_mut(at as usize) {
                    *level = place;
                }
            }
            for it in piece.rows {
                rows.push(with_names(it.row, (&people, &teams, &zones)));
                told_rows.push(levels.get(it.told as usize).copied().unwrap_or(0));
            }
            lines.append(&mut piece.lines);
        }
        if known.is_none() {
            self.history.rungs = rungs_of(&told);
            self.suppose_experts(FILE);
            for (row, told) in rows.iter_mut().zip(told_rows) {
                row.what.rung = Ix::new(told as usize);
            }
        }
        self.history.positions = self.one_at_a_time(FILE, &rows, &lines);
        true
    }
}

fn position(
    row: &Line<'_>,
    known: Option<&HashMap<String, Ix<Rung>>>,
    own: &mut Gathered,
) -> Result<Own, Fault> {
    let (from, last) = (row.value(1, value::day)?, row.maybe(2, value::day)?);
    let level = row.needed(3)?;
    let (rung, told) = match known {
        Some(known) => {
            let rung = known.get(level).copied().ok_or_else(|| {
                let fault = row.fault(3, format!("there is no level `{level}`"));
                fault.help(help_for_level(level, known.keys().map(String::as_str)))
            })?;
            (rung, 0)
        }
        None => (Ix::new(0), own.told(row, level)?),
    };
    let who = own.person(row.needed(0)?);
    let held = Held {
        rung,
        team: named(&mut own.teams, row.text(7)),
        manager: named(&mut own.people, row.text(8)),
        zone: named(&mut own.zones, row.text(9)),
    };
    Ok(Own {
        row: Row {
            who,
            from,
            until: until(last),
            what: held,
        },
        told,
    })
}

impl Gathered {
    fn person(&mut self, name: &str) -> Ix<Name> {
        if let Some((last, ix)) = &self.last
            && last == name
        {
            return *ix;
        }
        let ix = self
            .people
            .add(name)
            .unwrap_or_else(|_| Ix::new(usize::MAX));
        self.last = Some((name.to_owned(), ix));
        ix
    }

    /// The level as the row itself tells it.
    fn told(&mut self, row: &Line<'_>, level: &str) -> Result<u32, Fault> {
        let kind = row.one_of(4, &KINDS)?;
        let Some(kind) = kind else {
            let fault = row.fault(4, format!("nobody says whether `{level}` manages"));
            return Err(
                fault.help("write `individual` or `management`, or give levels.csv or a framework")
            );
        };
        let told = Told {
            level: level.to_owned(),
            kind: Some(kind),
            grade: row.text(5).to_owned(),
            craft: row.text(6).to_owned(),
            ..Told::default()
        };
        let next = u32::try_from(self.told.len()).unwrap_or(u32::MAX);
        Ok(*self.told.entry(told).or_insert(next))
    }
}

fn named(names: &mut Names, name: &str) -> Option<Ix<Name>> {
    if name.is_empty() {
        return None;
    }
    names.add(name).ok()
}

/// A row whose handles are those of the history.
fn with_names(row: Row<Held>, (people, teams, zones): (&[u32], &[u32], &[u32])) -> Row<Held> {
    let of = |names: &[u32], ix: Ix<Name>| {
        let at = names.get(ix.position()).copied().unwrap_or(u32::MAX);
        Ix::new(at as usize)
    };
    Row {
        who: of(people, row.who),
        what: Held {
            rung: row.what.rung,
            team: row.what.team.map(|it| of(teams, it)),
            manager: row.what.manager.map(|it| of(people, it)),
            zone: row.what.zone.map(|it| of(zones, it)),
        },
        ..row
    }
}
