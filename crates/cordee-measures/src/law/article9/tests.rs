//! Article 9 worked by hand, and computed a second time in another way.

use super::*;
use proptest::prelude::*;

fn worker(at: usize, sex: Sex, base: i128, variable: i128, category: usize) -> Worker {
    Worker {
        who: Ix::new(at),
        sex,
        category: Some(Ix::new(category)),
        base,
        variable,
    }
}

fn ratio(numerator: i128, denominator: i128) -> Option<Ratio> {
    Ratio::new(numerator, denominator)
}

/// Three women and three men; what they are paid is easy to add up.
fn six() -> Vec<Worker> {
    vec![
        worker(0, Sex::Female, 30, 0, 0),
        worker(1, Sex::Female, 40, 0, 0),
        worker(2, Sex::Female, 50, 6, 1),
        worker(3, Sex::Male, 40, 0, 0),
        worker(4, Sex::Male, 50, 3, 1),
        worker(5, Sex::Male, 60, 9, 1),
    ]
}

#[test]
fn an_average_that_one_worker_makes_is_said_to_identify_them() {
    let five = |largest: i128| -> Vec<Worker> {
        let each = (0..5).map(|at| worker(at, Sex::Male, 40_000, i128::from(at == 0) * largest, 0));
        each.collect()
    };
    for (largest, wanted) in [
        (0, [false; 3]),
        (1, [false, true, false]),
        (2_000_000, [false, true, true]),
    ] {
        let it = article9(&five(largest), Conventions::default());
        let found = it.categories[0].1.identifying;
        assert_eq!([found.base, found.variable, found.all], wanted, "{largest}");
    }
}

#[test]
fn six_workers_worked_by_hand() {
    let it = article9(&six(), Conventions::default());
    // Women: 30, 40, 56; men: 40, 53, 69.
    assert_eq!(it.all.mean.women, ratio(126, 3));
    assert_eq!(it.all.mean.men, ratio(162, 3));
    assert_eq!(it.all.mean.value, ratio(36, 162));
    assert_eq!(it.all.median.value, ratio(13, 53));
    // Variable: women 0, 0, 6; men 0, 3, 9.
    assert_eq!(it.variable.mean.value, ratio(6, 12));
    assert_eq!(it.variable.median.value, ratio(3, 3));
    assert_eq!(
        (it.women_receiving, it.men_receiving),
        (ratio(1, 3), ratio(2, 3))
    );
    assert_eq!(it.workers, [3, 3, 0, 0]);
    // In the first category women have 30 and 40, the man has 40.
    assert_eq!(it.categories[0].1.base.mean.value, ratio(5, 40));
    assert_eq!(it.categories[1].1.all.mean.value, ratio(61 - 56, 61));
}

#[test]
fn a_quarter_of_six_is_shared_out_as_the_convention_says() {
    let sizes = |remainder| {
        let mut begin = 0;
        borders(6, remainder).map(|end| std::mem::replace(&mut begin, end).abs_diff(end))
    };
    assert_eq!(sizes(Remainder::Spread), [1, 2, 1, 2]);
    assert_eq!(sizes(Remainder::Lowest), [2, 2, 1, 1]);
    assert_eq!(sizes(Remainder::Highest), [1, 1, 2, 2]);
}

#[test]
fn who_is_paid_alike_is_in_both_bands_by_halves() {
    // A woman and a man are paid the same, and the border of the first band runs between them.
    let four = [
        worker(0, Sex::Female, 10, 0, 0),
        worker(1, Sex::Male, 10, 0, 0),
        worker(2, Sex::Male, 20, 0, 0),
        worker(3, Sex::Male, 30, 0, 0),
    ];
    let it = article9(&four, Conventions::default());
    assert_eq!(Some(it.bands[0].women), ratio(1, 2));
    assert_eq!(Some(it.bands[1].men), ratio(1, 2));
    let by_name = Conventions {
        ties: Ties::ByName,
        ..Conventions::default()
    };
    let it = article9(&four, by_name);
    assert_eq!(Some(it.bands[0].women), ratio(1, 1));
}

#[test]
fn without_women_or_men_there_is_no_gap_and_nobody_divides_by_nothing() {
    let it = article9(&[], Conventions::default());
    assert_eq!(it.all.mean.value, None);
    let it = article9(&[worker(0, Sex::Male, 0, 0, 0)], Conventions::default());
    assert_eq!((it.all.mean.men, it.all.mean.value), (ratio(0, 1), None));
    let it = article9(
        &[
            worker(0, Sex::Male, 0, 0, 0),
            worker(1, Sex::Female, 5, 0, 0),
        ],
        Conventions::default(),
    );
    assert_eq!(it.all.mean.value, None, "men's level is nothing");
}

