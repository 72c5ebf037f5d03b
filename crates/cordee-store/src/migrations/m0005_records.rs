//! What is recorded of people for equal pay.

use super::Holds::{MaybeText, Number, Text};
use super::{New, Step};

/// See the file.
pub(super) const STEP: Step = Step {
    name: "m0005_records",
    makes: &[RECORDS],
};

const RECORDS: &[New] = &[New {
    name: "person_records",
    keys: 1,
    columns: &[("person", Number), ("sex", Text), ("hired", MaybeText)],
    indexes: &[],
}];
