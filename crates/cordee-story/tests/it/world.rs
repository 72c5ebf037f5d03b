//! The company as it is on the last day, and what its world refuses.

use crate::{FRAMEWORK, STORY, TODAY, WORLD};
use cordee_domain::case::{Command, GateKind, Office, Proposal, State};
use cordee_domain::history::Sex;
use cordee_domain::{
    Aspiration, CaseId, Doing, EvidenceId, LevelId, MoveKind, PersonId, Position, Shared, Slug,
    TeamId, TrackKind, Wish,
};
use cordee_story::{Deed, Denied, Happening, RoleName, World};
use std::collections::BTreeSet;

fn here() -> Vec<PersonId> {
    let people = WORLD.people().iter().filter(|it| it.1.left.is_none());
    people.map(|it| *it.0).collect()
}

fn kind(person: PersonId) -> TrackKind {
    let level = FRAMEWORK.level_by_id(&WORLD.position(person).unwrap().level);
    FRAMEWORK.kind_of(level.unwrap())
}

#[test]
fn about_four_hundred_people_are_led_by_people_who_can_know_them() {
    assert!((380..=430).contains(&here().len()), "{}", here().len());
    spans_are_small(&WORLD);
}

/// Whether those on levels of management lead four to nine, and nobody else leads anyone.
pub fn spans_are_small(world: &World<'_>) {
    for person in world.people().keys() {
        let Some(position) = world.position(*person) else {
            continue;
        };
        let led = world.led_by(*person).count();
        match FRAMEWORK.kind_of(FRAMEWORK.level_by_id(&position.level).unwrap()) {
            TrackKind::Individual => assert_eq!(led, 0, "{person}"),
            TrackKind::Management => assert!((4..=9).contains(&led), "{person} leads {led}"),
        }
    }
}

#[test]
fn every_team_has_a_lead_and_all_teams_are_one_company() {
    for (id, team) in WORLD.teams() {
        let lead = team.lead.unwrap();
        assert_eq!(kind(lead), TrackKind::Management, "{}", team.name);
        assert_eq!(WORLD.around(*id).last(), Some(TeamId(1)), "{}", team.name);
    }
    let names: BTreeSet<_> = WORLD.teams().values().map(|it| &it.name).collect();
    assert_eq!(names.len(), WORLD.teams().len());
    let top = here()
        .into_iter()
        .filter(|it| WORLD.position(*it).unwrap().manager.is_none());
    assert_eq!(top.count(), 3, "three lead the whole");
}

#[test]
fn pay_is_within_the_range_of_the_level_and_the_zone() {
    for person in here() {
        let position = WORLD.position(person).unwrap();
        let level = FRAMEWORK.level(FRAMEWORK.level_by_id(&position.level).unwrap());
        let zone = FRAMEWORK
            .zones()
            .iter()
            .find(|it| Some(&it.1.id) == position.zone.as_ref());
        let range = level.pay_in(zone.unwrap().0).unwrap();
        let pay = position.pay.unwrap();
        assert!(
            range.minimum() <= pay && pay <= range.maximum(),
            "{person}: {pay}"
        );
    }
}

#[test]
fn the_summits_of_all_four_crafts_are_held_by_people_who_lead_nobody() {
    let positions: Vec<Position> = here()
        .iter()
        .flat_map(|it| WORLD.people()[it].career.positions().to_vec())
        .collect();
    let roll = cordee_domain::roll(&FRAMEWORK, &positions, TODAY);
    assert_eq!(roll.len(), 4);
    assert!(roll.iter().all(|it| !it.holders.is_empty()));
    assert!(roll.iter().map(|it| it.holders.len()).sum::<usize>() >= 6);
}

#[test]
fn what_people_write_is_theirs_and_does_not_repeat_itself() {
    let mut kinds = BTreeSet::new();
    let mut vouched = 0;
    for person in here() {
        let evidence = &WORLD.people()[&person].evidence;
        assert!(evidence.len() <= 24, "{person}: {}", evidence.len());
        let titles: BTreeSet<_> = evidence.iter().map(|it| &it.title).collect();
        assert_eq!(titles.len(), evidence.len(), "{person}: {titles:?}");
        for it in evidence {
            assert!(!it.competencies.is_empty(), "{}", it.title);
            assert!(
                !it.title.contains('{') && !it.words.contains('{'),
                "{}",
                it.words
            );
            kinds.insert(format!("{:?}", it.doing));
            vouched += usize::from(!it.vouchers.is_empty());
        }
    }
    assert_eq!(
        kinds.len(),
        3,
        "{:?}",
        [Doing::CraftOutput, Doing::WithPeople, Doing::Shared]
    );
    assert!(vouched > 300, "{vouched}");
}

