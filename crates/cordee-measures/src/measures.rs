//! The measures: what can be known of how an organisation treats its best practitioners.
//!
//! One file per measure. Its module documentation is the page that the book shows and the report
//! links: what it is, why, its formula, source, caveats and an example worked by hand; the example
//! is executed. To add a measure, write its file and add one line to the list below.
//!
//! A measure is a plain function over a [`Scene`]. It says which facts it can't do without; of the
//! rest it makes what it can and says what would sharpen it.

mod crossings;
#[cfg(test)]
pub(crate) mod testing;

pub(crate) use crossings::Crossing;

use crate::figure::Figure;
use crate::floor::Ledger;
use crate::scene::Scene;
use crate::unit::Unit;
use cordee_domain::history::Sort;

/// What a measure is called, and how it is computed.
#[derive(Debug)]
pub struct Measure {
    /// The lasting name, such as `stayed-brilliant`.
    pub id: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// What its value is a number of.
    pub unit: Unit,
    /// The facts it can't do without, besides positions.
    pub needs: &'static [Sort],
    /// The function.
    pub compute: fn(&Scene<'_>) -> Answer,
}

/// A figure with the people behind its parts, so that nobody can be told from the rest.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The figure, nothing withheld yet.
    pub figure: Figure,
    /// What it tells of whom.
    pub ledger: Ledger,
}

impl From<Figure> for Answer {
    fn from(figure: Figure) -> Self {
        Self {
            figure,
            ledger: Ledger::default(),
        }
    }
}

/// The page of a measure, as Markdown.
pub fn page(measure: &Measure) -> String {
    let source = LISTED
        .iter()
        .find(|(listed, _)| listed.id == measure.id)
        .map_or("", |(_, source)| source);
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    lines.fold(String::new(), |page, line| {
        page + line.strip_prefix(' ').unwrap_or(line) + "\n"
    })
}

/// Every measure, in the order of the report.
pub fn all() -> impl ExactSizeIterator<Item = &'static Measure> {
    LISTED.iter().map(|(measure, _)| *measure)
}

/// The measure of this name.
pub fn find(id: &str) -> Option<&'static Measure> {
    all().find(|measure| measure.id == id)
}

macro_rules! measures {
    ($($module:ident)*) => {
        $(mod $module;)*
        static LISTED: &[(&Measure, &str)] = &[$(
            (&$module::MEASURE, include_str!(concat!("measures/", stringify!($module), ".rs"))),
        )*];
    };
}

measures! {
    stayed_brilliant
    experts_lost
    unprepared_managers
    set_up_to_fail
    training_gap
    parity
    reward_for_expertise
    single_staircase
    craft_time
    promotion_basis
    returns
    friction
    connections
    promotion_equity
    pay_gap
}
