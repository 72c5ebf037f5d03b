//! Evidence against what the target level asks.

use super::Shown;
use super::offers::back_of;
use crate::show::case::{form, shown};
use crate::show::{filled as with, section, words};
use crate::view::case::deeds::Deed;
use crate::view::case::shown::{ExpectationSeen, Expectations, PieceSeen, choices};
use crate::view::phrases::filled;
use cordee_domain::{CompetencyKind, Doing, Evidence};
use maud::{Markup, html};

pub(super) fn part(it: &Shown<'_>, expectations: &Expectations) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let target = reader.level(&reader.seen.listed.to);
    let body = html! {
        p.section-lead { (with(c.evidence_lead, &[words(&target)])) }
        @if it.view.offers(Deed::Attach) && it.around.own.is_empty() {
            p { (c.no_evidence_yet) " " a href="/me/evidence" { (c.write_evidence) } }
        }
        div.expectations { @for one in &expectations.judged { (expectation(it, one)) } }
        @if !expectations.context.is_empty() { (context(it, &expectations.context)) }
    };
    section(reader.p, "evidence", c.evidence_part, &body)
}

/// The craft, where the case leads into leading: it can be read, and is not judged.
fn context(it: &Shown<'_>, context: &[ExpectationSeen]) -> Markup {
    let c = it.reader.c;
    html! {
        div.context {
            h3 #context { (c.context) }
            p.section-lead { (c.context_means) }
            div.expectations { @for one in context { (expectation(it, one)) } }
        }
    }
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
    let options: Vec<(String, String)> = pieces.map(option).collect();
    let field = format!("evidence.{}", one.id);
    let back = back_of(it, Deed::Attach).filter(|back| back.typed.get("shows") == one.id.as_str());
    let label = filled(c.put_beside, &[&one.title.text]);
    let body = html! {
        input type="hidden" name="shows" value=(one.id);
        (form::select(&form::Field {
            name: &field,
            label: &label,
            hint: left_out(it, one),
            value: back.map_or("", |back| back.typed.get(&field)),
            wrong: back.and_then(|back| back.wrong_with(&field)),
        }, Some(c.choose_one), &options))
        p.send { button.button.second type="submit" { (c.put) } }
    };
    html! {
        @if !options.is_empty() {
            (form::form(it.held, &it.reader.href(Deed::Attach.noun()), &body))
        } @else if let Some(why) = left_out(it, one) {
            p.hint { (why) }
        }
    }
}

/// Why pieces of the craft are not among those that can be put here, where there are any.
fn left_out(it: &Shown<'_>, one: &ExpectationSeen) -> Option<&'static str> {
    let of_craft =
        |piece: &Evidence| piece.doing == Doing::CraftOutput && piece.withdrawn.is_none();
    let is_left_out =
        one.kind == Some(CompetencyKind::People) && it.around.own.iter().any(of_craft);
    is_left_out.then_some(it.reader.c.craft_left_out)
}
