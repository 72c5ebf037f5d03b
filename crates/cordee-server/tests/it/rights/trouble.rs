//! The database fails: a table is gone, another program holds it, what is kept can't be read. Whoever
//! asks is told to come back and nothing of the database; nothing is half-written; and the lines for
//! whoever runs the server hold nothing of anybody.

use super::cast::*;
use super::looks::Look;
use super::sweep::every_route;
use super::targets::{Old, Sending, Target, address, reads, sends};
use super::together::REPEATED;
use super::world::World;
use crate::site::Answer;
use axum::http::Method;
use cordee_domain::PersonId;
use cordee_server::{Route, Who};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use std::fmt::Write;

/// Another way into the database of a world.
async fn beside(world: &World) -> DatabaseConnection {
    let file = world.folder().join("cordee.db");
    let address = format!("sqlite://{}?mode=rw", file.display());
    Database::connect(address).await.unwrap()
}

async fn run(db: &DatabaseConnection, what: &str) {
    db.execute_unprepared(what).await.unwrap();
}

async fn texts(db: &DatabaseConnection, query: &str) -> Vec<String> {
    let query = Statement::from_string(DbBackend::Sqlite, query);
    let rows = db.query_all_raw(query).await.unwrap().into_iter();
    rows.map(|row| row.try_get_by_index(0).unwrap()).collect()
}

async fn tables(db: &DatabaseConnection) -> Vec<String> {
    let all = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
               AND name NOT LIKE 'seaql%' ORDER BY name";
    texts(db, all).await
}

/// Everything that stands in these tables.
async fn content(db: &DatabaseConnection, tables: &[String]) -> String {
    let mut whole = String::new();
    for table in tables {
        let columns = texts(
            db,
            &format!("SELECT name FROM pragma_table_info('{table}')"),
        )
        .await;
        let quoted: Vec<String> = columns.iter().map(|it| format!("quote({it})")).collect();
        let row = quoted.join(" || ',' || ");
        let rows = texts(db, &format!("SELECT {row} AS it FROM {table} ORDER BY it")).await;
        // When a session was used last is written down by and by.
        let rows = if table.starts_with("sessions") {
            Vec::new()
        } else {
            rows
        };
        writeln!(whole, "{table}\n{}", rows.join("\n")).unwrap();
    }
    whole
}

/// Words that stand in no answer: of the database, and of people.
const UNTOLD: [&str; 12] = [
    "no such table",
    "SELECT",
    "INSERT",
    "SQL",
    "sqlite",
    "database is locked",
    "(code:",
    "_gone",
    "DbErr",
    "panicked",
    "912345600",
    "sealed-heron",
];

fn tells_nothing(what: &str, answer: &Answer) {
    let told = UNTOLD.iter().find(|it| answer.body.contains(**it));
    assert_eq!(told, None, "{what}: {}", answer.body);
}

/// That this is told as it should be: come back later, on a page or as a problem.
fn is_told_well(what: &str, route: &Route, answer: &Answer) {
    tells_nothing(what, answer);
    assert_eq!(answer.header("retry-after"), "2", "{what}");
    assert_eq!(answer.header("cache-control"), "no-store", "{what}");
    if route.who == Who::Program {
        assert_eq!(answer.header("content-type"), "application/problem+json");
    } else if route.who != Who::Anyone {
        assert!(answer.is_page(), "{what}");
        let number = answer.header("x-request-id");
        assert!(answer.body.contains(number), "{what}: {}", answer.body);
    }
}

/// Who reads an address here, and about what.
fn reader(route: &Route) -> (PersonId, Target) {
    let viewer = match route.name {
        "audit-log" | "roles-kept" => AUDITS,
        "backups" | "all-sessions" => ADMINISTERS,
        "people-kept" | "person-kept" | "newcomer" | "teams-kept" | "team-kept" | "publishing"
        | "imports" | "import-looked-at" => OPERATES,
        _ => SARAH,
    };
    let mut targets = Target::all_of(route.names, Viewer(Some(viewer))).into_iter();
    let target = targets.find(|it| match it {
        Target::Person(id) => *id == SARAH,
        Target::Case(id) => *id == TALKED_OVER,
        Target::Evidence(id) => *id == SHOWN,
        _ => true,
    });
    (viewer, target.unwrap_or(Target::Absent))
}

/// Reads every address while a table is gone; tells how often one is told to come back.
async fn read_without(world: &World, table: &str) -> usize {
    let mut failed = 0;
    for route in every_route().filter(|it| it.method == Method::GET) {
        let (viewer, target) = reader(route);
        let address = address(world, route, target);
        let answer = world.ask(reads(Viewer(Some(viewer)), &address)).await;
        let what = format!("{} without {table}", route.name);
        match answer.status.as_u16() {
            503 => {
                is_told_well(&what, route, &answer);
                failed += 1;
            }
            200 | 303 | 403 | 404 => {}
            status => panic!("{what}: {status} {}", answer.body),
        }
    }
    failed
}

