//! The simulator: a scenario and a seed in, results out.

mod chance;
mod competence;
mod progress;
pub mod published;

pub use chance::{Beyond, Stream, Streams, cumulative, density, quantile};
pub use competence::{Competence, ONE, points, steps};
pub use progress::{Progress, Watch};
