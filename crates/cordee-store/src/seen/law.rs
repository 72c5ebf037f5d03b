//! What can be seen of what the law on pay transparency asks to be kept.

use cordee_access::Action;
use cordee_domain::law::{Answer, Answering, Country, PayReport, Through};
use cordee_domain::{ContentHash, PayReportId, PersonId, QuestionId};
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

/// A report on the pay gap.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PayReportSeen {
    /// Which.
    pub id: PayReportId,
    /// The report.
    pub report: PayReport,
    /// Whether whoever asks answers for figures: sees drafts, and every form of a report.
    pub answers_for_figures: bool,
    /// What whoever asks may do with it.
    pub may: BTreeSet<Action>,
}

/// The papers of a report, as they were drawn up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PayReportPapers {
    /// As they were kept.
    pub text: String,
}

/// Whose law holds here.
#[derive(Clone, Copy, Debug)]
pub struct CountrySeen {
    /// The country, or the Directive by itself.
    pub country: &'static Country,
    /// Since when that stands here; `None` where nobody has written anything down.
    pub since: Option<Timestamp>,
    /// Whether whoever asks may write down another.
    pub may_keep: bool,
}

/// That workers were told of their right to ask about pay.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoticeSeen {
    /// When.
    pub told: Date,
    /// How.
    pub how: String,
    /// Who wrote it down.
    pub by: Option<PersonId>,
}
