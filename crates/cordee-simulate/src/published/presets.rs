//! The published models by name.

use super::model::{
    AgeShape, AgeSpread, Ages, Birthdays, Change, Dismissal, Filling, FirstStep, Hypothesis, Level,
    Model, Moment, Promoted, Scope, Spread, Whole, Width,
};
use crate::chance::Beyond;

/// Which of the two hypotheses of the papers, each with the numbers printed there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Assumed {
    /// Competence is kept on promotion, but for up to one point either way.
    CommonSense,
    /// Competence is drawn afresh on promotion.
    Peter,
}

impl Assumed {
    fn hypothesis(self) -> Hypothesis {
        match self {
            Self::CommonSense => Hypothesis::CommonSense(Change::Points(1.0)),
            Self::Peter => Hypothesis::Peter,
        }
    }
}

/// `pluchino-2010/text`: the model as the paper prints it, and no more.
///
/// Pluchino, Rapisarda, Garofalo, "The Peter principle revisited", Physica A 389:467 (2010),
/// arXiv:0907.0455. What is printed does not give the printed figure: it is off by up to three
/// points. Bounds are taken as clipping to the range of the scale.
pub fn pluchino_2010_text(assumed: Assumed) -> Model {
    let competence = on_the_scale(Beyond::Clipped);
    Model {
        levels: levels(&[1, 5, 11, 21, 41, 81], &[1000, 900, 800, 600, 400, 200]),
        scope: Scope::Global,
        initial: competence,
        hired: competence,
        promoted: Promoted {
            hypothesis: assumed.hypothesis(),
            bounds: competence.bounds,
            beyond: Beyond::Clipped,
        },
        dismissal: Dismissal {
            below: 4.0,
            first_step: FirstStep::Dismisses,
        },
        ages: Ages {
            initial: normal_ages(25.0, 5.0),
            hired: normal_ages(25.0, 5.0),
            last: 60,
            steps_per_year: 1,
            birthdays: Birthdays::Together,
        },
        filling: Filling::TopDown,
        measured: Moment::AfterHiring,
    }
}

/// `pluchino-2010/reconstructed`: the same with the rules that its figure needs.
///
/// Competence after a promotion is never below the dismissal threshold; the staff of the start has
/// wide ages, and the first step dismisses nobody. These three are inferred from the figure; the
/// authors' program was not seen.
pub fn pluchino_2010_reconstructed(assumed: Assumed) -> Model {
    let mut model = pluchino_2010_text(assumed);
    model.promoted.bounds = [model.dismissal.below, 10.0];
    model.dismissal.first_step = FirstStep::Spares;
    model.ages.initial = normal_ages(39.0, 11.0);
    model
}

/// `pluchino-2011`: a tree in which each seat above the lowest level has `branching` reports.
///
/// Pluchino, Rapisarda, Garofalo, "Efficient promotion strategies in hierarchical organizations",
/// Physica A 390:3496 (2011), arXiv:1102.2837. A step is a month. Weights fall evenly from 1.0 by
/// as much per level that the lowest has one part of so many as there are levels.
pub fn pluchino_2011(levels: u32, branching: u32, scope: Scope, assumed: Assumed) -> Model {
    let mut model = pluchino_2010_text(assumed);
    model.levels = (0..levels)
        .map(|depth| Level {
            seats: branching.saturating_pow(depth),
            weight_thousandths: 1000 * (levels - depth) / levels,
        })
        .collect();
    model.scope = scope;
    model.ages.initial = AgeSpread {
        beyond: Beyond::Redrawn,
        ..normal_ages(40.0, 10.0)
    };
    model.ages.steps_per_year = 12;
    model.ages.birthdays = Birthdays::Own;
    model
}

fn on_the_scale(beyond: Beyond) -> Spread {
    Spread {
        mean: 7.0,
        width: Width::Sd(2.0),
        bounds: [1.0, 10.0],
        beyond,
    }
}

fn normal_ages(mean: f64, sd: f64) -> AgeSpread {
    AgeSpread {
        shape: AgeShape::Normal {
            mean,
            width: Width::Sd(sd),
        },
        bounds: [18, 60],
        beyond: Beyond::Clipped,
        whole: Whole::Nearest,
    }
}

fn levels(seats: &[u32], weights: &[u32]) -> Vec<Level> {
    let level = |(seats, weight): (&u32, &u32)| Level {
        seats: *seats,
        weight_thousandths: *weight,
    };
    seats.iter().zip(weights).map(level).collect()
}
