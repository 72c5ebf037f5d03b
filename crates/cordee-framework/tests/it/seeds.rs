//! What once found something when bytes were made by chance (`cargo xtask heavy fuzz`), and
//! hostile inputs of our own: each goes through its target again, on every run of the tests.

#[path = "../../../../fuzz/src/lib.rs"]
mod targets;

use std::fs;
use std::path::Path;
use targets::TARGETS;

/// What is handed over in the tests of `cordee`.
const OF_PEOPLE: [&str; 2] = ["export", "history"];

/// The files of a folder, in order.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let mut files: Vec<_> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

#[test]
fn every_seed_goes_through_its_target() {
    let seeds = cordee_testkit::repository().join("fuzz/seeds");
    for folder in files(&seeds) {
        let name = folder.file_name().unwrap().to_str().unwrap();
        if OF_PEOPLE.contains(&name) {
            continue;
        }
        let (_, target) = TARGETS.iter().find(|(it, _)| *it == name).unwrap();
        for seed in files(&folder) {
            println!("{}", seed.display());
            target(&fs::read(&seed).unwrap());
        }
    }
}

#[test]
fn every_framework_of_ours_goes_through_the_targets_for_text() {
    for name in cordee_testkit::TEMPLATES {
        for file in cordee_testkit::template_sources(name).files() {
            targets::check(file.text().as_bytes());
            targets::structured(file.text().as_bytes());
            targets::mapping(file.text().as_bytes());
            targets::table(file.text().as_bytes());
            targets::workbook(file.text().as_bytes());
        }
    }
}
