//! Reports on the pay gap, whose law holds here, and when workers were told of their rights.

use super::Holds::{MaybeNumber, MaybeText, Number, Text};
use super::{New, Step};

/// See the file.
pub(super) const STEP: Step = Step {
    name: "m0006_pay_reports",
    makes: &[REPORTS],
};

const REPORTS: &[New] = &[
    New {
        name: "pay_reports",
        keys: 1,
        columns: &[
            ("id", Number),
            ("year", Number),
            ("drawn", Text),
            ("given", MaybeText),
            ("body", Text),
            ("papers", Text),
        ],
        indexes: &[],
    },
    New {
        name: "law_countries",
        keys: 1,
        columns: &[
            ("number", Number),
            ("code", Text),
            ("by", MaybeNumber),
            ("at", Number),
        ],
        indexes: &[],
    },
    New {
        name: "pay_notices",
        keys: 1,
        columns: &[
            ("number", Number),
            ("told", Text),
            ("how", Text),
            ("by", MaybeNumber),
            ("at", Number),
        ],
        indexes: &[],
    },
];
