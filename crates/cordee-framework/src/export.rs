//! Frameworks as others want them: in JSON, in sheets, as pages of Markdown.
//!
//! Each format is a function from a framework to text or bytes; no file is opened. What a format
//! can't hold is counted and named, so that whoever writes it can say so.

mod language;
mod node;

pub(crate) use node::Node;

use cordee_domain::{Framework, Move, MoveOrigin};

/// The whole framework as one file of its own language, in JSON.
///
/// Read again it is the same framework, with the same content hash. Comments, the division into
/// files and what `cordee check` is told (`check`, `allow`) are no part of a framework.
pub fn json(framework: &Framework) -> String {
    language::framework(framework).to_json()
}

/// Whether the framework states a move, instead of its following from levels being neighbours.
fn is_stated(way: &Move) -> bool {
    way.origin == MoveOrigin::Stated
}
