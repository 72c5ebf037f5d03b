//! `cordee site`: what is written, and what is left alone.

use super::run::{cordee, folder, text};
use std::fs;
use std::path::Path;

const TWO: &[u8] = b"framework: { title: T, version: v1 }
crafts: [{ id: c, title: C }]
tracks:
  - { id: t, title: Trade, kind: individual, crafts: [c], levels: [{ id: a, title: Ada }, { id: b, title: Bea }] }
";

const ONE: &[u8] = b"framework: { title: T, version: v2 }
crafts: [{ id: c, title: C }]
tracks:
  - { id: t, title: Trade, kind: individual, crafts: [c], levels: [{ id: a, title: Ada }] }
";

/// What stands below a folder, in order.
fn below(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_site_is_written_and_its_first_page_named() {
    let here = folder(&[("careers/f.yaml", TWO)]);
    let ended = cordee("site careers --output public/careers")
        .within(here.path())
        .ends()
        .with_status(0);
    assert_eq!(ended.out, "public/careers/index.html\n");
    assert_eq!(
        ended.err,
        "1 craft, 1 track, 2 levels; 1 finding\n13 pages written\n"
    );
    let page = text(here.path(), "public/careers/levels/a.html");
    assert!(page.contains("<h1>Ada</h1>"), "{page}");
    assert_eq!(
        below(&here.path().join("public")),
        ["careers"],
        "nothing is left beside it"
    );
}

#[test]
fn a_site_takes_the_place_of_an_earlier_one_and_leaves_alone_what_is_not_its_own() {
    let here = folder(&[("f.yaml", TWO)]);
    let site = |line: &str| cordee(line).within(here.path()).ends().with_status(0);
    site("site f.yaml -o out");
    for (path, words) in [
        ("CNAME", "careers"),
        ("levels/note.txt", "mine"),
        ("own/x.txt", "x"),
    ] {
        let path = here.path().join("out").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, words).unwrap();
    }
    fs::write(here.path().join("f.yaml"), ONE).unwrap();
    site("site f.yaml -o out");
    for (path, words) in [
        ("CNAME", "careers"),
        ("levels/note.txt", "mine"),
        ("own/x.txt", "x"),
    ] {
        assert_eq!(text(here.path(), &format!("out/{path}")), words);
    }
    let gone = text(here.path(), "out/levels/b.html");
    assert!(gone.contains("Bea") && gone.contains("v2"), "{gone}");
    // One style and one icon: those of the earlier site are the same or gone.
    assert_eq!(below(&here.path().join("out/assets")).len(), 4);
    assert_eq!(below(here.path()), ["f.yaml", "out"]);
}

#[test]
fn a_folder_that_holds_something_else_is_not_written_into() {
    let here = folder(&[("f.yaml", TWO), ("out/letter.txt", b"dear")]);
    let ended = cordee("site f.yaml -o out")
        .within(here.path())
        .ends()
        .with_status(2);
    assert_eq!(
        ended.err,
        "error: `out` holds something other than a site\n help: nothing was written; name another \
         folder, or add `--force` to write beside what is there\n"
    );
    assert_eq!(below(&here.path().join("out")), ["letter.txt"]);
    let run = cordee("site f.yaml -o out --force").within(here.path());
    run.ends().with_status(0);
    assert_eq!(text(here.path(), "out/letter.txt"), "dear");
    assert!(text(here.path(), "out/index.html").contains("<h1>T</h1>"));
}

#[test]
fn a_damaged_note_is_not_trusted() {
    let here = folder(&[
        ("f.yaml", TWO),
        ("out/cordee-site.json", b"{\"cordee_site\":1}"),
    ]);
    let run = cordee("site f.yaml -o out").within(here.path());
    run.ends().with_status(2);
    assert_eq!(below(&here.path().join("out")), ["cordee-site.json"]);
}

#[test]
fn nothing_changes_when_there_is_no_framework() {
    let here = folder(&[("f.yaml", TWO)]);
    cordee("site f.yaml -o out")
        .within(here.path())
        .ends()
        .with_status(0);
    let before = text(here.path(), "out/index.html");
    let ended = cordee("site nowhere -o out")
        .within(here.path())
        .ends()
        .with_status(2);
    assert!(
        ended.err.starts_with("error: there is no `nowhere`"),
        "{}",
        ended.err
    );
    assert_eq!(text(here.path(), "out/index.html"), before);
    let ended = cordee("site f.yaml -o f.yaml")
        .within(here.path())
        .ends()
        .with_status(2);
    assert!(
        ended.err.starts_with("error: `f.yaml` can't be read"),
        "{}",
        ended.err
    );
}

#[test]
fn findings_are_shown_only_when_asked_for() {
    let here = folder(&[("f.yaml", TWO)]);
    cordee("site f.yaml -o without")
        .within(here.path())
        .ends()
        .with_status(0);
    assert!(!here.path().join("without/findings.html").exists());
    cordee("site f.yaml -o with --with-findings")
        .within(here.path())
        .ends()
        .with_status(0);
    assert!(here.path().join("with/findings.html").exists());
}

#[test]
fn nobody_is_left_standing_in_a_folder_that_is_gone() {
    let here = folder(&[("f.yaml", TWO), ("out/in/x", b"")]);
    for within in ["out", "out/in"] {
        let run = cordee(&format!(
            "site {} --force -o {}",
            here.path().join("f.yaml").display(),
            here.path().join("out").display()
        ));
        let ended = run.within(&here.path().join(within)).ends().with_status(2);
        assert!(
            ended
                .err
                .contains("you are in it; run this from another folder"),
            "{}",
            ended.err
        );
    }
    assert_eq!(below(&here.path().join("out")), ["in"]);
}

#[cfg(unix)]
#[test]
fn a_site_can_be_read_by_whoever_serves_it() {
    use std::os::unix::fs::PermissionsExt;
    let here = folder(&[("f.yaml", TWO)]);
    cordee("site f.yaml -o out")
        .within(here.path())
        .ends()
        .with_status(0);
    let mode = |path: &str| {
        fs::metadata(here.path().join(path))
            .unwrap()
            .permissions()
            .mode()
    };
    assert_eq!(mode("out") & 0o555, 0o555);
    assert_eq!(mode("out/index.html") & 0o444, 0o444);
}
