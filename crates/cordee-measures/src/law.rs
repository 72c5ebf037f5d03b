//! What Directive (EU) 2023/970 asks to be computed: Article 9 exactly, the screen of Article 10, the
//! averages of Article 7, and the parity of tracks beside that of the sexes.
//!
//! Where the Directive leaves something open, it is a [convention](Conventions): chosen, printed and
//! tested, never silent. What a country adds is data of the domain. Knows no paper: figures here stay
//! fractions, and whoever prints them rounds once.

mod annual;
mod answer;
mod article10;
mod article9;
mod exact;
mod lines;
mod sides;
mod workers;

pub use annual::{Article9Report, Asked, NamedCategory, NoAnnual, annual};
pub use answer::{AnswerFigures, Average, NoAnswer, PayLevel, answer};
pub use article9::{Article9, Band, Category, Gap, Gaps, Identifying, article9};
pub(crate) use article9::{borders, categories, is_made_by_one, without_categories};
pub use article10::{Found, Screen, screen};
pub use exact::Ratio;
pub use lines::{Component, Form, Line, Tells, Value};
pub use sides::{Group, MOSTLY, Mostly, Side, sides};
pub use workers::{
    Basis, Conventions, Counted, EvenMedian, Everyone, Remainder, Ties, VariableOf, Worker, workers,
};
