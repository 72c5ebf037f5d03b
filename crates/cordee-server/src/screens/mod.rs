//! The screens, one folder each: a handler, plain view values, the page, and their tests.
//!
//! A handler does four things in order: who (its [`crate::visit::Visit`] is made only for those
//! whom the route table admits), load, decide, show.

pub(crate) mod compare;
pub(crate) mod competencies;
pub(crate) mod competency;
pub(crate) mod craft;
pub(crate) mod findings;
pub(crate) mod first;
pub(crate) mod health;
pub(crate) mod level;
pub(crate) mod missing;
pub(crate) mod moves;
pub(crate) mod rule;
pub(crate) mod step;
pub(crate) mod track;
pub(crate) mod tracks;
pub(crate) mod training;
