//! Forms of the house: what was typed into them stays, and what is wrong stands beside it.

use super::form::Field;
use cordee_store::Wrong;
use maud::{Markup, html};
use serde::Deserialize;

/// Everything that was typed into a form, field by field, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(crate) struct Typed(pub(crate) Vec<(String, String)>);

impl Typed {
    /// What stands in this field; nothing where it is empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// What stands in the fields of this name.
    pub(crate) fn all<'t>(&'t self, name: &str) -> impl Iterator<Item = &'t str> {
        let of_it = self.0.iter().filter(move |(field, _)| field == name);
        of_it
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }
}

/// A form that came back with something wrong in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Back {
    /// Which form of the page.
    pub(crate) form: &'static str,
    pub(crate) typed: Typed,
    pub(crate) wrongs: Vec<Wrong>,
}

impl Back {
    /// A field of the form of this name: with what was typed into it, or with what it has.
    pub(crate) fn field<'f>(
        &'f self,
        (form, name): (&str, &'f str),
        label: &'f str,
        has: &'f str,
    ) -> Field<'f> {
        let field = Field::new(name, label);
        if self.form != form {
            return field.with(has);
        }
        let mut wrongs = self.wrongs.iter();
        let wrong = wrongs.find(|it| it.field == name);
        field
            .with(self.typed.get(name).unwrap_or_default())
            .wrong(wrong.map(|it| &*it.why))
    }

    /// What is wrong with fields that the form does not show.
    pub(crate) fn beside(&self, form: &str, shown: &[&str]) -> Markup {
        let all = self.wrongs.iter().filter(|_| self.form == form);
        let wrongs: Vec<&Wrong> = all.filter(|it| !shown.contains(&it.field)).collect();
        html! {
            @if !wrongs.is_empty() {
                div.said-wrong role="alert" { @for one in wrongs { p { (one.why) } } }
            }
        }
    }
}
