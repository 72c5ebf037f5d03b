//! Whether a gate became stricter or looser, as a table.

use crate::edits::framework;
use cordee_domain::case::GateKind;
use cordee_domain::diff::{Bar, What, diff};

fn bar(before: &str, after: &str) -> Vec<(GateKind, Bar)> {
    let with = |gates: &str| {
        framework(&format!(
            "
training: [{{ id: one, title: One }}, {{ id: two, title: Two }}]
tracks:
  - {{ id: i, title: I, kind: individual, levels: [{{ id: a, title: A }}] }}
  - {{ id: m, title: M, kind: management, levels: [{{ id: b, title: B }}] }}
moves: [{{ id: go, kind: cross, from: a, to: b, gates: {{ {gates} }} }}]
"
        ))
    };
    let changes = diff(&with(before), &with(after)).changes.into_iter();
    changes
        .map(|change| match change.what {
            What::Gated { gate, bar, .. } => (gate, bar),
            other => panic!("{other:?}"),
        })
        .collect()
}

/// Gates before, gates after, which gate differs, and how.
const TABLE: &str = "\
                                                | consent: required                         | consent  | stricter
                                                | consent: not-asked                        | consent  | other
consent: not-asked                              | consent: required                         | consent  | stricter
                                                | training: [one]                           | training | stricter
training: [one]                                 | training: [one, two]                      | training | stricter
training: [one]                                 | training: [two]                           | training | other
                                                | evidence: [people]                        | evidence | stricter
evidence: [craft, people]                       | evidence: [people]                        | evidence | stricter
evidence: [craft]                               | evidence: [people]                        | evidence | other
panel: { members: 3 }                           | panel: { members: 5 }                     | panel    | stricter
panel: { members: 3, chair: own-manager }       | panel: { members: 3, chair: independent } | panel    | stricter
panel: { members: 3, chair: own-manager }       | panel: { members: 2, chair: independent } | panel    | other
panel: { members: 3, chair: people-operations } | panel: { members: 3, chair: independent } | panel    | other
                                                | trial: { months: 6 }                      | trial    | stricter
trial: { months: 3 }                            | trial: { months: 6 }                      | trial    | stricter
trial: { months: 6 }                            | trial: { months: 6, mentor: true }        | trial    | other
                                                | seat: kept                                | seat     | stricter
seat: given-up                                  | seat: kept                                | seat     | stricter
                                                | seat: given-up                            | seat     | other
";

#[test]
fn each_gate_is_said_to_ask_more_or_less() {
    for row in TABLE.lines() {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [before, after, gate, wanted] = cells.as_slice() else {
            panic!("{row}");
        };
        let (wanted, mirrored) = match *wanted {
            "stricter" => (Bar::Stricter, Bar::Looser),
            "other" => (Bar::Other, Bar::Other),
            word => panic!("{word}"),
        };
        let gate = GateKind::ALL
            .into_iter()
            .find(|it| it.as_str() == *gate)
            .unwrap();
        assert_eq!(bar(before, after), [(gate, wanted)], "{row}");
        assert_eq!(bar(after, before), [(gate, mirrored)], "back: {row}");
    }
}

#[test]
fn the_order_of_trainings_and_kinds_says_nothing() {
    let before = "training: [one, two], evidence: [craft, people]";
    let after = "training: [two, one], evidence: [people, craft]";
    assert_eq!(bar(before, after), []);
}
