//! A plan put into the files of a history.
//!
//! Every row that does not change stays as it is, byte for byte, with columns that the dictionary does
//! not know. What is new is added at the end, by person and day; what is corrected is written in its
//! place. A file that does not change is not given back.

mod rows;
mod sheet;

use crate::plan::{Plan, What};
use cordee_domain::history::History;
use hashbrown::HashSet;
use sheet::{Row, Sheet};

/// The files of a history folder by name, as they are.
pub type Texts<'a> = [(&'a str, &'a [u8])];

/// The files that a plan changes, with what will stand in them. `history` is what was read of `texts`.
pub fn merge(plan: &Plan, texts: &Texts<'_>, history: &History) -> Vec<(&'static str, Vec<u8>)> {
    let text_of = |name: &str| texts.iter().find(|it| it.0 == name).map(|it| it.1);
    let is_told = text_of("levels.csv").is_none() && text_of("positions.csv").is_some();
    let mut files = Files {
        positions: Sheet::new(
            &["person", "from"],
            text_of("positions.csv"),
            rows::POSITIONS,
        ),
        people: Sheet::new(&["person"], text_of("people.csv"), rows::PEOPLE),
        pay: Sheet::new(&["person", "from"], text_of("pay.csv"), rows::PAY),
        departures: Sheet::new(
            &["person", "on"],
            text_of("departures.csv"),
            rows::DEPARTURES,
        ),
        levels: Sheet::new(&["level"], text_of("levels.csv"), rows::LEVELS),
        recorded: HashSet::new(),
    };
    files.recorded = files.people.firsts();
    let rungs = rows::Rungs {
        history,
        new: &plan.new_levels,
        is_told,
    };
    // Which columns are needed is known before the first row is written.
    for change in &plan.changes {
        files.each(&change.who, &change.what, &rungs, |sheet, row, _| {
            sheet.note(&row);
        });
    }
    for change in &plan.changes {
        files.each(&change.who, &change.what, &rungs, put);
    }
    if !is_told {
        for level in &plan.new_levels {
            files.levels.add(rows::level(level));
        }
    }
    let Files {
        positions,
        people,
        pay,
        departures,
        levels,
        ..
    } = files;
    let all = [
        ("positions.csv", positions),
        ("levels.csv", levels),
        ("people.csv", people),
        ("pay.csv", pay),
        ("departures.csv", departures),
    ];
    let changed = all.into_iter();
    changed
        .filter_map(|(name, sheet)| Some((name, sheet.text()?)))
        .collect()
}

struct Files<'a> {
    positions: Sheet<'a>,
    people: Sheet<'a>,
    pay: Sheet<'a>,
    departures: Sheet<'a>,
    levels: Sheet<'a>,
    /// Who has a row among the people.
    recorded: HashSet<String>,
}

/// What becomes of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It is new.
    Added,
    /// Cells of one that is there are written anew.
    Edited,
}

impl<'a> Files<'a> {
    /// Hands the row that a change comes to, with its file, to `take`.
    fn each(
        &mut self,
        who: &str,
        what: &What,
        rungs: &rows::Rungs<'_>,
        take: impl FnOnce(&mut Sheet<'a>, Row, Fate),
    ) {
        let fate = |is_correction: bool| {
            if is_correction {
                Fate::Edited
            } else {
                Fate::Added
            }
        };
        match what {
            What::Stands {
                from,
                until,
                at,
                corrects,
            } => {
                let row = rows::position(who, (*from, *until), at, rungs);
                take(&mut self.positions, row, fate(corrects.is_some()));
            }
            What::Ends { began, until } => {
                let row = rows::end(who, *began, *until);
                take(&mut self.positions, row, Fate::Edited);
            }
            What::Is { person, .. } => {
                // A row may be there and say nothing.
                let is_there = self.recorded.contains(who);
                take(&mut self.people, rows::person(who, person), fate(is_there));
            }
            What::Paid {
                from,
                pay,
                corrects,
            } => {
                let row = rows::pay(who, *from, pay);
                take(&mut self.pay, row, fate(corrects.is_some()));
            }
            What::PayEnds { began, until } => {
                let row = rows::end(who, *began, *until);
                take(&mut self.pay, row, Fate::Edited);
            }
            What::Left { on, how, corrects } => {
                let row = rows::departure(who, corrects.unwrap_or(*on), *on, *how);
                take(&mut self.departures, row, fate(corrects.is_some()));
            }
        }
    }
}

fn put(sheet: &mut Sheet<'_>, row: Row, fate: Fate) {
    match fate {
        Fate::Added => sheet.add(row),
        Fate::Edited => sheet.edit(row),
    }
}
