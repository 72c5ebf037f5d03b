//! Who may come in: accounts, sessions, one-time links, tokens of programs.
//!
//! Of every secret only a hash is kept ([`SecretHash`]), of a password only what a slow hash made
//! of it; secrets are made, and passwords hashed, outside. Who a session stands for and which roles
//! they have is looked up on each request: what has ended has ended.
//!
//! This module knows no cookies and no pages, and no way to hash a password.

mod accounts;
mod links;
mod secret;
mod sessions;
mod tokens;
mod tries;
mod visitor;

pub use accounts::{AccountSeen, KeptPassword, Knock, Knocking};
pub use links::{LinkSeen, Purpose};
pub use secret::{Secret, SecretHash};
pub use sessions::Entering;
pub use tokens::{Client, NewToken, Scope, TokenSeen};
pub use visitor::Visitor;

use crate::store::Room;
use crate::writer::{Boxed, Kept};
use crate::{Asking, No, Store};
use cordee_access::{Actor, Someone};
use cordee_domain::PersonId;
use jiff::{SignedDuration, Timestamp};

/// How long a session lasts after it was used last, and in any case.
const IDLE: SignedDuration = SignedDuration::from_hours(8);
const LONGEST: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long somebody is taken to be who they have shown to be, for what is privileged.
const FRESH: SignedDuration = SignedDuration::from_mins(10);

/// The moment so long before another one, as the tables keep it.
fn before(now: Timestamp, span: SignedDuration) -> i64 {
    now.as_millisecond().saturating_sub(span_ms(span))
}

/// The moment so long after another one, as the tables keep it.
fn after(now: Timestamp, span: SignedDuration) -> i64 {
    now.as_millisecond().saturating_add(span_ms(span))
}

fn span_ms(span: SignedDuration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

/// A moment as it was kept.
fn moment(at: i64) -> Result<Timestamp, crate::Failure> {
    Timestamp::from_millisecond(at).map_err(|_| crate::tables::unreadable("a moment"))
}

/// The same question, asked by somebody as themself: for what they do in coming in, before any
/// role of theirs is looked up.
fn as_oneself(asking: &Asking, person: PersonId) -> Asking {
    Asking {
        actor: Actor::Someone(Someone::colleague(person)),
        ..asking.clone()
    }
}

impl Store {
    /// Writes something down that is no act of anybody and is not told to the audit log: that a
    /// session was used, how often somebody has tried.
    pub(crate) async fn jot<T, F>(&self, asking: &Asking, work: F) -> Result<T, No>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t Room<'t>) -> Boxed<'t, Result<T, No>> + Send + 'static,
    {
        let asking = asking.clone();
        let house = self.house.clone();
        self.writer
            .change(move |tx, head| {
                Box::pin(async move {
                    let answer = work(&Room::new(tx, &house, &asking)).await?;
                    Ok(Kept { answer, head })
                })
            })
            .await
    }
}
