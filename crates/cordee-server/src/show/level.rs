//! A level at a glance.

use super::{findings, icons, kind_badge, link, pay};
use crate::view::level::{LevelCard, Mark};
use maud::{Markup, html};

/// A level as a card.
pub(crate) fn card(card: &LevelCard) -> Markup {
    let is_summit = card.marks.contains(&Mark::Summit).then_some("is-summit");
    html! {
        article.level-card.(card.kind.as_str()).(is_summit.unwrap_or("is-below")) {
            p.kicker { (kind_badge(card.kind)) span.track-of { (link(&card.track)) } }
            h4 { (link(&card.link)) }
            (marks(&card.marks))
            (pay::in_short(&card.pay))
            (findings::beside(&card.findings))
        }
    }
}

/// What may be said of a level at a glance.
pub(crate) fn marks(marks: &[Mark]) -> Markup {
    html! {
        @if !marks.is_empty() {
            ul.marks { @for one in marks { (mark(*one)) } }
        }
    }
}

fn mark(mark: Mark) -> Markup {
    let (style, icon, says) = match mark {
        Mark::Summit => ("summit", icons::peak(), "Summit"),
        Mark::Expert => ("expert", icons::coil(), "Expert"),
        Mark::Stay => ("stay", icons::hut(), "A place to stay for good"),
        Mark::Entry => ("entry", icons::door(), "People join here"),
    };
    html! { li.mark.(style) { (icon) " " (says) } }
}
