//! Who leads whom: the key that managers are named by, how well each key fits, and circles.

mod circles;
mod index;

pub(crate) use circles::look_for_circles;

use crate::columns::Columns;
use crate::fault::{Fault, Faults, shortened};
use crate::mapping::{Field, Key, Mapping, Unknown};
use crate::told::Tells;
use cordee_domain::history::History;
use cordee_tables::GridRow;
use index::{Found, Index, comparable, indexes, without_middle_name};
use serde::Serialize;
use std::cell::Cell;
use std::fmt;

/// How well a key fits a column that names managers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MatchRate {
    /// The heading of the column.
    pub column: String,
    /// The key: `id`, `number`, `email` or `name`.
    pub key: &'static str,
    /// How many rows name somebody.
    pub named: u64,
    /// How many of them name exactly one person.
    pub found: u64,
    /// How many could name several.
    pub unclear: u64,
}

impl fmt::Display for MatchRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            column,
            key,
            named,
            found,
            unclear,
        } = self;
        write!(f, "`{column}` by {key}: {found} of {named} found")?;
        if *unclear > 0 {
            write!(f, ", {unclear} could be several people")?;
        }
        Ok(())
    }
}

/// How managers are found.
pub(crate) struct Managers<'g> {
    /// The column and the key; nothing where no column names any.
    chosen: Option<(usize, Key)>,
    heading: String,
    indexes: Vec<(Key, Index<'g>)>,
    person: Key,
    unknown: Unknown,
    has_middle_names: bool,
    history: &'g History,
    left_blank: Cell<u64>,
    their_own: Cell<u64>,
}

impl<'g> Managers<'g> {
    /// Looks at every key and chooses the one that the mapping says, or the only one that can be.
    pub(crate) fn choose(
        columns: &Columns<'g>,
        mapping: &Mapping,
        history: &'g History,
        faults: &mut Faults,
        said: &mut Vec<String>,
    ) -> (Self, Vec<MatchRate>) {
        let person = mapping.person.unwrap_or(Key::Id);
        let mut managers = Self {
            chosen: None,
            heading: String::new(),
            indexes: Vec::new(),
            person,
            unknown: mapping.unknown_managers,
            has_middle_names: columns.has(Field::MiddleName),
            history,
            left_blank: Cell::new(0),
            their_own: Cell::new(0),
        };
        if columns.managers.is_empty() {
            return (managers, Vec::new());
        }
        managers.indexes = indexes(columns, person);
        let tried = managers.try_all(columns);
        managers.chosen = managers.decide(&tried, columns, mapping.manager_by, faults, said);
        if let Some((place, _)) = managers.chosen {
            managers.heading = columns.headings.get(place).cloned().unwrap_or_default();
        }
        let rates = tried.into_iter().map(|it| it.2).collect();
        (managers, rates)
    }

    fn try_all(&self, columns: &Columns<'g>) -> Vec<(usize, Key, MatchRate)> {
        let mut tried = Vec::new();
        for place in &columns.managers {
            for (key, _) in &self.indexes {
                let rate = self.rate(columns, *place, *key);
                if rate.named > 0 {
                    tried.push((*place, *key, rate));
                }
            }
        }
        tried
    }

    fn rate(&self, columns: &Columns<'g>, place: usize, key: Key) -> MatchRate {
        let column = columns.headings.get(place).cloned().unwrap_or_default();
        let (mut named, mut found, mut unclear) = (0, 0, 0);
        for row in columns.rows() {
            let text = row.text(place);
            if text.is_empty() {
                continue;
            }
            named += 1;
            match self.find(text, key) {
                Some(Found::One { .. }) => found += 1,
                Some(Found::Several(_)) => unclear += 1,
                None => {}
            }
        }
        MatchRate {
            column,
            key: key.as_str(),
            named,
            found,
            unclear,
        }
    }

