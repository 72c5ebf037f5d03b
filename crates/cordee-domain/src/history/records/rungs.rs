//! Levels of several versions of a framework on the scale of the one that counts now.

use crate::history::names::{Name, Names, TooManyNames};
use crate::history::of_framework;
use crate::history::rung::{GradeRank, Rung, Rungs};
use crate::{Framework, Ix, LevelId};
use std::collections::BTreeMap;

/// Every level that any of the versions knows.
pub(super) struct Levels<'a> {
    pub(super) rungs: Rungs,
    found: BTreeMap<&'a LevelId, Ix<Rung>>,
}

impl<'a> Levels<'a> {
    /// The levels of the first version; of the others, those that it has no more, at the grade and in
    /// the craft of the same title and name.
    pub(super) fn of(
        versions: &'a [&'a Framework],
        zones: &mut Names,
    ) -> Result<Self, TooManyNames> {
        let mut all = Self {
            rungs: Rungs::default(),
            found: BTreeMap::new(),
        };
        for (nth, framework) in versions.iter().enumerate() {
            let rungs = of_framework(framework, zones)?;
            if nth == 0 {
                all.rungs = rungs;
                for (at, level) in framework.levels().values().enumerate() {
                    all.found.insert(&level.id, Ix::new(at));
                }
            } else {
                all.add(framework, &rungs)?;
            }
        }
        Ok(all)
    }

    fn add(&mut self, framework: &'a Framework, rungs: &Rungs) -> Result<(), TooManyNames> {
        let levels = framework.levels().values();
        for (level, (_, rung)) in levels.zip(rungs.iter()) {
            if self.found.contains_key(&level.id) {
                continue;
            }
            let rung = self.brought_over(rung, rungs)?;
            let at = self.rungs.push(rung);
            self.found.insert(&level.id, at);
        }
        Ok(())
    }

    fn brought_over(&mut self, rung: &Rung, of: &Rungs) -> Result<Rung, TooManyNames> {
        let grade = rung.grade.map(|it| of.grade_name(it));
        let grade = grade.and_then(|name| self.rungs.grades.iter().position(|it| it == name));
        let add = |to: &mut Names, from: &Names, name: Option<Ix<Name>>| {
            name.map(|it| to.add(from.get(it))).transpose()
        };
        Ok(Rung {
            craft: add(&mut self.rungs.crafts, &of.crafts, rung.craft)?,
            track: add(&mut self.rungs.tracks, &of.tracks, rung.track)?,
            grade: grade.and_then(|it| u16::try_from(it).ok()).map(GradeRank),
            ..rung.clone()
        })
    }

    pub(super) fn find(&self, level: &LevelId) -> Option<Ix<Rung>> {
        self.found.get(level).copied()
    }
}
