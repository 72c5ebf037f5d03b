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
use cordee_domain::TrackKind;
use cordee_domain::history::Sort;
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
    let mut cells: Vec<Option<(Peers, TrackKind)>> = vec![None; scene.history.head_count()];
    let (mut no_pay, mut no_grade) = (0, 0);
    for (who, cell) in scene.history.everybody().zip(&mut cells) {
        let Some(now) = scene.now(who) else { continue };
        let rung = scene.rung(now.held);
        match (now.pay, scene.peers(now)) {
            (None, _) => no_pay += 1,
            (_, None) => no_grade += 1,
            (Some(pay), Some(peers)) => {
                groups.entry(peers).or_default().add(rung.kind, pay.total);
                *cell = Some((peers, rung.kind));
            }
        }
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
    let places: BTreeMap<Peers, usize> = groups.keys().copied().zip(0..).collect();
    let cells = cells.into_iter().map(|it| {
        let (peers, kind) = it?;
        Some(places.get(&peers)? * 2 + usize::from(kind == TrackKind::Management))
    });
    let cells = Cells::by(2, cells, parts.len());
    let figure = Figure {
        value: (compared > 0).then(|| count(at_least) / count(compared)),
        numerator: Some(count(at_least)),
        denominator: Some(count(compared)),
        parts,
        ..Figure::default()
    };
    Answer {
        figure: with_summits(scene, figure)
            .without("no pay recorded", no_pay)
            .without("no grade", no_grade)
            .without(
                "nobody of the other kind of track at their grade and zone",
                alone,
            ),
        cells: Some(cells),
    }
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
fn with_summits(scene: &Scene<'_>, mut figure: Figure) -> Figure {
    let mut zones: BTreeMap<_, [(Option<_>, Vec<f64>); 2]> = BTreeMap::new();
    for who in scene.history.everybody() {
        let Some((now, peers)) = scene.now(who).and_then(|it| Some((it, scene.peers(it)?))) else {
            continue;
        };
        let (grade, zone, currency) = peers;
        let kind = usize::from(scene.rung(now.held).kind == TrackKind::Management);
        let both = zones.entry((zone, currency)).or_default();
        let (Some((highest, pay)), Some(paid)) = (both.get_mut(kind), now.pay) else {
            continue;
        };
        if *highest < Some(grade) {
            *highest = Some(grade);
            pay.clear();
        }
        if *highest == Some(grade) {
            pay.push(paid.total);
        }
    }
    for ((zone, _), [(_, mut individual), (_, mut managing)]) in zones {
        let smaller = individual.len().min(managing.len()) as u64;
        if smaller < scene.settings.floor.max(1) {
            continue;
        }
        let people = (individual.len() + managing.len()) as u64;
        let zone = zone.map(|it| scene.history.zones.get(it));
        let id = zone.map_or_else(|| "summits".to_owned(), |zone| format!("summits/{zone}"));
        let ratio = median_ratio(&mut individual, &mut managing);
        let label = zone.map_or_else(
            || "summit against summit".to_owned(),
            |zone| format!("summit against summit, {zone}"),
        );
        figure.parts.push(compared(id, label, people, ratio));
    }
    figure
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
        assert_eq!(answer.figure.excluded[0].count, 1);
    }
}
