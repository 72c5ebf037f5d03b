//! Pieces of pages that several screens share: view values in, markup out.
//!
//! Knows HTML and the names of styles; asks the framework nothing.

pub(crate) mod ascent;
pub(crate) mod asked;
pub(crate) mod case;
pub(crate) mod changes;
pub(crate) mod compare;
pub(crate) mod day;
pub(crate) mod depth;
pub(crate) mod evidence;
pub(crate) mod findings;
pub(crate) mod form;
pub(crate) mod icons;
pub(crate) mod landscape;
pub(crate) mod level;
pub(crate) mod map;
pub(crate) mod pay;
pub(crate) mod picture;
pub(crate) mod shell;
pub(crate) mod stamp;
pub(crate) mod standing;
pub(crate) mod summits;
pub(crate) mod typed;
pub(crate) mod ways;

use crate::view::phrases::Phrases;
use crate::view::typed::Said;
use crate::view::words::{Link, Words, is_right_to_left};
use cordee_domain::{Lang, TrackKind};
use maud::{Markup, html};

/// Words, with their language where it isn't that of the page.
pub(crate) fn words(words: &Words) -> Markup {
    if !words.is_foreign {
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

/// What somebody is told of a form, marked where it is in English on a page that may not be: what
/// the domain and the store say has one language.
pub(crate) fn tell(said: &Said) -> Markup {
    match said {
        Said::OfPage(words) => html! { (quoted(words)) },
        Said::English(words) => html! { span lang=(Lang::EN) { (quoted(words)) } },
    }
}

/// Words of ours; what stands in backticks are somebody's own, and quoted as their language quotes.
pub(crate) fn quoted(words: &str) -> Markup {
    html! {
        @for (i, part) in words.split('`').enumerate() {
            @if i % 2 == 1 { q { (part) } } @else { (part) }
        }
    }
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
pub(crate) fn kind_badge(p: &Phrases, kind: TrackKind) -> Markup {
    html! {
        span.kind.(kind.as_str()) { (icons::knot(kind)) " " (p.kind(kind)) }
    }
}

/// A template with its `{0}`, `{1}` … replaced by markup.
pub(crate) fn filled(template: &str, parts: &[Markup]) -> Markup {
    html! {
        @for (i, piece) in template.split('{').enumerate() {
            @match piece.split_once('}').filter(|_| i > 0) {
                Some((place, rest)) => {
                    @if let Some(part) = place.parse::<usize>().ok().and_then(|i| parts.get(i)) { (part) }
                    (rest)
                },
                None => (piece),
            }
        }
    }
}

/// A part of a page with a heading, to which a link can lead.
pub(crate) fn section(p: &Phrases, id: &str, heading: &str, body: &Markup) -> Markup {
    html! {
        section.part aria-labelledby=(id) {
            div.placed { h2 id=(id) { (heading) } (to_here(p, id)) }
            (body)
        }
    }
}

/// A link to the place at hand, beside its heading; shown when pointer or keyboard is there.
pub(crate) fn to_here(p: &Phrases, id: &str) -> Markup {
    html! { a.to-here href=(format!("#{id}")) aria-label=(p.to_here) aria-describedby=(id) { "#" } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_words_are_only_words() {
        let hostile = Words {
            text: "<script>alert(1)</script>\"'&".to_owned(),
            lang: Lang::EN,
            is_foreign: false,
        };
        let shown = words(&hostile).into_string();
        assert_eq!(shown, "&lt;script&gt;alert(1)&lt;/script&gt;&quot;'&amp;");
        let shown = message("in `<b>` & so on").into_string();
        assert_eq!(shown, "in <code>&lt;b&gt;</code> &amp; so on");
    }

    #[test]
    fn a_template_takes_markup_and_keeps_its_own_words_words() {
        let part = html! { b { "x" } };
        let shown = filled("a < {0} {1} {9}!", &[part.clone(), part]).into_string();
        assert_eq!(shown, "a &lt; <b>x</b> <b>x</b> !");
    }

    #[test]
    fn what_the_store_says_is_in_english_and_says_so() {
        let english = Said::English("that day is over".to_owned());
        let shown = tell(&english).into_string();
        assert_eq!(shown, "<span lang=\"en\">that day is over</span>");
        let ours = Said::OfPage("Wähle einen Tag.".to_owned());
        assert_eq!(tell(&ours).into_string(), "Wähle einen Tag.");
    }

    #[test]
    fn words_in_another_language_say_so() {
        let french = Words {
            text: "Couvreuse".to_owned(),
            lang: Lang::new("fr").unwrap(),
            is_foreign: true,
        };
        assert_eq!(
            words(&french).into_string(),
            "<span lang=\"fr\">Couvreuse</span>"
        );
    }
}
