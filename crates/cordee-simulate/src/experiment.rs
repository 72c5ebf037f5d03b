//! Experiments: what policies differ in, how sure that is, and what it hangs on.
//!
//! Two sorts of doubt are kept apart everywhere. *Run noise* is chance within one organisation: it
//! shrinks with more runs, and runs of two policies meet the same luck, so that less of it is in their
//! difference. *Parameter uncertainty* is what nobody knows of people and organisations: no number of
//! runs makes it smaller. A [`Difference`] has the first alone, [`Uncertainty`] has both.
//!
//! | what is asked | answered by |
//! |---|---|
//! | how far are two policies apart? | [`Outcome::difference`](crate::own::Outcome::difference), [`until`], [`growing`] |
//! | how far, over all that is believable? | [`uncertainty`], with a Latin hypercube |
//! | which unknown matters most, and should be measured first? | [`screening`] (Morris), [`tornado`] |
//! | at which value of an unknown do they change places? | [`break_even`] |
//!
//! All of it is the same on any number of threads. Whoever stops it gets what is done.

mod break_even;
mod difference;
mod growing;
mod points;
mod sample;
mod screening;
mod uncertainty;
mod until;

pub use break_even::{BreakEven, Tried, break_even};
pub use difference::Difference;
pub use growing::growing;
pub use points::Question;
pub use screening::{Bar, Effect, screening, tornado};
pub use uncertainty::{Draw, Summary, Uncertainty, uncertainty};
pub use until::{Enough, until};
