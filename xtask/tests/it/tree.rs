//! A folder read as a tree.

use std::fs;
use xtask::Tree;

#[test]
fn what_git_ignores_is_left_out_and_hidden_files_are_not() {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in [
        (".gitignore", "/target\n"),
        (".ci/run", "cargo xtask test\n"),
        (".git/config", "ours alone\n"),
        ("target/debug/cordee", "made\n"),
        ("docs/target/kept.md", "kept\n"),
    ] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    fs::write(folder.path().join("picture.png"), [0x89, 0xff]).unwrap();

    let tree = Tree::read(folder.path()).unwrap();

    let paths: Vec<&str> = tree.paths().collect();
    assert_eq!(
        paths,
        [
            ".ci/run",
            ".gitignore",
            "docs/target/kept.md",
            "picture.png"
        ]
    );
    assert_eq!(tree.text(".ci/run"), Some("cargo xtask test\n"));
    assert_eq!(tree.text("picture.png"), None);
}
