//! Points in the space of what is believable.

use crate::chance::{Stream, Streams};
use crate::own::{Assumed, Parameter};
use rand_xoshiro::rand_core::Rng;

/// How many levels the grid of a screening has; a step is two thirds of the range.
const STEP: f64 = 2.0 / 3.0;

/// A value at a share of the range in which a parameter is believed to be.
pub(super) fn at(parameter: Parameter, share: f64) -> f64 {
    let [least, most] = parameter.assumption().range;
    least + share * (most - least)
}

/// So many points, each parameter once in each of as many equal parts of its range: a Latin hypercube.
/// Other parameters stay as they are.
pub(super) fn latin_hypercube(
    base: &Assumed,
    parameters: &[Parameter],
    points: u32,
    seed: u64,
) -> Vec<Assumed> {
    let mut all = vec![*base; points as usize];
    for parameter in parameters {
        let mut stream = Streams::new(seed).stream(&["latin hypercube", parameter.name()], 0);
        let parts = shuffled(points, &mut stream);
        for (point, part) in all.iter_mut().zip(parts) {
            let share = (f64::from(part) + share(&mut stream)) / f64::from(points);
            *point = point.with(*parameter, at(*parameter, share));
        }
    }
    all
}

/// The walks of a screening: each starts somewhere on a grid and takes one step in every parameter,
/// in an order of its own.
pub(super) struct Walk {
    /// One point more than there are parameters.
    pub(super) points: Vec<Assumed>,
    /// Of each step, which parameter, and whether up (1) or down (-1).
    pub(super) steps: Vec<(Parameter, f64)>,
}

pub(super) fn walks(base: &Assumed, parameters: &[Parameter], walks: u32, seed: u64) -> Vec<Walk> {
    (0..walks)
        .map(|walk| {
            let mut stream = Streams::new(seed).stream(&["screening"], u64::from(walk));
            one_walk(base, parameters, &mut stream)
        })
        .collect()
}

fn one_walk(base: &Assumed, parameters: &[Parameter], stream: &mut Stream) -> Walk {
    // On a grid of 0, 1/3, 2/3, 1 a step of 2/3 goes up from the lower half and down from the upper.
    let starts: Vec<f64> = parameters
        .iter()
        .map(|_| f64::from(below(stream, 4)) / 3.0)
        .collect();
    let mut here = *base;
    for (parameter, share) in parameters.iter().zip(&starts) {
        here = here.with(*parameter, at(*parameter, *share));
    }
    let mut walk = Walk {
        points: vec![here],
        steps: Vec::new(),
    };
    let count = u32::try_from(parameters.len()).unwrap_or(u32::MAX);
    for next in shuffled(count, stream) {
        let next = next as usize;
        let Some((parameter, start)) = parameters.get(next).zip(starts.get(next)) else {
            continue;
        };
        let sign = if *start < 0.5 { 1.0 } else { -1.0 };
        here = here.with(*parameter, at(*parameter, start + sign * STEP));
        walk.points.push(here);
        walk.steps.push((*parameter, sign));
    }
    walk
}

/// An effect over the whole range, from one over a step.
pub(super) fn over_the_range(of_a_step: f64) -> f64 {
    of_a_step / STEP
}

/// The numbers below `count` in an order by chance.
fn shuffled(count: u32, stream: &mut Stream) -> Vec<u32> {
    let mut all: Vec<u32> = (0..count).collect();
    for last in (1..count).rev() {
        all.swap(last as usize, below(stream, last + 1) as usize);
    }
    all
}

/// A number below `bound`; 64 bits times the bound, the upper part.
#[expect(clippy::cast_possible_truncation, reason = "below a bound of 32 bits")]
fn below(stream: &mut Stream, bound: u32) -> u32 {
    ((u128::from(stream.next_u64()) * u128::from(bound)) >> 64) as u32
}

#[expect(clippy::cast_precision_loss, reason = "52 bits")]
fn share(stream: &mut Stream) -> f64 {
    ((stream.next_u64() >> 12) as f64 + 0.5) / 4_503_599_627_370_496.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_latin_hypercube_has_each_parameter_once_in_each_part_of_its_range() {
        let parameters = [Parameter::Rho, Parameter::TrainingGain];
        let points = latin_hypercube(&Assumed::default(), &parameters, 40, 1);
        for parameter in parameters {
            let [least, most] = parameter.assumption().range;
            let part = |it: &Assumed| (it.get(parameter) - least) / (most - least) * 40.0;
            let mut parts: Vec<f64> = points.iter().map(part).collect();
            parts.sort_by(f64::total_cmp);
            for (number, part) in (0..40).map(f64::from).zip(parts) {
                assert!(number <= part && part <= number + 1.0, "{part}");
            }
        }
        assert!(points.iter().all(|it| (it.get(Parameter::Span) - 6.0).abs() < 1e-12));
    }

    #[test]
    fn a_walk_takes_one_step_in_every_parameter_and_stays_within_the_ranges() {
        for walk in walks(&Assumed::default(), &Parameter::ALL, 20, 3) {
            let mut stepped: Vec<Parameter> = walk.steps.iter().map(|it| it.0).collect();
            stepped.sort_unstable();
            assert_eq!(stepped, Parameter::ALL);
            for (pair, (parameter, sign)) in walk.points.windows(2).zip(&walk.steps) {
                let [least, most] = parameter.assumption().range;
                let gone = pair[1].get(*parameter) - pair[0].get(*parameter);
                assert!((gone - sign * STEP * (most - least)).abs() < 1e-9);
                for it in pair {
                    let value = it.get(*parameter);
                    assert!(least - 1e-9 <= value && value <= most + 1e-9);
                }
            }
        }
    }
}
