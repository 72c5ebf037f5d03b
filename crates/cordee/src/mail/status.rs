//! How mail goes, shared between whoever sends it and the page that shows it.

use cordee_server::{Post, PostSeen};
use jiff::Timestamp;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How mail goes.
#[derive(Debug, Default)]
pub struct Status(Mutex<PostSeen>);

impl Status {
    /// Nothing has gone yet, through this server.
    pub fn through(server: String) -> Self {
        Self(Mutex::new(PostSeen {
            through: server,
            ..PostSeen::default()
        }))
    }

    /// A mail was taken.
    pub fn sent(&self, at: Timestamp) {
        self.now().last_sent = Some(at);
    }

    /// Mail could not be sent. That it can't since an earlier moment stays said.
    pub fn failed(&self, at: Timestamp, why: String) {
        let mut now = self.now();
        let since = now.failing.as_ref().map_or(at, |(since, _)| *since);
        now.failing = Some((since, why));
    }

    /// All is well again.
    pub fn well(&self) {
        self.now().failing = None;
    }

    fn now(&self) -> MutexGuard<'_, PostSeen> {
        // What it says is whole at any moment.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Post for Status {
    fn seen(&self) -> PostSeen {
        self.now().clone()
    }
}
