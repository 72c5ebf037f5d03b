//! What once found something when bytes were made by chance (`cargo xtask heavy fuzz`), and hostile
//! exports and histories of our own: each goes through its target again, on every run of the tests.

#[path = "../../../../fuzz/src/people.rs"]
mod targets;

use std::fs;

#[test]
fn every_seed_about_people_goes_through_its_target() {
    for (name, target) in targets::TARGETS {
        let folder = cordee_testkit::repository().join("fuzz/seeds").join(name);
        let mut seeds: Vec<_> = fs::read_dir(folder).unwrap().map(Result::unwrap).collect();
        seeds.sort_by_key(fs::DirEntry::path);
        assert!(!seeds.is_empty());
        for seed in seeds {
            println!("{}", seed.path().display());
            target(&fs::read(seed.path()).unwrap());
        }
    }
}
