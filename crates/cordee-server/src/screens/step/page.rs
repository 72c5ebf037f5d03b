//! The page of what changes from one level to another.

mod way;

use super::view::{Change, Difference, End, Lists, PayChange, PlaceChange, StepChange};
use crate::reply::Page;
use crate::show::shell::{Crumb, Heading, Part, crafts, page};
use crate::show::{asked, compare, icons, kind_badge, link, section, words};
use crate::view::asked::Asked;
use crate::view::words::Words;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn step(visit: &Visit, view: &StepChange) -> Page {
    let (from, to) = (&view.from.link.words, &view.to.link.words);
    let main = html! {
        header.page-head {
            p.kicker { "What changes" }
            h1.step-title {
                span.step-from { "From " (words(from)) } " "
                span.step-to { "to " (words(to)) }
            }
            div.step-ends { (end(&view.from)) (icons::rope_bridge()) (end(&view.to)) }
            p.aside {
                "Going is never a must: one may also "
                a href=(view.from.link.href) { "stay and deepen" } ". "
                a href=(view.reversed) { "The other way round" }
            }
        }
        (on_this_page(view))
        (section("asked", "What is asked", &differences(view)))
        (section("place", "Where it stands", &places(&view.places)))
        (section("lists", "What one may decide, how one is honoured, what one must do", &all_lists(view)))
        @if !view.pay.is_empty() {
            (section("pay", "Pay", &html! { div.zones { @for zone in &view.pay { (pay(zone)) } } }))
        }
        (section("way", "How one gets there", &way::there_and_back(&view.way, &view.back)))
        (section("compare", "Compare other roles", &compare::form(&view.form)))
    };
    let track = Crumb::track(view.to.track.clone());
    let trail = vec![crafts(visit).into(), track, view.to.link.clone().into()];
    let title = format!("From {} to {}", from.text, to.text);
    page(
        visit,
        &Heading::new(Part::Crafts, title).under(trail),
        &main,
    )
}

/// The parts of the page, since it is long.
fn on_this_page(view: &StepChange) -> Markup {
    let parts = [
        ("asked", "What is asked", true),
        ("place", "Where it stands", true),
        ("lists", "Rights, recognition, duties", true),
        ("pay", "Pay", !view.pay.is_empty()),
        ("way", "How one gets there", true),
        ("compare", "Compare", true),
    ];
    html! {
        nav.on-this-page aria-label="On this page" {
            ul { @for (id, name, is_there) in parts { @if is_there { li { a href=(format!("#{id}")) { (name) } } } } }
        }
    }
}

fn end(end: &End) -> Markup {
    html! {
        div.step-end.(end.kind.as_str()) {
            (kind_badge(end.kind)) " " (link(&end.link)) span.aside { " " (link(&end.track)) }
        }
    }
}

fn differences(view: &StepChange) -> Markup {
    let of = |change| view.differences.iter().filter(move |d| d.change == change);
    html! {
        @if view.differences.is_empty() { p { "Neither level says what it asks." } }
        p.tally {
            @for change in CHANGES {
                @let count = of(change).count();
                @if count > 0 { span { (count) " " (in_a_word(change)) } }
            }
        }
        @if of(Change::Kept).next().is_some() {
            h3 { (name(Change::Kept)) }
            ul.unchanged role="list" { @for one in of(Change::Kept) { (unchanged(one)) } }
        }
        @for change in [Change::Raised, Change::Gained, Change::Reworded, Change::Lowered, Change::Dropped] {
            @if of(change).next().is_some() {
                h3 { (name(change)) }
                @let style = if matches!(change, Change::Gained | Change::Dropped) { "one-sided" } else { "two-sided" };
                ul.differences.(style) role="list" { @for one in of(change) { (difference(one)) } }
            }
        }
    }
}

const CHANGES: [Change; 6] = [
    Change::Kept,
    Change::Raised,
    Change::Gained,
    Change::Reworded,
    Change::Lowered,
    Change::Dropped,
];

fn in_a_word(change: Change) -> &'static str {
    match change {
        Change::Raised => "higher",
        Change::Gained => "new",
        Change::Reworded => "in other words",
        Change::Lowered => "lower",
        Change::Dropped => "no longer asked",
        Change::Kept => "as before",
    }
}

fn name(change: Change) -> &'static str {
    match change {
        Change::Raised => "Asked at a higher step",
        Change::Gained => "New",
        Change::Reworded => "Asked in other words",
        Change::Lowered => "Asked at a lower step",
        Change::Dropped => "No longer asked",
        Change::Kept => "As before",
    }
}

fn difference(difference: &Difference) -> Markup {
    html! {
        li.difference {
            h4 { (link(&difference.competency)) }
            @match (&difference.before, &difference.after) {
                (Some(before), Some(after)) => div.before-after {
                    (side("Before", "before", before))
                    (side("After", "after", after))
                },
                (one, other) => {
                    @for only in one.iter().chain(other) {
                        (asked::particulars(only))
                        (asked::says(only))
                    }
                },
            }
        }
    }
}

fn side(name: &str, style: &str, it: &Asked) -> Markup {
    html! {
        div.(style) {
            p.label { (name) }
            (asked::particulars(it))
            (asked::says(it))
        }
    }
}

fn unchanged(difference: &Difference) -> Markup {
    html! {
        li {
            details {
                summary { (words(&difference.competency.words)) }
                @if let Some(after) = &difference.after {
                    (asked::particulars(after))
                    (asked::says(after))
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
                caption.sr-only { "Grade, scope, autonomy, craft time and worth before and after" }
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
                Lists::NotStated => p.not-stated { "Not stated" },
                Lists::OnlyBefore(list) => {
                    (one_list("Before", "kept", list))
                    p.not-stated { "Not stated of the level after" }
                },
                Lists::OnlyAfter(list) => {
                    p.not-stated { "Not stated of the level before" }
                    (one_list("After", "kept", list))
                },
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
                @for line in &zone.lines {
                    tr {
                        th scope="row" { (line.name) }
                        td.number { (figure(line.before.as_deref())) }
                        td.number { (figure(line.after.as_deref())) }
                        td.number { (figure(line.difference.as_deref())) }
                    }
                }
            }
        }
    }
}

fn figure(it: Option<&str>) -> Markup {
    html! {
        @match it { Some(it) => (it), None => span.not-stated { "Not stated" } }
    }
}
