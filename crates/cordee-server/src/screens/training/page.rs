//! The page of training.

use super::view::{Topic, TrainingView};
use crate::reply::Page;
use crate::show::shell::{Heading, Part, page};
use crate::show::{findings, links, prose, to_here, words};
use crate::view::phrases::Phrases;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn training(visit: &Visit, view: &[TrainingView]) -> Page {
    let p = visit.phrases;
    let main = html! {
        header.page-head {
            h1 { (p.training) }
            p.lead { (p.training_lead) }
        }
        @if view.is_empty() { p { (p.no_training) } }
        @else {
            p.section-lead {
                (p.training_comes_first)
            }
        }
        @for one in view { (of(p, one)) }
    };
    page(visit, &Heading::new(Part::Training, p.training), &main)
}

pub(super) fn of(p: &Phrases, it: &TrainingView) -> Markup {
    let title_id = format!("title-{}", it.id);
    html! {
        section.part.training id=(it.id) aria-labelledby=(title_id) {
            div.placed { h2 id=(title_id) { (words(&it.title)) } (to_here(p, &it.id)) }
            (prose(&it.summary))
            dl.facts {
                div.fact { dt { (p.length) } (or_not_stated(p, it.hours.as_deref())) }
                div.fact { dt { (p.looked_at) } (or_not_stated(p, it.is_assessed.map(|is| if is { p.yes } else { p.no }))) }
                div.fact {
                    dt { (p.asked_before) }
                    dd { @if it.before.is_empty() { (p.before_none) } @else { (links(&it.before)) } }
                }
            }
            @if let Some(topics) = &it.covers { (covers(p, topics)) }
            (findings::about_this(p, &it.findings))
        }
    }
}

fn or_not_stated(p: &Phrases, it: Option<&str>) -> Markup {
    html! {
        @match it { Some(it) => dd { strong { (it) } }, None => dd.not-stated { (p.not_stated) } }
    }
}

fn covers(p: &Phrases, topics: &[Topic]) -> Markup {
    html! {
        p.label { (p.covers) }
        ul.topics role="list" {
            @for topic in topics {
                li.(if topic.is_needed_to_lead { "needed" } else { "further" }) {
                    (topic.name)
                    @if topic.is_needed_to_lead { span.sr-only { " " (p.needed) } }
                }
            }
        }
    }
}
