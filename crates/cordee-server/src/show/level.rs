//! A level at a glance.

use super::{findings, icons, kind_badge, link, pay};
use crate::view::level::{LevelCard, Mark};
use crate::view::phrases::Phrases;
use maud::{Markup, html};

/// A level as a card.
pub(crate) fn card(p: &Phrases, card: &LevelCard) -> Markup {
    let is_summit = card.marks.contains(&Mark::Summit).then_some("is-summit");
    html! {
        article.level-card.(card.kind.as_str()).(is_summit.unwrap_or("is-below")) {
            p.kicker { (kind_badge(p, card.kind)) span.track-of { (link(&card.track)) } }
            h4 { (link(&card.link)) }
            (marks(p, &card.marks))
            (pay::in_short(&card.pay))
            (findings::beside(p, &card.findings))
        }
    }
}

/// What may be said of a level at a glance.
pub(crate) fn marks(p: &Phrases, marks: &[Mark]) -> Markup {
    html! {
        @if !marks.is_empty() {
            ul.marks { @for one in marks { (mark(p, *one)) } }
        }
    }
}

fn mark(p: &Phrases, mark: Mark) -> Markup {
    let (style, icon, says) = match mark {
        Mark::Summit => ("summit", icons::peak(), p.summit),
        Mark::Expert => ("expert", icons::coil(), p.expert),
        Mark::Stay => ("stay", icons::hut(), p.place_to_stay),
        Mark::Entry => ("entry", icons::door(), p.join_here),
    };
    html! { li.mark.(style) { (icon) " " (says) } }
}
