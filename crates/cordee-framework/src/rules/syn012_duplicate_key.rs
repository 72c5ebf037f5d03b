//! # The same key twice
//!
//! ## What it checks
//!
//! Keys that stand twice in one mapping. The first one counts.
//!
//! ## Why it matters
//!
//! Two values for one thing means that one of them is not what people get, and nobody can see
//! which.
//!
//! ## Fails
//!
//! ```yaml
//! crafts:
//!   - { id: roofing, title: Roofing, title: Roofs }
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
    code: "SYN012",
    name: "duplicate-key",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Reading,
};
