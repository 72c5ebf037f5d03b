//! The pages of questions about pay for those who keep the register or answer.

use super::letter::Asked;
use super::path_of;
use crate::places::Place;
use crate::reply::Page;
use crate::screens::my_pay::page::{clock, letter};
use crate::screens::person::above;
use crate::show::form::{choice, line};
use crate::show::section;
use crate::show::shell::{Heading, Part, page, page_with};
use crate::show::stamp::{Stamp, form, send};
use crate::show::typed::Back;
use crate::view::day::day;
use crate::view::phrases::{Phrases, filled};
use crate::visit::Visit;
use cordee_access::Action;
use cordee_domain::law::{Answering as Standing, COUNTRIES, Through};
use cordee_law::Paper;
use cordee_report::paper_within;
use cordee_store::{PersonSeen, QuestionSeen};
use jiff::civil::Date;
use maud::{Markup, html};

/// What the form of bringing a question is called.
pub(super) const BRING: &str = "bring";
/// What the form of answering is called.
pub(super) const ANSWER: &str = "answer";

pub(super) fn register(visit: &Visit, all: &[QuestionSeen]) -> Page {
    let l = &visit.phrases.law;
    let main = html! {
        header.page-head { h1 { (l.register) } p.lead { (l.register_lead) } }
        @if all.is_empty() { p.calm { (l.no_questions) } }
        @else { (table(visit, all)) }
    };
    page(visit, &Heading::new(Part::Law, l.register), &main)
}

fn table(visit: &Visit, all: &[QuestionSeen]) -> Markup {
    let (p, l) = (visit.phrases, &visit.phrases.law);
    html! {
        div.table role="region" aria-label=(l.register) tabindex="0" {
            table {
                thead { tr {
                    th scope="col" { (l.who) }
                    th scope="col" { (l.came) }
                    th scope="col" { (l.through) }
                    th scope="col" { (l.how_it_stands) }
                } }
                tbody {
                    @for one in all {
                        tr {
                            th scope="row" { a href=(visit.to_path(&path_of(one.person))) { (one.name) } }
                            td { (day(p, one.received).words) }
                            td { (through(p, one.through)) }
                            td { (clock(p, one)) }
                        }
                    }
                }
            }
        }
    }
}

fn through(p: &Phrases, it: Through) -> &'static str {
    match it {
        Through::Themself => p.law.themself,
        Through::Representatives => p.law.representatives,
        Through::EqualityBody => p.law.equality_body,
    }
}

pub(super) fn of(
    visit: &Visit,
    stamp: &Stamp,
    (seen, all, today): (&PersonSeen, &[QuestionSeen], Date),
    back: &Back,
) -> Page {
    let (p, l) = (visit.phrases, &visit.phrases.law);
    let title = filled(l.questions_of, &[&seen.name]);
    let main = html! {
        header.page-head { h1 { (title) } }
        @if all.is_empty() { p.calm { (l.no_questions) } }
        @for one in all { (question(p, one)) }
        @if seen.may.contains(&Action::AnswerPayQuestion) {
            p { a.button href=(visit.to_path(&format!("{}/answer", path_of(seen.id)))) { (l.answer) } }
        }
        @if seen.may.contains(&Action::BringPayQuestion) {
            (section(p, "bring", l.bring, &bring(visit, stamp, (seen, today), back)))
        }
    };
    let heading = Heading::new(Part::Law, title.as_str()).under(above(visit, seen));
    page_with(back.status(), visit, &heading, &main)
}

fn question(p: &Phrases, it: &QuestionSeen) -> Markup {
    let title = filled(p.law.question_of, &[&day(p, it.received).words]);
    section(
        p,
        &format!("question-{}", it.id),
        &title,
        &html! {
            p { (through(p, it.through)) ". " (clock(p, it)) }
            @if let Some(answers) = &it.answers {
                @for one in &answers.letters { (letter(p, one)) }
                @if let Some(words) = &answers.asked_on { p { (p.law.asked_on) " " q { (words) } } }
            }
        },
    )
}

