//! Who asks, when, and with which request.

use cordee_access::Actor;
use cordee_domain::{ContentHash, Framework, PersonId};
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::Arc;

/// Who asks, and when. Every question and every change begins with it.
#[derive(Clone, Debug)]
pub struct Asking {
    /// Who, with the roles they have today.
    pub actor: Actor,
    /// The moment.
    pub now: Timestamp,
    /// The day where the organisation is.
    pub today: Date,
    /// Whether they have just shown again that they are who they are.
    pub fresh: Fresh,
    /// The key of the request, so that a repeated one acts once. Of use for changes only.
    pub key: Option<RequestKey>,
}

/// Whether somebody has just shown again that they are who they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Fresh {
    /// They have, some minutes ago at most: they may do what is privileged.
    Yes,
    /// Not lately.
    #[default]
    No,
}

/// What a client calls one request, so that it can be repeated without acting twice.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct RequestKey(pub String);

impl Asking {
    /// Nobody asks, at this moment: whoever is about to sign in, and the program itself.
    pub fn nobody(now: Timestamp, today: Date) -> Self {
        Self {
            actor: Actor::Nobody,
            now,
            today,
            fresh: Fresh::No,
            key: None,
        }
    }

    /// The person who asks; nobody where nobody is signed in or their access has ended.
    pub fn person(&self) -> Option<PersonId> {
        match &self.actor {
            Actor::Someone(someone) => Some(someone.person),
            Actor::Nobody | Actor::Leaver(_) => None,
        }
    }
}

/// What the versions of the framework say. Whoever opens the store reads them.
pub trait Frameworks: Send + Sync {
    /// The framework of this version, if it was ever published.
    fn of(&self, version: ContentHash) -> Option<Arc<Framework>>;

    /// The version that counts now.
    fn now(&self) -> Option<(ContentHash, Arc<Framework>)>;
}
