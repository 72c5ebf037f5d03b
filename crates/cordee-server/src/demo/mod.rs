//! The living demo: the story company, played into a store from its first day to today.
//!
//! What happens in the story is done by the people of the story, through the same acts and under
//! the same rights as everything else; only how the company stood on its first day is put there in
//! one go. So the demo's past has an audit log of its own, and a right that is missing shows.

mod play;

pub use play::{NotPlayed, play};
