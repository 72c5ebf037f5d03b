//! The guards of the server, each under its name, so that each can be taken away in a test and is
//! missed. Those of the store are removed the same way; see `guards` there.
//!
//! Without the feature `guards`, which is how the program is built, nothing of this is there.

/// Whether the guard that is asked here was removed by a test. In the program: never.
macro_rules! is_removed {
    () => {{
        #[cfg(feature = "guards")]
        let is_removed = cordee_store::guards::is_place_removed(std::panic::Location::caller());
        #[cfg(not(feature = "guards"))]
        let is_removed = false;
        is_removed
    }};
    ($name:literal) => {{
        #[cfg(feature = "guards")]
        let is_removed = cordee_store::guards::is_named_removed($name);
        #[cfg(not(feature = "guards"))]
        let is_removed = false;
        is_removed
    }};
}

pub(crate) use is_removed;
