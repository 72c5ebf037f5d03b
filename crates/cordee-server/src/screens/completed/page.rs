//! The form of a completed training.

use crate::places::Place;
use crate::reply::Page;
use crate::screens::person::above;
use crate::show::form::{choice, line};
use crate::show::shell::{Heading, Part, page_with};
use crate::show::stamp::{Stamp, form, send};
use crate::show::typed::Back;
use crate::view::phrases::filled;
use crate::view::reader::Reader;
use crate::visit::Visit;
use cordee_store::PersonSeen;
use jiff::civil::Date;
use maud::{Markup, html};

/// What the form is called.
pub(super) const FORM: &str = "training";

pub(super) fn completed(
    visit: &Visit,
    stamp: &Stamp,
    (seen, today): (&PersonSeen, Date),
    back: &Back,
) -> Page {
    let k = &visit.phrases.keeping;
    let title = filled(k.record_training_of, &[&seen.name]);
    let trainings = trainings(visit.reader());
    let action = visit.reader().at(&Place::TrainingOf(seen.id));
    let main = html! {
        header.page-head { h1 { (title) } p.lead { (k.record_training_lead) } }
        @if trainings.len() > 1 {
            (form(stamp, FORM, &action, &fields(visit, back, (&trainings, today))))
        } @else {
            p.calm { (k.no_trainings) }
        }
    };
    let heading = Heading::new(Part::People, title.as_str()).under(above(visit, seen));
    page_with(back.status(), visit, &heading, &main)
}

fn fields(visit: &Visit, back: &Back, (trainings, today): (&[(String, String)], Date)) -> Markup {
    let k = &visit.phrases.keeping;
    let today = today.to_string();
    html! {
        (back.beside(FORM, &["training", "on"]))
        (choice(&back.field((FORM, "training"), k.which_training, ""), trainings))
        (line(&back.field((FORM, "on"), k.completed_on, &today), "date", "off"))
        (send(visit.phrases.house.write_it))
    }
}

/// Every training of the framework as a choice, after none.
fn trainings(reader: Reader<'_>) -> Vec<(String, String)> {
    let all = reader.framework().trainings().values();
    let all = all.map(|it| (it.id.to_string(), reader.words(&it.title).text));
    std::iter::once((String::new(), String::new()))
        .chain(all)
        .collect()
}
