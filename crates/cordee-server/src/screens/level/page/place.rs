//! Where a level stands: scope, rights, honours, duties, pay, worth.

use crate::screens::level::view::{Named, Place, Value, ValueLine, ZonePay};
use crate::show::{asked, icons, kind_name, link, pay as show_pay, words};
use crate::view::pay::PayLine;
use crate::view::words::Link;
use cordee_domain::TrackKind;
use maud::{Markup, html};

pub(super) fn place(place: &Place) -> Markup {
    html! {
        dl.facts {
            (fact("Scope", place.scope.as_ref()))
            (fact("Autonomy", place.autonomy.as_ref()))
            div.fact {
                dt { "Craft time" }
                @match &place.craft_time {
                    Some(share) => dd { strong { (share) } " of the week is meant for the craft" },
                    None => dd.not-stated { "Not stated" },
                }
            }
        }
        div.lists {
            (list("Decision rights", place.rights.as_deref()))
            (list("Recognition", place.recognition.as_deref()))
            (list("Duties", place.duties.as_deref()))
        }
    }
}

fn fact(name: &str, fact: Option<&Named>) -> Markup {
    html! {
        div.fact {
            dt { (name) }
            @match fact {
                None => dd.not-stated { "Not stated" },
                Some(fact) => dd {
                    strong { (words(&fact.title)) }
                    @for means in &fact.means { " " span.means { (words(means)) } }
                },
            }
        }
    }
}

fn list(name: &str, list: Option<&[Named]>) -> Markup {
    html! {
        div.list {
            h3 { (name) }
            @match list {
                None => p.not-stated { "Not stated" },
                Some([]) => p.not-stated { "None" },
                Some(all) => ul.plain {
                    @for one in all {
                        li {
                            (words(&one.title))
                            @for means in &one.means { span.means { (words(means)) } }
                        }
                    }
                },
            }
        }
    }
}

/// The ranges of this level and of those worth the same, on one scale.
pub(super) fn pay(zones: &[ZonePay]) -> Markup {
    html! {
        div.zones {
            @for zone in zones {
                table.pay {
                    caption { (words(&zone.zone)) span.unit { " " (zone.unit) ", gross" } }
                    thead {
                        tr {
                            th scope="col" { "Level" }
                            th.number scope="col" { "Minimum" }
                            th.number scope="col" { "Midpoint" }
                            th.number scope="col" { "Maximum" }
                        }
                    }
                    @for (i, (level, kind, line)) in zone.rows.iter().enumerate() {
                        (pay_row(i == 0, level, *kind, line))
                    }
                }
            }
        }
    }
}

/// A row of numbers and, below it, the same drawn.
fn pay_row(is_here: bool, level: &Link, kind: TrackKind, line: &PayLine) -> Markup {
    let style = if is_here { "here" } else { "twin" };
    html! {
        tbody.(style) {
            tr {
                th scope="row" {
                    (icons::knot(kind)) " " span.sr-only { (kind_name(kind)) ": " }
                    @if is_here { (words(&level.words)) } @else { (link(level)) }
                }
                td.number data-label="Minimum" { (line.minimum) }
                td.number data-label="Midpoint" { (line.midpoint) }
                td.number data-label="Maximum" { (line.maximum) }
            }
            tr.drawn aria-hidden="true" { td colspan="4" { (show_pay::bar(line.bar, kind)) } }
        }
    }
}

/// How the level's worth was found.
pub(super) fn value(value: &Value) -> Markup {
    html! {
        p.section-lead {
            "The work is valued, never the person, by skills, effort, responsibility and working conditions."
            @if let Some(points) = &value.points { " All in all " strong { (points) } " of 100." }
        }
        div.table-room tabindex="0" role="region" aria-label="Table: How its worth was found" {
            table.value {
                caption.sr-only { "Steps of this level on each sub-factor of job value" }
                thead {
                    tr {
                        th scope="col" { "Sub-factor" }
                        th scope="col" { "Factor" }
                        th.number scope="col" { "Weight" }
                        th scope="col" { "Step" }
                    }
                }
                tbody { @for line in &value.lines { (value_row(line)) } }
            }
        }
    }
}

fn value_row(line: &ValueLine) -> Markup {
    html! {
        tr {
            th scope="row" { (words(&line.title)) }
            td { (line.factor) }
            td.number { (line.weight) }
            td {
                @match line.step {
                    Some(step) => { (asked::dots(&line.scale)) (step) " of " (line.scale.len()) },
                    None => "Not stated",
                }
            }
        }
    }
}
