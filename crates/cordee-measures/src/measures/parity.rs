//! # Parity of the tracks
//!
//! ## What it is
//!
//! Per grade and zone: what the people on individual tracks are paid against what managers are paid,
//! median against median. The value is the share of grades and zones where it is 1 or more.
//!
//! ## Why it matters
//!
//! Two tracks are parallel when the same grade means the same reward. Everybody looks at what is
//! paid, nobody at what is written.
//!
//! ## Formula
//!
//! Total pay for a year of full-time work on the day of the report; per grade, zone and currency the
//! median of the individual contributors over the median of the managers. Only groups in which both
//! reach the floor are compared. The interval of a ratio is distribution-free, from two order
//! statistics of each group; the value is a count of groups and has none. *Summit against summit*:
//! the median of the people at the highest individual grade that is held over the median of the people
//! at the highest management grade that is held, in each zone with both.
//!
//! ## Source
//!
//! Price and Bonett, Journal of Statistical Computation and Simulation 72 (2002), 119–124.
//!
//! ## Caveats
//!
//! Parity between tracks is not parity between the sexes: if managers are mostly of one sex, read
//! `pay-gap` beside this.
//!
//! ## Example
//!
//! At one grade the medians are 60,000 and 60,000, at the next 70,000 and 80,000. One of two grades
//! is at 1 or above: 0.5; the second grade's ratio is 0.875.

use super::{Answer, Measure};
use crate::figure::{Figure, Part, count};
use crate::floor::Cells;
use crate::scene::{Peers, Scene};
use crate::stats::{MedianRatio, median_ratio};
use crate::unit::Unit;
use cordee_domain::history::{GradeRank, Name, Sort};
use cordee_domain::{Ix, TrackKind};
use std::collections::BTreeMap;

pub(super) static MEASURE: Measure = Measure {
    id: "parity",
    title: "Parity of pay between the tracks",
    unit: Unit::Share,
    needs: &[Sort::Pay],
    compute,
};

/// What the people of one grade, zone and currency are paid.
#[derive(Default)]
struct Group {
    individual: Vec<f64>,
    managing: Vec<f64>,
}

impl Group {
    fn add(&mut self, kind: TrackKind, pay: f64) {
        match kind {
            TrackKind::Individual => self.individual.push(pay),
            TrackKind::Management => self.managing.push(pay),
        }
    }

    fn smaller(&self) -> u64 {
        self.individual.len().min(self.managing.len()) as u64
    }

    fn people(&self) -> u64 {
        (self.individual.len() + self.managing.len()) as u64
    }
}

fn compute(scene: &Scene<'_>) -> Answer {
    let mut groups: BTreeMap<Peers, Group> = BTreeMap::new();
    let mut placed: Vec<Option<Placed>> = vec![None; scene.history.head_count()];
    let (mut no_pay, mut no_grade) = (0, 0);
    for (who, place) in scene.history.everybody().zip(&mut placed) {
        let Some(now) = scene.now(who) else { continue };
        let rung = scene.rung(now.held);
        *place = Some(match (now.pay, scene.peers(now)) {
            (None, _) => {
                no_pay += 1;
                Placed::NoPay
            }
            (_, None) => {
                no_grade += 1;
                Placed::NoGrade
            }
            (Some(pay), Some(peers)) => {
                groups.entry(peers).or_default().add(rung.kind, pay.total);
                Placed::Among(peers, rung.kind)
            }
        });
    }
    let alone: u64 = groups
        .values()
        .filter(|it| it.smaller() == 0)
        .map(Group::people)
        .sum();
    groups.retain(|_, it| it.smaller() > 0);
    let mut parts = Vec::new();
    let (mut at_least, mut compared) = (0, 0);
    for (peers, group) in &mut groups {
        let people = group.people();
        let is_told = group.smaller() >= scene.settings.floor;
        let ratio = median_ratio(&mut group.individual, &mut group.managing);
        if let Some(ratio) = ratio.filter(|_| is_told) {
            compared += 1;
            at_least += u64::from(ratio.value >= 1.0);
        }
        parts.push(part(scene, *peers, people, ratio));
    }
    let figure = Figure {
        value: (compared > 0).then(|| count(at_least) / count(compared)),
        numerator: Some(count(at_least)),
        denominator: Some(count(compared)),
        parts,
        ..Figure::default()
    };
    let figure = figure
        .without(NO_PAY, no_pay)
        .without(NO_GRADE, no_grade)
        .without(ALONE, alone);
    let answer = with_ledger(Answer::from(figure), &groups, placed);
    with_summits(scene, answer)
}

/// Who is compared with whom, and who is left out.
fn with_ledger(
    answer: Answer,
    groups: &BTreeMap<Peers, Group>,
    people: Vec<Option<Placed>>,
) -> Answer {
    let places: BTreeMap<Peers, usize> = groups.keys().copied().zip(0..).collect();
    let all = 2 * places.len();
    let cells = people.into_iter().map(|it| {
        Some(match it? {
            Placed::NoPay => all,
            Placed::NoGrade => all + 1,
            Placed::Among(peers, kind) => match places.get(&peers) {
                Some(at) => at * 2 + usize::from(kind == TrackKind::Management),
                None => all + 2,
            },
        })
    });
    let answer = answer
        .split(Cells::new(cells, all + 3))
        .left_out(NO_PAY, vec![all])
        .left_out(NO_GRADE, vec![all + 1])
        .left_out(ALONE, vec![all + 2]);
    (0..places.len()).fold(answer, |answer, at| answer.part(at, both(at)))
}

