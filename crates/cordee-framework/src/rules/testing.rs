//! Asking one rule about a framework given as text.

use super::Rule;
use crate::{Checked, Sources, check};

/// The messages of one rule, in the order of the text, with plain spaces.
pub(super) fn said(rule: &Rule, text: &str) -> Vec<String> {
    let Checked { findings, .. } = read(text);
    let own = findings.into_iter().filter(|f| f.code == rule.code);
    own.map(|f| f.message.replace(['\u{a0}', '\u{202f}'], " "))
        .collect()
}

/// Whether a rule answers "not stated".
pub(super) fn is_not_stated(rule: &Rule, text: &str) -> bool {
    read(text).not_stated.iter().any(|n| n.code == rule.code)
}

/// Levels of roofers and of those who lead them, each given by its keys after `id` and `title`;
/// the scales and lists they may refer to are declared.
pub(super) fn roofing(experts: &[&str], leads: &[&str]) -> String {
    let levels = |name: &str, all: &[&str]| {
        let line = |(i, keys): (usize, &&str)| {
            format!("      - {{ id: {name}-{i}, title: {name} {i}, {keys} }}\n")
        };
        all.iter().enumerate().map(line).collect::<String>()
    };
    let track = |id: &str, kind: &str, levels: String| {
        format!(
            "  - id: {id}\n    title: {id}\n    kind: {kind}\n    crafts: [roofing]\n    levels:\n{levels}"
        )
    };
    [
        DECLARED,
        &track("roofers", "individual", levels("expert", experts)),
        &track("leads", "management", levels("lead", leads)),
    ]
    .concat()
}

const DECLARED: &str = "\
grades: [g1, g2, g3]
scopes: [own-work, team, craft]
autonomy: [guided, independent, sets-direction]
rights: [stop-a-roof, hire-crew, choose-slate]
recognition: [roll, medal]
zones:
  - { id: north, title: North, currency: EUR }
  - { id: south, title: South, currency: EUR }
job_value:
  subfactors:
    - { id: knowledge, title: Knowledge, factor: skills, weight: 50 % }
    - { id: people, title: For people, factor: responsibility, weight: 50 % }
competencies:
  - { id: listening, title: Listening, kind: shared }
  - { id: safety, title: Safety }
  - { id: slating, title: Slating, kind: craft }
crafts:
  - { id: roofing, title: Roofing }
tracks:
";

fn read(text: &str) -> Checked {
    let checked = check(&Sources::single("framework.yaml", text));
    let unread: Vec<_> = checked
        .findings
        .iter()
        .filter(|f| f.code.starts_with("SYN") || f.code == "SHP002")
        .collect();
    assert!(unread.is_empty(), "{text}\n{unread:#?}");
    checked
}
