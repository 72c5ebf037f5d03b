//! Which column of an export holds what.

use crate::earlier_pay;
use crate::fault::{Fault, Faults};
use crate::headings::plain;
use crate::mapping::{Field, Mapping};
use crate::open::Opened;
use crate::preset::recognised;
use cordee_framework::language::{did_you_mean, listed};
use cordee_tables::{Grid, GridRow, Kind};
use std::collections::BTreeMap;

/// The table of an export with what its columns hold.
#[derive(Debug)]
pub(crate) struct Columns<'g> {
    pub(crate) grid: &'g Grid,
    pub(crate) headings: Vec<String>,
    /// Where the rows below the headings begin.
    first: usize,
    places: BTreeMap<Field, usize>,
    /// Columns that may name managers, where there are several.
    pub(crate) managers: Vec<usize>,
}

/// The headings of the sheet that a mapping means.
pub(crate) fn headings_of<'g>(
    opened: &'g Opened,
    mapping: &Mapping,
) -> Result<(&'g Grid, Vec<String>, usize), Fault> {
    let grid = sheet_of(opened, mapping.sheet.as_deref())?;
    let header = mapping.header.unwrap_or(1);
    let at = (0..grid.len()).find(|at| {
        grid.row(*at)
            .is_some_and(|row| row.number as usize >= header && !row.is_blank())
    });
    let row = at.and_then(|at| Some((at, grid.row(at)?)));
    let Some((at, row)) = row else {
        return Err(Fault::of_file(
            "the table is empty: there is no row with headings",
        ));
    };
    let headings = (0..row.len()).map(|at| row.text(at).to_owned()).collect();
    Ok((grid, headings, at + 1))
}

fn sheet_of<'g>(opened: &'g Opened, asked: Option<&str>) -> Result<&'g Grid, Fault> {
    let names = || listed(opened.sheets.iter().map(Grid::name));
    if let Some(asked) = asked {
        let found = opened.sheets.iter().find(|it| it.name() == asked);
        return found.ok_or_else(|| {
            let fault = Fault::of_file(format!("there is no sheet `{asked}`"));
            fault.help(format!("there are {}", names()))
        });
    }
    let mut filled = opened.sheets.iter().filter(|it| !it.is_empty());
    match (filled.next(), filled.next()) {
        (Some(only), None) => Ok(only),
        (None, _) => Err(Fault::of_file("the file holds no table")),
        (Some(_), Some(_)) => {
            let fault = Fault::of_file("the workbook has several sheets");
            Err(fault.help(format!(
                "say which one is meant, as `sheet:` in the mapping: {}",
                names()
            )))
        }
    }
}

/// The mapping with the usual headings of the system that it names, or that the export is recognised
/// by where it names none and says nothing of columns.
pub(crate) fn with_preset(
    mapping: Mapping,
    headings: &[String],
    said: &mut Vec<String>,
) -> Mapping {
    if let Some(system) = mapping.system {
        said.push(format!(
            "the usual headings of {system} are looked for beside those of the mapping"
        ));
        return mapping.with_system(system);
    }
    if !mapping.columns.is_empty() {
        return mapping;
    }
    match recognised(headings) {
        Some(system) => {
            said.push(format!(
                "the headings are those of {system}: its preset was used; name another with `system:`, or headings of your own under `columns:`, in the mapping"
            ));
            mapping.with_system(system)
        }
        None => mapping,
    }
}

