//! `cordee import` without a mapping: one is proposed.

use super::archive::workbook_of;
use super::files;
use crate::run::{cordee, folder, text};
use rstest::rstest;

const ROOFING: &str = "\
name: Roofing
levels:
  - { id: r1, name: Roofer }
  - { id: r2, name: Master roofer }
  - { id: m1, name: Roofing manager }
themes:
  - { id: slating, name: Slating }
  - { id: listening, name: Listening }
entries:
  - { level: r1, theme: slating, proficiency: Learning }
  - { level: r2, theme: slating, proficiency: Alone }
  - { level: m1, theme: listening, proficiency: Alone }
";

fn ladder() -> tempfile::TempDir {
    folder(&[
        ("ladder/roofing.yaml", ROOFING.as_bytes()),
        ("ladder/prices.csv", b"Article,Price\nSlate,3\n"),
    ])
}

#[test]
fn a_mapping_is_written_with_its_reasons_and_questions() {
    let ladder = ladder();
    let ended = cordee("import ladder")
        .within(ladder.path())
        .ends()
        .with_status(1);
    assert_eq!(ended.err, "");
    insta::assert_snapshot!(ended.out);
    insta::assert_snapshot!(text(ladder.path(), "mapping.yaml"));
    assert_eq!(files(ladder.path()), ["ladder", "mapping.yaml"]);
}

#[test]
fn from_the_proposal_to_a_framework_it_takes_answers_and_nothing_else() {
    let ladder = ladder();
    cordee("import ladder")
        .within(ladder.path())
        .ends()
        .with_status(1);
    let place = ladder.path().join("mapping.yaml");
    let mut mapping = text(ladder.path(), "mapping.yaml");
    for (question, answer) in [
        (
            "    # kind: individual\n    # kind: management\n    levels:\n      - r1",
            "    kind: individual\n    levels:\n      - r1",
        ),
        (
            "    # kind: individual\n    # kind: management\n    levels:\n      - m1",
            "    kind: management\n    levels:\n      - m1",
        ),
        ("# grades: [1, 2]", "grades: [1, 2]"),
        ("# grades: [1]", "grades: [2]"),
        ("craft: []", "craft: [slating]"),
        ("people: []", "people: [listening]"),
    ] {
        mapping = mapping.replace(question, answer);
    }
    std::fs::write(place, mapping).unwrap();
    let line = "import ladder --mapping mapping.yaml --output careers";
    let ended = cordee(line).within(ladder.path()).ends().with_status(0);
    assert!(
        ended
            .out
            .contains("taken: 2 tracks, 3 levels, 2 competencies"),
        "{}",
        ended.out
    );
    let checked = cordee("check careers --format json")
        .within(ladder.path())
        .ends();
    assert!(!checked.out.contains("\"SYN"), "{}", checked.out);
}

#[test]
fn a_mapping_that_is_there_is_replaced_only_when_that_is_said() {
    let ladder = ladder();
    std::fs::write(ladder.path().join("mapping.yaml"), "ours: 1\n").unwrap();
    let ended = cordee("import ladder")
        .within(ladder.path())
        .ends()
        .with_status(2);
    insta::assert_snapshot!(ended.err);
    assert_eq!(text(ladder.path(), "mapping.yaml"), "ours: 1\n");
    cordee("import ladder --output maps/roofs.yaml")
        .within(ladder.path())
        .ends()
        .with_status(1);
    assert!(text(ladder.path(), "maps/roofs.yaml").contains("sources:\n"));
    cordee("import ladder --force")
        .within(ladder.path())
        .ends()
        .with_status(1);
    assert!(text(ladder.path(), "mapping.yaml").contains("sources:\n"));
}

