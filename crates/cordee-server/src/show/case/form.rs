//! The forms of a case: made on what somebody saw, and given back with everything they typed.

use crate::show::form::{Field, beside};
use crate::show::stamp::{self, Stamp};
use crate::show::tell;
use crate::view::case::CaseReader;
use crate::view::case::deeds::Offer;
use crate::view::case::typed::Back;
use crate::view::typed::Wrong;
use maud::{Markup, html};
use std::cell::Cell;

/// What every form of a page carries besides its fields, so that it acts once, for whom it was
/// made, and on what they saw.
#[derive(Debug)]
pub(crate) struct Held {
    pub(crate) stamp: Stamp,
    /// How often the case had been changed when it was shown.
    pub(crate) revision: u64,
    /// How many forms there are so far.
    pub(crate) forms: Cell<u32>,
}

/// A form that is posted.
pub(crate) fn form(held: &Held, action: &str, body: &Markup) -> Markup {
    let number = held.forms.get();
    held.forms.set(number + 1);
    let with_revision = html! {
        input type="hidden" name="revision" value=(held.revision);
        (body)
    };
    stamp::form(&held.stamp, &number.to_string(), action, &with_revision)
}

/// The place of a field on its page.
pub(crate) fn id_of(name: &str) -> String {
    Field::new(name, "").id()
}

/// A field with what was typed into it before, and what is wrong with that. None has to be filled
/// in for the form to be sent: what is lacking is said in words.
pub(crate) fn field<'a>(
    back: Option<&'a Back>,
    name: &'a str,
    label: &'a str,
    hint: Option<&'a str>,
) -> Field<'a> {
    let typed = back.map_or("", |back| back.typed.words(name));
    let wrong = back.and_then(|back| back.wrong_with(name));
    let field = Field::new(name, label).with(typed).wrong(wrong).free();
    hint.map_or(field, |hint| field.hinted(hint))
}

/// What is wrong with a form that came back, above everything else; where its form is no longer
/// on the page, what was typed stands here, so that nothing is lost.
pub(crate) fn wrongs(reader: CaseReader<'_>, back: Option<&Back>, offers: &[Offer]) -> Markup {
    let Some(back) = back else {
        return html! {};
    };
    let is_gone = !offers.iter().any(|it| it.deed == back.deed);
    html! {
        (summary(reader.c.not_done_yet, &back.wrong))
        @if is_gone && back.words().next().is_some() {
            section.you-wrote aria-labelledby="you-wrote" {
                h2 #you-wrote { (reader.c.you_had_written) }
                @for words in back.words() { (super::said(words)) }
            }
        }
    }
}

/// Several things of which any are so.
pub(crate) fn ticks(field: &Field<'_>, ticks: &[Tick]) -> Markup {
    html! {
        fieldset.field id=(field.id()) tabindex="-1" aria-describedby=[field.described()] {
            legend { (field.label) }
            (beside(field))
            @for one in ticks {
                @let id = id_of(&one.name);
                div.choice {
                    input type="checkbox" id=(id) name=(one.name) value="yes" checked[one.is_so];
                    label for=(id) { (one.label) }
                }
            }
        }
    }
}

/// A thing that is so or not.
#[derive(Clone, Debug)]
pub(crate) struct Tick {
    pub(crate) name: String,
    pub(crate) label: Markup,
    pub(crate) is_so: bool,
}

/// The button that sends a form.
pub(crate) fn send(words: &str) -> Markup {
    html! { p.send { button.button type="submit" { (words) } } }
}

/// What is wrong with a form, above it: each line leads to its field. A line without a field is
/// about the whole.
pub(crate) fn summary(heading: &str, wrong: &[Wrong]) -> Markup {
    html! {
        @if !wrong.is_empty() {
            div.wrongs #wrong role="alert" aria-labelledby="wrong-heading" tabindex="-1" {
                h2 #wrong-heading { (heading) }
                ul {
                    @for one in wrong {
                        li {
                            @match &one.field {
                                Some(field) => { a href=(format!("#{}", id_of(field))) { (tell(&one.why)) } }
                                None => { (tell(&one.why)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::form::area;
    use crate::view::typed::Said;

    #[test]
    fn what_was_typed_comes_back_as_words_beside_what_is_wrong_with_it() {
        let why = Said::OfPage("say by what".to_owned());
        let field = Field::new("words.listening", "By what?")
            .hinted("A sentence")
            .with("</textarea><script>")
            .wrong(Some(&why));
        let shown = area(&field, 3).into_string();
        for part in [
            "<label for=\"field-words.listening\">By what?</label>",
            "aria-invalid=\"true\"",
            "&lt;/textarea&gt;&lt;script&gt;</textarea>",
        ] {
            assert!(shown.contains(part), "{part}\n{shown}");
        }
        let lines = [Wrong::of("words.listening", "say by what")];
        let above = summary("Not done", &lines).into_string();
        assert!(above.contains("<a href=\"#field-words.listening\">say by what</a>"));
    }

    #[test]
    fn each_form_carries_a_key_of_its_own_and_what_was_seen() {
        let held = Held {
            stamp: Stamp {
                secret: "s".to_owned(),
                key: "k".to_owned(),
            },
            revision: 3,
            forms: Cell::new(0),
        };
        let shown = || form(&held, "/cases/1/consent", &send("Yes")).into_string();
        let first = shown();
        for part in [
            "method=\"post\"",
            "name=\"form\" value=\"s\"",
            "name=\"key\" value=\"k-0\"",
            "name=\"revision\" value=\"3\"",
        ] {
            assert!(first.contains(part), "{part}\n{first}");
        }
        assert!(shown().contains("name=\"key\" value=\"k-1\""));
    }
}
