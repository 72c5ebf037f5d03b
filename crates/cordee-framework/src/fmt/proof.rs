//! The proof that laying out changed nothing.

use saphyr_parser::{Event, Parser};

/// Whether the parser reads the same values, in the same structure, from both texts.
pub(super) fn say_the_same(before: &str, after: &str) -> bool {
    let (mut before, mut after) = (events(before), events(after));
    loop {
        match (before.next(), after.next()) {
            (None, None) => return true,
            (Some(Some(a)), Some(Some(b))) if a == b => {}
            _ => return false,
        }
    }
}

/// The events of a text without their places; `None` where it can't be followed.
fn events(text: &str) -> impl Iterator<Item = Option<Event<'_>>> {
    Parser::new_from_str(text).map(|event| event.ok().map(|(event, _)| event))
}
