//! # A file is not written in UTF-8
//!
//! ## What it checks
//!
//! Whether every byte of a file is text in UTF-8. Each lost letter is shown as `�`.
//!
//! ## Why it matters
//!
//! A lost letter in a title is a person's title.
//!
//! ## Fails
//!
//! ```yaml
//! crafts:
//!   - { id: roofing, title: Dachdeckerei f�r alle }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! crafts:
//!   - { id: roofing, title: Dachdeckerei für alle }
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SYN009",
    name: "not-utf-8",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Reading,
};
