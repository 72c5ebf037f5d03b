//! What all requests share: the framework that is shown now, and the people, where there are any.

use crate::desk::Desk;
use crate::reply::RequestNumber;
use crate::{Installation, Published, Road};
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

/// The framework that is shown now, and the people beside it. Clones share both.
#[derive(Clone)]
pub struct App {
    now: Arc<RwLock<Arc<Published>>>,
    names: Arc<[String]>,
    installation: Option<Installation>,
    desk: Arc<Desk>,
    asked: Arc<AtomicU64>,
}

impl App {
    /// Shows this framework to everyone who can reach the server.
    pub fn new(published: Published) -> Self {
        Self {
            now: Arc::new(RwLock::new(Arc::new(published))),
            names: Arc::default(),
            installation: None,
            desk: Arc::default(),
            asked: Arc::default(),
        }
    }

    /// Shows it to the people of an installation, beside all that is theirs: from now on
    /// everything but signing in needs a sign-in.
    #[must_use]
    pub fn with_people(self, installation: Installation) -> Self {
        Self {
            installation: Some(installation),
            ..self
        }
    }

    /// Answers to these names as well, beside `localhost` and addresses in digits.
    #[must_use]
    pub fn answering_to(self, names: Vec<String>) -> Self {
        Self {
            names: names.into(),
            ..self
        }
    }

    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The people, where there are any.
    pub(crate) fn installation(&self) -> Option<&Installation> {
        self.installation.as_ref()
    }

    /// How browsers reach this server.
    pub(crate) fn road(&self) -> Road {
        self.installation.as_ref().map_or(Road::Plain, |it| it.road)
    }

    /// Where requests wait for their turn.
    pub(crate) fn desk(&self) -> &Desk {
        &self.desk
    }

    /// A number for a request: by chance where there is chance, otherwise the next one.
    pub(crate) fn request_number(&self) -> RequestNumber {
        let number = self.installation.as_ref().map_or_else(
            || self.asked.fetch_add(1, Ordering::Relaxed) + 1,
            Installation::number,
        );
        RequestNumber(format!("{number:012x}"))
    }

    /// Shows another framework from now on. Requests that have begun finish with the old one.
    pub fn publish(&self, published: Published) {
        let next = Arc::new(published);
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = next;
    }

    /// What is shown now.
    pub fn published(&self) -> Arc<Published> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let has_people = self.installation.is_some();
        f.debug_struct("App")
            .field("names", &self.names)
            .field("has_people", &has_people)
            .finish_non_exhaustive()
    }
}
