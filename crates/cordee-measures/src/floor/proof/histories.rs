//! Small histories of all kinds, the same for the same seed.

use super::*;
use crate::figure::Part;
use crate::measures::testing::{World, day};
use crate::report::answered;
use crate::{Asked, Settings, Unit};
use cordee_domain::CompetencyKind;
use cordee_domain::MoveKind;
use cordee_domain::history::{Grouping, History, Moved, Outcome, Said, Sex};
use std::ops::Range;

/// Numbers drawn one after the other.
struct Draw(u64);

impl Draw {
    fn below(&mut self, number: usize) -> usize {
        self.0 += 1;
        usize::try_from(atoms::mixed(self.0) >> 33).unwrap() % number
    }

    fn is_one_in(&mut self, number: usize) -> bool {
        self.below(number) == 0
    }
}

/// Three questions of some parts each to a few people, each asked of everybody or of most, told as
/// numbers of people, shares, and those left out.
pub(super) fn tables(seed: u64) -> Vec<Answer> {
    let mut draw = Draw(seed << 32);
    let people = 4 + draw.below(14);
    (0..3).map(|_| table(&mut draw, people)).collect()
}

fn table(draw: &mut Draw, people: usize) -> Answer {
    let parts = 1 + draw.below(4);
    let seldom = draw.below(3);
    let cells: Vec<Option<usize>> = (0..people)
        .map(|who| match draw.below(4) {
            0 if seldom > 0 => (seldom == 1).then_some(parts),
            // People next to each other are often alike, in every question.
            1 => Some(draw.below(parts)),
            _ => Some(who * parts / people),
        })
        .collect();
    let split = Cells::new(cells.into_iter(), parts + 1);
    let sum = split.counts.iter().take(parts).sum();
    let mut figure = Figure::share(split.counts[0], sum).without("out", split.counts[parts]);
    let counts = split.counts.iter().take(parts);
    figure.parts = counts.map(|it| Part::people("", "", *it)).collect();
    let is_share = draw.is_one_in(2);
    let answer = Answer::from(figure).split(split);
    let answer = if is_share {
        answer.whole([vec![0], (0..parts).collect()])
    } else {
        answer.whole([(0..parts).collect()])
    };
    let answer = answer.left_out("out", vec![parts]);
    (0..parts).fold(answer, |answer, at| answer.part(at, [vec![at]]))
}

/// What two reports side by side answer, of a day and of the year before it.
pub(super) fn answers(seed: u64, people: Range<usize>) -> Vec<Answer> {
    named(seed, people).into_iter().map(|it| it.1).collect()
}

pub(super) fn named(seed: u64, people: Range<usize>) -> Vec<(&'static str, Answer)> {
    let history = history(seed, people);
    let asked = ["2026-06-30", "2025-06-30"].map(|on| Asked {
        history: &history,
        settings: Settings {
            floor: FLOOR.unsigned_abs(),
            ..Settings::as_of(day(on))
        },
        team: None,
    });
    let one_or_two = if seed.is_multiple_of(2) {
        &asked[..]
    } else {
        &asked[..1]
    };
    let (headcounts, answers) = answered(one_or_two);
    headcounts
        .into_iter()
        .chain(answers.into_iter().flatten())
        .collect()
}

fn history(seed: u64, people: Range<usize>) -> History {
    let mut draw = Draw(seed << 32 | 1 << 31);
    let mut world = World::new();
    let people = people.start + draw.below(people.len());
    for at in 0..people {
        person(&mut world, &mut draw, at);
    }
    let mut history = world.history();
    let categories = ["lower", "upper"].map(|it| history.rungs.categories.add(it).unwrap());
    for (at, rung) in ["i2", "i3", "i4", "i5", "m4", "m5"].iter().enumerate() {
        let rung = history.rungs.find(rung).unwrap();
        let category = Some(categories[usize::from(at > 1)]);
        history.rungs.at_mut(rung).unwrap().category = category.filter(|_| at != 3);
    }
    history.groupings.push(Grouping {
        name: "site".to_owned(),
        titles: vec!["harbour".to_owned(), "tower".to_owned()],
        of: (0..history.head_count())
            .map(|it| [None, Some(0), Some(1)][it % 3])
            .collect(),
    });
    history
}

