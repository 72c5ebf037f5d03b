//! The page of all competencies.

use super::view::{Competencies, Group};
use crate::reply::Page;
use crate::show::asked::kind_heading;
use crate::show::shell::{Heading, Part, page};
use crate::show::{link, words};
use crate::visit::Visit;
use cordee_domain::CompetencyKind;
use maud::{Markup, html};

pub(super) fn competencies(visit: &Visit, view: &Competencies) -> Page {
    let main = html! {
        header.page-head {
            h1 { "Competencies" }
            p.lead {
                "Abilities with a name, each on a scale that says what someone does. Leading people is a kind of its own, and is judged by its own competencies only."
            }
        }
        @if view.groups.is_empty() { p { "This framework names no competency yet." } }
        @for (i, one) in view.groups.iter().enumerate() { (group(i, one)) }
    };
    page(
        visit,
        &Heading::new(Part::Competencies, "Competencies"),
        &main,
    )
}

fn group(position: usize, group: &Group) -> Markup {
    let id = format!("group-{position}");
    html! {
        section.part aria-labelledby=(id) {
            h2 id=(id) {
                @match (&group.craft, group.kind) {
                    (Some(craft), _) => (words(&craft.words)),
                    (None, Some(CompetencyKind::Craft)) => "Of several crafts",
                    (None, kind) => (kind_heading(kind)),
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
