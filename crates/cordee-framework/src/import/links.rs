//! Links of Markdown files that lead nowhere: a level whose page is missing.

use super::mapping::Mapping;
use super::remarks::{About, Remarks};
use super::source::{Content, Source};
use std::collections::HashSet;

/// Reports each relative link of a wanted Markdown file whose target is not among `paths`.
pub(super) fn find_dead(
    mapping: &Mapping,
    sources: &[Source],
    paths: &[String],
    remarks: &mut Remarks,
) {
    let is_markdown = |source: &&Source| {
        let extension = source.path.rsplit_once('.').map_or("", |(_, it)| it);
        let is_markdown = ["md", "markdown"]
            .iter()
            .any(|it| extension.eq_ignore_ascii_case(it));
        is_markdown && mapping.wants(&source.path)
    };
    let places = places(paths);
    for source in sources.iter().filter(is_markdown) {
        let Content::Bytes(bytes) = &source.content else {
            continue;
        };
        let about = &mut About::file(&source.path, remarks);
        let text = String::from_utf8_lossy(bytes);
        for (number, line) in text.lines().enumerate() {
            let dead = targets(line).filter(|to| !leads_somewhere(&source.path, to, &places));
            for target in dead {
                let message = format!("it links to `{target}`, which is not there");
                about.broken(number + 1, message);
            }
        }
    }
}

/// The files, and every folder above one of them.
fn places(paths: &[String]) -> HashSet<&str> {
    let mut places = HashSet::from([""]);
    for path in paths {
        let mut place = path.as_str();
        while places.insert(place) {
            place = place.rsplit_once('/').map_or("", |(folder, _)| folder);
        }
    }
    places
}

/// The relative targets of the links on a line, without what stands behind `#`.
fn targets(line: &str) -> impl Iterator<Item = String> {
    let inside = line
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(inside, _)| inside);
    let bare = inside.map(|target| target.split(['#', ' ']).next().unwrap_or(""));
    let relative = bare
        .filter(|target| !target.is_empty() && !target.contains(':') && !target.starts_with('/'));
    // The one escape that people meet: a space in a name.
    relative.map(|target| target.replace("%20", " "))
}

fn leads_somewhere(from: &str, target: &str, places: &HashSet<&str>) -> bool {
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
    places.contains(parts.join("/").as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("a/x.md", "[b](b.md) and [c](../c.md#top)", &[])]
    #[case("a/x.md", "[d](d.md)", &["d.md"])]
    #[case("a/x.md", "[two words](two%20words.md) [three](three%20words.md)", &["three words.md"])]
    #[case("a/x.md", "[out](../../elsewhere.md)", &[])]
    #[case("x.md", "[a](a) [a](a/) [site](https://example.org) [top](#top)", &[])]
    fn a_link_leads_somewhere_or_not(
        #[case] from: &str,
        #[case] line: &str,
        #[case] dead: &[&str],
    ) {
        let paths = ["a/b.md", "a/two words.md", "c.md"].map(str::to_owned);
        let places = places(&paths);
        let found: Vec<String> = targets(line)
            .filter(|to| !leads_somewhere(from, to, &places))
            .collect();
        assert_eq!(found, dead, "{line}");
    }
}
