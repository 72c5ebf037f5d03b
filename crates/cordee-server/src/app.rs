//! What all requests share: the framework that is shown now.

use crate::Published;
use std::sync::{Arc, PoisonError, RwLock};

/// The framework that is shown now. Clones share it.
#[derive(Clone, Debug)]
pub struct App {
    now: Arc<RwLock<Arc<Published>>>,
}

impl App {
    /// Shows this framework.
    pub fn new(published: Published) -> Self {
        Self {
            now: Arc::new(RwLock::new(Arc::new(published))),
        }
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
