//! The page of a measure, cut into what stands under each of its headings.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

/// What stands under a heading, as Markdown.
fn under<'a>(page: &'a str, heading: &str) -> &'a str {
    let mut sections = page.split("\n## ");
    let wanted = sections.find(|it| it.lines().next() == Some(heading));
    let text = wanted.and_then(|it| it.split_once('\n')).map(|it| it.1);
    text.unwrap_or_default().trim()
}

/// What stands under a heading, for a page.
pub(crate) fn shown(page: &str, heading: &str) -> Markup {
    let mut text = String::new();
    html::push_html(
        &mut text,
        Parser::new_ext(under(page, heading), Options::empty()),
    );
    PreEscaped(text)
}

/// What stands under a heading, without any marks.
pub(crate) fn plain(page: &str, heading: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(under(page, heading), Options::empty()) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::SoftBreak => text.push(' '),
            Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item) => text.push('\n'),
            Event::Start(Tag::Item) => text.push_str("- "),
            _ => {}
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use cordee_measures::measures;

    #[test]
    fn every_measure_says_what_it_is_how_it_is_counted_and_what_to_beware_of() {
        for measure in measures::all() {
            let page = measures::page(measure);
            for heading in [
                "What it is",
                "Why it matters",
                "Formula",
                "Source",
                "Caveats",
            ] {
                let text = plain(&page, heading);
                assert!(text.len() > 10, "{}: {heading}: {text}", measure.id);
            }
            assert!(shown(&page, "Formula").into_string().contains("<p>"));
        }
    }
}
