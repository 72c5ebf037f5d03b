//! A model made ready: everything the engines look up, computed once.

use super::model::{
    AgeShape, AgeSpread, Ages, Birthdays, Change, FirstStep, Hypothesis, Model, Scope, Whole,
};
use super::strategy::Strategy;
use crate::chance::{Alias, Beyond, Quantiles, cumulative};
use crate::competence::{Competence, ONE, steps};

/// A model made ready.
pub(crate) struct Tables {
    /// The first seat of each level, top first, and the number of all seats.
    pub(crate) starts: Vec<usize>,
    /// The weight of each level in thousandths.
    pub(crate) weights: Vec<i64>,
    /// Reports of each seat of a level, where promotion is among neighbours.
    pub(crate) reports: Option<Vec<usize>>,
    /// Below this one is dismissed.
    pub(crate) threshold: Competence,
    /// The step before which the staff of the start is not dismissed.
    pub(crate) first_dismissal: u32,
    pub(crate) initial: Quantiles,
    pub(crate) hired: Quantiles,
    pub(crate) transmit: Transmit,
    pub(crate) initial_ages: Alias,
    pub(crate) hired_ages: Alias,
    /// How often each age is hired, from the youngest.
    pub(crate) hired_weights: Vec<f64>,
    pub(crate) youngest_hired: u8,
    pub(crate) calendar: Calendar,
}

/// Who is promoted, as limits for a 32-bit number.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    best: u64,
    best_or_worst: u64,
}

/// Which one of those in question is promoted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    Best,
    Worst,
    Anybody,
}

impl Limits {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "shares of 2^32"
    )]
    pub(crate) fn of(strategy: Strategy) -> Self {
        let part = |share: f64| (share * 4_294_967_296.0 + 0.5) as u64;
        Self {
            best: part(strategy.best),
            best_or_worst: part(1.0 - strategy.random),
        }
    }

    /// What is wanted whatever chance says.
    pub(crate) fn always(self) -> Option<Wanted> {
        if self.best > u64::from(u32::MAX) {
            Some(Wanted::Best)
        } else if self.best == 0 && self.best_or_worst > u64::from(u32::MAX) {
            Some(Wanted::Worst)
        } else if self.best_or_worst == 0 {
            Some(Wanted::Anybody)
        } else {
            None
        }
    }

    #[inline]
    pub(crate) fn wanted(self, chance: u32) -> Wanted {
        let chance = u64::from(chance);
        if chance < self.best {
            Wanted::Best
        } else if chance < self.best_or_worst {
            Wanted::Worst
        } else {
            Wanted::Anybody
        }
    }
}

/// What becomes of competence on promotion.
pub(crate) struct Transmit {
    least: Competence,
    most: Competence,
    pub(crate) how: How,
}

/// Where the new competence comes from.
pub(crate) enum How {
    Afresh(Box<Quantiles>),
    Change {
        /// Up to so much, whatever the old one is.
        steps: i64,
        /// And up to this share of the old one, in parts of 2^32.
        share: i64,
        beyond: Beyond,
    },
}

impl Transmit {
    fn of(model: &Model) -> Self {
        let promoted = &model.promoted;
        let how = match promoted.hypothesis {
            Hypothesis::Peter => How::Afresh(Box::new(Quantiles::normal(
                model.hired.mean,
                model.hired.width.sd(),
                promoted.bounds,
                promoted.beyond,
            ))),
            Hypothesis::CommonSense(Change::Points(most)) => How::Change {
                steps: i64::from(steps(most)),
                share: 0,
                beyond: promoted.beyond,
            },
            #[expect(clippy::cast_possible_truncation, reason = "a share of 2^32")]
            Hypothesis::CommonSense(Change::Share(most)) => How::Change {
                steps: 0,
                share: (most * 4_294_967_296.0) as i64,
                beyond: promoted.beyond,
            },
        };
        Self {
            least: steps(promoted.bounds[0]),
            most: steps(promoted.bounds[1]),
            how,
        }
    }

    /// The competence after a promotion.
    #[inline]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the last step clamps to the bounds"
    )]
    pub(crate) fn new_competence(&self, old: Competence, chance: u32) -> Competence {
        match &self.how {
            How::Afresh(drawn) => drawn.at(chance),
            How::Change {
                steps,
                share,
                beyond,
            } => {
                let old = i64::from(old);
                let (least, most) = (i64::from(self.least), i64::from(self.most));
                let reach = steps + ((old * share) >> 32);
                let (mut from, mut to) = (old - reach, old + reach);
                if *beyond == Beyond::Redrawn {
                    (from, to) = (from.clamp(least, most), to.clamp(least, most));
                }
                let drawn = from + (((to - from + 1) * i64::from(chance)) >> 32);
                drawn.clamp(least, most) as Competence
            }
        }
    }
}

/// When people retire.
pub(crate) struct Calendar {
    steps_per_year: u32,
    last: u32,
    birthdays: Birthdays,
}

impl Calendar {
    fn of(ages: &Ages) -> Self {
        Self {
            steps_per_year: ages.steps_per_year,
            last: u32::from(ages.last),
            birthdays: ages.birthdays,
        }
    }

