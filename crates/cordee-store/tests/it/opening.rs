//! What a store is opened on, and what it refuses.

use crate::engines::{Empty, on_both, on_sqlite, open, plain, runtime, try_open};
use cordee_store::Place;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use std::time::Duration;

#[test]
fn a_new_place_becomes_a_store_whose_log_is_empty_and_whole() {
    on_both(async |home| {
        home.store.is_there().await.unwrap();
        let head = home.store.verify_audit(None).await.unwrap().unwrap();
        assert_eq!(head.number, 0);
        assert_eq!(head, home.store.audit_head().await.unwrap());
    });
}

#[test]
fn a_store_can_be_opened_again_and_again() {
    on_both(async |home| {
        for _ in 0..3 {
            open(&home.place).await.is_there().await.unwrap();
        }
    });
}

/// The journal is a property of the file; the rest belongs to connections and is proven at the
/// gate itself, which refuses to go on.
#[test]
fn sqlite_keeps_a_journal_that_survives_a_power_cut() {
    on_sqlite(async |home| {
        let db = plain(&home.place).await;
        assert_eq!(asked(&db, "PRAGMA journal_mode").await, "wal");
    });
}

#[test]
fn the_sqlite_that_comes_with_the_program_loses_nothing_that_was_committed() {
    on_sqlite(async |home| {
        let db = plain(&home.place).await;
        let version = asked(&db, "SELECT sqlite_version()").await;
        let parts: Vec<u32> = version.split('.').map(|it| it.parse().unwrap()).collect();
        assert!(parts >= vec![3, 51, 3], "{version}");
    });
}

#[test]
fn a_database_that_a_newer_program_has_changed_is_refused_and_left_alone() {
    on_both(async |home| {
        let db = plain(&home.place).await;
        let step = "INSERT INTO steps (name) VALUES ('m9999_later')";
        db.execute_unprepared(step).await.unwrap();
        let refused = try_open(&home.place).await.unwrap_err();
        assert_eq!(
            refused.to_string(),
            "the database was changed by a newer Cordée (step `m9999_later`); use that one, or \
             restore a backup made before"
        );
    });
}

/// A first start makes the tables. Broken off anywhere, it leaves none of them.
#[test]
fn opening_that_was_broken_off_at_any_moment_can_be_begun_again() {
    for moment in 0..40 {
        let empty = Empty::passing();
        let broken_off = runtime();
        broken_off.block_on(async {
            let moment = Duration::from_millis(moment);
            let _ended = tokio::time::timeout(moment, try_open(&empty.place)).await;
        });
        drop(broken_off);
        runtime().block_on(async {
            open(&empty.place).await.is_there().await.unwrap();
        });
    }
}

#[test]
fn a_folder_that_is_not_there_is_refused() {
    let empty = Empty::folder();
    let Place::Folder(folder) = &empty.place else {
        panic!("it was made as one");
    };
    let place = Place::Folder(folder.join("nowhere"));
    let refused = runtime().block_on(try_open(&place));
    assert!(refused.is_err());
}

async fn asked(db: &DatabaseConnection, query: &str) -> String {
    let statement = Statement::from_string(DbBackend::Sqlite, query);
    let row = db.query_one_raw(statement).await.unwrap().unwrap();
    row.try_get_by_index(0).unwrap()
}
