//! `backup`, `restore` and `audit`, as an operator uses them.

use crate::run::{Ended, cordee};
use cordee_access::Policies;
use cordee_domain::{ContentHash, Framework, PersonId};
use cordee_store::{Founding, FoundingPerson, Frameworks, Place, Store};
use jiff::civil::date;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// No version of a framework: nothing here needs one.
struct Unread;

impl Frameworks for Unread {
    fn of(&self, _: ContentHash) -> Option<Arc<Framework>> {
        None
    }

    fn now(&self) -> Option<(ContentHash, Arc<Framework>)> {
        None
    }
}

/// A folder in which `data` holds Luna and nobody else.
fn house() -> TempDir {
    let house = tempfile::tempdir().unwrap();
    let data = house.path().join("data");
    fs::create_dir(&data).unwrap();
    let luna = FoundingPerson {
        id: PersonId(1),
        name: "Luna".to_owned(),
        email: "luna@ropewalk.example".to_owned(),
        language: None,
        positions: Vec::new(),
        access_until: None,
    };
    let founding = Founding {
        people: vec![luna],
        ..Founding::default()
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let policies = Arc::new(Policies::of_the_house().unwrap());
        let place = Place::Folder(data);
        let store = Store::open(&place, policies, Arc::new(Unread))
            .await
            .unwrap();
        let now = "2026-11-20T09:00:00Z".parse().unwrap();
        store
            .settle(now, date(2026, 11, 20), founding)
            .await
            .unwrap();
    });
    house
}

fn run(house: &TempDir, line: &str) -> Ended {
    cordee(line).within(house.path()).ends()
}

fn anchor(text: &str) -> &str {
    text.lines()
        .find(|it| it.starts_with("cordee-audit 1 "))
        .unwrap()
}

#[test]
fn a_backup_is_restored_where_nothing_is_and_says_what_it_holds() {
    let house = house();
    let made = run(&house, "backup luna.zip --data data").with_status(0);
    assert_eq!(made.out, "luna.zip\n");
    assert!(made.err.starts_with("2 rows of "), "{}", made.err);
    let restored = run(&house, "restore luna.zip --data again").with_status(0);
    assert!(
        restored.out.starts_with("restored: 2 rows of "),
        "{}",
        restored.out
    );
    assert_eq!(anchor(&made.err), anchor(&restored.err));
    run(&house, "audit verify --data again --anchor luna.zip").with_status(0);
}

#[test]
fn a_backup_goes_neither_over_a_file_nor_over_data() {
    let house = house();
    run(&house, "backup luna.zip --data data").with_status(0);
    let again = run(&house, "backup luna.zip --data data").with_status(2);
    assert_eq!(
        again.err,
        "error: `luna.zip` is there already\n help: name another file: a backup never takes the \
         place of one\n"
    );
    let over = run(&house, "restore luna.zip --data data").with_status(2);
    assert_eq!(
        over.err,
        "error: there are data already where this would go\n help: restore into a new folder or a \
         new database, and look at it\n"
    );
}

#[test]
fn where_there_are_no_data_it_is_said_and_nothing_is_made() {
    let house = house();
    for line in [
        "backup luna.zip --data nowhere",
        "audit verify --data nowhere",
        "audit anchor --data nowhere",
    ] {
        let ended = run(&house, line).with_status(2);
        assert_eq!(
            ended.err,
            "error: there are no data of Cordée in this place\n help: name the place in which \
             `cordee serve` keeps its data\n",
            "{line}"
        );
    }
    assert!(!house.path().join("nowhere").exists());
    assert!(!house.path().join("luna.zip").exists());
}

#[test]
fn what_is_no_backup_is_said_to_be_none() {
    let house = house();
    fs::write(house.path().join("notes.txt"), "Luna hears a worn bearing.").unwrap();
    let ended = run(&house, "restore notes.txt --data again").with_status(2);
    assert!(
        ended.err.starts_with("error: this is not a whole backup: "),
        "{}",
        ended.err
    );
    let missing = run(&house, "restore lost.zip --data again").with_status(2);
    assert!(
        missing.err.starts_with("error: there is no `lost.zip`\n"),
        "{}",
        missing.err
    );
}

#[test]
fn a_log_that_was_cut_is_found_against_an_anchor_and_only_there() {
    let house = house();
    let said = run(&house, "audit anchor --data data").with_status(0);
    let later = format!(
        "kept in a mail\n{}",
        said.out.replace("audit 1 ", "audit 2 ")
    );
    fs::write(house.path().join("anchors"), later).unwrap();
    let whole = run(&house, "audit verify --data data").with_status(0);
    assert_eq!(whole.out, "the audit log holds: 1 entry\n");
    let cut = run(&house, "audit verify --data data --anchor anchors").with_status(1);
    assert_eq!(
        cut.out,
        "the audit log is broken: the log has 1 entries, and had 2\n"
    );
    let none = run(&house, "audit verify --data data --anchor data/cordee.db").with_status(2);
    assert!(
        none.err.contains("holds no anchor of an audit log"),
        "{}",
        none.err
    );
}

#[test]
fn a_command_without_a_place_asks_for_one() {
    for line in ["backup luna.zip", "restore luna.zip", "audit verify"] {
        let ended = cordee(line).within(Path::new("/")).ends().with_status(2);
        assert!(ended.err.contains("--data <DIR>"), "{line}: {}", ended.err);
    }
}
