//! What a decision and a filter cost: `cargo bench -p cordee-access`.
//!
//! The goal is tens of thousands of decisions a second on one core, and a filter in a millisecond.

#![expect(clippy::print_stdout, reason = "a benchmark prints its table")]
#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark is where time is measured"
)]

use cordee_access::{
    Access, Action, Actor, CaseRow, Grant, PersonRow, Policies, Resource, Role, Someone,
};
use cordee_domain::{PersonId, Shared, TeamId};
use std::hint::black_box;
use std::time::{Duration, Instant};

const LONG_ENOUGH: Duration = Duration::from_secs(1);

fn main() {
    let policies = match Policies::of_the_house() {
        Ok(policies) => policies,
        Err(broken) => return println!("{broken}"),
    };
    let partner = partner();
    let person = Resource::Person(person());
    let case = Resource::Case(case());
    each("read the policies", || {
        black_box(Policies::of_the_house().is_ok());
    });
    for (action, resource) in [
        (Action::SeeName, &person),
        (Action::SeePay, &person),
        (Action::SeeHistory, &person),
        (Action::SeeStory, &case),
        (Action::KnowOfCase, &case),
    ] {
        each(&format!("decide {}", action.name()), || {
            black_box(policies.decide(&partner, action, resource));
        });
    }
    for action in [Action::SeeName, Action::SeePay, Action::KnowOfCase] {
        each(&format!("filter for {}", action.name()), || {
            black_box(policies.filter(&partner, action).is_ok());
        });
    }
}

/// A people partner with two roles for a few teams.
fn partner() -> Actor {
    let teams: Vec<TeamId> = [3, 9, 27].map(TeamId).to_vec();
    let grants = [Role::PeoplePartner, Role::PayAdministrator].map(|role| Grant {
        role,
        teams: teams.clone(),
    });
    Actor::Someone(Someone {
        person: PersonId(7),
        grants: grants.to_vec(),
    })
}

/// Somebody five levels down, in a team four deep.
fn person() -> PersonRow {
    PersonRow {
        id: PersonId(4_711),
        within: [81, 27, 2, 1].map(TeamId).to_vec(),
        led_by: Some(PersonId(40)),
        led_for_now_by: vec![PersonId(41)],
        line_above: [30, 20, 10, 1].map(PersonId).to_vec(),
        aspiration: Shared::WithPeoplePartner,
    }
}

fn case() -> CaseRow {
    CaseRow {
        person: person(),
        begun_by: PersonId(40),
        is_known: true,
        panel: [50, 51, 52].map(PersonId).to_vec(),
        chair: Some(PersonId(50)),
        sat_on_panel: Vec::new(),
        recused: vec![PersonId(53)],
        mentor: None,
    }
}

fn each(what: &str, mut once: impl FnMut()) {
    let mut times = 0_u32;
    let begin = Instant::now();
    while begin.elapsed() < LONG_ENOUGH {
        once();
        times += 1;
    }
    let mean = begin.elapsed() / times.max(1);
    let a_second = f64::from(times) / begin.elapsed().as_secs_f64();
    println!("{what:>28}  {mean:>10.1?}  {a_second:>9.0} a second");
}
