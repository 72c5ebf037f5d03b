//! The schema that editors use and the reader take the same mappings.

use super::{Mapping, mapping_schema};
use crate::source::SourceFile;
use crate::tree::{Limits, NodeId, Shape, Tree, parse};
use rstest::rstest;
use serde_json::{Map, Value};

/// YAML as an editor's validator sees it.
fn json(text: &str) -> Value {
    let file = SourceFile::new("mapping.yaml", text);
    let (tree, _) = parse(&file, Limits::FRAMEWORK);
    tree.root().map_or(Value::Null, |root| value(&tree, root))
}

fn value(tree: &Tree<'_>, node: NodeId) -> Value {
    match tree.shape(node) {
        Shape::Scalar => {
            let text = tree.scalar(node).unwrap();
            let typed = serde_json::from_str(text).ok();
            let typed = typed.filter(|_| tree.is_plain(node));
            typed.unwrap_or_else(|| Value::from(text))
        }
        Shape::List => {
            let items = tree.items(node).iter();
            items.map(|item| value(tree, *item)).collect()
        }
        Shape::Map => {
            let entries = tree.entries(node).iter().map(|[key, it]| {
                let key = tree.scalar(*key).unwrap().to_owned();
                (key, value(tree, *it))
            });
            Value::Object(entries.collect::<Map<_, _>>())
        }
    }
}

const WHOLE: &str = r#"
title: Careers
sources:
  - files: [a.csv, "b/**/*.csv"]
    table: { sheets: One, header: 2, first_row: 4, columns: [A, Name], turned: true, guarded: false }
    take:
      - each: "[]"
        craft: { title: $file }
        track: { id: a, title: b, kind: =individual, craft: c, level_count: d }
        level: { id: "{a} {b}", title: a, order: b, zone: c, minimum: d, maximum: 7 }
        competency: { title: [a, { path: b }], kind: =craft }
        proficiency: { step: $index, text: { path: ., as_a: lines } }
        cell: { step: { path: a, split: /, part: 1-2 }, optional: =true }
        value: { subfactor: =knowledge, step: a }
        entry: { list: =rights, title: { path: a, as_a: names }, summary: { path: b, as_a: statements } }
        weight: { share: { path: b, as_a: fraction, part: 2, split: "," } }
        move: { from: a, to: "b[]", kind: =cross, summary: c }
        inside:
          - { each: "{2..}", cell: { text: . } }
  - { files: a.md, take: [] }
steps: [One, 2]
tracks:
  - { id: Roofers, title: Roofers, kind: individual, crafts: Roofing, levels: [a, b], grades: [1, 2], terminal: b }
kinds: { craft: [c], people: d, shared: [] }
leave_out: [c, d]
add:
  grades: [g1]
  zones: [{ id: all, currency: EUR }]
"#;

#[rstest]
#[case::whole(WHOLE)]
#[case::least("sources: []\n")]
fn what_the_reader_takes_is_in_the_schema(#[case] text: &str) {
    assert!(Mapping::read("mapping.yaml", text).is_ok());
    let validator = jsonschema::validator_for(&mapping_schema()).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(&json(text))
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, [""; 0]);
}

#[rstest]
#[case::key("order: b", "ordre: b")]
#[case::thing("        craft: {", "        crafts: {")]
#[case::treatment("as_a: lines", "as_a: words")]
#[case::kind("kind: individual, crafts", "kind: expert, crafts")]
#[case::number("header: 2", "header: two")]
#[case::list("steps: [One, 2]", "steps: One")]
#[case::path("each: \"[]\"", "each: [a]")]
#[case::group("craft: { title: $file }", "craft: $file")]
#[case::deeper("{ path: b }", "{ paths: b }")]
fn what_the_reader_refuses_is_not_in_the_schema(#[case] sound: &str, #[case] faulty: &str) {
    let text = WHOLE.replacen(sound, faulty, 1);
    assert_ne!(text, WHOLE);
    assert!(Mapping::read("mapping.yaml", &text).is_err());
    let validator = jsonschema::validator_for(&mapping_schema()).unwrap();
    assert!(!validator.is_valid(&json(&text)));
}

#[test]
fn the_schema_knows_what_can_be_added() {
    let text = WHOLE.replace("  grades: [g1]\n", "  grads: [g1]\n");
    let validator = jsonschema::validator_for(&mapping_schema()).unwrap();
    assert!(!validator.is_valid(&json(&text)));
}
