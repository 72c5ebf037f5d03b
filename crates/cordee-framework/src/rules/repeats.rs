//! Statements of one text that stand in another too.
//!
//! Knows how alike statements are and how to say so; not what the texts belong to.

use super::likeness::{Likeness, Sketch, Words};
use super::shp007_placeholder_text::fault_of;
use crate::read::shortened;
use cordee_domain::Text;

/// Statements with their sketches.
#[derive(Clone, Copy, Default)]
pub(super) struct Statements<'a> {
    pub(super) texts: &'a [Text],
    pub(super) sketches: &'a [Sketch],
}

/// A statement of the upper of two texts that stands in the lower one too: its positions, and
/// how alike the two are.
#[derive(Clone, Copy)]
pub(super) struct Repeat {
    pub(super) below: usize,
    pub(super) above: usize,
    likeness: Likeness,
}

/// What stands in both texts, in the order of the upper one.
///
/// One statement of many that is merely near its neighbour is how a ladder should read: the same
/// thing, a little more of it. So near ones count only where four of five statements repeat.
pub(super) fn repeats(lower: Statements<'_>, upper: Statements<'_>) -> Vec<Repeat> {
    let above = upper.texts.iter().zip(upper.sketches).enumerate();
    let mut found: Vec<Repeat> = above
        .filter_map(|(above, (text, sketch))| repeat_of(lower, above, text.as_str(), *sketch))
        .collect();
    if found.len() * 5 < upper.texts.len() * 4 {
        found.retain(|repeat| repeat.likeness == Likeness::Same);
    }
    found
}

/// So many statements are looked at for one that is near: more are possible by mischief only.
const MOST_COMPARED: usize = 8;

/// The same statement below, otherwise the first that is near.
fn repeat_of(lower: Statements<'_>, above: usize, text: &str, sketch: Sketch) -> Option<Repeat> {
    let drawn = lower.texts.iter().zip(lower.sketches).enumerate();
    let mut possible = drawn
        .filter(|(_, (_, drawn))| sketch.may_be_like(**drawn))
        .peekable();
    possible.peek().filter(|_| fault_of(text).is_none())?;
    let words = Words::of(text);
    let mut near = None;
    for (compared, (below, (other, _))) in possible.enumerate() {
        let other = Words::of(other.as_str());
        if words.are_the_same_as(&other) {
            return Some(Repeat {
                below,
                above,
                likeness: Likeness::Same,
            });
        }
        if near.is_none() && compared < MOST_COMPARED && words.are_near(&other) {
            near = Some(Repeat {
                below,
                above,
                likeness: Likeness::Near,
            });
        }
    }
    near
}

/// The first of those that repeat most closely: a finding points at it.
pub(super) fn most_alike(repeats: &[Repeat]) -> Option<Repeat> {
    let is_same = |repeat: &&Repeat| repeat.likeness == Likeness::Same;
    repeats.iter().find(is_same).or(repeats.first()).copied()
}

/// How many statements repeat, how closely, and one of them.
pub(super) fn quoted(repeats: &[Repeat], texts: &[Text]) -> String {
    let Some(Repeat { above, .. }) = most_alike(repeats) else {
        return String::new();
    };
    let all = texts.len();
    let same = repeats
        .iter()
        .filter(|repeat| repeat.likeness == Likeness::Same)
        .count();
    let how = match (all, same, repeats.len() - same) {
        (1, 0, _) => "nearly word for word:".to_owned(),
        (1, _, _) => "word for word:".to_owned(),
        (_, 0, near) => format!("{near} of {all} statements nearly word for word, such as"),
        (_, same, 0) => format!("{same} of {all} statements word for word, such as"),
        (_, same, near) => {
            format!("{same} of {all} statements word for word and {near} nearly, such as")
        }
    };
    let quote = texts
        .get(above)
        .map_or_else(String::new, |text| shortened(text.as_str()));
    format!("{how} `{quote}`")
}