impl<'g> Columns<'g> {
    /// Finds the columns; what can't be is added to `faults`.
    pub(crate) fn find(
        (grid, headings, first): (&'g Grid, Vec<String>, usize),
        mapping: &Mapping,
        faults: &mut Faults,
        said: &mut Vec<String>,
    ) -> Self {
        let mut columns = Self {
            grid,
            headings,
            first,
            places: BTreeMap::new(),
            managers: Vec::new(),
        };
        let read = mapping.columns.iter();
        for (field, names) in read.filter(|it| !mapping.unread.contains(it.0)) {
            columns.look_for(*field, names, mapping.system.is_none(), faults);
        }
        columns.look_for_doubles(faults);
        columns.look_for_earlier_pay(faults, said);
        columns.say_unread(said);
        if first >= grid.len() {
            faults.push(Fault::of_file("there are headings and no row below them"));
        }
        columns
    }

    fn look_for(&mut self, field: Field, names: &[String], is_own: bool, faults: &mut Faults) {
        let mut places: Vec<usize> = Vec::new();
        for place in names.iter().filter_map(|it| self.place_of(it)) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        let Some(place) = places.first() else {
            // What a system usually has may be missing from an export of it.
            if is_own {
                faults.push(self.no_column(field, names));
            }
            return;
        };
        self.places.insert(field, *place);
        if field == Field::Manager {
            self.managers = places;
        }
    }

    fn place_of(&self, name: &str) -> Option<usize> {
        let exact = self.headings.iter().position(|it| it == name);
        exact.or_else(|| self.headings.iter().position(|it| plain(it) == plain(name)))
    }

    fn no_column(&self, field: Field, names: &[String]) -> Fault {
        let asked = names.first().map_or("", String::as_str);
        let key = field.key();
        let fault = Fault::of_file(format!("there is no column `{asked}`, named under `{key}`"));
        let known = || self.headings.iter().map(String::as_str);
        let help = did_you_mean(asked, known());
        fault.help(help.unwrap_or_else(|| format!("the headings are {}", listed(known().take(40)))))
    }

    /// One heading over two columns, where it is read.
    fn look_for_doubles(&self, faults: &mut Faults) {
        for place in self.places.values() {
            let Some(heading) = self.headings.get(*place) else {
                continue;
            };
            let same = self.headings.iter().filter(|it| *it == heading).count();
            if same > 1 {
                let fault = Fault::of_file(format!(
                    "the heading `{heading}` stands over {same} columns"
                ));
                faults.push(fault.help("rename one of them: nobody can know which is meant"));
            }
        }
    }

    fn look_for_earlier_pay(&self, faults: &mut Faults, said: &mut Vec<String>) {
        for (at, heading) in self.headings.iter().enumerate() {
            if !earlier_pay::is_about_it(heading) {
                continue;
            }
            if self.is_read(at) {
                let fault = Fault::of_file(format!(
                    "the column `{heading}` is refused: {}",
                    earlier_pay::REFUSED
                ));
                faults.push(fault.help("take it out of the mapping, and better out of the export"));
            } else {
                said.push(format!(
                    "the column `{heading}` was not read: {}",
                    earlier_pay::REFUSED
                ));
            }
        }
    }

    fn is_read(&self, at: usize) -> bool {
        self.places.values().any(|it| *it == at) || self.managers.contains(&at)
    }

    fn say_unread(&self, said: &mut Vec<String>) {
        let unread = self.headings.iter().enumerate().filter(|(at, heading)| {
            !self.is_read(*at) && !heading.is_empty() && !earlier_pay::is_about_it(heading)
        });
        let unread: Vec<&str> = unread.map(|it| it.1.as_str()).collect();
        if let Some((first, rest)) = unread.split_first() {
            let columns = if rest.is_empty() { "column" } else { "columns" };
            let names = listed(std::iter::once(*first).chain(rest.iter().copied()).take(30));
            said.push(format!("not read: the {columns} {names}"));
        }
    }

    /// Whether there is a column of this meaning.
    pub(crate) fn has(&self, field: Field) -> bool {
        self.places.contains_key(&field)
    }

    pub(crate) fn place(&self, field: Field) -> Option<usize> {
        self.places.get(&field).copied()
    }

    /// The heading of a column.
    pub(crate) fn heading(&self, field: Field) -> &str {
        let place = self.place(field);
        let heading = place.and_then(|it| self.headings.get(it));
        heading.map_or("", String::as_str)
    }

    /// Every row below the headings that has anything in it.
    pub(crate) fn rows(&self) -> impl Iterator<Item = GridRow<'g>> + use<'g> {
        self.placed_rows().map(|it| it.1)
    }

    /// The same, each with its place in the grid.
    pub(crate) fn placed_rows(&self) -> impl Iterator<Item = (usize, GridRow<'g>)> + use<'g> {
        let grid = self.grid;
        let rows = (self.first..grid.len()).filter_map(move |at| Some((at, grid.row(at)?)));
        rows.filter(|it| !it.1.is_blank())
    }

    /// What stands in a column; blank where there is none.
    pub(crate) fn text(&self, row: GridRow<'g>, field: Field) -> &'g str {
        self.place(field).map_or("", |at| row.text(at))
    }

    pub(crate) fn kind(&self, row: GridRow<'g>, field: Field) -> Kind {
        self.place(field).map_or(Kind::Text, |at| row.kind(at))
    }

    /// Whether a row is as wide as the headings, and nothing that is read of it was lost.
    pub(crate) fn fits(&self, row: GridRow<'g>, is_text: bool) -> Result<(), Fault> {
        let (width, number) = (self.headings.len(), row.number);
        if is_text && row.len() < width {
            let fault = Fault::of_row(
                number,
                format!("the row ends after {} of {width} columns", row.len()),
            );
            return Err(fault.help(
                "the file may have been cut off, or a line break stands in a cell without quotes",
            ));
        }
        let is_longer = (width..row.len()).any(|at| !row.text(at).is_empty());
        if is_longer {
            let fault = Fault::of_row(
                number,
                format!("the row has {} columns, the headings {width}", row.len()),
            );
            return Err(fault.help("a cell with the sign that parts cells must stand in quotes"));
        }
        for (field, at) in &self.places {
            if row.kind(*at) == Kind::Lost {
                let fault = Fault::of_row(number, format!("the cell {}", row.text(*at)));
                return Err(fault.column(self.heading(*field)));
            }
        }
        Ok(())
    }
}
