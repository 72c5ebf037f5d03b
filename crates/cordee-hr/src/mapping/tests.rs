//! A mapping says where it is wrong, and its schema knows the same keys.

use super::*;
use rstest::rstest;

/// What is said about a mapping: line, message and help.
fn said(text: &str) -> Vec<(usize, String, String)> {
    let Err((_, findings)) = Mapping::read("import.yaml", text) else {
        return Vec::new();
    };
    let each = findings.into_iter().map(|it| {
        let line = it.place.as_ref().map_or(0, |place| place.line);
        (line, it.message, it.help)
    });
    each.collect()
}

#[rstest]
#[case::key(
    "sytem: hibob",
    "a mapping has no key `sytem`",
    "did you mean `system`?"
)]
#[case::system(
    "system: bambohr",
    "`bambohr` is not one of the words that can stand here",
    "did you mean `bamboohr`?"
)]
#[case::column(
    "columns: { titel: Position }",
    "`columns` has no key `titel`",
    "did you mean `title`?"
)]
#[case::name(
    "person: name",
    "`name` is not a key by which people are known for good",
    "write `id`, `number` or `email`: names change, and several people may have one"
)]
#[case::missing(
    "missing: gone",
    "`gone` is not what a missing row means",
    "write `nothing`, or `left-on 2026-06-30` with their last day"
)]
#[case::currency(
    "currency: euro",
    "`euro` is not a currency",
    "write three letters, such as `EUR`"
)]
#[case::rung(
    "ladder: { lead: { grade: 5 } }",
    "a level needs the key `kind`",
    "add `kind:`"
)]
fn a_faulty_mapping_says_where_and_what_to_do(
    #[case] fault: &str,
    #[case] message: &str,
    #[case] help: &str,
) {
    let wanted = (2, message.to_owned(), help.to_owned());
    assert_eq!(said(&format!("header: 1\n{fault}\n")), [wanted]);
}

#[test]
fn a_mapping_that_says_nothing_says_so() {
    assert_eq!(said("")[0].1, "the mapping says nothing");
    assert!(said("# \u{fffd}\n")[0].1.contains("not written in UTF-8"));
}

#[test]
fn what_is_stated_is_known() {
    let text = "decimal: comma\ndates: DD.MM.YYYY\nperson: number\ncolumns: { team: [Abteilung, Team] }\nmissing: left-on 2026-06-30\nlevels: { 'Leiter:in': lead }\n";
    let mapping = Mapping::read("import.yaml", text).unwrap();
    assert_eq!(mapping.decimal, Some(Decimal::Comma));
    assert_eq!(mapping.dates.unwrap().word, "DD.MM.YYYY");
    assert_eq!(mapping.person, Some(Key::Number));
    assert_eq!(mapping.columns[&Field::Team], ["Abteilung", "Team"]);
    assert!(matches!(mapping.missing, Some(Missing::LeftOn(_))));
    assert_eq!(mapping.levels, [("Leiter:in".into(), "lead".into())]);
}

#[test]
fn the_schema_knows_what_the_reader_knows() {
    let schema = mapping_schema();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let holds = |value: serde_json::Value| validator.is_valid(&value);
    assert!(holds(serde_json::json!({
        "system": "personio", "columns": { "team": ["A", "B"], "title": "T" },
        "ladder": { "lead": { "kind": "management", "grade": "5" } },
    })));
    assert!(!holds(serde_json::json!({ "sytem": "personio" })));
    assert!(!holds(serde_json::json!({ "system": "bambohr" })));
    assert!(!holds(
        serde_json::json!({ "ladder": { "lead": { "grade": "5" } } })
    ));
}
