//! Article 10(1): where a joint pay assessment is asked for.
//!
//! All three have to hold: a difference of at least 5 % in the *average* level of pay in *any*
//! category, not justified by objective, gender-neutral criteria, and not remedied within six months of
//! the report. The first is arithmetic and is computed here, in both directions; the other two are
//! words of people, with their days.

use super::annual::Article9Report;
use super::exact::Ratio;

/// A category in which the difference is at least 5 %.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The category.
    pub category: String,
    /// The gap of average levels of all pay; below nothing where men are paid less.
    pub gap: Ratio,
    /// Women and men in it.
    pub workers: [u64; 2],
}

/// The screen of a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Screen {
    /// Categories with a difference of at least 5 %, in the order of the report.
    pub found: Vec<Found>,
    /// How many categories were compared.
    pub compared: u64,
    /// How many categories have workers of one sex only.
    pub of_one_sex: u64,
    /// Workers who are in no category: none was declared and approved for their level.
    pub without_category: u64,
}

/// The difference from which on a category is found: 5 %.
const FROM: i128 = 20;

/// Looks for categories with a difference of at least 5 % in a report, in both directions.
pub fn screen(report: &Article9Report) -> Screen {
    let mut screen = Screen {
        found: Vec::new(),
        compared: 0,
        of_one_sex: 0,
        without_category: report.without_category,
    };
    for category in &report.categories {
        let Some(gap) = category.figures.all.mean.value else {
            screen.of_one_sex += 1;
            continue;
        };
        screen.compared += 1;
        if is_found(gap) {
            screen.found.push(Found {
                category: category.name.clone(),
                gap,
                workers: category.figures.workers,
            });
        }
    }
    screen
}

/// Whether a gap is at least 5 % of men's level of pay, in either direction.
fn is_found(gap: Ratio) -> bool {
    let bar = Ratio::new(1, FROM).unwrap_or(Ratio::ZERO);
    let below = Ratio::ZERO.minus(bar).unwrap_or(Ratio::ZERO);
    gap >= bar || gap <= below
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_in_a_hundred_is_found_in_both_directions_and_a_cent_less_is_not() {
        for (men, women, wanted) in [
            (100_000, 95_000, true),
            (100_000, 95_001, false),
            (100_000, 105_000, true),
            (100_000, 104_999, false),
            (100_000, 100_000, false),
        ] {
            let gap = Ratio::new(men - women, men).unwrap();
            assert_eq!(is_found(gap), wanted, "{men} {women}");
        }
    }
}