/// The same once more, in another way: with lists of whole cents for each sex, ranks by counting who
/// earns less, and every worker cut into as many slices as there are quarters of workers.
mod again {
    use super::*;

    pub(super) fn mean_gap(
        workers: &[Worker],
        pay: impl Fn(&Worker) -> i128,
    ) -> Option<(i128, i128)> {
        let sum = |sex| {
            workers
                .iter()
                .filter(|it| it.sex == sex)
                .map(&pay)
                .sum::<i128>()
        };
        let many = |sex| workers.iter().filter(|it| it.sex == sex).count() as i128;
        let (f, m) = (sum(Sex::Female), sum(Sex::Male));
        let (nf, nm) = (many(Sex::Female), many(Sex::Male));
        // (m/nm - f/nf) / (m/nm) = (m nf - f nm) / (m nf)
        (nf > 0 && nm > 0 && m != 0).then_some((m * nf - f * nm, m * nf))
    }

    pub(super) fn median_twice(workers: &[Worker], sex: Sex) -> Option<i128> {
        let own: Vec<i128> = workers
            .iter()
            .filter(|it| it.sex == sex)
            .map(Worker::total)
            .collect();
        let n = own.len();
        // The value that has at most half below and at most half above it; of an even number there
        // may be two.
        let fits = |it: &&i128| {
            let below = own.iter().filter(|other| other < it).count();
            let above = own.iter().filter(|other| other > it).count();
            2 * below <= n && 2 * above <= n
        };
        let lowest = own.iter().filter(fits).min()?;
        let highest = own.iter().filter(fits).max()?;
        Some(lowest + highest)
    }

    /// Women in each quarter, in quarters of the size of a run times four.
    pub(super) fn women_in_bands(workers: &[Worker]) -> [f64; 4] {
        let n = workers.len();
        let mut women = [0.0; 4];
        for one in workers.iter().filter(|it| it.sex == Sex::Female) {
            let below = workers.iter().filter(|it| it.total() < one.total()).count();
            let alike = workers
                .iter()
                .filter(|it| it.total() == one.total())
                .count();
            for (band, sum) in women.iter_mut().enumerate() {
                let (from, until) = (n * band / 4, n * (band + 1) / 4);
                let within = (below..below + alike)
                    .filter(|at| from <= *at && *at < until)
                    .count();
                *sum += crate::figure::count(within as u64) / crate::figure::count(alike as u64);
            }
        }
        women
    }
}

fn payroll() -> impl Strategy<Value = Vec<Worker>> {
    let sex = prop_oneof![
        5 => Just(Sex::Female),
        5 => Just(Sex::Male),
        1 => Just(Sex::Other),
        1 => Just(Sex::NotRecorded),
    ];
    // Few different amounts, so that there are many ties.
    let one = (
        sex,
        0_i128..12,
        prop_oneof![Just(0_i128), 1_i128..4],
        0_usize..5,
    );
    prop::collection::vec(one, 0..40).prop_map(|all| {
        let each = all.into_iter().enumerate();
        each.map(|(at, (sex, base, variable, category))| {
            worker(at, sex, base * 100_000_001, variable * 33_333, category)
        })
        .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]
    #[test]
    fn a_second_computation_in_another_way_agrees_exactly(workers in payroll()) {
        let it = article9(&workers, Conventions::default());
        let mean = again::mean_gap(&workers, Worker::total).and_then(|(a, b)| ratio(a, b));
        prop_assert_eq!(it.all.mean.value, mean);
        let variable = again::mean_gap(&workers, |it| it.variable).and_then(|(a, b)| ratio(a, b));
        prop_assert_eq!(it.variable.mean.value, variable);
        for (sex, is) in [(Sex::Female, it.all.median.women), (Sex::Male, it.all.median.men)] {
            let twice = again::median_twice(&workers, sex);
            prop_assert_eq!(is, twice.and_then(|it| ratio(it, 2)));
        }
        for (band, women) in it.bands.iter().zip(again::women_in_bands(&workers)) {
            prop_assert!((band.women.float() - women).abs() < 1e-9);
        }
        for (category, is) in &it.categories {
            let own: Vec<Worker> =
                workers.iter().filter(|it| it.category == *category).copied().collect();
            let base = again::mean_gap(&own, |it| it.base).and_then(|(a, b)| ratio(a, b));
            prop_assert_eq!(is.base.mean.value, base);
        }
    }
}
