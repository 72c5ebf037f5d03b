//! Markdown: texts stay texts, and every link leads somewhere.

use cordee_domain::Framework;
use cordee_framework::export;
use cordee_testkit::{TEMPLATES, frameworks, story, template};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeSet;

/// What a page is made of.
#[derive(Default)]
struct Page {
    /// HTML that is neither an anchor nor a line break.
    html: Vec<String>,
    anchors: Vec<String>,
    links: Vec<String>,
    headings: usize,
    /// Rows of tables whose length is not that of their headings.
    uneven: usize,
    /// What no text of ours begins: code, pictures, quotes, rules, numbered lists.
    foreign: Vec<String>,
}

fn page(markdown: &str) -> Page {
    let mut page = Page::default();
    let (mut columns, mut cells) = (0, 0);
    for event in Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    ) {
        match event {
            Event::InlineHtml(html) | Event::Html(html) => page.html(html.trim()),
            Event::Start(Tag::Heading { .. }) => page.headings += 1,
            Event::Start(Tag::Link { dest_url, .. }) => page.links.push(dest_url.into_string()),
            Event::Start(Tag::Table(alignments)) => columns = alignments.len(),
            Event::Start(Tag::TableCell) => cells += 1,
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => {
                page.uneven += usize::from(cells != columns);
                cells = 0;
            }
            Event::Start(
                Tag::Image { .. }
                | Tag::CodeBlock(_)
                | Tag::BlockQuote(_)
                | Tag::Strikethrough
                | Tag::Emphasis
                | Tag::Strong
                | Tag::List(Some(_)),
            )
            | Event::Rule => page.foreign.push(format!("{event:?}")),
            _ => {}
        }
    }
    page
}

impl Page {
    fn html(&mut self, html: &str) {
        let anchor = html
            .strip_prefix("<a id=\"")
            .and_then(|rest| rest.strip_suffix("\">"));
        match anchor {
            Some(anchor) => self.anchors.push(anchor.to_owned()),
            None if matches!(html, "<br>" | "</a>" | "") => {}
            None => self.html.push(html.to_owned()),
        }
    }
}

fn assert_is_sound(framework: &Framework) {
    let whole = export::markdown_page(framework, None).content;
    let one = page(&whole);
    assert_eq!(one.html, [""; 0], "{whole}");
    assert_eq!(one.foreign, [""; 0], "{whole}");
    assert_eq!(one.uneven, 0, "{whole}");
    // Every heading is ours: each has an anchor, and no text has made another.
    assert_eq!(one.headings, one.anchors.len(), "{whole}");
    let anchors: BTreeSet<&String> = one.anchors.iter().collect();
    assert_eq!(anchors.len(), one.anchors.len(), "an anchor stands once");
    for link in &one.links {
        let anchor = link.strip_prefix('#').unwrap().to_owned();
        assert!(anchors.contains(&anchor), "{link}\n{whole}");
    }
    assert_folder_is_sound(framework);
}

fn assert_folder_is_sound(framework: &Framework) {
    let pages = export::markdown(framework, None).content;
    let places: BTreeSet<String> = pages
        .iter()
        .flat_map(|(path, text)| {
            page(text)
                .anchors
                .into_iter()
                .map(move |anchor| format!("{path}#{anchor}"))
        })
        .collect();
    for (path, text) in &pages {
        for link in page(text).links {
            let target = match link.strip_prefix("../") {
                Some(above) => above.to_owned(),
                None => link.clone(),
            };
            assert_eq!(
                path.contains('/'),
                link.starts_with("../"),
                "{path}: {link}"
            );
            assert!(places.contains(&target), "{path}: {link}");
        }
    }
}

#[test]
fn the_pages_of_the_story_and_of_every_template_are_sound() {
    assert_is_sound(&story().framework);
    for name in TEMPLATES {
        assert_is_sound(&template(name).framework);
    }
}

#[test]
fn a_level_of_the_story_reads_as_it_should() {
    let pages = export::markdown(&story().framework, None).content;
    let (_, page) = pages
        .iter()
        .find(|(path, _)| path == "crafts/roofing.md")
        .unwrap();
    let level = page
        .split("<a id=\"level-master-roofer\"></a>\n\n")
        .nth(1)
        .unwrap();
    assert!(level.starts_with("### Master Roofer\n"), "{level}");
    assert!(level.contains("\n| Grade | "), "{level}");
    assert!(
        level.contains("| [Reading a roof](../competencies.md#competency-reading-a-roof) |"),
        "{level}"
    );
}

proptest! {
    #[test]
    fn no_text_can_break_a_page(framework in frameworks()) {
        assert_is_sound(&framework);
    }
}
