//! What changed between two versions of a framework.
//!
//! Things are the same when their id is the same. A changed id is concluded only where nothing
//! else can be meant, and the answer says that it was concluded and from what. A text that stands
//! in another place than before is a move of that text, never a loss and a gain.
//!
//! Knows two frameworks and who holds which level; does not know where either was stored, nor how
//! the answer reads. The order of a level's rights, recognition, duties and expectations says
//! nothing and is not compared.

mod account;
mod change;
mod fields;
mod gates;
mod mirror;
mod pairs;
mod parts;
mod texts;
mod thing;
mod touched;
mod words;

use crate::Framework;
use account::Account;
use pairs::Pairs;

pub use crate::delta::Direction;
pub use change::{
    Bar, Change, Diff, Evidence, Field, List, MovedText, Passage, Pointer, Stated, Value, What,
    Word, Wording,
};
pub use thing::{Joins, Side, Sort, Thing};
pub use touched::{Holders, Touched, levels_concerned, levels_of_moved_text, touched};

/// What changed from `before` to `after`; nothing, where both say the same.
pub fn diff(before: &Framework, after: &Framework) -> Diff {
    let pairs = Pairs::of(before, after);
    let scene = Scene {
        a: before,
        b: after,
        pairs: &pairs,
    };
    let mut account = Account::default();
    parts::framework(scene, &mut account);
    parts::all(scene, &mut account);
    account.close()
}

/// The two frameworks and which things of theirs are the same.
#[derive(Clone, Copy)]
struct Scene<'f> {
    a: &'f Framework,
    b: &'f Framework,
    pairs: &'f Pairs,
}
