//! The versions of the framework that are at hand: the one that counts now, and earlier ones to
//! which something is bound.

use crate::Published;
use cordee_domain::{ContentHash, Framework};
use cordee_store::Frameworks;
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

/// The versions at hand.
#[derive(Debug)]
pub(crate) struct Shelf {
    books: RwLock<Books>,
}

#[derive(Debug)]
struct Books {
    first: Arc<Published>,
    all: BTreeMap<String, Arc<Published>>,
}

impl Shelf {
    pub(crate) fn new(published: Published) -> Self {
        let first = Arc::new(published);
        let all = BTreeMap::from([(key(&first), Arc::clone(&first))]);
        Self {
            books: RwLock::new(Books { first, all }),
        }
    }

    /// The version that counts now.
    pub(crate) fn first(&self) -> Arc<Published> {
        let books = self.books.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&books.first)
    }

    /// This version counts from now on.
    pub(crate) fn put_first(&self, published: Published) {
        let published = Arc::new(published);
        let mut books = self.books.write().unwrap_or_else(PoisonError::into_inner);
        books.all.insert(key(&published), Arc::clone(&published));
        books.first = published;
    }

    /// A version at hand counts from now on.
    pub(crate) fn take_first(&self, hash: ContentHash) {
        let mut books = self.books.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = books.all.get(&hash.to_string()).map(Arc::clone) {
            books.first = found;
        }
    }

    /// An earlier version.
    pub(crate) fn put(&self, published: Published) {
        let mut books = self.books.write().unwrap_or_else(PoisonError::into_inner);
        books.all.insert(key(&published), Arc::new(published));
    }

    /// A version at hand.
    pub(crate) fn version(&self, hash: ContentHash) -> Option<Arc<Published>> {
        let books = self.books.read().unwrap_or_else(PoisonError::into_inner);
        books.all.get(&hash.to_string()).map(Arc::clone)
    }
}

impl Frameworks for Shelf {
    fn of(&self, version: ContentHash) -> Option<Arc<Framework>> {
        self.version(version).map(|it| it.kept_framework())
    }

    fn now(&self) -> Option<(ContentHash, Arc<Framework>)> {
        let first = self.first();
        Some((first.version().content, first.kept_framework()))
    }
}

fn key(published: &Published) -> String {
    published.version().content.to_string()
}
