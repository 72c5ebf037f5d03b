//! What the law on pay transparency asks to be kept.

use super::table;

table! {
    /// A question about pay. `due` is the last day on which an answer is in time, `waits` whether one
    /// is waited for; both are what its body says, so that a register can be made by them.
    questions = "pay_questions" {
        key { id: i64 }
        person: i64, received: String, due: String, waits: bool, body: String,
    }
}

table! {
    /// Categories of work of equal value, as they were declared over a version of the framework. The
    /// last of a version counts; none is ever changed.
    categories = "work_categories" {
        key { number: i64 }
        content: String, declared_by: Option<i64>, declared_at: i64, text: String,
    }
}
