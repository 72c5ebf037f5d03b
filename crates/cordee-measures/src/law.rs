//! What Directive (EU) 2023/970 asks to be computed: Article 9 exactly, and the screen of Article 10.
//!
//! Where the Directive leaves something open, it is a [convention](Conventions): chosen, printed and
//! tested, never silent. Knows no country: what a country adds is dated data elsewhere.

mod article10;
mod article9;
mod exact;
mod workers;

pub use article9::{Article9, Band, Gap, Gaps, article9};
pub use article10::{Found, Screen, screen};
pub use exact::Ratio;
pub use workers::{
    Basis, Conventions, EvenMedian, Everyone, Remainder, Ties, VariableOf, Worker, workers,
};
