//! Reports of the measures over the store, kept for a while.
//!
//! Putting everybody's history together is the most that anybody can ask of the server; so it is done
//! once for all who ask within the same ten minutes. Whoever asks is asked for the right each time.
//!
//! INVARIANT two-days: figures are told as of the end of the last month and of the same day a year
//! before, the floor decided for both together. Reports of any two days one likes would tell, by what
//! differs, of whoever moved in between. The units that can be told side by side are the teams right below
//! the top, at the end of the last month, decided together with those: what a page of units tells takes
//! nothing away from what the page of the whole withholds.

use crate::member::Member;
use crate::refused::Refused;
use cordee_domain::history::{Day, Recorded};
use cordee_measures::{Asked, Report, Settings, reports};
use cordee_store::{Failure, No, TeamListed};
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
    /// The teams right below the top, each with its report of the day.
    pub(crate) units: Vec<(String, Report)>,
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
        let teams = units(&member.store.teams(&member.asking).await?);
        let computed = tokio::task::spawn_blocking(move || compute(&recorded, on, teams)).await;
        let told = computed.map_err(|error| No::from(Failure::Unfit(error.to_string())))?;
        let told = Arc::new(told);
        *kept = Some(Kept {
            since: now,
            told: Arc::clone(&told),
        });
        Ok(told)
    }
}

/// The most units that are told side by side with the whole.
const MOST_UNITS: usize = 8;

/// The names of the teams right below the top; none where there are too many to be told together.
fn units(all: &[TeamListed]) -> Vec<String> {
    let is_top = |id| all.iter().any(|it| it.id == id && it.within.is_none());
    let below = all.iter().filter(|it| it.within.is_some_and(is_top));
    let names: Vec<String> = below.map(|it| it.name.clone()).collect();
    if names.len() > MOST_UNITS {
        return Vec::new();
    }
    names
}

fn compute(recorded: &Recorded, on: Date, teams: Vec<String>) -> Told {
    let before = on.saturating_sub(12.months());
    let history = &recorded.history;
    let asked = |day: Date, team| Asked {
        history,
        settings: Settings::as_of(Day::from(day)),
        team,
    };
    let found = teams.into_iter().filter_map(|name| {
        let team = history.teams.find(&name)?;
        Some((name, team))
    });
    let found: Vec<_> = found.collect();
    let days = [asked(on, None), asked(before, None)];
    let units = found.iter().map(|(_, team)| asked(on, Some(*team)));
    let all: Vec<Asked<'_>> = days.into_iter().chain(units).collect();
    let mut told = reports(&all);
    let units = told.split_off(days.len().min(told.len()));
    Told {
        on,
        before,
        reports: told,
        units: found.into_iter().map(|it| it.0).zip(units).collect(),
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
    use cordee_domain::TeamId;
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

    #[test]
    fn units_are_the_teams_right_below_the_top_as_long_as_they_are_few() {
        let team = |id: u64, within: Option<u64>| TeamListed {
            id: TeamId(id),
            name: format!("team {id}"),
            within: within.map(TeamId),
            people: 0,
        };
        let some = [
            team(1, None),
            team(2, Some(1)),
            team(3, Some(2)),
            team(4, Some(1)),
        ];
        assert_eq!(units(&some), ["team 2", "team 4"]);
        assert!(units(&[team(1, None)]).is_empty());
        let many = |last: u64| -> Vec<TeamListed> {
            let below = (2..=last).map(|id| team(id, Some(1)));
            std::iter::once(team(1, None)).chain(below).collect()
        };
        assert_eq!(units(&many(9)).len(), MOST_UNITS);
        assert!(units(&many(10)).is_empty());
    }
}
