//! # An allowance that nothing needs
//!
//! ## What it checks
//!
//! Whether each allowance still covers a finding.
//!
//! ## Why it matters
//!
//! An allowance outlives its reason easily, and then hides the next fault at the same place.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g1]
//! crafts:
//!   - id: roofing
//!     title: Roofing
//!     allow:
//!       - { code: PAR001, because: The director of roofing leaves in spring and is not followed. }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g1]
//! crafts:
//!   - id: roofing
//!     title: Roofing
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SYN010",
    name: "unused-allowance",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Reading,
};
