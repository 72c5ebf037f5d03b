//! The files of the policies are as the house wants them, and anything else is not accepted.

use cordee_access::{Access, Action, Actor, CaseRow, PersonRow, Policies, Resource, Role, Someone};
use cordee_domain::PersonId;
use std::collections::BTreeSet;

const EMPTY: [&str; 0] = [];

fn schema() -> &'static str {
    Policies::texts().0
}

fn files() -> impl Iterator<Item = &'static str> {
    Policies::texts().1.iter().copied()
}

/// Why these policies are not accepted.
fn refusal(policies: &str) -> String {
    match Policies::read(schema(), &[policies]) {
        Ok(_) => panic!("accepted: {policies}"),
        Err(why) => why.to_string(),
    }
}

fn luna() -> Actor {
    Actor::Someone(Someone::colleague(PersonId(1)))
}

#[test]
fn the_policies_of_the_house_are_valid_against_the_schema() {
    if let Err(why) = Policies::of_the_house() {
        panic!("{why}");
    }
}

#[test]
fn every_policy_has_a_comment_and_a_name_and_only_permits() {
    let mut policies = 0;
    for file in files() {
        let lines: Vec<&str> = file.lines().collect();
        assert!(!file.contains("forbid"), "rights are only added");
        for (at, line) in lines.iter().enumerate() {
            if line.starts_with("permit") {
                policies += 1;
                assert!(lines[at - 1].starts_with("@id(\""), "{line}");
                assert!(lines[at - 2].starts_with("// "), "{line}");
            }
        }
    }
    assert!(policies > 40);
}

#[test]
fn no_name_is_given_twice() {
    let names: Vec<&str> = files()
        .flat_map(str::lines)
        .filter(|line| line.starts_with("@id"))
        .collect();
    let different: BTreeSet<&&str> = names.iter().collect();
    assert_eq!(different.len(), names.len());
}

#[test]
fn every_action_is_in_the_schema_and_in_a_policy() {
    for action in Action::ALL {
        let quoted = format!("Action::\"{}\"", action.name());
        assert!(schema().contains(action.name()), "{}", action.name());
        assert!(files().any(|file| file.contains(&quoted)), "{quoted}");
        assert_eq!(Action::by_name(action.name()), Some(*action));
    }
    assert_eq!(Action::by_name("seeEverything"), None);
}

#[test]
fn every_role_is_in_the_schema() {
    for role in Role::ALL {
        assert!(schema().contains(&format!("\"{}\"", role.name())));
        assert_eq!(Role::by_name(role.name()), Some(role));
    }
}

#[test]
fn what_the_house_does_not_want_is_not_accepted() {
    for (policies, why) in [
        (
            "permit (principal, action == Action::\"seeRoll\", resource);",
            "has no name",
        ),
        (
            "@id(\"no\") forbid (principal, action == Action::\"seeRoll\", resource);",
            "`no` forbids",
        ),
        (
            "@id(\"all\") permit (principal, action, resource);",
            "`all` is for every action",
        ),
        (
            "@id(\"a\") permit (principal, action == Action::\"seeAll\", resource);",
            "seeAll",
        ),
        (
            "@id(\"a\") permit (principal, action == Action::\"seePay\", resource) \
             when { resource.manager == principal.person };",
            "manager",
        ),
        (
            "@id(\"a\") permit (principal == ?principal, action == Action::\"seePay\", resource);",
            "a template",
        ),
        (
            "@id(\"a\") permit (principal, action == Action::\"seePay\", resource == Person::\"5\");",
            "`a` names somebody",
        ),
        ("permit (", "unexpected"),
    ] {
        let said = refusal(policies);
        assert!(said.contains(why), "{said}");
    }
    let twice = "@id(\"a\") permit (principal, action == Action::\"seeRoll\", resource);";
    assert!(Policies::read(schema(), &[twice, twice]).is_err());
    assert!(Policies::read("entity", &EMPTY).is_err());
}

