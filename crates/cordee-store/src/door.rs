//! Who may come in: accounts, sessions, one-time links, tokens of programs.
//!
//! Of every secret only a hash is kept ([`SecretHash`]); secrets themselves are made and shown
//! outside. This module knows no cookies and no pages.

mod secret;
mod visitor;

pub use secret::{Secret, SecretHash};
pub use visitor::Visitor;
