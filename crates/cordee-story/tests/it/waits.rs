//! The cast: what waits for each is really there.

use crate::{FRAMEWORK, STORY, TODAY, WORLD};
use cordee_domain::case::{Case, GateKind, Standing, State, StateName, Task, WaitsOn};
use cordee_domain::{Framework, PersonId, Shared, roll};
use cordee_story::{Cast, RoleName, World};
use jiff::civil::Date;

#[test]
fn the_cast_are_thirteen_people_with_their_own_names() {
    for role in STORY.cast.all() {
        assert_eq!(WORLD.people()[&role.person].name, role.name);
        assert!(WORLD.position(role.person).is_some(), "{}", role.name);
    }
}

#[test]
fn what_sarah_lacks_for_leading_is_still_to_be_done() {
    let sarah = STORY.cast.sarah.person;
    let case = case_of(&WORLD, sarah, StateName::Nominated).unwrap();
    assert_eq!(case.proposal.begun_by, STORY.cast.manager.person);
    assert!(!case.is_known_to_others());
    let (of_sarah, framework): (_, &Framework) = (&WORLD.people()[&sarah], &FRAMEWORK);
    let facts = cordee_domain::case::Facts {
        today: TODAY,
        actor: cordee_domain::case::Actor {
            person: sarah,
            office: cordee_domain::case::Office::Own,
        },
        framework,
        career: &of_sarah.career,
        trainings: &of_sarah.trainings,
        evidence: &of_sarah.evidence,
    };
    let training = case
        .gates(&facts)
        .into_iter()
        .find(|it| it.gate == GateKind::Training);
    assert!(matches!(training.unwrap().standing, Standing::Missing(missing) if missing.len() == 2));
    let others = WORLD
        .cases()
        .values()
        .filter(|it| it.proposal.person == sarah);
    assert_eq!(others.count(), 1);
}

/// Whether each of the cast finds what their line says.
pub fn everyone_finds_what_waits(cast: &Cast, world: &World<'_>, today: Date) {
    luna_is_on_the_roll_and_asked_for_her_word(cast, world, today);
    let sarah = case_of(world, cast.sarah.person, StateName::Nominated).unwrap();
    assert!(sarah.proposal.begun_on >= today.saturating_sub(jiff::Span::new().days(3)));
    assert_eq!(
        waiting(world, sarah, today),
        [(WaitsOn::Person(cast.sarah.person), Task::Answer)]
    );
    assert!(
        world
            .led_by(cast.manager.person)
            .any(|it| it == cast.sarah.person)
    );
    assert!(unanswered(world, cast.manager.person) >= 1);
    those_on_panels_have_something_to_do(cast, world, today);
    whoever_is_on_trial_decides_soon(cast, world, today);
    people_operations_have_their_hands_full(cast, world, today);
    let shared = world.people().iter().filter(|(person, it)| {
        world.reaches(
            cast.people_partner.person,
            RoleName::PeoplePartner,
            **person,
        ) && it
            .aspirations
            .last()
            .is_some_and(|it| it.shared == Shared::WithPeoplePartner)
    });
    assert!(shared.count() >= 5);
    for (role, of) in [
        (RoleName::PeoplePartner, &cast.people_partner),
        (RoleName::PeopleOperations, &cast.people_operations),
        (RoleName::Auditor, &cast.auditor),
        (
            RoleName::WorkersRepresentative,
            &cast.workers_representative,
        ),
        (RoleName::PayAdministrator, &cast.pay_administrator),
        (RoleName::SystemAdministrator, &cast.system_administrator),
        (RoleName::Leadership, &cast.leader),
    ] {
        let mut grants = world.grants().iter();
        assert!(
            grants.any(|it| it.person == of.person && it.role == role),
            "{}",
            of.name
        );
    }
}

fn luna_is_on_the_roll_and_asked_for_her_word(cast: &Cast, world: &World<'_>, today: Date) {
    let luna = cast.luna.person;
    let positions: Vec<_> = world
        .people()
        .values()
        .filter(|it| it.left.is_none())
        .flat_map(|it| it.career.positions().to_vec())
        .collect();
    let roll = roll(&FRAMEWORK, &positions, today);
    let inspection = roll
        .iter()
        .find(|it| it.track.as_str() == "inspection")
        .unwrap();
    assert!(inspection.holders.iter().any(|(holder, _)| *holder == luna));
    let profile = cordee_domain::profile(&FRAMEWORK, &world.people()[&luna].evidence);
    assert_eq!(profile[0].competency.as_str(), "hearing-a-machine");
    assert!(profile[0].evidence.len() >= 4);
    assert!(unanswered(world, luna) >= 2);
    assert!(case_of(world, luna, StateName::Settled).is_some());
}

fn those_on_panels_have_something_to_do(cast: &Cast, world: &World<'_>, today: Date) {
    for (person, task) in [
        (cast.panel_member.person, Task::Judge),
        (cast.chair.person, Task::Decide),
    ] {
        let mut cases = world.cases().values();
        let waits =
            |case: &Case| waiting(world, case, today).contains(&(WaitsOn::Person(person), task));
        assert!(cases.any(waits), "{task:?}");
    }
}

fn whoever_is_on_trial_decides_soon(cast: &Cast, world: &World<'_>, today: Date) {
    let leads = case_of(world, cast.on_trial.person, StateName::OnTrial).unwrap();
    let State::OnTrial(trial) = &leads.state else {
        panic!()
    };
    assert!(trial.wants_to_go_on.is_none());
    let days = today.until(trial.ends_on).unwrap().get_days();
    assert!((0..=21).contains(&days), "{days} days");
    assert!(world.led_by(cast.on_trial.person).count() >= 4);
}

fn people_operations_have_their_hands_full(cast: &Cast, world: &World<'_>, today: Date) {
    let reaches = |case: &&Case| {
        let of = cast.people_operations.person;
        world.reaches(of, RoleName::PeopleOperations, case.proposal.person)
    };
    let cases = world.cases().values().filter(reaches);
    let tasks: Vec<_> = cases
        .flat_map(|case| case.waits_for(today, world.framework()))
        .filter(|it| it.on == WaitsOn::PeopleOperations && it.due.is_none_or(|due| due <= today))
        .map(|it| it.what)
        .collect();
    for task in [
        Task::NamePanel,
        Task::CompletePanel,
        Task::TakeEffect,
        Task::EndTrial,
    ] {
        assert!(tasks.contains(&task), "{task:?}");
    }
    assert!(tasks.iter().any(|it| matches!(it, Task::FollowUp(_))));
}

fn case_of<'w>(world: &'w World<'_>, person: PersonId, state: StateName) -> Option<&'w Case> {
    let mut cases = world.cases().values();
    cases.find(|it| it.proposal.person == person && it.state.name() == state)
}

fn waiting(world: &World<'_>, case: &Case, today: Date) -> Vec<(WaitsOn, Task)> {
    let waiting = case.waits_for(today, world.framework()).into_iter();
    waiting.map(|it| (it.on, it.what)).collect()
}

/// How many ask for somebody's word and have not had it.
fn unanswered(world: &World<'_>, whom: PersonId) -> usize {
    let asked = world.asked().iter().filter(|it| it.1 == whom);
    let open = asked.filter(|(id, _)| {
        let evidence = world.evidence(*id).unwrap();
        let has_word = evidence.vouchers.iter().any(|it| it.by == whom);
        !has_word && evidence.withdrawn.is_none()
    });
    open.count()
}
