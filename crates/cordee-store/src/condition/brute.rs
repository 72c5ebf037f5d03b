//! The rows that a query finds are those that the policies permit one by one, on organisations by
//! chance, on both databases.
//!
//! What a world says is written straight into the tables, with what must not count around it: other
//! teams and managers before and after, stand-ins whose time is over or has not come.

use super::{Line, below, condition};
use crate::condition::world::{Thing, World, worlds};
use crate::engines::{Home, on_both};
use crate::tables::cases::{cases, parts};
use crate::tables::door::sessions;
use crate::tables::evidence::{asked, evidence};
use crate::tables::people::{aspirations, people, positions, stand_ins, team_within, teams};
use crate::tables::{EVER, Numbered};
use cordee_access::{Access, Action, Actor, Resource, Sort};
use cordee_domain::{PersonId, TeamId};
use sea_orm::{
    ActiveModelTrait, Condition, ConnectionTrait, DatabaseConnection, EntityTrait, IntoActiveModel,
    ModelTrait, QueryFilter, QuerySelect,
};
use std::collections::BTreeSet;

const TODAY: &str = "2026-11-20";

/// The days of a world: what was, what is and what will be.
const BEFORE: (&str, &str, &str) = ("2025-01-01", "2026-05-31", "2026-06-01");
const NOW: (&str, &str, &str) = ("2026-06-01", "2027-01-31", "2027-02-01");
const AFTER: (&str, &str, &str) = ("2027-02-01", EVER, EVER);

#[test]
fn queries_find_what_the_policies_permit_one_by_one() {
    compare(5, 3_000);
}

/// For the night: `cargo xtask postgres cargo test --release -p cordee-store -- --ignored night`.
#[test]
#[ignore = "takes minutes; run before a release"]
fn queries_of_a_night_find_what_the_policies_permit_one_by_one() {
    compare(300, 150_000);
}

/// Compares so many worlds; at least so many decisions on each database.
fn compare(how_many: usize, at_least: usize) {
    let all = worlds(how_many);
    on_both(async |home| {
        let mut compared = 0;
        for world in &all {
            empty(home).await;
            write(home, world).await;
            compared += compare_one(home, world).await;
        }
        assert!(
            compared >= at_least,
            "only {compared} decisions were compared"
        );
    });
}

async fn compare_one(home: &Home, world: &World) -> usize {
    let policies = &home.store.house.policies;
    let db = &home.store.engine.read;
    let things: Vec<(i64, Resource)> = world
        .things()
        .into_iter()
        .filter_map(|thing| Some((number(thing)?, world.resource(thing))))
        .collect();
    let mut compared = 0;
    for asker in world.askers() {
        let actor = world.actor(asker);
        let below = below_whoever(home, &actor).await;
        for action in Action::ALL {
            let sort = action.sort();
            let of_the_sort = || things.iter().filter(|(_, it)| it.sort() == sort);
            if !matches!(
                sort,
                Sort::Person | Sort::Team | Sort::Evidence | Sort::Case | Sort::Session
            ) {
                continue;
            }
            let filter = policies.filter(&actor, *action).unwrap();
            let find = async |line: &Line| {
                let which = condition(&filter, sort, (TODAY, line)).unwrap();
                rows(db, sort, which).await
            };
            let found = find(&Line::Up).await;
            let may = |it: &Resource| policies.decide(&actor, *action, it).allowed;
            let permitted: BTreeSet<i64> = of_the_sort()
                .filter(|(_, it)| may(it))
                .map(|(id, _)| *id)
                .collect();
            let admitted: BTreeSet<i64> = of_the_sort()
                .filter(|(_, it)| filter.admits(it).unwrap())
                .map(|(id, _)| *id)
                .collect();
            let place = || format!("{asker:?} {}\n{filter:?}\n{world:#?}", action.name());
            assert_eq!(found, permitted, "query and decisions: {}", place());
            if let Some(below) = &below {
                assert_eq!(find(below).await, permitted, "those below: {}", place());
            }
            assert_eq!(admitted, permitted, "filter and decisions: {}", place());
            compared += of_the_sort().count();
        }
    }
    compared
}

