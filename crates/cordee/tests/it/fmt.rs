//! `cordee fmt`.

use super::run::{cordee, folder, text};

const UNTIDY: &[u8] = b"crafts:\n- {id: roofing,title: Roofing} # ours\ngrades: [g1]\n";
const TIDY: &str = "crafts:\n  - { id: roofing, title: Roofing }  # ours\n\ngrades: [g1]\n";

#[test]
fn files_are_laid_out_and_named() {
    let careers = folder(&[("a.yaml", UNTIDY), ("crafts/b.yaml", TIDY.as_bytes())]);
    let ended = cordee("fmt").within(careers.path()).ends().with_status(0);
    assert_eq!(ended.out, "a.yaml\n");
    assert_eq!(ended.err, "1 of 2 files laid out anew\n");
    assert_eq!(text(careers.path(), "a.yaml"), TIDY);
    let again = cordee("fmt").within(careers.path()).ends().with_status(0);
    assert_eq!(
        (again.out.as_str(), again.err.as_str()),
        ("", "nothing to change in 2 files\n")
    );
}

#[test]
fn with_check_nothing_is_written_and_the_status_says_so() {
    let careers = folder(&[("a.yaml", UNTIDY)]);
    let ended = cordee("fmt --check")
        .within(careers.path())
        .ends()
        .with_status(1);
    assert_eq!(ended.out, "a.yaml\n");
    assert_eq!(ended.err, "1 of 1 file would change\n");
    assert_eq!(text(careers.path(), "a.yaml").as_bytes(), UNTIDY);
    cordee("fmt").within(careers.path()).ends().with_status(0);
    cordee("fmt --check")
        .within(careers.path())
        .ends()
        .with_status(0);
}

#[test]
fn a_file_that_cannot_be_read_is_left_and_the_others_are_laid_out() {
    let broken = b"crafts:\n  - { id: roofing, title: \"Roofing }\n";
    let careers = folder(&[
        ("a.yaml", broken),
        ("b.yaml", UNTIDY),
        ("c.yaml", b"a: \xe4\n"),
    ]);
    let ended = cordee("fmt").within(careers.path()).ends().with_status(2);
    assert_eq!(ended.out, "b.yaml\n");
    insta::assert_snapshot!(ended.err, @r"
    error: `a.yaml` can't be laid out: line 2 can't be read
     help: `cordee check` shows what to mend; the file was left as it is
    error: `c.yaml` can't be laid out: it is not written in UTF-8
     help: `cordee check` shows what to mend; the file was left as it is
    1 of 3 files laid out anew; 2 left as written
    ");
    assert_eq!(text(careers.path(), "a.yaml").as_bytes(), broken);
    assert_eq!(text(careers.path(), "b.yaml"), TIDY);
}

#[cfg(unix)]
#[test]
fn a_file_is_replaced_whole_and_keeps_its_permissions_and_its_link() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    let careers = folder(&[("real/a.yaml", UNTIDY), ("careers/notes.txt", b"")]);
    let real = careers.path().join("real/a.yaml");
    std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
    symlink("../real/a.yaml", careers.path().join("careers/a.yaml")).unwrap();
    let before = std::fs::metadata(&real).unwrap().ino();
    cordee("fmt careers")
        .within(careers.path())
        .ends()
        .with_status(0);
    let after = std::fs::metadata(&real).unwrap();
    assert_eq!(text(careers.path(), "real/a.yaml"), TIDY);
    assert_ne!(
        after.ino(),
        before,
        "the file was written over instead of replaced"
    );
    assert_eq!(after.mode() & 0o777, 0o640);
    assert!(
        careers
            .path()
            .join("careers/a.yaml")
            .symlink_metadata()
            .unwrap()
            .is_symlink()
    );
    let left = |folder: &str| {
        std::fs::read_dir(careers.path().join(folder))
            .unwrap()
            .count()
    };
    assert_eq!((left("real"), left("careers")), (1, 2));
}

#[test]
fn a_file_marked_as_not_to_be_written_is_not() {
    let careers = folder(&[("a.yaml", UNTIDY)]);
    let path = careers.path().join("a.yaml");
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let ended = cordee("fmt").within(careers.path()).ends().with_status(2);
    assert_eq!(
        ended.err,
        "error: `a.yaml` can't be written: permission denied\n"
    );
    assert_eq!(text(careers.path(), "a.yaml").as_bytes(), UNTIDY);
}
