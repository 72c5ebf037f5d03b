//! Asking one rule about a text, for the tests of rules.

use crate::{Sources, check};

/// What the rule of this code finds in a text, one line each; when it can't answer, "not stated".
pub(super) fn asked(code: &str, text: &str) -> String {
    let checked = check(&Sources::single("framework.yaml", text));
    let unread = checked
        .findings
        .iter()
        .find(|f| f.code.starts_with("SYN") || f.code == "SHP002");
    assert_eq!(unread, None, "in:\n{text}");
    let found = checked.findings.iter().filter(|f| f.code == code);
    let silent = checked.not_stated.iter().filter(|n| n.code == code);
    let lines = found
        .map(|f| f.message.clone())
        .chain(silent.map(|_| "not stated".to_owned()));
    lines.collect::<Vec<_>>().join("\n")
}
