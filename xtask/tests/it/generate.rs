//! Generated documents, written and found fresh.

use std::fs;
use xtask::{MeasurePage, RulePage, SchemaPage, Sources, Tree, apply, changes, documents};

fn sources() -> Sources {
    Sources {
        rules: vec![RulePage {
            code: "PAR002".to_owned(),
            name: "management-grade-without-twin".to_owned(),
            severity: "warning".to_owned(),
            text: "A grade that only managers reach.".to_owned(),
        }],
        schemas: vec![SchemaPage {
            name: "framework".to_owned(),
            text: "{}\n".to_owned(),
        }],
        rights: "# Who may see and do what\n".to_owned(),
        measures: vec![MeasurePage {
            id: "parity".to_owned(),
            needs: vec!["pay.csv".to_owned()],
            text: "# Parity\n\n## What it is\n".to_owned(),
        }],
        dictionary: "# The files of a history\n".to_owned(),
        simulation: "# The model\n".to_owned(),
        history: vec![("positions.csv", "person,from,level\n".to_owned())],
    }
}

#[test]
fn what_was_generated_is_fresh_afterwards_and_a_leftover_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let leftover = folder.path().join("docs/rules/OLD001.md");
    fs::create_dir_all(leftover.parent().unwrap()).unwrap();
    fs::write(&leftover, "once").unwrap();
    let documents = documents(&sources());

    let planned = changes(&Tree::read(folder.path()).unwrap(), &documents);
    apply(folder.path(), &planned).unwrap();

    assert_eq!(planned.len(), 10);
    assert!(!leftover.exists());
    let paths: Vec<&str> = documents.iter().map(|it| it.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "docs/rules/PAR002.md",
            "docs/rules/README.md",
            "docs/schema/framework.schema.json",
            "docs/measures/parity.md",
            "docs/measures/README.md",
            "examples/story/history/positions.csv",
            "docs/guide/rights.md",
            "docs/guide/history.md",
            "docs/guide/simulation-model.md",
        ]
    );
    assert_eq!(changes(&Tree::read(folder.path()).unwrap(), &documents), []);
}

#[test]
fn a_document_changed_by_hand_is_no_longer_fresh() {
    let folder = tempfile::tempdir().unwrap();
    let documents = documents(&sources());
    apply(folder.path(), &changes(&Tree::default(), &documents)).unwrap();
    fs::write(folder.path().join("docs/rules/PAR002.md"), "mine").unwrap();

    let found = changes(&Tree::read(folder.path()).unwrap(), &documents);

    let said: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["docs/rules/PAR002.md: out of date"]);
}
