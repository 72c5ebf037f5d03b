//! Generated documents are as they would be generated now.

use super::{House, Untidy};
use crate::generate::{self, changes, documents};

/// The documents that are not fresh.
pub(super) fn find(house: &House) -> Vec<Untidy> {
    changes(&house.tree, &documents(&generate::sources()))
        .iter()
        .map(|change| {
            let said = change.to_string();
            let what = said.strip_prefix(change.path()).unwrap_or(&said);
            Untidy::new(
                change.path(),
                what.trim_start_matches(": "),
                "run `cargo xtask generate`",
            )
        })
        .collect()
}
