//! The drill: what was backed up can be had again, on either database, and nothing else can.

use crate::cast::{CASE, LUNA, NOOR, SARAH, by, evidence, now, some_of_everything};
use crate::engines::{
    Empty, Home, home_in, new_home, on_both, on_sqlite, pairs_of_places, runtime,
};
use cordee_access::{Actor, Grant, Role, Someone};
use cordee_domain::EvidenceId;
use cordee_store::{Asking, Broken, Manifest, No, NoBackup, Place, backup, inspect, restore};
use jiff::SignedDuration;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{ZipArchive, read::ZipFile};

#[test]
fn a_backup_of_each_database_is_restored_into_each_other_and_is_the_same_again() {
    for (from, to) in pairs_of_places() {
        runtime().block_on(drill(from, to));
    }
}

async fn drill(from: Empty, to: Empty) {
    let home = home_in(&from).await;
    some_of_everything(&home).await;
    let files = tempfile::tempdir().unwrap();
    let (first, second) = (files.path().join("first"), files.path().join("second"));
    let made = home.store.backup(&first, now()).await.unwrap();
    let restored = restore(&first, &to.place).await.unwrap();
    assert_eq!(restored, made);
    assert_eq!(backup(&to.place, &second, now()).await.unwrap(), made);
    assert_eq!(contents(&first), contents(&second));
    let again = home_in(&to).await;
    let head = again.store.verify_audit(Some(&made.audit)).await.unwrap();
    let before = made.audit.number;
    assert_eq!(
        head.unwrap().number,
        before + 1,
        "that of the second backup"
    );
    assert_same(&home, &again).await;
    goes_on(&again).await;
}

async fn assert_same(home: &Home, again: &Home) {
    let sarah = by(SARAH);
    assert_eq!(
        home.store.case(&sarah, CASE).await.unwrap(),
        again.store.case(&sarah, CASE).await.unwrap()
    );
    assert_eq!(
        home.store.evidence_of(&sarah, SARAH).await.unwrap(),
        again.store.evidence_of(&sarah, SARAH).await.unwrap()
    );
    assert_eq!(
        home.store.roll(&by(LUNA)).await.unwrap(),
        again.store.roll(&by(LUNA)).await.unwrap()
    );
}

async fn goes_on(again: &Home) {
    let next = evidence(13, "The first thing after the drill");
    let written = again.store.write_evidence(&by(SARAH), next).await.unwrap();
    assert_eq!(written.answer, EvidenceId(13));
    again.store.verify_audit(None).await.unwrap().unwrap();
}

#[test]
fn a_backup_made_while_others_write_is_of_one_moment() {
    on_sqlite(async |home| {
        some_of_everything(home).await;
        let files = tempfile::tempdir().unwrap();
        let store = home.store.clone();
        let writing = tokio::spawn(async move {
            for id in 100..200 {
                let piece = evidence(id, "One of many");
                store.write_evidence(&by(SARAH), piece).await.unwrap();
            }
        });
        for turn in 0..5 {
            let file = files.path().join(turn.to_string());
            let made = backup(&home.place, &file, now()).await.unwrap();
            let to = Empty::folder();
            assert_eq!(restore(&file, &to.place).await.unwrap(), made);
            let pieces = rows(&made, "evidence");
            // Each piece has its entry, before and beside those of everything else.
            let others = made.audit.number - pieces;
            assert_eq!(rows(&made, "audit"), made.audit.number);
            // And each backup has one that is in those that come after it.
            assert_eq!(others, OTHER_ENTRIES + turn);
        }
        writing.await.unwrap();
    });
}

/// The entries of [`some_of_everything`] that are not about a new piece of evidence: moving in,
/// asking, vouching, a question about pay, categories, a report on the pay gap, whose law holds, that
/// workers were told, opening the case and four commands.
const OTHER_ENTRIES: u64 = 13;

