//! `cordee import`.

mod archive;
mod guide;
mod hostile;
mod limits;
mod proposal;

use super::run::{Ended, cordee, folder, text};
use rstest::rstest;
use std::path::Path;

const MAPPING: &str = "
title: Careers in roofing
sources:
  - files: '**/roles.csv'
    take:
      - each: '[]'
        track: { title: Track }
        level: { title: Level, grade: Grade }
        competency: { title: Skill, kind: Kind }
        cell: { text: Text }
tracks:
  - { id: Roofers, kind: individual, crafts: Roofing }
add:
  grades: [g1, g2]
";

const ROLES: &str = "\
Track,Level,Grade,Skill,Kind,Text
Roofers,Apprentice,g1,Slating,craft,Nails slates under guidance.
Roofers,Roofer,g2,Slating,craft,Plans the slating of a roof.
";

/// A folder with a ladder and its mapping.
fn ladder() -> tempfile::TempDir {
    ladder_of(MAPPING, ROLES)
}

fn ladder_of(mapping: &str, roles: &str) -> tempfile::TempDir {
    let files = [("mapping.yaml", mapping), ("ladder/roles.csv", roles)];
    folder(&files.map(|(path, text)| (path, text.as_bytes())))
}

fn import(within: &Path, more: &str) -> Ended {
    let line = format!("import ladder --mapping mapping.yaml --output careers {more}");
    cordee(&line).within(within).ends()
}

