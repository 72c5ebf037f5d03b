//! # Reward for expertise
//!
//! ## What it is
//!
//! Whether those who are further in their craft are paid more: the rank correlation of expertise and
//! pay among the people on individual tracks, within each craft and zone. Beside it the premium that
//! managing carries, all else equal.
//!
//! ## Why it matters
//!
//! Where pay follows the rank and not the expertise, the only way to earn more is to manage.
//!
//! ## Formula
//!
//! Expertise is ordered by the grade held on an individual track and, at the same grade, by the days
//! spent at it or above it on individual tracks. The value is Kendall's tau-b over all pairs of people
//! of the same craft, zone and currency: pairs in the same order less pairs in the opposite order,
//! over the geometric mean of the pairs that differ in each. Interval: Fisher's transformation with
//! the variance 0.437 / (n - 4).
//!
//! The *management premium* is exp(b) - 1, b being the coefficient of managing in a least-squares
//! regression of the logarithm of total pay on grade, zone, currency, years with the organisation and
//! managing; its interval holds where the spread differs from person to person (HC1).
//!
//! ## Source
//!
//! Kendall, Biometrika 33 (1945), 239–251; Fieller, Hartley and Pearson, Biometrika 44 (1957),
//! 470–481; MacKinnon and White, Journal of Econometrics 29 (1985), 305–325.
//!
//! ## Caveats
//!
//! A grade is itself a reward: a tau of 1 says that pay follows the craft's own ladder, not that the
//! ladder is right. The premium compares people at the same grade and says nothing of how they got
//! there.
//!
//! ## Example
//!
//! Three inspectors at grades 1, 2 and 3 are paid 30,000, 50,000 and 40,000: two pairs go together and
//! one does not: (2 - 1) / 3 = 0.333.

use super::experts_lost::years;
use super::{Answer, Measure};
use crate::figure::{Figure, Part};
use crate::floor::Cells;
use crate::scene::{Scene, Standing};
use crate::stats::{Design, Tau, tau_b};
use crate::unit::Unit;
use cordee_domain::history::{GradeRank, Name, Sort};
use cordee_domain::{Ix, TrackKind};
use hashbrown::HashMap;
use rayon::prelude::*;

pub(super) static MEASURE: Measure = Measure {
    id: "reward-for-expertise",
    title: "Reward for expertise",
    unit: Unit::Correlation,
    needs: &[Sort::Pay],
    compute,
};

/// People whose pay is compared: of one craft, zone and currency.
type Stratum = (Option<Ix<Name>>, Option<Ix<Name>>, u8);

fn compute(scene: &Scene<'_>) -> Answer {
    let (mut answer, premium) = rayon::join(|| correlation(scene), || premium(scene));
    answer.figure.parts = premium.into_iter().collect();
    answer
}

fn correlation(scene: &Scene<'_>) -> Answer {
    let mut strata: HashMap<Stratum, Vec<(f64, f64)>> = HashMap::new();
    let (mut no_pay, mut no_grade) = (0, 0);
    let mut cells = vec![None; scene.history.head_count()];
    for (who, cell) in scene.history.everybody().zip(&mut cells) {
        let Some(now) = scene.now(who) else { continue };
        let rung = scene.rung(now.held);
        if rung.kind != TrackKind::Individual {
            continue;
        }
        match (now.pay, rung.grade) {
            (None, _) => {
                no_pay += 1;
                *cell = Some(1);
            }
            (_, None) => {
                no_grade += 1;
                *cell = Some(2);
            }
            (Some(pay), Some(grade)) => {
                *cell = Some(0);
                let craft = scene.craft_of(who, scene.on());
                let stratum = (craft, now.held.zone, pay.currency);
                let pair = (expertise(scene, who, grade), pay.total);
                strata.entry(stratum).or_default().push(pair);
            }
        }
    }
    // Whole numbers: the order in which they come together says nothing.
    let strata: Vec<_> = strata.into_values().collect();
    let taus = strata.into_par_iter().map(|mut pairs| tau_b(&mut pairs));
    let tau = taus.reduce(Tau::default, Tau::with);
    let figure = Figure {
        value: tau.value(),
        people: Some(tau.people),
        ..Figure::default()
    };
    let figure = figure
        .within(tau.interval())
        .without(NO_PAY, no_pay)
        .without(NO_GRADE, no_grade);
    let compared = scene.history.everybody().map(|who| compared(scene, who));
    Answer::from(figure)
        .split(Cells::new(cells.into_iter(), 3))
        .whole([vec![0]])
        .left_out(NO_PAY, vec![1])
        .left_out(NO_GRADE, vec![2])
        .split(Cells::new(compared, 2))
        .part(0, [vec![0], vec![1]])
}

const NO_PAY: &str = "no pay recorded";
const NO_GRADE: &str = "no grade";

/// The cell of who is in the regression: managing is in the second.
fn compared(scene: &Scene<'_>, who: Ix<Name>) -> Option<usize> {
    let now = scene.now(who)?;
    let is_in = now.pay?.total > 0.0 && scene.rung(now.held).grade.is_some();
    is_in.then(|| usize::from(is_managing(scene, now)))
}

/// A number that is greater the further somebody is in their craft: the grade, and behind the point
/// the days at it or above it.
fn expertise(scene: &Scene<'_>, who: Ix<Name>, grade: GradeRank) -> f64 {
    let spans = scene.history.positions.of(who);
    let counted = spans.filter(|it| it.from <= scene.on()).filter(|it| {
        let rung = scene.rung(it.what);
        rung.kind == TrackKind::Individual && rung.grade >= Some(grade)
    });
    let days: i64 = counted
        .map(|it| it.until.min(scene.on()).days_since(it.from) + 1)
        .sum();
    f64::from(grade.0) + years(days) / 1_000.0
}

