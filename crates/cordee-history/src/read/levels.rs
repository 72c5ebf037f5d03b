//! What levels are: from a framework, from `levels.csv`, or from the positions themselves.

use super::Reading;
use crate::nearest::{nearest, shown};
use crate::row::Row;
use crate::table::Kept;
use crate::{Counted, Fault, value};
use cordee_domain::history::{GradeRank, Name, Names, Pays, Rung, Rungs, of_framework};
use cordee_domain::{Currency, Framework, Ix, TrackKind};
use hashbrown::{Equivalent, HashMap};
use std::hash::{Hash, Hasher};

/// How a level's name becomes a rung.
pub(super) enum Levels {
    /// Every level is known.
    Known(HashMap<String, Ix<Rung>>),
    /// Each position says itself what its level is.
    Told,
}

pub(super) const KINDS: [(&str, TrackKind); 2] = [
    ("individual", TrackKind::Individual),
    ("management", TrackKind::Management),
];

/// What a row says of a level, before grades have an order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Told {
    pub(super) level: String,
    pub(super) title: String,
    pub(super) kind: Option<TrackKind>,
    pub(super) grade: String,
    pub(super) craft: String,
    pub(super) track: String,
    pub(super) category: String,
    pub(super) is_expert: Option<bool>,
}

/// What a position says of its level, looked up without a copy.
pub(super) struct ToldBy<'r> {
    pub(super) level: &'r str,
    pub(super) kind: TrackKind,
    pub(super) grade: &'r str,
    pub(super) craft: &'r str,
}

impl Hash for Told {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&*self.level, self.kind, &*self.grade, &*self.craft).hash(state);
    }
}
impl Hash for ToldBy<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.level, Some(self.kind), self.grade, self.craft).hash(state);
    }
}
impl Equivalent<Told> for ToldBy<'_> {
    fn equivalent(&self, told: &Told) -> bool {
        (&*told.level, told.kind, &*told.grade, &*told.craft)
            == (self.level, Some(self.kind), self.grade, self.craft)
    }
}
impl From<&ToldBy<'_>> for Told {
    fn from(it: &ToldBy<'_>) -> Self {
        Self {
            level: it.level.to_owned(),
            kind: Some(it.kind),
            grade: it.grade.to_owned(),
            craft: it.craft.to_owned(),
            ..Self::default()
        }
    }
}

impl Reading<'_> {
    /// What levels are, as far as anything but the positions says it.
    pub(super) fn levels(&mut self, framework: Option<&Framework>) -> Levels {
        if let Some(framework) = framework {
            match of_framework(framework, &mut self.history.zones) {
                Ok(rungs) => self.history.rungs = rungs,
                Err(_) => self
                    .notes
                    .fault(Fault::of_file("the framework", "it has too many names")),
            }
            self.suppose_experts("the framework");
            return self.known();
        }
        let Some(told) = self.each("levels.csv", told) else {
            return Levels::Told;
        };
        let mut all: Vec<Told> = Vec::with_capacity(told.len());
        for (it, line) in told {
            if all.iter().any(|other| other.level == it.level) {
                let what = format!(
                    "line {line}: the level `{}` stands there twice",
                    shown(&it.level)
                );
                self.notes.fault(Fault::of_file("levels.csv", what));
            } else {
                all.push(it);
            }
        }
        self.history.rungs = rungs_of(&all);
        self.ranges();
        self.suppose_experts("levels.csv");
        self.known()
    }

    /// What the rows of a small file say, each with its line; `None` where it can't be read.
    fn each<T: Send>(
        &mut self,
        name: &str,
        read: impl Fn(&Row<'_>) -> Result<T, Fault> + Sync,
    ) -> Option<Vec<(T, u64)>> {
        let sheet = self.folder.sheet(name, &mut self.notes)?;
        let mut all = Vec::new();
        let lower = |row: &Row<'_>, own: &mut Vec<T>| {
            own.push(read(row)?);
            Ok(Kept::Row)
        };
        let table = sheet.rows(|_| Vec::new(), lower, |mut own| all.append(&mut own));
        match table {
            Ok(mut table) => {
                self.notes.take_faults(&mut table);
                let each = all.into_iter().enumerate();
                let each = each.map(|(at, it)| (it, table.lines.of(at).unwrap_or(0)));
                Some(each.collect())
            }
            Err(fault) => {
                self.notes.fault(fault);
                None
            }
        }
    }

    fn known(&self) -> Levels {
        let each = self.history.rungs.iter();
        Levels::Known(each.map(|(ix, rung)| (rung.id.clone(), ix)).collect())
    }

    /// Says where expertise begins, where nobody else did.
    pub(super) fn suppose_experts(&mut self, file: &'static str) {
        let supposed = self.history.rungs.suppose_experts();
        if supposed > 0 {
            let what = "nobody says which levels are an expert's: supposed of individual levels from the lowest grade on at which the same craft manages";
            self.notes.remark(file, what, supposed as u64);
            if let Some(remark) = self.notes.remarks.last_mut() {
                remark.counted = Counted::Levels;
            }
        }
    }

    fn ranges(&mut self) {
        for (it, line) in self.each("ranges.csv", range).into_iter().flatten() {
            let Some(ix) = self.history.rungs.find(&it.level) else {
                let what = format!("line {line}: there is no level `{}`", shown(&it.level));
                self.notes.fault(Fault::of_file("ranges.csv", what));
                continue;
            };
            let zone = self.history.zones.add(&it.zone).ok();
            let zone = zone.filter(|_| !it.zone.is_empty());
            if let Some(rung) = self.history.rungs.at_mut(ix) {
                rung.pays.push(Pays { zone, ..it.pays });
            }
        }
    }
}

