//! The floor: of a group of fewer people nothing is told, nor anything it could be computed from.
//!
//! A figure about fewer people than the floor is withheld, and so is a part. That is not enough:
//! whoever knows the whole and all parts but one knows that one as well, and figures of different
//! measures are about the same people. So parts are withheld until
//!
//! - what is withheld of a measure is, taken together, not below the floor either;
//! - no withheld part is a sum or difference of anything that is told anywhere in the report.
//!
//! The second is decided exactly. Everybody who is in the same parts of all measures is one *atom*;
//! each number told is a sum of atoms; a part can be computed from the numbers told if and only if
//! its row lies in their span. [`leaks`] says which do, and is used both to withhold and
//! to prove that enough was withheld.

mod cells;
mod span;

pub use cells::Cells;

use crate::figure::Figure;
use crate::measures::Answer;
use cells::Atoms;
use span::Span;

/// A part of one of the figures.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PartOf {
    /// Which figure.
    pub figure: usize,
    /// Which of its parts.
    pub part: usize,
}

/// The figures, with everything withheld that must be.
pub fn withhold(answers: Vec<(&'static str, Answer)>, floor: u64) -> Vec<(&'static str, Figure)> {
    let (ids, mut answers): (Vec<_>, Vec<_>) = answers.into_iter().unzip();
    for answer in &mut answers {
        let is_small = answer.figure.people.is_some_and(|it| 0 < it && it < floor);
        if is_small {
            withhold_all(answer);
        }
        for at in 0..answer.figure.parts.len() {
            if is_below(answer, at, floor) {
                withhold_part(answer, at);
            }
        }
    }
    let atoms = Atoms::of(answers.iter().map(|it| it.cells.as_ref()));
    while let Some(next) = next_to_withhold(&answers, &atoms, floor) {
        match next {
            Next::Part(it) => {
                if let Some(answer) = answers.get_mut(it.figure) {
                    withhold_part(answer, it.part);
                }
            }
            Next::All(figure) => {
                if let Some(answer) = answers.get_mut(figure) {
                    withhold_all(answer);
                }
            }
        }
    }
    let figures = answers.into_iter().map(|answer| answer.figure);
    ids.into_iter().zip(figures).collect()
}

/// The withheld parts that can be computed from what is told. None, after [`withhold`].
pub fn leaks(answers: &[Answer]) -> Vec<PartOf> {
    let atoms = Atoms::of(answers.iter().map(|it| it.cells.as_ref()));
    let leaks = leaking(answers, &atoms).into_iter();
    leaks.map(|(part, _)| part).collect()
}

enum Next {
    Part(PartOf),
    All(usize),
}

fn next_to_withhold(answers: &[Answer], atoms: &Atoms, floor: u64) -> Option<Next> {
    for (figure, answer) in answers.iter().enumerate() {
        let together = withheld_together(answer);
        if 0 < together && together < floor {
            return Some(smallest(answers, figure).map_or(Next::All(figure), Next::Part));
        }
    }
    let (leak, made_of) = leaking(answers, atoms).into_iter().next()?;
    Some(stop(answers, leak, &made_of))
}

/// What stops a leak: the smallest of the parts it is put together from, those of other figures
/// first; where it is put together from wholes alone, one more part of its own figure, or its whole.
fn stop(answers: &[Answer], leak: PartOf, made_of: &[Told]) -> Next {
    let parts = made_of.iter().filter_map(|it| it.part);
    let people = |it: &PartOf| answers.get(it.figure)?.figure.parts.get(it.part)?.people;
    let smallest_of = parts.min_by_key(|it| (it.figure == leak.figure, people(it), *it));
    if let Some(part) = smallest_of.or_else(|| smallest(answers, leak.figure)) {
        return Next::Part(part);
    }
    let wholes = made_of.iter().map(|it| it.figure);
    Next::All(wholes.max().unwrap_or(leak.figure))
}

/// The smallest part of a figure that is told, where one may be withheld without its value.
fn smallest(answers: &[Answer], figure: usize) -> Option<PartOf> {
    let answer = answers.get(figure)?;
    let parts = answer.figure.parts.iter().enumerate();
    let told = parts.filter(|(at, part)| {
        !part.withheld && part.people > Some(0) && !answer.is_in_headline(*at)
    });
    let smallest = told.min_by_key(|(at, part)| (part.people, *at));
    smallest.map(|(part, _)| PartOf { figure, part })
}

/// The parts that can be put together from what is told, each with what from.
fn leaking(answers: &[Answer], atoms: &Atoms) -> Vec<(PartOf, Vec<Told>)> {
    let mut span = Span::new(atoms.count());
    let mut all = Vec::new();
    for (figure, answer) in answers.iter().enumerate() {
        for (part, cells) in answer.told() {
            span.add(&atoms.row(figure, &cells));
            let part = part.filter(|it| !answer.is_in_headline(*it));
            let part = part.map(|part| PartOf { figure, part });
            all.push(Told { figure, part });
        }
    }
    let mut leaks = Vec::new();
    for (figure, answer) in answers.iter().enumerate() {
        for (part, it) in answer.figure.parts.iter().enumerate() {
            let cells = answer.cells_of(part);
            if !it.withheld || answer.counted(&cells) == 0 {
                continue;
            }
            if let Some(made_of) = span.made_of(&atoms.row(figure, &cells)) {
                let from = made_of.into_iter().filter_map(|at| all.get(at).copied());
                leaks.push((PartOf { figure, part }, from.collect()));
            }
        }
    }
    leaks
}

/// A number that is told: of a part, or of a whole.
#[derive(Clone, Copy)]
struct Told {
    figure: usize,
    /// The part, where it may be withheld without the value of the figure.
    part: Option<PartOf>,
}

fn is_below(answer: &Answer, part: usize, floor: u64) -> bool {
    if answer.is_in_headline(part) {
        return false;
    }
    let cells = answer.cells_of(part);
    if cells.is_empty() {
        let people = answer.figure.parts.get(part).and_then(|it| it.people);
        return people.is_some_and(|it| 0 < it && it < floor);
    }
    let counts = cells.iter().map(|cell| answer.counted(&[*cell]));
    counts.into_iter().any(|it| 0 < it && it < floor)
}

/// How many people the withheld parts are about.
fn withheld_together(answer: &Answer) -> u64 {
    if answer.figure.withheld || answer.cells.is_none() {
        return 0;
    }
    let parts = answer.figure.parts.iter().enumerate();
    let withheld = parts.filter(|(_, it)| it.withheld);
    withheld
        .map(|(at, _)| answer.counted(&answer.cells_of(at)))
        .sum()
}

fn withhold_part(answer: &mut Answer, at: usize) {
    if let Some(part) = answer.figure.parts.get_mut(at) {
        part.withheld = true;
        part.people = None;
        part.value = None;
        part.numerator = None;
        part.denominator = None;
        part.low = None;
        part.high = None;
    }
}

fn withhold_all(answer: &mut Answer) {
    let figure = &mut answer.figure;
    figure.withheld = true;
    figure.value = None;
    figure.numerator = None;
    figure.denominator = None;
    figure.low = None;
    figure.high = None;
    figure.people = None;
    for at in 0..answer.figure.parts.len() {
        withhold_part(answer, at);
    }
}

impl Answer {
    /// The cells of a part.
    fn cells_of(&self, part: usize) -> Vec<u16> {
        let cells = self.cells.as_ref();
        cells.map_or_else(Vec::new, |it| it.of_part(part))
    }

    fn counted(&self, cells: &[u16]) -> u64 {
        let all = self.cells.as_ref();
        all.map_or(0, |it| cells.iter().map(|cell| it.count(*cell)).sum())
    }

    /// Whether the value itself tells this part.
    fn is_in_headline(&self, part: usize) -> bool {
        let cells = self.cells.as_ref();
        !self.figure.withheld && cells.is_some_and(|it| it.headline == Some(part))
    }

    /// Every group of cells whose number is told: each part, and the whole.
    fn told(&self) -> Vec<(Option<usize>, Vec<u16>)> {
        let Some(cells) = &self.cells else {
            return Vec::new();
        };
        if self.figure.withheld {
            return Vec::new();
        }
        let parts = self.figure.parts.iter().enumerate();
        let told = parts.filter(|(_, it)| !it.withheld);
        let each = told.flat_map(|(at, _)| {
            let own = cells.of_part(at).into_iter();
            own.map(move |cell| (Some(at), vec![cell]))
        });
        each.chain([(None, cells.all())]).collect()
    }
}

#[cfg(test)]
mod tests;