#[test]
fn staying_is_what_most_want_who_say_something() {
    let people = WORLD.people().values().filter(|it| it.left.is_none());
    let wishes: Vec<_> = people.filter_map(|it| it.aspirations.last()).collect();
    let of = |wish| wishes.iter().filter(|it| it.wish == wish).count();
    assert!(of(Wish::StayAndDeepen) * 10 > wishes.len() * 4);
    for wish in [Wish::Advance, Wish::Lead, Wish::Return, Wish::Undecided] {
        assert!(of(wish) > 0, "{wish:?}");
    }
    let shared = wishes
        .iter()
        .filter(|it| it.shared == Shared::WithPeoplePartner)
        .count();
    assert!(shared * 4 > wishes.len() && shared < wishes.len());
}

#[test]
fn somebody_stands_in_today_and_others_did_before() {
    let today = WORLD
        .stand_ins()
        .iter()
        .filter(|it| it.from <= TODAY && TODAY <= it.until);
    assert_eq!(today.count(), 1);
    assert!(WORLD.stand_ins().len() >= 5);
}

#[test]
fn the_cases_hold_all_that_a_case_can_hold() {
    let cases = || WORLD.cases().values();
    assert!((60..=80).contains(&cases().count()));
    let mastery = cases().filter(|it| it.proposal.to.as_str() == "distinguished-engineer");
    assert!(mastery.count() >= 1);
    for kind in [MoveKind::Advance, MoveKind::Cross, MoveKind::Switch] {
        assert!(cases().any(|it| it.proposal.kind == kind), "{kind:?}");
    }
    let waived = cases().filter(|it| it.waivers.iter().any(|it| it.gate == GateKind::Training));
    assert!((1..=2).contains(&waived.count()));
    assert!(cases().filter(|it| it.appealed_on.is_some()).count() >= 2);
    assert!(cases().filter(|it| it.rounds.len() > 1).count() >= 3);
    assert!(cases().filter(|it| !it.is_known_to_others()).count() >= 7);
    let conflicts = cases().filter(|it| match &it.state {
        State::Judging { panel, .. } | State::Calibrating { panel, .. } => {
            !panel.conflicts.is_empty()
        }
        _ => false,
    });
    assert!(conflicts.count() >= 2);
    let written = cases().filter_map(|it| it.state.going_on());
    assert!(written.map(|it| it.follow_ups.len()).sum::<usize>() >= 40);
    let changed = cases()
        .flat_map(|it| &it.rounds)
        .filter(|it| it.sealed != it.revised);
    assert!(changed.count() >= 10);
}

/// A world in which the first day has been told, and Sarah's position in it.
fn first_day() -> (World<'static>, Position) {
    let mut world = World::new(&FRAMEWORK);
    let first = STORY.happenings[0].on;
    for happening in STORY.happenings.iter().filter(|it| it.on == first) {
        world.follow(happening).unwrap();
    }
    let position = world.position(STORY.cast.sarah.person).unwrap().clone();
    (world, position)
}

#[test]
fn what_can_not_be_is_refused_and_changes_nothing() {
    let (world, sarah) = first_day();
    let (on, by) = (world.today().tomorrow().unwrap(), sarah.person);
    let all = impossible(&world, &sarah).into_iter();
    for (deed, wanted) in all.chain(impossible_in_records(&world, &sarah)) {
        let mut after = world.clone();
        let said = after.follow(&Happening { on, by, deed });
        assert_eq!(said, Err(wanted.clone()), "{wanted}");
        assert_eq!(format!("{after:?}"), format!("{world:?}"), "{wanted}");
    }
}

/// What can't happen on the first day, and why.
fn impossible(world: &World<'_>, sarah: &Position) -> Vec<(Deed, Denied)> {
    let her_manager = sarah.manager.unwrap();
    let manages = world.position(her_manager).unwrap();
    let above = manages.manager.unwrap();
    let of_above = world.position(above).unwrap();
    let with = |of: &Position, change: &dyn Fn(&mut Position)| {
        let from = world.today();
        let mut position = Position { from, ..of.clone() };
        change(&mut position);
        Deed::WritePosition(position)
    };
    let pay = cordee_domain::Money {
        minor: 1,
        ..sarah.pay.unwrap()
    };
    let (nobody, nowhere, root) = (PersonId(999_999), TeamId(999), TeamId(1));
    let wizard: LevelId = Slug::new("wizard").unwrap().into();
    let add_again = Deed::AddTeam {
        id: root,
        name: String::new(),
        within: None,
    };
    let led_by_sarah = Deed::LeadTeam {
        team: root,
        by: sarah.person,
    };
    let (person, by_sarah) = (her_manager, Denied::LeadsFromTheCraft(sarah.person));
    vec![
        (with(sarah, &|it| it.pay = Some(pay)), Denied::Pay(pay)),
        (
            with(of_above, &|it| it.manager = Some(her_manager)),
            Denied::Circle(above),
        ),
        (
            with(manages, &|it| it.manager = Some(sarah.person)),
            by_sarah.clone(),
        ),
        (
            with(manages, &|it| it.level = sarah.level.clone()),
            Denied::LeadsFromTheCraft(person),
        ),
        (
            with(sarah, &|it| it.manager = Some(nobody)),
            Denied::NotHere(nobody),
        ),
        (
            with(sarah, &|it| it.team = Some(nowhere)),
            Denied::NoTeam(nowhere),
        ),
        (
            with(sarah, &|it| it.level = wizard.clone()),
            Denied::NoLevel(wizard.clone()),
        ),
        (Deed::EndAccess { person }, Denied::StillLeads(person)),
        (led_by_sarah, by_sarah),
        (add_again, Denied::TeamThere(root)),
    ]
}

