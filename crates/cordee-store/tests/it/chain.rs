//! The audit log is a chain: nothing in it can be changed unnoticed.

use crate::cast::some_of_everything;
use crate::engines::{Empty, Home, new_home, on_both, on_sqlite, plain, runtime};
use cordee_store::{Broken, Head, Place};
use sea_orm::{ConnectionTrait, DatabaseConnection};

/// Every column of an entry, and what to make of it.
const OTHER: [(&str, &str); 11] = [
    ("at", "at + 1"),
    ("actor", "coalesce(actor, 0) + 1"),
    ("act", "'wrote'"),
    ("about_sort", "'nothing'"),
    ("about_id", "about_id + 1"),
    ("case_id", "coalesce(case_id, 0) + 1"),
    ("policies", "policies || ' and-another'"),
    ("detail", "detail || '!'"),
    ("is_private", "not is_private"),
    ("before", "hash"),
    ("hash", "before"),
];

#[test]
fn an_entry_with_any_field_changed_is_noticed_at_its_place() {
    on_both(async |home| {
        some_of_everything(home).await;
        let db = plain(&home.place).await;
        for at in [1, 4, last(home).await] {
            for (column, other) in OTHER {
                keep_copy(&db).await;
                run(
                    &db,
                    &format!("UPDATE audit SET {column} = {other} WHERE number = {at}"),
                )
                .await;
                let found = verified(home, None).await.unwrap_err();
                let places = [Broken::Changed(at), Broken::Gap(at), Broken::Gap(at + 1)];
                assert!(places.contains(&found), "{column} of {at}: {found}");
                put_back(&db).await;
            }
        }
        verified(home, None).await.unwrap();
    });
}

#[test]
fn an_entry_taken_out_put_in_or_exchanged_is_noticed() {
    on_both(async |home| {
        some_of_everything(home).await;
        let db = plain(&home.place).await;
        let insert = "INSERT INTO audit SELECT number + 100, at, actor, act, about_sort, about_id, \
             case_id, policies, detail, is_private, before, hash FROM audit WHERE number = 3";
        let renumber = "UPDATE audit SET number = number + 1000 WHERE number > 3";
        let back = "UPDATE audit SET number = number - 999 WHERE number > 1000";
        let put_in = "UPDATE audit SET number = 4 WHERE number = 103";
        let exchange = [
            "number = -3 WHERE number = 3",
            "number = 3 WHERE number = 4",
        ];
        let last_step = "UPDATE audit SET number = 4 WHERE number = -3";
        for (what, steps) in [
            (
                "the first taken out",
                vec!["DELETE FROM audit WHERE number = 1".to_owned()],
            ),
            (
                "one taken out",
                vec!["DELETE FROM audit WHERE number = 3".to_owned()],
            ),
            (
                "one put in",
                [insert, renumber, back, put_in].map(str::to_owned).to_vec(),
            ),
            (
                "two exchanged",
                vec![
                    format!("UPDATE audit SET {}", exchange[0]),
                    format!("UPDATE audit SET {}", exchange[1]),
                    last_step.to_owned(),
                ],
            ),
        ] {
            keep_copy(&db).await;
            for step in steps {
                run(&db, &step).await;
            }
            let found = verified(home, None).await;
            assert!(matches!(found, Err(Broken::Gap(_))), "{what}: {found:?}");
            put_back(&db).await;
        }
    });
}

/// Without an anchor a shorter chain is a chain.
#[test]
fn a_log_that_was_cut_off_is_noticed_against_an_anchor() {
    on_both(async |home| {
        some_of_everything(home).await;
        let anchor = home.store.audit_head().await.unwrap();
        let db = plain(&home.place).await;
        run(
            &db,
            &format!("DELETE FROM audit WHERE number > {}", anchor.number - 2),
        )
        .await;
        let (found, anchored) = (anchor.number - 2, anchor.number);
        assert_eq!(verified(home, None).await.unwrap().number, found);
        let cut = verified(home, Some(&anchor)).await;
        assert_eq!(cut, Err(Broken::Cut { found, anchored }));
    });
}

/// Whoever can write the database can compute every hash anew.
#[test]
fn a_log_that_was_made_anew_is_noticed_against_an_anchor() {
    on_sqlite(async |home| {
        some_of_everything(home).await;
        let anchor = home.store.audit_head().await.unwrap();
        let db = plain(&home.place).await;
        let another = new_home().await;
        some_of_everything_a_day_later(&another).await;
        take_log_of(&db, &another).await;
        verified(home, None).await.unwrap();
        let found = verified(home, Some(&anchor)).await;
        assert_eq!(found, Err(Broken::Remade(anchor.number)));
    });
}

#[test]
fn an_anchor_holds_while_the_log_grows() {
    on_both(async |home| {
        crate::cast::settle(home).await;
        let anchor = home.store.audit_head().await.unwrap();
        crate::cast::before_a_panel(home).await;
        let head = verified(home, Some(&anchor)).await.unwrap();
        assert!(head.number > anchor.number);
    });
}

#[test]
fn a_long_log_is_followed_whole() {
    let empty = Empty::passing();
    runtime().block_on(async {
        let home = crate::engines::home_in(&empty).await;
        crate::cast::settle(&home).await;
        let mut writing = Vec::new();
        for id in 0..5_500 {
            let store = home.store.clone();
            let piece = crate::cast::evidence(id, "One of many");
            writing.push(tokio::spawn(async move {
                store
                    .write_evidence(&crate::cast::by(crate::cast::SARAH), piece)
                    .await
            }));
            if writing.len() == 500 {
                for it in writing.drain(..) {
                    it.await.unwrap().unwrap();
                }
            }
        }
        assert_eq!(verified(&home, None).await.unwrap().number, 5_501);
        let db = plain(&home.place).await;
        run(&db, "UPDATE audit SET detail = 'x' WHERE number = 5300").await;
        assert_eq!(verified(&home, None).await, Err(Broken::Changed(5_300)));
    });
}

async fn some_of_everything_a_day_later(home: &Home) {
    some_of_everything(home).await;
    let db = plain(&home.place).await;
    run(&db, "DELETE FROM audit").await;
    // What the same deeds leave when they are done again: other times, other hashes.
    run(&db, "DELETE FROM requests").await;
    for id in 0..20 {
        let piece = crate::cast::evidence(900 + id, "Another past");
        let sarah = crate::cast::by(crate::cast::SARAH);
        home.store.write_evidence(&sarah, piece).await.unwrap();
    }
}

async fn take_log_of(db: &DatabaseConnection, another: &Home) {
    let (Place::Folder(folder) | Place::Passing(folder)) = &another.place else {
        panic!("it is one");
    };
    let attach = format!("ATTACH '{}/cordee.db' AS another", folder.display());
    run(db, &attach).await;
    run(db, "DELETE FROM main.audit").await;
    run(db, "INSERT INTO main.audit SELECT * FROM another.audit").await;
}

async fn verified(home: &Home, anchor: Option<&Head>) -> Result<Head, Broken> {
    home.store.verify_audit(anchor).await.unwrap()
}

async fn last(home: &Home) -> u64 {
    home.store.audit_head().await.unwrap().number
}

async fn keep_copy(db: &DatabaseConnection) {
    run(db, "CREATE TABLE kept AS SELECT * FROM audit").await;
}

async fn put_back(db: &DatabaseConnection) {
    run(db, "DELETE FROM audit").await;
    run(db, "INSERT INTO audit SELECT * FROM kept").await;
    run(db, "DROP TABLE kept").await;
}

async fn run(db: &DatabaseConnection, what: &str) {
    db.execute_unprepared(what).await.unwrap();
}
