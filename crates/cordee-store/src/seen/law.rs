//! What can be seen of what the law on pay transparency asks to be kept.

use cordee_access::Action;
use cordee_domain::law::{Answer, Answering, Through};
use cordee_domain::{ContentHash, PersonId, QuestionId};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A question about pay, as far as whoever asks may see it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QuestionSeen {
    /// Which.
    pub id: QuestionId,
    /// Whose pay it is about.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// Who brought it.
    pub through: Through,
    /// The day it came.
    pub received: Date,
    /// The last day on which an answer is in time.
    pub due: Date,
    /// How it stands against its clock.
    pub standing: Answering,
    /// What was answered, and what was asked on.
    pub answers: Option<Answers>,
    /// What whoever asks may do with this person's questions.
    pub may: BTreeSet<Action>,
}

/// What was answered.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answers {
    /// The answers, earliest first.
    pub letters: Vec<Answer>,
    /// What the person wants to know beyond them, while it waits.
    pub asked_on: Option<String>,
}

/// Categories of work, as they were declared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CategoriesSeen {
    /// The version they were declared over.
    pub content: ContentHash,
    /// As they were written.
    pub text: String,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<PersonId>,
}
