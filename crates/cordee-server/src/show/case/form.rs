//! Forms: plain HTML that is posted, keeps what was typed, and says beside each field what is
//! wrong with it.

use maud::{Markup, html};
use std::cell::Cell;

/// What every form carries besides its fields, so that it acts once, for whom it was made, and on
/// what they saw.
#[derive(Debug)]
pub(crate) struct Held {
    /// What stands in the forms of this session only.
    pub(crate) secret: String,
    /// The key of the page, to which each of its forms adds its number.
    pub(crate) key: String,
    /// How often the case had been changed when it was shown.
    pub(crate) revision: u64,
    /// How many forms there are so far.
    pub(crate) forms: Cell<u32>,
}

/// A form that is posted.
pub(crate) fn form(held: &Held, action: &str, body: &Markup) -> Markup {
    let number = held.forms.get();
    held.forms.set(number + 1);
    html! {
        form.form method="post" action=(action) {
            input type="hidden" name="form" value=(held.secret);
            input type="hidden" name="key" value=(format!("{}-{number}", held.key));
            input type="hidden" name="revision" value=(held.revision);
            (body)
        }
    }
}

/// One field: its name in the form, its label, and what was typed and is wrong with it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Field<'a> {
    pub(crate) name: &'a str,
    pub(crate) label: &'a str,
    /// What to know before typing.
    pub(crate) hint: Option<&'a str>,
    /// What stands in it.
    pub(crate) value: &'a str,
    /// What is wrong with it.
    pub(crate) wrong: Option<&'a str>,
}

impl Field<'_> {
    fn id(&self) -> String {
        id_of(self.name)
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.map(|_| format!("{}-hint", self.id()));
        let wrong = self.wrong.map(|_| format!("{}-wrong", self.id()));
        let both: Vec<String> = hint.into_iter().chain(wrong).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    fn around(&self, control: &Markup) -> Markup {
        html! {
            div.field {
                label for=(self.id()) { (self.label) }
                (beside(self.name, self.hint, self.wrong))
                (control)
            }
        }
    }
}

/// The name of a field's place on its page.
pub(crate) fn id_of(name: &str) -> String {
    format!("field-{}", name.replace('.', "-"))
}

fn beside(name: &str, hint: Option<&str>, wrong: Option<&str>) -> Markup {
    let id = id_of(name);
    html! {
        @if let Some(hint) = hint { p.hint id=(format!("{id}-hint")) { (hint) } }
        @if let Some(wrong) = wrong { p.wrong id=(format!("{id}-wrong")) { (wrong) } }
    }
}

/// A line of words.
pub(crate) fn line(field: &Field<'_>) -> Markup {
    field.around(&html! {
        input type="text" id=(field.id()) name=(field.name) value=(field.value) autocomplete="off"
            aria-describedby=[field.described_by()] aria-invalid=[field.wrong.map(|_| "true")];
    })
}

/// Several lines of words.
pub(crate) fn area(field: &Field<'_>) -> Markup {
    field.around(&html! {
        textarea id=(field.id()) name=(field.name) rows="3"
            aria-describedby=[field.described_by()] aria-invalid=[field.wrong.map(|_| "true")] {
            (field.value)
        }
    })
}

/// A day.
pub(crate) fn day(field: &Field<'_>) -> Markup {
    field.around(&html! {
        input type="date" id=(field.id()) name=(field.name) value=(field.value)
            aria-describedby=[field.described_by()] aria-invalid=[field.wrong.map(|_| "true")];
    })
}

/// A whole number.
pub(crate) fn number(field: &Field<'_>) -> Markup {
    field.around(&html! {
        input.short type="text" inputmode="numeric" id=(field.id()) name=(field.name) value=(field.value)
            aria-describedby=[field.described_by()] aria-invalid=[field.wrong.map(|_| "true")];
    })
}

/// One of several things, in a list that opens. What `field` holds is chosen.
pub(crate) fn select(field: &Field<'_>, none: Option<&str>, options: &[(String, String)]) -> Markup {
    field.around(&html! {
        select id=(field.id()) name=(field.name) aria-describedby=[field.described_by()]
            aria-invalid=[field.wrong.map(|_| "true")] {
            @if let Some(none) = none { option value="" { (none) } }
            @for (value, words) in options {
                option value=(value) selected[value == field.value] { (words) }
            }
        }
    })
}

/// One answer of several.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
    /// What it means, below its label.
    pub(crate) means: Option<String>,
}

/// One of several things, all of them in sight.
pub(crate) fn choices(field: &Field<'_>, choices: &[Choice]) -> Markup {
    html! {
        fieldset.field.radios id=(field.id()) tabindex="-1"
            aria-describedby=[field.described_by()] {
            legend { (field.label) }
            (beside(field.name, field.hint, field.wrong))
            @for (i, one) in choices.iter().enumerate() {
                @let id = format!("{}-{i}", field.id());
                div.choice {
                    input type="radio" id=(id) name=(field.name) value=(one.value)
                        checked[one.value == field.value];
                    label for=(id) {
                        (one.label)
                        @if let Some(means) = &one.means { span.means { (means) } }
                    }
                }
            }
        }
    }
}

/// A thing that is so or not.
pub(crate) fn tick(name: &str, label: &Markup, is_ticked: Ticked) -> Markup {
    let id = id_of(name);
    html! {
        div.choice {
            input type="checkbox" id=(id) name=(name) value="yes" checked[is_ticked == Ticked::Yes];
            label for=(id) { (label) }
        }
    }
}

/// Whether a thing is ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ticked {
    Yes,
    No,
}

/// The button that sends a form.
pub(crate) fn send(words: &str) -> Markup {
    html! { p.send { button.button type="submit" { (words) } } }
}

/// What is wrong with a form, above it: each line leads to its field. A line without a field is
/// about the whole.
pub(crate) fn summary(heading: &str, wrong: &[(Option<String>, String)]) -> Markup {
    html! {
        @if !wrong.is_empty() {
            div.wrongs role="alert" aria-labelledby="wrong-heading" tabindex="-1" id="wrong" {
                h2 #wrong-heading { (heading) }
                ul {
                    @for (field, why) in wrong {
                        li {
                            @match field {
                                Some(field) => { a href=(format!("#{}", id_of(field))) { (why) } }
                                None => { (why) }
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

    #[test]
    fn what_was_typed_comes_back_as_words_beside_what_is_wrong_with_it() {
        let field = Field {
            name: "words.listening",
            label: "By what?",
            hint: Some("A sentence"),
            value: "</textarea><script>",
            wrong: Some("say by what"),
        };
        let shown = area(&field).into_string();
        for part in [
            "<label for=\"field-words-listening\">By what?</label>",
            "aria-describedby=\"field-words-listening-hint field-words-listening-wrong\"",
            "aria-invalid=\"true\"",
            "&lt;/textarea&gt;&lt;script&gt;</textarea>",
        ] {
            assert!(shown.contains(part), "{part}\n{shown}");
        }
    }

    #[test]
    fn each_form_carries_a_key_of_its_own_and_what_was_seen() {
        let held = Held {
            secret: "s".to_owned(),
            key: "k".to_owned(),
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
