//! Who leads whom: the key that managers are named by, how well each key fits, and circles.

use crate::columns::Columns;
use crate::fault::{Fault, Faults, shortened};
use crate::mapping::{Field, Key, Mapping, Unknown};
use crate::told::{AllTold, Tells};
use cordee_domain::history::{Day, History};
use cordee_tables::GridRow;
use hashbrown::HashMap;
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

/// Whom a text names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Found<'g> {
    One { who: &'g str, row: u32 },
    Several([u32; 2]),
}

/// Everybody by one key.
type Index<'g> = HashMap<String, Found<'g>>;

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

fn indexes<'g>(columns: &Columns<'g>, person: Key) -> Vec<(Key, Index<'g>)> {
    let mut indexes = Vec::new();
    for key in Key::ALL {
        let index = index(columns, key, person);
        if !index.is_empty() {
            indexes.push((key, index));
        }
    }
    indexes
}

fn index<'g>(columns: &Columns<'g>, key: Key, person: Key) -> Index<'g> {
    let mut index = Index::default();
    for row in columns.rows() {
        let who = columns.text(row, person.field());
        if who.is_empty() {
            continue;
        }
        for text in texts(columns, row, key) {
            let found = Found::One {
                who,
                row: row.number,
            };
            let entry = index.entry(text).or_insert(found);
            match *entry {
                Found::One {
                    who: other,
                    row: first,
                } if other != who => {
                    *entry = Found::Several([first, row.number]);
                }
                _ => {}
            }
        }
    }
    index
}

/// What a row is called by a key, as it is compared.
fn texts<'g>(columns: &Columns<'g>, row: GridRow<'g>, key: Key) -> Vec<String> {
    if key != Key::Name {
        let text = columns.text(row, key.field());
        return if text.is_empty() {
            Vec::new()
        } else {
            vec![comparable(text, key)]
        };
    }
    let [first, middle, last, whole] = [
        Field::FirstName,
        Field::MiddleName,
        Field::LastName,
        Field::Name,
    ]
    .map(|it| columns.text(row, it));
    let mut texts = Vec::new();
    if !last.is_empty() && !first.is_empty() {
        texts.push(format!("{last}, {first} {middle}"));
        texts.push(format!("{last}, {first}"));
        texts.push(format!("{first} {last}"));
        texts.push(format!("{first} {middle} {last}"));
    }
    if !whole.is_empty() {
        texts.push(whole.to_owned());
        if let Some((last, first)) = whole.split_once(',') {
            texts.push(format!("{first} {last}"));
        }
    }
    let mut texts: Vec<String> = texts.iter().map(|it| comparable(it, key)).collect();
    texts.sort();
    texts.dedup();
    texts
}

/// `Okafor, Ada` of `Okafor, Ada Mary`, for an export that holds no middle names.
fn without_middle_name(text: &str) -> Option<String> {
    let (last, given) = text.split_once(',')?;
    let first = given.split_whitespace().next()?;
    Some(format!("{last}, {first}"))
}

fn comparable(text: &str, key: Key) -> String {
    match key {
        Key::Id | Key::Number => text.to_owned(),
        Key::Email => text.to_lowercase(),
        Key::Name => {
            let words: Vec<&str> = text.split_whitespace().collect();
            words.join(" ").to_lowercase().replace(" ,", ",")
        }
    }
}

/// Finds people who lead each other in a circle; their rows are taken out.
pub(crate) fn look_for_circles<'g>(
    all: &mut AllTold<'g>,
    history: &'g History,
    on: Option<Day>,
    faults: &mut Faults,
) {
    let mut leads: HashMap<&'g str, (Tells<&'g str>, u32)> = HashMap::with_capacity(all.rows.len());
    for told in &all.rows {
        if told.left.is_none() {
            leads.insert(told.who, (told.manager, told.row));
        }
    }
    let known = |who: &str| -> Option<&'g str> {
        let ix = history.names.find(who)?;
        let last = history.positions.of(ix).next_back()?;
        let holds = last.holds_on(on.unwrap_or(last.from));
        let manager = last.what.manager.filter(|_| holds)?;
        Some(history.names.get(manager))
    };
    let led_by = |who: &str| match leads.get(who) {
        Some((Tells::Is(manager), _)) => Some(*manager),
        Some((Tells::None, _)) => None,
        _ => known(who),
    };
    let mut seen: HashMap<&'g str, usize> = HashMap::new();
    let mut in_circles: hashbrown::HashSet<&'g str> = hashbrown::HashSet::new();
    for (walk, told) in all.rows.iter().enumerate() {
        let mut path = Vec::new();
        let mut next = Some(told.who);
        while let Some(who) = next {
            match seen.get(who) {
                Some(other) if *other == walk => {
                    let circle = path.iter().skip_while(|it| **it != who);
                    let circle: Vec<&'g str> = circle.copied().collect();
                    if circle.iter().any(|it| leads.contains_key(it)) {
                        faults.push(circle_of(&circle, &leads));
                        in_circles.extend(circle);
                    }
                    break;
                }
                Some(_) => break,
                None => {
                    seen.insert(who, walk);
                    path.push(who);
                    next = led_by(who);
                }
            }
        }
    }
    let before = all.rows.len();
    all.rows.retain(|it| !in_circles.contains(it.who));
    all.faulty_rows += (before - all.rows.len()) as u64;
}

fn circle_of(circle: &[&str], leads: &HashMap<&str, (Tells<&str>, u32)>) -> Fault {
    let row_of = |who: &&str| leads.get(*who).map(|it| it.1);
    let row = circle.iter().filter_map(row_of).min();
    let told = |who: &&str| match row_of(who) {
        Some(row) => format!("`{}` (row {row})", shortened(who)),
        None => format!("`{}`", shortened(who)),
    };
    let mut names: Vec<String> = circle.iter().take(10).map(told).collect();
    // Told from the first row on, whoever it was met by.
    if let Some(at) = circle.iter().position(|it| row_of(it) == row) {
        let at = at.min(names.len().saturating_sub(1));
        names.rotate_left(at);
    }
    let what = match names.as_slice() {
        [one, other] => format!("{one} and {other} are each other's manager"),
        names => format!(
            "{} lead each other in a circle of {}",
            names.join(", "),
            circle.len()
        ),
    };
    Fault {
        row,
        ..Fault::of_file(what)
    }
    .help("mend who leads whom; nobody can be led by someone they lead")
}
