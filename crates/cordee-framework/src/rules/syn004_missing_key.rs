//! # A key that must be there
//!
//! ## What it checks
//!
//! The few keys without which a thing can't be understood: its `id` and `title`, the `kind` of a
//! track, and `kind`, `from` and `to` of a move.
//!
//! ## Why it matters
//!
//! Whether a track is one for individual contributors or for managers is never guessed from its
//! name: everything Cordée has to say hangs on it.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     levels:
//!       - { id: roofer, title: Roofer }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer }
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SYN004",
    name: "missing-key",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Reading,
};
