//! Expectations of the target level, and the evidence beside them.

use crate::show::words;
use crate::view::case::CaseReader;
use crate::view::case::shown::{ExpectationSeen, PieceSeen};
use crate::view::phrases::filled;
use cordee_domain::Doing;
use maud::{Markup, html};

/// What an expectation asks, in words.
pub(crate) fn asks(reader: CaseReader<'_>, it: &ExpectationSeen) -> Markup {
    html! {
        @if let Some((step, title)) = &it.step {
            p.asked-step {
                span.step {
                    (filled(reader.p.step_n, &[&step.to_string()]))
                    @if let Some(title) = title { ": " (words(title)) }
                }
            }
        }
        @for one in &it.text { p.prose { (words(one)) } }
        @if !it.examples.is_empty() {
            ul.examples aria-label=(reader.p.for_example) {
                @for example in &it.examples { li { (words(example)) } }
            }
        }
    }
}

/// A piece of evidence; `beside` is what can be done with it here.
pub(crate) fn piece(reader: CaseReader<'_>, it: &PieceSeen, beside: &Markup) -> Markup {
    let c = reader.c;
    html! {
        article.piece {
            p.piece-title {
                strong { (it.title) }
                @if it.is_withdrawn { span.tag { (c.taken_back) } }
            }
            p.aside { (it.on) " · " (doing(reader, it.doing)) }
            p.prose { (it.words) }
            @if let Some(link) = &it.link {
                p.aside { a href=(link) rel="noreferrer noopener" { (link) } }
            }
            @if !it.vouchers.is_empty() {
                ul.vouchers {
                    @for (name, words) in &it.vouchers {
                        li { (filled(c.vouches, &[name])) " " q { (words) } }
                    }
                }
            }
            (beside)
        }
    }
}

/// What sort of doing a piece shows.
pub(crate) fn doing(reader: CaseReader<'_>, doing: Doing) -> &'static str {
    match doing {
        Doing::CraftOutput => reader.c.craft_output,
        Doing::WithPeople => reader.c.with_people,
        Doing::Shared => reader.c.of_both,
    }
}
