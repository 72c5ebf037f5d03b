//! Writing a judgement: one opinion for each expectation, everything by keyboard.

use super::{Shown, head};
use crate::show::case::form::{self, field};
use crate::show::case::shown;
use crate::show::form::{Choice, area, choices};
use crate::show::{section, words};
use crate::view::case::CaseReader;
use crate::view::case::deeds::Deed;
use crate::view::case::shown::ExpectationSeen;
use cordee_domain::case::{Opinion, Seen};
use maud::{Markup, html};

/// The page on which one member writes; nothing where whoever looks does not judge now.
pub(in crate::screens::panel) fn judgement(it: &Shown<'_>) -> Option<Markup> {
    let c = it.reader.c;
    let is_offered = |deed: &Deed| it.view.offers(*deed);
    let deed = [Deed::Judge, Deed::Revise].into_iter().find(is_offered)?;
    let is_revision = deed == Deed::Revise;
    let [title, means, send] = if is_revision {
        [c.revise_page, c.revise_means, c.revise_keep]
    } else if it.view.own.sealed.is_empty() {
        [c.judge_page, c.judge_means, c.judge_seal]
    } else {
        [c.judge_page, c.judge_again, c.judge_seal_again]
    };
    Some(html! {
        (head(it.reader, title))
        (form::wrongs(it.reader, it.back, &it.view.offers))
        p.section-lead { (means) }
        ul.rules {
            li { (c.rule_evidence) }
            li { (c.rule_words) }
            @if it.reader.enters_management() { li { (c.rule_context) } }
        }
        (it.form(deed, &html! {
            @for one in &it.view.expectations { (expectation(it, deed, one)) }
            (form::send(send))
        }))
        @if !it.view.context.is_empty() { (context(it)) }
    })
}

fn expectation(it: &Shown<'_>, deed: Deed, one: &ExpectationSeen) -> Markup {
    let title = format!("{}-title", one.anchor);
    html! {
        section.judged id=(one.anchor) aria-labelledby=(title) {
            h2 id=(title) { (words(&one.title)) }
            (read(it.reader, one))
            (opinion(it, deed, one))
        }
    }
}

/// What is asked and what stands beside it.
fn read(reader: CaseReader<'_>, one: &ExpectationSeen) -> Markup {
    html! {
        div.read {
            div { (shown::asks(reader, one)) }
            div {
                @if one.pieces.is_empty() { p.not-stated { (reader.c.nothing_beside) } }
                @for piece in &one.pieces { (shown::piece(reader, piece, &html! {})) }
            }
        }
    }
}

fn opinion(it: &Shown<'_>, deed: Deed, one: &ExpectationSeen) -> Markup {
    let c = it.reader.c;
    let (seen_in, words_in) = (format!("seen.{}", one.id), format!("words.{}", one.id));
    let back = it.back_of(deed);
    let before = it.view.own.of(&one.id).filter(|_| back.is_none());
    let mut seen = field(back, &seen_in, c.what_do_you_see, None);
    let mut by_what = field(back, &words_in, c.by_what, Some(c.by_what_hint));
    if let Some(before) = before {
        seen.value = value_of(before.seen);
        by_what.value = &before.words;
    }
    html! {
        (was_sealed(it, deed, one))
        (choices(&seen, &[
            Choice::meaning(value_of(Seen::Shown), c.shown, c.shown_means),
            Choice::meaning(value_of(Seen::InPart), c.in_part, c.in_part_means),
            Choice::meaning(value_of(Seen::NotShown), c.not_shown, c.not_shown_means),
        ]))
        (area(&by_what, 3))
    }
}

/// In the talk: what one wrote before hearing the others, which stays as it was.
fn was_sealed(it: &Shown<'_>, deed: Deed, one: &ExpectationSeen) -> Markup {
    let mut sealed = it.view.own.sealed.iter();
    let found: Option<&Opinion> = sealed.find(|opinion| opinion.competency == one.id);
    html! {
        @if deed == Deed::Revise {
            @if let Some(found) = found {
                p.aside {
                    (it.reader.c.you_sealed) " "
                    strong { (crate::view::case::decided::seen_word(it.reader, found.seen)) }
                }
            }
        }
    }
}

fn value_of(seen: Seen) -> &'static str {
    match seen {
        Seen::Shown => "shown",
        Seen::InPart => "in-part",
        Seen::NotShown => "not-shown",
    }
}

fn context(it: &Shown<'_>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let body = html! {
        p.section-lead { (c.context_means) }
        @for one in &it.view.context {
            @if !one.pieces.is_empty() {
                h3 { (words(&one.title)) }
                @for piece in &one.pieces { (shown::piece(reader, piece, &html! {})) }
            }
        }
    };
    section(reader.p, "context", c.context, &body)
}