#[test]
fn whoever_keeps_the_house_sees_when_the_last_backup_was_made() {
    on_both(async |home| {
        some_of_everything(home).await;
        let administrator = Someone {
            person: NOOR,
            grants: vec![Grant {
                role: Role::SystemAdministrator,
                teams: Vec::new(),
            }],
        };
        let keeper = Asking {
            actor: Actor::Someone(administrator),
            ..by(NOOR)
        };
        assert_eq!(home.store.last_backup(&keeper).await.unwrap(), None);
        let files = tempfile::tempdir().unwrap();
        let later = now() + SignedDuration::from_hours(1);
        for (name, at) in [("first", now()), ("second", later)] {
            let made = backup(&home.place, &files.path().join(name), at).await;
            made.unwrap();
            assert_eq!(home.store.last_backup(&keeper).await.unwrap(), Some(at));
        }
        home.store.verify_audit(None).await.unwrap().unwrap();
        let others = home.store.last_backup(&by(LUNA)).await;
        assert!(matches!(others, Err(No::NotFound)), "{others:?}");
    });
}

#[test]
fn a_backup_goes_only_where_nothing_is() {
    on_sqlite(async |home| {
        some_of_everything(home).await;
        let (_files, file) = backed_up(home).await;
        let before = home.store.audit_head().await.unwrap();
        let refused = restore(&file, &home.place).await.unwrap_err();
        assert!(matches!(refused, NoBackup::NotEmpty), "{refused}");
        assert_eq!(home.store.audit_head().await.unwrap(), before);
    });
}

#[test]
fn a_backup_never_takes_the_place_of_another_file() {
    on_sqlite(async |home| {
        some_of_everything(home).await;
        let (_files, file) = backed_up(home).await;
        let before = fs::read(&file).unwrap();
        let refused = home.store.backup(&file, now()).await.unwrap_err();
        assert!(matches!(refused, NoBackup::File(..)), "{refused}");
        assert_eq!(fs::read(&file).unwrap(), before);
    });
}

#[cfg(unix)]
#[test]
fn only_the_account_that_made_a_backup_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    on_sqlite(async |home| {
        some_of_everything(home).await;
        let (_files, file) = backed_up(home).await;
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    });
}

#[test]
fn where_there_are_no_data_nothing_is_backed_up_and_nothing_is_made() {
    let empty = Empty::folder();
    let files = tempfile::tempdir().unwrap();
    let file = files.path().join("backup");
    let refused = runtime().block_on(backup(&empty.place, &file, now()));
    assert!(matches!(refused, Err(NoBackup::NoDatabase)));
    let Place::Folder(folder) = &empty.place else {
        panic!("it was made as one");
    };
    assert_eq!(fs::read_dir(folder).unwrap().count(), 0);
    assert!(!file.exists());
}

#[test]
fn a_file_cut_off_anywhere_is_no_backup() {
    let (_files, file) = runtime().block_on(backed_up_story());
    let whole = fs::read(&file).unwrap();
    for part in 0..20 {
        fs::write(&file, &whole[..whole.len() * part / 20]).unwrap();
        assert!(
            matches!(inspect(&file), Err(NoBackup::Damaged(_))),
            "{part}"
        );
    }
}

#[test]
fn a_byte_that_is_another_is_noticed_or_changes_nothing() {
    let (_files, file) = runtime().block_on(backed_up_story());
    let whole = fs::read(&file).unwrap();
    let was = contents(&file);
    for at in (0..whole.len()).step_by(97) {
        let mut other = whole.clone();
        other[at] ^= 0x10;
        fs::write(&file, &other).unwrap();
        if inspect(&file).is_ok() {
            assert_eq!(contents(&file), was, "byte {at}");
        }
    }
}

