//! The page of a competency.

use super::view::{Asker, AskerLevel, CompetencyView, ScaleStep};
use crate::links::Target;
use crate::reply::Page;
use crate::show::asked::{kind_heading, step};
use crate::show::shell::{Heading, Part, page};
use crate::show::{findings, icons, link, prose, section, to_here, words};
use crate::view::phrases::{Phrases, filled};
use crate::view::words::Link;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn competency(visit: &Visit, view: &CompetencyView) -> Page {
    let p = visit.phrases;
    let main = html! {
        header.page-head {
            p.kicker { (p.competency) @if view.kind.is_some() { ": " (kind_heading(p, view.kind)) } }
            h1 { (words(&view.title)) }
            div.lead { (prose(&view.summary)) }
        }
        (findings::about_this(p, &view.findings))
        @if !view.scale.is_empty() {
            (section(p, "scale", p.the_scale, &html! {
                ol.scale role="list" { @for one in &view.scale { (scale_step(p, one)) } }
            }))
        }
        (section(p, "asked-by", p.who_asks, &askers(p, &view.askers)))
    };
    let trail = vec![
        Link {
            href: visit.reader().to(Target::Competencies),
            words: visit.reader().ours(p.competencies),
        }
        .into(),
    ];
    page(
        visit,
        &Heading::new(Part::Competencies, &*view.title.text).under(trail),
        &main,
    )
}

/// A competency on the page of the whole.
pub(super) fn printed(p: &Phrases, id: &str, view: &CompetencyView) -> Markup {
    html! {
        div.part.printed {
            @if view.kind.is_some() { p.kicker { (kind_heading(p, view.kind)) } }
            h2 id=(id) { (words(&view.title)) }
            (prose(&view.summary))
            ol.scale role="list" {
                @for one in &view.scale { li.scale-step { h3 { (step_title(p, one)) } (step_says(p, one)) } }
            }
        }
    }
}

fn scale_step(p: &Phrases, it: &ScaleStep) -> Markup {
    let id = format!("step-{}", it.step);
    html! {
        li.scale-step {
            div.placed { h3 id=(id) { (step_title(p, it)) } (to_here(p, &id)) }
            (step_says(p, it))
        }
    }
}

fn step_title(p: &Phrases, it: &ScaleStep) -> Markup {
    html! {
        span.step-number { (filled(p.step_n, &[&it.step.to_string()])) }
        @if let Some(title) = &it.title { " " (words(title)) }
    }
}

fn step_says(p: &Phrases, it: &ScaleStep) -> Markup {
    html! {
        (prose(&it.text))
        @if !it.examples.is_empty() {
            ul.examples aria-label=(p.for_example) { @for one in &it.examples { li { (words(one)) } } }
        }
    }
}

fn askers(p: &Phrases, askers: &[Asker]) -> Markup {
    html! {
        @if askers.is_empty() { p { (p.nobody_asks) } }
        @for asker in askers {
            div.table-room tabindex="0" role="region" aria-label=(filled(p.table, &[&asker.track.words.text])) {
                table.askers {
                    caption {
                        (icons::knot(asker.kind)) " " span.sr-only { (p.kind(asker.kind)) ": " }
                        (link(&asker.track))
                    }
                    thead { tr { th scope="col" { (p.level) } th scope="col" { (p.grade) } th scope="col" { (p.asked) } } }
                    tbody { @for level in &asker.levels { (asker_level(p, level)) } }
                }
            }
        }
    }
}

fn asker_level(p: &Phrases, level: &AskerLevel) -> Markup {
    html! {
        tr {
            th scope="row" { (link(&level.link)) }
            td { @match &level.grade { Some(grade) => (words(grade)), None => span.not-stated { (p.not_stated) } } }
            td {
                @if let Some(at) = &level.step { (step(p, at)) }
                @if level.is_optional { span.aside { " " (p.is_optional) } }
                (prose(&level.own_words))
            }
        }
    }
}
