//! The schema that editors are given and the reader that `check` uses say the same.
//!
//! An editor that underlines what `check` takes is a nuisance; one that passes over what `check`
//! refuses is a trap. Both are asked here about every example we have and about documents by
//! chance.

mod json;
mod made;

use cordee_framework::{Finding, Sources, check, rules, schema};
use cordee_testkit::{TEMPLATES, story_sources, template_sources};
pub(crate) use json::json;
use jsonschema::Validator;
use made::{Made, Place};
use proptest::prelude::*;
use std::sync::LazyLock;

static SCHEMA: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::validator_for(&schema()).unwrap());

/// What compares one value with another: no schema can say it.
const ACROSS_VALUES: [&str; 2] = ["does not follow on step", "is above the highest step"];

/// What the reader has against a text, as far as a schema could have it too.
fn faults(text: &str) -> Vec<Finding> {
    let checked = check(&Sources::single("framework.yaml", text));
    let is_of_the_form = |finding: &Finding| {
        let is_empty = finding.code == "SHP007" && finding.message.ends_with("nothing in it");
        let is_missing = finding.code == "SHP007" && finding.message.ends_with("nothing after it");
        let is_syntax = ["SYN002", "SYN003", "SYN004"].contains(&finding.code);
        is_empty || is_missing || is_syntax
    };
    let findings = checked.findings.into_iter().filter(is_of_the_form);
    findings
        .filter(|finding| !ACROSS_VALUES.iter().any(|it| finding.message.contains(it)))
        .collect()
}

/// What the schema has against a text, for people to read.
fn complaints(text: &str) -> Vec<String> {
    let errors = json(text).map(|json| {
        let errors = SCHEMA.iter_errors(&json);
        errors
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect()
    });
    errors.unwrap_or_default()
}

/// Fails, with both opinions, unless schema and reader agree about a text.
#[track_caller]
fn assert_they_agree(text: &str) {
    let (faults, complaints) = (faults(text), complaints(text));
    assert_eq!(
        faults.is_empty(),
        complaints.is_empty(),
        "in:\n{text}\nthe reader: {faults:#?}\nthe schema: {complaints:#?}"
    );
}

#[test]
fn the_story_and_every_template_are_valid() {
    let sources = TEMPLATES.iter().map(|name| template_sources(name));
    for sources in sources.chain([story_sources()]) {
        for file in sources.files() {
            assert_eq!(complaints(file.text()), [""; 0], "{}", file.path());
        }
    }
}

#[test]
fn every_example_of_a_rule_is_valid_exactly_where_it_can_be_read() {
    for rule in rules::all() {
        for example in crate::examples::every_example(rule) {
            if json::is_yaml(&example) {
                assert_they_agree(&example);
            }
        }
    }
}

#[test]
fn an_example_of_an_unknown_or_a_missing_key_is_not_valid() {
    for code in ["SYN002", "SYN003", "SYN004"] {
        let rule = rules::find(code).unwrap();
        for example in crate::examples::failing(rule) {
            assert_ne!(complaints(&example), [""; 0], "{example}");
        }
    }
}

proptest! {
    #[test]
    fn what_the_schema_takes_can_be_read(choices in made::choices()) {
        let text = Made::by(choices).text();
        prop_assert_eq!(complaints(&text), vec![""; 0], "in:\n{}", text);
        prop_assert!(faults(&text).is_empty(), "in:\n{}\n{:#?}", text, faults(&text));
    }

    #[test]
    fn neither_takes_a_misspelt_key(choices in made::choices(), which in any::<u16>()) {
        let mut made = Made::by(choices);
        if made.misspell_a_key(which) {
            let text = made.text();
            prop_assert!(!complaints(&text).is_empty(), "the schema takes:\n{}", text);
            let codes: Vec<_> = faults(&text).iter().map(|fault| fault.code).collect();
            prop_assert!(codes.contains(&"SYN002"), "the reader takes:\n{}", text);
        }
    }

    #[test]
    fn they_agree_about_a_value_that_may_be_out_of_place(
        choices in made::choices(),
        which in any::<u16>(),
        value in made::odd_values(),
    ) {
        let mut made = Made::by(choices);
        made.replace(Place(which), &value);
        assert_they_agree(&made.text());
    }
}
