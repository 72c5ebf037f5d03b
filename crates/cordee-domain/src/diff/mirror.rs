//! The same difference seen from the other side.

use super::change::{Bar, Change, Diff, MovedText, Stated, What};
use super::thing::Thing;
use super::words;
use crate::delta::Direction;
use crate::named::PayDifference;
use std::mem::swap;

impl Diff {
    /// What changed from the version after to the version before.
    #[must_use]
    pub fn mirrored(self) -> Self {
        let moved = self.moved_texts.into_iter().map(|it| MovedText {
            from: it.to,
            to: it.from,
            ..it
        });
        Self {
            changes: self.changes.into_iter().map(mirrored).collect(),
            moved_texts: moved.collect(),
        }
    }
}

fn mirrored(mut change: Change) -> Change {
    let Thing { before, after, .. } = &mut change.of;
    swap(before, after);
    mirror(&mut change.what);
    change
}

fn mirror(what: &mut What) {
    match what {
        What::Added => *what = What::Removed,
        What::Removed => *what = What::Added,
        What::Renamed { .. } | What::Reordered { .. } => {}
        What::Retitled { before, after, .. } => swap(before, after),
        What::Valued { before, after, .. } => swap(before, after),
        What::Reworded { words, .. } => *words = words::mirrored(words),
        What::Placed {
            before,
            after,
            direction,
            ..
        } => {
            swap(before, after);
            *direction = direction.map(of_direction);
        }
        What::Stepped {
            before,
            after,
            direction,
        } => {
            swap(before, after);
            *direction = direction.map(of_direction);
        }
        What::Listed {
            stated,
            gained,
            dropped,
            ..
        } => {
            swap(gained, dropped);
            *stated = of_stated(*stated);
        }
        What::Paid {
            before,
            after,
            difference,
        } => {
            swap(before, after);
            *difference = difference.map(of_pay);
        }
        What::Gated {
            before, after, bar, ..
        } => {
            swap(before, after);
            *bar = of_bar(*bar);
        }
    }
}

fn of_direction(direction: Direction) -> Direction {
    match direction {
        Direction::Higher => Direction::Lower,
        Direction::Same => Direction::Same,
        Direction::Lower => Direction::Higher,
    }
}

fn of_stated(stated: Stated) -> Stated {
    match stated {
        Stated::Both => Stated::Both,
        Stated::Before => Stated::After,
        Stated::After => Stated::Before,
    }
}

fn of_bar(bar: Bar) -> Bar {
    match bar {
        Bar::Stricter => Bar::Looser,
        Bar::Looser => Bar::Stricter,
        Bar::Other => Bar::Other,
    }
}

fn of_pay(difference: PayDifference) -> PayDifference {
    PayDifference {
        minimum_minor: difference.minimum_minor.saturating_neg(),
        midpoint_minor: difference.midpoint_minor.saturating_neg(),
        maximum_minor: difference.maximum_minor.saturating_neg(),
    }
}
