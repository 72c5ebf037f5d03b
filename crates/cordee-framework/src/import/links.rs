//! Links of Markdown files that lead nowhere: a level whose page is missing.

use super::mapping::Mapping;
use super::source::{Content, Source};
use super::{Remark, RemarkKind};

/// Reports each relative link of a wanted Markdown file whose target is not among `paths`.
pub(super) fn find_dead(
    mapping: &Mapping,
    sources: &[Source],
    paths: &[String],
    remarks: &mut Vec<Remark>,
) {
    let is_markdown = |source: &&Source| {
        let extension = source.path.rsplit_once('.').map_or("", |(_, it)| it);
        let is_markdown = ["md", "markdown"]
            .iter()
            .any(|it| extension.eq_ignore_ascii_case(it));
        is_markdown && mapping.wants(&source.path)
    };
    for source in sources.iter().filter(is_markdown) {
        let Content::Bytes(bytes) = &source.content else {
            continue;
        };
        let Ok(text) = std::str::from_utf8(bytes) else {
            continue;
        };
        for (number, line) in text.lines().enumerate() {
            for target in
                targets(line).filter(|target| !leads_somewhere(&source.path, target, paths))
            {
                remarks.push(Remark {
                    kind: RemarkKind::Broken,
                    file: source.path.clone(),
                    line: number + 1,
                    message: format!("it links to `{target}`, which is not there"),
                });
            }
        }
    }
}

/// The relative targets of the links on a line, without what stands behind `#`.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    let inside = line
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(inside, _)| inside);
    let bare = inside.map(|target| target.split(['#', ' ']).next().unwrap_or(""));
    bare.filter(|target| !target.is_empty() && !target.contains(':') && !target.starts_with('/'))
}

fn leads_somewhere(from: &str, target: &str, paths: &[String]) -> bool {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                if parts.pop().is_none() {
                    return true;
                }
            }
            name => parts.push(name),
        }
    }
    let resolved = parts.join("/");
    let folder = format!("{resolved}/");
    paths
        .iter()
        .any(|path| *path == resolved || path.starts_with(&folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_somewhere_or_not() {
        let paths = ["a/b.md".to_owned(), "c.md".to_owned()];
        for (from, line, dead) in [
            ("a/x.md", "[b](b.md) and [c](../c.md#top)", vec![]),
            ("a/x.md", "[d](d.md)", vec!["d.md"]),
            ("a/x.md", "[out](../../elsewhere.md)", vec![]),
            (
                "x.md",
                "[a](a) [site](https://example.org) [top](#top)",
                vec![],
            ),
        ] {
            let found: Vec<&str> = targets(line)
                .filter(|t| !leads_somewhere(from, t, &paths))
                .collect();
            assert_eq!(found, dead, "{line}");
        }
    }
}
