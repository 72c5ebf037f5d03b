//! # Two things with one name
//!
//! ## What it checks
//!
//! Whether the `id` of each grade, zone, scope, right, honour, duty, competency, training, craft,
//! track, level, move and sub-factor is its own. The first one counts.
//!
//! ## Why it matters
//!
//! A decision is bound to a level by its name. Two levels of one name, and nobody can say which
//! one a person was promoted to.
//!
//! ## Fails
//!
//! ```yaml
//! crafts:
//!   - { id: roofing, title: Roofing }
//!   - { id: roofing, title: Roof repair }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! crafts:
//!   - { id: roofing, title: Roofing }
//!   - { id: roof-repair, title: Roof repair }
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SHP001",
    name: "duplicate-id",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Reading,
};
