//! The changelog has a place for what is not released yet.

use super::{House, Untidy};

const CHANGELOG: &str = "CHANGELOG.md";

/// Whether the section is missing.
pub(super) fn find(house: &House) -> Vec<Untidy> {
    let text = house.tree.text(CHANGELOG).unwrap_or_default();
    if text
        .lines()
        .any(|line| line.trim_end() == "## [Unreleased]")
    {
        return Vec::new();
    }
    vec![Untidy::new(
        CHANGELOG,
        "has no section `## [Unreleased]`",
        "add it above the newest release",
    )]
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    fn found(text: &str) -> Vec<String> {
        said(&find(&House::of_texts(&[(CHANGELOG, text)])))
    }

    #[test]
    fn a_changelog_with_the_section_is_fine() {
        assert_eq!(found("# Changelog\n\n## [Unreleased]\n"), [""; 0]);
    }

    #[test]
    fn a_changelog_without_the_section_is_not_nor_is_none() {
        let missing = ["CHANGELOG.md: has no section `## [Unreleased]`"];
        assert_eq!(found("# Changelog\n\nUnreleased: nothing\n"), missing);
        assert_eq!(said(&find(&House::of_texts(&[]))), missing);
    }
}
