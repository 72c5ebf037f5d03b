//! Where a level stands: scope, rights, honours, duties, pay, worth.

use crate::view::pay::{PayLine, pay_lines};
use crate::view::phrases::Phrases;
use crate::view::reader::Reader;
use crate::view::words::{Link, Words};
use cordee_domain::{Duty, DutyKind, FactorKind, Ix, Level, Prose, Text, TrackKind};

/// Where a level stands. `None` is where the framework does not say; an empty list says "none".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) scope: Option<Named>,
    pub(crate) autonomy: Option<Named>,
    pub(crate) craft_time: Option<String>,
    pub(crate) rights: Option<Vec<Named>>,
    pub(crate) recognition: Option<Vec<Named>>,
    pub(crate) duties: Option<Vec<Named>>,
}

/// A title with what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) title: Words,
    pub(crate) means: Vec<Words>,
}

/// The pay of a level and of its twins in one zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ZonePay {
    pub(crate) zone: Words,
    pub(crate) unit: String,
    pub(crate) rows: Vec<(Link, TrackKind, PayLine)>,
}

/// What a level is worth by the organisation's own scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Value {
    /// The weighted points of a hundred, where every sub-factor has a step.
    pub(crate) points: Option<String>,
    pub(crate) lines: Vec<ValueLine>,
}

/// A sub-factor of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ValueLine {
    pub(crate) title: Words,
    pub(crate) factor: &'static str,
    pub(crate) weight: String,
    pub(crate) step: Option<u8>,
    /// Which steps of the scale are reached.
    pub(crate) scale: Vec<bool>,
}

pub(super) fn place(reader: Reader<'_>, level: &Level) -> Place {
    let framework = reader.framework();
    let scope = level.scope.map(|ix| framework.scopes().at(ix));
    let autonomy = level.autonomy.map(|ix| framework.autonomies().at(ix));
    let rights = level.rights.as_ref().map(|all| {
        let rights = all.iter().map(|ix| framework.rights().at(*ix));
        rights
            .map(|it| named(reader, &it.title, &it.summary))
            .collect()
    });
    let recognition = level.recognition.as_ref().map(|all| {
        let honours = all.iter().map(|ix| framework.honours().at(*ix));
        honours
            .map(|it| named(reader, &it.title, &it.summary))
            .collect()
    });
    let duties = level.duties.as_ref().map(|all| {
        let duties = all.iter().map(|ix| framework.duties().at(*ix));
        duties.map(|it| duty(reader, it)).collect()
    });
    Place {
        scope: scope.map(|it| named(reader, &it.title, &it.summary)),
        autonomy: autonomy.map(|it| named(reader, &it.title, &it.summary)),
        craft_time: level.craft_time.map(|share| share.to_string()),
        rights,
        recognition,
        duties,
    }
}

fn named(reader: Reader<'_>, title: &Text, summary: &Prose) -> Named {
    Named {
        title: reader.words(title),
        means: reader.prose(summary),
    }
}

fn duty(reader: Reader<'_>, duty: &Duty) -> Named {
    let p = reader.phrases;
    let kind = match duty.kind {
        DutyKind::People => p.duty_people,
        DutyKind::Craft => p.duty_craft,
        DutyKind::Shared => p.duty_shared,
    };
    // The duties that every framework knows are called in the words of the interface.
    let is_known = Duty::KNOWN
        .iter()
        .any(|(id, title, _)| *id == duty.id.as_str() && *title == duty.title.as_str());
    Named {
        title: if is_known {
            p.duty(duty.id.as_str()).map_or_else(
                || reader.english(duty.title.as_str()),
                |title| reader.ours(title),
            )
        } else {
            reader.words(&duty.title)
        },
        means: vec![reader.ours(kind)],
    }
}

/// Pay zone by zone: this level, then those worth the same.
pub(super) fn pay(reader: Reader<'_>, ix: Ix<Level>, twins: &[Ix<Level>]) -> Vec<ZonePay> {
    let own = pay_lines(reader, ix);
    let of_twins: Vec<(Ix<Level>, Vec<PayLine>)> = twins
        .iter()
        .map(|twin| (*twin, pay_lines(reader, *twin)))
        .collect();
    let row = |level: Ix<Level>, line: PayLine| {
        (reader.level(level), reader.framework().kind_of(level), line)
    };
    own.into_iter()
        .map(|line| {
            let same_zone = of_twins.iter().filter_map(|(twin, lines)| {
                let found = lines.iter().find(|other| other.zone == line.zone)?;
                Some(row(*twin, found.clone()))
            });
            let twins: Vec<_> = same_zone.collect();
            ZonePay {
                zone: line.zone.clone(),
                unit: line.unit.clone(),
                rows: std::iter::once(row(ix, line)).chain(twins).collect(),
            }
        })
        .collect()
}

/// What the level is worth, where it is valued at all.
pub(super) fn value(reader: Reader<'_>, level: &Level) -> Option<Value> {
    let scheme = reader.framework().job_value()?;
    let value = level.job_value.as_ref()?;
    let highest = u32::from(scheme.steps.max(1)).saturating_mul(10_000);
    let points = value.points(scheme).map(|points| {
        let tenths = u64::from(points) * 1000 / u64::from(highest);
        format!("{}.{}", tenths / 10, tenths % 10)
    });
    let lines = scheme.subfactors.iter().enumerate().map(|(i, subfactor)| {
        let step = value.step(Ix::new(i));
        ValueLine {
            title: reader.words(&subfactor.title),
            factor: factor(reader.phrases, subfactor.factor),
            weight: subfactor.weight.to_string(),
            step,
            scale: (1..=scheme.steps)
                .map(|of| step.is_some_and(|step| of <= step))
                .collect(),
        }
    });
    Some(Value {
        points,
        lines: lines.collect(),
    })
}

fn factor(p: &Phrases, kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Skills => p.skills,
        FactorKind::Effort => p.effort,
        FactorKind::Responsibility => p.responsibility,
        FactorKind::WorkingConditions => p.conditions,
    }
}
