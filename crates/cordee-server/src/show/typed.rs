//! Forms of the house: what was typed into them stays, and what is wrong stands beside it.

use super::form::Field;
use super::tell;
use crate::refused::Refused;
use crate::view::phrases::Phrases;
use crate::view::told;
use crate::view::typed::{Typed, Wrong, wrong_with};
use axum::http::StatusCode;
use cordee_store::No;
use maud::{Markup, html};

/// A form that came back with something wrong in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Back {
    /// Which form of the page.
    pub(crate) form: &'static str,
    pub(crate) typed: Typed,
    pub(crate) wrongs: Vec<Wrong>,
}

impl Back {
    /// The form of this name again, with what was typed and what is wrong; any other no is one.
    pub(crate) fn of(
        (p, form): (&Phrases, &'static str),
        typed: Typed,
        no: Refused,
    ) -> Result<Self, Refused> {
        let wrongs = match no {
            Refused::Store(No::Wrong(wrongs)) => told::wrongs(p, wrongs),
            Refused::Wrong(wrongs) => wrongs,
            other => return Err(other),
        };
        Ok(Self {
            form,
            typed,
            wrongs,
        })
    }

    /// The status of a page, by whether something came back with it.
    pub(crate) fn status(&self) -> StatusCode {
        if self.wrongs.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }

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
        field
            .with(self.typed.get(name).unwrap_or_default())
            .wrong(wrong_with(&self.wrongs, name))
    }

    /// What is wrong with fields that the form does not show.
    pub(crate) fn beside(&self, form: &str, shown: &[&str]) -> Markup {
        let all = self.wrongs.iter().filter(|_| self.form == form);
        let is_shown = |it: &&Wrong| it.field.as_deref().is_some_and(|it| shown.contains(&it));
        let wrongs: Vec<&Wrong> = all.filter(|it| !is_shown(it)).collect();
        html! {
            @if !wrongs.is_empty() {
                div.said-wrong role="alert" { @for one in wrongs { p { (tell(&one.why)) } } }
            }
        }
    }
}
