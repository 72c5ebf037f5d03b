//! The one way a framework file is laid out: `docs/guide/fmt.md`.
//!
//! Knows YAML's layout and nothing of frameworks. A text is cut into pieces that keep their words
//! (see [`pieces`]), laid out again (see [`layout`]), and given back only when the parser reads
//! the same values from both (see [`proof`]). What can't be proven is left as it is.

mod layout;
mod pieces;
mod proof;

use std::fmt;

/// Why a text is left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unformatted {
    /// It can't be followed at this line.
    NotYaml {
        /// The line, counted from 1.
        line: usize,
    },
    /// It uses a part of YAML that the framework language does not have.
    Foreign {
        /// The line, counted from 1.
        line: usize,
        /// What it uses.
        what: &'static str,
    },
    /// Laid out again it would say something else.
    WouldChange,
}

impl fmt::Display for Unformatted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotYaml { line } => write!(f, "line {line} can't be read"),
            Self::Foreign { line, what } => {
                write!(
                    f,
                    "{what} in line {line} is not part of the framework language"
                )
            }
            Self::WouldChange => f.write_str("laid out anew it would not say the same"),
        }
    }
}

impl std::error::Error for Unformatted {}

/// Lays a text out anew. What it says, its comments and its order stay as they are.
///
/// A text that is laid out already comes back unchanged.
pub fn format(text: &str) -> Result<String, Unformatted> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let unix = with_line_feeds(text);
    let cut = pieces::cut(&unix)?;
    let formatted = layout::lay_out(&cut);
    if proof::say_the_same(text, &formatted) {
        Ok(formatted)
    } else {
        Err(Unformatted::WouldChange)
    }
}

/// Every line break as a line feed.
fn with_line_feeds(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n").into()
    } else {
        text.into()
    }
}

/// Whether there is nothing but spaces and tabs. Other white space is part of a text.
fn is_blank(line: &str) -> bool {
    line.trim_matches(BLANKS).is_empty()
}

/// What YAML takes as white space within a line.
const BLANKS: [char; 2] = [' ', '\t'];
