//! # A value that does not belong there
//!
//! ## What it checks
//!
//! Numbers, shares, amounts, names, choices and lists against what their place can hold.
//!
//! ## Why it matters
//!
//! Nothing is guessed: `48,000` is forty-eight thousand in one country and forty-eight in
//! another, and a guess about pay is somebody's pay.
//!
//! ## Fails
//!
//! ```yaml
//! zones:
//!   - { id: north, title: North, currency: EUR }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - id: roofer
//!         title: Roofer
//!         pay:
//!           north: { minimum: "31,000", maximum: "39,000" }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! zones:
//!   - { id: north, title: North, currency: EUR }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - id: roofer
//!         title: Roofer
//!         pay:
//!           north: { minimum: 31000, maximum: 39000 }
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SYN003",
    name: "wrong-value",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Reading,
};
