//! The floor: of a group of fewer people nothing is told, nor anything it could be computed from.
//!
//! Every number of people that a report tells is a group: who is counted, of how many, who is left out
//! and why, who is there at all. What stands in one place (a value with its numerator, denominator and
//! interval) is told together or not at all, because each gives the others back. A place is told unless
//! with everything told before it, anywhere in the report,
//!
//! - the number of people of a group below the floor could be computed as a sum or difference: a cell
//!   of any question, a group that has a number, what is left of one without another, or a few people
//!   whom nothing names;
//! - or only one number would be possible for such a group, because nobody is fewer than none.
//!
//! Figures come first, then their parts, the larger before the smaller, then those left out.
//!
//! The first is decided exactly. Everybody who is in the same cells of all questions is one *atom*;
//! each number told is a sum of atoms; a group can be computed from the numbers told if and only if its
//! row lies in their span. For the second a way is looked for in which everything told stays as it is
//! and the group has another number; where none is found, more is withheld. Who looks is supposed to
//! know which atoms there are, and so more than anybody does.
//!
//! An average of pay tells more than a number: where one or two earn nearly all of it, it tells what
//! they earn. [`is_dominated`] says when.

mod atoms;
mod book;
mod bounds;
mod choose;
mod dominance;
mod ledger;
mod span;
mod unions;

pub(crate) use dominance::Amounts;
pub use dominance::is_dominated;
pub use ledger::{At, Cells, Ledger};

use crate::figure::Figure;
use crate::measures::Answer;
use book::{Book, Place};

/// The figures, with everything withheld that must be.
pub fn withhold(answers: Vec<(&'static str, Answer)>, floor: u64) -> Vec<(&'static str, Figure)> {
    let (ids, answers): (Vec<_>, Vec<_>) = answers.into_iter().unzip();
    let book = Book::of(&answers, floor);
    let told = choose::told(&book);
    let is_told = |figure, at| told.contains(&Place { figure, at });
    let figures = answers.into_iter().enumerate();
    let figures = figures.map(|(figure, answer)| without(answer, |at| is_told(figure, at)));
    ids.into_iter().zip(figures).collect()
}

/// The figure of an answer, with what stands in places that are not told taken out of it.
fn without(answer: Answer, is_told: impl Fn(At) -> bool) -> Figure {
    let Answer { mut figure, ledger } = answer;
    let mut places: Vec<At> = ledger.told.iter().map(|(at, _)| *at).collect();
    places.dedup();
    for at in places.into_iter().filter(|it| !is_told(*it)) {
        match at {
            At::Whole => figure.withhold(),
            At::Part(place) => {
                if let Some(part) = figure.parts.get_mut(place) {
                    part.withhold();
                }
            }
            At::Excluded(reason) => {
                let mut all = figure.excluded.iter_mut();
                if let Some(it) = all.find(|it| it.reason == reason) {
                    it.withhold();
                }
            }
        }
    }
    for (place, label) in ledger.bare {
        let part = figure.parts.get_mut(place);
        if let Some(part) = part.filter(|it| it.withheld) {
            part.label = label;
        }
    }
    figure
}

#[cfg(test)]
mod proof;
#[cfg(test)]
mod tests;
