//! `cordee export`.

use super::guide::{blocks, holds};
use super::run::{cordee, folder, text};
use rstest::rstest;
use std::path::Path;

const CAREERS: &str = "\
# ours
framework: { title: Careers in roofing, version: 2026-1 }
grades: [g1]
tracks:
  - id: roofers
    title: Roofers
    kind: individual
    levels:
      - id: roofer
        title: { en: Roofer, fr: Couvreuse }
        grade: g1
        allow:
          - { code: SHP011, because: They know. }
check:
  severity: { SHP015: off }
";

fn careers() -> tempfile::TempDir {
    folder(&[("careers/framework.yaml", CAREERS.as_bytes())])
}

/// Everything in a folder, by path.
fn everything(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            let inside = everything(&entry.path()).into_iter();
            all.extend(inside.map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            all.push((name, std::fs::read(entry.path()).unwrap()));
        }
    }
    all.sort();
    all
}

#[test]
fn what_the_page_on_exporting_shows_is_what_export_says() {
    let page = cordee_testkit::repository().join("docs/guide/export.md");
    let page = std::fs::read_to_string(page).unwrap();
    let files: Vec<(&str, String)> = blocks(&page, "yaml")
        .into_iter()
        .filter_map(|block| {
            let path = block.strip_prefix("# ")?.lines().next()?;
            Some((path, block.to_owned() + "\n"))
        })
        .collect();
    let files = files.iter().map(|(path, text)| (*path, text.as_bytes()));
    let new = folder(&files.collect::<Vec<_>>());
    let commands = blocks(&page, "console");
    assert_eq!(commands.len(), 6);
    for command in commands {
        let line = command.strip_prefix("$ cordee ").unwrap();
        let (line, shown) = line.split_once('\n').unwrap();
        let ended = cordee(line).within(new.path()).ends().with_status(0);
        let said = format!("{}{}", ended.out, ended.err);
        assert!(holds(&said, shown), "{line}\n{said}");
    }
    let guarded = text(new.path(), "sheets/track-roofers.csv");
    assert!(
        guarded.contains("'= decides when a roof is closed"),
        "{guarded}"
    );
    let back = text(new.path(), "again/tracks.yaml");
    assert!(
        back.contains("text: \"= decides when a roof is closed\""),
        "{back}"
    );
    assert!(text(new.path(), "pages/crafts/roofing.md").contains("<a id=\"level-roofer\"></a>"));
}

#[test]
fn json_says_all_that_the_text_says_about_its_check() {
    let careers = careers();
    let line = "export careers --format json --output -";
    let ended = cordee(line).within(careers.path()).ends().with_status(0);
    let file: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(file["check"]["severity"]["SHP015"], "off");
    let level = &file["tracks"][0]["levels"][0];
    assert_eq!(level["allow"][0]["because"], "They know.");
    assert_eq!(level["title"]["fr"], "Couvreuse");
    std::fs::write(careers.path().join("careers.json"), &ended.out).unwrap();
    let of = |path: &str| {
        let line = format!("check {path} --format json");
        let said = cordee(&line).within(careers.path()).ends().out;
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        let codes = said["findings"].as_array().unwrap().iter();
        let mut codes: Vec<String> = codes.map(|finding| finding["code"].to_string()).collect();
        codes.sort();
        codes
    };
    assert_eq!(of("careers.json"), of("careers"));
}

#[rstest]
#[case("xlsx", "careers.xlsx", 2)]
#[case("csv", "sheets", 5)]
#[case("json", "careers.json", 1)]
#[case("markdown", "pages", 2)]
#[case("markdown", "careers.md", 1)]
fn what_is_there_stays_and_the_same_is_written_again(
    #[case] format: &str,
    #[case] output: &str,
    #[case] count: usize,
) {
    let careers = careers();
    let line = format!("export careers --format {format} --output {output}");
    let ended = cordee(&line).within(careers.path()).ends().with_status(0);
    assert_eq!(ended.out.lines().count(), count, "{}", ended.out);
    let before = everything(careers.path());
    assert_eq!(before.len(), count + 1);
    let refused = cordee(&line).within(careers.path()).ends().with_status(2);
    assert!(refused.err.contains("there already"), "{}", refused.err);
    cordee(&format!("{line} --force"))
        .within(careers.path())
        .ends()
        .with_status(0);
    assert!(everything(careers.path()) == before, "{format}");
}

#[test]
fn one_file_in_the_way_keeps_all_others_from_being_written() {
    let careers = careers();
    std::fs::write(careers.path().join("careers.mapping.yaml"), "ours").unwrap();
    let line = "export careers --format xlsx --output careers.xlsx";
    cordee(line).within(careers.path()).ends().with_status(2);
    assert!(!careers.path().join("careers.xlsx").exists());
    assert_eq!(text(careers.path(), "careers.mapping.yaml"), "ours");
}

#[test]
fn another_language_is_asked_for_by_its_tag() {
    let careers = careers();
    let line = "export careers --format markdown --language fr --output -";
    let ended = cordee(line).within(careers.path()).ends().with_status(0);
    assert!(ended.out.contains("### Couvreuse\n"), "{}", ended.out);
    assert!(
        ended
            .err
            .contains("left out: 1 text in the language `en`\n"),
        "{}",
        ended.err
    );
    let line = "export careers --format xlsx --language french --output a.xlsx";
    let ended = cordee(line).within(careers.path()).ends().with_status(2);
    assert!(
        ended.err.contains("write a language as two letters"),
        "{}",
        ended.err
    );
}

#[rstest]
#[case(
    "--format csv --output -",
    "error: CSV is several files, and `-` is one place\n"
)]
#[case(
    "--format json --mapping --output -",
    "error: this format has no mapping\n"
)]
fn what_does_not_go_together_is_said(#[case] options: &str, #[case] wanted: &str) {
    let careers = careers();
    let line = format!("export careers {options}");
    let ended = cordee(&line).within(careers.path()).ends().with_status(2);
    assert!(ended.err.starts_with(wanted), "{}", ended.err);
    assert_eq!(ended.out, "");
}

#[test]
fn the_mapping_alone_is_the_one_that_comes_with_the_workbook() {
    let careers = careers();
    let line = "export careers --format xlsx --output careers.xlsx";
    cordee(line).within(careers.path()).ends().with_status(0);
    let line = "export careers --format xlsx --mapping --output -";
    let ended = cordee(line).within(careers.path()).ends().with_status(0);
    assert_eq!(ended.out, text(careers.path(), "careers.mapping.yaml"));
}

#[test]
fn a_framework_that_can_not_be_read_whole_is_not_exported() {
    let broken = CAREERS.replace("grade: g1\n", "grade: g9\n        colour: red\n");
    let careers = folder(&[("careers/framework.yaml", broken.as_bytes())]);
    let line = "export careers --format json --output careers.json";
    let ended = cordee(line).within(careers.path()).ends().with_status(2);
    insta::assert_snapshot!(ended.err, @r"
    error: 2 places of the framework can't be read
     help: `cordee check careers` shows them; mend them first, so that nothing is lost
    ");
    assert!(!careers.path().join("careers.json").exists());
}
