//! Whoever listens to a run.

use super::month::Run;
use super::policy::Policy;

/// What is told of a run while it goes on. Months are counted from the start; what takes effect after
/// a month holds from the first day of the next.
pub(super) trait Note {
    /// Ratings of the year that begins with this month are known, the day before.
    fn rated(&mut self, run: &Run<'_>, month: i32);
    /// Somebody was made a manager from this month on, trained before it or not.
    fn crossed(&mut self, who: u32, month: i32, crossed: Crossed);
    /// Somebody completes a training on the day before this month.
    fn trained(&mut self, who: u32, month: i32);
    /// How a trial that was to be decided before this month ended.
    fn tried(&mut self, who: u32, ended: Ended, month: i32);
    /// Somebody left within this month.
    fn left(&mut self, who: u32, month: i32);
    /// Everybody is where they are from this month on.
    fn settled(&mut self, run: &Run<'_>, month: i32);
}

/// How somebody was made a manager.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Crossed {
    pub(super) policy: Policy,
    pub(super) trial_ends: Option<i32>,
}

/// How a trial ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Ended {
    WentOn,
    Returned,
}
