//! `groups.csv`: recorded groups other than sex.

use super::facts::{Read, Told, file, of_known};
use super::{Folder, renamed};
use crate::Fault;
use crate::nearest::shown;
use crate::row::Row as Line;
use cordee_domain::Ix;
use cordee_domain::history::{AtOnce, Day, Given, Grouping, Name, Names};

/// What is recorded, and which group of it.
#[derive(Clone, Copy)]
struct In {
    group: Ix<Name>,
    value: Ix<Name>,
}

/// The names of a piece.
#[derive(Default)]
struct Own {
    groups: Names,
    values: Names,
}

const FILE: &str = "groups.csv";

/// The groupings, in the order in which they are first named; so are the values of each.
pub(super) fn groups(folder: &Folder<'_>, names: &Names) -> Read<Vec<Grouping>> {
    file(folder, FILE, |sheet, notes| {
        let (mut groups, mut values) = (Names::default(), Names::default());
        let settle = |own: Own, given: &mut Given<In>| {
            let (group, value) = (
                renamed(&own.groups, &mut groups),
                renamed(&own.values, &mut values),
            );
            let of = |names: &[u32], ix: Ix<Name>| {
                let at = names.get(ix.position()).copied().unwrap_or(u32::MAX);
                Ix::new(at as usize)
            };
            for it in given.whats() {
                it.group = of(&group, it.group);
                it.value = of(&value, it.value);
            }
        };
        let facts = of_known(sheet, names, notes, AtOnce::Many, is_in, settle)?;
        let mut all: Vec<Grouping> = groups
            .iter()
            .map(|(_, name)| Grouping {
                name: name.to_owned(),
                titles: Vec::new(),
                of: vec![None; names.len()],
            })
            .collect();
        for (at, row) in facts.given.rows().enumerate() {
            let place = all.get_mut(row.what.group.position());
            let Some(grouping) = place else { continue };
            let what = match put(grouping, row.who, values.get(row.what.value)) {
                Ok(()) => continue,
                Err(No::Twice) => format!(
                    "`{}` is in a group of `{}` already",
                    shown(names.get(row.who)),
                    shown(&grouping.name)
                ),
                Err(No::TooMany) => format!("`{}` has too many groups", shown(&grouping.name)),
            };
            let line = facts.lines.of(at);
            let mut fault = Fault::of_file(FILE, what);
            fault.place.line = line;
            notes.fault(fault.help("a person is in one group of each: leave out the other row"));
        }
        Ok(all)
    })
}

/// Why somebody is not put into a group.
enum No {
    Twice,
    TooMany,
}

fn put(grouping: &mut Grouping, who: Ix<Name>, value: &str) -> Result<(), No> {
    let Some(of) = grouping.of.get_mut(who.position()) else {
        return Ok(());
    };
    if of.is_some() {
        return Err(No::Twice);
    }
    let known = grouping.titles.iter().position(|it| it == value);
    let at = known.unwrap_or(grouping.titles.len());
    if at >= MOST {
        return Err(No::TooMany);
    }
    if known.is_none() {
        grouping.titles.push(value.to_owned());
    }
    *of = u16::try_from(at).ok();
    Ok(())
}

/// How many groups may be recorded of one sort. More would be names, not groups.
const MOST: usize = 1_000;

fn is_in(row: &Line<'_>, own: &mut Own) -> Result<Told<In>, Fault> {
    let (group, value) = (row.needed(1)?, row.needed(2)?);
    let too_many = |_| row.fault(1, "there are too many names".to_owned());
    let what = In {
        group: own.groups.add(group).map_err(too_many)?,
        value: own.values.add(value).map_err(too_many)?,
    };
    // It holds at all times.
    let day = Day::from_number(0);
    Ok(Told {
        from: day,
        until: day,
        what,
    })
}
