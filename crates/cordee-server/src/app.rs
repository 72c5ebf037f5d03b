//! What all requests share: the framework that is shown now, and the people, where there are any.

use crate::desk::Desk;
use crate::reply::RequestNumber;
use crate::shelf::Shelf;
use crate::versions::Drafts;
use crate::{Installation, Published, Road};
use cordee_domain::ContentHash;
use cordee_store::Frameworks;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The framework that is shown now, and the people beside it. Clones share both.
#[derive(Clone)]
pub struct App {
    shelf: Arc<Shelf>,
    names: Arc<[String]>,
    installation: Option<Installation>,
    /// Where those go who are not signed in.
    entrance: &'static str,
    desk: Arc<Desk>,
    asked: Arc<AtomicU64>,
    drafts: Arc<Drafts>,
}

impl App {
    /// Shows this framework to everyone who can reach the server.
    pub fn new(published: Published) -> Self {
        Self {
            shelf: Arc::new(Shelf::new(published)),
            names: Arc::default(),
            installation: None,
            entrance: "/sign-in",
            desk: Arc::default(),
            asked: Arc::default(),
            drafts: Arc::default(),
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

    /// The same, where whoever is not signed in goes elsewhere.
    pub(crate) fn entered_by(self, entrance: &'static str) -> Self {
        Self { entrance, ..self }
    }

    /// Where those go who are not signed in.
    pub(crate) fn entrance(&self) -> &'static str {
        self.entrance
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

    /// The versions that are looked at before they count.
    pub(crate) fn drafts(&self) -> &Drafts {
        &self.drafts
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
        self.shelf.put_first(published);
    }

    /// Keeps an earlier version, for what is bound to it.
    pub fn keep(&self, published: Published) {
        self.shelf.put(published);
    }

    /// Shows a version that was kept. One that was not changes nothing.
    pub fn show(&self, version: ContentHash) {
        self.shelf.take_first(version);
    }

    /// What is shown now.
    pub fn published(&self) -> Arc<Published> {
        self.shelf.first()
    }

    /// A version that is shown or was kept.
    pub(crate) fn version(&self, hash: ContentHash) -> Option<Arc<Published>> {
        self.shelf.version(hash)
    }

    /// Every version that is shown or was kept, for a store.
    pub fn frameworks(&self) -> Arc<dyn Frameworks> {
        Arc::clone(&self.shelf) as Arc<dyn Frameworks>
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
