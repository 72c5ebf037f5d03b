//! # A key the language does not have
//!
//! ## What it checks
//!
//! Every key against the keys of its place.
//!
//! ## Why it matters
//!
//! A misspelt key would be passed over in silence, and what it says would not count: a consent
//! that nobody asks for, a pay range that nobody sees.
//!
//! ## Fails
//!
//! ```yaml
//! crafts:
//!   - id: roofing
//!     titel: Roofing
//!     title: Roofing
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! crafts:
//!   - id: roofing
//!     title: Roofing
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SYN002",
    name: "unknown-key",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Reading,
};
