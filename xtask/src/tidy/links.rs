//! Links from one document of the repository to another lead somewhere.

use super::{House, Untidy};
use crate::tree::has_extension;

/// Links to files that don't exist.
pub(super) fn find(house: &House) -> Vec<Untidy> {
    let documents = house
        .tree
        .texts()
        .filter(|(path, _)| has_extension(path, "md"));
    documents
        .flat_map(|(path, text)| {
            links(text)
                .filter(|(_, target)| !leads_somewhere(house, path, target))
                .map(move |(line, target)| dead(path, line, target))
        })
        .collect()
}

/// Every link target outside code blocks, with its line.
fn links(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut is_code = false;
    let prose = text.lines().zip(1..).filter(move |(line, _)| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    });
    prose.flat_map(|(line, number)| {
        line.split("](")
            .skip(1)
            .filter_map(|after| after.split([')', ' ']).next())
            .map(move |target| (number, target))
    })
}

fn leads_somewhere(house: &House, document: &str, target: &str) -> bool {
    let target = target.split('#').next().unwrap_or_default();
    let is_elsewhere = target.contains("://") || target.starts_with("mailto:");
    target.is_empty()
        || is_elsewhere
        || resolve(document, target).is_some_and(|it| house.tree.has(&it))
}

/// The path from the root that `target` means in `document`; `None` where it leads out.
fn resolve(document: &str, target: &str) -> Option<String> {
    let mut names: Vec<&str> = document.split('/').collect();
    names.pop();
    for name in target.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                names.pop()?;
            }
            _ => names.push(name),
        }
    }
    Some(names.join("/"))
}

fn dead(path: &str, line: usize, target: &str) -> Untidy {
    Untidy::new(
        format!("{path}:{line}"),
        format!("links to `{target}`, which does not exist"),
        "mend the link, or take it out until the file is there",
    )
}

#[cfg(test)]
mod tests {
    use super::super::said;
    use super::*;

    fn found(text: &str) -> Vec<String> {
        said(&find(&House::of_texts(&[
            ("docs/README.md", text),
            ("docs/guide/language.md", ""),
            ("README.md", ""),
        ])))
    }

    #[test]
    fn links_that_lead_somewhere_are_fine() {
        let text = "[a](guide/language.md), [b](../README.md#top), [c](#here), [d](guide/)\n\
            ![e](https://example.org/e.png)\n```md\n[f](gone.md)\n```\n";
        assert_eq!(found(text), [""; 0]);
    }

    #[test]
    fn a_link_to_nothing_is_named_with_its_line() {
        assert_eq!(
            found("first\n[a](guide/gone.md) and ![b](images/gone.png)\n"),
            [
                "docs/README.md:2: links to `guide/gone.md`, which does not exist",
                "docs/README.md:2: links to `images/gone.png`, which does not exist",
            ]
        );
    }

    #[test]
    fn a_link_out_of_the_repository_leads_nowhere() {
        assert_eq!(
            found("[a](../../other.md)"),
            ["docs/README.md:1: links to `../../other.md`, which does not exist"]
        );
    }
}
