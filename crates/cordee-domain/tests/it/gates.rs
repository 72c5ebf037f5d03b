//! Whether a gate became stricter or looser, as a table.

use crate::edits::framework;
use cordee_domain::GateKind;
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

#[test]
fn each_gate_is_said_to_ask_more_or_less() {
    use Bar::{Looser, Other, Stricter};
    use GateKind::{Consent, Evidence, Panel, Seat, Training, Trial};
    for (before, after, gate, wanted) in [
        ("", "consent: required", Consent, Stricter),
        ("", "consent: not-asked", Consent, Other),
        ("consent: not-asked", "consent: required", Consent, Stricter),
        ("", "training: [one]", Training, Stricter),
        ("training: [one]", "training: [one, two]", Training, Stricter),
        ("training: [one]", "training: [two]", Training, Other),
        ("", "evidence: [people]", Evidence, Stricter),
        ("evidence: [craft, people]", "evidence: [people]", Evidence, Stricter),
        ("evidence: [craft]", "evidence: [people]", Evidence, Other),
        ("panel: { members: 3 }", "panel: { members: 5 }", Panel, Stricter),
        (
            "panel: { members: 3, chair: own-manager }",
            "panel: { members: 3, chair: independent }",
            Panel,
            Stricter,
        ),
        (
            "panel: { members: 3, chair: own-manager }",
            "panel: { members: 2, chair: independent }",
            Panel,
            Other,
        ),
        (
            "panel: { members: 3, chair: people-operations }",
            "panel: { members: 3, chair: independent }",
            Panel,
            Other,
        ),
        ("", "trial: { months: 6 }", Trial, Stricter),
        ("trial: { months: 3 }", "trial: { months: 6 }", Trial, Stricter),
        ("trial: { months: 6 }", "trial: { months: 6, mentor: true }", Trial, Other),
        ("", "seat: kept", Seat, Stricter),
        ("seat: given-up", "seat: kept", Seat, Stricter),
        ("", "seat: given-up", Seat, Other),
    ] {
        let case = format!("{before} -> {after}");
        assert_eq!(bar(before, after), [(gate, wanted)], "{case}");
        let mirrored = match wanted {
            Stricter => Looser,
            _ => Other,
        };
        assert_eq!(bar(after, before), [(gate, mirrored)], "back: {case}");
    }
}

#[test]
fn the_order_of_trainings_and_kinds_says_nothing() {
    let before = "training: [one, two], evidence: [craft, people]";
    let after = "training: [two, one], evidence: [people, craft]";
    assert_eq!(bar(before, after), []);
}
