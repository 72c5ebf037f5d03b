//! Every way in which the store says no.

use cordee_domain::VouchRefusal;
use cordee_domain::case::Refusal;
use std::fmt;

/// Why something was not given or not done.
#[derive(Debug)]
pub enum No {
    /// There is no such thing, or whoever asks may not know of it: both look the same.
    NotFound,
    /// They may know of it and not do this.
    Forbidden,
    /// They have to show first that they are who they are.
    SignInAgain,
    /// Somebody else changed it meanwhile; nothing was overwritten.
    Stale,
    /// The case does not allow it.
    Refused(Refusal),
    /// This evidence can't be vouched for.
    Vouch(VouchRefusal),
    /// What was sent can't be: which field, and why, in the user's words.
    Wrong(Vec<Wrong>),
    /// The key of this request was used for another one.
    KeyUsedForAnother,
    /// There is no framework of the version that the thing is bound to.
    NoFramework,
    /// Something outside failed. Nothing was changed.
    Failure(Failure),
}

/// What is wrong with one field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wrong {
    /// Which, by the name it has in forms and in the API.
    pub field: &'static str,
    /// Why, and what to do, in the user's words.
    pub why: String,
}

/// Something outside that failed.
#[derive(Debug)]
pub enum Failure {
    /// The database can't be reached, is full, or broke off. Trying again later may help.
    Database(sea_orm::DbErr),
    /// The database is not one this program may run on.
    Unfit(String),
    /// What was read back is not what this program writes.
    Unreadable(String),
    /// More changes wait than can be made soon. Trying again in a moment helps.
    Busy,
    /// The store is closing.
    Closing,
}

impl No {
    /// One field that can't be so.
    pub fn wrong(field: &'static str, why: impl Into<String>) -> Self {
        let why = why.into();
        Self::Wrong(vec![Wrong { field, why }])
    }
}

impl From<Failure> for No {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<sea_orm::DbErr> for No {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Failure(Failure::Database(error))
    }
}

impl From<sea_orm::DbErr> for Failure {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Database(error)
    }
}

impl From<Refusal> for No {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl fmt::Display for No {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("there is nothing here that you can see"),
            Self::Forbidden => f.write_str("you can see this but not do it"),
            Self::SignInAgain => f.write_str("sign in again first: this needs a fresh sign-in"),
            Self::Stale => f.write_str(
                "somebody else changed this meanwhile; look at it again, nothing was overwritten",
            ),
            Self::Refused(refusal) => refusal.fmt(f),
            Self::Vouch(VouchRefusal::Own) => f.write_str("nobody vouches for their own evidence"),
            Self::Vouch(VouchRefusal::Already) => f.write_str("you have vouched for it already"),
            Self::Vouch(VouchRefusal::Withdrawn) => f.write_str("it was taken back"),
            Self::Wrong(fields) => {
                let each = fields
                    .iter()
                    .map(|it| format!("`{}`: {}", it.field, it.why));
                f.write_str(&each.collect::<Vec<_>>().join("; "))
            }
            Self::KeyUsedForAnother => {
                f.write_str("the key of this request was used for another one; take a new key")
            }
            Self::NoFramework => {
                f.write_str("the version of the framework that this is bound to is not there")
            }
            Self::Failure(failure) => failure.fmt(f),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(_) => f.write_str("the database did not answer as it should"),
            Self::Unfit(why) | Self::Unreadable(why) => f.write_str(why),
            Self::Busy => f.write_str("too many changes wait; try again in a moment"),
            Self::Closing => f.write_str("the server is closing"),
        }
    }
}

impl std::error::Error for No {}
impl std::error::Error for Failure {}
