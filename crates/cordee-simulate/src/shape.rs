//! The shape of an organisation: how many, never who.
//!
//! A scenario can begin as one's own organisation: headcount by grade and kind of track, how many a
//! manager leads, how many leave, come, rise and cross in a year. Counts below [`FEWEST`] are not told,
//! others are rounded to [`STEP`], and shares are made of rounded counts; so nothing in a scenario is
//! about somebody, and two shapes a day apart don't tell who left between them.

use crate::own::{Assumed, Organisation, Parameter, Scenario};
use cordee_domain::TrackKind;
use cordee_domain::history::{Day, Held, History};
use serde::Serialize;

/// Of fewer people nothing is told.
pub const FEWEST: u32 = 5;
/// Counts are multiples of this.
pub const STEP: u32 = 5;

/// An organisation in counts.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Shape {
    /// How many practise at each grade, the lowest first; nothing where they are too few.
    pub individuals: Vec<Option<u32>>,
    /// How many manage at each grade.
    pub managers: Vec<Option<u32>>,
    /// How many people a manager leads, in the mean, in tenths.
    pub span_tenths: Option<u32>,
    /// How many left in the twelve months before.
    pub left: Option<u32>,
    /// How many came.
    pub came: Option<u32>,
    /// How many rose on their track.
    pub advanced: Option<u32>,
    /// How many were made managers.
    pub crossed: Option<u32>,
    /// How many people could not be counted, for want of a grade.
    pub without_grade: Option<u32>,
    /// What was rounded or left out, in words.
    pub remarks: Vec<String>,
}

impl Shape {
    /// The shape of an organisation as of a day.
    pub fn of(history: &History, day: Day) -> Self {
        let grades = history.rungs.grades.len();
        let (mut individuals, mut managers) = (vec![0_u32; grades], vec![0_u32; grades]);
        let mut flows = Flows::default();
        let mut without_grade = 0;
        let start = day.months_before(12);
        let mut led: Vec<u32> = vec![0; history.head_count()];
        for who in history.everybody() {
            let (then, now) = (history.stood(who, start), history.stood(who, day));
            flows.count(history, then, now);
            let Some(now) = now else { continue };
            if let Some(of) = now.manager.and_then(|it| led.get_mut(it.position())) {
                *of += 1;
            }
            let rung = history.rung(now);
            let counts = match rung.kind {
                TrackKind::Individual => &mut individuals,
                TrackKind::Management => &mut managers,
            };
            let count = rung.grade.and_then(|it| counts.get_mut(usize::from(it.0)));
            match count {
                Some(count) => *count += 1,
                None => without_grade += 1,
            }
        }
        let told = |all: Vec<u32>| all.into_iter().map(coarse).collect();
        Self {
            individuals: told(individuals),
            managers: told(managers),
            span_tenths: span(&led),
            left: coarse(flows.left),
            came: coarse(flows.came),
            advanced: coarse(flows.advanced),
            crossed: coarse(flows.crossed),
            without_grade: coarse(without_grade),
            remarks: vec![format!(
                "counts are rounded to {STEP}; of fewer than {FEWEST} people nothing is told"
            )],
        }
    }

    /// A scenario that begins so; what the shape does not tell stays as in `usual`.
    #[must_use]
    pub fn scenario(&self, usual: Scenario) -> Scenario {
        let seats: u32 = self.individuals.iter().flatten().sum();
        if seats == 0 {
            return usual;
        }
        let people = seats + self.managers.iter().flatten().sum::<u32>();
        let share = |of: Option<u32>| of.map(|of| f64::from(of) / f64::from(people));
        let organisation = self.organisation(usual.organisation, seats, share(self.left));
        Scenario {
            assumed: self.assumed(usual.assumed, share(self.advanced)),
            organisation,
            ..usual
        }
    }

    fn organisation(&self, usual: Organisation, seats: u32, left: Option<f64>) -> Organisation {
        let grades = u16::try_from(self.individuals.len()).unwrap_or(u16::MAX);
        let fits = usize::from(usual.grades) == self.individuals.len();
        let lead = self.managers.iter().position(Option::is_some);
        let lead = lead.and_then(|it| u16::try_from(it + 1).ok());
        let staff = self.individuals.iter();
        let staff = staff.map(|it| f64::from(it.unwrap_or(0)) / f64::from(seats));
        Organisation {
            seats,
            crafts: usual.crafts.min(seats),
            lead_grade: lead.unwrap_or(usual.lead_grade).min(grades),
            expert_grade: lead.unwrap_or(usual.expert_grade).min(grades),
            candidate_grade: usual.candidate_grade.min(grades),
            staff: staff.collect(),
            leaving: left.map_or(usual.leaving, |it| it.min(0.9)),
            hires: at_most(usual.hires, self.individuals.len()),
            pay: if fits { usual.pay } else { even_pay(grades) },
            grades,
            ..usual
        }
    }

    fn assumed(&self, usual: Assumed, advanced: Option<f64>) -> Assumed {
        let span = self.span_tenths.map(|it| f64::from(it) / 10.0);
        let known = [(Parameter::Span, span), (Parameter::Promotions, advanced)];
        known
            .into_iter()
            .filter_map(|(it, value)| Some((it, value?)))
            .fold(usual, |all, (it, value)| {
                let [least, most] = it.possible();
                all.with(it, value.clamp(least, most))
            })
    }
}

/// Shares of hires, of no more grades than there are.
fn at_most(mut hires: Vec<f64>, grades: usize) -> Vec<f64> {
    hires.truncate(grades.max(1));
    let sum: f64 = hires.iter().sum();
    hires.iter().map(|it| it / sum).collect()
}

/// Pay that rises by 15 % with each grade: an example, as all pay that nobody gave.
fn even_pay(grades: u16) -> Vec<f64> {
    let step = |grade: u16| (1..grade).fold(40_000.0, |pay, _| pay * 1.15);
    (1..=grades).map(|it| libm::round(step(it))).collect()
}

fn coarse(count: u32) -> Option<u32> {
    (count >= FEWEST).then(|| (count + STEP / 2) / STEP * STEP)
}

/// The mean over all who lead somebody; nothing where they are too few.
fn span(led: &[u32]) -> Option<u32> {
    let leads = led.iter().filter(|it| **it > 0).count();
    let leads = u32::try_from(leads).unwrap_or(u32::MAX);
    let people: u32 = led.iter().sum();
    // In halves: finer, the mean of few teams would tell that somebody came.
    (leads >= FEWEST).then(|| (20 * people / leads + 5) / 10 * 5)
}

/// What happened to people within a year.
#[derive(Default)]
struct Flows {
    left: u32,
    came: u32,
    advanced: u32,
    crossed: u32,
}

impl Flows {
    fn count(&mut self, history: &History, then: Option<Held>, now: Option<Held>) {
        let (Some(then), Some(now)) = (then, now) else {
            self.left += u32::from(then.is_some());
            self.came += u32::from(now.is_some());
            return;
        };
        let (from, to) = (history.rung(then), history.rung(now));
        let crosses = from.kind == TrackKind::Individual && to.kind == TrackKind::Management;
        self.crossed += u32::from(crosses);
        self.advanced += u32::from(from.kind == to.kind && from.grade < to.grade);
    }
}
