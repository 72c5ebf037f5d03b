//! Files stay short enough to be read in one sitting.

use super::{House, Untidy};
use crate::tree::has_extension;

const MOST_LINES: usize = 400;

/// The longer ones, each with why it is still one thing.
const EXPLAINED: [(&str, &str); 4] = [
    (
        "crates/cordee-domain/src/framework.rs",
        "one value whole: its parts, the questions it answers, and the proof of its invariants",
    ),
    (
        "crates/cordee-server/src/routes.rs",
        "one table: every address, who may ask, and what it names, one below the other",
    ),
    (
        "crates/cordee-server/src/view/phrases.rs",
        "one table: every word of the interface in every language, side by side",
    ),
    (
        "crates/cordee-server/tests/it/rights/world.rs",
        "one world: everyone who is asked for in the sweep, and how it is put into a store",
    ),
];

/// Long files without an explanation, and explanations without a long file.
pub(super) fn find(house: &House) -> Vec<Untidy> {
    find_with(house, &EXPLAINED)
}

fn find_with(house: &House, explained: &[(&str, &str)]) -> Vec<Untidy> {
    let long: Vec<(&str, usize)> = house
        .tree
        .texts()
        .filter(|(path, _)| is_ours(path))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .collect();
    let is_explained = |path: &str| explained.iter().any(|(it, _)| *it == path);
    let is_long = |path: &str| long.iter().any(|(it, _)| *it == path);
    let unexplained = long
        .iter()
        .filter(|(path, _)| !is_explained(path))
        .map(|(path, lines)| too_long(path, *lines));
    let needless = explained
        .iter()
        .filter(|(path, _)| !is_long(path))
        .map(|(path, _)| not_long(path));
    unexplained.chain(needless).collect()
}

/// Code written by hand; texts, test inputs and golden files may be as long as they must.
fn is_ours(path: &str) -> bool {
    let is_code = ["rs", "css", "js"].iter().any(|it| has_extension(path, it));
    is_code && (path.starts_with("crates/") || path.starts_with("xtask/"))
}

fn too_long(path: &str, lines: usize) -> Untidy {
    Untidy::new(
        path,
        format!("has {lines} lines, more than {MOST_LINES}"),
        "divide it, or say in `xtask/src/tidy/size.rs` why it is still one thing",
    )
}

fn not_long(path: &str) -> Untidy {
    Untidy::new(
        path,
        "is explained as a long file and is none",
        "take its line out of `xtask/src/tidy/size.rs`",
    )
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    const PATH: &str = "crates/cordee/src/main.rs";

    fn house(path: &str, lines: usize) -> House {
        House::of_texts(&[(path, "line\n".repeat(lines).as_str())])
    }

    #[test]
    fn four_hundred_lines_are_fine_and_one_more_is_not() {
        assert_eq!(find_with(&house(PATH, 400), &[]), []);
        assert_eq!(
            said(&find_with(&house(PATH, 401), &[])),
            [format!("{PATH}: has 401 lines, more than 400")]
        );
    }

    #[test]
    fn an_explained_file_may_be_long() {
        assert_eq!(find_with(&house(PATH, 401), &[(PATH, "why")]), []);
    }

    #[test]
    fn an_explanation_of_a_short_file_is_named() {
        assert_eq!(
            said(&find_with(&house(PATH, 10), &[(PATH, "why")])),
            [format!("{PATH}: is explained as a long file and is none")]
        );
    }

    #[test]
    fn texts_may_be_long() {
        assert_eq!(find_with(&house("docs/guide/language.md", 900), &[]), []);
        assert_eq!(find_with(&house("crates/cordee/care.yaml", 900), &[]), []);
    }
}
