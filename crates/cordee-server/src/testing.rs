//! What the tests of this crate share: a small framework, and pages on lines.

pub(crate) mod cases;
pub(crate) mod luna;

use crate::Published;
use crate::view::reader::Reader;
use cordee_domain::{Ix, Lang, Level, LevelId, Slug};
use cordee_framework::{NotStated, Sources, check};

/// The small framework.
pub(crate) const SMALL: &str = include_str!("../tests/it/small.yaml");

/// The small framework as served. Of what `check` says only one finding and one line are kept,
/// so that pages don't change whenever a rule is added.
pub(crate) fn small() -> Published {
    let sources = Sources::single("small.yaml", SMALL);
    let mut checked = check(&sources);
    checked.findings.retain(|finding| finding.code == "SHP007");
    checked.not_stated = vec![NotStated {
        code: "SHP003",
        message: "say which `step` each level asks for".to_owned(),
    }];
    assert_eq!(checked.findings.len(), 1, "{:?}", checked.findings);
    Published::new(checked, &sources)
}

/// Any framework as served.
pub(crate) fn checked(text: &str) -> Published {
    let sources = Sources::single("small.yaml", text);
    Published::new(check(&sources), &sources)
}

/// A reader of `published` in the language of this tag.
pub(crate) fn in_lang<'p>(published: &'p Published, tag: &str) -> Reader<'p> {
    let lang = Lang::new(tag).unwrap();
    Reader {
        published,
        lang,
        phrases: crate::view::phrases::Phrases::of(lang),
        links: &crate::links::SERVED,
    }
}

/// The level of this name.
pub(crate) fn level(published: &Published, id: &str) -> Ix<Level> {
    let id = LevelId(Slug::new(id).unwrap());
    published.framework().level_by_id(&id).unwrap()
}

/// A page with one element to a line, so that golden files can be read and compared. The names
/// of the style and the icon change with every edit of theirs, the content hash with every field
/// that a framework gets: none of them is looked at.
pub(crate) fn on_lines(page: &str) -> String {
    without_hash(page, &small())
}

/// The same of the story company's framework, whose content changes with every edit of it.
pub(crate) fn story_on_lines(page: &str) -> String {
    without_hash(page, &luna::at("/").published)
}

fn without_hash(page: &str, published: &Published) -> String {
    let hash = published.version().content.short();
    page.replace("><", ">\n<")
        .replace(
            &format!("/assets/{}", crate::assets::style().name()),
            "STYLE",
        )
        .replace(&format!("/assets/{}", crate::assets::icon().name()), "ICON")
        .replace(&hash, "HASH")
}

/// A request for `address` of the small framework.
pub(crate) fn visit(address: &str) -> crate::visit::Visit {
    crate::visit::Visit::new(std::sync::Arc::new(small()), &address.parse().unwrap())
}
