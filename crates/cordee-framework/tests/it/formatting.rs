//! Laying a text out anew never changes what it says, and keeps every comment.

use super::any_yaml::{nodes, written};
use cordee_framework::{Unformatted, format};
use proptest::prelude::*;
use saphyr_parser::{Event, Parser};

#[track_caller]
fn lays_out(written: &str, wanted: &str) {
    assert_eq!(format(written).as_deref(), Ok(wanted));
    assert_eq!(format(wanted).as_deref(), Ok(wanted), "not stable");
}

#[test]
fn levels_are_indented_by_two_and_lists_below_their_key() {
    lays_out(
        "tracks:\n- id:   roofers\n  levels:\n      -   id: roofer\n          pay:\n              north: { minimum: 1 }\n      -\n        id: master\n",
        "tracks:\n  - id: roofers\n    levels:\n      - id: roofer\n        pay:\n          north: { minimum: 1 }\n      -\n        id: master\n",
    );
}

#[test]
fn signs_are_spaced_alike() {
    lays_out(
        "crafts:\n  - {id: roofing ,title : \"Roofing\",expert_grade:  g3}\n  - { }\ngrades: [ g1 ,g2,\tg3 ]\n",
        "crafts:\n  - { id: roofing, title: \"Roofing\", expert_grade: g3 }\n  - {}\n\ngrades: [g1, g2, g3]\n",
    );
}

#[test]
fn sections_are_set_apart_with_the_comments_above_them() {
    lays_out(
        "# Careers\n\n\n\nframework:\n  title: Careers\n  # end of it\n# Lowest first.\n# Really.\ngrades: [g1]\n\n\n\ncrafts: []\nzones: []\n# end\n",
        "# Careers\n\nframework:\n  title: Careers\n  # end of it\n\n# Lowest first.\n# Really.\ngrades: [g1]\n\ncrafts: []\n\nzones: []\n# end\n",
    );
}

#[test]
fn comments_move_with_what_they_stand_by() {
    lays_out(
        "crafts:\n# the first\n- id: roofing # a\n  title: Roofing     # b\n  # its last\n# behind the list\nmoves:\n    # none yet\n",
        "crafts:\n  # the first\n  - id: roofing  # a\n    title: Roofing     # b\n    # its last\n\n# behind the list\nmoves:\n  # none yet\n",
    );
}

#[test]
fn texts_over_several_lines_keep_what_they_say() {
    lays_out(
        "a:\n   summary: >-\n        Keeps the\n          rain out.\n\n\n        Always.  \n\n\n\n   steps: |\n    one\n    two\n   quoted: \"It's\n\n       dry \\\n     here\"\n   plain: one\n    two\n\n      three\n",
        "a:\n  summary: >-\n    Keeps the\n      rain out.\n\n\n    Always.  \n\n  steps: |\n    one\n    two\n  quoted: \"It's\n\n    dry \\\n    here\"\n  plain: one\n    two\n\n    three\n",
    );
}

#[test]
fn blank_lines_at_the_end_of_a_text_that_keeps_them_stay() {
    lays_out("a: |+\n    one\n\n\nb: 1\n", "a: |+\n  one\n\n\nb: 1\n");
    lays_out("a: |2\n    one\n   two\n\n\n", "a: |2\n    one\n   two\n");
}

#[test]
fn brackets_over_several_lines_are_indented() {
    lays_out(
        "a:\n  rights: [one, # first\n\n\n           two,\n      {id: three,\n   title: Three}\n      ]\n",
        "a:\n  rights: [one,  # first\n\n    two,\n    { id: three,\n      title: Three }\n    ]\n",
    );
}

#[test]
fn items_line_up_with_the_first_where_a_bracket_begins_a_line() {
    lays_out(
        "a:\n  b:\n     [one,\n   two, [three,\n     four]\n    ]\n",
        "a:\n  b:\n    [one,\n     two, [three,\n       four]\n    ]\n",
    );
    lays_out(
        "a:\n  [ # all\n   one,\n ]\n",
        "a:\n  [  # all\n    one,\n  ]\n",
    );
}

#[test]
fn lines_end_alike_and_the_last_one_ends() {
    lays_out(
        "\u{feff}a: 1  \r\nb: >\r\n  x\r\n  y",
        "a: 1\n\nb: >\n  x\n  y\n",
    );
    lays_out("", "");
    lays_out("\n\n# nothing yet", "# nothing yet\n");
    lays_out("---\na: 1\n", "---\na: 1\n");
}

#[test]
fn what_cannot_be_laid_out_is_refused_with_its_line() {
    let foreign = |line, what| Err(Unformatted::Foreign { line, what });
    for (text, wanted) in [
        ("a: 1\nb: \"open\n", Err(Unformatted::NotYaml { line: 2 })),
        ("a: 1\nb: &x 2\n", foreign(2, "an anchor (`&name`)")),
        ("a: !t 2\n", foreign(1, "a tag (`!name`)")),
        ("only words\n", foreign(1, "a text without a key")),
        ("a: 1\n---\nb: 1\n", foreign(2, "a second document")),
        ("? a\n: 1\n", foreign(1, "a key after `?`")),
        (
            "{ a: b }: 1\n",
            foreign(1, "a key that is not a single word"),
        ),
    ] {
        let answer = format(text);
        assert_eq!(
            answer.as_ref().map(|_| ()).map_err(Clone::clone),
            wanted,
            "{text:?} {answer:?}"
        );
    }
}

fn events(text: &str) -> Option<Vec<Event<'_>>> {
    let events = Parser::new_from_str(text).map(|event| event.map(|(event, _)| event));
    events.collect::<Result<_, _>>().ok()
}

fn comments(text: &str) -> Vec<usize> {
    let marks = text.split("#%").skip(1);
    marks
        .map(|rest| rest.split(':').next().unwrap_or("").parse().unwrap_or(0))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn laying_out_keeps_values_and_comments_and_is_done_once(
        values in prop::collection::vec(nodes(), 1..5),
        choices in prop::collection::vec(any::<u8>(), 20..400),
    ) {
        let (text, count) = written(&values, &choices);
        let before = events(&text);
        prop_assert!(before.is_some(), "the test itself writes what can't be read:\n{text}");
        let formatted = match format(&text) {
            Ok(formatted) => formatted,
            Err(reason) => return Err(TestCaseError::fail(format!("{reason}:\n{text}"))),
        };
        prop_assert_eq!(events(&formatted), before, "\n{}\n---\n{}", text, formatted);
        prop_assert_eq!(comments(&formatted), (1..=count).collect::<Vec<_>>(), "\n{}", text);
        let again = format(&formatted);
        prop_assert_eq!(again.as_ref(), Ok(&formatted), "\n{}", text);
    }

    #[test]
    fn any_text_is_laid_out_or_refused(text in "([a-c:# \\n\\t\"'|>{}\\[\\],&*!?%.-]|: |- |\\n  ){0,60}") {
        if let Ok(formatted) = format(&text) {
            prop_assert_eq!(events(&formatted), events(&text));
            let again = format(&formatted);
            prop_assert_eq!(again.as_ref(), Ok(&formatted), "\n{}", text);
        }
    }
}
