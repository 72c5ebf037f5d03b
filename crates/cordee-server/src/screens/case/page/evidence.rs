//! Evidence against what the target level asks.

use super::Shown;
use super::offers::back_of;
use crate::show::case::{form, shown};
use crate::show::form::choice;
use crate::show::{filled as with, section, words};
use crate::view::case::deeds::Deed;
use crate::view::case::shown::{ExpectationSeen, Expectations, PieceSeen, choices, piece};
use crate::view::phrases::filled;
use cordee_domain::{Doing, Evidence};
use maud::{Markup, html};
use std::iter;

pub(super) fn part(it: &Shown<'_>, expectations: &Expectations) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let target = reader.level(&reader.seen.listed.to);
    let body = html! {
        p.section-lead { (with(c.evidence_lead, &[words(&target)])) }
        @if it.view.offers(Deed::Attach) && it.around.own.is_empty() {
            p { (c.no_evidence_yet) " " a href="/me/evidence" { (c.write_evidence) } }
        }
        div.expectations { @for one in &expectations.judged { (expectation(it, one)) } }
        (context(it, &expectations.context))
    };
    section(reader.p, "evidence", c.evidence_part, &body)
}

/// The craft, where the case leads into leading: it can be read, and is not judged. The person
/// sees there too what they made and can't put beside a people competency.
fn context(it: &Shown<'_>, context: &[ExpectationSeen]) -> Markup {
    let c = it.reader.c;
    let leads = it.reader.enters_management();
    let own = it
        .around
        .own
        .iter()
        .filter(|piece| leads && is_of_craft(piece));
    let own: Vec<PieceSeen> = own.map(|one| piece(it.reader, one)).collect();
    html! {
        @if !context.is_empty() || !own.is_empty() {
            div.context #context {
                h3 { (c.context) }
                p.section-lead { (c.context_means) }
                @if !own.is_empty() { p { (c.craft_left_out) } }
                @for one in &own { (shown::piece(it.reader, one, &html! {})) }
                div.expectations { @for one in context { (expectation(it, one)) } }
            }
        }
    }
}

fn is_of_craft(piece: &Evidence) -> bool {
    piece.doing == Doing::CraftOutput && piece.withdrawn.is_none()
}

fn expectation(it: &Shown<'_>, one: &ExpectationSeen) -> Markup {
    let reader = it.reader;
    let title = format!("{}-title", one.anchor);
    html! {
        section.expectation id=(one.anchor) aria-labelledby=(title) {
            h3 id=(title) { (words(&one.title)) }
            details.asks {
                summary { (reader.c.what_is_asked) }
                (shown::asks(reader, one))
            }
            @if one.pieces.is_empty() { p.not-stated { (reader.c.nothing_beside) } }
            @for piece in &one.pieces { (shown::piece(reader, piece, &detach(it, one, piece))) }
            @if it.view.offers(Deed::Attach) { (attach(it, one)) }
        }
    }
}

fn detach(it: &Shown<'_>, one: &ExpectationSeen, piece: &PieceSeen) -> Markup {
    let action = it.reader.href(Deed::Detach.noun());
    let body = html! {
        input type="hidden" name="shows" value=(one.id);
        input type="hidden" name=(format!("evidence.{}", one.id)) value=(piece.id);
        button.plain type="submit" {
            (it.reader.c.detach) span.sr-only { ": " (piece.title) }
        }
    };
    html! {
        @if it.view.offers(Deed::Detach) { (form::form(it.held, &action, &body)) }
    }
}

fn attach(it: &Shown<'_>, one: &ExpectationSeen) -> Markup {
    let c = it.reader.c;
    let option = |piece: &Evidence| {
        let words = format!("{} ({})", piece.title, it.reader.on(piece.on));
        (piece.id.to_string(), words)
    };
    let pieces = choices(one, &it.around.own).into_iter();
    let none = (String::new(), c.choose_one.to_owned());
    let options: Vec<(String, String)> = iter::once(none).chain(pieces.map(option)).collect();
    let field = format!("evidence.{}", one.id);
    let back =
        back_of(it, Deed::Attach).filter(|back| back.typed.words("shows") == one.id.as_str());
    let label = filled(c.put_beside, &[&one.title.text]);
    let body = html! {
        input type="hidden" name="shows" value=(one.id);
        div.attach {
            (choice(&form::field(back, &field, &label, None), &options))
            button.button.second type="submit" { (c.put) }
        }
    };
    html! {
        @if options.len() > 1 {
            (form::form(it.held, &it.reader.href(Deed::Attach.noun()), &body))
        }
    }
}
