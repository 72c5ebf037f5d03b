//! `cordee show`.

use super::run::{cordee, folder};

const CAREERS: &str = "\
framework: { title: Careers at the Lift and Roof Company, version: 2026-1 }
grades: [{ id: g1, title: Grade 1 }, { id: g2, title: Grade 2 }, { id: g3, title: Grade 3 }]
crafts:
  - { id: roofing, title: Roofing, expert_grade: g2 }
  - { id: lifts, title: 昇降機の検査 }
tracks:
  - id: leads
    title: Leading
    kind: management
    levels:
      - { id: lead, title: Team Lead, grade: g2 }
      - { id: head, title: Head of Operations, grade: g3 }
  - id: roofers
    title: Roofers
    kind: individual
    crafts: [roofing]
    levels:
      - { id: roofer, title: Roofer, grade: g1 }
      - { id: senior-roofer, title: Senior Roofer, grade: g1 }
      - { id: master-roofer, title: Master Roofer and Keeper of the Old Trade, grade: g3 }
  - id: inspectors
    title: 検査
    kind: individual
    crafts: [lifts]
    levels:
      - { id: trainee, title: Trainee }
      - { id: inspector, title: 検査員, grade: g1 }
";

fn shown(line: &str) -> String {
    let careers = folder(&[("framework.yaml", CAREERS.as_bytes())]);
    cordee(line)
        .within(careers.path())
        .ends()
        .with_status(0)
        .out
}

#[test]
fn tracks_stand_side_by_side_by_grade() {
    insta::assert_snapshot!(shown("show"));
}

#[test]
fn titles_are_wrapped_where_the_screen_is_narrow() {
    insta::assert_snapshot!(shown("show --craft roofing --width 50"));
}

#[test]
fn where_columns_have_no_room_each_track_is_a_list() {
    insta::assert_snapshot!(shown("show --craft Roofing --width 34"));
}

fn widest(shown: &str) -> usize {
    use unicode_width::UnicodeWidthStr;
    let below_legend = shown.lines().filter(|line| !line.starts_with('▲')).skip(1);
    below_legend.map(UnicodeWidthStr::width).max().unwrap()
}

#[test]
fn nothing_is_wider_than_the_screen() {
    for width in 24..140 {
        let out = shown(&format!("show --width {width}"));
        assert!(widest(&out) <= width, "{width}: {}\n{out}", widest(&out));
    }
}

#[test]
fn the_story_company_fits_every_screen() {
    let story = cordee_testkit::repository().join("examples/story/framework");
    for width in (30..140).step_by(5) {
        let line = format!("show --width {width}");
        let out = cordee(&line).within(&story).ends().with_status(0).out;
        assert!(widest(&out) <= width, "{width}: {}\n{out}", widest(&out));
    }
}

#[test]
fn an_unknown_craft_is_answered_with_those_there_are() {
    let careers = folder(&[("framework.yaml", CAREERS.as_bytes())]);
    let err = |line: &str| {
        cordee(line)
            .within(careers.path())
            .ends()
            .with_status(2)
            .err
    };
    assert!(err("show --craft roofign").ends_with(" help: did you mean `roofing`?\n"));
    assert!(
        err("show --craft gardening").ends_with(" help: the crafts are `roofing` and `lifts`\n")
    );
}

#[test]
fn a_framework_without_tracks_is_not_shown_as_if_it_were_empty() {
    let careers = folder(&[("framework.yaml", b"grades: [g1]\n")]);
    let ended = cordee("show").within(careers.path()).ends().with_status(2);
    assert!(
        ended
            .err
            .starts_with("error: the framework has no tracks to show\n"),
        "{}",
        ended.err
    );
}

#[test]
fn what_could_be_read_is_shown_and_the_rest_is_mentioned() {
    let broken = CAREERS.replace("title: Team Lead, grade: g2", "title: Team Lead, grade: g9");
    let careers = folder(&[("framework.yaml", broken.as_bytes())]);
    let ended = cordee("show").within(careers.path()).ends().with_status(0);
    assert!(ended.out.contains("no grade"), "{}", ended.out);
    assert!(
        ended
            .err
            .contains("may hide something here; `cordee check` shows"),
        "{}",
        ended.err
    );
}
