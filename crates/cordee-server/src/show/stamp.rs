//! What every form that changes something carries, so that pages stay functions of values: made
//! once for a page, from whoever is signed in.

use super::form::Field;
use crate::member::Member;
use crate::view::phrases::Phrases;
use cordee_store::Wrong;
use maud::{Markup, html};

/// That a form was sent by a page of ours for this session, and what its requests are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// What stands in every form of the session, and in nobody else's.
    pub(crate) secret: String,
    /// What the requests of this page begin with.
    pub(crate) key: String,
}

impl Stamp {
    /// For a page that is about to be shown.
    pub(crate) fn of(member: &Member) -> Self {
        Self {
            secret: member.me.form_secret.clone(),
            key: member.form_key(),
        }
    }
}

/// A form that changes something. Several on one page have different names, since each is a
/// request of its own; sent twice, it acts once.
pub(crate) fn form(stamp: &Stamp, name: &str, action: &str, fields: &Markup) -> Markup {
    html! {
        form.form method="post" action=(action) {
            input type="hidden" name="form" value=(stamp.secret);
            input type="hidden" name="key" value=(format!("{}-{name}", stamp.key));
            (fields)
        }
    }
}

/// The button that sends a form.
pub(crate) fn send(words: &str) -> Markup {
    html! { p { button.button type="submit" { (words) } } }
}

/// One of several choices that stand below each other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Radio<'a> {
    pub(crate) value: &'a str,
    pub(crate) label: &'a str,
    pub(crate) means: Option<&'a str>,
}

/// Choices of which one is taken, each with a word and what it means. The field's value is the
/// one that is chosen.
pub(crate) fn radios(field: &Field<'_>, choices: &[Radio<'_>]) -> Markup {
    html! {
        fieldset.field id=(format!("field-{}", field.name)) {
            legend { (field.label) }
            @if let Some(hint) = field.hint { p.hint { (hint) } }
            @if let Some(wrong) = field.wrong { p.wrong { (wrong) } }
            @for one in choices { (radio(field, one)) }
        }
    }
}

fn radio(field: &Field<'_>, choice: &Radio<'_>) -> Markup {
    let id = format!("{}-{}", field.name, choice.value);
    let means = choice.means.map(|_| format!("{id}-means"));
    html! {
        div.choice {
            input #(id) type="radio" name=(field.name) value=(choice.value) required
                checked[choice.value == field.value] aria-describedby=[means.as_deref()];
            label for=(id) { (choice.label) }
            @if let Some(says) = choice.means { p.hint id=[means.as_deref()] { (says) } }
        }
    }
}

/// What was wrong with a field of this name.
pub(crate) fn wrong_with<'w>(wrongs: &'w [Wrong], name: &str) -> Option<&'w str> {
    let mut wrongs = wrongs.iter();
    wrongs.find(|it| it.field == name).map(|it| it.why.as_str())
}

/// What was wrong, above the form, each under the name of its field and leading there.
pub(crate) fn wrongs(p: &Phrases, wrongs: &[Wrong], labels: &[(&str, &str)]) -> Markup {
    let label = |field| labels.iter().find(|(name, _)| *name == field);
    html! {
        @if !wrongs.is_empty() {
            div.said-wrong role="alert" {
                p { (p.practice.not_kept_yet) }
                ul {
                    @for one in wrongs {
                        li {
                            a href=(format!("#field-{}", one.field)) {
                                @if let Some((_, label)) = label(one.field) { (label) " " }
                                (one.why)
                            }
                        }
                    }
                }
            }
        }
    }
}
