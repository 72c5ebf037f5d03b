//! Signing in: as people do it, and as those do who should not get in.

pub(crate) mod coming_in;
pub(crate) mod credentials;
pub(crate) mod ends;
pub(crate) mod files;
pub(crate) mod hostile;
mod proof;
