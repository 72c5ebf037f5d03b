//! A history on a day: where everybody stands and stood, put together once for all measures.

use crate::measures::Crossing;
use cordee_domain::history::{Day, GradeRank, Held, History, Name, Paid, Period, Rung};
use cordee_domain::{Ix, PayPeriod, TrackKind};
use hashbrown::HashMap;
use rayon::prelude::*;

/// What a report is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Settings {
    /// The day as of which everything is told.
    pub as_of: Day,
    /// How many months the period before it has.
    pub months: i32,
    /// The fewest people of whom a group may consist for anything to be said of it.
    pub floor: u64,
}

impl Settings {
    /// The fewest people in a group, where nobody asks for more.
    pub const FLOOR: u64 = 5;

    /// The twelve months up to a day, with the usual floor.
    pub fn as_of(as_of: Day) -> Self {
        Self {
            as_of,
            months: 12,
            floor: Self::FLOOR,
        }
    }
}

/// Where somebody stands on a day, and what they are paid.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// Their position.
    pub held: Held,
    /// Their pay for a year of full-time work, where it is known.
    pub pay: Option<Yearly>,
}

/// Pay for a year of full-time work, in minor units: what somebody is paid for a period, times the
/// periods of a year, over the share of full-time hours they work.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Yearly {
    /// Basic pay.
    pub base: f64,
    /// Basic pay with the variable components.
    pub total: f64,
    /// Which of the history's currencies.
    pub currency: u8,
}

/// People who are comparable in pay: of one grade, zone and currency.
pub type Peers = (GradeRank, Option<Ix<Name>>, u8);

/// A history on a day.
#[derive(Debug)]
pub struct Scene<'h> {
    /// The history.
    pub history: &'h History,
    /// What was asked for.
    pub settings: Settings,
    /// The days that end with the day of the report.
    pub period: Period,
    /// The day before the period: the same day, so many months before.
    pub start: Day,
    now: Vec<Option<Standing>>,
    then: Vec<Option<Held>>,
    manager_medians: HashMap<Peers, f64>,
    /// Every crossing there ever was; several measures ask for those of a period.
    pub(crate) crossings: Vec<Crossing>,
}

impl<'h> Scene<'h> {
    /// The scene of a history.
    pub fn new(history: &'h History, settings: Settings) -> Self {
        let start = settings.as_of.months_before(settings.months);
        let everybody = (0..history.head_count()).into_par_iter().map(Ix::new);
        let standing = |who| {
            let held = history.stood(who, settings.as_of)?;
            let pay = history.paid(who, settings.as_of);
            Some(Standing {
                held,
                pay: pay.and_then(yearly),
            })
        };
        let now: Vec<_> = everybody.clone().map(standing).collect();
        let then = everybody.map(|who| history.stood(who, start)).collect();
        let (manager_medians, crossings) =
            rayon::join(|| manager_medians(history, &now), || Crossing::all(history));
        Self {
            history,
            settings,
            period: Period {
                from: start.plus_days(1),
                until: settings.as_of,
            },
            start,
            now,
            then,
            manager_medians,
            crossings,
        }
    }

    /// The same of a part of its people, compared with what all managers are paid.
    #[must_use]
    pub fn within(self, part: &History) -> Scene<'_> {
        Scene {
            manager_medians: self.manager_medians,
            ..Scene::new(part, self.settings)
        }
    }

    /// The day of the report.
    pub fn on(&self) -> Day {
        self.settings.as_of
    }

    /// Everybody who was ever there.
    pub fn everybody(&self) -> impl IndexedParallelIterator<Item = Ix<Name>> + use<> {
        (0..self.history.head_count()).into_par_iter().map(Ix::new)
    }

    /// Where somebody stands on the day of the report.
    pub fn now(&self, who: Ix<Name>) -> Option<&Standing> {
        self.now.get(who.position())?.as_ref()
    }

    /// Where somebody stood when the period began.
    pub fn then(&self, who: Ix<Name>) -> Option<Held> {
        self.then.get(who.position()).copied().flatten()
    }

    /// What a position is.
    pub fn rung(&self, held: Held) -> &'h Rung {
        self.history.rung(held)
    }

    /// The craft somebody practises or comes from: that of the level, or of the last level before it
    /// that had one.
    pub fn craft_of(&self, who: Ix<Name>, on: Day) -> Option<Ix<Name>> {
        let mut spans = self.history.positions.of(who).rev();
        spans.find_map(|span| {
            let craft = self.rung(span.what).craft;
            craft.filter(|_| span.from <= on)
        })
    }

    /// Whom somebody's pay can be compared with.
    pub fn peers(&self, standing: &Standing) -> Option<Peers> {
        peers(self.history, standing)
    }

    /// The median total pay of the managers of a grade, zone and currency.
    pub fn manager_median(&self, peers: Peers) -> Option<f64> {
        self.manager_medians.get(&peers).copied()
    }

    /// Everybody who leads somebody on the day, with whom they lead, in the order of the handles.
    pub fn teams_led(&self) -> Vec<(Ix<Name>, Vec<Ix<Name>>)> {
        let mut led: HashMap<Ix<Name>, Vec<Ix<Name>>> = HashMap::new();
        for who in self.history.everybody() {
            let manager = self.now(who).and_then(|it| it.held.manager);
            if let Some(manager) = manager {
                led.entry(manager).or_default().push(who);
            }
        }
        let mut led: Vec<_> = led.into_iter().collect();
        led.sort_unstable_by_key(|(manager, _)| *manager);
        led
    }
}

fn peers(history: &History, standing: &Standing) -> Option<Peers> {
    let grade = history.rung(standing.held).grade?;
    Some((grade, standing.held.zone, standing.pay?.currency))
}

fn manager_medians(history: &History, now: &[Option<Standing>]) -> HashMap<Peers, f64> {
    let mut all: HashMap<Peers, Vec<f64>> = HashMap::new();
    for standing in now.iter().flatten() {
        let is_manager = history.rung(standing.held).kind == TrackKind::Management;
        let of = peers(history, standing).filter(|_| is_manager);
        if let Some((peers, pay)) = of.zip(standing.pay) {
            all.entry(peers).or_default().push(pay.total);
        }
    }
    let medians = all.into_iter();
    medians
        .filter_map(|(peers, mut pay)| Some((peers, crate::stats::median(&mut pay)?)))
        .collect()
}

/// Pay for a year of full-time work; `None` where somebody works no hours.
#[expect(
    clippy::cast_precision_loss,
    reason = "amounts of pay are exact in a float up to 90 million million"
)]
pub(crate) fn yearly(paid: Paid) -> Option<Yearly> {
    let part = f64::from(paid.part.basis_points()) / 10_000.0;
    if part <= 0.0 {
        return None;
    }
    let periods = match paid.per {
        PayPeriod::Year => 1.0,
        PayPeriod::Month => 12.0,
        // An hour is paid alike however many are worked; 2,080 are 52 weeks of 40.
        PayPeriod::Hour => 2_080.0 * part,
    };
    let scaled = |minor: i64| minor as f64 * periods / part;
    Some(Yearly {
        base: scaled(paid.base_minor),
        total: scaled(paid.base_minor.saturating_add(paid.variable_minor)),
        currency: paid.currency,
    })
}
