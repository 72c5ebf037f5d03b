//! The house itself: versions of the framework, the audit log, the outbox, repeated requests.

use super::table;

table! {
    /// A published version of the framework; the one with the highest number counts. `files` holds
    /// its files as they were published.
    frameworks = "frameworks" {
        key { number: i32 }
        hash: String, name: Option<String>, published_at: i64, published_by: Option<i64>,
        files: String,
    }
}

table! {
    /// An entry of the audit log, a link of the chain.
    audit = "audit" {
        key { number: i64 }
        at: i64, actor: Option<i64>, act: String, about_sort: String, about_id: i64,
        case_id: Option<i64>, policies: String, detail: String, is_private: bool, before: String,
        hash: String,
    }
}

table! {
    /// Something that somebody is to be told. `number` is the audit entry's it belongs to, `place`
    /// its place there.
    outbox = "outbox" {
        key { number: i64, place: i32 }
        at: i64, whom: i64, what: String, about: i64, done_at: Option<i64>,
    }
}

table! {
    /// A request that was answered, with its answer.
    requests = "requests" {
        key { person: i64, request: String }
        asked: String, answer: String, at: i64,
    }
}
