//! What two levels ask, side by side.
//!
//! Knows which expectations of two levels are of one competency; judges nothing.

use cordee_domain::{Expectation, Framework, Level, Step};

/// Pairs the expectations of two levels by competency, in time that grows with the levels and
/// not with the framework.
pub(super) struct SideBySide {
    /// Per competency, where the lower level may have it among its expectations. What stands
    /// here from an earlier pair does no harm: it is looked up and found to be another's.
    slots: Vec<usize>,
}

impl SideBySide {
    /// For the levels of this framework.
    pub(super) fn of(framework: &Framework) -> Self {
        Self {
            slots: vec![0; framework.competencies().len()],
        }
    }

    /// What both levels ask, in the order of the upper one: the lower's expectation, the upper's.
    pub(super) fn pairs<'s>(
        &'s mut self,
        lower: &'s Level,
        upper: &'s Level,
    ) -> impl Iterator<Item = (&'s Expectation, &'s Expectation)> {
        self.positions(lower, upper).filter_map(|(below, above)| {
            lower
                .expectations
                .get(below)
                .zip(upper.expectations.get(above))
        })
    }

    /// The positions of what both levels ask: among the lower's expectations, the upper's.
    pub(super) fn positions<'s>(
        &'s mut self,
        lower: &'s Level,
        upper: &'s Level,
    ) -> impl Iterator<Item = (usize, usize)> {
        for (position, expectation) in lower.expectations.iter().enumerate() {
            if let Some(slot) = self.slots.get_mut(expectation.competency.position()) {
                *slot = position;
            }
        }
        upper
            .expectations
            .iter()
            .enumerate()
            .filter_map(|(above, expectation)| {
                let below = *self.slots.get(expectation.competency.position())?;
                let is_same = lower.expectations.get(below)?.competency == expectation.competency;
                is_same.then_some((below, above))
            })
    }

    /// Whether both levels ask something, and exactly the same.
    pub(super) fn ask_the_same(&mut self, lower: &Level, upper: &Level) -> bool {
        let count = upper.expectations.len();
        count > 0
            && lower.expectations.len() == count
            && self
                .pairs(lower, upper)
                .take_while(|(below, above)| is_same(below, above))
                .count()
                == count
    }
}

/// Whether an expectation asks for anything yet: step 0 alone says "nothing".
pub(super) fn asks_for_something(expectation: &Expectation) -> bool {
    expectation.step != Some(Step(0)) || !expectation.text.is_blank()
}

fn is_same(a: &Expectation, b: &Expectation) -> bool {
    a.step == b.step && a.is_optional == b.is_optional && a.text == b.text
}
