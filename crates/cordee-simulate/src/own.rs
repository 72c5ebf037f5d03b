//! Cordée's own model: what a policy of promotion does to an organisation with two tracks.
//!
//! The published models have one ladder and one number for how good somebody is. Here people have a
//! craft skill and a people skill, which are correlated as much or as little as one assumes, and may
//! or may not want to lead. They practise a craft in teams, on an individual track that is open up to
//! some grade; who leads a team changes what it puts out and how soon its people leave. A [`Policy`]
//! says who is made a manager, on what evidence, with or without consent, training and a way back, and
//! how both tracks are paid. Everything else is an [`Organisation`] (what people operations know) and
//! what is [`Assumed`] (what nobody knows well, each with its source and how sure it is).
//!
//! A run goes by months. All policies begin with the same organisation, which was filled as
//! organisations usually are, and meet the same luck: whatever is drawn of somebody is a function of
//! the run, the person, what it is drawn for and when, and of nothing else. So the difference between
//! two policies is theirs and not chance's.
//!
//! | module | knows |
//! |---|---|
//! | `assumed` | a value for each assumption |
//! | `organisation` | the organisation one begins with |
//! | `policy` | policies, eight of them by name |
//! | `scenario` | all of it together, and what can be wrong with it |
//! | `terms` | what a month needs of it, worked out once |
//! | `luck`, `person` | draws, people |
//! | `start`, `month`, `choose`, `moves` | how an organisation begins, goes on, chooses, moves people |
//! | `ledger`, `outcome`, `paired` | what is seen of it at the end of each year; all runs; two policies |
//! | `note`, `past` | who listens to a run; a run written out as a history |
//!
//! What the model leaves out is said in [`LEFT_OUT`].

mod assumed;
#[expect(clippy::indexing_slicing, reason = "seats are counted by the terms")]
mod choose;
mod ledger;
mod luck;
#[expect(clippy::indexing_slicing, reason = "seats are counted by the terms")]
mod month;
#[expect(clippy::indexing_slicing, reason = "seats are counted by the terms")]
mod moves;
mod note;
mod organisation;
mod outcome;
pub(crate) mod paired;
mod past;
mod person;
mod policy;
mod scenario;
#[expect(clippy::indexing_slicing, reason = "seats are counted by the terms")]
mod start;
mod terms;

pub use assumed::{Assumed, Parameter};
pub use ledger::{Drop, Yardstick, Year};
pub use organisation::Organisation;
pub(crate) use outcome::run_some;
pub use outcome::{OfPolicy, Outcome, run};
pub use past::past;
pub use policy::{
    Choice, Consent, Evidence, FURTHEST, NamedPolicy, POLICIES, Pay, Policy, Pool, Top, Training,
    Trial, policy,
};
pub use scenario::{MOST_YEARS, Scenario};

/// What the model does not have. A description that hides it would promise too much.
pub const LEFT_OUT: [&str; 9] = [
    "learning at the craft: craft skill stays what it is",
    "age and retirement: people leave by their own wish only",
    "growth and decline: seats stay as many as they are",
    "families, part time, places: everybody works full time in one place",
    "who works well with whom: a team's output is the sum of its people's",
    "what the managers of managers do to output: they change only how soon their reports leave",
    "the market: pay changes nothing about who is hired or who leaves",
    "politics, favour and prejudice in choosing",
    "habituation: people don't change what they want when policies change",
];
