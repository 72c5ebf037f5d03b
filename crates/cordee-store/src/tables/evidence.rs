//! Evidence, what it shows, and who vouches.

use super::table;

table! {
    /// A piece of evidence. `withdrawn` is [`super::EVER`] while it stands.
    evidence = "evidence" {
        key { id: i64 }
        person: i64, happened: String, title: String, words: String, link: Option<String>,
        doing: String, withdrawn: String, revision: i64,
    }
}

table! {
    /// A competency that a piece of evidence shows; `place` is its place among them.
    shows = "evidence_shows" {
        key { evidence: i64, competency: String }
        place: i32,
    }
}

table! {
    /// Somebody's word for a piece of evidence.
    vouchers = "vouchers" {
        key { evidence: i64, voucher: i64 }
        given: String, words: String, place: i32,
    }
}

table! {
    /// Somebody who was asked to vouch, whether they have answered or not.
    asked = "asked_to_vouch" {
        key { evidence: i64, whom: i64 }
        asked: String,
    }
}
