//! Who crossed to management, when, and what is known of it: shared by the measures of crossings.

use crate::scene::Scene;
use cordee_domain::history::{Day, Held, History, Moved, Name, Period, Said};
use cordee_domain::{Ix, MoveKind, TrackKind};
use rayon::prelude::*;

/// Somebody's first day in a management role after an individual one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Crossing {
    pub(super) who: Ix<Name>,
    pub(super) on: Day,
    /// What is recorded of the move, where anything is.
    pub(super) moved: Option<Moved>,
}

/// Every crossing whose first day lies in the period, by person and day.
pub(super) fn crossings(scene: &Scene<'_>, period: Period) -> Vec<Crossing> {
    let all = scene.crossings.iter();
    all.filter(|it| period.holds(it.on)).copied().collect()
}

/// How many days a recorded move may lie beside the position it is about: systems often write down
/// the day of the decision.
const BESIDE: i64 = 31;

fn recorded(history: &History, who: Ix<Name>, on: Day) -> Option<Moved> {
    let moves = history.moves.iter().flat_map(|all| all.of(who));
    moves
        .filter(|it| it.what.kind == MoveKind::Cross)
        .map(|it| (it.from.days_since(on).abs(), it.what))
        .filter(|(beside, _)| *beside <= BESIDE)
        .min_by_key(|(beside, _)| *beside)
        .map(|(_, moved)| moved)
}

impl Crossing {
    /// Every crossing there ever was, by person and day.
    pub(crate) fn all(history: &History) -> Vec<Self> {
        let people = (0..history.head_count()).into_par_iter().map(Ix::new);
        let each = people.flat_map_iter(|who| {
            let turns = history.turns(who);
            let crossed = turns.filter(|it| history.kind_of(it) == Some(MoveKind::Cross));
            crossed.map(move |it| Self {
                who,
                on: it.on,
                moved: recorded(history, who, it.on),
            })
        });
        each.collect()
    }

    /// Whether they consented.
    pub(super) fn consent(&self) -> Said {
        self.moved.map_or(Said::NotRecorded, |it| it.consent)
    }

    /// Whether there was a way back.
    pub(super) fn way_back(&self) -> Said {
        self.moved.map_or(Said::NotRecorded, |it| it.way_back)
    }

    /// Whether they had completed substantive training before the first day; `None` where no training
    /// is recorded of anybody.
    pub(super) fn was_trained(&self, scene: &Scene<'_>) -> Option<bool> {
        let mut trainings = scene.history.training.as_ref()?.of(self.who);
        Some(trainings.any(|it| it.what.is_substantive && it.until < self.on))
    }

    /// How long they stayed with the organisation afterwards, up to the day of the report, and whether
    /// they left.
    pub(super) fn stayed(&self, scene: &Scene<'_>) -> crate::stats::Lifetime {
        let last = last_day_without_gap(scene, self.who, self.on);
        let end = last.min(scene.on());
        crate::stats::Lifetime {
            days: end.days_since(self.on) + 1,
            has_happened: last < scene.on(),
        }
    }
}

/// The last day of the unbroken time that holds `day`.
fn last_day_without_gap(scene: &Scene<'_>, who: Ix<Name>, day: Day) -> Day {
    let mut last = day;
    for span in scene.history.positions.of(who) {
        if span.until < day {
            continue;
        }
        if span.from > day && last.next() != Some(span.from) {
            break;
        }
        last = last.max(span.until);
    }
    last
}

/// Whether somebody leads people on a track for it.
pub(super) fn manages(scene: &Scene<'_>, held: Held) -> bool {
    scene.rung(held).kind == TrackKind::Management
}
