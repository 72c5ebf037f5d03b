//! Categories of work of equal value, as people write them.

use cordee_domain::law::Representatives;
use cordee_framework::{Finding, Sources, categories_schema, read_categories};
use cordee_testkit::story;
use std::fmt::Write;

const FINE: &str = "\
framework: 2026-1
approved: { by: Amélie Roux, on: 2026-05-04 }
representatives: { said: agreed, by: Joris Maes, on: 2026-05-02 }
categories:
  - { id: learning, title: Learning, from: 0 }
  - { id: standing, from: 30 }
  - { id: carrying, from: 50 % }
";

fn told((sources, findings): &(Sources, Vec<Finding>)) -> String {
    let mut out = String::new();
    for it in findings {
        let place = it.place.as_ref().unwrap();
        assert!(sources.file_of(place).is_some());
        writeln!(
            out,
            "{}:{} {} {}\n      {}",
            place.line, place.column, it.code, it.message, it.help
        )
        .unwrap();
    }
    out
}

#[test]
fn a_file_of_categories_is_read_with_its_approval() {
    let framework = story().framework;
    let categories = read_categories("categories.yaml", FINE, &framework).unwrap();
    let declaration = categories.declaration();
    assert_eq!(declaration.approved.as_ref().unwrap().by, "Amélie Roux");
    let agreed = &declaration.representatives;
    assert!(matches!(agreed, Representatives::Agreed(it) if it.by == "Joris Maes"));
    assert_eq!(declaration.title(0), Some("Learning"));
    assert_eq!(declaration.title(1), Some("standing"));
}

#[test]
fn without_approval_it_is_read_and_is_not_approved() {
    let framework = story().framework;
    let text = FINE.replace("approved: { by: Amélie Roux, on: 2026-05-04 }\n", "");
    let categories = read_categories("categories.yaml", &text, &framework).unwrap();
    assert!(categories.declaration().approved.is_none());
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_what_to_do() {
    let framework = story().framework;
    let mut all = String::new();
    for (about, text) in [
        ("nothing", String::new()),
        ("no list", "framework: 2026-1\ncategories: []\n".to_owned()),
        ("another version", FINE.replace("2026-1", "2025-2")),
        ("a key that is none", FINE.replace("approved", "aproved")),
        ("a day that is none", FINE.replace("2026-05-04", "4.5.2026")),
        (
            "nobody of the representatives",
            FINE.replace(", by: Joris Maes, on: 2026-05-02", ""),
        ),
        ("a word that is none", FINE.replace("agreed", "agree")),
        (
            "nothing begins at nothing",
            FINE.replace("from: 0 ", "from: 20 "),
        ),
        ("the same begin", FINE.replace("50 %", "30")),
        (
            "two ways",
            format!("{FINE}  - {{ id: masters, levels: [master-roofer] }}\n"),
        ),
        (
            "levels",
            "framework: 2026-1\ncategories:\n  - { id: a, levels: [master-rofer, Roofer] }\n"
                .to_owned(),
        ),
    ] {
        let found = read_categories("categories.yaml", &text, &framework).unwrap_err();
        assert!(!found.1.is_empty(), "{about}");
        write!(all, "{about}\n{}\n", told(&found)).unwrap();
    }
    insta::assert_snapshot!(all);
}

#[test]
fn schema_and_reader_agree_on_a_file_that_is_fine() {
    let schema = categories_schema();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let fine = serde_json::json!({
        "framework": "2026-1",
        "approved": { "by": "Amélie Roux", "on": "2026-05-04" },
        "categories": [{ "id": "learning", "title": "Learning", "from": 0 }]
    });
    assert!(validator.is_valid(&fine));
    let odd = serde_json::json!({ "framework": "2026-1", "categories": [], "bands": [] });
    assert!(!validator.is_valid(&odd));
}
