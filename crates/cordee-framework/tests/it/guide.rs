//! What the guide shows can be read as it stands.

use cordee_testkit::checked;
use std::path::Path;

/// The YAML blocks of a page of the guide that are whole sections.
fn sections(page: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/guide")
        .join(page);
    let text = std::fs::read_to_string(path).unwrap();
    let blocks = text
        .split("```yaml\n")
        .skip(1)
        .filter_map(|b| b.split("```").next());
    blocks
        .filter(|block| !block.starts_with(' '))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_section_the_guide_shows_has_keys_and_values_the_language_knows() {
    let sections = sections("language.md");
    assert!(sections.len() >= 9, "{}", sections.len());
    for section in sections {
        let faults: Vec<_> = checked(&section)
            .findings
            .into_iter()
            .filter(|f| f.code.starts_with("SYN"))
            .map(|f| (f.code, f.message))
            .collect();
        assert!(faults.is_empty(), "{section}\n{faults:#?}");
    }
}
