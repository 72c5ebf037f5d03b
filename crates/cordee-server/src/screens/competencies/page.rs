//! The page of all competencies.

use super::view::{Competencies, Group};
use crate::reply::Page;
use crate::show::asked::kind_heading;
use crate::show::shell::{Heading, Part, page};
use crate::show::{link, words};
use crate::view::phrases::Phrases;
use crate::visit::Visit;
use cordee_domain::CompetencyKind;
use maud::{Markup, html};

pub(super) fn competencies(visit: &Visit, view: &Competencies) -> Page {
    let p = visit.phrases;
    let main = html! {
        header.page-head {
            h1 { (p.competencies) }
            p.lead {
                (p.abilities)
            }
        }
        @if view.groups.is_empty() { p { (p.no_competency) } }
        @for (i, one) in view.groups.iter().enumerate() { (group(p, i, one)) }
    };
    page(
        visit,
        &Heading::new(Part::Competencies, p.competencies),
        &main,
    )
}

fn group(p: &Phrases, position: usize, group: &Group) -> Markup {
    let id = format!("group-{position}");
    html! {
        section.part aria-labelledby=(id) {
            h2 id=(id) {
                @match (&group.craft, group.kind) {
                    (Some(craft), _) => (words(&craft.words)),
                    (None, Some(CompetencyKind::Craft)) => (p.of_several),
                    (None, kind) => (kind_heading(p, kind)),
                }
            }
            ul.competency-cards role="list" {
                @for line in &group.competencies {
                    li {
                        h3 { (link(&line.link)) }
                        @if let Some(summary) = &line.summary { p { (words(summary)) } }
                        p.aside { (line.steps) }
                    }
                }
            }
        }
    }
}