#[test]
fn without_policies_everything_is_refused() {
    let none = Policies::read(schema(), &EMPTY).unwrap();
    let own = Resource::Person(PersonRow::alone(PersonId(1)));
    for action in Action::ALL {
        assert!(!none.decide(&luna(), *action, &own).allowed);
        let filter = none.filter(&luna(), *action).unwrap();
        assert_eq!(filter, cordee_access::Filter::None);
    }
}

#[test]
fn what_can_not_be_said_as_a_filter_is_a_failure_and_never_all() {
    for condition in [
        "resource.begunBy == resource.person",
        "if resource.known then true else false",
        "resource.panel == resource.chair",
        "resource.panel.containsAny(resource.chair)",
        "resource.panel.isEmpty()",
        "resource.person.aspirationShared",
    ] {
        let policy = format!(
            "@id(\"odd\") permit (principal, action == Action::\"seeStory\", resource) \
             when {{ {condition} }};"
        );
        let policies = Policies::read(schema(), &[policy]).unwrap();
        let failure = policies.filter(&luna(), Action::SeeStory).unwrap_err();
        assert_eq!(failure.policy.as_ref().unwrap().0, "odd", "{condition}");
        assert!(failure.to_string().contains("`seeStory`"), "{failure}");
        // Where another policy already permits some rows, the failure is not hidden by it.
        let sure = "@id(\"sure\") permit (principal, action == Action::\"seeStory\", resource) \
                    when { resource.known };";
        let both = Policies::read(schema(), &[failure_policy(condition).as_str(), sure]).unwrap();
        assert!(both.filter(&luna(), Action::SeeStory).is_err());
    }
}

fn failure_policy(condition: &str) -> String {
    format!(
        "@id(\"odd\") permit (principal, action == Action::\"seeStory\", resource) \
         when {{ {condition} }};"
    )
}

#[test]
fn an_action_is_refused_for_a_thing_of_another_sort() {
    let policies = Policies::of_the_house().unwrap();
    let person = PersonRow::alone(PersonId(1));
    let decision = policies.decide(&luna(), Action::SeeStory, &Resource::Person(person.clone()));
    assert!(!decision.allowed);
    let case = Resource::Case(CaseRow {
        person,
        begun_by: PersonId(1),
        is_known: true,
        panel: vec![],
        chair: None,
        sat_on_panel: vec![],
        recused: vec![],
        mentor: None,
    });
    assert!(policies.decide(&luna(), Action::SeeStory, &case).allowed);
    assert!(!policies.decide(&luna(), Action::SeePay, &case).allowed);
}

#[test]
fn a_decision_names_every_policy_that_permits_it_in_order() {
    let policies = Policies::of_the_house().unwrap();
    let own = PersonRow {
        led_by: Some(PersonId(1)),
        ..PersonRow::alone(PersonId(1))
    };
    let decision = policies.decide(&luna(), Action::SeeTrainings, &Resource::Person(own));
    let by: Vec<String> = decision.by.iter().map(ToString::to_string).collect();
    assert_eq!(by, ["manager-sees-history-and-training", "own-record"]);
}

#[test]
fn filters_are_the_same_text_every_time() {
    let policies = Policies::of_the_house().unwrap();
    let first = format!(
        "{:?}",
        policies.filter(&luna(), Action::KnowOfCase).unwrap()
    );
    for _ in 0..20 {
        let again = Policies::of_the_house().unwrap();
        let again = again.filter(&luna(), Action::KnowOfCase).unwrap();
        assert_eq!(format!("{again:?}"), first);
    }
    insta::assert_snapshot!(first);
}

#[test]
fn the_policies_are_read_once_and_shared_by_all_threads() {
    fn shared<T: Send + Sync + 'static>(_: &T) {}
    shared(&Policies::of_the_house().unwrap());
}
