//! What a measure answers.

use crate::unit::Unit;
use serde::Serialize;

/// What a measure comes to, with everything needed to judge it.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Figure {
    /// The value: a share from 0 to 1, a ratio, a coefficient, as the measure says. `None` where
    /// there is nothing to count, or where it is withheld.
    pub value: Option<f64>,
    /// What is counted.
    pub numerator: Option<f64>,
    /// Of how many.
    pub denominator: Option<f64>,
    /// The lower end of the 95 % interval.
    pub low: Option<f64>,
    /// The upper end of the 95 % interval.
    pub high: Option<f64>,
    /// How many people it is about.
    pub people: Option<u64>,
    /// Whether it is held back because the group is below the floor, or would give one away.
    pub withheld: bool,
    /// Who was left out and why. Reasons that held nobody back are not listed.
    pub excluded: Vec<Excluded>,
    /// What facts would sharpen it.
    pub sharpen: Vec<&'static str>,
    /// What it is made of: the steps of a waterfall, one row for each grade.
    pub parts: Vec<Part>,
}

/// People, or what else is counted, left out for one reason.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Excluded {
    /// Why.
    pub reason: &'static str,
    /// How many; `None` where it is withheld. Who is listed is at least one.
    pub count: Option<u64>,
    /// Whether it is held back.
    pub withheld: bool,
}

/// A part of a figure.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Part {
    /// A short lasting name, such as `left` or `g5/harbour`.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What its value is a number of.
    pub unit: Unit,
    /// How many people it is about.
    pub people: Option<u64>,
    /// Its value, where it has one beside the number of people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// What is counted or compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numerator: Option<f64>,
    /// Of how many, or against what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<f64>,
    /// The lower end of the 95 % interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The upper end of the 95 % interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// Whether it is held back.
    pub withheld: bool,
}

/// The two ends of a 95 % interval.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Figure {
    /// A share of people with its Wilson interval; nothing where there is nobody.
    pub fn share(numerator: u64, denominator: u64) -> Self {
        let interval = crate::stats::wilson(numerator, denominator);
        Self {
            value: interval.map(|_| count(numerator) / count(denominator)),
            numerator: Some(count(numerator)),
            denominator: Some(count(denominator)),
            people: Some(denominator),
            ..Self::default()
        }
        .within(interval)
    }

    /// The same with this interval.
    #[must_use]
    pub fn within(self, interval: Option<Interval>) -> Self {
        Self {
            low: interval.map(|it| it.low),
            high: interval.map(|it| it.high),
            ..self
        }
    }

    /// The same, some left out; nobody left out is not told.
    #[must_use]
    pub fn without(mut self, reason: &'static str, count: u64) -> Self {
        if count > 0 {
            self.excluded.push(Excluded {
                reason,
                count: Some(count),
                withheld: false,
            });
        }
        self
    }

    /// Holds back what it comes to, of how many; its parts and those left out stand by themselves.
    pub(crate) fn withhold(&mut self) {
        self.withheld = true;
        self.value = None;
        self.numerator = None;
        self.denominator = None;
        self.low = None;
        self.high = None;
        self.people = None;
    }

    /// The same, with what would sharpen it.
    #[must_use]
    pub fn sharper_with(mut self, what: &'static str) -> Self {
        self.sharpen.push(what);
        self
    }
}

/// A number of people as a number to compute with: exact up to 2^53.
#[expect(
    clippy::cast_precision_loss,
    reason = "nobody counts nine thousand million million people"
)]
pub(crate) fn count(number: u64) -> f64 {
    number as f64
}

impl Excluded {
    pub(crate) fn withhold(&mut self) {
        self.count = None;
        self.withheld = true;
    }
}

impl Part {
    pub(crate) fn withhold(&mut self) {
        self.withheld = true;
        self.people = None;
        self.value = None;
        self.numerator = None;
        self.denominator = None;
        self.low = None;
        self.high = None;
    }

    /// So many people.
    pub fn people(id: impl Into<String>, label: impl Into<String>, people: u64) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            people: Some(people),
            ..Self::default()
        }
    }

    /// A share of people with its Wilson interval.
    pub fn share(
        id: impl Into<String>,
        label: impl Into<String>,
        (numerator, denominator): (u64, u64),
    ) -> Self {
        let figure = Figure::share(numerator, denominator);
        Self {
            id: id.into(),
            label: label.into(),
            unit: Unit::Share,
            people: Some(denominator),
            value: figure.value,
            numerator: figure.numerator,
            denominator: figure.denominator,
            low: figure.low,
            high: figure.high,
            withheld: false,
        }
    }
}