    /// The step at which somebody retires who has this age at `step`.
    #[inline]
    pub(crate) fn retires(&self, step: u32, age: u8) -> u32 {
        let years = self.last + 1 - u32::from(age);
        match self.birthdays {
            Birthdays::Together => (step / self.steps_per_year + years) * self.steps_per_year,
            Birthdays::Own => step + years * self.steps_per_year,
        }
    }

    /// When those retire who come at a step.
    #[inline]
    pub(crate) fn retirement(&self, step: u32) -> Retirement {
        Retirement {
            at_birth: self.retires(step, 0),
            steps_per_year: self.steps_per_year,
        }
    }

    /// How many steps earlier somebody of the start retires whose year is this far gone.
    #[inline]
    pub(crate) fn earlier(&self, chance: u32) -> u32 {
        match self.birthdays {
            Birthdays::Together => 0,
            Birthdays::Own => below(chance, self.steps_per_year),
        }
    }

    /// No retirement is further away than this many steps.
    pub(crate) fn furthest(&self) -> u32 {
        (self.last + 2) * self.steps_per_year
    }
}

/// When those retire who come at one step.
#[derive(Clone, Copy)]
pub(crate) struct Retirement {
    at_birth: u32,
    steps_per_year: u32,
}

impl Retirement {
    /// Somebody who comes at this age.
    #[inline]
    pub(crate) fn of(self, age: u8) -> u32 {
        self.at_birth - u32::from(age) * self.steps_per_year
    }
}

/// A number from 0 to `n` - 1 for an even 32-bit number.
#[inline]
pub(crate) fn below(chance: u32, n: u32) -> u32 {
    ((u64::from(chance) * u64::from(n)) >> 32) as u32
}

impl Tables {
    /// Makes a model ready that has no faults.
    pub(crate) fn of(model: &Model) -> Self {
        Self {
            starts: starts(model),
            weights: model
                .levels
                .iter()
                .map(|level| i64::from(level.weight_thousandths))
                .collect(),
            reports: (model.scope == Scope::Neighbours).then(|| reports(model)),
            threshold: steps(model.dismissal.below),
            first_dismissal: match model.dismissal.first_step {
                FirstStep::Dismisses => 1,
                FirstStep::Spares => 2,
            },
            initial: quantiles(&model.initial),
            hired: quantiles(&model.hired),
            transmit: Transmit::of(model),
            initial_ages: ages(&model.ages.initial),
            hired_ages: ages(&model.ages.hired),
            hired_weights: age_weights(&model.ages.hired),
            youngest_hired: model.ages.hired.bounds[0],
            calendar: Calendar::of(&model.ages),
        }
    }

    pub(crate) fn levels(&self) -> usize {
        self.weights.len()
    }

    pub(crate) fn people(&self) -> usize {
        self.starts.last().copied().unwrap_or(0)
    }

    /// How many seats each level has.
    pub(crate) fn seats(&self) -> impl Iterator<Item = usize> {
        self.starts.array_windows().map(|[start, end]| end - start)
    }

    /// What the weighted sum of competence, in steps and thousandths, is multiplied by to be
    /// efficiency in percent of what ten points everywhere would give.
    #[expect(clippy::cast_precision_loss, reason = "exact to fifteen digits")]
    pub(crate) fn scale(&self) -> f64 {
        let most: f64 = self
            .seats()
            .zip(&self.weights)
            .map(|(seats, weight)| seats as f64 * *weight as f64)
            .sum();
        100.0 / (most * 10.0 * f64::from(ONE))
    }
}

fn starts(model: &Model) -> Vec<usize> {
    let mut starts = vec![0];
    let mut next = 0;
    for level in &model.levels {
        next += level.seats as usize;
        starts.push(next);
    }
    starts
}

fn reports(model: &Model) -> Vec<usize> {
    let seats: Vec<usize> = model.levels.iter().map(|it| it.seats as usize).collect();
    seats
        .array_windows()
        .map(|[above, below]| below / above)
        .collect()
}

fn quantiles(spread: &super::model::Spread) -> Quantiles {
    Quantiles::normal(spread.mean, spread.width.sd(), spread.bounds, spread.beyond)
}

fn ages(spread: &AgeSpread) -> Alias {
    Alias::new(spread.bounds[0], &age_weights(spread))
}

/// How often each age is drawn, from the youngest.
fn age_weights(spread: &AgeSpread) -> Vec<f64> {
    let [least, most] = spread.bounds;
    (least..=most).map(|age| age_weight(spread, age)).collect()
}

/// How often an age is drawn.
fn age_weight(spread: &AgeSpread, age: u8) -> f64 {
    let AgeShape::Normal { mean, width } = spread.shape else {
        return 1.0;
    };
    let from = match spread.whole {
        Whole::Nearest => f64::from(age) - 0.5,
        Whole::Down => f64::from(age),
    };
    let [least, most] = spread.bounds;
    let clipped = spread.beyond == Beyond::Clipped;
    let share_below = |years: f64| cumulative((years - mean) / width.sd());
    let low = if clipped && age == least {
        0.0
    } else {
        share_below(from)
    };
    let high = if clipped && age == most {
        1.0
    } else {
        share_below(from + 1.0)
    };
    high - low
}
