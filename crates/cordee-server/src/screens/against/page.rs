//! My evidence beside a role.

use super::view::Against;
use crate::places::Place;
use crate::reply::Page;
use crate::screens::evidence;
use crate::show::shell::{Heading, Part, page};
use crate::show::{asked, evidence as show_evidence, kind_badge, link, section, words};
use crate::view::phrases::{Phrases, filled as said};
use crate::view::shown::{Shown, ShownGroup};
use crate::visit::Visit;
use maud::{Markup, html};

pub(crate) fn against(visit: &Visit, view: &Against) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let title = said(w.beside_title, &[&view.level.words.text]);
    let main = html! {
        header.page-head {
            p.kicker {
                (kind_badge(p, view.kind))
                @if let Some(grade) = &view.grade { span.grade-tag { (words(grade)) } }
            }
            h1 { (title) }
            p.lead { @if view.is_own { (w.beside_own_lead) } @else { (w.beside_lead) } }
            @if view.is_other_craft { p.prose { (w.craft_is_context) } }
            p.actions {
                a href=(visit.reader().at(&Place::WriteEvidence)) { (w.write_evidence) }
                a href=(view.level.href) { (w.about_the_level) }
            }
        }
        @for one in &view.groups { (group(p, one)) }
        @if !view.beyond.is_empty() {
            (section(p, "beyond", w.beyond, &html! {
                p.section-lead { (w.beyond_says) }
                (show_evidence::in_short(p, &view.beyond))
            }))
        }
    };
    let heading = Heading::new(Part::Evidence, title.clone());
    page(
        visit,
        &heading.under(vec![evidence::above(visit).into()]),
        &main,
    )
}

fn group(p: &Phrases, group: &ShownGroup) -> Markup {
    let id = match group.kind {
        Some(cordee_domain::CompetencyKind::Craft) => "craft",
        Some(cordee_domain::CompetencyKind::People) => "people",
        Some(cordee_domain::CompetencyKind::Shared) => "shared",
        None => "other",
    };
    let rows = html! {
        ul.besides role="list" { @for one in &group.shown { li { (row(p, one)) } } }
    };
    section(p, id, asked::kind_heading(p, group.kind), &rows)
}

/// Where nothing was written nothing stands: not even that.
fn row(p: &Phrases, shown: &Shown) -> Markup {
    let w = &p.practice;
    html! {
        div.beside-asked {
            h3 { (link(&shown.asked.competency)) }
            (asked::particulars(p, &shown.asked))
            (asked::says(p, &shown.asked))
        }
        @if !shown.pieces.is_empty() || !shown.context.is_empty() {
            div.beside-shown {
                h4 { (w.what_i_showed) }
                (show_evidence::in_short(p, &shown.pieces))
                @if !shown.context.is_empty() {
                    p.aside { (w.as_context) }
                    (show_evidence::in_short(p, &shown.context))
                }
            }
        }
    }
}
