//! Versions: every decision is bound to the one it was made under.

use crate::Framework;
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::fmt;
use std::io;

/// SHA-256 of everything a framework says, in its order.
///
/// Comments, layout and the division into files don't count; the order in which things are
/// declared does, since people see it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash([u8; 32]);

/// The name a framework gives its version, and the hash of its content.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Version {
    /// The name, such as `2026-1`; `None` where the framework gives none.
    pub name: Option<String>,
    /// The hash of the content.
    pub content: ContentHash,
}

impl ContentHash {
    /// The hash of `framework`.
    pub fn of(framework: &Framework) -> Self {
        let mut hasher = HashWriter(Sha256::new());
        // Writing into a hash can't fail, and every part has a JSON form.
        let written = serde_json::to_writer(&mut hasher, framework.parts());
        debug_assert!(written.is_ok(), "a framework has a JSON form");
        Self(hasher.0.finalize().into())
    }

    /// The first twelve hexadecimal digits, for people.
    pub fn short(&self) -> String {
        self.to_string().chars().take(12).collect()
    }
}

struct HashWriter(Sha256);

impl io::Write for HashWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl Serialize for ContentHash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
