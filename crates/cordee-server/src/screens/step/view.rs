//! What changes from one level to another: any two levels, in either direction.

use crate::view::asked::{Asked, asked};
use crate::view::pay::{amount, difference, unit};
use crate::view::reader::Reader;
use crate::view::words::{Link, Words};
use cordee_domain::{Competency, Expectation, Ix, Level, PayRange, TrackKind, Zone};

/// What changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StepChange {
    pub(super) from: End,
    pub(super) to: End,
    /// Grade, scope, autonomy, craft time.
    pub(super) places: Vec<PlaceChange>,
    pub(super) rights: Lists,
    pub(super) recognition: Lists,
    pub(super) duties: Lists,
    pub(super) pay: Vec<PayChange>,
    /// In the order of [`Change`].
    pub(super) differences: Vec<Difference>,
    /// The same question the other way round.
    pub(super) reversed: String,
}

/// One of the two levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct End {
    pub(super) link: Link,
    pub(super) kind: TrackKind,
    pub(super) track: Link,
}

/// Something of which a level has one. `None` is where the framework does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlaceChange {
    pub(super) name: &'static str,
    pub(super) before: Option<Words>,
    pub(super) after: Option<Words>,
}

/// What is gained, given up and kept of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lists {
    /// One of the levels does not say.
    NotStated,
    /// Both say.
    Stated {
        gained: Vec<Words>,
        given_up: Vec<Words>,
        kept: Vec<Words>,
    },
}

/// The ranges of both levels in one zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PayChange {
    pub(super) zone: Words,
    pub(super) unit: String,
    /// What it is, before, after, and the difference.
    pub(super) lines: Vec<(&'static str, String, String, String)>,
}

/// How an expectation changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Change {
    Raised,
    New,
    Reworded,
    Lowered,
    Gone,
    Unchanged,
}

/// An expectation, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) competency: Link,
    pub(super) change: Change,
    pub(super) before: Option<Asked>,
    pub(super) after: Option<Asked>,
}

pub(super) fn step(reader: Reader<'_>, from: Ix<Level>, to: Ix<Level>) -> StepChange {
    let framework = reader.framework();
    let (a, b) = (framework.level(from), framework.level(to));
    let rights = |ix| reader.words(&framework.rights().at(ix).title);
    let honours = |ix| reader.words(&framework.honours().at(ix).title);
    let duties = |ix| reader.words(&framework.duties().at(ix).title);
    StepChange {
        from: end(reader, from),
        to: end(reader, to),
        places: places(reader, a, b),
        rights: lists(a.rights.as_deref(), b.rights.as_deref(), rights),
        recognition: lists(a.recognition.as_deref(), b.recognition.as_deref(), honours),
        duties: lists(a.duties.as_deref(), b.duties.as_deref(), duties),
        pay: pay(reader, a, b),
        differences: differences(reader, from, to),
        reversed: reader.step_href(to, from),
    }
}

fn end(reader: Reader<'_>, ix: Ix<Level>) -> End {
    let framework = reader.framework();
    End {
        link: reader.level(ix),
        kind: framework.kind_of(ix),
        track: reader.track(framework.level(ix).track),
    }
}

fn places(reader: Reader<'_>, a: &Level, b: &Level) -> Vec<PlaceChange> {
    let framework = reader.framework();
    let change = |name, of: &dyn Fn(&Level) -> Option<Words>| PlaceChange {
        name,
        before: of(a),
        after: of(b),
    };
    let scope = |level: &Level| {
        level
            .scope
            .map(|ix| reader.words(&framework.scopes().at(ix).title))
    };
    let autonomy = |level: &Level| {
        level
            .autonomy
            .map(|ix| reader.words(&framework.autonomies().at(ix).title))
    };
    vec![
        change("Grade", &|level| level.grade.map(|ix| reader.grade(ix))),
        change("Scope", &scope),
        change("Autonomy", &autonomy),
        change("Craft time", &|level| {
            level.craft_time.map(|share| reader.ours(share.to_string()))
        }),
    ]
}

fn lists<T>(a: Option<&[Ix<T>]>, b: Option<&[Ix<T>]>, words: impl Fn(Ix<T>) -> Words) -> Lists {
    let (Some(a), Some(b)) = (a, b) else {
        return Lists::NotStated;
    };
    let only = |of: &[Ix<T>], not_in: &[Ix<T>]| -> Vec<Words> {
        let only = of.iter().filter(|ix| !not_in.contains(ix));
        only.map(|ix| words(*ix)).collect()
    };
    let kept = a.iter().filter(|ix| b.contains(ix));
    Lists::Stated {
        gained: only(b, a),
        given_up: only(a, b),
        kept: kept.map(|ix| words(*ix)).collect(),
    }
}

fn pay(reader: Reader<'_>, a: &Level, b: &Level) -> Vec<PayChange> {
    let zones = reader.framework().zones().iter();
    let both = zones.filter_map(|(ix, zone)| {
        let (before, after) = (a.pay_in(ix)?, b.pay_in(ix)?);
        Some(pay_change(reader, zone, before, after))
    });
    both.collect()
}

fn pay_change(reader: Reader<'_>, zone: &Zone, a: &PayRange, b: &PayRange) -> PayChange {
    let line = |name, before, after| {
        (
            name,
            amount(before),
            amount(after),
            difference(before, after),
        )
    };
    PayChange {
        zone: reader.words(&zone.title),
        unit: unit(reader, zone),
        lines: vec![
            line("Minimum", a.minimum(), b.minimum()),
            line("Midpoint", a.midpoint(), b.midpoint()),
            line("Maximum", a.maximum(), b.maximum()),
        ],
    }
}

fn differences(reader: Reader<'_>, from: Ix<Level>, to: Ix<Level>) -> Vec<Difference> {
    let framework = reader.framework();
    let (a, b) = (framework.level(from), framework.level(to));
    let of_b = b.expectations.iter().map(|asked| asked.competency);
    let only_a = a.expectations.iter().map(|asked| asked.competency);
    let only_a = only_a.filter(|competency| b.expectation(*competency).is_none());
    let competencies: Vec<Ix<Competency>> = of_b.chain(only_a).collect();
    let mut differences: Vec<Difference> = competencies
        .into_iter()
        .map(|competency| {
            let (before, after) = (a.expectation(competency), b.expectation(competency));
            Difference {
                competency: reader.competency(competency),
                change: change(before, after),
                before: before.map(|e| asked(reader, from, e)),
                after: after.map(|e| asked(reader, to, e)),
            }
        })
        .collect();
    differences.sort_by_key(|difference| difference.change);
    differences
}

fn change(before: Option<&Expectation>, after: Option<&Expectation>) -> Change {
    let (Some(before), Some(after)) = (before, after) else {
        return if after.is_some() {
            Change::New
        } else {
            Change::Gone
        };
    };
    match (before.step, after.step) {
        (Some(a), Some(b)) if a < b => Change::Raised,
        (Some(a), Some(b)) if a > b => Change::Lowered,
        (a, b) if a != b => Change::Reworded,
        _ if before.text != after.text || before.examples != after.examples => Change::Reworded,
        _ if before.is_optional != after.is_optional => Change::Reworded,
        _ => Change::Unchanged,
    }
}
