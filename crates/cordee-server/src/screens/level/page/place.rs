//! Where a level stands: scope, rights, honours, duties, pay, worth.

use crate::screens::level::view::{Named, Place, Value, ValueLine, ZonePay};
use crate::show::{asked, filled, icons, link, pay as show_pay, words};
use crate::view::pay::PayLine;
use crate::view::phrases::{Phrases, filled as said};
use crate::view::words::Link;
use cordee_domain::TrackKind;
use maud::{Markup, html};

pub(super) fn place(p: &Phrases, place: &Place) -> Markup {
    html! {
        dl.facts {
            (fact(p, p.scope, place.scope.as_ref()))
            (fact(p, p.autonomy, place.autonomy.as_ref()))
            div.fact {
                dt { (p.craft_time) }
                @match &place.craft_time {
                    Some(share) => dd { (filled(p.of_week, &[html! { strong { (share) } }])) },
                    None => dd.not-stated { (p.not_stated) },
                }
            }
        }
        div.lists {
            (list(p, p.rights, place.rights.as_deref()))
            (list(p, p.recognition, place.recognition.as_deref()))
            (list(p, p.duties, place.duties.as_deref()))
        }
    }
}

fn fact(p: &Phrases, name: &str, fact: Option<&Named>) -> Markup {
    html! {
        div.fact {
            dt { (name) }
            @match fact {
                None => dd.not-stated { (p.not_stated) },
                Some(fact) => dd {
                    strong { (words(&fact.title)) }
                    @for means in &fact.means { " " span.means { (words(means)) } }
                },
            }
        }
    }
}

fn list(p: &Phrases, name: &str, list: Option<&[Named]>) -> Markup {
    html! {
        div.list {
            h3 { (name) }
            @match list {
                None => p.not-stated { (p.not_stated) },
                Some([]) => p.not-stated { (p.none) },
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
pub(super) fn pay(p: &Phrases, zones: &[ZonePay]) -> Markup {
    html! {
        div.zones {
            @for zone in zones {
                table.pay {
                    caption { (words(&zone.zone)) span.unit { " " (zone.unit) ", " (p.gross) } }
                    thead {
                        tr {
                            th scope="col" { (p.level) }
                            th.number scope="col" { (p.minimum) }
                            th.number scope="col" { (p.midpoint) }
                            th.number scope="col" { (p.maximum) }
                        }
                    }
                    @for (i, (level, kind, line)) in zone.rows.iter().enumerate() {
                        (pay_row(p, i == 0, level, *kind, line))
                    }
                }
            }
        }
    }
}

/// A row of numbers and, below it, the same drawn.
fn pay_row(p: &Phrases, is_here: bool, level: &Link, kind: TrackKind, line: &PayLine) -> Markup {
    let style = if is_here { "here" } else { "twin" };
    html! {
        tbody.(style) {
            tr {
                th scope="row" {
                    (icons::knot(kind)) " " span.sr-only { (p.kind(kind)) ": " }
                    @if is_here { (words(&level.words)) } @else { (link(level)) }
                }
                td.number data-label=(p.minimum) { (line.minimum) }
                td.number data-label=(p.midpoint) { (line.midpoint) }
                td.number data-label=(p.maximum) { (line.maximum) }
            }
            tr.drawn aria-hidden="true" { td colspan="4" { (show_pay::bar(line.bar, kind)) } }
        }
    }
}

/// How the level's worth was found.
pub(super) fn value(p: &Phrases, value: &Value) -> Markup {
    html! {
        p.section-lead {
            (p.valued)
            @if let Some(points) = &value.points { " " (filled(p.all_in_all, &[html! { strong { (points) } }])) }
        }
        div.table-room tabindex="0" role="region" aria-label=(said(p.table, &[p.worth_found])) {
            table.value {
                caption.sr-only { (p.value_caption) }
                thead {
                    tr {
                        th scope="col" { (p.subfactor) }
                        th scope="col" { (p.factor) }
                        th.number scope="col" { (p.weight) }
                        th scope="col" { (p.step) }
                    }
                }
                tbody { @for line in &value.lines { (value_row(p, line)) } }
            }
        }
    }
}

fn value_row(p: &Phrases, line: &ValueLine) -> Markup {
    html! {
        tr {
            th scope="row" { (words(&line.title)) }
            td { (line.factor) }
            td.number { (line.weight) }
            td {
                @match line.step {
                    Some(step) => { (asked::dots(&line.scale)) (said(p.n_of, &[&step.to_string(), &line.scale.len().to_string()])) },
                    None => (p.not_stated),
                }
            }
        }
    }
}
