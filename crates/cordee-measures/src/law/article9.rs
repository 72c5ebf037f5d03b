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
use std::ops::Range;

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
    let (whole, categories) = rayon::join(
        || without_categories(workers, conventions),
        || categories(workers, conventions),
    );
    Article9 {
        categories,
        ..whole
    }
}

/// Everything but (g).
pub(crate) fn without_categories(workers: &[Worker], conventions: Conventions) -> Article9 {
    let count = |sex: Sex| workers.iter().filter(|it| it.sex == sex).count() as u64;
    let ((all, variable), bands) = rayon::join(
        || {
            rayon::join(
                || gaps(workers, Worker::total, conventions),
                || variable_gaps(workers, conventions),
            )
        },
        || bands(workers, conventions),
    );
    Article9 {
        workers: [Sex::Female, Sex::Male, Sex::Other, Sex::NotRecorded].map(count),
        all,
        variable,
        women_receiving: receiving(workers, Sex::Female),
        men_receiving: receiving(workers, Sex::Male),
        bands,
        categories: Vec::new(),
    }
}

/// (g) alone.
pub(crate) fn categories(
    workers: &[Worker],
    conventions: Conventions,
) -> Vec<(Option<Ix<Name>>, Category)> {
    let mut by_category: BTreeMap<Option<Ix<Name>>, Vec<Worker>> = BTreeMap::new();
    for worker in workers {
        by_category
            .entry(worker.category)
            .or_default()
            .push(*worker);
    }
    let categories = by_category.into_iter();
    categories
        .map(|(category, workers)| (category, of_category(&workers, conventions)))
        .collect()
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
    let sexes = [Sex::Female, Sex::Male];
    sexes
        .into_iter()
        .any(|sex| is_made_by_one(workers, sex, pay))
}

/// Whether the average of a sex tells what one of them is paid, because one pay makes nearly all of it.
pub(crate) fn is_made_by_one(workers: &[Worker], sex: Sex, pay: fn(&Worker) -> i128) -> bool {
    is_dominated(workers.iter().filter(|it| it.sex == sex).map(pay))
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
        let mut all = Vec::with_capacity(workers.len());
        all.extend(same.map(pay));
        all
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
    let borders = borders(workers.len(), conventions.remainder);
    let mut ranks: Vec<Rank> = workers.iter().map(Rank::of).collect();
    let mut begin = 0;
    let mut before = UpTo::NOBODY;
    borders.map(|end| {
        let own = match conventions.ties {
            Ties::ByName => {
                put_lowest_first(&mut ranks, begin..end, |it| (it.pay, it.who));
                UpTo::all_of(ranks.get(begin..end).unwrap_or_default())
            }
            Ties::Proportional => {
                put_lowest_first(&mut ranks, begin..end, |it| it.pay);
                let here = UpTo::place(&ranks, end);
                let own = here.without(before).unwrap_or(UpTo::NOBODY);
                before = here;
                own
            }
        };
        begin = end;
        Band {
            workers: own.workers,
            women: own.women,
            men: own.men,
        }
    })
}

/// What the place of a worker in the order of pay depends on.
struct Rank {
    pay: i128,
    who: Ix<Name>,
    sex: Sex,
}

impl Rank {
    fn of(worker: &Worker) -> Self {
        Self {
            pay: worker.total(),
            who: worker.who,
            sex: worker.sex,
        }
    }
}

/// Puts those of the places into the places, those before them being there already. Nobody needs the
/// order within.
fn put_lowest_first<K: Ord>(ranks: &mut [Rank], places: Range<usize>, key: fn(&Rank) -> K) {
    let rest = ranks.get_mut(places.start..).unwrap_or_default();
    let own = places.len();
    if own < rest.len() {
        rest.select_nth_unstable_by_key(own, key);
    }
}

/// How many workers there are up to a place.
#[derive(Clone, Copy)]
struct UpTo {
    workers: Ratio,
    women: Ratio,
    men: Ratio,
}

impl UpTo {
    const NOBODY: Self = Self {
        workers: Ratio::ZERO,
        women: Ratio::ZERO,
        men: Ratio::ZERO,
    };

    fn all_of(ranks: &[Rank]) -> Self {
        let [workers, women, men] = counted(ranks, |_| true).map(Ratio::whole);
        Self {
            workers,
            women,
            men,
        }
    }

    /// Up to a place, who stands there being lowest of the rest: everybody below that pay, and of those
    /// of that pay the share that lies before the place.
    fn place(ranks: &[Rank], place: usize) -> Self {
        let Some(border) = ranks.get(place) else {
            return Self::all_of(ranks);
        };
        let below = counted(ranks, |it| it.pay < border.pay);
        let tied = counted(ranks, |it| it.pay == border.pay);
        let [all_below, ..] = below;
        let [all_tied, ..] = tied;
        let before = i128::try_from(place).unwrap_or(i128::MAX) - all_below;
        let up_to = |below: i128, tied: i128| {
            let part = Ratio::new(tied * before, all_tied)?;
            Ratio::whole(below).plus(part)
        };
        let [workers, women, men] = [0, 1, 2].map(|at: usize| {
            let both = below.get(at).zip(tied.get(at));
            both.and_then(|(below, tied)| up_to(*below, *tied))
                .unwrap_or(Ratio::ZERO)
        });
        Self {
            workers,
            women,
            men,
        }
    }

    fn without(self, before: Self) -> Option<Self> {
        Some(Self {
            workers: self.workers.minus(before.workers)?,
            women: self.women.minus(before.women)?,
            men: self.men.minus(before.men)?,
        })
    }
}

/// How many of some are there, how many of them women, and how many men.
fn counted(ranks: &[Rank], is_counted: impl Fn(&Rank) -> bool) -> [i128; 3] {
    let (mut all, mut women, mut men) = (0_i64, 0_i64, 0_i64);
    for rank in ranks {
        let one = i64::from(is_counted(rank));
        all += one;
        women += one * i64::from(rank.sex == Sex::Female);
        men += one * i64::from(rank.sex == Sex::Male);
    }
    [all, women, men].map(i128::from)
}

#[cfg(test)]
mod tests;
