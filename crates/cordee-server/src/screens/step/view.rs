//! What changes from one level to another: any two levels, in either direction. The comparing is
//! the domain's; here its answer gets the words and addresses of a page.

mod way;

use crate::view::asked::{Asked, asked};
use crate::view::compare::{CompareForm, both};
use crate::view::pay::{amount, difference, unit};
use crate::view::phrases::filled;
use crate::view::reader::Reader;
use crate::view::words::{Link, Words};
use cordee_domain::delta::{Delta, ExpectationDelta, PayDelta, Placed, Shared, delta};
use cordee_domain::{Competency, Framework, Ix, Level, Money, Named, PayRange, TrackKind};

pub(super) use cordee_domain::delta::Shift as Change;
pub(super) use way::{Leg, WayThere};

/// What changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StepChange {
    pub(super) from: End,
    pub(super) to: End,
    /// Grade, scope, autonomy, craft time, worth.
    pub(super) places: Vec<PlaceChange>,
    pub(super) rights: Lists,
    pub(super) recognition: Lists,
    pub(super) duties: Lists,
    pub(super) pay: Vec<PayChange>,
    /// In the order of [`Change`].
    pub(super) differences: Vec<Difference>,
    pub(super) way: WayThere,
    pub(super) back: WayThere,
    /// The same question the other way round.
    pub(super) reversed: String,
    /// Where another question can be asked.
    pub(super) form: Option<CompareForm>,
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
    /// Neither level says.
    NotStated,
    /// Only the level before says what it has.
    OnlyBefore(Vec<Words>),
    /// Only the level after says what it has.
    OnlyAfter(Vec<Words>),
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
    pub(super) lines: Vec<PayLine>,
}

/// One end of both ranges, or their middle. `None` where a level does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PayLine {
    pub(super) name: &'static str,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
    pub(super) difference: Option<String>,
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
    let delta = delta(reader.framework(), from, to);
    let named = |it: &Named| reader.words(&it.title);
    StepChange {
        from: end(reader, from),
        to: end(reader, to),
        places: places(reader, &delta),
        rights: lists(&delta.rights, named),
        recognition: lists(&delta.recognition, named),
        duties: lists(&delta.duties, |it| duty(reader, &it.duty)),
        pay: delta.pay.iter().map(|zone| pay(reader, zone)).collect(),
        differences: differences(reader, &delta, from, to),
        way: way::there(reader, &delta.way, from, to),
        back: way::there(reader, &delta.back, to, from),
        reversed: reader.step_href(to, from),
        form: both(reader, Some(from), Some(to)),
    }
}

/// The duties that every framework knows are called in the words of the interface.
fn duty(reader: Reader<'_>, named: &Named) -> Words {
    let known = reader.phrases.duty(named.id.as_str());
    known.map_or_else(|| reader.words(&named.title), |title| reader.ours(title))
}

fn end(reader: Reader<'_>, ix: Ix<Level>) -> End {
    let framework = reader.framework();
    End {
        link: reader.level(ix),
        kind: framework.kind_of(ix),
        track: reader.track(framework.level(ix).track),
    }
}

fn places(reader: Reader<'_>, delta: &Delta) -> Vec<PlaceChange> {
    let p = reader.phrases;
    let named = |it: &Named| reader.words(&it.title);
    let mut places = vec![
        place(p.grade, &delta.grade, named),
        place(p.scope, &delta.scope, named),
        place(p.autonomy, &delta.autonomy, named),
        place(p.craft_time, &delta.craft_time, |share| {
            reader.ours(share.to_string())
        }),
    ];
    if let Some(value) = &delta.job_value {
        let points = |points: &u32| {
            let tenths = u64::from(*points) * 1_000 / u64::from(value.most.max(1));
            reader.ours(filled(
                p.points_of,
                &[&format!("{}.{}", tenths / 10, tenths % 10)],
            ))
        };
        places.push(place(p.worth, &value.points, points));
    }
    places
}

fn place<T>(name: &'static str, of: &Placed<T>, words: impl Fn(&T) -> Words) -> PlaceChange {
    PlaceChange {
        name,
        before: of.before.as_ref().map(&words),
        after: of.after.as_ref().map(&words),
    }
}

fn lists<T>(of: &Shared<T>, words: impl Fn(&T) -> Words) -> Lists {
    let all = |list: &[T]| list.iter().map(&words).collect();
    match of {
        Shared::Neither => Lists::NotStated,
        Shared::Before { before } => Lists::OnlyBefore(all(before)),
        Shared::After { after } => Lists::OnlyAfter(all(after)),
        Shared::Both {
            kept,
            gained,
            dropped,
        } => Lists::Stated {
            gained: all(gained),
            given_up: all(dropped),
            kept: all(kept),
        },
    }
}

fn pay(reader: Reader<'_>, delta: &PayDelta) -> PayChange {
    let p = reader.phrases;
    let line = |name, of: fn(&PayRange) -> Money| {
        let (before, after) = (delta.before.as_ref().map(of), delta.after.as_ref().map(of));
        let both = before.zip(after);
        PayLine {
            name,
            before: before.map(amount),
            after: after.map(amount),
            difference: both.map(|(before, after)| difference(p, before, after)),
        }
    };
    let mut zones = reader.framework().zones().values();
    let unit = zones
        .find(|it| it.id.0 == delta.zone.id)
        .map(|zone| unit(reader, zone));
    PayChange {
        zone: reader.words(&delta.zone.title),
        unit: unit.unwrap_or_default(),
        lines: vec![
            line(p.minimum, PayRange::minimum),
            line(p.midpoint, PayRange::midpoint),
            line(p.maximum, PayRange::maximum),
        ],
    }
}

fn differences(
    reader: Reader<'_>,
    delta: &Delta,
    from: Ix<Level>,
    to: Ix<Level>,
) -> Vec<Difference> {
    let all = delta.expectations.iter();
    all.filter_map(|it| difference_of(reader, it, from, to))
        .collect()
}

fn difference_of(
    reader: Reader<'_>,
    delta: &ExpectationDelta,
    from: Ix<Level>,
    to: Ix<Level>,
) -> Option<Difference> {
    let framework = reader.framework();
    let competency = competency(framework, &delta.competency)?;
    let asks = |level| {
        let expectation = framework.level(level).expectation(competency);
        expectation.map(|it| asked(reader, level, it))
    };
    Some(Difference {
        competency: reader.competency(competency),
        change: delta.shift,
        before: asks(from),
        after: asks(to),
    })
}

fn competency(framework: &Framework, named: &Named) -> Option<Ix<Competency>> {
    let mut all = framework.competencies().iter();
    all.find(|(_, it)| it.id.0 == named.id).map(|(ix, _)| ix)
}