/// Everybody in whose line whoever asks stands.
async fn below_whoever(home: &Home, actor: &Actor) -> Option<Line> {
    let Actor::Someone(someone) = actor else {
        return None;
    };
    let top = someone.person;
    let db = &home.store.engine.read;
    let found = db.query_all(&below(top, TODAY, 1_000)).await.unwrap();
    let person = |row: sea_orm::QueryResult| row.try_get_by_index::<i64>(0).unwrap();
    let people = found.into_iter().map(person).collect();
    Some(Line::Below { top, people })
}

/// The number of what stands in a table.
fn number(thing: Thing) -> Option<i64> {
    let (Thing::Person(at)
    | Thing::Team(at)
    | Thing::Evidence(at)
    | Thing::Case(at)
    | Thing::Session(at)) = thing
    else {
        return None;
    };
    i64::try_from(at).ok()
}

async fn rows(db: &DatabaseConnection, sort: Sort, which: Condition) -> BTreeSet<i64> {
    match sort {
        Sort::Person => ids::<people::Entity>(db, people::Column::Id, which).await,
        Sort::Team => ids::<teams::Entity>(db, teams::Column::Id, which).await,
        Sort::Evidence => ids::<evidence::Entity>(db, evidence::Column::Id, which).await,
        Sort::Session => ids::<sessions::Entity>(db, sessions::Column::Id, which).await,
        _ => ids::<cases::Entity>(db, cases::Column::Id, which).await,
    }
}

async fn ids<E: EntityTrait>(
    db: &DatabaseConnection,
    id: E::Column,
    which: Condition,
) -> BTreeSet<i64> {
    let found = E::find().select_only().column(id).filter(which);
    let found: Vec<i64> = found.into_tuple().all(db).await.unwrap();
    found.into_iter().collect()
}

async fn write(home: &Home, world: &World) {
    write_teams(home, world).await;
    write_people(home, world).await;
    write_stand_ins(home, world).await;
    write_evidence(home, world).await;
    write_cases(home, world).await;
    write_sessions(home, world).await;
}

async fn write_teams(home: &Home, world: &World) {
    for at in 0..world.teams.len() {
        let Resource::Team(row) = world.resource(Thing::Team(at)) else {
            panic!("a team");
        };
        let team = teams::Model {
            id: row.id.row(),
            name: String::new(),
            folded: String::new(),
            within: world.teams[at].map(team),
            led_by: None,
            revision: 1,
        };
        put(home, team).await;
        let itself = std::iter::once(row.id);
        let all: BTreeSet<TeamId> = itself.chain(row.within).collect();
        for above in all {
            let link = team_within::Model {
                team: row.id.row(),
                above: above.row(),
            };
            put(home, link).await;
        }
    }
}

async fn write_people(home: &Home, world: &World) {
    for (at, human) in world.people.iter().enumerate() {
        let someone = people::Model {
            id: person(at),
            name: String::new(),
            folded: at.to_string(),
            email: format!("{at}@ropewalk.example"),
            language: None,
            access_from: BEFORE.0.to_owned(),
            access_until: EVER.to_owned(),
            revision: 1,
        };
        put(home, someone).await;
        // Whoever led them once or will, and their other teams, have no say today.
        let another = (at + 1) % world.people.len();
        let elsewhere = Some(team(at % world.teams.len()));
        put(home, position(at, BEFORE, elsewhere, Some(another))).await;
        put(home, position(at, NOW, human.team.map(team), human.manager)).await;
        put(home, position(at, AFTER, elsewhere, Some(another))).await;
        if human.shares_aspiration || at % 2 == 0 {
            let aspiration = aspirations::Model {
                person: person(at),
                wish: "lead".to_owned(),
                words: String::new(),
                since: BEFORE.0.to_owned(),
                is_shared: human.shares_aspiration,
            };
            put(home, aspiration).await;
        }
    }
}

fn position(
    at: usize,
    (begins, ends, overtaken): (&str, &str, &str),
    team: Option<i64>,
    manager: Option<usize>,
) -> positions::Model {
    positions::Model {
        person: person(at),
        begins: begins.to_owned(),
        ends: ends.to_owned(),
        overtaken: overtaken.to_owned(),
        level: "engineer".to_owned(),
        team,
        manager: manager.map(person),
        zone: None,
        case_id: None,
    }
}

