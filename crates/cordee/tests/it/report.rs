//! `cordee report`.

use super::run::{Ended, cordee, folder};
use rstest::rstest;
use serde_json::Value;
use std::path::{Path, PathBuf};

fn story() -> PathBuf {
    cordee_testkit::repository().join("examples/story/history")
}

fn report(words: &str, within: &Path) -> Ended {
    let line = format!(
        "report --history {} --as-of 2026-06-30 {words}",
        story().display()
    );
    cordee(&line).within(within).ends()
}

const POSITIONS: &str = "\
person,from,level,kind,grade,craft,team
luna,2020-01-01,inspector,individual,g3,inspection,harbour
nils,2020-01-01,inspector,individual,g3,inspection,quay
";

#[test]
fn the_keys_of_the_json_are_kept() {
    let here = folder(&[]);
    let ended = report("--format json", here.path());
    assert_eq!(ended.status, 0, "{}", ended.err);
    let answer: Value = serde_json::from_str(&ended.out).unwrap();
    for key in [
        "as_of", "from", "people", "floor", "measures", "locked", "remarks", "faults",
    ] {
        assert!(answer.get(key).is_some(), "{key}");
    }
    assert!(answer.get("beside").is_none());
    let measures = answer["measures"].as_array().unwrap();
    assert_eq!(measures[0]["id"], "stayed-brilliant");
    for measure in measures {
        for key in [
            "id",
            "unit",
            "value",
            "numerator",
            "denominator",
            "low",
            "high",
            "people",
            "withheld",
            "excluded",
            "sharpen",
            "parts",
        ] {
            assert!(measure.get(key).is_some(), "{key} of {measure}");
        }
        for left_out in measure["excluded"].as_array().unwrap() {
            let is_withheld = left_out["withheld"].as_bool().unwrap();
            let is_told = left_out["count"].is_u64();
            assert!(
                left_out["reason"].is_string() && is_told != is_withheld,
                "{left_out}"
            );
        }
    }
    for locked in answer["locked"].as_array().unwrap() {
        assert!(locked["id"].is_string() && locked["needs"].is_array());
    }
}

#[rstest]
#[case("page.html", b"<!DOCTYPE html>")]
#[case("figures.csv", b"about,as_of,row,")]
#[case("figures.xlsx", b"PK")]
#[case("figures.parquet", b"PAR1")]
#[case("figures.json", b"{")]
fn the_ending_of_a_file_says_what_is_written(#[case] name: &str, #[case] begins: &[u8]) {
    let here = folder(&[]);
    let ended = report(&format!("--output {name}"), here.path());
    assert_eq!((ended.status, ended.out.as_str()), (0, ""), "{}", ended.err);
    let bytes = std::fs::read(here.path().join(name)).unwrap();
    assert!(bytes.starts_with(begins), "{name}");
    let again = report(&format!("--output {name}"), here.path());
    assert_eq!(
        again.status, 2,
        "a file that is there is not replaced in silence"
    );
    let replaced = report(&format!("--output {name} --force"), here.path());
    assert_eq!(replaced.status, 0, "{}", replaced.err);
    assert_eq!(
        std::fs::read(here.path().join(name)).unwrap(),
        bytes,
        "the same bytes again"
    );
    let left = std::fs::read_dir(here.path()).unwrap().count();
    assert_eq!(left, 1, "nothing is left beside it");
}

#[test]
fn an_ending_that_says_nothing_is_asked_about_before_anything_is_read() {
    let here = folder(&[]);
    let ended = report("--output report.pdf", here.path());
    assert_eq!(ended.status, 2);
    assert!(
        ended
            .err
            .contains("what to write can't be told from the name `report.pdf`"),
        "{}",
        ended.err
    );
    assert!(
        ended
            .err
            .contains(".html, .csv, .xlsx, .parquet, .json or .txt"),
        "{}",
        ended.err
    );
}

#[test]
fn two_days_stand_beside_each_other_in_every_form() {
    let here = folder(&[]);
    let json = report("--format json --compare-with 2025-06-30", here.path());
    let answer: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(answer["as_of"], "2026-06-30");
    assert_eq!(answer["beside"][0]["as_of"], "2025-06-30");
    let csv = report("--format csv --compare-with 2025-06-30", here.path()).out;
    for day in ["\n2026-06-30,", "\n2025-06-30,"] {
        assert!(csv.contains(day), "{day}");
    }
    let human = report("--compare-with 2025-06-30", here.path()).out;
    assert!(
        human.starts_with("2026-06-30\n") && human.contains("\n2025-06-30\n"),
        "{human}"
    );
}

#[test]
fn a_team_that_is_not_there_is_asked_about() {
    let here = folder(&[("positions.csv", POSITIONS.as_bytes())]);
    let ended = cordee("report --history . --unit habour")
        .within(here.path())
        .ends();
    assert_eq!(ended.status, 2);
    assert!(
        ended.err.contains("there is no team `habour`"),
        "{}",
        ended.err
    );
    assert!(
        ended.err.contains("did you mean `harbour`?"),
        "{}",
        ended.err
    );
}

#[test]
fn of_two_people_nothing_is_told_in_any_form() {
    let here = folder(&[("positions.csv", POSITIONS.as_bytes())]);
    for format in ["human", "json", "html", "csv"] {
        let line = format!("report --history . --format {format}");
        let ended = cordee(&line).within(here.path()).ends();
        assert_eq!(ended.status, 0, "{}", ended.err);
        for name in ["luna", "nils"] {
            assert!(!ended.out.contains(name), "{format}: {name}");
        }
    }
    let csv = cordee("report --history . --format csv")
        .within(here.path())
        .ends();
    let lost = csv
        .out
        .lines()
        .find(|it| it.contains(",figure,experts-lost,"));
    assert!(
        lost.is_none_or(|it| it.ends_with(",,,,,,,yes") || it.contains(",0,")),
        "{lost:?}"
    );
}

#[test]
fn what_is_counted_in_a_remark_is_named() {
    let positions = "\
person,from,level,kind,grade,craft
luna,2020-01-01,inspector,individual,g3,inspection
nils,2020-01-01,lead,management,g3,inspection
";
    let here = folder(&[("positions.csv", positions.as_bytes())]);
    let ended = cordee("report --history .").within(here.path()).ends();
    assert!(ended.err.contains("(1 level)"), "{}", ended.err);
    assert!(!ended.err.contains("row)"), "{}", ended.err);
}
