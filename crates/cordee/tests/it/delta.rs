//! `cordee delta`.

use super::roofs::{BEFORE, without_hashes};
use super::run::{cordee, folder};
use unicode_width::UnicodeWidthStr;

fn roofs(line: &str, status: i32) -> super::run::Ended {
    let careers = folder(&[("framework.yaml", BEFORE.as_bytes())]);
    cordee(line)
        .within(careers.path())
        .ends()
        .with_status(status)
}

fn story(line: &str) -> String {
    let story = cordee_testkit::repository().join("examples/story/framework");
    cordee(line).within(&story).ends().with_status(0).out
}

#[test]
fn people_read_first_what_stays() {
    let out = story("delta senior-roofer crew-lead");
    insta::assert_snapshot!(out);
    let place = |words: &str| out.find(words).unwrap();
    assert!(place("Staying at Senior Roofer") < place("What stays"));
    assert!(place("What stays") < place("New"));
}

#[test]
fn programs_read_json() {
    let out = roofs("delta roofer crew-lead --format json", 0).out;
    insta::assert_snapshot!(without_hashes(&out));
}

#[test]
fn a_level_is_found_by_its_id_or_its_title_in_any_case_and_language() {
    let by_id = story("delta senior-roofer principal-designer");
    assert_eq!(by_id, story("delta SENIOR-ROOFER principal-designer"));
    let careers = cordee_testkit::repository().join("examples/story/framework");
    let mut run = cordee("delta").within(&careers);
    run.command()
        .args(["Roofing crew lead", "direction de domaine"]);
    let out = run.ends().with_status(0).out;
    assert!(
        out.starts_with("From Roofing Crew Lead to Director\n"),
        "{out}"
    );
}

#[test]
fn a_name_that_was_nearly_right_is_answered_with_the_one_meant() {
    let err = roofs("delta roofr crew-lead", 2).err;
    assert_eq!(
        err,
        "error: there is no level `roofr`\n help: did you mean `roofer`?\n"
    );
}

#[test]
fn a_title_of_two_levels_is_answered_with_their_ids() {
    let twins = BEFORE.replace("title: Crew Lead", "title: Roofer");
    let careers = folder(&[("framework.yaml", twins.as_bytes())]);
    // The id `roofer` is not in question: an id comes before every title.
    let both = twins
        .replace("id: roofer\n", "id: roofer-one\n")
        .replace("from: roofer", "from: roofer-one")
        .replace("to: roofer,", "to: roofer-one,");
    let both = folder(&[("framework.yaml", both.as_bytes())]);
    cordee("delta roofer crew-lead")
        .within(careers.path())
        .ends()
        .with_status(0);
    let err = cordee("delta Roofer master")
        .within(both.path())
        .ends()
        .with_status(2)
        .err;
    assert_eq!(
        err,
        "error: more than one level is called `Roofer`\n help: name one by its `id`: `roofer-one` and `crew-lead`\n"
    );
}

#[test]
fn the_same_level_twice_changes_nothing_and_says_so() {
    let out = roofs("delta roofer roofer", 0).out;
    assert!(
        out.ends_with("\nIt is the same level: everything stays.\n"),
        "{out}"
    );
}

#[test]
fn nothing_is_said_to_be_missing_in_anyone() {
    // In words of our own, that is: the small framework has none of these.
    let pairs = ["roofer crew-lead", "crew-lead master", "master roofer"];
    let out = pairs
        .map(|pair| roofs(&format!("delta {pair}"), 0).out)
        .concat();
    for word in [
        "gap", "lack", "missing", "behind", "short of", "score", "fail to",
    ] {
        let words = out.to_lowercase();
        let is_said = words
            .split(|c: char| !c.is_alphabetic())
            .any(|it| it == word);
        assert!(!is_said, "{word}: {out}");
    }
}

#[test]
fn every_answer_fits_every_screen() {
    for line in [
        "senior-roofer crew-lead",
        "roofer director",
        "director roofer",
    ] {
        for width in (30..140).step_by(11) {
            let story = cordee_testkit::repository().join("examples/story/framework");
            let run = cordee(&format!("delta {line}")).with("COLUMNS", &width.to_string());
            let out = run.within(&story).ends().with_status(0).out;
            let widest = out.lines().max_by_key(|line| line.width()).unwrap();
            assert!(widest.width() <= width, "{width}: {widest}");
        }
    }
}

#[test]
fn what_could_not_be_read_is_mentioned() {
    let broken = BEFORE.replace(
        "title: Crew Lead\n        grade: g1",
        "title: Crew Lead\n        grade: g9",
    );
    let careers = folder(&[("framework.yaml", broken.as_bytes())]);
    let ended = cordee("delta roofer crew-lead")
        .within(careers.path())
        .ends()
        .with_status(0);
    assert!(
        ended.err.contains("may hide something here"),
        "{}",
        ended.err
    );
    assert!(ended.out.contains("Grade 1 → not stated"), "{}", ended.out);
}
