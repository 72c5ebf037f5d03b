//! What factors weigh and what levels are worth, for the rules that ask about job value.

use crate::finding::{At, Subject};
use cordee_domain::{FactorKind, Framework, JobValueScheme, Level, Share};

/// The weight of each of the four factors: as stated, or the sum of its sub-factors where no
/// factor has a stated weight. A factor that is left out weighs nothing. `None` when there are
/// neither factors nor sub-factors.
pub(super) fn factor_weights(scheme: &JobValueScheme) -> Option<[(FactorKind, Share); 4]> {
    let weights: Vec<(FactorKind, Share)> = if scheme.factors.is_empty() {
        let subfactors = scheme.subfactors.iter();
        subfactors.map(|s| (s.factor, s.weight)).collect()
    } else {
        scheme.factors.iter().map(|f| (f.kind, f.weight)).collect()
    };
    let weight = |kind| {
        let own = weights.iter().filter(|(of, _)| *of == kind);
        (kind, own.map(|(_, weight)| *weight).sum())
    };
    (!weights.is_empty()).then(|| FactorKind::ALL.map(weight))
}

/// Where the weight of a factor stands.
pub(super) fn factor_at(scheme: &JobValueScheme, kind: FactorKind) -> At {
    if scheme.factors.is_empty() {
        At::new(Subject::JobValue).key("subfactors")
    } else {
        At::new(Subject::JobValue).key("factors").key(kind.as_str())
    }
}

/// The sub-factor at `position` in the scheme.
pub(super) fn subfactor_at(position: usize) -> At {
    At::new(Subject::JobValue).key("subfactors").item(position)
}

/// What a level is worth; `None` unless it has a step on every sub-factor.
pub(super) fn points_of(framework: &Framework, level: &Level) -> Option<u32> {
    let scheme = framework.job_value()?;
    if scheme.subfactors.is_empty() {
        return None;
    }
    level.job_value.as_ref()?.points(scheme)
}

/// Points as people count them: 100 for one step on everything.
pub(super) fn points_called(points: u32) -> String {
    match (points / 100, points % 100) {
        (whole, 0) => format!("{whole} points"),
        (whole, hundredths) if hundredths % 10 == 0 => {
            format!("{whole}.{} points", hundredths / 10)
        }
        (whole, hundredths) => format!("{whole}.{hundredths:02} points"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_counted_in_hundreds_per_step() {
        for (points, wanted) in [
            (30_000, "300 points"),
            (31_250, "312.5 points"),
            (31_205, "312.05 points"),
            (0, "0 points"),
        ] {
            assert_eq!(points_called(points), wanted);
        }
    }
}
