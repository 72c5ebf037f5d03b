//! Cases, what happened to them, and who has a part in them.

use super::table;

table! {
    /// A case. `body` is the whole of it; the other columns are what lists and rights look at,
    /// written with it; `stirs_on` is the day from which it waits for people operations.
    cases = "cases" {
        key { id: i64 }
        person: i64, begun_by: i64, begun_on: String, kind: String, from_level: String,
        to_level: String, framework: String, state: String, is_known: bool, is_over: bool,
        stirs_on: String, body: String, revision: i64,
    }
}

table! {
    /// Somebody's part in a case: `panel`, `chair`, `sat`, `recused` or `mentor`.
    parts = "case_parts" {
        key { case_id: i64, part: String, person: i64 }
    }
}

table! {
    /// What happened to a case, in order from 1: the case is what its events make of its beginning.
    events = "case_events" {
        key { case_id: i64, number: i32 }
        day: String, given_by: i64, name: String, body: String,
    }
}
