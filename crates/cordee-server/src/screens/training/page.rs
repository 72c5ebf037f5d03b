//! The page of training.

use super::view::{Topic, TrainingView};
use crate::reply::Page;
use crate::show::shell::{Heading, Part, page};
use crate::show::{findings, links, prose, words};
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn training(visit: &Visit, view: &[TrainingView]) -> Page {
    let main = html! {
        header.page-head {
            h1 { "Training" }
            p.lead { "What people learn, and before which levels it is asked for." }
        }
        @if view.is_empty() { p { "This framework names no training yet." } }
        @else {
            p.section-lead {
                "Leading is a craft of its own, and training comes before the role. Marked below are the four subjects without which nobody is prepared to lead: coaching, delegating, conflict and psychological safety."
            }
        }
        @for one in view { (of(one)) }
    };
    page(visit, &Heading::new(Part::Training, "Training"), &main)
}

fn of(it: &TrainingView) -> Markup {
    html! {
        section.part.training id=(it.id) aria-labelledby=(format!("title-{}", it.id)) {
            h2 id=(format!("title-{}", it.id)) { (words(&it.title)) }
            (prose(&it.summary))
            dl.facts {
                div.fact { dt { "Length" } (or_not_stated(it.hours.as_deref())) }
                div.fact { dt { "Someone looks at what was learned" } (or_not_stated(it.is_assessed.map(|is| if is { "yes" } else { "no" }))) }
                div.fact {
                    dt { "Asked for before" }
                    dd { @if it.before.is_empty() { "no level" } @else { (links(&it.before)) } }
                }
            }
            @if let Some(topics) = &it.covers { (covers(topics)) }
            (findings::about_this(&it.findings))
        }
    }
}

fn or_not_stated(it: Option<&str>) -> Markup {
    html! {
        @match it { Some(it) => dd { strong { (it) } }, None => dd.not-stated { "Not stated" } }
    }
}

fn covers(topics: &[Topic]) -> Markup {
    html! {
        p.label { "What it covers" }
        ul.topics role="list" {
            @for topic in topics {
                li.(if topic.is_needed_to_lead { "needed" } else { "further" }) {
                    (topic.name)
                    @if topic.is_needed_to_lead { span.sr-only { " (needed to lead)" } }
                }
            }
        }
    }
}
