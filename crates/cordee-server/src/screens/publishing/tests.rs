use super::{page, view};
use crate::Published;
use crate::testing::luna::{at, slug, stamp};
use crate::testing::story_on_lines;
use crate::versions::Unreadable;
use cordee_domain::LevelId;
use cordee_framework::{SourceFile, Sources, check};

/// The story company's framework with one word in another's place everywhere.
fn other(one: &str, another: &str) -> Published {
    let sources = cordee_testkit::story_sources();
    let files = sources.files().iter();
    let files = files.map(|it| SourceFile::new(it.path(), it.text().replace(one, another)));
    let sources = Sources::new(files.collect());
    Published::new(check(&sources), &sources)
}

fn looked(after: &Published) -> view::Looked {
    let visit = at("/framework/versions/drafts/x");
    let level = |id: &str| LevelId(slug(id));
    let counted = [(level("expert-inspector"), 3), (level("master-roofer"), 2)];
    view::looked(visit.reader(), &visit.published, after, &counted)
}

#[test]
fn the_form_looks_like_this() {
    let visit = at("/framework/versions/new");
    let page = page::form(&visit, &stamp(), None);
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn what_can_not_be_read_is_said_in_every_language() {
    for (address, wanted) in [
        ("/framework/versions/new", "no framework file"),
        (
            "/framework/versions/new?lang=de",
            "keine Datei eines Modells",
        ),
        (
            "/framework/versions/new?lang=fr",
            "aucun fichier de référentiel",
        ),
    ] {
        let page = page::form(&at(address), &stamp(), Some(Unreadable::NoFiles));
        assert!(page.html().contains(wanted), "{}", page.html());
    }
}

#[test]
fn a_version_that_is_looked_at_looks_like_this() {
    let after = other("expert-inspector", "master-inspector");
    let mut view = looked(&after);
    view.findings.clear();
    view.changes.truncate(3);
    view.content = "CONTENT".to_owned();
    let visit = at("/framework/versions/drafts/x");
    let page = page::draft(&visit, &stamp(), &view);
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn people_at_a_level_that_goes_and_at_one_that_changes_are_counted_apart() {
    let gone = looked(&other("expert-inspector", "master-inspector"));
    let all = |standing: &[view::Standing]| {
        let each = standing.iter();
        each.map(|it| (it.level.to_string(), it.people))
            .collect::<Vec<_>>()
    };
    assert_eq!(all(&gone.gone), [("expert-inspector".to_owned(), 3)]);
    assert!(
        !all(&gone.touched)
            .iter()
            .any(|(id, _)| id == "expert-inspector")
    );
    let same = looked(&other("nothing of this", "at all"));
    assert!(same.is_the_same && same.touched.is_empty() && same.gone.is_empty());
}

#[test]
fn the_same_version_and_one_with_errors_offer_no_second_word() {
    let visit = at("/framework/versions/drafts/x");
    let same = looked(&other("nothing of this", "at all"));
    let broken = looked(&other("id: expert-inspector", "id: [expert-inspector"));
    assert!(broken.summary.errors > 0);
    for view in [same, broken] {
        let page = page::draft(&visit, &stamp(), &view);
        assert!(!page.html().contains("name=\"sure\""), "{}", page.html());
    }
}
