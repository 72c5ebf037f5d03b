//! The form in which a piece of evidence is written: a minute's work.

use super::view::{Choice, Write};
use crate::places::Place;
use crate::reply::Page;
use crate::screens::evidence;
use crate::show::form::{Choice as Answer, Field, area, choices, line};
use crate::show::shell::{Heading, Part, page_with};
use crate::show::stamp::{Stamp, form, send, wrongs};
use crate::show::{asked, tell, words};
use crate::view::phrases::Phrases;
use crate::view::typed::wrong_with;
use crate::visit::Visit;
use axum::http::StatusCode;
use maud::{Markup, html};

pub(crate) fn write(visit: &Visit, view: &Write, stamp: &Stamp) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let action = visit.reader().at(&Place::MyEvidence);
    let main = html! {
        header.page-head {
            h1 { (w.write_evidence) }
            p.lead { (w.write_lead) }
        }
        (wrongs(p, &view.wrongs, &labels(p)))
        (form(stamp, "write", &action, &fields(p, view)))
    };
    let status = match view.wrongs.as_slice() {
        [] => StatusCode::OK,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let heading = Heading::new(Part::Evidence, w.write_evidence);
    let heading = heading.under(vec![evidence::above(visit).into()]);
    page_with(status, visit, &heading, &main)
}

fn labels(p: &Phrases) -> [(&'static str, &'static str); 6] {
    let w = &p.practice;
    [
        ("title", w.title_label),
        ("on", w.on_label),
        ("words", w.words_label),
        ("doing", w.doing_label),
        ("competencies", w.tied_to),
        ("link", w.link_label),
    ]
}

fn fields(p: &Phrases, view: &Write) -> Markup {
    let (w, draft) = (&p.practice, &view.draft);
    let field = |name, label| Field::new(name, label).wrong(wrong_with(&view.wrongs, name));
    let title = field("title", w.title_label).with(&draft.title);
    let on = field("on", w.on_label).with(&draft.on);
    let words = field("words", w.words_label).with(&draft.words);
    let link = field("link", w.link_label).with(&draft.link).free();
    html! {
        (line(&title.hinted(w.title_help), "text", "off"))
        (line(&on, "date", "off"))
        (area(&words.hinted(w.words_help), 6))
        (doing(p, &field("doing", w.doing_label).with(&draft.doing)))
        (competencies(p, view))
        (line(&link.hinted(w.link_help), "url", "off"))
        (send(w.keep_it))
        p.aside { (w.who_sees_evidence) }
    }
}

fn doing(p: &Phrases, field: &Field<'_>) -> Markup {
    let w = &p.practice;
    let answers = [
        Answer::meaning("craft-output", w.doing_craft, w.doing_craft_means),
        Answer::meaning("with-people", w.doing_people, w.doing_people_means),
        Answer::meaning("shared", w.doing_shared, w.doing_shared_means),
    ];
    choices(field, &answers)
}

/// Those of the person's own level first; all others are folded.
fn competencies(p: &Phrases, view: &Write) -> Markup {
    let w = &p.practice;
    let wrong = wrong_with(&view.wrongs, "competencies");
    let is_open = |all: &[Choice]| all.iter().any(|it| it.is_chosen) || view.near.is_empty();
    html! {
        fieldset.field.ticks #field-competencies {
            legend { (w.tied_to) }
            p.hint { (w.tied_to_help) }
            @if let Some(wrong) = wrong { p.wrong { (tell(wrong)) } }
            @if !view.near.is_empty() { (ticks(&view.near)) }
            @for (kind, all) in &view.others {
                details open[is_open(all)] {
                    summary { (w.also_of) " " (asked::kind_heading(p, *kind)) }
                    (ticks(all))
                }
            }
        }
    }
}

fn ticks(choices: &[Choice]) -> Markup {
    html! {
        ul role="list" {
            @for one in choices {
                @let id = format!("competency-{}", one.id);
                li.choice {
                    input #(id) type="checkbox" name="competency" value=(one.id) checked[one.is_chosen]
                        aria-describedby=(format!("{id}-means"));
                    label for=(id) { (words(&one.title)) }
                    p.hint id=(format!("{id}-means")) { @for says in &one.summary { (words(says)) " " } }
                }
            }
        }
    }
}