#[test]
fn a_row_written_into_a_backup_is_noticed() {
    let (_files, file) = runtime().block_on(backed_up_story());
    rewritten(&file, |name, text| match name {
        "tables/people.jsonl" => text.replace("Sarah", "Clara"),
        _ => text,
    });
    let refused = inspect(&file).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "this is not a whole backup: its table `people` is not what it was"
    );
}

/// Somebody who can compute hashes changes the log and the manifest with it: the chain tells.
#[test]
fn an_audit_log_written_anew_in_a_backup_is_noticed_and_nothing_is_restored() {
    let (_files, file) = runtime().block_on(backed_up_story());
    let mut log = String::new();
    rewritten(&file, |name, text| match name {
        "tables/audit.jsonl" => {
            log = text.replacen("vouch", "watch", 1);
            log.clone()
        }
        "manifest.json" => with_hash_of(&log, &text),
        _ => text,
    });
    inspect(&file).unwrap();
    let to = Empty::folder();
    let refused = runtime().block_on(restore(&file, &to.place)).unwrap_err();
    assert!(
        matches!(refused, NoBackup::Audit(Broken::Changed(_))),
        "{refused}"
    );
    runtime().block_on(async {
        let head = home_in(&to).await.store.audit_head().await.unwrap();
        assert_eq!(head.number, 0);
    });
}

#[test]
fn a_backup_of_a_newer_program_is_refused() {
    let (_files, file) = runtime().block_on(backed_up_story());
    rewritten(&file, |name, text| match name {
        "manifest.json" => text.replace("\"cordee_backup\": 1", "\"cordee_backup\": 2"),
        _ => text,
    });
    assert!(matches!(inspect(&file), Err(NoBackup::OfNewer)));
}

#[test]
fn what_is_no_backup_at_all_is_refused() {
    let files = tempfile::tempdir().unwrap();
    let file = files.path().join("ladder.yaml");
    fs::write(&file, "crafts: []\n").unwrap();
    assert!(matches!(inspect(&file), Err(NoBackup::Damaged(_))));
    assert!(matches!(
        inspect(files.path()),
        Err(NoBackup::File(..) | NoBackup::Damaged(_))
    ));
}

fn rows(made: &Manifest, table: &str) -> u64 {
    let found = made.tables.iter().find(|it| it.name == table);
    found.unwrap().rows
}

async fn backed_up(home: &Home) -> (TempDir, PathBuf) {
    let files = tempfile::tempdir().unwrap();
    let file = files.path().join("backup.zip");
    home.store.backup(&file, now()).await.unwrap();
    (files, file)
}

async fn backed_up_story() -> (TempDir, PathBuf) {
    let home = new_home().await;
    some_of_everything(&home).await;
    backed_up(&home).await
}

/// Every entry of an archive, by name.
fn contents(file: &Path) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    let text = |mut it: ZipFile<'_, fs::File>| {
        let mut text = String::new();
        it.read_to_string(&mut text).unwrap();
        (it.name().unwrap().into_owned(), text)
    };
    (0..archive.len())
        .map(|at| text(archive.by_index(at).unwrap()))
        .collect()
}

/// Writes an archive again with other contents.
fn rewritten(file: &Path, mut change: impl FnMut(&str, String) -> String) {
    let was = contents(file);
    let mut writer = ZipWriter::new(fs::File::create(file).unwrap());
    for (name, text) in was {
        writer
            .start_file(&*name, SimpleFileOptions::default())
            .unwrap();
        let text = change(&name, text);
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap();
}

/// The manifest with the hash of this text for the audit log.
fn with_hash_of(log: &str, manifest: &str) -> String {
    use sha2::{Digest, Sha256};
    let mut manifest: serde_json::Value = serde_json::from_str(manifest).unwrap();
    let tables = manifest["tables"].as_array_mut().unwrap();
    let table = tables.iter_mut().find(|it| it["name"] == "audit").unwrap();
    let hash = Sha256::digest(log.as_bytes());
    let hash = hash
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
    table["sha256"] = hash.into();
    manifest.to_string()
}
