//! # Part of YAML, not of the language
//!
//! ## What it checks
//!
//! Anchors, aliases, tags, and a second document in a file.
//!
//! ## Why it matters
//!
//! They make a text shorter for the one who writes it and unreadable for the ninety who only
//! read it. A framework is for those ninety.
//!
//! ## Fails
//!
//! ```yaml
//! crafts:
//!   - &roofing { id: roofing, title: Roofing }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! crafts:
//!   - { id: roofing, title: Roofing }
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SYN006",
    name: "not-in-the-language",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Reading,
};
