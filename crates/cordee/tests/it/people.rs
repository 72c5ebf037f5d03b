//! `cordee people`: an export into a history, and out again.

use super::run::{Ended, cordee, folder, text};
use std::collections::BTreeMap;
use std::path::Path;

const MAPPING: &str = "person: number
manager_by: number
columns: { number: Nr, title: Title, team: Team, manager: Lead, pay: Pay }
ladder:
  inspector: { kind: individual, title: Inspector, grade: 3, craft: inspection }
  lead: { kind: management, title: Team Lead, grade: 4, craft: inspection }
";
const JUNE: &str = "Nr,Title,Team,Lead,Pay\n7,Inspector,North,1,62000\n1,Team Lead,North,,66000\n";

fn june() -> tempfile::TempDir {
    let july = JUNE.replace("North,1", "South,1");
    let august = JUNE.replace("62000", "1.234").replace("66000", "66000.00");
    folder(&[
        ("import.yaml", MAPPING.as_bytes()),
        ("june.csv", JUNE.as_bytes()),
        ("july.csv", july.as_bytes()),
        ("faulty.csv", august.replace(".00", "").as_bytes()),
    ])
}

fn run(folder: &Path, line: &str) -> Ended {
    cordee(line).within(folder).with("USER", "ada").ends()
}

/// Every file of the history but those kept beside it.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let Ok(all) = std::fs::read_dir(folder.join("history")) else {
        return BTreeMap::new();
    };
    let files = all.map(|it| it.unwrap().path()).filter(|it| it.is_file());
    let each = files.map(|it| {
        let name = it.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read(it).unwrap())
    });
    each.collect()
}

#[test]
fn an_export_goes_into_a_history_and_out_again_byte_by_byte() {
    let folder = june();
    let folder = folder.path();
    let mut states = vec![files(folder)];
    let first = "people import june.csv --mapping import.yaml --history history --on 2026-06-30";
    let dry = run(folder, &format!("{first} --dry-run")).with_status(0);
    assert!(
        dry.out
            .contains("2 new, 0 changed, 0 unchanged, 0 left out"),
        "{}",
        dry.out
    );
    assert!(
        dry.out
            .contains("nothing was written; without `--dry-run`,"),
        "{}",
        dry.out
    );
    assert_eq!(files(folder), states[0]);
    run(folder, first).with_status(0);
    states.push(files(folder));
    assert_eq!(text(folder, "history/import.yaml"), MAPPING);
    // The mapping is remembered.
    let july = run(
        folder,
        "people import july.csv --history history --on 2026-07-31",
    )
    .with_status(0);
    assert!(
        july.out
            .contains("import 2: `positions.csv` in `history` were written"),
        "{}",
        july.out
    );
    assert!(text(folder, "history/positions.csv").ends_with("7,2026-07-31,,inspector,South,1,\n"));
    let log = run(folder, "people log --history history").with_status(0);
    assert!(
        log.out.contains("2  july.csv, as of 2026-07-31\n"),
        "{}",
        log.out
    );
    assert!(log.out.contains(" by ada\n"), "{}", log.out);
    for _ in 0..2 {
        run(folder, "people undo --history history").with_status(0);
        assert_eq!(files(folder), states.pop().unwrap());
    }
    let again = run(folder, "people undo --history history").with_status(2);
    assert!(
        again
            .err
            .contains("nothing that was imported into `history` stands"),
        "{}",
        again.err
    );
}

#[test]
fn an_export_with_faults_is_refused_whole_unless_it_is_asked_for_without_them() {
    let folder = june();
    let folder = folder.path();
    let line = "people import faulty.csv --mapping import.yaml --history history --on 2026-06-30";
    let refused = run(folder, line).with_status(1);
    assert!(
        refused
            .out
            .contains("row 2, column `Pay`: `1.234` could be 1234 or 1.234"),
        "{}",
        refused.out
    );
    assert_eq!(files(folder), BTreeMap::new());
    let json = run(folder, &format!("{line} --format json --dry-run")).with_status(1);
    let answer: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(answer["outcome"], "refused");
    assert_eq!(answer["faults"][0]["row"], 2);
    run(folder, &format!("{line} --without-faulty")).with_status(1);
    assert_eq!(text(folder, "history/positions.csv").lines().count(), 2);
}

#[test]
fn a_mapping_is_proposed_and_leads_to_an_import() {
    let folder = june();
    let folder = folder.path();
    let told = run(folder, "people map june.csv --output proposed.yaml").with_status(1);
    assert!(
        told.out.contains("2 titles, 2 of them without a level"),
        "{}",
        told.out
    );
    let proposed = text(folder, "proposed.yaml");
    for line in [
        "columns:",
        "  title: Title",
        "  team: Team",
        "  pay: Pay",
        "#   inspector: { kind: individual,",
    ] {
        assert!(proposed.contains(line), "{proposed}");
    }
    let again = run(folder, "people map june.csv --output proposed.yaml").with_status(2);
    assert!(
        again.err.contains("`proposed.yaml` is there already"),
        "{}",
        again.err
    );
}

#[test]
fn what_can_not_be_opened_is_named() {
    let folder = folder(&[
        ("bad.csv", b"Nr\n\"7"),
        ("bad.xlsx", b"PK\x03\x04"),
        ("empty.csv", b""),
    ]);
    for (name, why) in [
        (
            "bad.csv",
            "row 2 (line 2): a quote is opened here and not closed",
        ),
        ("bad.xlsx", "this is not a workbook, or it was cut off"),
        ("empty.csv", "the file is empty"),
    ] {
        let line = format!("people import {name} --history history");
        let ended = run(folder.path(), &line).with_status(2);
        assert!(
            ended
                .err
                .contains(&format!("`{name}` can't be read: {why}")),
            "{}",
            ended.err
        );
    }
    let none = run(folder.path(), "people import none.csv --history history").with_status(2);
    assert!(none.err.contains("there is no `none.csv`"), "{}", none.err);
}
