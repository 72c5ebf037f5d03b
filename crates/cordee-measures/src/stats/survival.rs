//! How long it takes until something happens, where for some it has not happened yet.

use super::Z;
use crate::figure::{Interval, count};

/// How long somebody was watched, and whether it happened at the end of that.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Lifetime {
    /// Days.
    pub days: i64,
    /// Whether it happened; otherwise the watching ended there.
    pub has_happened: bool,
}

/// The share for whom it has not happened yet, day by day.
#[derive(Clone, PartialEq, Debug)]
pub struct Survival {
    /// The steps, earliest first.
    pub steps: Vec<Step>,
    /// How many were watched.
    pub watched: u64,
    /// To how many it happened.
    pub happened: u64,
}

/// From a day on.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Step {
    /// The day.
    pub days: i64,
    /// How many were still watched just before.
    pub at_risk: u64,
    /// The share for whom it has not happened after that day.
    pub share: f64,
    /// Greenwood's sum: the sum of d / (n (n - d)) over the days so far.
    pub greenwood: f64,
}

/// The Kaplan–Meier estimate.
///
/// Kaplan and Meier, Journal of the American Statistical Association 53 (1958), 457–481. Who stops
/// being watched on the day on which it happens to another counts as watched on that day.
pub fn kaplan_meier(mut lifetimes: Vec<Lifetime>) -> Survival {
    lifetimes.sort_unstable();
    let watched = lifetimes.len() as u64;
    let (mut at_risk, mut share, mut greenwood, mut happened) = (watched, 1.0, 0.0, 0);
    let mut steps = Vec::new();
    for day in lifetimes.chunk_by(|a, b| a.days == b.days) {
        let events = day.iter().filter(|it| it.has_happened).count() as u64;
        if events > 0
            && let Some(first) = day.first()
        {
            let (n, d) = (count(at_risk), count(events));
            share *= 1.0 - d / n;
            greenwood += d / (n * (n - d));
            happened += events;
            steps.push(Step {
                days: first.days,
                at_risk,
                share,
                greenwood,
            });
        }
        at_risk -= day.len() as u64;
    }
    Survival {
        steps,
        watched,
        happened,
    }
}

impl Survival {
    /// The share for whom it has not happened after so many days, with the interval that the
    /// logarithm of minus its logarithm gives (Kalbfleisch and Prentice 1980); no interval while
    /// nothing has happened or where it has happened to all.
    pub fn at(&self, days: i64) -> (f64, Option<Interval>) {
        let step = self.steps.iter().rfind(|it| it.days <= days);
        step.map_or((1.0, None), |it| (it.share, it.interval()))
    }

    /// The day by which it has happened to half; `None` where it has not come to that.
    pub fn median_days(&self) -> Option<i64> {
        let half = self.steps.iter().find(|it| it.share <= 0.5);
        half.map(|it| it.days)
    }

    /// The interval of that day (Brookmeyer and Crowley, Biometrics 38 (1982), 29–41): the days on
    /// which the interval of the share holds a half. An end that was never reached is `None`.
    pub fn median_interval(&self) -> (Option<i64>, Option<i64>) {
        let first = |reaches: fn(Interval) -> f64| {
            let below = |it: &&Step| it.interval().is_some_and(|it| reaches(it) <= 0.5);
            self.steps.iter().find(below).map(|it| it.days)
        };
        (first(|it| it.low), first(|it| it.high))
    }
}

impl Step {
    fn interval(&self) -> Option<Interval> {
        if self.share <= 0.0 || self.share >= 1.0 {
            return None;
        }
        let log = self.share.ln();
        let half = Z * self.greenwood.sqrt() / log;
        let end = |half: f64| self.share.powf((half).exp());
        let (one, other) = (end(half), end(-half));
        Some(Interval {
            low: one.min(other),
            high: one.max(other),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Remission of 21 patients on 6-mercaptopurine (Freireich and others, 1963), the usual example;
    /// `+` where the watching ended.
    const WEEKS: &str = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    fn remission() -> Survival {
        let each = WEEKS.split(' ').map(|it| Lifetime {
            days: it.trim_end_matches('+').parse().unwrap(),
            has_happened: !it.ends_with('+'),
        });
        kaplan_meier(each.collect())
    }

    #[test]
    fn the_usual_example_gives_the_usual_figures() {
        // lifelines' KaplanMeierFitter; the same as survfit(conf.type = "log-log") of R
        let it = remission();
        for (weeks, share, low, high) in [
            (6, 0.857_142_9, 0.619_718_0, 0.951_551_7),
            (10, 0.752_941_2, 0.503_200_0, 0.889_362_0),
            (23, 0.448_179_3, 0.188_052_0, 0.680_143_0),
        ] {
            let (is, interval) = it.at(weeks);
            let interval = interval.unwrap();
            assert!((is - share).abs() < 1e-6, "{weeks}: {is}");
            assert!((interval.low - low).abs() < 2e-5, "{weeks}: {interval:?}");
            assert!((interval.high - high).abs() < 2e-5, "{weeks}: {interval:?}");
        }
        assert_eq!((it.watched, it.happened), (21, 9));
        assert_eq!(it.median_days(), Some(23));
        assert_eq!(it.median_interval(), (Some(13), None));
    }

    #[test]
    fn before_anything_happened_everybody_is_there_and_after_all_nobody() {
        let it = remission();
        assert_eq!(it.at(5), (1.0, None));
        let all = kaplan_meier(vec![Lifetime {
            days: 3,
            has_happened: true,
        }]);
        assert_eq!(all.at(3), (0.0, None));
        assert_eq!(kaplan_meier(Vec::new()).median_days(), None);
    }
}
