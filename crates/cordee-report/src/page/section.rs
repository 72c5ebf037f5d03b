//! A measure: what it comes to, what that says, its charts and tables, and who was left out.

use super::figures;
use super::plan::{Chapter, Plan};
use crate::doc;
use crate::phrase::{Said, of_figure, titled};
use crate::telling::{Telling, Told};
use cordee_measures::{Figure, measures};
use maud::{Markup, html};

/// A measure of a chapter; where the chapter has no heading, that of the measure stands in its place.
pub(super) fn section((chapter, plan): (&Chapter, &'static Plan), telling: &Telling<'_>) -> Markup {
    let page = measures::find(plan.id)
        .map(measures::page)
        .unwrap_or_default();
    html! {
        section.measure id=(plan.id) {
            header {
                p.over { (plan.over) }
                @if chapter.has_heading() { h3 { (titled(plan.id)) } }
                @else { h2 { (titled(plan.id)) } }
            }
            div.what { (doc::shown(&page, "What it is")) }
            div.headlines {
                @for told in telling.told { (headline(plan, told, telling.told.len())) }
            }
            @if telling.told.iter().any(|it| has_anybody(plan, it)) {
                @for chart in plan.charts { (figures::figure(plan, chart, telling)) }
                (figures::rest(plan, telling))
            }
            (notes(plan, telling))
        }
    }
}

/// Whether there is anything in a figure or its parts, told or not.
fn has_anybody(plan: &Plan, told: &Told<'_>) -> bool {
    let figure = told.report.figure(plan.id);
    figure.is_some_and(|it| {
        it.value.is_some()
            || it
                .parts
                .iter()
                .any(|part| part.withheld || part.people > Some(0))
    })
}

/// The value, large, with its interval and of how many, and the sentence.
fn headline(plan: &Plan, told: &Told<'_>, beside: usize) -> Markup {
    let unit = measures::find(plan.id)
        .map(|it| it.unit)
        .unwrap_or_default();
    let figure = told.report.figure(plan.id);
    let said = figure.map(|it| of_figure(it, unit, told.report.floor));
    let story = figure.and_then(|it| (plan.story)(it, told.report));
    html! {
        div.headline {
            @if beside > 1 { p.about { (told.about) } }
            @match said {
                Some(said) => (value(&said)),
                None => p.value.held { "locked" },
            }
            @if let Some(story) = story { p.story { (story) } }
        }
    }
}

fn value(said: &Said) -> Markup {
    let is_number = said
        .value
        .starts_with(|it: char| it.is_ascii_digit() || matches!(it, '−' | '+'))
        || said.value.starts_with("over ")
        || said.value.starts_with("under ");
    html! {
        p.value.held[!is_number] { (said.value) }
        @if is_number {
            p.between {
                @if let Some(between) = &said.between { span { (between) } " " }
                @if let Some(of) = &said.of { span { (of) } }
            }
        }
    }
}

/// Who was left out and why, and what would sharpen it.
fn notes(plan: &Plan, telling: &Telling<'_>) -> Markup {
    let several = telling.told.len() > 1;
    html! {
        @for told in telling.told {
            @if let Some(figure) = told.report.figure(plan.id) {
                @if let Some(words) = left_out(figure, told.report.floor) {
                    p.note { @if several { (told.about) ": " } "Left out: " (words) "." }
                }
                @if !figure.sharpen.is_empty() {
                    p.note { @if several { (told.about) ": " } "Sharper with " (figure.sharpen.join("; ")) "." }
                }
            }
        }
    }
}

fn left_out(figure: &Figure, floor: u64) -> Option<String> {
    let each = figure.excluded.iter();
    let words: Vec<String> = each
        .map(|it| format!("{} ({})", it.reason, crate::phrase::say_left_out(it, floor)))
        .collect();
    (!words.is_empty()).then(|| words.join("; "))
}
