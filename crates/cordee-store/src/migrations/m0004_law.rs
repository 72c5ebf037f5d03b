//! What the law on pay transparency asks to be kept.

use super::Holds::{MaybeNumber, Number, Text, Truth};
use super::{New, Step};

/// See the file.
pub(super) const STEP: Step = Step {
    name: "m0004_law",
    makes: &[LAW],
};

const LAW: &[New] = &[
    New {
        name: "pay_questions",
        keys: 1,
        columns: &[
            ("id", Number),
            ("person", Number),
            ("received", Text),
            ("due", Text),
            ("waits", Truth),
            ("body", Text),
        ],
        indexes: &[&["person", "received"], &["waits", "due"]],
    },
    New {
        name: "work_categories",
        keys: 1,
        columns: &[
            ("number", Number),
            ("content", Text),
            ("declared_by", MaybeNumber),
            ("declared_at", Number),
            ("text", Text),
        ],
        indexes: &[&["content", "number"]],
    },
];
