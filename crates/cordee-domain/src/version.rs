//! Versions: every decision is bound to the one it was made under.

use crate::Framework;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::fmt;
use std::io;
use std::str::FromStr;

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

/// Words that are not the 64 hexadecimal digits of a hash.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotAHash;

impl fmt::Display for NotAHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a version is written as 64 hexadecimal digits")
    }
}

impl std::error::Error for NotAHash {}

impl FromStr for ContentHash {
    type Err = NotAHash;

    fn from_str(words: &str) -> Result<Self, NotAHash> {
        let is_digits = words.bytes().all(|it| it.is_ascii_hexdigit());
        if words.len() != 64 || !is_digits {
            return Err(NotAHash);
        }
        let mut bytes = [0; 32];
        for (byte, at) in bytes.iter_mut().zip((0..64).step_by(2)) {
            let pair = words.get(at..at + 2).ok_or(NotAHash)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| NotAHash)?;
        }
        Ok(Self(bytes))
    }
}

impl<'de> Deserialize<'de> for ContentHash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = String::deserialize(deserializer)?;
        words.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_read_as_it_is_written_and_nothing_else_is() {
        let hash = ContentHash::of(&Framework::empty());
        assert_eq!(hash.to_string().parse(), Ok(hash));
        for odd in ["", "ab", &"g".repeat(64), &"0".repeat(63), &"é".repeat(32)] {
            assert_eq!(odd.parse::<ContentHash>(), Err(NotAHash), "{odd}");
        }
    }
}
