//! # Typographic quotes around a text
//!
//! ## What it checks
//!
//! Unquoted texts that begin with an opening and end with a closing typographic quote.
//!
//! ## Why it matters
//!
//! Word processors turn straight quotes into typographic ones. YAML takes those as part of the
//! text, and they appear on everybody's page.
//!
//! ## Fails
//!
//! ```yaml
//! crafts:
//!   - { id: roofing, title: “Roofing” }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! crafts:
//!   - { id: roofing, title: "Roofing" }
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SYN008",
    name: "typographic-quotes",
    severity: Severity::Note,
    since: "0.1.0",
    check: Check::Reading,
};
