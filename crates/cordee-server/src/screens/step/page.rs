//! The page of what changes from one level to another.

use super::view::{Change, Difference, End, Lists, PayChange, PlaceChange, StepChange};
use crate::reply::Page;
use crate::show::shell::{Crumb, Heading, Part, crafts, page};
use crate::show::{asked, icons, kind_badge, link, section, words};
use crate::view::asked::Asked;
use crate::view::phrases::Phrases;
use crate::view::words::Words;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn step(visit: &Visit, view: &StepChange) -> Page {
    let (from, to) = (&view.from.link.words, &view.to.link.words);
    let p = visit.phrases;
    let main = html! {
        header.page-head {
            p.kicker { "What changes" }
            h1.step-title {
                span.step-from { "From " (words(from)) } " "
                span.step-to { "to " (words(to)) }
            }
            div.step-ends { (end(p, &view.from)) (icons::rope_bridge()) (end(p, &view.to)) }
            p.aside {
                "Going is never a must: one may also "
                a href=(view.from.link.href) { "stay and deepen" } ". "
                a href=(view.reversed) { "The other way round" }
            }
        }
        (section(p, "asked", "What is asked", &differences(p, view)))
        (section(p, "place", "Where it stands", &places(&view.places)))
        (section(p, "lists", "What one may decide, how one is honoured, what one must do", &all_lists(view)))
        @if !view.pay.is_empty() {
            (section(p, "pay", "Pay", &html! { div.zones { @for zone in &view.pay { (pay(zone)) } } }))
        }
    };
    let track = Crumb::track(visit, view.to.track.clone());
    let trail = vec![crafts(visit).into(), track, view.to.link.clone().into()];
    let title = format!("From {} to {}", from.text, to.text);
    page(
        visit,
        &Heading::new(Part::Crafts, title).under(trail),
        &main,
    )
}

fn end(p: &Phrases, end: &End) -> Markup {
    html! {
        div.step-end.(end.kind.as_str()) {
            (kind_badge(p, end.kind)) " " (link(&end.link)) span.aside { " " (link(&end.track)) }
        }
    }
}

fn differences(p: &Phrases, view: &StepChange) -> Markup {
    let of = |change| view.differences.iter().filter(move |d| d.change == change);
    html! {
        @if view.differences.is_empty() { p { "Neither level says what it asks." } }
        p.tally {
            @for change in CHANGES {
                @let count = of(change).count();
                @if count > 0 { span { (count) " " (in_a_word(change)) } }
            }
        }
        @for change in [Change::Raised, Change::New, Change::Reworded, Change::Lowered, Change::Gone] {
            @if of(change).next().is_some() {
                h3 { (name(change)) }
                @let style = if matches!(change, Change::New | Change::Gone) { "one-sided" } else { "two-sided" };
                ul.differences.(style) role="list" { @for one in of(change) { (difference(p, one)) } }
            }
        }
        @if of(Change::Unchanged).next().is_some() {
            h3 { (name(Change::Unchanged)) }
            ul.unchanged role="list" { @for one in of(Change::Unchanged) { (unchanged(p, one)) } }
        }
    }
}

const CHANGES: [Change; 6] = [
    Change::Raised,
    Change::New,
    Change::Reworded,
    Change::Lowered,
    Change::Gone,
    Change::Unchanged,
];

fn in_a_word(change: Change) -> &'static str {
    match change {
        Change::Raised => "higher",
        Change::New => "new",
        Change::Reworded => "in other words",
        Change::Lowered => "lower",
        Change::Gone => "no longer asked",
        Change::Unchanged => "as before",
    }
}

fn name(change: Change) -> &'static str {
    match change {
        Change::Raised => "Asked at a higher step",
        Change::New => "New",
        Change::Reworded => "Asked in other words",
        Change::Lowered => "Asked at a lower step",
        Change::Gone => "No longer asked",
        Change::Unchanged => "As before",
    }
}

fn difference(p: &Phrases, difference: &Difference) -> Markup {
    html! {
        li.difference {
            h4 { (link(&difference.competency)) }
            @match (&difference.before, &difference.after) {
                (Some(before), Some(after)) => div.before-after {
                    (side(p, "Before", "before", before))
                    (side(p, "After", "after", after))
                },
                (one, other) => {
                    @for only in one.iter().chain(other) {
                        (asked::particulars(p, only))
                        (asked::says(p, only))
                    }
                },
            }
        }
    }
}

fn side(p: &Phrases, name: &str, style: &str, it: &Asked) -> Markup {
    html! {
        div.(style) {
            p.label { (name) }
            (asked::particulars(p, it))
            (asked::says(p, it))
        }
    }
}

fn unchanged(p: &Phrases, difference: &Difference) -> Markup {
    html! {
        li {
            details {
                summary { (words(&difference.competency.words)) }
                @if let Some(after) = &difference.after {
                    (asked::particulars(p, after))
                    (asked::says(p, after))
                }
                p { (link(&difference.competency)) }
            }
        }
    }
}

fn places(places: &[PlaceChange]) -> Markup {
    html! {
        div.table-room tabindex="0" role="region" aria-label="Table: Where it stands" {
            table.compare-table {
                caption.sr-only { "Grade, scope, autonomy and craft time before and after" }
                thead { tr { th scope="col" { "What" } th scope="col" { "Before" } th scope="col" { "After" } } }
                tbody {
                    @for place in places {
                        tr.(if place.before == place.after { "same" } else { "changed" }) {
                            th scope="row" { (place.name) }
                            td { (stated(place.before.as_ref())) }
                            td { (stated(place.after.as_ref())) }
                        }
                    }
                }
            }
        }
    }
}

fn stated(it: Option<&Words>) -> Markup {
    html! {
        @match it { Some(it) => (words(it)), None => span.not-stated { "Not stated" } }
    }
}

fn all_lists(view: &StepChange) -> Markup {
    html! {
        div.lists {
            (lists("Decision rights", "Gained", "Given up", &view.rights))
            (lists("Recognition", "Gained", "Given up", &view.recognition))
            (lists("Duties", "Taken on", "Laid down", &view.duties))
        }
    }
}

fn lists(name: &str, more: &str, less: &str, lists: &Lists) -> Markup {
    html! {
        div.list {
            h3 { (name) }
            @match lists {
                Lists::NotStated => p.not-stated { "Not stated on both sides" },
                Lists::Stated { gained, given_up, kept } => {
                    @if gained.is_empty() && given_up.is_empty() { p { "No change." } }
                    (one_list(more, "gained", gained))
                    (one_list(less, "given-up", given_up))
                    (one_list("Kept", "kept", kept))
                },
            }
        }
    }
}

fn one_list(name: &str, style: &str, items: &[Words]) -> Markup {
    html! {
        @if !items.is_empty() {
            p.label { (name) }
            ul.plain.(style) { @for item in items { li { (words(item)) } } }
        }
    }
}

fn pay(zone: &PayChange) -> Markup {
    html! {
        table.pay {
            caption { (words(&zone.zone)) span.unit { " " (zone.unit) ", gross" } }
            thead {
                tr {
                    th scope="col" { "Range" }
                    th.number scope="col" { "Before" }
                    th.number scope="col" { "After" }
                    th.number scope="col" { "Change" }
                }
            }
            tbody {
                @for (name, before, after, difference) in &zone.lines {
                    tr {
                        th scope="row" { (name) }
                        td.number { (before) }
                        td.number { (after) }
                        td.number { (difference) }
                    }
                }
            }
        }
    }
}
