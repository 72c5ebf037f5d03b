//! Statistics beside SciPy's, statsmodels' and lifelines': `bench/golden/statistics.py` writes the files.
//!
//! They agree to a thousand millionth. Nothing here is compared more loosely.

use cordee_measures::stats::{
    Design, Lifetime, clustered_share, kaplan_meier, logistic, median_ratio, odds_ratio, tau_b,
    wilson,
};

/// A row of a golden file.
struct Case<'a>(Vec<&'a str>);

impl Case<'_> {
    fn text(&self, at: usize) -> &str {
        self.0[at]
    }

    fn whole(&self, at: usize) -> u64 {
        self.0[at].parse().unwrap()
    }

    fn figure(&self, at: usize) -> Option<f64> {
        let text = self.0[at];
        (!text.is_empty()).then(|| text.parse().unwrap())
    }

    fn list(&self, at: usize) -> Vec<f64> {
        numbers(self.0[at])
    }

    /// Asks that the figures from a place on are these, one after the other.
    fn is(&self, from: usize, figures: &[Option<f64>]) {
        for (at, is) in (from..).zip(figures) {
            let wanted = self.figure(at);
            let is_near = match (*is, wanted) {
                (Some(is), Some(wanted)) => (is - wanted).abs() <= 1e-9 * wanted.abs().max(1.0),
                (None, None) => true,
                _ => false,
            };
            assert!(is_near, "{:?}: {is:?} is not {wanted:?}", self.0);
        }
    }
}

fn numbers(text: &str) -> Vec<f64> {
    text.split_whitespace()
        .map(|it| it.parse().unwrap())
        .collect()
}

fn matrix(text: &str) -> Vec<Vec<f64>> {
    text.split('|').map(numbers).collect()
}

/// Calls `compare` with every case; there are at least so many.
fn each(file: &str, least: usize, compare: impl Fn(&Case<'_>)) {
    let cases: Vec<Case<'_>> = file
        .lines()
        .skip(1)
        .map(|line| Case(line.split(',').collect()))
        .collect();
    assert!(cases.len() >= least, "{} cases", cases.len());
    for case in &cases {
        compare(case);
    }
}

#[test]
fn the_interval_of_a_share_is_that_of_statsmodels() {
    each(include_str!("golden/wilson.csv"), 70, |case| {
        let it = wilson(case.whole(0), case.whole(1)).unwrap();
        case.is(2, &[Some(it.low), Some(it.high)]);
    });
}

#[test]
fn the_interval_of_people_who_share_a_fate_is_that_of_a_survey() {
    each(include_str!("golden/clusters.csv"), 40, |case| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "small counts"
        )]
        let whole = |it: f64| it as u64;
        let both = case.list(0).into_iter().zip(case.list(1));
        let clusters: Vec<(u64, u64)> = both.map(|(hit, of)| (whole(hit), whole(of))).collect();
        let it = clustered_share(&clusters).unwrap();
        case.is(2, &[Some(it.low), Some(it.high)]);
    });
}

#[test]
fn the_odds_ratio_is_that_of_statsmodels() {
    each(include_str!("golden/odds.csv"), 60, |case| {
        let (first, second) = (
            (case.whole(0), case.whole(1)),
            (case.whole(2), case.whole(3)),
        );
        let it = odds_ratio(first, second).unwrap();
        // Large tables give ratios of millions, compared by their size.
        case.is(
            4,
            &[
                Some(it.value),
                Some(it.interval.low),
                Some(it.interval.high),
            ],
        );
    });
}

#[test]
fn tau_is_that_of_scipy() {
    each(include_str!("golden/kendall.csv"), 45, |case| {
        let both = case.list(0).into_iter().zip(case.list(1));
        let it = tau_b(&mut both.collect::<Vec<_>>());
        let interval = it.interval();
        case.is(
            2,
            &[
                it.value(),
                interval.map(|it| it.low),
                interval.map(|it| it.high),
            ],
        );
    });
}

#[test]
fn survival_is_that_of_lifelines() {
    each(include_str!("golden/survival.csv"), 100, |case| {
        let both = case.list(0).into_iter().zip(case.list(1));
        #[expect(clippy::cast_possible_truncation, reason = "days")]
        let lifetimes = both.map(|(days, happened)| Lifetime {
            days: days as i64,
            has_happened: happened > 0.5,
        });
        let it = kaplan_meier(lifetimes.collect());
        let (share, interval) = it.at(case.text(2).parse().unwrap());
        let (low, high) = it.median_interval();
        #[expect(clippy::cast_precision_loss, reason = "days")]
        let day = |it: Option<i64>| it.map(|it| it as f64);
        case.is(
            3,
            &[
                Some(share),
                interval.map(|it| it.low),
                interval.map(|it| it.high),
                day(it.median_days()),
                day(low),
                day(high),
            ],
        );
    });
}

#[test]
fn medians_and_their_ratio_are_those_of_numpy_and_of_the_paper() {
    each(include_str!("golden/medians.csv"), 60, |case| {
        let it = median_ratio(&mut case.list(0), &mut case.list(1)).unwrap();
        let interval = it.interval;
        case.is(
            2,
            &[
                Some(it.first),
                Some(it.second),
                Some(it.value),
                interval.map(|it| it.low),
                interval.map(|it| it.high),
            ],
        );
    });
}

#[test]
fn least_squares_with_errors_that_differ_are_those_of_statsmodels() {
    each(include_str!("golden/least-squares.csv"), 30, |case| {
        let rows: Vec<Vec<(usize, f64)>> = matrix(case.text(0))
            .into_iter()
            .map(|row| {
                row.into_iter()
                    .enumerate()
                    .filter(|it| it.1 != 0.0)
                    .collect()
            })
            .collect();
        let explained = case.list(1);
        let mut design = Design::new(matrix(case.text(0))[0].len());
        for (row, y) in rows.iter().zip(&explained) {
            design.add(row, *y);
        }
        let each = rows
            .iter()
            .map(Vec::as_slice)
            .zip(explained.iter().copied());
        let column = case.text(2).parse().unwrap();
        let it = design.fit().robust(column, each).unwrap();
        case.is(
            3,
            &[
                Some(it.value),
                Some(it.error),
                Some(it.interval.low),
                Some(it.interval.high),
            ],
        );
    });
}

#[test]
fn the_odds_of_a_yes_are_those_of_statsmodels() {
    each(include_str!("golden/yes-or-no.csv"), 25, |case| {
        let x = matrix(case.text(0));
        let columns = x[0].len();
        let rows: Vec<(Vec<f64>, bool)> = x
            .into_iter()
            .zip(case.list(1).iter().map(|it| *it > 0.5))
            .collect();
        let column: usize = case.text(2).parse().unwrap();
        let it = logistic(columns, &rows).map(|it| it[column]);
        case.is(
            3,
            &[
                it.map(|it| it.value),
                it.map(|it| it.error),
                it.map(|it| it.interval.low),
                it.map(|it| it.interval.high),
            ],
        );
    });
}
