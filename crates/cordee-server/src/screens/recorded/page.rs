//! The form of what is recorded for equal pay.

use crate::places::Place;
use crate::reply::Page;
use crate::screens::person::above;
use crate::show::form::{choice, line};
use crate::show::shell::{Heading, Part, page_with};
use crate::show::stamp::{Stamp, form, send};
use crate::show::typed::Back;
use crate::view::phrases::{Phrases, filled};
use crate::visit::Visit;
use cordee_domain::history::Sex;
use cordee_store::PersonSeen;
use maud::html;

/// What the form is called.
pub(super) const FORM: &str = "recorded";

/// What can be chosen.
pub(super) const CHOICES: [Sex; 4] = [Sex::NotRecorded, Sex::Female, Sex::Male, Sex::Other];

pub(super) fn recorded(visit: &Visit, stamp: &Stamp, seen: &PersonSeen, back: &Back) -> Page {
    let k = &visit.phrases.keeping;
    let title = filled(k.recorded_of, &[&seen.name]);
    let has = seen.recorded.unwrap_or_default();
    let hired = has.hired.map_or_else(String::new, |it| it.to_string());
    let choices: Vec<(String, String)> = CHOICES
        .iter()
        .map(|it| (word(*it).to_owned(), words(visit.phrases, *it).to_owned()))
        .collect();
    let fields = html! {
        (back.beside(FORM, &["sex", "hired"]))
        (choice(&back.field((FORM, "sex"), k.recorded_sex, word(has.sex)).free(), &choices))
        (line(&back.field((FORM, "hired"), k.recorded_hired, &hired).free(), "date", "off"))
        (send(visit.phrases.house.write_it))
    };
    let action = visit.reader().at(&Place::RecordedOf(seen.id));
    let main = html! {
        header.page-head { h1 { (title) } p.lead { (k.recorded_lead) } }
        (form(stamp, FORM, &action, &fields))
    };
    let heading = Heading::new(Part::People, title.as_str()).under(above(visit, seen));
    page_with(back.status(), visit, &heading, &main)
}

/// The word for it in a form.
pub(super) fn word(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "female",
        Sex::Male => "male",
        Sex::Other => "other",
        Sex::NotRecorded => "not-recorded",
    }
}

/// The word for it in a language.
pub(crate) fn words(phrases: &Phrases, sex: Sex) -> &'static str {
    let k = &phrases.keeping;
    match sex {
        Sex::Female => k.woman,
        Sex::Male => k.man,
        Sex::Other => k.neither,
        Sex::NotRecorded => k.not_recorded,
    }
}