fn person(world: &mut World, draw: &mut Draw, at: usize) {
    let said = |draw: &mut Draw| [Said::Yes, Said::No, Said::NotRecorded][draw.below(3)];
    let rungs = ["i2", "i3", "i4", "i4", "i5", "m4"];
    let manager = ["person 0", "person 1", "person 2"][draw.below(3)];
    let manager = (at > 2 && !draw.is_one_in(8)).then_some(manager);
    world.person(&format!("person {at}")).under(
        rungs[draw.below(rungs.len())],
        manager,
        "2019-01-01",
    );
    if draw.is_one_in(2) {
        let sex = [Sex::Female, Sex::Male, Sex::Female, Sex::Male, Sex::Other][draw.below(5)];
        world.sex(sex);
    } else {
        world.sex([Sex::Female, Sex::Male][at % 2]);
    }
    if !draw.is_one_in(7) {
        let euros = 30_000 + 7_000 * i64::try_from(draw.below(6)).unwrap();
        world.paid_with(euros, i64::from(draw.is_one_in(3)) * 900, "2020-01-01");
    }
    if draw.is_one_in(2) {
        world.trained(draw.is_one_in(2), "2024-01-01");
    }
    if !draw.is_one_in(4) {
        world.assessed(
            CompetencyKind::Craft,
            [2.0, 3.0, 4.0][draw.below(3)],
            "2024-03-01",
        );
    }
    if draw.is_one_in(3) {
        world.assessed(
            CompetencyKind::People,
            [2.0, 4.0][draw.below(2)],
            "2024-03-01",
        );
    }
    if draw.is_one_in(3) {
        let on = ["2024-12-01", "2025-12-01", "2026-02-01"][draw.below(3)];
        world
            .craft_time(80, "2025-11-10")
            .craft_time(20, "2026-03-01");
        world.under(["m4", "m5"][draw.below(2)], manager, on);
        let moved = Moved {
            kind: MoveKind::Cross,
            consent: said(draw),
            way_back: said(draw),
            trial_until: Some(day("2026-05-01")),
            outcome: [None, Some(Outcome::WentOn), Some(Outcome::Returned)][draw.below(3)],
        };
        world.moved(moved, on);
    } else if draw.below(3) > 1 {
        world.under(["i3", "i5"][draw.below(2)], manager, "2026-03-01");
    }
    if draw.is_one_in(3) {
        world.friction("2026-02-01", draw.is_one_in(2).then_some("2026-02-11"));
        world.friction("2026-03-01", draw.is_one_in(2).then_some("2026-03-05"));
    }
    if at < 6 && draw.is_one_in(2) {
        world.connection(said(draw), "2026-02-01");
    }
    if at > 2 && draw.is_one_in(6) {
        world.left("2026-04-30");
    }
}

/// Every number of people in a figure is that of a group in its book.
pub(super) fn asks_that_all_is_entered(id: &str, answer: &Answer) {
    let size = |group: &ledger::Group| -> f64 {
        let counts = &answer.ledger.splits[group.split].counts;
        let each = group.cells.iter().map(|it| counts[usize::from(*it)]);
        crate::figure::count(each.sum())
    };
    let groups = |place: At| -> Vec<f64> {
        let own = answer.ledger.told.iter().filter(|(at, _)| *at == place);
        own.map(|(_, group)| size(group)).collect()
    };
    let asks = |what: &str, place: At, numbers: &[Option<f64>]| {
        let groups = groups(place);
        for number in numbers.iter().flatten() {
            // The two whose pay is compared are told together.
            let is_sum = (groups.iter().take(2).sum::<f64>() - number).abs() < 0.5;
            let is_entered = is_sum || groups.contains(number);
            assert!(is_entered, "{id} {what}: {number} is none of {groups:?}");
        }
    };
    let figure = &answer.figure;
    let people = |it: Option<u64>| it.map(crate::figure::count);
    let counts = |unit: Unit, of: Option<f64>| of.filter(|_| unit.of_counts() == Unit::Count);
    // Groups of one grade and zone are counted there, and amounts of pay compared.
    let is_counted = !matches!(id, "parity" | "pay-gap");
    let pair = [figure.numerator, figure.denominator];
    let pair = pair.map(|it| it.filter(|_| is_counted));
    asks(
        "whole",
        At::Whole,
        &[pair[0], pair[1], people(figure.people)],
    );
    for (at, part) in figure.parts.iter().enumerate() {
        // Who is paid alike on both sides of a border is shared out.
        let numerator = part.numerator.filter(|_| !part.id.starts_with("band/"));
        let pair = [numerator, part.denominator].map(|it| counts(part.unit, it));
        asks(
            &part.id,
            At::Part(at),
            &[pair[0], pair[1], people(part.people)],
        );
        assert!(
            !groups(At::Part(at)).is_empty() || part.id == "usual",
            "{id} {}",
            part.id
        );
    }
    for it in &figure.excluded {
        asks(it.reason, At::Excluded(it.reason), &[people(it.count)]);
    }
}
