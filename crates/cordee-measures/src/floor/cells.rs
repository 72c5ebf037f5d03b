//! Who is in which part of a figure.

use hashbrown::HashMap;

/// For everybody the cell of a figure they are in, if any. A part is made of one cell or more.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cells {
    of: Vec<u16>,
    counts: Vec<u64>,
    /// How many cells make a part: cells 0 to n - 1 are of part 0, and so on.
    per_part: u16,
    /// The part that is told by the value itself, where there is one.
    pub(crate) headline: Option<usize>,
}

/// Who is in no cell.
const NOWHERE: u16 = u16::MAX;

impl Cells {
    /// The cell of each person, in the order of the handles; each part is one cell.
    pub fn new(of: impl Iterator<Item = Option<usize>>, parts: usize) -> Self {
        Self::by(1, of, parts)
    }

    /// The same where `per_part` cells make a part, such as those who manage and those who do not.
    pub fn by(per_part: u16, of: impl Iterator<Item = Option<usize>>, parts: usize) -> Self {
        let mut counts = vec![0; parts * usize::from(per_part)];
        let of = of.map(|cell| {
            let Some((cell, count)) = cell.and_then(|it| Some((it, counts.get_mut(it)?))) else {
                return NOWHERE;
            };
            *count += 1;
            u16::try_from(cell).unwrap_or(NOWHERE)
        });
        Self {
            of: of.collect(),
            counts,
            per_part,
            headline: None,
        }
    }

    /// The same, where the value itself tells a part.
    #[must_use]
    pub fn with_headline(self, part: usize) -> Self {
        Self {
            headline: Some(part),
            ..self
        }
    }

    pub(super) fn count(&self, cell: u16) -> u64 {
        self.counts.get(usize::from(cell)).copied().unwrap_or(0)
    }

    pub(super) fn of_part(&self, part: usize) -> Vec<u16> {
        let per_part = usize::from(self.per_part);
        let cells = part * per_part..(part + 1) * per_part;
        let known = cells.filter(|it| *it < self.counts.len());
        known.filter_map(|it| u16::try_from(it).ok()).collect()
    }

    pub(super) fn all(&self) -> Vec<u16> {
        (0..NOWHERE).take(self.counts.len()).collect()
    }
}

/// People who are in the same cells of all figures.
#[derive(Debug)]
pub(super) struct Atoms {
    /// For each atom its cell in each figure.
    cells: Vec<Vec<u16>>,
}

impl Atoms {
    pub(super) fn of<'a>(figures: impl Iterator<Item = Option<&'a Cells>>) -> Self {
        let figures: Vec<Option<&Cells>> = figures.collect();
        let people = figures.iter().flatten().map(|it| it.of.len()).max();
        let mut seen: HashMap<Vec<u16>, ()> = HashMap::new();
        let mut cells = Vec::new();
        let mut own = Vec::with_capacity(figures.len());
        for person in 0..people.unwrap_or(0) {
            own.clear();
            own.extend(figures.iter().map(|it| {
                let of = it.and_then(|it| it.of.get(person));
                of.copied().unwrap_or(NOWHERE)
            }));
            if own.iter().any(|it| *it != NOWHERE) && !seen.contains_key(&own) {
                seen.insert(own.clone(), ());
                cells.push(own.clone());
            }
        }
        Self { cells }
    }

    pub(super) fn count(&self) -> usize {
        self.cells.len()
    }

    /// Which atoms are in one of these cells of a figure.
    pub(super) fn row(&self, figure: usize, cells: &[u16]) -> Vec<bool> {
        let is_in = |atom: &Vec<u16>| atom.get(figure).is_some_and(|it| cells.contains(it));
        self.cells.iter().map(is_in).collect()
    }
}
