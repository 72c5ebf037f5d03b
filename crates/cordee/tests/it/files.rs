//! Which files are read, how they are named, and what can't be read.

use super::run::{cordee, folder};

/// A framework without findings.
const SOUND: &[u8] = b"framework:\n  title: Careers at the Lift and Roof Company\n";

#[test]
fn paths_are_shown_as_they_were_given() {
    let careers = folder(&[(
        "ours/crafts/a.yaml",
        b"crafts:\n  - { id: roofing, title: TODO }\n",
    )]);
    let shown = |line: &str, within: &str| {
        let out = cordee(line).within(&careers.path().join(within)).ends().out;
        out.lines()
            .find_map(|line| line.split_once("--> "))
            .unwrap()
            .1
            .to_owned()
    };
    assert_eq!(shown("check", "ours"), "crafts/a.yaml:2:27");
    assert_eq!(shown("check .", "ours"), "crafts/a.yaml:2:27");
    assert_eq!(shown("check ours", ""), "ours/crafts/a.yaml:2:27");
    assert_eq!(shown("check ../ours", "ours"), "../ours/crafts/a.yaml:2:27");
    assert_eq!(shown("check crafts/a.yaml", "ours"), "crafts/a.yaml:2:27");
}

#[test]
fn what_is_not_there_is_named_with_what_to_do() {
    let ended = cordee("check nowhere").ends().with_status(2);
    assert_eq!(ended.out, "");
    insta::assert_snapshot!(ended.err, @r"
    error: there is no `nowhere`
     help: check the spelling, or name another file or folder
    ");
}

#[test]
fn a_folder_without_framework_files_is_named_with_what_to_do() {
    let empty = folder(&[
        ("notes.txt", b"a: 1"),
        ("_drafts/a.yaml", b"a: 1"),
        (".git/b.yml", b""),
    ]);
    let ended = cordee("check").within(empty.path()).ends().with_status(2);
    assert_eq!(ended.out, "");
    insta::assert_snapshot!(ended.err, @r"
    error: there is no framework file in `.`
     help: name a folder with `.yaml` files, or begin one with `cordee init`
    ");
}

#[test]
fn every_file_below_a_folder_is_read_but_those_left_out() {
    let careers = folder(&[
        ("a.yaml", SOUND),
        ("crafts/b.yml", b"crafts: [{ id: b, title: TODO }]"),
        ("crafts/deep/C.YAML", b"crafts: [{ id: c, title: TODO }]"),
        ("_old.yaml", b"crafts: [{ id: d, title: TODO }]"),
        (".hidden/e.yaml", b"crafts: [{ id: e, title: TODO }]"),
    ]);
    let out = cordee("check").within(careers.path()).ends().out;
    assert!(out.contains("2 warnings in 3 files"), "{out}");
    let named = cordee("check _old.yaml a.yaml a.yaml .")
        .within(careers.path())
        .ends()
        .out;
    assert!(named.contains("3 warnings in 4 files"), "{named}");
}

#[test]
fn a_file_that_is_no_text_is_said_once() {
    let utf16: Vec<u8> = "framework: {}\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let with_mark: Vec<u8> = [0xff, 0xfe].into_iter().chain(utf16.clone()).collect();
    for bytes in [
        b"crafts: [{ id: a, title: D\xe4cher }]\n".to_vec(),
        utf16,
        with_mark,
    ] {
        let careers = folder(&[("a.yaml", &bytes)]);
        let out = cordee("check --format json")
            .within(careers.path())
            .ends()
            .with_status(1)
            .out;
        let json: serde_json::Value = serde_json::from_str(&out).unwrap();
        let codes: Vec<_> = json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|f| &f["code"])
            .collect();
        assert_eq!(codes, ["SYN009"], "{out}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_followed_but_not_in_circles() {
    use std::os::unix::fs::symlink;
    let elsewhere = folder(&[("b.yaml", b"crafts: [{ id: b, title: TODO }]")]);
    let careers = folder(&[("a.yaml", SOUND)]);
    let at = |name: &str| careers.path().join(name);
    symlink(elsewhere.path(), at("crafts")).unwrap();
    symlink(careers.path(), at("again")).unwrap();
    symlink("nothing", at("notes")).unwrap();
    let out = cordee("check")
        .within(careers.path())
        .ends()
        .with_status(1)
        .out;
    assert!(out.contains("1 warning in 2 files"), "{out}");
    symlink("nothing", at("gone.yaml")).unwrap();
    let ended = cordee("check").within(careers.path()).ends().with_status(2);
    assert!(
        ended.err.starts_with("error: there is no `gone.yaml`\n"),
        "{}",
        ended.err
    );
}

#[test]
fn a_file_beyond_the_limit_is_refused() {
    let careers = folder(&[]);
    let file = std::fs::File::create(careers.path().join("a.yaml")).unwrap();
    file.set_len((64 << 20) + 1).unwrap();
    let ended = cordee("check").within(careers.path()).ends().with_status(2);
    assert!(
        ended
            .err
            .starts_with("error: `a.yaml` is larger than 64 MiB\n"),
        "{}",
        ended.err
    );
}
