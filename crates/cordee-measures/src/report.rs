//! All measures of a history as of a day.

use crate::figure::Figure;
use crate::floor::{self, Cells};
use crate::measures::{self, Answer, Measure};
use crate::scene::{Scene, Settings};
use crate::unit::Unit;
use crate::within::within;
use cordee_domain::Ix;
use cordee_domain::history::{Day, History, Name, Sort};
use rayon::prelude::*;
use serde::Serialize;

/// Every measure, computed or locked.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Report {
    /// The day as of which everything is told.
    pub as_of: Day,
    /// The first day of the period.
    pub from: Day,
    /// How many people stand somewhere on that day; `None` where they are fewer than the floor, or
    /// would give such a group away.
    pub people: Option<u64>,
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
    /// What its value is a number of.
    pub unit: Unit,
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

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'h> {
    /// The history.
    pub history: &'h History,
    /// As of when, and how far back.
    pub settings: Settings,
    /// The team with whose [unit](crate::people_of) alone it is about.
    pub team: Option<Ix<Name>>,
}

/// Computes every measure.
pub fn report(history: &History, settings: Settings) -> Report {
    let asked = Asked {
        history,
        settings,
        team: None,
    };
    let mut all = reports(&[asked]);
    all.pop().unwrap_or_else(|| Report::of_nobody(settings))
}

/// Computes several reports that are told side by side: of two days, or of two units.
///
/// The floor is kept for all of them together, so that nothing that is withheld in one can be computed
/// with the help of another. They have to be of histories with the same people behind the same handles,
/// and of one floor; the highest counts.
pub fn reports(asked: &[Asked<'_>]) -> Vec<Report> {
    let narrowed = narrowed(asked);
    let scenes = scenes(asked, &narrowed);
    let answers: Vec<Vec<_>> = scenes.iter().map(answers).collect();
    let mut counts = answers.iter().map(Vec::len).collect::<Vec<_>>().into_iter();
    let floor = asked.iter().map(|it| it.settings.floor).max().unwrap_or(0);
    // How many people there are is a number like any other, and the first that is told.
    let here = scenes.iter().map(|scene| ("people", here(scene)));
    let all = here.chain(answers.into_iter().flatten()).collect();
    let mut figures = floor::withhold(all, floor).into_iter();
    let people: Vec<Figure> = figures.by_ref().take(scenes.len()).map(|it| it.1).collect();
    let told = scenes.iter().zip(people).map(|(scene, people)| {
        let own = figures.by_ref().take(counts.next().unwrap_or(0));
        told(scene, people.people, own.collect())
    });
    told.collect()
}

/// What each report answers before anything is withheld: how many people there are, and its measures.
#[cfg(test)]
pub(crate) fn answered(asked: &[Asked<'_>]) -> (Vec<Named>, Vec<Vec<Named>>) {
    let narrowed = narrowed(asked);
    let scenes = scenes(asked, &narrowed);
    let people = scenes.iter().map(|scene| ("people", here(scene)));
    (people.collect(), scenes.iter().map(answers).collect())
}

/// An answer with the measure it is of.
type Named = (&'static str, Answer);

fn narrowed(asked: &[Asked<'_>]) -> Vec<Option<History>> {
    let each = asked.iter();
    each.map(|it| Some(within(it.history, it.team?, it.settings.as_of)))
        .collect()
}

fn scenes<'h>(asked: &[Asked<'h>], narrowed: &'h [Option<History>]) -> Vec<Scene<'h>> {
    let each = asked.iter().zip(narrowed);
    each.map(|(asked, narrowed)| scene(asked, narrowed.as_ref()))
        .collect()
}

/// How many people stand somewhere on the day.
fn here(scene: &Scene<'_>) -> Answer {
    let everybody = scene.history.everybody();
    let cells = Cells::new(everybody.map(|it| scene.now(it).map(|_| 0)), 1);
    let people = scene.history.everybody();
    let people = people.filter(|it| scene.now(*it).is_some()).count() as u64;
    let figure = Figure {
        people: Some(people),
        ..Figure::default()
    };
    Answer::from(figure).split(cells).whole([vec![0]])
}

fn scene<'h>(asked: &Asked<'h>, narrowed: Option<&'h History>) -> Scene<'h> {
    let whole = Scene::new(asked.history, asked.settings);
    match narrowed {
        Some(history) => whole.within(history),
        None => whole,
    }
}

/// Which sorts of facts a measure would need that are not there.
fn missing(measure: &Measure, history: &History) -> Vec<Sort> {
    let needs = measure.needs.iter().copied();
    needs.filter(|sort| !history.has(*sort)).collect()
}

fn answers(scene: &Scene<'_>) -> Vec<Named> {
    let mut open: Vec<_> = measures::all()
        .filter(|it| missing(it, scene.history).is_empty())
        .collect();
    // The last of the list takes longest: begun last, it would have one thread to itself in the end.
    open.reverse();
    let mut answers: Vec<_> = open
        .into_par_iter()
        // One takes as long as ten others: nobody waits with several behind it.
        .with_max_len(1)
        .map(|measure| (measure.id, (measure.compute)(scene)))
        .collect();
    answers.reverse();
    answers
}

fn told(scene: &Scene<'_>, people: Option<u64>, figures: Vec<(&'static str, Figure)>) -> Report {
    let measures = figures.into_iter().map(|(id, figure)| Measured {
        id,
        unit: measures::find(id).map(|it| it.unit).unwrap_or_default(),
        figure,
    });
    let locked = measures::all().filter_map(|measure| {
        let needs = missing(measure, scene.history);
        let id = measure.id;
        (!needs.is_empty()).then_some(Locked { id, needs })
    });
    Report {
        from: scene.period.from,
        people,
        measures: measures.collect(),
        locked: locked.collect(),
        ..Report::of_nobody(scene.settings)
    }
}

impl Report {
    fn of_nobody(settings: Settings) -> Self {
        Self {
            as_of: settings.as_of,
            from: settings.as_of.months_before(settings.months).plus_days(1),
            people: Some(0),
            floor: settings.floor,
            measures: Vec::new(),
            locked: Vec::new(),
        }
    }

    /// A figure, where it was computed.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        let measured = self.measures.iter().find(|it| it.id == id)?;
        Some(&measured.figure)
    }
}
