use super::{Difference, VersionLine, Versions, page};
use crate::testing::luna::{at, stamp};
use crate::testing::story_on_lines;
use crate::view::changes::changes;
use cordee_domain::diff::diff;

#[test]
fn versions_look_like_this() {
    let line = |name: &str, changes: Option<&str>| VersionLine {
        name: name.to_owned(),
        content: "0123456789ab".to_owned(),
        published: "2026-11-20 09:00".to_owned(),
        by: changes.map(|_| "Nadia Ferrer".to_owned()),
        changes: changes.map(str::to_owned),
    };
    let view = Versions {
        lines: vec![
            line("2026-2", Some("/framework/versions/b/from/a")),
            line("2026-1", None),
        ],
        may_publish: true,
        has_folder: true,
    };
    let page = page::versions(&at("/framework/versions"), &stamp(), &view);
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn what_changed_looks_like_this() {
    let before = crate::testing::small();
    let after = crate::testing::SMALL
        .replace("Crew lead", "Lead of a crew")
        .replace("TODO", "Brings the crew home safe.");
    let after = crate::testing::checked(&after);
    let view = Difference {
        before: "2026-1".to_owned(),
        after: "2026-2".to_owned(),
        changes: changes(&diff(before.framework(), after.framework())),
    };
    assert!(!view.changes.is_empty());
    let page = page::difference(&at("/framework/versions/b/from/a"), &view);
    insta::assert_snapshot!(story_on_lines(page.html()));
}
