//! Every place where the rights are asked, and every other guard that has a name, so that each can be
//! taken away in a test and is missed.
//!
//! With the feature `guards`, which is for that test alone, one of them can be removed: what it asks
//! is then given to everyone. Without it, which is how the program is built, nothing of this is
//! there.

#[cfg(feature = "guards")]
pub(crate) mod removed {
    use std::collections::BTreeSet;
    use std::panic::Location;
    use std::sync::{Mutex, MutexGuard, PoisonError};

    /// A place in the sources of the store: a file, and a line in it.
    pub type Place = (&'static str, u32);

    static REMOVED: Mutex<Option<Place>> = Mutex::new(None);
    static NAMED: Mutex<Option<&'static str>> = Mutex::new(None);
    static MET: Mutex<BTreeSet<Place>> = Mutex::new(BTreeSet::new());

    /// Removes the guard at this place, and puts the one before back.
    pub fn remove(place: Option<Place>) {
        *held(&REMOVED) = place;
    }

    /// The places that were come by since this was asked last.
    pub fn met() -> BTreeSet<Place> {
        std::mem::take(&mut held(&MET))
    }

    /// Removes the guard of this name, and puts the one before back.
    pub fn remove_named(name: Option<&'static str>) {
        *held(&NAMED) = name;
    }

    /// Whether the guard of this name was removed.
    pub fn is_named_removed(name: &str) -> bool {
        *held(&NAMED) == Some(name)
    }

    /// Whether the guard at this place was removed.
    pub fn is_place_removed(at: &Location<'static>) -> bool {
        let place = (at.file(), at.line());
        held(&MET).insert(place);
        *held(&REMOVED) == Some(place)
    }

    fn held<T>(it: &Mutex<T>) -> MutexGuard<'_, T> {
        it.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(feature = "guards")]
pub use removed::{Place, is_named_removed, is_place_removed, met, remove, remove_named};

/// Whether the guard that is asked here was removed by a test. In the program: never.
macro_rules! is_removed {
    () => {{
        #[cfg(feature = "guards")]
        let is_removed = crate::guards::removed::is_place_removed(std::panic::Location::caller());
        #[cfg(not(feature = "guards"))]
        let is_removed = false;
        is_removed
    }};
    ($name:literal) => {{
        #[cfg(feature = "guards")]
        let is_removed = crate::guards::removed::is_named_removed($name);
        #[cfg(not(feature = "guards"))]
        let is_removed = false;
        is_removed
    }};
}

pub(crate) use is_removed;
