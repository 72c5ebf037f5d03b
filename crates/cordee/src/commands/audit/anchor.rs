//! Anchors: where the audit log ended, as a line that people keep elsewhere.

use crate::failure::Failure;
use cordee_store::Head;
use std::fs;
use std::path::Path;

/// What the line begins with, so that it is known again among others.
const MARK: &str = "cordee-audit";

/// The line for an end of the log.
pub(in crate::commands) fn line(head: &Head) -> String {
    format!("{MARK} {} {}", head.number, head.hash)
}

/// The latest anchor of a file of such lines, or that of a backup. The latest stands for all
/// before it: its hash is made of theirs.
pub(super) fn read(path: &Path) -> Result<Head, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::unreadable(path, error))?;
    if bytes.starts_with(b"PK") {
        let manifest = cordee_store::inspect(path).map_err(|no| Failure::no_backup(&no))?;
        return Ok(manifest.audit);
    }
    let text = String::from_utf8_lossy(&bytes);
    let latest = text.lines().filter_map(of_line).max_by_key(|it| it.number);
    latest.ok_or_else(|| Failure::no_anchor(path))
}

/// An anchor anywhere in a line: it may have come by mail, or with a date before it.
fn of_line(line: &str) -> Option<Head> {
    let (_, rest) = line.split_once(MARK)?;
    let mut words = rest.split_whitespace();
    let number = words.next()?.parse().ok()?;
    let hash = words.next()?.to_ascii_lowercase();
    let is_hash = hash.len() == 64 && hash.bytes().all(|it| it.is_ascii_hexdigit());
    is_hash.then_some(Head { number, hash })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_back_wherever_it_stands() {
        let head = Head {
            number: 17,
            hash: "0f".repeat(32),
        };
        let line = line(&head);
        for text in [&line, &format!("> 2026-11-20 {line} .")] {
            assert_eq!(of_line(text), Some(head.clone()), "{text}");
        }
        for other in ["", "cordee-audit", "cordee-audit 17 0f", "17 0f0f"] {
            assert_eq!(of_line(other), None, "{other}");
        }
    }
}
