//! What an export tells of each person, row by row, before anybody looks at what is known.

mod cells;

use crate::amount::{self, Decimal, Evidence};
use crate::columns::Columns;
use crate::fault::{Fault, Faults, shortened};
use crate::levels::Levels;
use crate::mapping::{Field, Key, Mapping, RowsAre};
use crate::part::{self, Whole};
use cells::Cells;
use cordee_domain::history::{Day, Departure, Sex};
use cordee_domain::{Currency, PayPeriod, Share};
use cordee_tables::{GridRow, Kind};
use hashbrown::HashMap;
use std::collections::BTreeMap;

/// What a cell says of something that may also be taken away.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Tells<T> {
    /// Nothing: a blank cell never erases.
    #[default]
    Nothing,
    /// That there is none: `(none)`.
    None,
    /// This.
    Is(T),
}

/// What a row tells of somebody.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told<'g> {
    pub(crate) row: u32,
    /// By what they are known for good.
    pub(crate) who: &'g str,
    pub(crate) level: Option<&'g str>,
    pub(crate) team: Tells<&'g str>,
    pub(crate) zone: Tells<&'g str>,
    /// Who leads them, by what that person is known for good.
    pub(crate) manager: Tells<&'g str>,
    pub(crate) since: Option<Day>,
    pub(crate) hired: Option<Day>,
    pub(crate) left: Option<Day>,
    pub(crate) how: Option<Departure>,
    pub(crate) sex: Option<Sex>,
    pub(crate) pay: Option<ToldPay>,
}

/// What a row tells of somebody's pay; what is `None` is not told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct ToldPay {
    pub(crate) since: Option<Day>,
    pub(crate) base_minor: i64,
    pub(crate) variable_minor: Option<i64>,
    pub(crate) currency: Currency,
    pub(crate) per: PayPeriod,
    pub(crate) part: Option<Share>,
    pub(crate) weekly_hours: Option<u16>,
}

/// Everything that an export tells.
#[derive(Debug, Default)]
pub(crate) struct AllTold<'g> {
    /// By person, and the earliest first.
    pub(crate) rows: Vec<Told<'g>>,
    /// Everybody who stands in the export, rows at fault among them.
    pub(crate) present: hashbrown::HashSet<&'g str>,
    /// Rows whose person can't be known.
    pub(crate) nameless: u64,
    /// Rows that are left out as the mapping says, by title.
    pub(crate) left_out: u64,
    /// Titles without a level, and how many rows have them.
    pub(crate) unknown_titles: BTreeMap<&'g str, u64>,
    pub(crate) faulty_rows: u64,
}

/// Reads every row.
pub(crate) fn read<'g>(
    columns: &Columns<'g>,
    mapping: &'g Mapping,
    levels: &'g Levels,
    managers: impl Fn(GridRow<'g>) -> Result<Tells<&'g str>, Fault>,
    faults: &mut Faults,
    said: &mut Vec<String>,
) -> AllTold<'g> {
    let mut all = AllTold::default();
    let key = mapping.person.unwrap_or(Key::Id);
    if !columns.has(key.field()) {
        faults.push(no_key(mapping.person));
        return all;
    }
    let decimal = mapping.decimal.or_else(|| conclude(columns, said));
    let cells = Cells {
        columns,
        mapping,
        levels,
        key,
        decimal,
        parts: parts(columns, mapping.parts, decimal, said),
        is_text: columns.grid.name().is_empty(),
    };
    for row in columns.rows() {
        let who = columns.text(row, key.field());
        if who.is_empty() {
            all.nameless += 1;
        } else {
            all.present.insert(who);
        }
        match cells.read(row, &managers) {
            Ok(cells::Row::Told(told)) => all.rows.push(told),
            Ok(cells::Row::LeftOut) => all.left_out += 1,
            Ok(cells::Row::NoLevel(title)) => {
                all.faulty_rows += 1;
                *all.unknown_titles.entry(title).or_default() += 1;
            }
            Err(fault) => {
                all.faulty_rows += 1;
                faults.push(fault);
            }
        }
    }
    all.look_for_doubles(mapping.rows_are(), faults);
    all
}

fn no_key(stated: Option<Key>) -> Fault {
    let fault = match stated {
        Some(key) => Fault::of_file(format!(
            "no column holds the {} by which people are known",
            match key {
                Key::Id => "id",
                Key::Number => "employee number",
                Key::Email | Key::Name => "email address",
            }
        )),
        None => Fault::of_file("nobody says by which column people are known"),
    };
    fault.help("name one under `columns:` in the mapping as `id`, `number` or `email`, and say `person:`; `cordee people map` proposes a mapping")
}

