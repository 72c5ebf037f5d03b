//! What a level is for measures: which kind of track, which craft, which grade.
//!
//! A rung is less than a [`Level`](crate::Level): it can be told by an export of a personnel system
//! that knows no framework.

use super::names::{Name, Names, TooManyNames};
use crate::law::Categories;
use crate::{Currency, Ix, TrackKind};
use serde::Serialize;

/// A grade by its place on the scale, the lowest 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(transparent)]
pub struct GradeRank(pub u16);

/// What a level is for measures.
#[derive(Clone, PartialEq, Debug)]
pub struct Rung {
    /// Its lasting name.
    pub id: String,
    /// What its holder is called.
    pub title: String,
    /// Whether its holder grows in the craft or leads people.
    pub kind: TrackKind,
    /// The craft; `None` for a track across crafts.
    pub craft: Option<Ix<Name>>,
    /// The track.
    pub track: Option<Ix<Name>>,
    /// Its worth on the organisation-wide scale.
    pub grade: Option<GradeRank>,
    /// Whether it is an expert's: an individual level at or above the craft's expert grade. `None`
    /// where nobody says from which grade on.
    pub is_expert: Option<bool>,
    /// Pay ranges, no zone twice.
    pub pays: Vec<Pays>,
    /// The category of work of equal value it was declared to be in, where that was approved.
    pub category: Option<Ix<Name>>,
}

/// The range that is paid in a zone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pays {
    /// The zone; `None` for everywhere.
    pub zone: Option<Ix<Name>>,
    /// The least, in minor units, for a year of full-time work.
    pub minimum_minor: i64,
    /// What is paid for the level done fully.
    pub midpoint_minor: i64,
    /// The most.
    pub maximum_minor: i64,
    /// The currency of all three.
    pub currency: Currency,
}

/// Rungs with the scales they stand on.
///
/// INVARIANT handles-are-valid: every handle of a rung points into this value.
#[derive(Clone, Debug, Default)]
pub struct Rungs {
    all: Vec<Rung>,
    /// What crafts are called.
    pub crafts: Names,
    /// What tracks are called.
    pub tracks: Names,
    /// What categories of work are called.
    pub categories: Names,
    /// What grades are called, lowest first.
    pub grades: Vec<String>,
}

impl Rungs {
    /// Adds one.
    pub fn push(&mut self, rung: Rung) -> Ix<Rung> {
        self.all.push(rung);
        Ix::new(self.all.len() - 1)
    }

    /// The rung of a handle of these.
    #[expect(clippy::indexing_slicing, reason = "INVARIANT handles-are-valid")]
    pub fn at(&self, ix: Ix<Rung>) -> &Rung {
        &self.all[ix.position()]
    }

    /// The rung of a handle of these, to be changed by whoever puts a history together.
    pub fn at_mut(&mut self, ix: Ix<Rung>) -> Option<&mut Rung> {
        self.all.get_mut(ix.position())
    }

    /// The rung of a lasting name.
    pub fn find(&self, id: &str) -> Option<Ix<Rung>> {
        self.all.iter().position(|it| it.id == id).map(Ix::new)
    }

    /// Puts every rung into the category its level was declared to be in, and every other into none;
    /// answers how many are in one.
    pub fn categorise(&mut self, categories: &Categories) -> Result<usize, TooManyNames> {
        self.categories = Names::default();
        // In the order in which they are declared.
        for id in categories.declaration().ids() {
            self.categories.add(id.as_str())?;
        }
        let mut placed = 0;
        for rung in &mut self.all {
            let category = categories.category_of(&rung.id);
            rung.category = category
                .map(|it| self.categories.add(it.as_str()))
                .transpose()?;
            placed += usize::from(rung.category.is_some());
        }
        Ok(placed)
    }

    /// Every rung with its handle.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Ix<Rung>, &Rung)> {
        let each = self.all.iter().enumerate();
        each.map(|(at, rung)| (Ix::new(at), rung))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// What a grade is called.
    pub fn grade_name(&self, grade: GradeRank) -> &str {
        let name = self.grades.get(usize::from(grade.0));
        name.map_or("", String::as_str)
    }

    /// Says of every individual rung with a grade that nobody calls an expert's or not whether it
    /// is one: it is, from the lowest grade on at which somebody of the same craft or across
    /// crafts manages.
    ///
    /// A convention of Cordée for organisations that have not said where expertise begins; answers
    /// how many rungs it was used for, so that it can be printed.
    pub fn suppose_experts(&mut self) -> usize {
        let begins: Vec<(Option<Ix<Name>>, GradeRank)> = self
            .all
            .iter()
            .filter(|it| it.kind == TrackKind::Management)
            .filter_map(|it| Some((it.craft, it.grade?)))
            .collect();
        let mut supposed = 0;
        for rung in &mut self.all {
            let (TrackKind::Individual, None, Some(grade)) =
                (rung.kind, rung.is_expert, rung.grade)
            else {
                continue;
            };
            let own = |craft: &Option<Ix<Name>>| craft.is_none() || *craft == rung.craft;
            let lowest = begins.iter().filter(|(craft, _)| own(craft)).map(|it| it.1);
            if let Some(lowest) = lowest.min() {
                rung.is_expert = Some(grade >= lowest);
                supposed += 1;
            }
        }
        supposed
    }
}

impl Rung {
    /// Whether it is known to be an expert's.
    pub fn is_known_expert(&self) -> bool {
        self.is_expert == Some(true)
    }

    /// The range that is paid in a zone: that of the zone, or the one that holds everywhere.
    pub fn pays_in(&self, zone: Option<Ix<Name>>) -> Option<&Pays> {
        let of = |wanted: Option<Ix<Name>>| self.pays.iter().find(move |it| it.zone == wanted);
        zone.and_then(|zone| of(Some(zone))).or_else(|| of(None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rung(craft: Option<usize>, kind: TrackKind, grade: u16) -> Rung {
        Rung {
            id: String::new(),
            title: String::new(),
            kind,
            craft: craft.map(Ix::new),
            track: None,
            grade: Some(GradeRank(grade)),
            is_expert: None,
            pays: Vec::new(),
            category: None,
        }
    }

    #[test]
    fn where_nobody_says_it_expertise_begins_at_the_grade_at_which_managing_does() {
        use TrackKind::{Individual, Management};
        let mut rungs = Rungs::default();
        for it in [
            rung(Some(0), Individual, 2),
            rung(Some(0), Individual, 4),
            rung(Some(0), Management, 4),
            rung(Some(1), Individual, 4),
            rung(Some(1), Individual, 6),
            rung(None, Management, 6),
        ] {
            rungs.push(it);
        }
        rungs.push(Rung {
            is_expert: Some(true),
            ..rung(Some(0), Individual, 1)
        });
        assert_eq!(rungs.suppose_experts(), 4);
        let is_expert: Vec<_> = rungs.iter().map(|(_, it)| it.is_expert).collect();
        let (yes, no) = (Some(true), Some(false));
        assert_eq!(is_expert, [no, yes, None, no, yes, None, yes]);
    }
}
