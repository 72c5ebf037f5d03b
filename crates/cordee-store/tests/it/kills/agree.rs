//! Whether what is kept is whole, and says the same in every place.

use super::writer::{Acknowledged, title};
use crate::engines::{Home, plain};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use std::collections::BTreeSet;

/// What a database holds.
pub struct Counts {
    /// Deeds of the writers.
    pub deeds: usize,
    pub entries: u64,
    pub told: u64,
}

/// Each deed, with the rows it leaves: in its own table, in the audit log, in the outbox.
const LEAVES: [(&str, &str, &str, Option<&str>); 4] = [
    ("written", "SELECT id FROM evidence", "write-evidence", None),
    (
        "asked",
        "SELECT evidence FROM asked_to_vouch",
        "ask-to-vouch",
        Some("asked-to-vouch"),
    ),
    (
        "vouched",
        "SELECT evidence FROM vouchers",
        "vouch",
        Some("vouched"),
    ),
    (
        "nominated",
        "SELECT id FROM cases",
        "nominate",
        Some("of-case"),
    ),
];

/// Looks at everything; fails where something is missing, torn, or without its counterpart.
pub async fn agree(home: &Home, acknowledged: &BTreeSet<Acknowledged>) -> Counts {
    let db = plain(&home.place).await;
    assert_eq!(texts(&db, "PRAGMA integrity_check").await, ["ok"]);
    let mut kept = BTreeSet::new();
    for (what, rows, act, told) in LEAVES {
        let there = numbers(&db, rows).await;
        let logged = format!("SELECT about_id FROM audit WHERE act = '{act}'");
        assert_eq!(
            there,
            numbers(&db, &logged).await,
            "{what}: state and audit log"
        );
        if let Some(told) = told {
            let told = format!(
                "SELECT about FROM outbox JOIN audit ON outbox.number = audit.number \
                 AND outbox.about = audit.about_id AND audit.act = '{act}' \
                 WHERE outbox.what = '{told}'"
            );
            assert_eq!(there, numbers(&db, &told).await, "{what}: state and outbox");
        }
        kept.extend(
            there
                .iter()
                .filter_map(|id| Acknowledged::read(&format!("ack {what} {id}"))),
        );
    }
    let lost: Vec<_> = acknowledged.difference(&kept).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    nothing_is_torn(&db).await;
    Counts {
        deeds: kept.len(),
        entries: count(&db, "SELECT count(*) FROM audit").await,
        told: count(&db, "SELECT count(*) FROM outbox").await,
    }
}

async fn nothing_is_torn(db: &DatabaseConnection) {
    for line in texts(db, "SELECT id || '|' || title FROM evidence").await {
        let (id, found) = line.split_once('|').unwrap();
        assert_eq!(found, title(id.parse().unwrap()));
    }
    for (what, query) in [
        (
            "pieces without what they show",
            "SELECT count(*) FROM evidence WHERE id NOT IN (SELECT evidence FROM evidence_shows)",
        ),
        (
            "cases whose events are not as many as their changes",
            "SELECT count(*) FROM cases WHERE revision <> \
             (SELECT count(*) FROM case_events WHERE case_id = cases.id)",
        ),
        (
            "answers without the deed, or deeds without the answer",
            "SELECT abs((SELECT count(*) FROM requests) - \
             (SELECT count(*) FROM audit WHERE act <> 'settle'))",
        ),
        (
            "rows of the outbox without an entry",
            "SELECT count(*) FROM outbox WHERE number NOT IN (SELECT number FROM audit)",
        ),
    ] {
        assert_eq!(count(db, query).await, 0, "{what}");
    }
}

/// The numbers that a query gives, each of which must come once.
async fn numbers(db: &DatabaseConnection, query: &str) -> BTreeSet<i64> {
    let query = Statement::from_string(db.get_database_backend(), query);
    let rows = db.query_all_raw(query).await.unwrap();
    let all = rows.iter().map(|row| row.try_get_by_index(0).unwrap());
    let once: BTreeSet<i64> = all.collect();
    assert_eq!(once.len(), rows.len(), "something was done twice");
    once
}

async fn count(db: &DatabaseConnection, query: &str) -> u64 {
    let query = Statement::from_string(db.get_database_backend(), query);
    let row = db.query_one_raw(query).await.unwrap().unwrap();
    let count: i64 = row.try_get_by_index(0).unwrap();
    count.try_into().unwrap()
}

async fn texts(db: &DatabaseConnection, query: &str) -> Vec<String> {
    let query = Statement::from_string(db.get_database_backend(), query);
    let rows = db.query_all_raw(query).await.unwrap();
    rows.iter()
        .map(|row| row.try_get_by_index(0).unwrap())
        .collect()
}
