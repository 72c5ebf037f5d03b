//! All measures on one table, to go on from.

use crate::phrase::{of_figure, titled};
use crate::telling::{Telling, Told};
use cordee_measures::measures;
use maud::{Markup, html};

pub(super) fn glance(telling: &Telling<'_>) -> Markup {
    let several = telling.told.len() > 1;
    html! {
        nav.glance aria-label="All measures" {
            h2 { "At a glance" }
            div.table tabindex="0" role="region" aria-label="All measures" {
                table {
                    thead {
                        tr {
                            th scope="col" { "measure" }
                            @for told in telling.told {
                                th.number scope="col" { "value" @if several { ", " (told.about) } }
                                th scope="col" { "interval (95 %)" }
                            }
                        }
                    }
                    tbody {
                        @for it in measures::all() {
                            tr {
                                th scope="row" { (name(it.id, telling)) }
                                @for told in telling.told { (cells(it.id, told)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn name(id: &'static str, telling: &Telling<'_>) -> Markup {
    let is_told = telling.told.iter().any(|it| it.report.figure(id).is_some());
    html! {
        @if is_told { a href={ "#" (id) } { (titled(id)) } } @else { (titled(id)) }
    }
}

fn cells(id: &'static str, told: &Told<'_>) -> Markup {
    let unit = measures::find(id).map(|it| it.unit).unwrap_or_default();
    let Some(figure) = told.report.figure(id) else {
        return html! { td.number { span.withheld { "locked" } } td { span.nothing { "–" } } };
    };
    let said = of_figure(figure, unit, told.report.floor);
    let has_number = !said.is_withheld && figure.value.is_some();
    let word = if said.is_withheld {
        "withheld"
    } else {
        "nothing to count"
    };
    html! {
        td.number { @if has_number { strong { (said.value) } } @else { span.withheld { (word) } } }
        td { @if let Some(between) = said.between { (between) } @else { span.nothing { "–" } } }
    }
}
