//! Why a task could not run.

use std::error::Error;
use std::fmt;

/// Something outside stood in the way: a file that can't be read, a program that can't be run.
#[derive(Debug)]
pub struct Failure {
    doing: String,
    source: Box<dyn Error + Send + Sync>,
}

impl Failure {
    /// A failure while `doing` something, for instance `read README.md`.
    pub fn new(doing: impl Into<String>, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            doing: doing.into(),
            source: source.into(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "could not {}: {}", self.doing, self.source)
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.source.as_ref())
    }
}
