//! The simulator: a scenario and a seed to results.
//!
//! [`published`] holds the models of the literature: an organisation with one ladder, the rules of
//! promotion they compare, and every setting in which their replications differ. A scenario is a
//! value; [`published::run`] gives the same bytes for it on any machine and any number of threads.
//! [`published::acceptance`] sets what comes out beside what was published.
//!
//! [`own`] is Cordée's own model: two tracks, people who differ in more than one way, and policies.
//! [`experiment`] asks what policies differ in, how sure that is, and what it hangs on.
//! [`text`] reads scenarios as people write them.
//! [`account`] is what a simulation has to say, with all that is needed to judge it.
//! [`shape`] fills a scenario from an organisation by counts alone; [`odd`] describes the model.
//! [`assumptions`] is the dated table of what Cordée's own model takes for granted where nobody says
//! otherwise, each number with its source and how sure it is.
//!
//! Knows the seed it is handed and nothing of clocks, files, real people, or who asks. What comes out
//! is what a model says under its assumptions, never a forecast.

pub mod account;
pub mod assumptions;
mod chance;
mod competence;
pub mod experiment;
pub mod odd;
pub mod own;
pub mod shape;
mod progress;
pub mod published;
pub mod text;

pub use chance::{Beyond, Stream, Streams, cumulative, density, quantile};
pub use competence::{Competence, ONE, points, steps};
pub use progress::{Progress, Watch};