/// Sends forms that would be followed while a table is gone; where one is not, nothing is written.
async fn send_without(
    world: &World,
    (db, tables): (&DatabaseConnection, &[String]),
    table: &str,
) -> usize {
    let mut failed = 0;
    // What is answered by a page of its own was done before that page is made.
    let led_on = REPEATED.iter().filter(|it| it.4 == 303);
    for (name, who, target, fields, _) in led_on {
        let route = every_route().find(|it| it.name == *name).unwrap();
        let before = content(db, tables).await;
        let address = address(world, route, *target);
        let request = sends(
            Viewer(Some(*who)),
            &address,
            &Sending::form(fields),
            Old::No,
        );
        let answer = world.ask(request).await;
        let what = format!("{name} without {table}");
        match answer.status.as_u16() {
            503 => {
                is_told_well(&what, route, &answer);
                assert!(before == content(db, tables).await, "{what}");
                failed += 1;
            }
            303 | 404 | 409 | 422 => tells_nothing(&what, &answer),
            status => panic!("{what}: {status} {}", answer.body),
        }
    }
    failed
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_table_is_gone_people_are_told_to_come_back_and_nothing_is_half_written() {
    let world = World::new().await;
    let db = beside(&world).await;
    let mut noticed = Vec::new();
    for table in tables(&db).await {
        run(&db, &format!("ALTER TABLE {table} RENAME TO {table}_gone")).await;
        let now = tables(&db).await;
        let read = read_without(&world, &table).await;
        let sent = send_without(&world, (&db, &now), &table).await;
        run(&db, &format!("ALTER TABLE {table}_gone RENAME TO {table}")).await;
        if read + sent > 0 {
            noticed.push(table);
        }
        assert!(world.store.verify_audit(None).await.unwrap().is_ok());
    }
    let needed = [
        "people",
        "positions",
        "sessions",
        "cases",
        "audit",
        "outbox",
    ];
    for table in needed {
        assert!(noticed.iter().any(|it| it == table), "{table}: {noticed:?}");
    }
    let notes = world.outside.notes.lock().unwrap().join("\n");
    assert!(notes.contains("the database failed"), "{notes}");
    for hidden in ["912345600", "sealed-heron", "kingfisher", "@cordee.example"] {
        assert!(!notes.contains(hidden), "{hidden}: {notes}");
    }
}

#[tokio::test]
async fn while_another_program_holds_the_database_nothing_is_lost_and_the_same_request_works_later()
{
    let world = World::new().await;
    let db = beside(&world).await;
    let route = every_route().find(|it| it.name == "opening").unwrap();
    let fields = [("to", "senior-engineer"), ("key", "one-key-for-both")];
    let request = || {
        sends(
            Viewer(Some(PEER)),
            route.path,
            &Sending::form(&fields),
            Old::No,
        )
    };
    run(&db, "BEGIN IMMEDIATE").await;
    let answer = world.ask(request()).await;
    assert_eq!(answer.status, 503, "{}", answer.body);
    is_told_well("a held database", route, &answer);
    let page = world.ask(reads(Viewer(Some(PEER)), "/me/path")).await;
    assert_eq!(page.status, 200, "reading goes on");
    run(&db, "ROLLBACK").await;
    let before = world.store.audit_head().await.unwrap().number;
    for _ in 0..2 {
        let answer = world.ask(request()).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
    }
    let after = world.store.audit_head().await.unwrap().number;
    assert_eq!(after, before + 1);
}

#[tokio::test]
async fn what_can_t_be_read_back_is_our_fault_and_is_shown_to_nobody() {
    let world = World::new().await;
    let db = beside(&world).await;
    let lies = [
        ("positions", "level", "Ptarmigan!"),
        ("positions", "ends", "Ptarmigan"),
        ("cases", "body", r#"{"Ptarmigan":"Ptarmigan"}"#),
        ("aspirations", "wish", "Ptarmigan!"),
        ("evidence", "doing", "Ptarmigan!"),
    ];
    for (table, column, lie) in lies {
        let columns = texts(
            &db,
            &format!("SELECT name FROM pragma_table_info('{table}')"),
        )
        .await;
        let is_there = columns.iter().any(|it| it == column);
        assert!(is_there, "{table} has no {column}: {columns:?}");
        run(&db, &format!("CREATE TABLE kept AS SELECT * FROM {table}")).await;
        run(&db, &format!("UPDATE {table} SET {column} = '{lie}'")).await;
        let mut failed = 0;
        for route in every_route().filter(|it| it.method == Method::GET) {
            let (viewer, target) = reader(route);
            let address = address(&world, route, target);
            let answer = world.ask(reads(Viewer(Some(viewer)), &address)).await;
            let look = Look::from(answer);
            let what = format!("{} with {table}.{column}", route.name);
            let is_shown = look.body.contains("Ptarmigan");
            assert!(!is_shown, "{what}: {}", look.body);
            match look.status {
                500 => failed += 1,
                200 | 303 | 403 | 404 => {}
                status => panic!("{what}: {status} {}", look.body),
            }
        }
        assert!(failed > 0, "{table}.{column} is read nowhere");
        run(&db, "PRAGMA foreign_keys = OFF").await;
        run(&db, &format!("DELETE FROM {table}")).await;
        run(&db, &format!("INSERT INTO {table} SELECT * FROM kept")).await;
        run(&db, "DROP TABLE kept").await;
    }
    let notes = world.outside.notes.lock().unwrap().join("\n");
    assert!(notes.contains("something else is kept"), "{notes}");
    assert!(!notes.contains("Ptarmigan"), "{notes}");
}
