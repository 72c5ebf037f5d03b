//! Every fault known to be in the public ladders is found, and nothing that must not be.

use std::path::Path;

/// Where the ladders lie beside the project.
fn ladders() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/frameworks")
}

#[test]
fn what_is_known_to_be_wrong_with_public_ladders_is_reported_and_nothing_else() {
    let folder = ladders();
    if !folder.join("expected.json").is_file() {
        eprintln!(
            "SKIPPED: the public ladders are not there ({} is missing)",
            folder.display()
        );
        return;
    }
    let rows = xtask::run_corpus(&folder, None, false).unwrap();
    let complaints: Vec<String> = rows
        .iter()
        .flat_map(|row| {
            row.complaints
                .iter()
                .map(move |c| format!("{}: {c}", row.ladder))
        })
        .collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
    let sure: usize = rows.iter().map(|row| row.sure).sum();
    assert!(
        rows.len() >= 8 && sure >= 56,
        "{} ladders, {sure} findings",
        rows.len()
    );
}