/// What managing adds to pay at the same grade, zone and time with the organisation.
fn premium(scene: &Scene<'_>) -> Option<Part> {
    let (rows, dummies) = observations(scene);
    if rows.is_empty() {
        return None;
    }
    let mut design = Design::new(FIRST_DUMMY + dummies);
    for it in &rows {
        design.add(it.row().as_ref(), it.log_pay);
    }
    let each = rows.iter().map(|it| (it.row(), it.log_pay));
    let it = design.fit().robust(MANAGING, each)?;
    Some(Part {
        unit: Unit::Premium,
        value: Some(it.value.exp_m1()),
        low: Some(it.interval.low.exp_m1()),
        high: Some(it.interval.high.exp_m1()),
        ..Part::people(
            "management-premium",
            "what managing adds to pay at the same grade, zone and time with the organisation",
            rows.len() as u64,
        )
    })
}

/// The columns that every row has: a constant, years with the organisation, and managing.
const CONSTANT: usize = 0;
const YEARS: usize = 1;
const MANAGING: usize = 2;
const FIRST_DUMMY: usize = 3;

/// Somebody in the regression. There may be a million, so that no row is kept of them: it is made of this
/// where it is looked at.
struct Observation {
    years: f64,
    log_pay: f64,
    is_managing: bool,
    /// The columns of their grade and of their zone.
    dummies: [u32; 2],
}

/// The columns of somebody that are not nothing.
struct Row {
    columns: [(usize, f64); 5],
    used: usize,
}

impl AsRef<[(usize, f64)]> for Row {
    fn as_ref(&self) -> &[(usize, f64)] {
        self.columns.get(..self.used).unwrap_or_default()
    }
}

impl Observation {
    fn row(&self) -> Row {
        let (constant, years) = ((CONSTANT, 1.0), (YEARS, self.years));
        let [grade, zone] = self.dummies.map(|it| (it as usize, 1.0));
        if self.is_managing {
            Row {
                columns: [constant, years, (MANAGING, 1.0), grade, zone],
                used: 5,
            }
        } else {
            Row {
                columns: [constant, years, grade, zone, (CONSTANT, 0.0)],
                used: 4,
            }
        }
    }
}

/// Everybody in the regression, and how many grades and zones they have.
fn observations(scene: &Scene<'_>) -> (Vec<Observation>, usize) {
    let mut dummies: HashMap<Dummy, usize> = HashMap::new();
    // Room that nobody takes is not touched.
    let mut rows = Vec::with_capacity(scene.history.head_count());
    for who in scene.history.everybody() {
        let known = scene
            .now(who)
            .and_then(|it| Some((it, it.pay?, scene.rung(it.held).grade?)));
        let Some((now, pay, grade)) = known.filter(|(_, pay, _)| pay.total > 0.0) else {
            continue;
        };
        let zone = Dummy::Place(now.held.zone, pay.currency);
        let dummies = [Dummy::Grade(grade), zone].map(|dummy| {
            let next = FIRST_DUMMY + dummies.len();
            let column = *dummies.entry(dummy).or_insert(next);
            u32::try_from(column).unwrap_or(u32::MAX)
        });
        rows.push(Observation {
            years: tenure(scene, who),
            log_pay: pay.total.ln(),
            is_managing: is_managing(scene, now),
            dummies,
        });
    }
    (rows, dummies.len())
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Dummy {
    Grade(GradeRank),
    Place(Option<Ix<Name>>, u8),
}

fn is_managing(scene: &Scene<'_>, now: &Standing) -> bool {
    scene.rung(now.held).kind == TrackKind::Management
}

/// Years since somebody was hired, or since their first recorded position.
pub(super) fn tenure(scene: &Scene<'_>, who: Ix<Name>) -> f64 {
    let people = scene.history.people.as_ref();
    let hired = people.and_then(|it| it.get(who.position())?.hired);
    let first = scene.history.positions.of(who).next().map(|it| it.from);
    let since = match (hired, first) {
        (Some(hired), Some(first)) => Some(hired.min(first)),
        (hired, first) => hired.or(first),
    };
    since.map_or(0.0, |it| years(scene.on().days_since(it).max(0)))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, measured};

    const EVER: &str = "2020-01-01";

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        for (rung, pay) in [("i1", 30_000), ("i2", 50_000), ("i3", 40_000)] {
            world.person(rung).at(rung, EVER).paid(pay, EVER);
        }
        let answer = measured("reward-for-expertise", &world, "2026-06-30");
        let value = answer.figure.value.unwrap();
        assert!((value - 1.0 / 3.0).abs() < 1e-12, "{value}");
    }

    #[test]
    fn a_premium_of_a_tenth_is_found_where_there_is_one() {
        let mut world = World::new();
        for (rung, base) in [
            ("i4", 60_000),
            ("m4", 66_000),
            ("i5", 80_000),
            ("m5", 88_000),
        ] {
            for at in 0..20 {
                let pay = base * (1_000 + (at * 7) % 13 - 6) / 1_000;
                let from = format!("20{:02}-01-01", 10 + at % 12);
                world
                    .person(&format!("{rung} {at}"))
                    .at(rung, &from)
                    .paid(pay, &from);
            }
        }
        let answer = measured("reward-for-expertise", &world, "2026-06-30");
        let premium = &answer.figure.parts[0];
        let (low, high) = (premium.low.unwrap(), premium.high.unwrap());
        assert!(low < 0.1 && 0.1 < high && high - low < 0.01, "{premium:?}");
    }
}
