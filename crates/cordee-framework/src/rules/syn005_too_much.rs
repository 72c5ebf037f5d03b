//! # More than is read
//!
//! ## What it checks
//!
//! The depth of nesting and the number of values in a file.
//!
//! ## Why it matters
//!
//! A file that is made to hurt a computer must not hurt anyone's work.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g1, g2]
//! ```

use super::{Check, Rule};
use crate::finding::Severity;

pub(crate) static RULE: Rule = Rule {
    code: "SYN005",
    name: "too-much",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Reading,
};
