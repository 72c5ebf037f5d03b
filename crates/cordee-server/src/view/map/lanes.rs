//! Lanes between rows and columns, so that no two arrows run on one another.

use std::collections::BTreeMap;

/// The lanes that are taken, gap by gap.
#[derive(Clone, Debug, Default)]
pub(super) struct Lanes {
    above: BTreeMap<usize, Vec<Vec<(i32, i32)>>>,
    beside: BTreeMap<usize, Vec<Vec<(i32, i32)>>>,
}

impl Lanes {
    /// Takes a lane above a row for the stretch between two places.
    pub(super) fn take_above(&mut self, row: usize, stretch: (i32, i32)) -> i32 {
        take(self.above.entry(row).or_default(), stretch)
    }

    /// Takes a lane right of a column for the stretch between two places.
    pub(super) fn take_beside(&mut self, column: usize, stretch: (i32, i32)) -> i32 {
        take(self.beside.entry(column).or_default(), stretch)
    }

    /// How many lanes there are above a row.
    pub(super) fn above(&self, row: usize) -> i32 {
        count(self.above.get(&row))
    }

    /// How many lanes there are right of a column.
    pub(super) fn beside(&self, column: usize) -> i32 {
        count(self.beside.get(&column))
    }
}

fn count(lanes: Option<&Vec<Vec<(i32, i32)>>>) -> i32 {
    lanes.map_or(0, |lanes| i32::try_from(lanes.len()).unwrap_or(0))
}

/// The first lane on which the stretch is free.
fn take(lanes: &mut Vec<Vec<(i32, i32)>>, (a, b): (i32, i32)) -> i32 {
    let stretch = (a.min(b), a.max(b));
    let is_free = |taken: &Vec<(i32, i32)>| {
        let apart = |(start, end): &(i32, i32)| *end < stretch.0 || stretch.1 < *start;
        taken.iter().all(apart)
    };
    let lane = lanes.iter().position(is_free).unwrap_or(lanes.len());
    match lanes.get_mut(lane) {
        Some(taken) => taken.push(stretch),
        None => lanes.push(vec![stretch]),
    }
    i32::try_from(lane).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_that_meet_get_lanes_of_their_own() {
        let mut lanes = Lanes::default();
        assert_eq!(lanes.take_above(1, (0, 10)), 0);
        assert_eq!(lanes.take_above(1, (20, 12)), 0, "beside the first");
        assert_eq!(lanes.take_above(1, (5, 15)), 1, "over both");
        assert_eq!(lanes.take_above(2, (5, 15)), 0, "another gap");
        assert_eq!((lanes.above(1), lanes.above(2), lanes.above(3)), (2, 1, 0));
    }
}