/// Where somebody is who is there.
#[derive(Clone, Copy)]
enum Placed {
    NoPay,
    NoGrade,
    Among(Peers, TrackKind),
}

const NO_PAY: &str = "no pay recorded";
const NO_GRADE: &str = "no grade";
const ALONE: &str = "nobody of the other kind of track at their grade and zone";

/// The cells of those who are compared: who is on individual tracks, and who manages.
fn both(at: usize) -> [Vec<usize>; 2] {
    [vec![2 * at], vec![2 * at + 1]]
}

/// "g5" or "g5/harbour", with the currency where there is more than one.
pub(super) fn peers_name(scene: &Scene<'_>, (grade, zone, currency): Peers) -> String {
    let history = scene.history;
    let mut name = history.rungs.grade_name(grade).to_owned();
    if let Some(zone) = zone {
        name.push('/');
        name.push_str(history.zones.get(zone));
    }
    let currency = history.currencies.get(usize::from(currency));
    if let Some(currency) = currency.filter(|_| history.currencies.len() > 1) {
        name.push('/');
        name.push_str(currency.as_str());
    }
    name
}

fn part(scene: &Scene<'_>, peers: Peers, people: u64, ratio: Option<MedianRatio>) -> Part {
    let name = peers_name(scene, peers);
    compared(name.clone(), name, people, ratio)
}

/// A ratio of medians as a part of a figure, in major units.
fn compared(id: String, label: String, people: u64, ratio: Option<MedianRatio>) -> Part {
    let interval = ratio.and_then(|it| it.interval);
    Part {
        unit: Unit::PayRatio,
        value: ratio.map(|it| it.value),
        numerator: ratio.map(|it| it.first / 100.0),
        denominator: ratio.map(|it| it.second / 100.0),
        low: interval.map(|it| it.low),
        high: interval.map(|it| it.high),
        ..Part::people(id, label, people)
    }
}

/// The figure with the summits compared, in each zone where both reach the floor.
fn with_summits(scene: &Scene<'_>, mut answer: Answer) -> Answer {
    let mut zones: BTreeMap<_, [Summit; 2]> = BTreeMap::new();
    for who in scene.history.everybody() {
        let Some((now, peers)) = scene.now(who).and_then(|it| Some((it, scene.peers(it)?))) else {
            continue;
        };
        let (grade, zone, currency) = peers;
        let kind = usize::from(scene.rung(now.held).kind == TrackKind::Management);
        let both = zones.entry((zone, currency)).or_default();
        if let (Some(summit), Some(paid)) = (both.get_mut(kind), now.pay) {
            summit.add(grade, who, paid.total);
        }
    }
    let mut cells = vec![None; scene.history.head_count()];
    let mut told = Vec::new();
    for ((zone, _), [mut individual, mut managing]) in zones {
        let smaller = individual.pay.len().min(managing.pay.len()) as u64;
        if smaller < scene.settings.floor.max(1) {
            continue;
        }
        let people = (individual.pay.len() + managing.pay.len()) as u64;
        for (at, of) in (2 * told.len()..).zip([&individual, &managing]) {
            for who in &of.people {
                if let Some(cell) = cells.get_mut(who.position()) {
                    *cell = Some(at);
                }
            }
        }
        let zone = zone.map(|it| scene.history.zones.get(it));
        let id = zone.map_or_else(|| "summits".to_owned(), |zone| format!("summits/{zone}"));
        let ratio = median_ratio(&mut individual.pay, &mut managing.pay);
        let label = zone.map_or_else(
            || "summit against summit".to_owned(),
            |zone| format!("summit against summit, {zone}"),
        );
        told.push(answer.figure.parts.len());
        answer.figure.parts.push(compared(id, label, people, ratio));
    }
    let answer = answer.split(Cells::new(cells.into_iter(), 2 * told.len()));
    let told = told.into_iter().enumerate();
    told.fold(answer, |answer, (at, part)| answer.part(part, both(at)))
}

/// The people at the highest grade that is held.
#[derive(Default)]
struct Summit {
    highest: Option<GradeRank>,
    people: Vec<Ix<Name>>,
    pay: Vec<f64>,
}

impl Summit {
    fn add(&mut self, grade: GradeRank, who: Ix<Name>, pay: f64) {
        if self.highest < Some(grade) {
            *self = Self {
                highest: Some(grade),
                ..Self::default()
            };
        }
        if self.highest == Some(grade) {
            self.people.push(who);
            self.pay.push(pay);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, measured};

    const EVER: &str = "2020-01-01";

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        for (rung, pay) in [
            ("i4", [58_000, 59_000, 60_000, 61_000, 62_000]),
            ("m4", [50_000, 55_000, 60_000, 70_000, 80_000]),
            ("i5", [60_000, 65_000, 70_000, 75_000, 90_000]),
            ("m5", [78_000, 79_000, 80_000, 81_000, 82_000]),
        ] {
            for (at, pay) in pay.into_iter().enumerate() {
                world
                    .person(&format!("{rung} {at}"))
                    .at(rung, EVER)
                    .paid(pay, EVER);
            }
        }
        world.person("alone").at("i1", EVER).paid(30_000, EVER);
        let answer = measured("parity", &world, "2026-06-30");
        assert_eq!(answer.figure.value, Some(0.5));
        let values: Vec<_> = answer
            .figure
            .parts
            .iter()
            .map(|it| (it.id.as_str(), it.value))
            .collect();
        assert_eq!(
            values,
            [
                ("g4", Some(1.0)),
                ("g5", Some(0.875)),
                ("summits", Some(0.875))
            ]
        );
        assert_eq!(answer.figure.excluded[0].count, Some(1));
    }
}
