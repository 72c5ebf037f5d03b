//! Edits of a framework: what a person would change in its files.

use cordee_domain::{Framework, FrameworkParts, Level, LevelId, MoveOrigin, Slug, Table};
use std::sync::LazyLock;

/// The story company's framework.
pub fn story() -> &'static Framework {
    static STORY: LazyLock<Framework> = LazyLock::new(|| cordee_testkit::story().framework);
    &STORY
}

/// A framework of these words.
pub fn framework(text: &str) -> Framework {
    cordee_testkit::checked(text).framework
}

/// The story after an edit.
pub fn story_with(edit: impl FnOnce(&mut FrameworkParts)) -> Framework {
    edited(story(), edit)
}

/// A framework after an edit.
pub fn edited(framework: &Framework, edit: impl FnOnce(&mut FrameworkParts)) -> Framework {
    let mut parts = framework.parts().clone();
    // What is implied follows from the rest once more.
    change_rows(&mut parts.moves, |moves| {
        moves.retain(|it| it.origin == MoveOrigin::Stated);
    });
    edit(&mut parts);
    Framework::new(parts).unwrap()
}

/// Changes the rows of a table.
pub fn change_rows<T: Clone>(table: &mut Table<T>, edit: impl FnOnce(&mut Vec<T>)) {
    let mut rows: Vec<T> = table.values().cloned().collect();
    edit(&mut rows);
    *table = rows.into();
}

/// Changes the level of this name.
pub fn change_level(parts: &mut FrameworkParts, id: &str, edit: impl FnOnce(&mut Level)) {
    change_rows(&mut parts.levels, |levels| {
        edit(levels.iter_mut().find(|it| it.id.as_str() == id).unwrap());
    });
}

/// A short name.
pub fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

/// A level's name.
pub fn level_id(text: &str) -> LevelId {
    LevelId(slug(text))
}
