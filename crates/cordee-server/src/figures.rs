//! Reports of the measures over the store, kept for a while.
//!
//! Putting everybody's history together is the most that anybody can ask of the server; so it is done
//! once for all who ask within the same ten minutes. Whoever asks is asked for the right each time.
//!
//! INVARIANT whole-months: figures are told as of the last day of a month. Reports of any two days
//! would tell, by what differs, of whoever moved in between.

use crate::member::Member;
use crate::refused::Refused;
use cordee_domain::history::{Day, History, Recorded};
use cordee_measures::{Report, Settings, report};
use cordee_store::{Failure, No};
use jiff::ToSpan;
use jiff::civil::Date;
use std::sync::Arc;
use tokio::sync::Mutex;

/// For how long a history is kept.
const KEPT_SECONDS: i64 = 600;

/// What was asked for lately.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures(Arc<Mutex<Option<Kept>>>);

#[derive(Clone, Debug)]
struct Kept {
    since: i64,
    history: Arc<History>,
    /// Positions at levels that no version of the framework knows.
    unknown: u64,
    reports: Vec<(Settings, Arc<Report>)>,
}

/// A report, and what did not come into it.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) report: Arc<Report>,
    pub(crate) at_unknown_levels: u64,
}

impl Figures {
    /// The report of a day, for whoever may see figures.
    pub(crate) async fn report(&self, member: &Member, as_of: Date) -> Result<Told, Refused> {
        member.store.may_see_figures(&member.asking).await?;
        let settings = Settings::as_of(Day::from(as_of));
        // One at a time: whoever comes second finds what the first has put together.
        let mut kept = self.0.lock().await;
        let now = member.asking.now.as_second();
        let fresh = kept.take().filter(|it| now - it.since < KEPT_SECONDS);
        let mut found = match fresh {
            Some(found) => found,
            None => Kept::of(member, now).await?,
        };
        let known = found.reports.iter().find(|(asked, _)| *asked == settings);
        let report = match known {
            Some((_, report)) => Arc::clone(report),
            None => found.compute(settings).await?,
        };
        let at_unknown_levels = found.unknown;
        *kept = Some(found);
        Ok(Told {
            report,
            at_unknown_levels,
        })
    }
}

impl Kept {
    async fn of(member: &Member, now: i64) -> Result<Self, Refused> {
        let recorded = member.store.history(&member.asking).await?;
        let Recorded {
            history,
            at_unknown_levels,
        } = recorded;
        Ok(Self {
            since: now,
            history: Arc::new(history),
            unknown: at_unknown_levels,
            reports: Vec::new(),
        })
    }

    async fn compute(&mut self, settings: Settings) -> Result<Arc<Report>, Refused> {
        let history = Arc::clone(&self.history);
        let work = move || report(&history, settings);
        let report = tokio::task::spawn_blocking(work).await;
        let report = report.map_err(|error| No::from(Failure::Unfit(error.to_string())))?;
        let report = Arc::new(report);
        self.reports.push((settings, Arc::clone(&report)));
        Ok(report)
    }
}

/// The last days of the months that are over, the latest first.
pub(crate) fn months(today: Date, how_many: usize) -> Vec<Date> {
    let first = today.first_of_month();
    let ends = (0..).map(|back: i32| first.saturating_sub(back.months()));
    let ends = ends.filter_map(|it| it.yesterday().ok());
    ends.take(how_many).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn only_months_that_are_over_are_told() {
        let of = |today| months(today, 3);
        assert_eq!(
            of(date(2026, 3, 1)),
            [date(2026, 2, 28), date(2026, 1, 31), date(2025, 12, 31)]
        );
        assert_eq!(of(date(2026, 11, 30))[0], date(2026, 10, 31));
    }
}
