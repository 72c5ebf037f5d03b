//! What can be said of the published models without running them.

use super::model::{AgeShape, Ages, Level, Model, Spread, Whole};
use crate::chance::{Beyond, cumulative, density};

/// The mean of a normal distribution that is clipped to bounds.
///
/// For X ~ N(m, s) and bounds a, b with α = (a - m)/s, β = (b - m)/s:
/// a Φ(α) + b (1 - Φ(β)) + m (Φ(β) - Φ(α)) - s (φ(β) - φ(α)).
pub fn clipped_mean(mean: f64, sd: f64, [least, most]: [f64; 2]) -> f64 {
    let high = (most - mean) / sd;
    below_part(mean, sd, least, most) + most * (1.0 - cumulative(high))
}

/// What those below `to` add to the mean of a normal distribution clipped at `least`.
fn below_part(mean: f64, sd: f64, least: f64, to: f64) -> f64 {
    let [low, high] = [least, to].map(|it| (it - mean) / sd);
    let within = cumulative(high) - cumulative(low);
    least * cumulative(low) + mean * within - sd * (density(high) - density(low))
}

/// Mean efficiency in the long run where anybody is promoted and competence is drawn afresh, in
/// percent; nothing for models in which a promotion can end in a dismissal.
///
/// Then promotion says nothing about competence. Above the lowest level the mean is that of a draw
/// after promotion. On the lowest, each hired person below the threshold is seen once and then
/// dismissed, and everybody else is an ordinary draw above the threshold. How many are hired in a
/// step follows from how long each kind stays (Little's law): the seats are h (P + (1 - P) T) for h
/// hired a step, a share P of them below the threshold, and T steps until retirement.
pub fn random_under_peter(model: &Model) -> Option<f64> {
    let threshold = model.dismissal.below;
    let [least, most] = model.promoted.bounds;
    let clips = [model.hired.beyond, model.promoted.beyond] == [Beyond::Clipped; 2];
    if least < threshold || !clips || model.ages.steps_per_year != 1 {
        return None;
    }
    let (mean, sd) = (model.hired.mean, model.hired.width.sd());
    let above = clipped_mean(mean, sd, [least, most]);
    let lowest = lowest_level(model, &model.hired)?;
    let (bottom, others) = model.levels.split_last()?;
    let weight = |level: &Level| f64::from(level.weight_thousandths) * f64::from(level.seats);
    let upper: f64 = others.iter().map(weight).sum();
    let all = upper + weight(bottom);
    Some(10.0 * (upper * above + weight(bottom) * lowest) / all)
}

fn lowest_level(model: &Model, hired: &Spread) -> Option<f64> {
    let (mean, sd) = (hired.mean, hired.width.sd());
    let threshold = model.dismissal.below;
    let short = cumulative((threshold - mean) / sd);
    let of_short = below_part(mean, sd, hired.bounds[0], threshold);
    let of_others = clipped_mean(mean, sd, hired.bounds) - of_short;
    let stays = mean_steps(&model.ages)?;
    let a_step = f64::from(model.people()) / (short + (1.0 - short) * stays);
    let seats = f64::from(model.levels.last()?.seats);
    let share_of_short = a_step * short / seats;
    Some(share_of_short * of_short / short + (1.0 - share_of_short) * of_others / (1.0 - short))
}

/// How many measurements somebody sees who stays until retirement, in the mean.
fn mean_steps(ages: &Ages) -> Option<f64> {
    let AgeShape::Normal { mean, width } = ages.hired.shape else {
        return None;
    };
    if ages.hired.beyond != Beyond::Clipped {
        return None;
    }
    let [least, most] = ages.hired.bounds;
    let edge = |age: u8| match ages.hired.whole {
        Whole::Nearest => f64::from(age) - 0.5,
        Whole::Down => f64::from(age),
    };
    let above = (least + 1..=most).map(|age| 1.0 - cumulative((edge(age) - mean) / width.sd()));
    let mean_age = f64::from(least) + above.sum::<f64>();
    Some(f64::from(ages.last) + 1.0 - mean_age)
}

#[cfg(test)]
mod tests {
    use super::super::presets::{Assumed, pluchino_2010_reconstructed, pluchino_2010_text};
    use super::*;

    #[test]
    fn clipping_evenly_on_both_sides_leaves_the_mean_where_it_is() {
        assert!((clipped_mean(7.0, 2.0, [4.0, 10.0]) - 7.0).abs() < 1e-12);
    }

    #[test]
    fn random_promotion_under_peter_gives_what_the_figure_shows() {
        let model = pluchino_2010_reconstructed(Assumed::Peter);
        let efficiency = random_under_peter(&model).unwrap();
        assert!((efficiency - 70.541).abs() < 0.0005, "{efficiency}");
    }

    #[test]
    fn nothing_is_said_where_a_promotion_can_end_in_a_dismissal() {
        assert_eq!(
            random_under_peter(&pluchino_2010_text(Assumed::Peter)),
            None
        );
    }
}