fn bring(visit: &Visit, stamp: &Stamp, (seen, today): (&PersonSeen, Date), back: &Back) -> Markup {
    let l = &visit.phrases.law;
    let choices = [
        ("representatives", l.representatives),
        ("equality-body", l.equality_body),
    ];
    let choices: Vec<(String, String)> = choices
        .map(|(word, words)| (word.to_owned(), words.to_owned()))
        .to_vec();
    let today = today.to_string();
    let fields = html! {
        (back.beside(BRING, &["through", "received"]))
        (choice(&back.field((BRING, "through"), l.through, "representatives"), &choices))
        (line(&back.field((BRING, "received"), l.came, &today), "date", "off"))
        (send(l.bring))
    };
    form(stamp, BRING, &visit.to_path(&path_of(seen.id)), &fields)
}

/// What the page of an answer shows.
pub(super) struct Answering<'v> {
    pub(super) seen: &'v PersonSeen,
    pub(super) all: &'v [QuestionSeen],
    pub(super) asked: &'v Asked,
    /// The letter as it would be sent, or why there is none.
    pub(super) letter: Result<Paper, String>,
}

pub(super) fn answer(visit: &Visit, stamp: &Stamp, view: &Answering<'_>, back: &Back) -> Page {
    let (p, l) = (visit.phrases, &visit.phrases.law);
    let title = filled(l.answer_to, &[&view.seen.name]);
    let main = html! {
        header.page-head { h1 { (title) } p.lead { (l.answer_lead) } }
        (choose(visit, view))
        (section(p, "letter", l.the_letter, &html! {
            @match &view.letter {
                Ok(it) => { div.letter lang=(it.lang) { (paper_within(it)) } }
                Err(why) => { p.calm { (why) } }
            }
        }))
        (section(p, "send", l.send_letter, &sending(visit, stamp, view, back)))
    };
    let heading = Heading::new(Part::Law, title.as_str()).under(above(visit, view.seen));
    page_with(back.status(), visit, &heading, &main)
}

/// Under whose law and in which language: asked by the address, so that the letter can be seen first.
fn choose(visit: &Visit, view: &Answering<'_>) -> Markup {
    let l = &visit.phrases.law;
    let action = visit.to_path(&format!("{}/answer", path_of(view.seen.id)));
    html! {
        form.form method="get" action=(action) {
            div.field {
                label for="country" { (l.country) }
                select #country name="country" {
                    @for it in COUNTRIES {
                        option value=(it.code) selected[it.code == view.asked.country().code] { (it.name) }
                    }
                }
            }
            div.field {
                label for="language" { (l.language) }
                select #language name="language" {
                    @for (tag, name) in LANGUAGES {
                        option value=(tag) selected[view.asked.language(visit.phrases.tag) == of_tag(tag)] lang=(tag) { (name) }
                    }
                }
            }
            p { button.button.plain type="submit" { (l.show_letter) } }
        }
    }
}

const LANGUAGES: [(&str, &str); 4] = [
    ("en", "English"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("it", "Italiano"),
];

fn of_tag(tag: &str) -> cordee_law::LetterLang {
    cordee_law::LetterLang::find(tag).unwrap_or_default()
}

fn sending(visit: &Visit, stamp: &Stamp, view: &Answering<'_>, back: &Back) -> Markup {
    let (p, l) = (visit.phrases, &visit.phrases.law);
    let waits =
        |it: &&QuestionSeen| matches!(it.standing, Standing::Waits { .. } | Standing::Late { .. });
    let choices = view.all.iter().filter(waits);
    let choices = choices.map(|it| {
        (
            it.id.to_string(),
            format!("{}: {}", day(p, it.received).words, clock(p, it)),
        )
    });
    let choices: Vec<(String, String)> = choices.collect();
    let tag = LANGUAGES
        .iter()
        .find(|(tag, _)| of_tag(tag) == view.asked.language(p.tag));
    let language = tag.map_or("en", |(tag, _)| tag);
    let action = visit.to_path(&format!("{}/answer", path_of(view.seen.id)));
    let fields = html! {
        (back.beside(ANSWER, &["question"]))
        input type="hidden" name="country" value=(view.asked.country().code);
        input type="hidden" name="language" value=(language);
        (choice(&back.field((ANSWER, "question"), l.which_question, ""), &choices))
        (send(l.send_letter))
    };
    html! {
        @if choices.is_empty() { p.calm { (l.nothing_to_answer) } }
        @else { (form(stamp, ANSWER, &action, &fields)) }
        p.aside { a href=(visit.reader().at(&Place::Person(view.seen.id))) { (view.seen.name) } }
    }
}
