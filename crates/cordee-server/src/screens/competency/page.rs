//! The page of a competency.

use super::view::{Asker, AskerLevel, CompetencyView, ScaleStep};
use crate::reply::Page;
use crate::show::asked::{kind_heading, step};
use crate::show::shell::{Heading, Part, page};
use crate::show::{findings, icons, kind_name, link, prose, section, words};
use crate::view::words::{Link, Words};
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn competency(visit: &Visit, view: &CompetencyView) -> Page {
    let main = html! {
        header.page-head {
            p.kicker { "Competency" @if view.kind.is_some() { ": " (kind_heading(view.kind)) } }
            h1 { (words(&view.title)) }
            div.lead { (prose(&view.summary)) }
        }
        (findings::about_this(&view.findings))
        @if !view.scale.is_empty() {
            (section("scale", "The scale, the first step first", &html! {
                ol.scale role="list" { @for one in &view.scale { (scale_step(one)) } }
            }))
        }
        (section("asked-by", "Which level asks for it", &askers(&view.askers)))
    };
    let trail = vec![
        Link {
            href: visit.reader().href("/competencies"),
            words: Words::ours("Competencies"),
        }
        .into(),
    ];
    page(
        visit,
        &Heading::new(Part::Competencies, &*view.title.text).under(trail),
        &main,
    )
}

fn scale_step(it: &ScaleStep) -> Markup {
    html! {
        li.scale-step {
            h3 {
                span.step-number { "Step " (it.step) }
                @if let Some(title) = &it.title { " " (words(title)) }
            }
            (prose(&it.text))
            @if !it.examples.is_empty() {
                ul.examples aria-label="For example" { @for one in &it.examples { li { (words(one)) } } }
            }
        }
    }
}

fn askers(askers: &[Asker]) -> Markup {
    html! {
        @if askers.is_empty() { p { "No level asks for it." } }
        @for asker in askers {
            div.table-room tabindex="0" role="region" aria-label=(format!("Table: {}", asker.track.words.text)) {
                table.askers {
                    caption {
                        (icons::knot(asker.kind)) " " span.sr-only { (kind_name(asker.kind)) ": " }
                        (link(&asker.track))
                    }
                    thead { tr { th scope="col" { "Level" } th scope="col" { "Grade" } th scope="col" { "Asked" } } }
                    tbody { @for level in &asker.levels { (asker_level(level)) } }
                }
            }
        }
    }
}

fn asker_level(level: &AskerLevel) -> Markup {
    html! {
        tr {
            th scope="row" { (link(&level.link)) }
            td { @match &level.grade { Some(grade) => (words(grade)), None => span.not-stated { "Not stated" } } }
            td {
                @if let Some(at) = &level.step { (step(at)) }
                @if level.is_optional { span.aside { " may be shown, need not be" } }
                (prose(&level.own_words))
            }
        }
    }
}
