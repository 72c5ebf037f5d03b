//! What can't be told yet, how everything is counted, who was left out, and how good the facts are.

use crate::doc;
use crate::files::rows::files;
use crate::phrase::{say_left_out, say_people, titled};
use crate::telling::{Account, Telling};
use cordee_measures::{Locked, measures};
use maud::{Markup, html};

/// The measures that could not be computed, and what would unlock them.
pub(super) fn locked(telling: &Telling<'_>) -> Markup {
    let mut all: Vec<&Locked> = Vec::new();
    for it in telling.told.iter().flat_map(|it| &it.report.locked) {
        if !all.contains(&it) {
            all.push(it);
        }
    }
    html! {
        @if !all.is_empty() {
            section.tail id="locked" {
                h2 { "What can't be told yet" }
                p { "These measures need facts that were not given. Each file unlocks what it is named beside." }
                div.table tabindex="0" role="region" aria-label="Locked measures" {
                    table {
                        thead { tr { th scope="col" { "measure" } th scope="col" { "unlocked by" } } }
                        tbody {
                            @for it in all {
                                tr { th scope="row" { (titled(it.id)) } td { (files(&it.needs)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How each measure is counted, in its own words.
pub(super) fn method(telling: &Telling<'_>) -> Markup {
    let is_told = |id| telling.told.iter().any(|it| it.report.figure(id).is_some());
    html! {
        section.tail.method id="method" {
            h2 { "How it is counted" }
            p {
                "Intervals are of 95 %: were the same organisation to be told again and again, nineteen of \
                 twenty such intervals would hold the true value. Of whom fewer than the smallest group are \
                 left, nothing is told; nor is anything that such a group could be computed from, across all \
                 figures of this report together. That holds of whom a figure counts, of all others it \
                 looked at, of those left out, and of how many there are. An average of pay that one or \
                 two make is not told either."
            }
            @for measure in measures::all().filter(|it| is_told(it.id)) {
                @let page = measures::page(measure);
                div.definition id={ "method-" (measure.id) } {
                    h3 { (measure.title) " " code { (measure.id) } }
                    (doc::shown(&page, "Formula"))
                    h4 { "To be borne in mind" }
                    (doc::shown(&page, "Caveats"))
                    h4 { "Source" }
                    (doc::shown(&page, "Source"))
                }
            }
        }
    }
}

/// Who was left out of which measure, and why.
pub(super) fn exclusions(telling: &Telling<'_>) -> Markup {
    let several = telling.told.len() > 1;
    let all: Vec<_> = telling
        .told
        .iter()
        .flat_map(|told| {
            let measures = told.report.measures.iter();
            measures.map(move |it| (told.about, told.report.floor, it))
        })
        .flat_map(|(about, floor, it)| {
            it.figure
                .excluded
                .iter()
                .map(move |out| (about, it.id, out, floor))
        })
        .collect();
    html! {
        section.tail id="exclusions" {
            h2 { "Who was left out" }
            @if all.is_empty() {
                p { "Nobody was left out of any figure." }
            } @else {
                p { "Nobody is dropped in silence: whoever could not be counted is counted here." }
                div.table tabindex="0" role="region" aria-label="Who was left out" {
                    table {
                        thead {
                            tr {
                                @if several { th scope="col" { "about" } }
                                th scope="col" { "measure" }
                                th scope="col" { "why" }
                                th.number scope="col" { "how many" }
                            }
                        }
                        tbody {
                            @for (about, id, out, floor) in all {
                                tr {
                                    @if several { td { (about) } }
                                    th scope="row" { (titled(id)) }
                                    td { (out.reason) }
                                    td.number { (say_left_out(out, floor)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What the reading of the facts came to.
pub(super) fn quality(telling: &Telling<'_>) -> Markup {
    let account: &Account = telling.account;
    let faults = account.faults.len() as u64 + account.more_faults;
    html! {
        section.tail id="quality" {
            h2 { "How good the facts are" }
            p { "Read from " code { (account.source) } "." }
            @if faults == 0 && account.remarks.is_empty() {
                p { "Every row could be read as it stood." }
            }
            @if !account.remarks.is_empty() {
                h3 { "Repaired, supposed or not read" }
                ul {
                    @for it in &account.remarks {
                        li {
                            code { (it.place) } ": " (it.what)
                            @if let Some(many) = &it.how_many { " (" (many) ")" }
                        }
                    }
                }
            }
            @if faults > 0 {
                h3 { "Rows at fault, left out of everything" }
                p {
                    "What is wrong with them is said where the report is made; a row may be somebody's, so \
                     that only its place stands here."
                }
                ul { @for it in account.faults.iter().take(50) { li { code { (it.place) } } } }
                @let more = faults.saturating_sub(50);
                @if more > 0 { p { "And " (say_people(more)) " more." } }
            }
        }
    }
}
