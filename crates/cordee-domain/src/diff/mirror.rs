//! The same difference seen from the other side.

use super::change::{Bar, Change, Diff, MovedText, Stated, Thing, What};
use super::words;
use crate::delta::Direction;
use crate::named::PayDifference;

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

fn mirrored(change: Change) -> Change {
    Change {
        of: Thing {
            sort: change.of.sort,
            before: change.of.after,
            after: change.of.before,
        },
        what: of_what(change.what),
    }
}

fn of_what(what: What) -> What {
    match what {
        What::Added => What::Removed,
        What::Removed => What::Added,
        What::Renamed { because } => What::Renamed { because },
        What::Reordered { sort } => What::Reordered { sort },
        What::Retitled {
            lang,
            before,
            after,
        } => What::Retitled {
            lang,
            before: after,
            after: before,
        },
        What::Placed {
            field,
            before,
            after,
            direction,
        } => What::Placed {
            field,
            before: after,
            after: before,
            direction: direction.map(of_direction),
        },
        What::Listed {
            field,
            stated,
            gained,
            dropped,
        } => What::Listed {
            field,
            stated: of_stated(stated),
            gained: dropped,
            dropped: gained,
        },
        What::Stepped {
            before,
            after,
            direction,
        } => What::Stepped {
            before: after,
            after: before,
            direction: direction.map(of_direction),
        },
        What::Paid {
            before,
            after,
            difference,
        } => What::Paid {
            before: after,
            after: before,
            difference: difference.map(of_pay),
        },
        What::Gated {
            gate,
            before,
            after,
            bar,
        } => What::Gated {
            gate,
            before: after,
            after: before,
            bar: of_bar(bar),
        },
        What::Valued {
            field,
            before,
            after,
        } => What::Valued {
            field,
            before: after,
            after: before,
        },
        What::Reworded { field, lang, words } => What::Reworded {
            field,
            lang,
            words: words::mirrored(&words),
        },
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
