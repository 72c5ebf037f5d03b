//! Article 9(1), (a) to (g), exactly.
//!
//! Article 3(1): a gap is the difference between the average levels of pay of men and of women over
//! that of men, the median gap likewise with medians; quartile bands are four equal groups of *workers*
//! in the order of their pay, not ranges of pay.

use super::exact::Ratio;
use super::workers::{Conventions, EvenMedian, Remainder, Ties, VariableOf, Worker};
use crate::floor::is_dominated;
use cordee_domain::Ix;
use cordee_domain::history::{Name, Sex};
use serde::Serialize;
use std::collections::BTreeMap;

/// The figures of Article 9(1).
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Article9 {
    /// How many workers are counted: women, men, recorded as neither, not recorded.
    pub workers: [u64; 4],
    /// (a) and (c): all pay.
    pub all: Gaps,
    /// (b) and (d): complementary or variable components.
    pub variable: Gaps,
    /// (e): the share of women who receive complementary or variable components; `None` without women.
    pub women_receiving: Option<Ratio>,
    /// (e): the same of men.
    pub men_receiving: Option<Ratio>,
    /// (f): the quartile bands, the lowest first.
    pub bands: [Band; 4],
    /// (g): by category, by its handle; without one, the workers who are in none.
    pub categories: Vec<(Option<Ix<Name>>, Category)>,
}

/// The gap of averages and the gap of medians.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Gaps {
    /// Of averages.
    pub mean: Gap,
    /// Of medians.
    pub median: Gap,
}

/// Men's level, women's, and the gap.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Gap {
    /// In millionths of a minor unit; `None` without women.
    pub women: Option<Ratio>,
    /// In millionths of a minor unit; `None` without men.
    pub men: Option<Ratio>,
    /// (men - women) / men; `None` where one is missing or men's is nothing. Below nothing where women
    /// are paid more.
    pub value: Option<Ratio>,
}

/// A quarter of the workers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Band {
    /// How many workers it has; not whole where ties are shared out.
    pub workers: Ratio,
    /// How many women.
    pub women: Ratio,
    /// How many men.
    pub men: Ratio,
}

/// A category of work of equal value.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Category {
    /// Women and men.
    pub workers: [u64; 2],
    /// Everybody, also those recorded as neither or not at all.
    pub everybody: u64,
    /// Basic pay.
    pub base: Gaps,
    /// Complementary or variable components.
    pub variable: Gaps,
    /// All pay.
    pub all: Gaps,
    /// Which of these averages tell what one worker is paid, because one pay makes nearly all of it.
    pub identifying: Identifying,
}

/// Of which components the average of women or of men tells what one of them is paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Identifying {
    /// Of basic pay.
    pub base: bool,
    /// Of complementary or variable components.
    pub variable: bool,
    /// Of all pay.
    pub all: bool,
}

/// Computes the figures.
pub fn article9(workers: &[Worker], conventions: Conventions) -> Article9 {
    let count = |sex: Sex| workers.iter().filter(|it| it.sex == sex).count() as u64;
    let mut by_category: BTreeMap<Option<Ix<Name>>, Vec<Worker>> = BTreeMap::new();
    for worker in workers {
        by_category
            .entry(worker.category)
            .or_default()
            .push(*worker);
    }
    let categories = by_category.into_iter();
    Article9 {
        workers: [Sex::Female, Sex::Male, Sex::Other, Sex::NotRecorded].map(count),
        all: gaps(workers, Worker::total, conventions),
        variable: variable_gaps(workers, conventions),
        women_receiving: receiving(workers, Sex::Female),
        men_receiving: receiving(workers, Sex::Male),
        bands: bands(workers, conventions),
        categories: categories
            .map(|(category, workers)| (category, of_category(&workers, conventions)))
            .collect(),
    }
}

fn of_category(workers: &[Worker], conventions: Conventions) -> Category {
    let count = |sex: Sex| workers.iter().filter(|it| it.sex == sex).count() as u64;
    Category {
        workers: [Sex::Female, Sex::Male].map(count),
        everybody: workers.len() as u64,
        base: gaps(workers, |it| it.base, conventions),
        variable: variable_gaps(workers, conventions),
        all: gaps(workers, Worker::total, conventions),
        identifying: Identifying {
            base: identifies(workers, |it| it.base),
            variable: identifies(workers, |it| it.variable),
            all: identifies(workers, Worker::total),
        },
    }
}

fn identifies(workers: &[Worker], pay: fn(&Worker) -> i128) -> bool {
    let of = |sex: Sex| workers.iter().filter(move |it| it.sex == sex).map(pay);
    is_dominated(of(Sex::Female)) || is_dominated(of(Sex::Male))
}

fn variable_gaps(workers: &[Worker], conventions: Conventions) -> Gaps {
    match conventions.variable_of {
        VariableOf::Everybody => gaps(workers, |it| it.variable, conventions),
        VariableOf::WhoReceives => {
            let receives = workers.iter().filter(|it| it.variable != 0);
            let receives: Vec<Worker> = receives.copied().collect();
            gaps(&receives, |it| it.variable, conventions)
        }
    }
}

