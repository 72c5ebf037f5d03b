//! `cordee law`: the papers of the law, made of the story company's own files.

use super::run::{Ended, cordee, folder};
use std::path::Path;

const STORY: &str = "--history examples/story/history --framework examples/story/framework --categories examples/story/categories.yaml";

fn law(line: &str) -> Ended {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    cordee(&format!("law {line}")).within(&root).ends()
}

#[test]
fn the_report_of_the_story_company_holds_every_letter() {
    let text = law(&format!("report {STORY} --year 2025 --country it"))
        .with_status(0)
        .out;
    for letter in ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)"] {
        assert!(text.contains(letter), "{letter}: {text}");
    }
    assert!(text.contains("| Standing alone |"), "{text}");
    assert!(text.contains("Draft:"), "{text}");
}

#[test]
fn each_form_is_written_as_its_file_is_called() {
    let place = folder(&[]);
    let at = |name: &str| place.path().join(name).display().to_string();
    for (name, begins) in [
        ("report.html", "<!DOCTYPE html>"),
        ("report.csv", "year,country,article"),
        ("report.json", "{"),
        ("report.txt", "# The pay gap"),
    ] {
        let path = at(name);
        law(&format!("report {STORY} --year 2025 --output {path}")).with_status(0);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.starts_with(begins), "{name}: {text}");
    }
    let again = law(&format!(
        "report {STORY} --year 2025 --output {}",
        at("report.csv")
    ));
    assert!(again.with_status(2).err.contains("is there already"));
}

#[test]
fn the_screen_ends_with_findings_while_a_difference_is_open() {
    let line = format!("screen {STORY} --reported 2026-06-01 --as-of 2026-06-02");
    let ended = law(&line).with_status(1);
    assert!(ended.out.contains("| open; "), "{}", ended.out);
    assert!(ended.out.contains("side by side"), "{}", ended.out);
}

#[test]
fn an_answer_is_given_to_who_is_there_and_nobody_else() {
    let letter = law(&format!(
        "answer {STORY} --person 16 --on 2026-11-20 --written 2026-11-21 --language de"
    ));
    let letter = letter.with_status(0).out;
    assert!(letter.starts_with("# Ihre Frage zum Entgelt"), "{letter}");
    assert!(letter.contains("Frauen, Grundentgelt"), "{letter}");
    let nobody = law(&format!("answer {STORY} --person nobody --on 2026-11-20"));
    let said = nobody.with_status(2).err;
    assert!(said.contains("there is no person `nobody`"), "{said}");
}

#[test]
fn criteria_are_told_with_what_changed_and_whoever_applies_has_a_sheet() {
    let pack = law("criteria examples/story/framework --since examples/story/framework");
    let pack = pack.with_status(0).out;
    assert!(pack.contains("## How one moves to a higher level of pay"));
    assert!(pack.contains("Both versions say the same."));
    let sheet = law("sheet master-roofer examples/story/framework --language de");
    assert!(sheet.with_status(0).out.contains("104"));
}

#[test]
fn what_keeps_a_paper_from_being_written_reads_well() {
    let place = folder(&[
        ("positions.csv", b"person,from,level\nLuna,2025-01-01,roofer\n".as_slice()),
        ("faulty.yaml", b"framework: 1999-1\ncategories:\n  - { id: all, from: 0 }\n"),
        ("unapproved.yaml", b"framework: 2026-1\ncategories:\n  - { id: all, from: 0 }\n"),
        ("log.csv", b"category,says,criterion,words,by,on\nall,justified,skils,because,me,2026-07-01\n"),
    ]);
    let at = |name: &str| place.path().join(name).display().to_string();
    let here = place.path().display();
    let framework = "--framework examples/story/framework";
    let story = "--history examples/story/history";
    for (line, wanted) in [
        (
            format!("report --history {here} {framework} --year 2025"),
            "the history has no `pay.csv`",
        ),
        (
            format!("report {story} --year 2025 --categories {}", at("unapproved.yaml")),
            "are declared over a framework",
        ),
        (
            format!("report {story} {framework} --year 2025 --categories {}", at("unapproved.yaml")),
            "the categories are not approved",
        ),
        (
            format!("report {story} {framework} --year 2025 --categories {}", at("faulty.yaml")),
            "can't be used",
        ),
        (
            format!("report {story} {framework} --year 1950"),
            "nobody with recorded pay was there in 1950",
        ),
        (
            format!("report {story} {framework} --year 2025 --country itl"),
            "there is no country `itl`",
        ),
        (
            format!("screen {STORY} --reported 2026-06-01 --justifications {}", at("log.csv")),
            "did you mean `skills`?",
        ),
    ] {
        let said = law(&line).with_status(2).err;
        assert!(said.contains(wanted), "{wanted}: {said}");
        assert!(said.contains("help:"), "{said}");
    }
}

#[test]
fn what_is_recorded_of_countries_is_said() {
    let said = law("countries").with_status(0).out;
    assert!(said.contains("## Germany (de)"));
    assert!(said.contains("not recorded; the Directive is used"));
}
