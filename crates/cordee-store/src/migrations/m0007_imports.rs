//! Imports from personnel systems, with what is needed to undo them.

use super::Holds::{MaybeNumber, MaybeText, Number, Text};
use super::{New, Step};

/// See the file.
pub(super) const STEP: Step = Step {
    name: "m0007_imports",
    makes: &[IMPORTS],
};

const IMPORTS: &[New] = &[
    New {
        name: "imports",
        keys: 1,
        columns: &[
            ("number", Number),
            ("source", Text),
            ("into_team", Number),
            ("imported_at", Number),
            ("imported_by", MaybeNumber),
            ("export", Text),
            ("export_hash", Text),
            ("mapping", Text),
            ("mapping_hash", Text),
            ("as_of", Text),
            ("counts", Text),
            ("undone_at", MaybeNumber),
            ("undone_by", MaybeNumber),
        ],
        indexes: &[&["source", "number"]],
    },
    New {
        name: "import_people",
        keys: 2,
        columns: &[
            ("import", Number),
            ("person", Number),
            ("before", MaybeText),
            ("after", Text),
        ],
        indexes: &[],
    },
    New {
        name: "import_teams",
        keys: 2,
        columns: &[("import", Number), ("team", Number), ("name", Text)],
        indexes: &[],
    },
    New {
        name: "import_keys",
        keys: 2,
        columns: &[
            ("source", Text),
            ("called", Text),
            ("person", Number),
            ("import", Number),
        ],
        indexes: &[&["import"], &["person"]],
    },
];
