//! Reports of the measures over the store, kept for a while.
//!
//! Putting everybody's history together is the most that anybody can ask of the server; so it is done
//! once for all who ask within the same ten minutes. Whoever asks is asked for the right each time.
//!
//! INVARIANT two-days: figures are told as of the end of the last month and of the same day a year
//! before, the floor decided for both together. Reports of any two days one likes would tell, by what
//! differs, of whoever moved in between.

use crate::member::Member;
use crate::refused::Refused;
use cordee_domain::history::{Day, Recorded};
use cordee_measures::{Asked, Report, Settings, reports};
use cordee_store::{Failure, No};
use jiff::ToSpan;
use jiff::civil::Date;
use std::sync::Arc;
use tokio::sync::Mutex;

/// For how long figures are kept.
const KEPT_SECONDS: i64 = 600;

/// What was computed last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures(Arc<Mutex<Option<Kept>>>);

#[derive(Clone, Debug)]
struct Kept {
    since: i64,
    told: Arc<Told>,
}

/// The figures of a day, with those of a year before.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Told {
    /// As of which day.
    pub(crate) on: Date,
    /// A year before.
    pub(crate) before: Date,
    /// The report, and that of the year before.
    pub(crate) reports: Vec<Report>,
    /// Positions at levels that no version of the framework knows.
    pub(crate) at_unknown_levels: u64,
}

impl Figures {
    /// The figures, for whoever may see them.
    pub(crate) async fn told(&self, member: &Member) -> Result<Arc<Told>, Refused> {
        member.store.may_see_figures(&member.asking).await?;
        // One at a time: whoever comes second finds what the first has computed.
        let mut kept = self.0.lock().await;
        let now = member.asking.now.as_second();
        let on = end_of_last_month(member.asking.today);
        let is_fresh =
            |it: &&Kept| (0..KEPT_SECONDS).contains(&(now - it.since)) && it.told.on == on;
        if let Some(known) = kept.as_ref().filter(is_fresh) {
            return Ok(Arc::clone(&known.told));
        }
        let recorded = member.store.history(&member.asking).await?;
        let computed = tokio::task::spawn_blocking(move || compute(&recorded, on)).await;
        let told = computed.map_err(|error| No::from(Failure::Unfit(error.to_string())))?;
        let told = Arc::new(told);
        *kept = Some(Kept {
            since: now,
            told: Arc::clone(&told),
        });
        Ok(told)
    }
}

fn compute(recorded: &Recorded, on: Date) -> Told {
    let before = on.saturating_sub(12.months());
    let asked = |day: Date| Asked {
        history: &recorded.history,
        settings: Settings::as_of(Day::from(day)),
        team: None,
    };
    Told {
        on,
        before,
        reports: reports(&[asked(on), asked(before)]),
        at_unknown_levels: recorded.at_unknown_levels,
    }
}

fn end_of_last_month(today: Date) -> Date {
    let first = today.first_of_month();
    first.yesterday().unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn figures_are_those_of_the_last_month_that_is_over() {
        for (today, wanted) in [
            (date(2026, 3, 1), date(2026, 2, 28)),
            (date(2026, 11, 30), date(2026, 10, 31)),
            (date(2026, 1, 15), date(2025, 12, 31)),
        ] {
            assert_eq!(end_of_last_month(today), wanted);
        }
    }
}
