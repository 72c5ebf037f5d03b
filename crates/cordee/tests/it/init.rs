//! `cordee init`.

use super::run::{cordee, folder, text};

/// The templates that are in the program, as it lists them.
fn templates() -> Vec<String> {
    let list = cordee("init")
        .with("COLUMNS", "400")
        .ends()
        .with_status(0)
        .out;
    let lines = list.lines().take_while(|line| !line.is_empty());
    lines
        .map(|line| line.split(' ').next().unwrap().to_owned())
        .collect()
}

#[test]
fn every_template_is_listed() {
    assert_eq!(templates(), cordee_testkit::TEMPLATES);
    let folder = cordee_testkit::repository().join("crates/cordee/templates");
    let there = std::fs::read_dir(folder).unwrap().count();
    assert_eq!(templates().len(), there);
}

#[test]
fn what_is_begun_with_a_template_is_sound_and_laid_out() {
    for template in templates() {
        let new = folder(&[]);
        let within = |line: &str| cordee(line).within(new.path()).ends().with_status(0);
        within(&format!("init --template {template} careers"));
        within("check careers");
        within("show careers");
        within("fmt --check careers");
    }
}

#[test]
fn an_unknown_template_is_answered_with_a_way_to_find_one() {
    let ended = cordee("init --template cooking").ends().with_status(2);
    assert_eq!(ended.out, "");
    assert!(
        ended
            .err
            .starts_with("error: there is no template `cooking`\n"),
        "{}",
        ended.err
    );
}

#[test]
fn a_folder_in_use_is_left_alone() {
    let Some(template) = templates().into_iter().next() else {
        return;
    };
    let used = folder(&[("framework.yaml", b"ours: 1\n")]);
    let line = format!("init --template {template} .");
    let ended = cordee(&line).within(used.path()).ends().with_status(2);
    assert!(ended.err.contains("is not empty"), "{}", ended.err);
    let ended = cordee(&format!("{line} --force"))
        .within(used.path())
        .ends()
        .with_status(2);
    assert!(
        ended.err.contains("`init` never overwrites"),
        "{}",
        ended.err
    );
    assert_eq!(text(used.path(), "framework.yaml"), "ours: 1\n");
    assert_eq!(std::fs::read_dir(used.path()).unwrap().count(), 1);
}
