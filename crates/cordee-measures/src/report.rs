//! All measures of a history as of a day.

use crate::figure::Figure;
use crate::floor;
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
    let narrowed: Vec<Option<History>> = asked
        .iter()
        .map(|it| Some(within(it.history, it.team?, it.settings.as_of)))
        .collect();
    let scenes: Vec<Scene<'_>> = asked
        .iter()
        .zip(&narrowed)
        .map(|(asked, narrowed)| scene(asked, narrowed.as_ref()))
        .collect();
    let answers: Vec<Vec<_>> = scenes.iter().map(answers).collect();
    let mut counts = answers.iter().map(Vec::len).collect::<Vec<_>>().into_iter();
    let floor = asked.iter().map(|it| it.settings.floor).max().unwrap_or(0);
    let all = answers.into_iter().flatten().collect();
    let mut figures = floor::withhold(all, floor).into_iter();
    let told = scenes.iter().map(|scene| {
        let own = figures.by_ref().take(counts.next().unwrap_or(0));
        told(scene, own.collect())
    });
    told.collect()
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

fn answers(scene: &Scene<'_>) -> Vec<(&'static str, Answer)> {
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

fn told(scene: &Scene<'_>, figures: Vec<(&'static str, Figure)>) -> Report {
    let here = scene.everybody().filter(|it| scene.now(*it).is_some());
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
        people: here.count() as u64,
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
            people: 0,
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
