//! Where somebody stands.

use super::{filled, icons, kind_badge, link, words};
use crate::view::phrases::Phrases;
use crate::view::standing::{AtLevel, PersonLine, Stand};
use maud::{Markup, html};

/// A level that somebody stands at, with the sign of its kind.
pub(crate) fn at_level(p: &Phrases, level: &AtLevel) -> Markup {
    html! {
        @match level {
            AtLevel::Known { link: to, kind, .. } => {
                (icons::knot(*kind)) " " span.sr-only { (p.kind(*kind)) ": " } (link(to))
            },
            AtLevel::Unknown(id) => code { (id) },
        }
    }
}

/// Level, grade, team and who leads, in a line.
pub(crate) fn in_a_line(p: &Phrases, stand: &Stand) -> Markup {
    html! {
        p.stand-line {
            span { (at_level(p, &stand.level)) }
            (around(p, stand))
        }
    }
}

/// The same below a heading that names the level.
pub(crate) fn below_level(p: &Phrases, stand: &Stand) -> Markup {
    html! {
        p.stand-line {
            @if let AtLevel::Known { kind, .. } = &stand.level { (kind_badge(p, *kind)) }
            (around(p, stand))
        }
    }
}

fn around(p: &Phrases, stand: &Stand) -> Markup {
    html! {
        @if let AtLevel::Known { grade: Some(grade), .. } = &stand.level {
            span.aside { (words(grade)) }
        }
        @if let Some(team) = &stand.team { span { (link(team)) } }
        @if let Some(manager) = &stand.manager {
            span.aside { (filled(p.practice.led_by, &[link(manager)])) }
        }
    }
}

/// People, one below the other, each with where they stand.
pub(crate) fn people(p: &Phrases, people: &[PersonLine]) -> Markup {
    html! {
        ul.people role="list" { @for one in people { li { (person(p, one)) } } }
    }
}

fn person(p: &Phrases, line: &PersonLine) -> Markup {
    html! {
        span.person-name { (link(&line.link)) }
        @match &line.stand {
            Some(stand) => {
                span.person-level { (at_level(p, &stand.level)) }
                span.person-team { @if let Some(team) = &stand.team { (link(team)) } }
            },
            None => span.person-level.aside { (p.practice.no_position) },
        }
    }
}
