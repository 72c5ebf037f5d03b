//! Headings that stand among the levels of a document and are most likely none.

/// How such a heading begins.
const BEGINNINGS: [&str; 6] = ["misc", "miscellaneous", "appendix", "annex", "faq", "faqs"];
/// What it is as a whole.
const WHOLE: [&str; 22] = [
    "about",
    "acknowledgements",
    "acknowledgments",
    "changelog",
    "conclusion",
    "contents",
    "credits",
    "frequently asked questions",
    "glossary",
    "intro",
    "introduction",
    "licence",
    "license",
    "note",
    "notes",
    "other pages",
    "overview",
    "references",
    "resources",
    "see also",
    "summary",
    "table of contents",
];

/// Whether a title is one of no level, as far as its words tell.
pub(super) fn names_no_level(title: &str) -> bool {
    let title = title.trim().to_lowercase();
    let first = title.split(|c: char| !c.is_alphanumeric()).next();
    first.is_some_and(|word| BEGINNINGS.contains(&word)) || WHOLE.contains(&&*title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Misc: Site lead", true)]
    #[case("Appendix - Steep roofs", true)]
    #[case("Other Pages", true)]
    #[case("FAQs", true)]
    #[case("Roofer", false)]
    #[case("Mischief maker", false)]
    #[case("Notes clerk", false)]
    #[case("", false)]
    fn a_title_of_no_level_is_known_by_its_words(#[case] title: &str, #[case] wanted: bool) {
        assert_eq!(names_no_level(title), wanted);
    }
}
