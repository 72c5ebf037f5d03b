//! # An allowance without a reason, or of no rule
//!
//! ## What it checks
//!
//! Whether each allowance names a rule there is and says why; and whether each rule under
//! `check: severity:` exists.
//!
//! ## Why it matters
//!
//! What is allowed today is read by someone else in a year. Without a reason nobody dares to end
//! it.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g1, g2]
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - id: roofer
//!         title: Roofer
//!         grade: g1
//!         allow:
//!           - { code: PAR001 }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, grade: g2 }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g1, g2]
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - id: roofer
//!         title: Roofer
//!         grade: g1
//!         allow:
//!           - { code: PAR001, because: The master's level is being written with the roofers until May. }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, grade: g2 }
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SYN011",
    name: "allowance-without-reason",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Reading,
};
