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

table! {
    /// A report on the pay gap. `year`, `drawn` and `given` are what its body says; its papers are
    /// those that were drawn up, and never change.
    reports = "pay_reports" {
        key { id: i64 }
        year: i64, drawn: String, given: Option<String>, body: String, papers: String,
    }
}

table! {
    /// Whose law holds here. The last counts; none is ever changed.
    countries = "law_countries" {
        key { number: i64 }
        code: String, by: Option<i64>, at: i64,
    }
}

table! {
    /// When workers were told of their right to ask about pay, and how. None is ever changed.
    notices = "pay_notices" {
        key { number: i64 }
        told: String, how: String, by: Option<i64>, at: i64,
    }
}
