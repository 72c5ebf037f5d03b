//! A field in which somebody is named: type a name; where several are called so, choose.

use super::form::{field as blank, id_of};
use crate::show::form::{Choice, Field, choices, line};
use crate::view::case::CaseReader;
use crate::view::case::typed::{Back, choice_of};
use cordee_store::PersonListed;
use maud::{Markup, html};

/// The field, and below it those among whom one has to be chosen.
pub(crate) fn person(reader: CaseReader<'_>, back: Option<&Back>, field: &Field<'_>) -> Markup {
    let none: &[PersonListed] = &[];
    let found = back.map_or(none, |back| back.candidates(field.name));
    let is_unclear = field.wrong.is_some() && !found.is_empty();
    let choice = choice_of(field.name);
    let found: Vec<Candidate> = found.iter().map(|it| candidate(reader, it)).collect();
    let found: Vec<Choice<'_>> = found.iter().map(Candidate::choice).collect();
    html! {
        (line(field, "text", "off"))
        @if is_unclear {
            div.candidates aria-describedby=(id_of(field.name)) {
                (choices(&blank(back, &choice, reader.c.who_is_meant, None), &found))
            }
        }
    }
}

/// Somebody who may be meant.
struct Candidate {
    number: String,
    name: String,
    standing: Option<String>,
}

impl Candidate {
    fn choice(&self) -> Choice<'_> {
        Choice {
            value: &self.number,
            label: &self.name,
            means: self.standing.as_deref(),
        }
    }
}

/// Somebody, with what tells them from others of the same name.
fn candidate(reader: CaseReader<'_>, it: &PersonListed) -> Candidate {
    let standing = it.standing.as_ref().map(|standing| {
        let level = reader.level(&standing.level).text;
        match &standing.team {
            Some((_, team)) => format!("{level}, {team}"),
            None => level,
        }
    });
    Candidate {
        number: it.id.to_string(),
        name: it.name.clone(),
        standing,
    }
}
