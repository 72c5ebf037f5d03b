//! # A name that nothing has
//!
//! ## What it checks
//!
//! Whether everything that is referred to is declared somewhere in the folder.
//!
//! ## Why it matters
//!
//! A level that expects a competency nobody has described asks people for something they can't
//! know.
//!
//! ## Fails
//!
//! ```yaml
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - { id: roofers, title: Roofers, kind: individual, crafts: [rofing] }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - { id: roofers, title: Roofers, kind: individual, crafts: [roofing] }
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SHP002",
    name: "unknown-reference",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Reading,
};