/// A level as a row of `levels.csv` says it.
fn told(row: &Row<'_>) -> Result<Told, Fault> {
    let kind = row.one_of(1, &KINDS)?;
    row.needed(1)?;
    Ok(Told {
        level: row.needed(0)?.to_owned(),
        kind,
        title: row.text(2).to_owned(),
        grade: row.text(3).to_owned(),
        craft: row.text(4).to_owned(),
        track: row.text(5).to_owned(),
        is_expert: row.maybe(6, value::truth)?,
        category: row.text(7).to_owned(),
    })
}

struct Range {
    level: String,
    zone: String,
    pays: Pays,
}

fn range(row: &Row<'_>) -> Result<Range, Fault> {
    let currency = row.value(2, |it| {
        Currency::new(it).map_err(|_| "a currency is three letters")
    })?;
    let amount = |it: &str| value::minor(it, currency);
    let (minimum, maximum) = (row.value(3, amount)?, row.value(5, amount)?);
    let midpoint = row.maybe(4, amount)?;
    let midpoint = midpoint.unwrap_or(minimum + (maximum - minimum) / 2);
    if minimum > midpoint || midpoint > maximum {
        return Err(row.fault(
            3,
            "minimum, midpoint and maximum are not in order".to_owned(),
        ));
    }
    Ok(Range {
        level: row.needed(0)?.to_owned(),
        zone: row.text(1).to_owned(),
        pays: Pays {
            zone: None,
            minimum_minor: minimum,
            midpoint_minor: midpoint,
            maximum_minor: maximum,
            currency,
        },
    })
}

/// The rungs that were told, grades in the order of the numbers in them.
pub(super) fn rungs_of(told: &[Told]) -> Rungs {
    let mut rungs = Rungs::default();
    let mut grades: Vec<&str> = told.iter().map(|it| it.grade.as_str()).collect();
    grades.retain(|it| !it.is_empty());
    grades.sort_by_key(|it| natural(it));
    grades.dedup();
    rungs.grades = grades.iter().map(|it| (*it).to_owned()).collect();
    for it in told {
        let grade = grades.iter().position(|grade| *grade == it.grade);
        let grade = grade.and_then(|it| u16::try_from(it).ok()).map(GradeRank);
        let kind = it.kind.unwrap_or(TrackKind::Individual);
        let rung = Rung {
            id: it.level.clone(),
            title: if it.title.is_empty() {
                it.level.clone()
            } else {
                it.title.clone()
            },
            kind,
            craft: named(&mut rungs.crafts, &it.craft),
            track: named(&mut rungs.tracks, &track_name(it, kind)),
            grade,
            is_expert: match kind {
                TrackKind::Management => Some(false),
                TrackKind::Individual => it.is_expert,
            },
            pays: Vec::new(),
            category: named(&mut rungs.categories, &it.category),
        };
        rungs.push(rung);
    }
    rungs
}

/// The track, where nobody names one: one of each kind for each craft.
fn track_name(it: &Told, kind: TrackKind) -> String {
    if it.track.is_empty() {
        format!("{} {}", it.craft, kind.as_str()).trim().to_owned()
    } else {
        it.track.clone()
    }
}

fn named(names: &mut Names, name: &str) -> Option<Ix<Name>> {
    if name.is_empty() {
        return None;
    }
    names.add(name).ok()
}

/// Texts with numbers in them in the order of the numbers: `g2` before `g10`.
fn natural(text: &str) -> Vec<(u64, String)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let words = rest
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (word, after) = rest.split_at(words);
        let digits = after
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(after.len());
        let (number, after) = after.split_at(digits);
        parts.push((0, word.to_owned()));
        parts.push((number.parse().unwrap_or(u64::MAX), String::new()));
        rest = after;
    }
    parts
}

/// What to do about a level that is not known.
pub(super) fn help_for_level<'n>(asked: &str, known: impl Iterator<Item = &'n str>) -> String {
    match nearest(asked, known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "name a level of the framework, or of levels.csv".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_are_in_the_order_of_their_numbers() {
        let mut grades = vec!["g10", "g2", "g1", "10", "9", "senior"];
        grades.sort_by_key(|it| natural(it));
        assert_eq!(grades, ["9", "10", "g1", "g2", "g10", "senior"]);
    }
}
