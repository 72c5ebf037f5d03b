//! Signing in: as people do it, and as those do who should not get in.

mod coming_in;
mod ends;
mod hostile;
mod proof;