    fn find(&self, text: &str, key: Key) -> Option<Found<'g>> {
        let index = &self.indexes.iter().find(|it| it.0 == key)?.1;
        if let Some(found) = index.get(&comparable(text, key)) {
            return Some(*found);
        }
        if key == Key::Name
            && !self.has_middle_names
            && let Some(shorter) = without_middle_name(text)
        {
            return index.get(&comparable(&shorter, key)).copied();
        }
        // Somebody who is known and has no row in this export.
        let ix = (key == self.person).then(|| self.history.names.find(text))??;
        let who = self.history.names.get(ix);
        Some(Found::One { who, row: 0 })
    }

    fn decide(
        &self,
        tried: &[(usize, Key, MatchRate)],
        columns: &Columns<'g>,
        stated: Option<Key>,
        faults: &mut Faults,
        said: &mut Vec<String>,
    ) -> Option<(usize, Key)> {
        let fits =
            |it: &&(usize, Key, MatchRate)| stated.map_or(it.2.found > 0, |stated| it.1 == stated);
        let mut able: Vec<_> = tried.iter().filter(fits).collect();
        able.sort_by_key(|it| std::cmp::Reverse(it.2.found));
        let Some(best) = able.first() else {
            if !tried.is_empty() {
                faults.push(nobody_found(tried, stated));
            }
            return None;
        };
        if able.iter().any(|it| self.differs(best, it, columns)) {
            faults.push(several_ways(&able));
            return None;
        }
        if stated.is_none() {
            said.push(format!("managers are named in {}", best.2));
        }
        Some((best.0, best.1))
    }

    /// Whether two ways of reading lead to different people in any row.
    fn differs(
        &self,
        one: &(usize, Key, MatchRate),
        other: &(usize, Key, MatchRate),
        columns: &Columns<'g>,
    ) -> bool {
        if (one.0, one.1) == (other.0, other.1) {
            return false;
        }
        let who = |row: GridRow<'g>, (place, key, _): &(usize, Key, MatchRate)| match self
            .find(row.text(*place), *key)
        {
            Some(Found::One { who, .. }) => Some(who),
            _ => None,
        };
        columns.rows().any(|row| {
            let both = who(row, one).zip(who(row, other));
            both.is_some_and(|(one, other)| one != other)
        })
    }

    /// Who leads whomever a row is about.
    pub(crate) fn of(
        &self,
        row: GridRow<'g>,
        columns: &Columns<'g>,
    ) -> Result<Tells<&'g str>, Fault> {
        let Some((place, key)) = self.chosen else {
            return Ok(Tells::Nothing);
        };
        let text = row.text(place);
        match text {
            "" => return Ok(Tells::Nothing),
            "(none)" => return Ok(Tells::None),
            _ => {}
        }
        match self.find(text, key) {
            Some(Found::One { who, .. }) if who == columns.text(row, self.person.field()) => {
                add(&self.their_own);
                Ok(Tells::None)
            }
            Some(Found::One { who, .. }) => Ok(Tells::Is(who)),
            _ if self.unknown == Unknown::LeaveBlank => {
                add(&self.left_blank);
                Ok(Tells::Nothing)
            }
            Some(Found::Several([one, other])) => {
                let what = format!("`{}` could be row {one} or row {other}", shortened(text));
                let fault = Fault::of_row(row.number, what).column(&self.heading);
                Err(fault.help("name managers by another key: `manager_by:` in the mapping"))
            }
            None => {
                let what = format!("`{}` is nobody's {}", shortened(text), key.as_str());
                let fault = Fault::of_row(row.number, what).column(&self.heading);
                Err(fault.help("say `manager_by:` in the mapping for another key, or `unknown_managers: leave_blank`"))
            }
        }
    }

    /// What was repaired on the way.
    pub(crate) fn say(&self, said: &mut Vec<String>) {
        for (count, what) in [
            (
                self.left_blank.get(),
                "name a manager who is not found: left blank",
            ),
            (
                self.their_own.get(),
                "name a person as their own manager: read as nobody",
            ),
        ] {
            if count > 0 {
                let rows = if count == 1 { "row" } else { "rows" };
                said.push(format!("{count} {rows} {what}"));
            }
        }
    }
}

fn add(count: &Cell<u64>) {
    count.set(count.get() + 1);
}

fn nobody_found(tried: &[(usize, Key, MatchRate)], stated: Option<Key>) -> Fault {
    let by = stated.map_or(String::new(), |it| format!(" by {}", it.as_str()));
    let fault = Fault::of_file(format!("no manager can be found{by}"));
    let ways: Vec<String> = tried.iter().map(|it| it.2.to_string()).collect();
    fault.help(format!("tried: {}; name the right column as `manager:` and its key as `manager_by:` in the mapping", ways.join("; ")))
}

fn several_ways(able: &[&(usize, Key, MatchRate)]) -> Fault {
    let ways: Vec<String> = able.iter().map(|it| it.2.to_string()).collect();
    let fault = Fault::of_file(format!(
        "who leads whom can be read in several ways, which differ: {}",
        ways.join("; ")
    ));
    fault.help("choose: say `manager_by:` in the mapping, and name one heading as `manager:` under `columns:`")
}
