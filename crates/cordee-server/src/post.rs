//! Mail: what is said in one, and how it goes, as whoever keeps the house sees it.
//!
//! A mail says that something waits, and where to look. It says neither what it is nor whom it is
//! about: mailboxes are read by more eyes than a page is. The server sends none; the program does,
//! and says how it goes.

use crate::view::phrases::{Phrases, filled};
use cordee_domain::Lang;
use jiff::Timestamp;

/// How mail goes. The program gives it where it sends any.
pub trait Post: Send + Sync {
    /// How it goes now.
    fn seen(&self) -> PostSeen;
}

/// How mail goes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PostSeen {
    /// The server through which it goes.
    pub through: String,
    /// When the last one went.
    pub last_sent: Option<Timestamp>,
    /// When the last one could not be sent, and why; nothing where all is well since.
    pub failing: Option<(Timestamp, String)>,
}

/// The subject and the words of a mail to somebody for whom something waits at this address, in
/// the language they like.
pub fn notice(liked: Option<&str>, name: &str, link: &str) -> (String, String) {
    let liked = liked.and_then(|tag| Lang::new(tag).ok());
    let d = &Phrases::of(liked.unwrap_or(Lang::EN)).door;
    let words = format!(
        "{}\n\n{link}\n\n{}\n",
        filled(d.mail_words, &[name]),
        d.mail_why
    );
    (filled(d.mail_subject, &[name]), words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_says_that_something_waits_and_where_and_no_more() {
        let (subject, words) = notice(None, "Careers", "https://careers.example/");
        assert_eq!(subject, "Careers: something waits for you");
        assert!(words.contains("\nhttps://careers.example/\n"), "{words}");
        let (german, _) = notice(Some("de-AT"), "Careers", "https://careers.example/");
        assert_eq!(german, "Careers: Etwas wartet auf dich");
    }
}
