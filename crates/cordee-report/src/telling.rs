//! What a page and the files are made of.

use cordee_measures::Report;

/// One report, or several side by side, and where they come from.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    /// What the organisation is called, where anybody said.
    pub organisation: Option<&'a str>,
    /// What the levels are taken from: the framework, or the history itself.
    pub framework: &'a str,
    /// The reports from left to right.
    pub told: &'a [Told<'a>],
    /// What the reading of the facts came to.
    pub account: &'a Account,
}

/// A report with what it is about.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The day or the unit; what tells it from the one beside it.
    pub about: &'a str,
    /// The report.
    pub report: &'a Report,
}

/// What the reading of the facts came to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Account {
    /// Where they were read from.
    pub source: String,
    /// What was repaired, supposed or left out.
    pub remarks: Vec<Remark>,
    /// The rows that are at fault and were left out.
    pub faults: Vec<Fault>,
    /// How many more there are than those.
    pub more_faults: u64,
}

/// Something that was repaired, supposed or left out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// Where.
    pub place: String,
    /// What.
    pub what: String,
    /// How many it concerns; nothing where it is about the whole.
    pub count: u64,
    /// The same in words, such as `3 rows`.
    pub how_many: Option<String>,
}

/// A row that is at fault.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Where, such as `pay.csv:17`. The page says this alone: what stands in a row may be somebody's.
    pub place: String,
    /// Where and what, for whoever has the files.
    pub what: String,
    /// What to do.
    pub help: Option<String>,
}