/// What can't be written down on the first day, and why.
fn impossible_in_records(world: &World<'_>, sarah: &Position) -> Vec<(Deed, Denied)> {
    let person = PersonId(999_999);
    let add = |name: &str, email: &str| Deed::AddPerson {
        person,
        name: name.to_owned(),
        email: email.to_owned(),
        language: None,
        sex: Sex::NotRecorded,
        position: Position {
            person,
            ..sarah.clone()
        },
    };
    let (case, evidence) = (CaseId(1), EvidenceId(1));
    let to: LevelId = Slug::new("engineering-lead").unwrap().into();
    let proposal = Proposal {
        person: sarah.person,
        begun_by: sarah.person,
        begun_on: world.today().tomorrow().unwrap(),
        kind: MoveKind::Cross,
        from: to.clone(),
        to,
        framework: world.version(),
    };
    let luna = STORY.cast.luna.person;
    let of_another = Aspiration {
        person: luna,
        wish: Wish::Lead,
        words: String::new(),
        since: world.today(),
        shared: Shared::WithNobody,
    };
    let name = STORY.cast.luna.name;
    vec![
        (
            add(name, "new@ropewalk.example"),
            Denied::NameTaken(name.to_owned()),
        ),
        (
            add("Somebody New", "a@b.org"),
            Denied::Address("a@b.org".to_owned()),
        ),
        (Deed::OpenCase { case, proposal }, Denied::Proposal(case)),
        (
            Deed::Give {
                case,
                command: Command::Consent,
                office: Office::Own,
            },
            Denied::NoCase(case),
        ),
        (
            Deed::Vouch {
                evidence,
                words: "Yes.".to_owned(),
            },
            Denied::NotAsked(evidence),
        ),
        (
            Deed::WithdrawEvidence { evidence },
            Denied::NoEvidence(evidence),
        ),
        (
            Deed::WriteAspiration(of_another),
            Denied::SomebodyElse(luna),
        ),
    ]
}

#[test]
fn a_day_that_is_over_does_not_come_back() {
    let (mut world, sarah) = first_day();
    let on = world.today().yesterday().unwrap();
    let deed = Deed::EndAccess {
        person: sarah.person,
    };
    let said = world.follow(&Happening {
        on,
        by: sarah.person,
        deed,
    });
    assert_eq!(said, Err(Denied::Backwards(on)));
}

#[test]
fn an_office_reaches_others_and_never_oneself() {
    let operations = STORY.cast.people_operations.person;
    let role = RoleName::PeopleOperations;
    assert!(WORLD.reaches(operations, role, STORY.cast.sarah.person));
    assert!(!WORLD.reaches(operations, role, operations));
    assert!(!WORLD.reaches(STORY.cast.auditor.person, role, STORY.cast.sarah.person));
    let given = STORY.happenings.iter().find(|it| {
        matches!(
            &it.deed,
            Deed::Give {
                office: Office::PeopleOperations,
                ..
            }
        )
    });
    let mut world = World::new(&FRAMEWORK);
    let given = given.unwrap();
    for it in STORY.happenings.iter().take_while(|it| *it != given) {
        world.follow(it).unwrap();
    }
    let by_another = Happening {
        by: STORY.cast.auditor.person,
        ..given.clone()
    };
    assert!(matches!(
        world.follow(&by_another),
        Err(Denied::NoOffice(_))
    ));
    assert_eq!(world.follow(given), Ok(()));
}

#[test]
fn whoever_has_left_stands_nowhere_and_does_nothing() {
    let (mut world, sarah) = first_day();
    let (on, by) = (world.today(), STORY.cast.people_operations.person);
    let deed = Deed::EndAccess {
        person: sarah.person,
    };
    world.follow(&Happening { on, by, deed }).unwrap();
    assert_eq!(world.position(sarah.person), None);
    assert!(
        !world
            .led_by(sarah.manager.unwrap())
            .any(|it| it == sarah.person)
    );
    let deed = Deed::WritePosition(sarah.clone());
    let said = world.follow(&Happening {
        on,
        by: sarah.person,
        deed,
    });
    assert_eq!(said, Err(Denied::NotHere(sarah.person)));
}
