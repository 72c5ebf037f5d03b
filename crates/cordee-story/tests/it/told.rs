//! The whole story, told and followed.

use crate::{FRAMEWORK, SEED, STORY, TODAY, WORLD, followed, waits};
use cordee_domain::Framework;
use cordee_domain::case::{Command, StateName};
use cordee_story::{Deed, RoleName, story};
use jiff::civil::date;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const STATES: [StateName; 12] = [
    StateName::Nominated,
    StateName::Preparing,
    StateName::Submitted,
    StateName::Judging,
    StateName::Calibrating,
    StateName::NotYet,
    StateName::Declined,
    StateName::Approved,
    StateName::OnTrial,
    StateName::Settled,
    StateName::Returned,
    StateName::Closed,
];

#[test]
fn whatever_the_day_and_the_seed_everything_can_happen_and_somebody_waits_for_it() {
    for (today, seed) in [
        (TODAY, SEED),
        (TODAY, 0),
        (date(2024, 2, 29), 1),
        (date(2027, 1, 1), u64::MAX),
        (date(2026, 8, 30), 3),
        (date(2027, 4, 1), 4),
    ] {
        let story = story(&FRAMEWORK, today, seed);
        let world = followed(&story);
        let states: BTreeSet<StateName> =
            world.cases().values().map(|it| it.state.name()).collect();
        assert_eq!(states, BTreeSet::from(STATES), "{today}, {seed}");
        crate::world::spans_are_small(&world);
        waits::everyone_finds_what_waits(&story.cast, &world, today);
    }
}

#[test]
fn days_go_forward_and_end_with_the_last() {
    let days: Vec<_> = STORY.happenings.iter().map(|it| it.on).collect();
    assert!(days.is_sorted());
    assert!(days.last().is_some_and(|last| *last <= TODAY));
    assert!(days[0] < date(2023, 11, 21));
}

#[test]
fn the_same_seed_tells_the_same_story_and_another_tells_another() {
    let bytes = |seed| format!("{:?}", story(&FRAMEWORK, TODAY, seed));
    assert_eq!(bytes(SEED), format!("{:?}", *STORY));
    assert_ne!(bytes(SEED + 1), format!("{:?}", *STORY));
}

#[test]
fn in_a_framework_that_says_nothing_nothing_happens() {
    let nothing = story(&Framework::empty(), TODAY, SEED);
    assert!(nothing.happenings.is_empty());
    assert_eq!(nothing.cast.all().len(), 13);
}

#[test]
fn numbers_that_others_see_are_not_in_a_row() {
    let given = STORY.happenings.iter().filter_map(|it| match &it.deed {
        Deed::WriteEvidence(evidence) => Some(evidence.id.0),
        Deed::OpenCase { case, .. } | Deed::Nominate { case, .. } => Some(case.0),
        _ => None,
    });
    let given: Vec<u64> = given.collect();
    assert!(given.iter().all(|it| (1..1 << 48).contains(it)));
    assert!(!given.is_sorted());
    let different: BTreeSet<_> = given.iter().collect();
    assert_eq!(different.len(), given.len());
}

#[test]
fn whoever_changes_pay_may_do_so() {
    let has = |person, role| {
        let mut grants = WORLD.grants().iter();
        grants.any(|it| it.person == person && it.role == role)
    };
    let mut moves = 0;
    for it in &STORY.happenings {
        if let Deed::Give { command, .. } = &it.deed
            && let Command::TakeEffect { pay: Some(_), .. } = command
        {
            moves += 1;
            assert!(
                has(it.by, RoleName::PeopleOperations) && has(it.by, RoleName::PayAdministrator)
            );
        }
    }
    assert!(moves > 10);
}

#[test]
fn the_story_in_figures() {
    insta::assert_snapshot!(figures());
}

fn figures() -> String {
    let mut out = String::new();
    let here: Vec<_> = WORLD
        .people()
        .iter()
        .filter(|it| it.1.left.is_none())
        .collect();
    let evidence: usize = here.iter().map(|it| it.1.evidence.len()).sum();
    let _ = writeln!(
        out,
        "{} people here, {} have left; {} teams; {} pieces of evidence; {} happenings",
        here.len(),
        WORLD.people().len() - here.len(),
        WORLD.teams().len(),
        evidence,
        STORY.happenings.len(),
    );
    let mut cases: BTreeMap<String, usize> = BTreeMap::new();
    for case in WORLD.cases().values() {
        let (state, kind) = (case.state.name(), case.proposal.kind.as_str());
        *cases.entry(format!("{state:?}")).or_default() += 1;
        *cases.entry(format!("kind: {kind}")).or_default() += 1;
        *cases.entry("total".to_owned()).or_default() += 1;
    }
    part(&mut out, "Cases", &cases);
    let mut levels: BTreeMap<String, usize> = BTreeMap::new();
    for (person, _) in &here {
        let position = WORLD.position(**person).unwrap();
        let level = FRAMEWORK.level(FRAMEWORK.level_by_id(&position.level).unwrap());
        let grade = FRAMEWORK.grades().at(level.grade.unwrap()).id.clone();
        let track = FRAMEWORK.track(level.track).id.clone();
        *levels.entry(format!("{track} {grade}")).or_default() += 1;
    }
    part(&mut out, "People by track and grade", &levels);
    let mut wishes: BTreeMap<String, usize> = BTreeMap::new();
    for (_, person) in &here {
        let wish = person.aspirations.last().map(|it| format!("{:?}", it.wish));
        *wishes
            .entry(wish.unwrap_or_else(|| "said nothing".to_owned()))
            .or_default() += 1;
    }
    part(&mut out, "What people want", &wishes);
    out
}

fn part(out: &mut String, title: &str, rows: &BTreeMap<String, usize>) {
    let _ = writeln!(out, "\n{title}");
    for (name, count) in rows {
        let _ = writeln!(out, "  {name:<28} {count:>4}");
    }
}
