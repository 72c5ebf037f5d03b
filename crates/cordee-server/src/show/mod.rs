//! Pieces of pages that several screens share: view values in, markup out.
//!
//! Knows HTML and the names of styles; asks the framework nothing.

pub(crate) mod ascent;
pub(crate) mod asked;
pub(crate) mod compare;
pub(crate) mod findings;
pub(crate) mod icons;
pub(crate) mod level;
pub(crate) mod pay;
pub(crate) mod picture;
pub(crate) mod shell;
pub(crate) mod summits;
pub(crate) mod ways;

use crate::view::words::{Link, Words, is_right_to_left};
use cordee_domain::TrackKind;
use maud::{Markup, html};

/// Words, with their language where it isn't that of the page.
pub(crate) fn words(words: &Words) -> Markup {
    if !words.is_foreign() {
        return html! { (words.text) };
    }
    let direction = is_right_to_left(words.lang).then_some("rtl");
    html! { span lang=(words.lang) dir=[direction] { (words.text) } }
}

/// Words that lead somewhere.
pub(crate) fn link(link: &Link) -> Markup {
    html! { a href=(link.href) { (words(&link.words)) } }
}

/// Links in a row.
pub(crate) fn links(links: &[Link]) -> Markup {
    html! {
        @for (i, one) in links.iter().enumerate() {
            @if i > 0 { ", " }
            (link(one))
        }
    }
}

/// Each statement as a paragraph.
pub(crate) fn prose(statements: &[Words]) -> Markup {
    html! { @for statement in statements { p.prose { (words(statement)) } } }
}

/// A message of `check`: the framework's own words, in backticks, are set apart.
pub(crate) fn message(message: &str) -> Markup {
    html! {
        @for (i, part) in message.split('`').enumerate() {
            @if i % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}

/// The word for a kind of track, with its sign.
pub(crate) fn kind_badge(kind: TrackKind) -> Markup {
    html! {
        span.kind.(kind.as_str()) { (icons::knot(kind)) " " (kind_name(kind)) }
    }
}

/// The word for a kind of track, as a heading begins.
pub(crate) fn kind_name(kind: TrackKind) -> &'static str {
    match kind {
        TrackKind::Individual => "Individual",
        TrackKind::Management => "Management",
    }
}

/// A part of a page with a heading.
pub(crate) fn section(id: &str, heading: &str, body: &Markup) -> Markup {
    html! {
        section.part aria-labelledby=(id) {
            h2 id=(id) { (heading) }
            (body)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cordee_domain::Lang;

    #[test]
    fn hostile_words_are_only_words() {
        let hostile = Words::ours("<script>alert(1)</script>\"'&");
        let shown = words(&hostile).into_string();
        assert_eq!(shown, "&lt;script&gt;alert(1)&lt;/script&gt;&quot;'&amp;");
        let shown = message("in `<b>` & so on").into_string();
        assert_eq!(shown, "in <code>&lt;b&gt;</code> &amp; so on");
    }

    #[test]
    fn words_in_another_language_say_so() {
        let french = Words {
            text: "Couvreuse".to_owned(),
            lang: Lang::new("fr").unwrap(),
        };
        assert_eq!(
            words(&french).into_string(),
            "<span lang=\"fr\">Couvreuse</span>"
        );
    }
}
