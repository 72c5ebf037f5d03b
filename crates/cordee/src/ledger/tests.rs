//! What was imported can be undone, byte by byte, and what was interrupted is finished.

use super::*;
use cordee_hr::Counts;
use jiff::Timestamp;
use std::collections::BTreeMap;

fn stamp() -> Stamp {
    Stamp {
        at: Timestamp::UNIX_EPOCH,
        by: "ada".to_owned(),
        export: "june.csv".to_owned(),
        export_hash: hash_of(b"export"),
        mapping_hash: String::new(),
        on: None,
        counts: Counts::default(),
        corrections: Vec::new(),
    }
}

fn undone() -> Undone {
    Undone {
        at: Timestamp::UNIX_EPOCH,
        by: "ada".to_owned(),
    }
}

/// The hash of every file of a folder that is not kept beside it.
fn hashes(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let files = files.filter(|it| it.is_file());
    let each = files.map(|it| {
        let name = it.file_name().unwrap().to_string_lossy().into_owned();
        (name, hash_of(&fs::read(it).unwrap()))
    });
    each.collect()
}

fn write(folder: &Path, files: &[(&str, &str)]) -> Result<Entry, Failure> {
    let files: Vec<(&str, Vec<u8>)> = files
        .iter()
        .map(|(name, text)| (*name, text.as_bytes().to_vec()))
        .collect();
    let written = Written {
        files: &files,
        changes: "",
    };
    Ledger::open(folder)?.write(stamp(), &written)
}

fn undo(folder: &Path, number: Option<usize>) -> Result<Entry, Failure> {
    Ledger::open(folder)?.undo(number, undone())
}

#[test]
fn three_imports_are_undone_one_after_the_other_and_every_file_is_what_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::write(folder.join("positions.csv"), "by hand\r\n").unwrap();
    let mut states = vec![hashes(folder)];
    write(folder, &[("positions.csv", "one"), ("pay.csv", "one")]).unwrap();
    states.push(hashes(folder));
    write(folder, &[("positions.csv", "two"), ("people.csv", "two")]).unwrap();
    states.push(hashes(folder));
    write(folder, &[("pay.csv", "three")]).unwrap();
    for number in (1..=3).rev() {
        let undone = undo(folder, None).unwrap();
        assert_eq!(undone.number, number);
        assert_eq!(hashes(folder), states.pop().unwrap(), "{number}");
    }
    assert_eq!(
        undo(folder, None).unwrap_err().to_string(),
        format!(
            "nothing that was imported into `{}` stands",
            folder.display()
        )
    );
    // What comes after has a number of its own.
    assert_eq!(write(folder, &[("pay.csv", "four")]).unwrap().number, 4);
}

#[test]
fn only_the_last_is_undone_and_only_where_nobody_changed_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    write(folder, &[("pay.csv", "one")]).unwrap();
    write(folder, &[("pay.csv", "two"), ("people.csv", "two")]).unwrap();
    let told = |it: Result<Entry, Failure>| it.unwrap_err().to_string();
    assert_eq!(told(undo(folder, Some(1))), "import 2 came after import 1");
    assert_eq!(told(undo(folder, Some(9))), "there is no import 9");
    fs::write(folder.join("pay.csv"), "by hand").unwrap();
    fs::remove_file(folder.join("people.csv")).unwrap();
    assert_eq!(
        told(undo(folder, None)),
        "`pay.csv` and `people.csv` were changed since import 2"
    );
    fs::write(folder.join("pay.csv"), "two").unwrap();
    fs::write(folder.join("people.csv"), "two").unwrap();
    undo(folder, Some(2)).unwrap();
    assert_eq!(
        told(undo(folder, Some(2))),
        "import 2 has been undone already"
    );
    assert_eq!(fs::read_to_string(folder.join("pay.csv")).unwrap(), "one");
    assert!(!folder.join("people.csv").exists());
}

/// Plays a crash after so many steps of a journal, then opens the folder again.
fn interrupted(folder: &Path, journal: &Journal, steps: usize) {
    let beside = folder.join(BESIDE);
    journal.write(&beside).unwrap();
    let own = beside.join(format!("{:04}", journal.number));
    for step in journal.steps(folder, &own).iter().take(steps) {
        step.take().unwrap();
    }
    settle(folder).unwrap();
    assert!(!beside.join(journal::NAME).exists());
}

#[test]
fn what_was_interrupted_anywhere_is_finished_by_whoever_comes_next() {
    for steps in 0..=3 {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        write(folder, &[("pay.csv", "one")]).unwrap();
        let before = hashes(folder);
        // An import of which everything is written beside.
        let own = folder.join(BESIDE).join("0002");
        stage(&own.join("new/pay.csv"), b"two").unwrap();
        stage(&own.join("new/people.csv"), b"two").unwrap();
        let kept = |name: &str, before: Option<&str>| Kept {
            name: name.to_owned(),
            before: before.map(|it| hash_of(it.as_bytes())),
            after: hash_of(b"two"),
        };
        let entry = Entry::new(
            2,
            stamp(),
            vec![kept("pay.csv", Some("one")), kept("people.csv", None)],
        );
        let mut all = entries(folder).unwrap();
        all.push(entry.clone());
        interrupted(folder, &Journal::new(Way::Do, &entry, all.clone()), steps);
        let text = |name| fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(
            (text("pay.csv"), text("people.csv")),
            ("two".into(), "two".into())
        );
        assert_eq!(entries(folder).unwrap().len(), 2);
        let mut undoing = entry;
        undoing.undone = Some(undone());
        all[1] = undoing.clone();
        interrupted(folder, &Journal::new(Way::Undo, &undoing, all), steps);
        assert_eq!(hashes(folder), before, "{steps}");
        assert!(entries(folder).unwrap()[1].undone.is_some());
    }
}

#[test]
fn what_had_not_begun_is_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let own = folder.join(BESIDE).join("0001");
    stage(&own.join("new/pay.csv"), b"half").unwrap();
    Ledger::open(folder).unwrap();
    assert!(!own.exists() && !folder.join("pay.csv").exists());
}

#[test]
fn two_imports_do_not_run_at_the_same_time() {
    let folder = tempfile::tempdir().unwrap();
    let first = Ledger::open(folder.path()).unwrap();
    let second = Ledger::open(folder.path()).unwrap_err();
    assert!(
        second
            .to_string()
            .starts_with("another import is under way in"),
        "{second}"
    );
    drop(first);
    Ledger::open(folder.path()).unwrap();
}