/// The files of a folder, in order; none where there is no such folder.
fn files(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn a_ladder_becomes_a_framework_that_can_be_checked() {
    let ladder = ladder();
    let ended = import(ladder.path(), "").with_status(0);
    assert_eq!(ended.err, "");
    insta::assert_snapshot!(ended.out, @r"
    taken: 1 track, 2 levels, 1 competency, 0 proficiencies and 2 cells

    written to careers
      framework.yaml     101 bytes
      competencies.yaml   65 bytes
      tracks.yaml        390 bytes

    next: `cordee check careers` says what the framework still lacks
    ");
    let names = files(&ladder.path().join("careers"));
    assert_eq!(
        names,
        ["competencies.yaml", "framework.yaml", "tracks.yaml"]
    );
    let checked = cordee("check careers --fail-on error")
        .within(ladder.path())
        .ends();
    checked.with_status(0);
    cordee("fmt --check careers")
        .within(ladder.path())
        .ends()
        .with_status(0);
}

#[test]
fn what_is_not_whole_is_told_and_makes_the_status_1() {
    let mapping = MAPPING.replace("kind: individual, ", "");
    let roles = format!(
        "{ROLES}Roofers,Master,g2,Slating,craft,\"Judges\nRoofers,Owner,g2,Slating,craft,\n"
    );
    let ladder = ladder_of(&mapping, &roles);
    let ended = import(ladder.path(), "").with_status(1);
    insta::assert_snapshot!(ended.out, @r"
    taken: 1 track, 2 levels, 1 competency, 0 proficiencies and 2 cells

    broken (1): the rest was taken
      roles.csv:4
        a quote is opened here and not closed; from here on nothing was read

    not known (1): what only a person can say
      is the track `roofers` one for individual contributors or for management? say
        `kind` under `tracks` in the mapping

    written to careers
      framework.yaml     101 bytes
      competencies.yaml   65 bytes
      tracks.yaml        408 bytes

    not whole: 1 broken place and 1 thing only a person can know
    next: `cordee check careers` says what the framework still lacks
    ");
}

#[test]
fn a_dry_run_shows_the_same_and_writes_nothing() {
    let ladder = ladder();
    let ended = import(ladder.path(), "--dry-run").with_status(0);
    assert!(
        ended.out.contains("would be written to careers\n"),
        "{}",
        ended.out
    );
    assert!(
        ended
            .out
            .ends_with("nothing was written; without `--dry-run` it will be\n")
    );
    assert_eq!(files(ladder.path()), ["ladder", "mapping.yaml"]);
    let line = "import ladder --mapping mapping.yaml --dry-run";
    cordee(line).within(ladder.path()).ends().with_status(0);
}

#[test]
fn files_that_are_there_are_replaced_only_when_that_is_said() {
    let ladder = ladder();
    let careers = ladder.path().join("careers");
    std::fs::create_dir(&careers).unwrap();
    std::fs::write(careers.join("tracks.yaml"), "ours: 1\n").unwrap();
    std::fs::write(careers.join("notes.txt"), "ours").unwrap();
    let ended = import(ladder.path(), "").with_status(2);
    insta::assert_snapshot!(ended.err, @r"
    error: `careers/tracks.yaml` is there already
     help: nothing was written; name another folder, or add `--force` to replace what is there
    ");
    assert_eq!(ended.out, "");
    assert_eq!(files(&careers), ["notes.txt", "tracks.yaml"]);
    assert_eq!(text(&careers, "tracks.yaml"), "ours: 1\n");
    import(ladder.path(), "--force").with_status(0);
    assert!(text(&careers, "tracks.yaml").starts_with("tracks:\n"));
    assert_eq!(text(&careers, "notes.txt"), "ours");
}

#[test]
fn where_nothing_can_be_written_nothing_is_left_behind() {
    let ladder = ladder();
    std::fs::write(ladder.path().join("careers"), "a file").unwrap();
    let ended = import(ladder.path(), "").with_status(2);
    assert!(
        ended
            .err
            .starts_with("error: `careers/framework.yaml` can't be written: "),
        "{}",
        ended.err
    );
    assert_eq!(files(ladder.path()), ["careers", "ladder", "mapping.yaml"]);
}

#[test]
fn programs_read_json() {
    let ladder = ladder_of(&MAPPING.replace("kind: individual, ", ""), ROLES);
    let out = import(ladder.path(), "--format json").with_status(1).out;
    insta::assert_snapshot!(out, @r#"
    {
      "files": [
        {
          "path": "careers/framework.yaml",
          "bytes": 101
        },
        {
          "path": "careers/competencies.yaml",
          "bytes": 65
        },
        {
          "path": "careers/tracks.yaml",
          "bytes": 408
        }
      ],
      "taken": {
        "tracks": 1,
        "levels": 2,
        "competencies": 1,
        "proficiencies": 0,
        "cells": 2,
        "entries": 0,
        "moves": 0
      },
      "remarks": [
        {
          "kind": "unknown",
          "file": null,
          "line": null,
          "message": "is the track `roofers` one for individual contributors or for management? say `kind` under `tracks` in the mapping"
        }
      ]
    }
    "#);
}

#[test]
fn faults_of_a_mapping_are_shown_where_they_are() {
    let ladder = ladder_of(&MAPPING.replace("title: Level", "titel: Level"), ROLES);
    let ended = import(ladder.path(), "").with_status(2);
    insta::assert_snapshot!(format!("{}{}", ended.out, ended.err), @r"
    error[SYN002]: a level has no key `titel`
     --> mapping.yaml:8:18
      |
    8 |         level: { titel: Level, grade: Grade }
      |                  ^^^^^
      |
      = help: did you mean `title`?

    error: the mapping `mapping.yaml` can't be used
     help: mend what is shown; nothing was read or written
    ");
    let out = import(ladder.path(), "--format json").with_status(2).out;
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["findings"][0]["code"], "SYN002");
    assert_eq!(json["findings"][0]["line"], 8);
    assert_eq!(files(ladder.path()), ["ladder", "mapping.yaml"]);
}

#[rstest]
#[case::no_output("import ladder --mapping mapping.yaml", "--output <FOLDER>")]
#[case::no_folder(
    "import nowhere --mapping mapping.yaml --output careers",
    "there is no `nowhere`"
)]
#[case::no_mapping(
    "import ladder --mapping none.yaml --output careers",
    "there is no `none.yaml`"
)]
fn what_is_missing_is_named(#[case] line: &str, #[case] words: &str) {
    let ended = cordee(line).within(ladder().path()).ends().with_status(2);
    assert!(ended.err.contains(words), "{}", ended.err);
}

#[test]
fn one_file_is_a_ladder_too() {
    let ladder = ladder();
    let line = "import ladder/roles.csv --mapping mapping.yaml --output careers";
    cordee(line).within(ladder.path()).ends().with_status(0);
}

#[test]
fn what_was_written_is_no_source_the_next_time() {
    let ladder = ladder_of(&MAPPING.replace("**/roles.csv", "**"), ROLES);
    let line = "import . --mapping ../m.yaml --output careers";
    let within = ladder.path().join("ladder");
    std::fs::copy(
        ladder.path().join("mapping.yaml"),
        ladder.path().join("m.yaml"),
    )
    .unwrap();
    let first = cordee(line).within(&within).ends().with_status(0);
    let again = cordee(&format!("{line} --force"))
        .within(&within)
        .ends()
        .with_status(0);
    assert_eq!(first.out, again.out);
}

#[test]
fn the_other_side_of_an_import_is_nobodys_command() {
    let help = cordee("--help").ends().with_status(0).out;
    assert!(
        help.contains("import ") && !help.contains("bounded-import"),
        "{help}"
    );
    let man = folder(&[]);
    cordee("man --output .")
        .within(man.path())
        .ends()
        .with_status(0);
    assert!(
        !files(man.path())
            .iter()
            .any(|name| name.contains("bounded"))
    );
    let lost = cordee("bounded-import").ends().with_status(2);
    assert!(
        lost.err.starts_with("error: the import can't be started: "),
        "{}",
        lost.err
    );
}
