//! The form in which two roles are chosen: plain HTML, sent as an address.

use crate::view::compare::{Choice, ChoiceGroup, CompareForm};
use crate::view::words::{Words, is_right_to_left};
use maud::{Markup, html};

/// The form.
pub(crate) fn form(form: &CompareForm) -> Markup {
    html! {
        form.compare-form action=(form.action) method="get" {
            @if let Some(lang) = &form.lang { input type="hidden" name="lang" value=(lang); }
            (choice("from", "From", &form.from))
            (choice("to", "To", &form.to))
            button type="submit" { "Compare" }
        }
    }
}

fn choice(name: &str, label: &str, choice: &Choice) -> Markup {
    html! {
        @match choice {
            Choice::Fixed(id) => input type="hidden" name=(name) value=(id);,
            Choice::Open(groups) => label {
                span.label { (label) }
                select name=(name) required { (options(groups)) }
            },
        }
    }
}

fn options(groups: &[ChoiceGroup]) -> Markup {
    let is_any = groups
        .iter()
        .flat_map(|it| &it.levels)
        .any(|it| it.is_chosen);
    html! {
        @if !is_any { option value="" selected { "Choose a role" } }
        @for group in groups {
            optgroup label=(group.track.text) lang=[lang(&group.track)] {
                @for level in &group.levels {
                    option value=(level.id) selected[level.is_chosen]
                        lang=[lang(&level.title)] dir=[direction(&level.title)] {
                        (level.title.text)
                    }
                }
            }
        }
    }
}

fn lang(words: &Words) -> Option<String> {
    words.is_foreign().then(|| words.lang.to_string())
}

fn direction(words: &Words) -> Option<&'static str> {
    (words.is_foreign() && is_right_to_left(words.lang)).then_some("rtl")
}