fn gaps(workers: &[Worker], pay: fn(&Worker) -> i128, conventions: Conventions) -> Gaps {
    let of = |sex: Sex| -> Vec<i128> {
        let same = workers.iter().filter(|it| it.sex == sex);
        same.map(pay).collect()
    };
    let (mut women, mut men) = (of(Sex::Female), of(Sex::Male));
    Gaps {
        mean: gap(mean(&women), mean(&men)),
        median: gap(
            median(&mut women, conventions.even_median),
            median(&mut men, conventions.even_median),
        ),
    }
}

fn gap(women: Option<Ratio>, men: Option<Ratio>) -> Gap {
    let value = || men?.minus(women?)?.over(men?);
    Gap {
        women,
        men,
        value: value(),
    }
}

fn mean(all: &[i128]) -> Option<Ratio> {
    let sum = all
        .iter()
        .try_fold(0_i128, |sum, it| sum.checked_add(*it))?;
    Ratio::new(sum, i128::try_from(all.len()).ok()?)
}

/// The median; reorders `all`.
pub(super) fn median(all: &mut [i128], even: EvenMedian) -> Option<Ratio> {
    let middle = all.len() / 2;
    if all.is_empty() {
        return None;
    }
    let is_even = all.len().is_multiple_of(2);
    let (below, upper, _) = all.select_nth_unstable(middle);
    let upper = *upper;
    if !is_even {
        return Some(Ratio::whole(upper));
    }
    let lower = *below.iter().max()?;
    match even {
        EvenMedian::Mean => Ratio::new(lower.checked_add(upper)?, 2),
        EvenMedian::Lower => Some(Ratio::whole(lower)),
        EvenMedian::Higher => Some(Ratio::whole(upper)),
    }
}

fn receiving(workers: &[Worker], sex: Sex) -> Option<Ratio> {
    let same = || workers.iter().filter(|it| it.sex == sex);
    let receives = same().filter(|it| it.variable != 0).count();
    Ratio::new(
        i128::try_from(receives).ok()?,
        i128::try_from(same().count()).ok()?,
    )
}

/// Where the bands end, counted in workers from the lowest paid.
pub(crate) fn borders(workers: usize, remainder: Remainder) -> [usize; 4] {
    let (quarter, rest) = (workers / 4, workers % 4);
    [1, 2, 3, 4].map(|band| match remainder {
        Remainder::Spread => workers * band / 4,
        Remainder::Lowest => quarter * band + rest.min(band),
        Remainder::Highest => quarter * band + rest.saturating_sub(4 - band),
    })
}

fn bands(workers: &[Worker], conventions: Conventions) -> [Band; 4] {
    let mut sorted: Vec<&Worker> = workers.iter().collect();
    sorted.sort_by_key(|it| (it.total(), it.who));
    let borders = borders(sorted.len(), conventions.remainder);
    let mut begin = 0;
    borders.map(|end| {
        let band = band(&sorted, begin..end, conventions.ties);
        begin = end;
        band
    })
}

fn band(sorted: &[&Worker], places: std::ops::Range<usize>, ties: Ties) -> Band {
    let share = |sex: Option<Sex>| match ties {
        Ties::ByName => {
            let own = sorted.get(places.clone()).unwrap_or_default();
            Ratio::whole(counted(own, sex))
        }
        Ties::Proportional => proportional(sorted, &places, sex),
    };
    Band {
        workers: share(None),
        women: share(Some(Sex::Female)),
        men: share(Some(Sex::Male)),
    }
}

fn counted(workers: &[&Worker], sex: Option<Sex>) -> i128 {
    let same = workers
        .iter()
        .filter(|it| sex.is_none_or(|sex| it.sex == sex));
    i128::try_from(same.count()).unwrap_or(i128::MAX)
}

/// Of each run of workers of one pay the share that lies within the places.
fn proportional(sorted: &[&Worker], places: &std::ops::Range<usize>, sex: Option<Sex>) -> Ratio {
    let mut begin = 0;
    // Runs that lie within as a whole are counted; a border runs through two at most.
    let (mut whole, mut rest) = (0, Ratio::ZERO);
    for run in sorted.chunk_by(|a, b| a.total() == b.total()) {
        let end = begin + run.len();
        let within = end.min(places.end).saturating_sub(begin.max(places.start));
        begin = end;
        if within == run.len() {
            whole += counted(run, sex);
        } else if within > 0 {
            let number = |number: usize| i128::try_from(number).unwrap_or(i128::MAX);
            let part = Ratio::new(counted(run, sex) * number(within), number(run.len()));
            rest = part.and_then(|part| rest.plus(part)).unwrap_or(rest);
        }
    }
    rest.plus(Ratio::whole(whole)).unwrap_or(rest)
}

#[cfg(test)]
mod tests;
