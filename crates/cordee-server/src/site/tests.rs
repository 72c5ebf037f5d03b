use super::*;
use crate::testing::{checked, small};
use std::collections::BTreeMap;

/// Every file of the site of this framework, as text.
fn files(published: Published, options: &SiteOptions) -> BTreeMap<String, String> {
    let site = Site::new(Arc::new(published), options);
    let files = site.files();
    let texts = files.map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()));
    let all: Vec<(String, String)> = texts.collect();
    let count = all.len();
    let files: BTreeMap<String, String> = all.into_iter().collect();
    assert_eq!(files.len(), count, "no two files have one path");
    files
}

fn after(text: &str, former: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let options = SiteOptions {
        former: Former::read(former[MARKER].as_bytes()).unwrap(),
        ..SiteOptions::default()
    };
    files(checked(text), &options)
}

const TWO: &str = "framework: { title: T, version: v1 }
crafts: [{ id: c, title: C }]
tracks:
  - { id: t, title: Trade, kind: individual, crafts: [c], levels: [{ id: a, title: Ada }, { id: b, title: Bea }] }
";

const ONE: &str = "framework: { title: T, version: v2 }
crafts: [{ id: c, title: C }]
tracks:
  - { id: t, title: Trade, kind: individual, crafts: [c], levels: [{ id: a, title: Ada }] }
";

#[test]
fn the_same_framework_gives_the_same_bytes() {
    let options = SiteOptions::default();
    let first = files(small(), &options);
    assert_eq!(first, files(small(), &options));
    let options = SiteOptions {
        former: Former::read(first[MARKER].as_bytes()).unwrap(),
        ..options
    };
    assert_eq!(first, files(small(), &options), "written over itself");
}

#[test]
fn the_marker_lists_every_file() {
    let files = files(small(), &SiteOptions::default());
    let former = Former::read(files[MARKER].as_bytes()).unwrap();
    let listed: Vec<&str> = former.files().into_iter().collect();
    let written: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(listed, written);
}

#[test]
fn a_level_that_is_gone_says_so_in_its_place_and_says_where_to_look() {
    let first = files(checked(TWO), &SiteOptions::default());
    let second = after(ONE, &first);
    let page = &second["levels/b.html"];
    assert!(
        page.contains("The level <strong>Bea</strong> is no longer"),
        "{page}"
    );
    assert!(
        page.contains("Since version <strong>v2</strong>."),
        "{page}"
    );
    assert!(page.contains("href=\"../tracks/t.html\""), "{page}");
    let step = &second["levels/b/from/a.html"];
    assert!(
        step.contains("Bea") && step.contains("href=\"../../../tracks/t.html\""),
        "{step}"
    );
    // The next version still says since when.
    let third = after(&ONE.replace("v2", "v3"), &second);
    assert!(third["levels/b.html"].contains("<strong>v2</strong>"));
    // What comes back is a page again.
    let fourth = after(TWO, &third);
    assert_eq!(fourth["levels/b.html"], first["levels/b.html"]);
}

#[test]
fn a_comparison_that_was_there_stays_while_both_levels_do() {
    let moves = "moves: [{ kind: switch, from: a, to: x }]\n";
    let more =
        "  - { id: u, title: U, kind: individual, crafts: [c], levels: [{ id: x, title: X }] }\n";
    let first = files(
        checked(&format!("{TWO}{more}{moves}")),
        &SiteOptions::default(),
    );
    let second = after(&format!("{TWO}{more}"), &first);
    assert!(second["levels/x/from/a.html"].contains("From Ada"));
}

#[test]
fn findings_are_left_out_unless_asked_for() {
    let without = files(small(), &SiteOptions::default());
    assert!(!without.contains_key("findings.html"));
    assert!(without.values().all(|text| !text.contains("SHP007")));
    let options = SiteOptions {
        findings: SiteFindings::Shown,
        ..SiteOptions::default()
    };
    let with = files(small(), &options);
    assert!(with["findings.html"].contains("SHP007"));
    assert!(with["levels/crew-lead.html"].contains("SHP007"));
    assert!(with.contains_key("rules/PAR001.html"));
}

#[test]
fn every_language_has_every_page_and_a_way_to_the_others() {
    let files = files(small(), &SiteOptions::default());
    for path in ["index.html", "levels/roofer.html", "moves.html"] {
        assert!(files[path].contains("<html lang=\"en\">"), "{path}");
        let french = &files[&format!("fr/{path}")];
        assert!(french.contains("<html lang=\"fr\">"), "{path}");
    }
    let english = &files["levels/roofer.html"];
    let to_french = "href=\"../fr/levels/roofer.html\" lang=\"fr\" hreflang=\"fr\"";
    assert!(english.contains(to_french), "{english}");
    let back = "href=\"../../levels/roofer.html\" lang=\"en\" hreflang=\"en\"";
    assert!(files["fr/levels/roofer.html"].contains(back));
}

#[test]
fn a_note_of_another_program_or_a_later_version_is_refused() {
    for note in ["", "{}", "[]", "{\"cordee_site\":1}", "\u{0}"] {
        assert_eq!(
            Former::read(note.as_bytes()).err(),
            Some(FormerFault),
            "{note}"
        );
    }
    let ours = files(small(), &SiteOptions::default());
    let later = ours[MARKER].replace("\"cordee_site\": 1", "\"cordee_site\": 2");
    assert!(Former::read(later.as_bytes()).is_err());
    let hostile = ours[MARKER].replace("\"id\": \"roofer\"", "\"id\": \"../../roofer\"");
    assert!(
        Former::read(hostile.as_bytes()).is_err(),
        "an id is never a path"
    );
}

#[test]
fn an_empty_framework_has_a_site() {
    let files = files(checked(""), &SiteOptions::default());
    assert!(files.contains_key("index.html") && files.contains_key("print.html"));
}
