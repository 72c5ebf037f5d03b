//! Forms: what every one of them carries, and their fields.

use super::{message, tell};
use crate::member::Member;
use crate::view::typed::Said;
use maud::{Markup, html};

/// A form of whoever is signed in, sent to this address. Sent twice, it acts once.
pub(crate) fn form(member: &Member, action: &str, fields: &Markup) -> Markup {
    html! {
        form.form method="post" action=(member.to(action)) {
            (seal(member))
            (fields)
        }
    }
}

/// What stands in every form of theirs, unseen.
pub(crate) fn seal(member: &Member) -> Markup {
    html! {
        input type="hidden" name="form" value=(member.me.form_secret);
        input type="hidden" name="key" value=(member.form_key());
    }
}

/// A form of whoever is not signed in.
pub(crate) fn handed(action: &str, fields: &Markup) -> Markup {
    html! { form.form method="post" action=(action) { (fields) } }
}

/// A field of a form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field<'f> {
    /// What it is called when it is sent.
    pub(crate) name: &'f str,
    /// What people read.
    pub(crate) label: &'f str,
    /// What stands in it.
    pub(crate) value: &'f str,
    /// What helps to fill it in.
    pub(crate) hint: Option<&'f str>,
    /// What is wrong with what stands in it.
    pub(crate) wrong: Option<&'f Said>,
    /// Whether it has to be filled in.
    pub(crate) need: Need,
}

/// Whether a field has to be filled in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Need {
    /// It has to.
    Needed,
    /// It can be left empty.
    Free,
}

impl<'f> Field<'f> {
    /// An empty field that has to be filled in.
    pub(crate) fn new(name: &'f str, label: &'f str) -> Self {
        Self {
            name,
            label,
            value: "",
            hint: None,
            wrong: None,
            need: Need::Needed,
        }
    }

    /// With these words in it.
    pub(crate) fn with(self, value: &'f str) -> Self {
        Self { value, ..self }
    }

    /// With words that help.
    pub(crate) fn hinted(self, hint: &'f str) -> Self {
        let hint = Some(hint);
        Self { hint, ..self }
    }

    /// With what is wrong about it, if something is.
    pub(crate) fn wrong(self, wrong: Option<&'f Said>) -> Self {
        Self { wrong, ..self }
    }

    /// It can be left empty.
    pub(crate) fn free(self) -> Self {
        let need = Need::Free;
        Self { need, ..self }
    }

    pub(super) fn id(&self) -> String {
        format!("field-{}", self.name)
    }

    /// The ids of the words that belong to it.
    pub(super) fn described(&self) -> Option<String> {
        let hint = self.hint.map(|_| format!("hint-{}", self.name));
        let wrong = self.wrong.map(|_| format!("wrong-{}", self.name));
        let ids: Vec<String> = wrong.into_iter().chain(hint).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn is_wrong(&self) -> Option<&'static str> {
        self.wrong.map(|_| "true")
    }

    fn is_needed(&self) -> bool {
        self.need == Need::Needed
    }
}

/// A field of one line; `kind` is one of those that browsers know, `fills` what they may fill in
/// by themselves.
pub(crate) fn line(field: &Field<'_>, kind: &str, fills: &str) -> Markup {
    let input = html! {
        input id=(field.id()) name=(field.name) type=(kind) value=(field.value) autocomplete=(fills)
            required[field.is_needed()] aria-invalid=[field.is_wrong()] aria-describedby=[field.described()];
    };
    around(field, &input)
}

/// A field of several lines.
pub(crate) fn area(field: &Field<'_>, rows: u8) -> Markup {
    let input = html! {
        textarea id=(field.id()) name=(field.name) rows=(rows) required[field.is_needed()]
            aria-invalid=[field.is_wrong()] aria-describedby=[field.described()] { (field.value) }
    };
    around(field, &input)
}

/// A field in which one of several is chosen: what is sent, and what people read.
pub(crate) fn choice(field: &Field<'_>, options: &[(String, String)]) -> Markup {
    let input = html! {
        select id=(field.id()) name=(field.name) required[field.is_needed()]
            aria-invalid=[field.is_wrong()] aria-describedby=[field.described()] {
            @for (value, words) in options {
                option value=(value) selected[value == field.value] { (words) }
            }
        }
    };
    around(field, &input)
}

/// A box to tick, which sends `value` under the field's name.
pub(crate) fn tick(field: &Field<'_>, value: &str) -> Markup {
    let id = format!("{}-{value}", field.id());
    html! {
        div.field.tick {
            input id=(id) name=(field.name) type="checkbox" value=(value) checked[field.value == value]
                aria-describedby=[field.described()];
            label for=(id) { (field.label) }
            (beside(field))
        }
    }
}

/// One answer of several.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Choice<'c> {
    pub(crate) value: &'c str,
    pub(crate) label: &'c str,
    /// What it means, below its label.
    pub(crate) means: Option<&'c str>,
}

impl<'c> Choice<'c> {
    /// An answer with what it means.
    pub(crate) fn meaning(value: &'c str, label: &'c str, means: &'c str) -> Self {
        let means = Some(means);
        Self {
            value,
            label,
            means,
        }
    }
}

/// One of several answers, all of them in sight; the field's value is the one that is chosen.
pub(crate) fn choices(field: &Field<'_>, choices: &[Choice<'_>]) -> Markup {
    html! {
        fieldset.field id=(field.id()) tabindex="-1" aria-describedby=[field.described()] {
            legend { (field.label) }
            (beside(field))
            @for one in choices { (one_of(field, one)) }
        }
    }
}

fn one_of(field: &Field<'_>, choice: &Choice<'_>) -> Markup {
    let id = format!("{}-{}", field.id(), choice.value);
    let means = choice.means.map(|_| format!("{id}-means"));
    html! {
        div.choice {
            input #(id) type="radio" name=(field.name) value=(choice.value) required[field.is_needed()]
                checked[choice.value == field.value] aria-describedby=[means.as_deref()];
            label for=(id) { (choice.label) }
            @if let Some(says) = choice.means { p.hint id=[means.as_deref()] { (says) } }
        }
    }
}

fn around(field: &Field<'_>, input: &Markup) -> Markup {
    html! {
        div.field {
            label for=(field.id()) { (field.label) }
            (beside(field))
            (input)
        }
    }
}

/// What helps, and what is wrong.
pub(super) fn beside(field: &Field<'_>) -> Markup {
    html! {
        @if let Some(hint) = field.hint { p.hint id=(format!("hint-{}", field.name)) { (message(hint)) } }
        @if let Some(wrong) = field.wrong { p.wrong id=(format!("wrong-{}", field.name)) { (tell(wrong)) } }
    }
}
