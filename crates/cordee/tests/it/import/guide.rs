//! The examples of `docs/guide/importing.md`, as the page shows them.

use super::files;
use crate::run::{cordee, folder, text};
use std::path::Path;

/// A block of the page.
struct Block<'p> {
    language: &'p str,
    /// The file it shows, or `account`.
    title: Option<&'p str>,
    text: String,
}

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/guide/importing.md");
    std::fs::read_to_string(path).unwrap()
}

/// The blocks of each section.
fn sections(page: &str) -> Vec<Vec<Block<'_>>> {
    page.split("\n## ").map(blocks).collect()
}

fn blocks(section: &str) -> Vec<Block<'_>> {
    let inside = section.split("\n```").skip(1).step_by(2);
    let blocks = inside.map(|block| {
        let (head, text) = block.split_once('\n').unwrap();
        let (language, title) = head.split_once(" title=").unzip();
        Block {
            language: language.unwrap_or(head),
            title,
            text: format!("{text}\n"),
        }
    });
    blocks.collect()
}

#[test]
fn every_example_gives_what_the_page_shows() {
    let page = page();
    let examples = sections(&page).into_iter();
    let examples = examples.filter(|blocks| blocks.iter().any(|b| b.title == Some("mapping.yaml")));
    assert_eq!(examples.map(|blocks| follow(&blocks)).count(), 4);
}

fn follow(blocks: &[Block<'_>]) {
    let is_given = |title: &&str| *title == "mapping.yaml" || title.starts_with("ladder/");
    let given = blocks
        .iter()
        .filter(|block| block.title.as_ref().is_some_and(is_given));
    let given: Vec<(&str, &[u8])> = given
        .map(|block| (block.title.unwrap(), block.text.as_bytes()))
        .collect();
    let folder = folder(&given);
    let line = "import ladder --mapping mapping.yaml --output careers";
    let ended = cordee(line).within(folder.path()).ends();
    for block in blocks {
        match block.title {
            Some("account") => {
                assert_eq!(ended.out, block.text);
                assert_eq!(ended.status, i32::from(block.text.contains("not whole")));
            }
            Some(written) if written.starts_with("careers/") => {
                let text = text(folder.path(), written);
                assert!(text.contains(&block.text), "{written}:\n{text}");
            }
            title => assert!(title.is_some(), "nobody executes this:\n{}", block.text),
        }
    }
    let checked = cordee("check careers --format json")
        .within(folder.path())
        .ends();
    assert!(
        !checked.out.contains("\"SYN") || checked.out.contains("needs the key `kind`"),
        "{}",
        checked.out
    );
    assert_eq!(files(&folder.path().join("careers")).len(), 3);
}

#[test]
fn no_yaml_stands_outside_the_examples() {
    let page = page();
    let outside = sections(&page).into_iter().flatten();
    let mut outside = outside.filter(|block| block.title.is_none());
    assert!(outside.all(|block| block.language == "sh"));
}