/// The sign of decimals that all amounts together allow, where any can be read in one way only.
fn conclude(columns: &Columns<'_>, said: &mut Vec<String>) -> Option<Decimal> {
    let mut found: HashMap<bool, u64> = HashMap::new();
    for field in [Field::Pay, Field::Variable] {
        for row in columns.rows() {
            if columns.kind(row, field) == Kind::Number {
                continue;
            }
            if let Evidence::Only(decimal) = amount::evidence(columns.text(row, field)) {
                *found.entry(decimal == Decimal::Comma).or_default() += 1;
            }
        }
    }
    let (commas, points) = (found.get(&true), found.get(&false));
    let (word, decimal, count) = match (commas, points) {
        (Some(count), None) => ("comma", Decimal::Comma, count),
        (None, Some(count)) => ("point", Decimal::Point, count),
        // Both: each amount that can be read in two ways is a fault.
        _ => return None,
    };
    said.push(format!(
        "a {word} begins the decimals of amounts: {count} of them can be read in no other way"
    ));
    Some(decimal)
}

/// What the whole is of shares of full-time hours.
fn parts(
    columns: &Columns<'_>,
    stated: Option<Whole>,
    decimal: Option<Decimal>,
    said: &mut Vec<String>,
) -> Option<Whole> {
    let texts = columns.rows().map(|row| columns.text(row, Field::Part));
    let texts: Vec<&str> = texts.filter(|it| !it.is_empty()).collect();
    let concluded = part::conclude(&texts, decimal, stated);
    if stated.is_none() && concluded.whole == Some(Whole::One) {
        said.push(
            "no share of full-time hours is above 1: 1 was taken to be all of them".to_owned(),
        );
    }
    let rounded = match concluded.rounded {
        0 => None,
        1 => Some("1 share of full-time hours was".to_owned()),
        many => Some(format!("{many} shares of full-time hours were")),
    };
    said.extend(rounded.map(|it| format!("{it} rounded to a hundredth of a percent")));
    concluded.whole
}

impl<'g> AllTold<'g> {
    /// The same person twice, or twice on one day where rows are changes.
    fn look_for_doubles(&mut self, rows_are: RowsAre, faults: &mut Faults) {
        // By person and day, and by row at last: doubles stand beside each other.
        self.rows
            .sort_unstable_by(|one, other| one.order().cmp(&other.order()));
        let mut rows: Vec<Told<'g>> = Vec::new();
        std::mem::swap(&mut rows, &mut self.rows);
        let mut first: Option<(&'g str, Days, u32)> = None;
        let mut doubled: hashbrown::HashSet<&'g str> = hashbrown::HashSet::new();
        for row in &rows {
            let days = match rows_are {
                RowsAre::People => (None, None),
                RowsAre::Changes => row.days(),
            };
            match first {
                Some((who, of, at)) if (who, of) == (row.who, days) => {
                    let (at, later) = (at.min(row.row), at.max(row.row));
                    faults.push(double(row.who, later, at, rows_are));
                    doubled.insert(row.who);
                }
                _ => first = Some((row.who, days, row.row)),
            }
        }
        // Which of the rows is right nobody can know: none of theirs is taken.
        let before = rows.len();
        rows.retain(|it| !doubled.contains(it.who));
        self.faulty_rows += (before - rows.len()) as u64;
        self.rows = rows;
    }
}

/// Since when a position and a pay hold.
type Days = (Option<Day>, Option<Day>);

impl<'g> Told<'g> {
    fn days(&self) -> Days {
        (self.since, self.pay.and_then(|it| it.since))
    }

    /// By person, the earliest first, as the rows stand.
    fn order(&self) -> (&'g str, Option<Day>, Days, u32) {
        let (since, paid) = self.days();
        (self.who, since.or(paid), (since, paid), self.row)
    }
}

fn double(who: &str, row: u32, first: u32, rows_are: RowsAre) -> Fault {
    let who = shortened(who);
    match rows_are {
        RowsAre::People => Fault::of_row(row, format!("`{who}` stands in row {first} already"))
            .help("each person has one row; say `rows: changes` in the mapping where a row is what held from a day on"),
        RowsAre::Changes => Fault::of_row(
            row,
            format!("`{who}` has another row for the same day, row {first}"),
        )
        .help("one thing holds at a time: leave one of the rows out"),
    }
}
