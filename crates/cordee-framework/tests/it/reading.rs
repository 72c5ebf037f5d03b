//! Reading goes on after a fault, and every finding has its place.

use cordee_testkit::{checked, codes};

#[test]
fn one_broken_block_does_not_hide_the_rest() {
    let checked = checked(
        "crafts:\n  - id: roofing\n    title: Roofing: slate\n    expert_grade: g9\n  - { id: lifts, titel: Lifts, title: Lifts }\ngrades: [g1]\n",
    );
    assert_eq!(codes(&checked), ["SYN004", "SYN001", "SHP002", "SYN002"]);
    assert_eq!(checked.framework.crafts().len(), 2);
}

#[test]
fn an_open_quote_costs_one_block_only() {
    let checked = checked(
        "grades: [g1]\ncrafts:\n  - id: a\n    title: \"Open\n  - { id: b, title: B }\ntracks:\n  - { id: t, title: T, kind: individual, crafts: [b, x] }\n",
    );
    assert!(
        codes(&checked).contains(&"SYN001"),
        "{:#?}",
        checked.findings
    );
    assert!(
        codes(&checked).contains(&"SHP002"),
        "{:#?}",
        checked.findings
    );
    assert_eq!(checked.framework.crafts().len(), 2);
}

#[test]
fn a_place_is_given_in_lines_columns_and_bytes() {
    let text = "crafts:\n  - id: roofing\n    title: Dächer\n    expert_grade: g7\n";
    let checked = checked(text);
    let finding = &checked.findings[0];
    let place = finding.place.as_ref().unwrap();
    assert_eq!(
        (place.line, place.column, place.end_line, place.end_column),
        (4, 19, 4, 21)
    );
    assert_eq!(&text[place.bytes.clone()], "g7");
}

#[test]
fn an_allowance_covers_its_own_mapping_only() {
    let level =
        |id: &str, extra: &str| format!("      - {{ id: {id}, title: TODO, {extra} grade: g1 }}\n");
    let text = format!(
        "grades: [g1]\ntracks:\n  - id: t\n    title: T\n    kind: individual\n    levels:\n{}{}",
        level(
            "a",
            "allow: [{ code: SHP007, because: Written next week. }],"
        ),
        level("b", ""),
    );
    let checked = checked(&text);
    let placeholders: Vec<_> = checked
        .findings
        .iter()
        .filter(|f| f.code == "SHP007")
        .collect();
    assert_eq!(placeholders.len(), 1, "{:#?}", checked.findings);
    assert_eq!(placeholders[0].place.as_ref().unwrap().line, 8);
    assert_eq!(checked.allowed, 1);
}

#[test]
fn several_files_are_one_framework() {
    let sources = cordee_framework::Sources::new(vec![
        cordee_framework::SourceFile::new(
            "tracks.yaml",
            "tracks: [{ id: t, title: T, kind: individual, crafts: [c] }]",
        ),
        cordee_framework::SourceFile::new("crafts.yaml", "crafts: [{ id: c, title: C }]"),
    ]);
    let checked = cordee_framework::check(&sources);
    assert!(
        !codes(&checked).contains(&"SHP002"),
        "{:#?}",
        checked.findings
    );
    assert_eq!(checked.framework.tracks().len(), 1);
}

#[test]
fn a_tab_before_a_value_is_reported_and_the_value_is_read() {
    let checked = checked(
        "crafts:\n  -\t{ id: c, title: C }\n  - id: d\n    title: |\n      \ta tab in a text\n",
    );
    let tabs: Vec<_> = checked
        .findings
        .iter()
        .filter(|f| f.code == "SYN001")
        .collect();
    assert_eq!(tabs.len(), 1, "{:#?}", checked.findings);
    assert_eq!(tabs[0].place.as_ref().map(|p| p.line), Some(2));
    assert_eq!(checked.framework.crafts().len(), 2);
}

#[test]
fn places_in_one_very_long_line_of_many_letters_are_exact() {
    let filler = "é".repeat(5_000);
    let text =
        format!("crafts: [{{ id: c, title: \"{filler}\" }}, {{ id: d, titel: D, title: D }}]\n");
    let checked = checked(&text);
    let finding = checked
        .findings
        .iter()
        .find(|f| f.code == "SYN002")
        .unwrap();
    let place = finding.place.as_ref().unwrap();
    assert_eq!(&text[place.bytes.clone()], "titel");
    let before = text.find("titel").map(|byte| text[..byte].chars().count());
    assert_eq!(Some(place.column), before.map(|count| count + 1));
}

#[test]
fn true_and_false_are_read_in_every_spelling_of_yaml() {
    for (spelling, is_terminal) in [("true", true), ("True", true), ("FALSE", false)] {
        let checked = checked(&format!(
            "tracks: [{{ id: t, title: T, kind: individual, levels: [{{ id: l, title: L, terminal: {spelling} }}] }}]\n"
        ));
        let level = checked.framework.levels().values().next().unwrap();
        assert_eq!(level.is_terminal, Some(is_terminal), "{spelling}");
    }
}

#[test]
fn an_item_with_nothing_in_it_is_reported_and_left_out() {
    let checked = checked("crafts:\n  -\n  - { id: c, title: C }\n");
    let said: Vec<_> = checked.findings.iter().map(|f| &*f.message).collect();
    assert_eq!(said, ["an item of this list has nothing in it"]);
    assert_eq!(checked.framework.crafts().len(), 1);
}

#[test]
fn what_is_no_amount_and_no_currency_is_said_where_it_stands() {
    let text = "zones: [{ id: z, currency: Euros }]\ntracks: [{ id: t, title: T, kind: individual, levels: [{ id: l, title: L, pay: { y: { minimum: much, maximum: 3 } } }] }]\n";
    let checked = checked(text);
    let wrong = checked.findings.iter().filter(|f| f.code == "SYN003");
    let said: Vec<_> = wrong.map(|f| &*f.message).collect();
    assert_eq!(
        said,
        ["`Euros` is not a currency", "`much` is not an amount"]
    );
}
