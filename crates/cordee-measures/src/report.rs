//! All measures of a history as of a day.

use crate::figure::Figure;
use crate::floor;
use crate::measures::{self, Measure};
use crate::scene::{Scene, Settings};
use cordee_domain::history::{Day, History, Sort};
use rayon::prelude::*;
use serde::Serialize;

/// Every measure, computed or locked.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Report {
    /// The day as of which everything is told.
    pub as_of: Day,
    /// The first day of the period.
    pub from: Day,
    /// How many people stand somewhere on that day.
    pub people: u64,
    /// The fewest people of whom a group may consist.
    pub floor: u64,
    /// What could be computed, in the order of the list.
    pub measures: Vec<Measured>,
    /// What could not, for want of facts.
    pub locked: Vec<Locked>,
}

/// A measure with its figure.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Measured {
    /// Which measure.
    pub id: &'static str,
    /// What it comes to.
    #[serde(flatten)]
    pub figure: Figure,
}

/// A measure that can't be computed for want of facts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Locked {
    /// Which measure.
    pub id: &'static str,
    /// The sorts of facts that would unlock it.
    pub needs: Vec<Sort>,
}

/// Computes every measure.
pub fn report(history: &History, settings: Settings) -> Report {
    let scene = Scene::new(history, settings);
    let missing = |measure: &Measure| -> Vec<Sort> {
        let needs = measure.needs.iter().copied();
        needs.filter(|sort| !history.has(*sort)).collect()
    };
    let (open, locked): (Vec<_>, Vec<_>) = measures::all()
        .map(|measure| (measure, missing(measure)))
        .partition(|(_, missing)| missing.is_empty());
    let answers: Vec<_> = open
        .into_par_iter()
        .map(|(measure, _)| (measure.id, (measure.compute)(&scene)))
        .collect();
    let people = history.everybody().filter(|it| scene.now(*it).is_some());
    Report {
        as_of: settings.as_of,
        from: scene.period.from,
        people: people.count() as u64,
        floor: settings.floor,
        measures: floor::withhold(answers, settings.floor)
            .into_iter()
            .map(|(id, figure)| Measured { id, figure })
            .collect(),
        locked: locked
            .into_iter()
            .map(|(measure, needs)| Locked {
                id: measure.id,
                needs,
            })
            .collect(),
    }
}