#[test]
fn a_dry_run_prints_the_mapping_alone_and_tells_the_rest_beside_it() {
    let ladder = ladder();
    let ended = cordee("import ladder --dry-run")
        .within(ladder.path())
        .ends()
        .with_status(1);
    assert_eq!(files(ladder.path()), ["ladder"]);
    assert!(
        ended.err.contains("questions (4)") && ended.err.contains("nothing was written"),
        "{}",
        ended.err
    );
    cordee("import ladder")
        .within(ladder.path())
        .ends()
        .with_status(1);
    assert_eq!(ended.out, text(ladder.path(), "mapping.yaml"));
}

#[test]
fn the_folder_for_the_framework_is_kept_for_the_next_command() {
    let ladder = ladder();
    let ended = cordee("import ladder --output roofs")
        .within(ladder.path())
        .ends()
        .with_status(1);
    assert!(
        ended
            .out
            .ends_with("  cordee import ladder --mapping mapping.yaml --output roofs\n"),
        "{}",
        ended.out
    );
}

#[test]
fn programs_read_the_proposal_as_json() {
    let ladder = ladder();
    let out = cordee("import ladder --format json")
        .within(ladder.path())
        .ends()
        .with_status(1)
        .out;
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["mapping"]["path"], "mapping.yaml");
    assert_eq!(json["mapping"]["text"], text(ladder.path(), "mapping.yaml"));
    assert_eq!(json["guesses"][0]["sureness"], "sure");
    assert_eq!(json["left_alone"][0]["path"], "prices.csv");
    assert_eq!(json["taken"]["levels"], 3);
    assert_eq!(json["questions"].as_array().unwrap().len(), 4);
}

#[test]
fn what_was_imported_before_is_no_ladder_the_next_time() {
    let ladder = ladder();
    cordee("import .")
        .within(ladder.path())
        .ends()
        .with_status(1);
    let line = "import . --mapping mapping.yaml --output careers";
    cordee(line).within(ladder.path()).ends().with_status(1);
    let first = text(ladder.path(), "mapping.yaml");
    cordee("import . --force")
        .within(ladder.path())
        .ends()
        .with_status(1);
    assert_eq!(text(ladder.path(), "mapping.yaml"), first);
}

#[test]
fn where_nothing_looks_like_a_ladder_that_is_said_and_nothing_is_written() {
    let folder = folder(&[("ladder/prices.csv", b"Article,Price\nSlate,3\n")]);
    let ended = cordee("import ladder")
        .within(folder.path())
        .ends()
        .with_status(2);
    insta::assert_snapshot!(ended.err);
    assert_eq!(files(folder.path()), ["ladder"]);
}

fn deep(line: &str) -> Vec<u8> {
    line.repeat(200_000).into_bytes()
}

fn many_keys() -> Vec<u8> {
    let lines = (0..60_000).map(|n| format!("key{n}: {{ title: a, levels: [b] }}\n"));
    lines.collect::<Vec<_>>().concat().into_bytes()
}

#[rstest]
#[case::deep_yaml("a.yaml", deep("{a: "))]
#[case::deep_json("a.json", deep("["))]
#[case::deep_code("a.ts", deep("const a = [{a:("))]
#[case::far_cell("a.xlsx", workbook_of(&[("XFD1048576", "<v>x</v>")]))]
#[case::many_keys("a.yaml", many_keys())]
#[case::wide("a.csv", "Level,".repeat(100_000).into_bytes())]
#[case::zeros("a.csv", vec![0; 1 << 20])]
fn proposing_is_bounded_as_importing_is(#[case] name: &str, #[case] bytes: Vec<u8>) {
    let path = format!("ladder/{name}");
    let folder = folder(&[(&path, &bytes), ("ladder/roofing.yaml", ROOFING.as_bytes())]);
    let ended = cordee("import ladder")
        .within(folder.path())
        .ends()
        .with_status(1);
    assert!(ended.out.contains("3 levels"), "{}", ended.out);
    assert!(text(folder.path(), "mapping.yaml").contains("files: roofing.yaml"));
}
