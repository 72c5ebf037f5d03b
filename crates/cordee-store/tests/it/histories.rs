//! Histories by chance: both databases say and hold the same, and what is kept is what happened.

use crate::cast::settle;
use crate::chance::history;
use crate::engines::{Empty, Home, has_postgres, home_in, new_postgres_home, plain, runtime};
use cordee_domain::case::{Case, Event, Proposal};
use cordee_store::inspect;
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use std::path::Path;

/// How many deeds a history has.
const LENGTH: usize = 150;

#[test]
fn histories_by_chance_are_the_same_on_both_databases() {
    compare(1..3);
}

/// For the night: `cargo xtask postgres cargo test --release -p cordee-store -- --ignored night`.
#[test]
#[ignore = "takes minutes; run before a release"]
fn ten_thousand_deeds_in_a_night_are_the_same_on_both_databases() {
    compare(100..170);
}

fn compare(seeds: std::ops::Range<u64>) {
    if !has_postgres() {
        return;
    }
    for seed in seeds {
        let empty = Empty::passing();
        let postgres = new_postgres_home();
        runtime().block_on(async {
            let sqlite = home_in(&empty).await;
            let postgres = home_in(&postgres).await;
            settle(&sqlite).await;
            settle(&postgres).await;
            let mut acts = 0;
            for (at, deed) in history(seed, LENGTH).into_iter().enumerate() {
                let here = deed.play(&sqlite.store).await;
                let there = deed.play(&postgres.store).await;
                assert_eq!(here, there, "seed {seed}, deed {at}: {deed:?}");
                acts += 1;
            }
            assert_eq!(acts, LENGTH);
            assert_hold_the_same(&sqlite, &postgres).await;
        });
    }
}

/// A backup has one form for both: byte for byte the same table for table, the audit log too.
async fn assert_hold_the_same(sqlite: &Home, postgres: &Home) {
    let files = tempfile::tempdir().unwrap();
    let of = async |home: &Home, name: &str| {
        let file = files.path().join(name);
        home.store.backup(&file, crate::cast::now()).await.unwrap();
        held(&file)
    };
    let (here, there) = (of(sqlite, "here").await, of(postgres, "there").await);
    assert_eq!(here, there);
}

fn held(file: &Path) -> cordee_store::Manifest {
    inspect(file).unwrap()
}

#[test]
fn every_case_is_what_its_events_make_of_its_beginning() {
    let empty = Empty::passing();
    let mut events = 0;
    runtime().block_on(async {
        let home = home_in(&empty).await;
        settle(&home).await;
        for deed in history(7, 500) {
            deed.play(&home.store).await;
        }
        let db = plain(&home.place).await;
        for (id, body) in texts(&db, "SELECT id, body FROM cases ORDER BY id").await {
            let kept: Case = serde_json::from_str(&body).unwrap();
            let (case, happened) = replayed(&db, id).await;
            assert_eq!(case, kept, "case {id}");
            events += happened;
        }
    });
    assert!(events > 60, "only {events} events were replayed");
}

/// A case from its events alone, and how many there were.
async fn replayed(db: &DatabaseConnection, id: i64) -> (Case, usize) {
    let query = format!(
        "SELECT number, name || '|' || body FROM case_events WHERE case_id = {id} ORDER BY number"
    );
    let mut told = texts(db, &query).await.into_iter();
    let (_, beginning) = told.next().unwrap();
    let (how, proposal) = beginning.split_once('|').unwrap();
    let proposal: Proposal = serde_json::from_str(proposal).unwrap();
    let id = cordee_domain::CaseId(id.try_into().unwrap());
    let mut case = match how {
        "opened" => Case::opened(id, proposal),
        "nominated" => Case::nominated(id, proposal),
        other => panic!("a case begins `{other}`"),
    };
    let mut count = 0;
    for (number, event) in told {
        let (name, body) = event.split_once('|').unwrap();
        let event: Event = serde_json::from_str(body).unwrap();
        assert_eq!(event.name(), name);
        case.apply(event);
        count += 1;
        assert_eq!(number, count + 1);
    }
    (case, usize::try_from(count).unwrap())
}

async fn texts(db: &DatabaseConnection, query: &str) -> Vec<(i64, String)> {
    let query = Statement::from_string(db.get_database_backend(), query);
    let rows = db.query_all_raw(query).await.unwrap().into_iter();
    rows.map(|row| {
        (
            row.try_get_by_index(0).unwrap(),
            row.try_get_by_index(1).unwrap(),
        )
    })
    .collect()
}
