//! Passwords: hashed slowly, few at a time.
//!
//! A hash takes 19 MiB and some ten milliseconds of a core on purpose, so only two are made at
//! once, away from the threads that answer; a storm of sign-ins waits here and takes nothing from
//! those who are in.

use crate::guards::is_removed;
use crate::refused::Refused;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tokio::sync::Semaphore;

/// How many are hashed at once, how many may wait, and how long.
const AT_ONCE: usize = 2;
const IN_LINE: usize = 64;
const PATIENCE: Duration = Duration::from_secs(5);

/// The fewest letters of a password. Length is what makes guessing hopeless; signs and digits
/// are not asked for.
pub(crate) const SHORTEST: usize = 12;
/// The most letters: enough for a sentence.
pub(crate) const LONGEST: usize = 200;

/// Where passwords are hashed.
#[derive(Clone, Debug)]
pub(crate) struct Passwords {
    work: Arc<Semaphore>,
    line: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self {
            work: Arc::new(Semaphore::new(AT_ONCE)),
            line: Arc::new(Semaphore::new(AT_ONCE + IN_LINE)),
        }
    }
}

/// What is compared where there is no account: it takes the same time, and nothing is right.
static NOBODYS: LazyLock<String> =
    LazyLock::new(|| hashed("nobody knows this", &[0; 16]).unwrap_or_default());

impl Passwords {
    /// What is kept of a password; `salt` is made by chance.
    pub(crate) async fn hash(&self, password: String, salt: [u8; 32]) -> Result<String, Refused> {
        let hash = self.aside(move || hashed(&password, &salt)).await?;
        hash.ok_or(Refused::Broken)
    }

    /// Whether this is the password of which `kept` was made; never where there is none, and that
    /// takes as long.
    pub(crate) async fn is_right(
        &self,
        password: String,
        kept: Option<String>,
    ) -> Result<bool, Refused> {
        self.aside(move || {
            let against = kept.as_ref().unwrap_or(&NOBODYS);
            let parsed = PasswordHash::new(against);
            let is_same = parsed.is_ok_and(|it| {
                let given = cut(&password);
                Argon2::default().verify_password(given, &it).is_ok()
            });
            is_same && kept.is_some() || is_removed!("the right password")
        })
        .await
    }

    async fn aside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Refused> {
        let _place = self.line.try_acquire().map_err(|_| Refused::Busy)?;
        let turn = Arc::clone(&self.work).acquire_owned();
        let turn = tokio::time::timeout(PATIENCE, turn).await;
        let turn = turn.map_err(|_| Refused::Busy)?;
        let turn = turn.map_err(|_| Refused::Busy)?;
        let work = tokio::task::spawn_blocking(move || {
            let answer = work();
            drop(turn);
            answer
        });
        work.await.map_err(|_| Refused::Broken)
    }
}

fn hashed(password: &str, salt: &[u8]) -> Option<String> {
    let salt = salt.get(..16)?;
    let hash = Argon2::default().hash_password_with_salt(cut(password), salt);
    Some(hash.ok()?.to_string())
}

/// No password is longer; hashing more would only take time.
fn cut(password: &str) -> &[u8] {
    let bytes = password.as_bytes();
    bytes.get(..4 * LONGEST).unwrap_or(bytes)
}

/// What is wrong with a new password.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Weak {
    /// It is too short.
    Short,
    /// It is too long.
    Long,
    /// It is the address, or one letter over and over.
    Plain,
    /// It was written differently the second time.
    Differs,
}

/// What is wrong with a new password, written twice, of somebody of this address.
pub(crate) fn weakness(password: &str, again: &str, email: &str) -> Option<Weak> {
    let letters = password.chars().count();
    let first = password.chars().next();
    let is_one_letter = password.chars().all(|it| Some(it) == first);
    let is_address = !email.is_empty() && password.eq_ignore_ascii_case(email.trim());
    match letters {
        _ if is_removed!("what a password has to be") => None,
        0..SHORTEST => Some(Weak::Short),
        _ if letters > LONGEST => Some(Weak::Long),
        _ if is_one_letter || is_address => Some(Weak::Plain),
        _ if password != again => Some(Weak::Differs),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_is_right() {
        let passwords = Passwords::default();
        let word = "each climbs as well as they can".to_owned();
        let kept = passwords.hash(word.clone(), [7; 32]).await.unwrap();
        assert!(
            kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{kept}"
        );
        assert!(
            passwords
                .is_right(word.clone(), Some(kept.clone()))
                .await
                .unwrap()
        );
        for wrong in [
            "",
            "each climbs as well as they can ",
            "Each climbs as well as they can",
        ] {
            let right = passwords
                .is_right(wrong.to_owned(), Some(kept.clone()))
                .await;
            assert!(!right.unwrap(), "{wrong}");
        }
        assert!(!passwords.is_right(word.clone(), None).await.unwrap());
        assert!(
            !passwords
                .is_right(word, Some("odd".to_owned()))
                .await
                .unwrap()
        );
    }

    #[test]
    fn what_is_wrong_with_a_new_password_is_said() {
        let long = "a b".repeat(100);
        for (password, again, wanted) in [
            ("short", "short", Some(Weak::Short)),
            (&*long, &*long, Some(Weak::Long)),
            ("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", Some(Weak::Plain)),
            ("Luna@ropewalk.example", "x", Some(Weak::Plain)),
            ("a worn bearing", "a worn bering", Some(Weak::Differs)),
            ("a worn bearing", "a worn bearing", None),
            ("ein Träger, zwölf", "ein Träger, zwölf", None),
        ] {
            let found = weakness(password, again, "luna@ropewalk.example");
            assert_eq!(found, wanted, "{password}");
        }
    }
}
