//! A plan put into the files of a history.
//!
//! Every row that does not change stays as it is, byte for byte, with columns that the dictionary does
//! not know. What is new is added at the end, by person and day; what is corrected is written in its
//! place. A file that does not change is not given back.

mod rows;
mod sheet;

use crate::plan::{Plan, What};
use cordee_domain::history::History;
use sheet::Sheet;

/// The files of a history folder by name, as they are.
pub type Texts<'a> = [(&'a str, &'a [u8])];

/// The files that a plan changes, with what will stand in them. `history` is what was read of `texts`.
pub fn merge(plan: &Plan, texts: &Texts<'_>, history: &History) -> Vec<(&'static str, Vec<u8>)> {
    let text_of = |name: &str| texts.iter().find(|it| it.0 == name).map(|it| it.1);
    let is_told = text_of("levels.csv").is_none() && text_of("positions.csv").is_some();
    let mut files = Files {
        positions: Sheet::new(&["person", "from"], text_of("positions.csv")),
        people: Sheet::new(&["person"], text_of("people.csv")),
        pay: Sheet::new(&["person", "from"], text_of("pay.csv")),
        departures: Sheet::new(&["person", "on"], text_of("departures.csv")),
        levels: Sheet::new(&["level"], text_of("levels.csv")),
    };
    let rungs = rows::Rungs {
        history,
        new: &plan.new_levels,
        is_told,
    };
    for change in &plan.changes {
        files.take(&change.who, &change.what, &rungs);
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
    } = files;
    let all = [
        ("positions.csv", positions, rows::POSITIONS),
        ("levels.csv", levels, rows::LEVELS),
        ("people.csv", people, rows::PEOPLE),
        ("pay.csv", pay, rows::PAY),
        ("departures.csv", departures, rows::DEPARTURES),
    ];
    let changed = all.into_iter().filter_map(|(name, sheet, headings)| {
        let text = sheet.text(headings)?;
        Some((name, text))
    });
    changed.collect()
}

struct Files<'a> {
    positions: Sheet<'a>,
    people: Sheet<'a>,
    pay: Sheet<'a>,
    departures: Sheet<'a>,
    levels: Sheet<'a>,
}

impl Files<'_> {
    fn take(&mut self, who: &str, what: &What, rungs: &rows::Rungs<'_>) {
        match what {
            What::Stands {
                from,
                until,
                at,
                corrects,
            } => {
                let row = rows::position(who, (*from, *until), at, rungs);
                put(&mut self.positions, row, corrects.is_some());
            }
            What::Ends { began, until } => {
                let end = rows::end(who, *began, *until);
                self.positions.edit(end);
            }
            What::Is { person, corrects } => {
                put(
                    &mut self.people,
                    rows::person(who, person),
                    corrects.is_some(),
                );
            }
            What::Paid {
                from,
                pay,
                corrects,
            } => {
                put(
                    &mut self.pay,
                    rows::pay(who, *from, pay),
                    corrects.is_some(),
                );
            }
            What::PayEnds { began, until } => self.pay.edit(rows::end(who, *began, *until)),
            What::Left { on, how, corrects } => match corrects {
                None => self.departures.add(rows::departure(who, *on, *on, *how)),
                Some(before) => self
                    .departures
                    .edit(rows::departure(who, *before, *on, *how)),
            },
        }
    }
}

fn put(sheet: &mut Sheet<'_>, row: sheet::Row, is_correction: bool) {
    if is_correction {
        sheet.edit(row);
    } else {
        sheet.add(row);
    }
}
