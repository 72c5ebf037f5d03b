//! Training, and whether it prepares anybody to lead.

use super::{Telling, on_day};
use crate::case::Completed;
use crate::history::Trained;
use crate::history::names::{Name, TooManyNames};
use crate::{Framework, Ix, Training};

/// Adds what somebody completed, by day.
///
/// No training need do it alone: one counts as substantive from the day on which everything completed
/// so far covers the four subjects that leading needs and comes to
/// [`Training::SUBSTANTIVE_HOURS`], as the training gate asks it.
pub(super) fn tell(
    telling: &mut Telling<'_>,
    who: Ix<Name>,
    completed: &[Completed],
) -> Result<(), TooManyNames> {
    let mut completed: Vec<&Completed> = completed.iter().collect();
    completed.sort_by_key(|it| it.on);
    let mut so_far: Vec<&Training> = Vec::new();
    for it in completed {
        let training = find(telling.records.frameworks, it);
        so_far.extend(training);
        let trained = Trained {
            training: Some(telling.history.trainings.add(it.training.as_str())?),
            hours: training.and_then(|it| u16::try_from(it.hours?).ok()),
            is_substantive: training.is_some() && prepares(&so_far),
        };
        telling.trained.push(on_day(who, it.on, trained));
    }
    Ok(())
}

fn find<'a>(versions: &[&'a Framework], completed: &Completed) -> Option<&'a Training> {
    let mut each = versions.iter();
    each.find_map(|it| {
        let mut trainings = it.trainings().values();
        trainings.find(|training| training.id == completed.training)
    })
}

fn prepares(trainings: &[&Training]) -> bool {
    let hours: u32 = trainings.iter().filter_map(|it| it.hours).sum();
    let covers = |topic: &&str| trainings.iter().any(|it| it.covers(topic));
    hours >= Training::SUBSTANTIVE_HOURS && Training::NEEDED_TO_LEAD.iter().all(covers)
}
