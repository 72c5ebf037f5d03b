//! The form in which two roles are chosen: plain HTML, sent as an address.

use crate::view::compare::{Choice, ChoiceGroup, CompareForm};
use crate::view::phrases::Phrases;
use crate::view::words::{Words, is_right_to_left};
use maud::{Markup, html};

/// The form.
pub(crate) fn form(p: &Phrases, form: &CompareForm) -> Markup {
    html! {
        form.compare-form action=(form.action) method="get" {
            @if let Some(lang) = &form.lang { input type="hidden" name="lang" value=(lang); }
            (choice(p, "from", p.from, &form.from))
            (choice(p, "to", p.to, &form.to))
            button type="submit" { (p.compare) }
        }
    }
}

fn choice(p: &Phrases, name: &str, label: &str, choice: &Choice) -> Markup {
    html! {
        @match choice {
            Choice::Fixed(id) => input type="hidden" name=(name) value=(id);,
            Choice::Open(groups) => label {
                span.label { (label) }
                select name=(name) required { (options(p, groups)) }
            },
        }
    }
}

/// What can be chosen, track by track; a hint beforehand where nothing is chosen.
pub(crate) fn options(p: &Phrases, groups: &[ChoiceGroup]) -> Markup {
    let is_any = groups
        .iter()
        .flat_map(|it| &it.levels)
        .any(|it| it.is_chosen);
    html! {
        @if !is_any { option value="" selected { (p.choose_role) } }
        (choices(groups))
    }
}

/// What can be chosen, track by track.
pub(crate) fn choices(groups: &[ChoiceGroup]) -> Markup {
    html! {
        @for group in groups {
            optgroup label=(group.track.text) lang=[lang(&group.track)] {
                @for level in &group.levels {
                    // Words of the page's own language say so where their group is in another.
                    @let is_marked = level.title.is_foreign || group.track.is_foreign;
                    option value=(level.id) selected[level.is_chosen]
                        lang=[is_marked.then_some(level.title.lang)] dir=[direction(&level.title)] {
                        (level.title.text)
                    }
                }
            }
        }
    }
}

fn lang(words: &Words) -> Option<String> {
    words.is_foreign.then(|| words.lang.to_string())
}

fn direction(words: &Words) -> Option<&'static str> {
    (words.is_foreign && is_right_to_left(words.lang)).then_some("rtl")
}
