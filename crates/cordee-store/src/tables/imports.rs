//! Imports from personnel systems.

use super::table;

table! {
    /// An import, in order from 1; none is ever taken out, one that was undone says so.
    imports = "imports" {
        key { number: i64 }
        source: String, into_team: i64, imported_at: i64, imported_by: Option<i64>,
        export: String, export_hash: String, mapping: String, mapping_hash: String,
        as_of: String, counts: String, undone_at: Option<i64>, undone_by: Option<i64>,
    }
}

table! {
    /// Somebody of whom an import changed something: what was before, nothing where they were new,
    /// and what was after, in short.
    changed = "import_people" {
        key { import: i64, person: i64 }
        before: Option<String>, after: String,
    }
}

table! {
    /// A team that an import made.
    made = "import_teams" {
        key { import: i64, team: i64 }
        name: String,
    }
}

table! {
    /// Whom a source calls by which key, and the import that said so first.
    keys = "import_keys" {
        key { source: String, called: String }
        person: i64, import: i64,
    }
}
