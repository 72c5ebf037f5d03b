//! Shares: how sure one can be of them.

use super::Z;
use crate::figure::{Interval, count};

/// The Wilson score interval of a share at 95 %; `None` where there is nobody.
///
/// Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
pub fn wilson(numerator: u64, denominator: u64) -> Option<Interval> {
    if denominator == 0 || numerator > denominator {
        return None;
    }
    let (n, p) = (count(denominator), count(numerator) / count(denominator));
    let squared = Z * Z;
    let centre = (p + squared / (2.0 * n)) / (1.0 + squared / n);
    let half = Z / (1.0 + squared / n) * (p * (1.0 - p) / n + squared / (4.0 * n * n)).sqrt();
    let low = if numerator == 0 { 0.0 } else { centre - half };
    let high = if numerator == denominator {
        1.0
    } else {
        centre + half
    };
    Some(Interval { low, high })
}

/// The interval of a share whose people come in clusters that share a fate, such as all who are led
/// by one manager: `(how many of them, of how many)` for each cluster.
///
/// The ratio estimator's linearised variance (Cochran, Sampling Techniques, 1977, 6.3) turned into an
/// effective number of people, which is then put into [`wilson`]'s formula (Korn and Graubard,
/// Survey Methodology 24 (1998), 193–201). `None` where there is nobody.
pub fn clustered_share(clusters: &[(u64, u64)]) -> Option<Interval> {
    let numerator: u64 = clusters.iter().map(|it| it.0).sum();
    let denominator: u64 = clusters.iter().map(|it| it.1).sum();
    let plain = wilson(numerator, denominator)?;
    let k = clusters.len();
    let (n, p) = (count(denominator), count(numerator) / count(denominator));
    if k < 2 || numerator == 0 || numerator == denominator {
        return Some(plain);
    }
    let residuals = clusters
        .iter()
        .map(|(hit, of)| count(*hit) - p * count(*of));
    let squares: f64 = residuals.map(|it| it * it).sum();
    let k = count(k as u64);
    let variance = squares / (n * n) * k / (k - 1.0);
    // Never surer than if everybody stood alone.
    let effective = (p * (1.0 - p) / variance).min(n);
    Some(wilson_of(p, effective))
}

fn wilson_of(p: f64, n: f64) -> Interval {
    let squared = Z * Z;
    let centre = (p + squared / (2.0 * n)) / (1.0 + squared / n);
    let half = Z / (1.0 + squared / n) * (p * (1.0 - p) / n + squared / (4.0 * n * n)).sqrt();
    Interval {
        low: (centre - half).max(0.0),
        high: (centre + half).min(1.0),
    }
}

/// How many times as likely, by odds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct OddsRatio {
    /// The odds of the first over the odds of the second.
    pub value: f64,
    /// Its 95 % interval.
    pub interval: Interval,
}

/// The odds ratio of two groups, each `(how many, of how many)`, with Woolf's interval on the
/// logarithm after half a person was added to each cell (Haldane 1956, Anscombe 1956), so that an
/// empty cell is no division by nothing. `None` where a group is empty.
pub fn odds_ratio(first: (u64, u64), second: (u64, u64)) -> Option<OddsRatio> {
    if first.1 == 0 || second.1 == 0 || first.0 > first.1 || second.0 > second.1 {
        return None;
    }
    let cells = [
        count(first.0) + 0.5,
        count(first.1 - first.0) + 0.5,
        count(second.0) + 0.5,
        count(second.1 - second.0) + 0.5,
    ];
    let [a, b, c, d] = cells;
    let value = (a * d) / (b * c);
    let half = Z * cells.iter().map(|it| 1.0 / it).sum::<f64>().sqrt();
    let interval = Interval {
        low: (value.ln() - half).exp(),
        high: (value.ln() + half).exp(),
    };
    Some(OddsRatio { value, interval })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 5e-7
    }

    #[test]
    fn the_interval_of_a_share_is_that_of_statsmodels() {
        // statsmodels.stats.proportion.proportion_confint(k, n, method="wilson")
        for (k, n, low, high) in [
            (0, 10, 0.0, 0.277_532_8),
            (3, 10, 0.107_791_3, 0.603_221_9),
            (10, 10, 0.722_467_2, 1.0),
            (350, 1_000, 0.321_062_7, 0.380_085_3),
        ] {
            let it = wilson(k, n).unwrap();
            assert!(near(it.low, low) && near(it.high, high), "{k}/{n}: {it:?}");
        }
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(2, 1), None);
    }

    #[test]
    fn people_who_share_a_manager_say_less_than_as_many_who_do_not() {
        let together: Vec<(u64, u64)> = (0..20).map(|at| ((at % 2) * 6, 6)).collect();
        let alone: Vec<(u64, u64)> = (0..120).map(|at| (at % 2, 1)).collect();
        let width = |it: &[(u64, u64)]| clustered_share(it).map(|it| it.high - it.low).unwrap();
        assert!(width(&together) > 2.0 * width(&alone));
        assert!(clustered_share(&[]).is_none());
    }

    #[test]
    fn an_odds_ratio_with_an_empty_cell_is_still_a_number() {
        let it = odds_ratio((10, 100), (20, 100)).unwrap();
        // (10.5 × 80.5) / (90.5 × 20.5), by hand.
        assert!(near(it.value, 0.455_599_0), "{it:?}");
        let it = odds_ratio((0, 10), (5, 10)).unwrap();
        assert!(it.value.is_finite() && it.interval.low > 0.0);
        assert_eq!(odds_ratio((0, 0), (1, 2)), None);
    }
}
