//! The page of somebody's own questions about pay.

use crate::reply::Page;
use crate::show::day::day as dated;
use crate::show::form::area;
use crate::show::section;
use crate::show::shell::{Heading, Part, page_with};
use crate::show::stamp::{Stamp, form, send};
use crate::show::typed::Back;
use crate::view::day::day;
use crate::view::phrases::{Phrases, filled};
use crate::visit::Visit;
use cordee_access::Action;
use cordee_domain::law::{Answer, Answering};
use cordee_law::Paper;
use cordee_report::paper_within;
use cordee_store::QuestionSeen;
use maud::{Markup, html};

/// What the form of asking on is called.
pub(super) const MORE: &str = "more";

pub(super) fn my_pay(visit: &Visit, stamp: &Stamp, all: &[QuestionSeen], back: &Back) -> Page {
    let (p, l) = (visit.phrases, &visit.phrases.law);
    let main = html! {
        header.page-head { h1 { (l.my_pay) } p.lead { (l.my_pay_lead) } }
        (section(p, "ask", l.ask, &html! {
            p { (l.ask_lead) }
            (form(stamp, "ask", &visit.to_path("/me/pay"), &send(l.ask)))
        }))
        @for one in all { (question(visit, stamp, one, back)) }
        p.aside { a href=(visit.to_path("/criteria")) { (l.criteria) } }
    };
    page_with(
        back.status(),
        visit,
        &Heading::new(Part::Law, l.my_pay),
        &main,
    )
}

fn question(visit: &Visit, stamp: &Stamp, it: &QuestionSeen, back: &Back) -> Markup {
    let (p, l) = (visit.phrases, &visit.phrases.law);
    let title = filled(l.question_of, &[&day(p, it.received).words]);
    let id = format!("question-{}", it.id);
    section(
        p,
        &id,
        &title,
        &html! {
            p { (clock(p, it)) }
            @if let Some(answers) = &it.answers {
                @for one in &answers.letters { (letter(p, one)) }
                @if let Some(words) = &answers.asked_on { p { (l.you_asked_on) " " q { (words) } } }
            }
            @if it.may.contains(&Action::AskAboutPay) { (further(visit, stamp, it, back)) }
        },
    )
}

/// How a question stands, in a sentence.
pub(crate) fn clock(p: &Phrases, it: &QuestionSeen) -> String {
    let l = &p.law;
    let due = day(p, it.due).words;
    match it.standing {
        Answering::Waits { days_left } => filled(l.waits, &[&due, &days_left.to_string()]),
        Answering::Late { days } => filled(l.late, &[&due, &days.to_string()]),
        Answering::InTime => l.in_time.to_owned(),
        Answering::TooLate { days } => filled(l.too_late, &[&days.to_string()]),
        Answering::TakenBack => l.taken_back.to_owned(),
    }
}

/// A letter as it was sent.
pub(crate) fn letter(p: &Phrases, it: &Answer) -> Markup {
    let paper_of = serde_json::from_str::<Paper>(&it.letter);
    html! {
        div.letter {
            p.aside { (filled(p.law.answered_by, &[&it.by])) " " (dated(&day(p, it.on))) }
            @match paper_of {
                Ok(it) => { div lang=(it.lang) { (paper_within(&it)) } }
                Err(_) => { p { (it.letter) } }
            }
        }
    }
}

/// Asking on after an answer; taking back what waits.
fn further(visit: &Visit, stamp: &Stamp, it: &QuestionSeen, back: &Back) -> Markup {
    let l = &visit.phrases.law;
    let number = it.id.to_string();
    let hidden = html! { input type="hidden" name="question" value=(number); };
    let is_answered = matches!(it.standing, Answering::InTime | Answering::TooLate { .. });
    let has_answers = it.answers.as_ref().is_some_and(|it| !it.letters.is_empty());
    let action = visit.to_path("/me/pay/more");
    html! {
        @if is_answered {
            (form(stamp, MORE, &action, &html! {
                (hidden)
                (back.beside(MORE, &["words"]))
                (area(&back.field((MORE, "words"), l.ask_on, ""), 4))
                (send(l.ask_on))
            }))
        } @else if it.standing != Answering::TakenBack && !has_answers {
            (form(stamp, "take-back", &action, &html! { (hidden) (send(l.take_back)) }))
        }
    }
}
