//! What all requests share: the framework that is shown now.

use crate::Published;
use std::sync::{Arc, PoisonError, RwLock};

/// The framework that is shown now. Clones share it.
#[derive(Clone, Debug)]
pub struct App {
    now: Arc<RwLock<Arc<Published>>>,
    names: Arc<[String]>,
}

impl App {
    /// Shows this framework.
    pub fn new(published: Published) -> Self {
        Self {
            now: Arc::new(RwLock::new(Arc::new(published))),
            names: Arc::default(),
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
