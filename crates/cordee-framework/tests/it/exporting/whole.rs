//! JSON: everything, with the same content hash.

use cordee_domain::{ContentHash, Framework};
use cordee_framework::{Checked, Sources, check, export};
use cordee_testkit::{TEMPLATES, frameworks, story, template};
use jsonschema::Validator;
use proptest::prelude::*;
use std::sync::LazyLock;

/// What an editor takes a framework file for.
static SCHEMA: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::validator_for(&cordee_framework::schema()).unwrap());

fn read(json: &str) -> Checked {
    check(&Sources::single("framework.json", json))
}

/// What is wrong with how a text is written.
fn faults(checked: &Checked) -> Vec<String> {
    let faults = checked.findings.iter();
    let faults = faults.filter(|f| f.code.starts_with("SYN") || f.code == "SHP002");
    // Typographic quotes around a text are looked at, and are what was said.
    faults
        .filter(|f| f.code != "SYN008")
        .map(|f| f.message.clone())
        .collect()
}

fn assert_is_read_back(framework: &Framework) {
    let json = export::json(framework);
    let checked = read(&json);
    assert_eq!(faults(&checked), [""; 0], "{json}");
    assert_eq!(
        ContentHash::of(&checked.framework),
        ContentHash::of(framework),
        "{json}"
    );
    assert_eq!(checked.framework.parts(), framework.parts());
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let errors = SCHEMA.iter_errors(&value).map(|error| error.to_string());
    assert_eq!(errors.collect::<Vec<_>>(), [""; 0], "{json}");
}

#[test]
fn the_story_and_every_template_are_read_back_whole() {
    assert_is_read_back(&story().framework);
    for name in TEMPLATES {
        assert_is_read_back(&template(name).framework);
    }
}

#[test]
fn what_is_read_back_has_the_same_findings() {
    let framework = story().framework;
    assert_eq!(read(&export::json(&framework)).findings, []);
}

proptest! {
    #[test]
    fn any_framework_is_read_back_whole(framework in frameworks()) {
        assert_is_read_back(&framework);
    }
}
