//! Writing the decision down: three answers, and reasons that cite expectations.

use super::Shown;
use crate::show::case::form::{self, Tick, field, id_of};
use crate::show::form::{Choice, area, choices, line};
use crate::show::{section, tell, words};
use crate::view::case::deeds::Deed;
use crate::view::case::shown::ExpectationSeen;
use maud::{Markup, html};

pub(super) fn decide(it: &Shown<'_>) -> Markup {
    let c = it.reader.c;
    let back = it.back_of(Deed::Decide);
    let body = html! {
        p.section-lead { (c.decide_lead) }
        (it.form(Deed::Decide, &html! {
            (choices(&field(back, "outcome", c.outcome_label, None), &[
                Choice::meaning("approve", c.approve_label, c.approve_means),
                Choice::meaning("not-yet", c.not_yet_label, c.not_yet_means),
                Choice::meaning("decline", c.decline_label, c.decline_means),
            ]))
            div.row {
                (line(&field(back, "effective-on", c.effective_label, Some(c.only_approve)), "date", "off"))
                (line(&field(back, "look-again-on", c.again_label, Some(c.only_not_yet)), "date", "off"))
            }
            (missing(it))
            (reasons(it))
            (form::send(c.decide_send))
        }))
    };
    html! { div.now { (section(it.reader.p, "decide", c.decide_title, &body)) } }
}

fn missing(it: &Shown<'_>) -> Markup {
    let c = it.reader.c;
    let back = it.back_of(Deed::Decide);
    let tick = |one: &ExpectationSeen| {
        let name = format!("missing.{}", one.id);
        Tick {
            label: words(&one.title),
            is_so: back.is_some_and(|back| back.typed.words(&name) == "yes"),
            name,
        }
    };
    let ticks: Vec<Tick> = it.view.expectations.iter().map(tick).collect();
    let field = field(back, "missing", c.missing_label, Some(c.only_not_yet));
    form::ticks(&field, &ticks)
}

fn reasons(it: &Shown<'_>) -> Markup {
    let c = it.reader.c;
    let back = it.back_of(Deed::Decide);
    let wrong = back.and_then(|back| back.wrong_with("reasons"));
    html! {
        fieldset.field.reasons-in id=(id_of("reasons")) tabindex="-1" {
            legend { (c.reasons_label) }
            p.hint { (c.reasons_hint) }
            @if let Some(wrong) = wrong { p.wrong { (tell(wrong)) } }
            @for one in &it.view.expectations { (reason(it, one)) }
        }
    }
}

fn reason(it: &Shown<'_>, one: &ExpectationSeen) -> Markup {
    let name = format!("reason.{}", one.id);
    let back = it.back_of(Deed::Decide);
    area(&field(back, &name, &one.title.text, None), 2)
}
