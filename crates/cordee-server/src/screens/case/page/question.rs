//! A nomination, as the person who was nominated reads it: private, unhurried, and with both
//! answers equally easy.

use super::Shown;
use crate::show::case::{form, gates};
use crate::show::day::day;
use crate::show::{filled as with, section, words};
use crate::view::case::deeds::Deed;
use crate::view::phrases::filled;
use maud::{Markup, html};

pub(super) fn question(it: &Shown<'_>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let listed = &reader.seen.listed;
    let by = reader.name(reader.seen.begun_by);
    let parts = [
        html! { (by) },
        html! { strong { (words(&reader.level(&listed.to))) } },
        day(&reader.day(listed.begun_on)),
    ];
    html! {
        header.page-head {
            p.kicker { span { (c.private) } }
            h1 { (c.question_title) }
            p.lead { (with(c.question, &parts)) }
        }
        (form::wrongs(reader, it.back, &it.view.offers))
        div.question {
            section.knows aria-labelledby="knows" {
                h2 #knows { (c.who_knows) }
                p { (filled(c.only_you_two, &[&by])) }
                ul {
                    li { (c.no_day) }
                    li { (filled(c.refusal_stays, &[&by])) }
                    li { (c.staying_is_good) }
                }
            }
            (answers(it))
        }
        (what_it_is(it))
    }
}

fn answers(it: &Shown<'_>) -> Markup {
    let c = it.reader.c;
    html! {
        section.answers aria-labelledby="answer" {
            h2 #answer { (c.your_answer) }
            p.section-lead { (c.take_time) }
            div.two-ways {
                (answer(it, Deed::Consent, [c.yes_title, c.yes_means, c.yes_send]))
                (answer(it, Deed::Refuse, [c.no_title, c.no_means, c.no_send]))
            }
        }
    }
}

/// One of two answers that look alike.
pub(super) fn answer(it: &Shown<'_>, deed: Deed, [title, means, send]: [&str; 3]) -> Markup {
    let body = html! {
        h3 { (title) }
        p { (means) }
        p.send { button.button type="submit" { (send) } }
    };
    form::form(it.held, &it.reader.href(deed.noun()), &body)
}

/// What the role asks and what would come, so that nobody has to consent to find out.
fn what_it_is(it: &Shown<'_>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let listed = &reader.seen.listed;
    let step = format!("/levels/{}/from/{}", listed.to, listed.from);
    let body = html! {
        p.section-lead { (c.would_come_lead) }
        p { a href=(step) { (c.compare_roles) } }
        (gates::gates(reader, &it.view.gates, |_| html! {}))
    };
    section(reader.p, "gates", c.what_would_come, &body)
}
