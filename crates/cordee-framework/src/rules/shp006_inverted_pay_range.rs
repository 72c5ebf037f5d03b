//! # A pay range that is not one
//!
//! ## What it checks
//!
//! Whether minimum, midpoint and maximum of each range are in this order.
//!
//! ## Why it matters
//!
//! A range whose minimum is above its maximum pays nobody rightly, and every figure made of it is
//! wrong.
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
//!       - { id: roofer, title: Roofer, pay: { north: { minimum: 39000, maximum: 31000 } } }
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
//!       - { id: roofer, title: Roofer, pay: { north: { minimum: 31000, maximum: 39000 } } }
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SHP006",
    name: "inverted-pay-range",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Reading,
};
