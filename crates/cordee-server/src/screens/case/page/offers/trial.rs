//! What people operations agree on for a trial, and how a move takes effect.

use super::{Shown, back_of};
use crate::show::case::form::field;
use crate::show::case::people;
use crate::show::form::{self as fields, Choice, Field};
use crate::view::case::CaseReader;
use crate::view::case::deeds::Deed;
use crate::view::gates::pay_words;
use crate::view::phrases::filled;
use cordee_domain::{Money, PayOnMove, PayRange, Seat};
use maud::{Markup, html};
use std::iter;

pub(super) fn plan(it: &Shown<'_>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let back = back_of(it, Deed::PlanTrial);
    let agreed = reader
        .seen
        .story
        .as_ref()
        .and_then(|it| it.trial_plan.as_ref());
    let usual = usual_months(reader).to_string();
    let months = agreed.map_or(usual, |plan| plan.months.to_string());
    let mentor = agreed.map(|plan| reader.name(plan.mentor));
    let seat = match agreed.map(|plan| plan.seat) {
        Some(Seat::GivenUp) => "given-up",
        _ => "kept",
    };
    html! {
        (fields::line(&filled_in(field(back, "months", c.months_label, None), &months), "text", "off"))
        (people::person(reader, back, &filled_in(field(back, "mentor", c.mentor_label, Some(c.name_hint)), mentor.as_deref().unwrap_or_default())))
        (fields::choices(&filled_in(field(back, "seat", c.seat_label, None), seat), &[
            Choice::meaning("kept", c.seat_kept_label, c.seat_kept_means),
            Choice::meaning("given-up", c.seat_given_up_label, c.seat_given_up_means),
        ]))
    }
}

/// The field with what is so now, where nothing was typed.
fn filled_in<'a>(field: Field<'a>, now: &'a str) -> Field<'a> {
    let is_typed = !field.value.is_empty() || field.wrong.is_some();
    let value = if is_typed { field.value } else { now };
    Field { value, ..field }
}

/// How long the trial of this move lasts, where the framework says it.
fn usual_months(reader: CaseReader<'_>) -> u32 {
    let gates = reader.defined_move().and_then(|it| it.gates.as_ref());
    let trial = gates.and_then(|gates| gates.trial);
    trial.map_or(6, |trial| trial.months)
}

pub(super) fn effect(it: &Shown<'_>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let back = back_of(it, Deed::TakeEffect);
    let rule = reader.defined_move().and_then(|it| it.pay);
    let teams = it.around.teams.iter();
    let teams = teams.map(|(id, name)| (id.to_string(), name.clone()));
    let stays = (String::new(), c.team_stays.to_owned());
    let teams: Vec<(String, String)> = iter::once(stays).chain(teams).collect();
    html! {
        @if rule == Some(PayOnMove::Unchanged) { p { (c.pay_stays) } }
        @else { (pay(it, rule)) }
        @if teams.len() > 1 {
            (fields::choice(&field(back, "team", c.team_label, None), &teams))
        }
        (people::person(reader, back, &field(back, "manager", c.manager_label, Some(c.manager_hint))))
    }
}

fn pay(it: &Shown<'_>, rule: Option<PayOnMove>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let back = back_of(it, Deed::TakeEffect);
    let ranges = ranges(reader);
    let mut currencies: Vec<String> = ranges
        .iter()
        .map(|(_, range)| range.minimum().currency.to_string())
        .collect();
    currencies.sort();
    currencies.dedup();
    let options: Vec<(String, String)> = currencies
        .iter()
        .map(|code| (code.clone(), code.clone()))
        .collect();
    let chosen = currencies.first().cloned().unwrap_or_default();
    let says = rule.map(|rule| pay_words(reader.p, rule));
    html! {
        @if let Some(says) = says { p { (says) } }
        ul.ranges {
            @for (zone, range) in &ranges {
                li { (filled(c.range_of, &[zone, &amount(range.minimum()), &amount(range.maximum())])) }
            }
        }
        div.row {
            (fields::line(&field(back, "pay", c.pay_label, Some(c.pay_hint)), "text", "off"))
            (fields::choice(&filled_in(field(back, "currency", c.currency_label, None), &chosen), &options))
        }
    }
}

fn amount(money: Money) -> String {
    money.to_string()
}

fn ranges(reader: CaseReader<'_>) -> Vec<(String, PayRange)> {
    let level = reader.target().into_iter();
    let pay = level.flat_map(|level| &level.pay);
    pay.map(|(zone, range)| {
        let zone = reader.framework.zones().at(*zone);
        (reader.words(&zone.title).text, *range)
    })
    .collect()
}
