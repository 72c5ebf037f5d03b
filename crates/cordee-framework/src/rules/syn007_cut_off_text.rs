//! # A text is cut off by a comment
//!
//! ## What it checks
//!
//! Unquoted texts followed by ` #` and a letter or digit on the same line.
//!
//! ## Why it matters
//!
//! In YAML ` #` begins a comment, so the rest of the sentence vanishes without a word, and people
//! are judged by half of it.
//!
//! ## Fails
//!
//! ```yaml
//! crafts:
//!   - id: roofing
//!     title: Roofing
//!     summary: Keeps the rain out, job #1 of every house
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! crafts:
//!   - id: roofing
//!     title: Roofing
//!     summary: "Keeps the rain out, job #1 of every house"
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SYN007",
    name: "cut-off-text",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Reading,
};
