//! Where both levels stand: grade, scope, autonomy, lists, pay, worth.

use crate::named::{Named, PayDifference};
use crate::{
    Currency, FactorKind, Framework, Ix, JobValue, JobValueScheme, Level, PayPeriod, PayRange, Zone,
};
use serde::Serialize;
use std::cmp::Ordering;

/// Something of which a level has one, on both levels. `None` is where the framework does not
/// say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Placed<T> {
    /// On the first level.
    pub before: Option<T>,
    /// On the second.
    pub after: Option<T>,
    /// Whether the second is higher, the same or lower, where both say.
    pub direction: Option<Direction>,
}

/// How two steps of a scale stand to each other.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// The second is higher.
    Higher,
    /// They are the same.
    Same,
    /// The second is lower.
    Lower,
}

/// A list of both levels: what they share and what one of them has alone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "stated", rename_all = "kebab-case")]
pub enum Shared<T> {
    /// Both levels say.
    Both {
        /// What both have.
        kept: Vec<T>,
        /// What the second has and the first has not.
        gained: Vec<T>,
        /// What the first has and the second has not.
        dropped: Vec<T>,
    },
    /// Only the first level says.
    Before {
        /// What it has.
        before: Vec<T>,
    },
    /// Only the second level says.
    After {
        /// What it has.
        after: Vec<T>,
    },
    /// Neither says.
    Neither,
}

/// The pay of both levels in one zone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PayDelta {
    /// The zone.
    pub zone: Named,
    /// Its currency.
    pub currency: Currency,
    /// What its amounts are for.
    pub per: PayPeriod,
    /// The range of the first level.
    pub before: Option<PayRange>,
    /// The range of the second.
    pub after: Option<PayRange>,
    /// What the second is beyond the first, where both say.
    pub difference: Option<PayDifference>,
}

/// The worth of both levels by the organisation's own scheme.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct JobValueDelta {
    /// The most points a level can have, in the unit of the points.
    pub most: u32,
    /// Points in hundredths of a percent of a step, where every sub-factor has a step.
    pub points: Placed<u32>,
    /// Sub-factor by sub-factor.
    pub subfactors: Vec<SubfactorDelta>,
}

/// One sub-factor on both levels.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SubfactorDelta {
    /// The sub-factor.
    pub subfactor: Named,
    /// The factor it belongs to.
    pub factor: FactorKind,
    /// The steps.
    #[serde(flatten)]
    pub step: Placed<u8>,
}

impl From<Ordering> for Direction {
    /// Of the second against the first.
    fn from(order: Ordering) -> Self {
        match order {
            Ordering::Less => Self::Lower,
            Ordering::Equal => Self::Same,
            Ordering::Greater => Self::Higher,
        }
    }
}

pub(super) fn placed<K: Ord + Copy, T>(
    before: Option<K>,
    after: Option<K>,
    shown: impl Fn(K) -> T,
) -> Placed<T> {
    Placed {
        before: before.map(&shown),
        after: after.map(&shown),
        direction: before.zip(after).map(|(a, b)| b.cmp(&a).into()),
    }
}

pub(super) fn grade(framework: &Framework, a: &Level, b: &Level) -> Placed<Named> {
    placed(a.grade, b.grade, |ix| {
        let grade = framework.grades().at(ix);
        Named::new(&grade.id.0, &grade.title)
    })
}

pub(super) fn scope(framework: &Framework, a: &Level, b: &Level) -> Placed<Named> {
    placed(a.scope, b.scope, |ix| {
        let scope = framework.scopes().at(ix);
        Named::new(&scope.id.0, &scope.title)
    })
}

pub(super) fn autonomy(framework: &Framework, a: &Level, b: &Level) -> Placed<Named> {
    placed(a.autonomy, b.autonomy, |ix| {
        let autonomy = framework.autonomies().at(ix);
        Named::new(&autonomy.id.0, &autonomy.title)
    })
}

pub(super) fn shared<K, T>(
    a: Option<&[Ix<K>]>,
    b: Option<&[Ix<K>]>,
    named: impl Fn(Ix<K>) -> T,
) -> Shared<T> {
    let all = |list: &[Ix<K>]| list.iter().map(|ix| named(*ix)).collect();
    let (a, b) = match (a, b) {
        (Some(a), Some(b)) => (a, b),
        (Some(a), None) => return Shared::Before { before: all(a) },
        (None, Some(b)) => return Shared::After { after: all(b) },
        (None, None) => return Shared::Neither,
    };
    let only = |of: &[Ix<K>], not_in: &[Ix<K>]| -> Vec<T> {
        let only = of.iter().filter(|ix| !not_in.contains(ix));
        only.map(|ix| named(*ix)).collect()
    };
    let kept = a.iter().filter(|ix| b.contains(ix));
    Shared::Both {
        kept: kept.map(|ix| named(*ix)).collect(),
        gained: only(b, a),
        dropped: only(a, b),
    }
}

pub(super) fn pay(framework: &Framework, a: &Level, b: &Level) -> Vec<PayDelta> {
    let zones = framework.zones().iter();
    let stated = zones.filter(|(ix, _)| a.pay_in(*ix).or(b.pay_in(*ix)).is_some());
    stated.map(|(ix, zone)| pay_in(ix, zone, a, b)).collect()
}

fn pay_in(ix: Ix<Zone>, zone: &Zone, a: &Level, b: &Level) -> PayDelta {
    let (before, after) = (a.pay_in(ix), b.pay_in(ix));
    let both = before.zip(after);
    PayDelta {
        zone: Named::new(&zone.id.0, &zone.title),
        currency: zone.currency,
        per: zone.per,
        before: before.copied(),
        after: after.copied(),
        difference: both.and_then(|(a, b)| PayDifference::between(a, b)),
    }
}

pub(super) fn job_value(framework: &Framework, a: &Level, b: &Level) -> Option<JobValueDelta> {
    let scheme = framework.job_value()?;
    let (a, b) = (a.job_value.as_ref(), b.job_value.as_ref());
    a.or(b)?;
    let points = |value: Option<&JobValue>| value.and_then(|it| it.points(scheme));
    Some(JobValueDelta {
        most: most_points(scheme),
        points: placed(points(a), points(b), |points| points),
        subfactors: subfactors(scheme, a, b),
    })
}

fn most_points(scheme: &JobValueScheme) -> u32 {
    let weights = scheme.subfactors.iter().map(|it| it.weight.basis_points());
    let steps = u32::from(scheme.steps);
    weights.fold(0, |sum, weight| {
        sum.saturating_add(weight.saturating_mul(steps))
    })
}

fn subfactors(
    scheme: &JobValueScheme,
    a: Option<&JobValue>,
    b: Option<&JobValue>,
) -> Vec<SubfactorDelta> {
    let all = scheme.subfactors.iter().enumerate();
    all.map(|(at, subfactor)| {
        let step = |value: Option<&JobValue>| value.and_then(|it| it.step(Ix::new(at)));
        SubfactorDelta {
            subfactor: Named::new(&subfactor.id.0, &subfactor.title),
            factor: subfactor.factor,
            step: placed(step(a), step(b), |step| step),
        }
    })
    .collect()
}
