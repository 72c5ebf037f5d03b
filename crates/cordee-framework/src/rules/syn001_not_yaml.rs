//! # The text can't be followed
//!
//! ## What it checks
//!
//! Whether a file is YAML. A block that can't be followed is reported and left out; everything
//! around it is still read and checked.
//!
//! ## Why it matters
//!
//! A framework is kept by people, and people forget a quote. One forgotten quote must not hide
//! every other finding.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g1, g2]
//! crafts:
//!   - id: roofing
//!     title: Roofing: slate and tile
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g1, g2]
//! crafts:
//!   - id: roofing
//!     title: "Roofing: slate and tile"
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SYN001",
    name: "not-yaml",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Reading,
};