async fn write_stand_ins(home: &Home, world: &World) {
    let days = |pairs: BTreeSet<(usize, usize)>, days: (&str, &str, &str)| {
        let row = move |(manager, stand_in): (usize, usize)| stand_ins::Model {
            manager: person(manager),
            stand_in: person(stand_in),
            begins: days.0.to_owned(),
            ends: days.1.to_owned(),
        };
        pairs.into_iter().map(row).collect::<Vec<_>>()
    };
    let everyone = 0..world.people.len();
    let not_today: BTreeSet<_> = everyone
        .map(|at| (at, (at + 2) % world.people.len()))
        .collect();
    let today = world.stand_ins.iter().copied().collect();
    for row in [
        days(not_today.clone(), BEFORE),
        days(today, NOW),
        days(not_today, AFTER),
    ]
    .concat()
    {
        put(home, row).await;
    }
}

async fn write_evidence(home: &Home, world: &World) {
    for (at, piece) in world.evidence.iter().enumerate() {
        let withdrawn = if piece.taken_back { TODAY } else { EVER };
        let row = evidence::Model {
            id: id(at),
            person: person(piece.of),
            happened: BEFORE.0.to_owned(),
            title: String::new(),
            words: String::new(),
            link: None,
            doing: "shared".to_owned(),
            withdrawn: withdrawn.to_owned(),
            revision: 1,
        };
        put(home, row).await;
        for whom in piece.asked.iter().collect::<BTreeSet<_>>() {
            let question = asked::Model {
                evidence: id(at),
                whom: person(*whom),
                asked: BEFORE.0.to_owned(),
            };
            put(home, question).await;
        }
    }
}

async fn write_cases(home: &Home, world: &World) {
    for (at, case) in world.cases.iter().enumerate() {
        let row = cases::Model {
            id: id(at),
            person: person(case.of),
            begun_by: person(case.begun_by),
            begun_on: BEFORE.0.to_owned(),
            kind: "advance".to_owned(),
            from_level: "engineer".to_owned(),
            to_level: "senior-engineer".to_owned(),
            framework: String::new(),
            state: "judging".to_owned(),
            is_known: case.others_may_know,
            is_over: false,
            stirs_on: EVER.to_owned(),
            body: String::new(),
            revision: 1,
        };
        put(home, row).await;
        let alone = |of: Option<usize>| of.into_iter().collect::<Vec<_>>();
        for (part, people) in [
            ("panel", &case.judging),
            ("chair", &alone(case.chair)),
            ("sat", &case.judged_before),
            ("recused", &case.stood_back),
            ("mentor", &alone(case.mentor)),
        ] {
            for who in people.iter().collect::<BTreeSet<_>>() {
                let row = parts::Model {
                    case_id: id(at),
                    part: part.to_owned(),
                    person: person(*who),
                };
                put(home, row).await;
            }
        }
    }
}

/// Everyone is signed in, once.
async fn write_sessions(home: &Home, world: &World) {
    for at in 0..world.people.len() {
        let row = sessions::Model {
            id: id(at),
            secret: at.to_string(),
            person: person(at),
            begun_at: 0,
            seen_at: 0,
            proven_at: 0,
            device: String::new(),
        };
        put(home, row).await;
    }
}

fn person(at: usize) -> i64 {
    PersonId(at as u64).row()
}

fn team(at: usize) -> i64 {
    TeamId(at as u64).row()
}

fn id(at: usize) -> i64 {
    i64::try_from(at).unwrap()
}

async fn put<M>(home: &Home, row: M)
where
    M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>,
{
    // A value that came from a model counts as unchanged, and would not be written.
    let row = row.into_active_model().reset_all();
    M::Entity::insert(row)
        .exec_without_returning(&home.store.engine.write)
        .await
        .unwrap();
}

async fn empty(home: &Home) {
    for table in [
        "teams",
        "team_within",
        "people",
        "positions",
        "aspirations",
        "stand_ins",
        "evidence",
        "asked_to_vouch",
        "cases",
        "case_parts",
        "sessions",
    ] {
        let all = format!("DELETE FROM {table}");
        let write = &home.store.engine.write;
        write.execute_unprepared(&all).await.unwrap();
    }
}
