//! Secrets that open something, and what is kept of them.

use sha2::{Digest, Sha256};
use std::fmt::{self, Write as _};

/// A secret of 256 bits that opens something: a session, a link, a program's access.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

/// What is kept of a [`Secret`]. It opens nothing.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct SecretHash([u8; 32]);

impl SecretHash {
    /// As the tables keep it.
    pub(super) fn row(&self) -> String {
        hex(&self.0)
    }
}

impl Secret {
    /// A secret made of chance.
    pub fn new(chance: [u8; 32]) -> Self {
        Self(chance)
    }

    /// The secret written as [`Secret::text`] writes it.
    pub fn read(text: &str) -> Option<Self> {
        let digits: &[u8; 64] = text.as_bytes().try_into().ok()?;
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).ok()?;
            let is_ours = pair.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
            *byte = is_ours
                .then(|| u8::from_str_radix(pair, 16).ok())
                .flatten()?;
        }
        Some(Self(bytes))
    }

    /// The secret in 64 digits. Whoever has them has what it opens.
    pub fn text(&self) -> String {
        hex(&self.0)
    }

    /// What is kept of it.
    pub fn hash(&self) -> SecretHash {
        SecretHash(Sha256::digest(self.0).into())
    }

    /// Another secret that follows from this one and a purpose, and from which this one can't be
    /// found: what stands in the forms of a session.
    pub fn derived(&self, purpose: &str) -> String {
        let mut hash = Sha256::new();
        hash.update(purpose.as_bytes());
        hash.update([0]);
        hash.update(self.0);
        hex(&hash.finalize())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl fmt::Debug for SecretHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretHash(..)")
    }
}

/// Bytes in digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing into a string can't fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_as_it_was_written_and_nothing_else_is() {
        let secret = Secret::new([0xa7; 32]);
        assert_eq!(Secret::read(&secret.text()), Some(secret.clone()));
        let upper = secret.text().to_uppercase();
        let long = format!("{}0", secret.text());
        let signed = format!("+1{}", "0".repeat(62));
        for wrong in ["", "a7", &upper, &long, &signed, &"é".repeat(32)] {
            assert_eq!(Secret::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_kept_and_what_stands_in_forms_is_not_the_secret() {
        let secret = Secret::new([7; 32]);
        let other = Secret::new([8; 32]);
        assert_ne!(hex(&secret.hash().0), secret.text());
        assert_ne!(secret.derived("form"), secret.text());
        assert_ne!(secret.derived("form"), secret.derived("link"));
        assert_ne!(secret.derived("form"), other.derived("form"));
        assert!(!format!("{secret:?}").contains("07"));
    }
}
