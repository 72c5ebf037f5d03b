//! The page of what changes from one level to another.

mod way;

use super::view::{Change, Difference, End, Lists, PayChange, PlaceChange, StepChange};
use crate::reply::Page;
use crate::show::shell::{Crumb, Heading, Part, crafts, page};
use crate::show::{asked, compare, filled, icons, kind_badge, link, section, words};
use crate::view::asked::Asked;
use crate::view::phrases::{Phrases, filled as said};
use crate::view::words::Words;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn step(visit: &Visit, view: &StepChange) -> Page {
    let (from, to) = (&view.from.link.words, &view.to.link.words);
    let p = visit.phrases;
    let main = html! {
        header.page-head {
            p.kicker { (p.what_changes) }
            h1.step-title {
                span.step-from { (filled(p.step_from, &[words(from)])) } " "
                span.step-to { (filled(p.step_to, &[words(to)])) }
            }
            div.step-ends { (end(p, &view.from)) (icons::rope_bridge()) (end(p, &view.to)) }
            p.aside {
                (filled(p.never_a_must, &[html! { a href=(view.from.link.href) { (p.stay_and_deepen) } }])) " "
                a href=(view.reversed) { (p.other_way_round) }
            }
        }
        (on_this_page(p, view))
        (section(p, "asked", p.what_is_asked, &differences(p, view)))
        (section(p, "place", p.where_it_stands, &places(p, &view.places)))
        (section(p, "lists", p.decide_honour_do, &all_lists(p, view)))
        @if !view.pay.is_empty() {
            (section(p, "pay", p.pay, &html! { div.zones { @for zone in &view.pay { (pay(p, zone)) } } }))
        }
        (section(p, "way", p.how_there, &way::there_and_back(p, &view.way, &view.back)))
        @if let Some(form) = &view.form {
            (section(p, "compare", p.compare_others, &compare::form(p, form)))
        }
    };
    let track = Crumb::track(visit, view.to.track.clone());
    let trail = vec![crafts(visit).into(), track, view.to.link.clone().into()];
    let title = said(p.changes_between, &[&from.text, &to.text]);
    page(
        visit,
        &Heading::new(Part::Crafts, title).under(trail),
        &main,
    )
}

/// The parts of the page, since it is long.
fn on_this_page(p: &Phrases, view: &StepChange) -> Markup {
    let parts = [
        ("asked", p.what_is_asked, true),
        ("place", p.where_it_stands, true),
        ("lists", p.rights_and_more, true),
        ("pay", p.pay, !view.pay.is_empty()),
        ("way", p.how_there, true),
        ("compare", p.compare, view.form.is_some()),
    ];
    html! {
        nav.on-this-page aria-label=(p.on_this_page) {
            ul { @for (id, name, is_there) in parts { @if is_there { li { a href=(format!("#{id}")) { (name) } } } } }
        }
    }
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
        @if view.differences.is_empty() { p { (p.neither_says) } }
        p.tally {
            @for change in CHANGES {
                @let count = of(change).count();
                @if count > 0 { span { (count) " " (in_a_word(p, change)) } }
            }
        }
        @if of(Change::Kept).next().is_some() {
            h3 { (name(p, Change::Kept)) }
            ul.unchanged role="list" { @for one in of(Change::Kept) { (unchanged(p, one)) } }
        }
        @for change in [Change::Raised, Change::Gained, Change::Reworded, Change::Lowered, Change::Dropped] {
            @if of(change).next().is_some() {
                h3 { (name(p, change)) }
                @let style = if matches!(change, Change::Gained | Change::Dropped) { "one-sided" } else { "two-sided" };
                ul.differences.(style) role="list" { @for one in of(change) { (difference(p, one)) } }
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

fn in_a_word(p: &Phrases, change: Change) -> &'static str {
    match change {
        Change::Raised => p.one_higher,
        Change::Gained => p.one_new,
        Change::Reworded => p.one_reworded,
        Change::Lowered => p.one_lower,
        Change::Dropped => p.one_dropped,
        Change::Kept => p.one_kept,
    }
}

fn name(p: &Phrases, change: Change) -> &'static str {
    match change {
        Change::Raised => p.all_higher,
        Change::Gained => p.all_new,
        Change::Reworded => p.all_reworded,
        Change::Lowered => p.all_lower,
        Change::Dropped => p.all_dropped,
        Change::Kept => p.all_kept,
    }
}

fn difference(p: &Phrases, difference: &Difference) -> Markup {
    html! {
        li.difference {
            h4 { (link(&difference.competency)) }
            @match (&difference.before, &difference.after) {
                (Some(before), Some(after)) => div.before-after {
                    (side(p, p.before, "before", before))
                    (side(p, p.after, "after", after))
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

fn places(p: &Phrases, places: &[PlaceChange]) -> Markup {
    html! {
        div.table-room tabindex="0" role="region" aria-label=(said(p.table, &[p.where_it_stands])) {
            table.compare-table {
                caption.sr-only { (p.places_caption) }
                thead { tr { th scope="col" { (p.what) } th scope="col" { (p.before) } th scope="col" { (p.after) } } }
                tbody {
                    @for place in places {
                        tr.(if place.before == place.after { "same" } else { "changed" }) {
                            th scope="row" { (place.name) }
                            td { (stated(p, place.before.as_ref())) }
                            td { (stated(p, place.after.as_ref())) }
                        }
                    }
                }
            }
        }
    }
}

fn stated(p: &Phrases, it: Option<&Words>) -> Markup {
    html! {
        @match it { Some(it) => (words(it)), None => span.not-stated { (p.not_stated) } }
    }
}

fn all_lists(p: &Phrases, view: &StepChange) -> Markup {
    html! {
        div.lists {
            (lists(p, p.rights, (p.gained, p.given_up), &view.rights))
            (lists(p, p.recognition, (p.gained, p.given_up), &view.recognition))
            (lists(p, p.duties, (p.taken_on, p.laid_down), &view.duties))
        }
    }
}

fn lists(p: &Phrases, name: &str, (more, less): (&str, &str), lists: &Lists) -> Markup {
    html! {
        div.list {
            h3 { (name) }
            @match lists {
                Lists::NotStated => p.not-stated { (p.not_stated) },
                Lists::OnlyBefore(list) => {
                    (one_list(p.before, "kept", list))
                    p.not-stated { (p.not_stated_after) }
                },
                Lists::OnlyAfter(list) => {
                    p.not-stated { (p.not_stated_before) }
                    (one_list(p.after, "kept", list))
                },
                Lists::Stated { gained, given_up, kept } => {
                    @if gained.is_empty() && given_up.is_empty() { p { (p.no_change_dot) } }
                    (one_list(more, "gained", gained))
                    (one_list(less, "given-up", given_up))
                    (one_list(p.kept, "kept", kept))
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

fn pay(p: &Phrases, zone: &PayChange) -> Markup {
    html! {
        table.pay {
            caption { (words(&zone.zone)) span.unit { " " (zone.unit) ", " (p.gross) } }
            thead {
                tr {
                    th scope="col" { (p.range) }
                    th.number scope="col" { (p.before) }
                    th.number scope="col" { (p.after) }
                    th.number scope="col" { (p.change) }
                }
            }
            tbody {
                @for line in &zone.lines {
                    tr {
                        th scope="row" { (line.name) }
                        td.number { (figure(p, line.before.as_deref())) }
                        td.number { (figure(p, line.after.as_deref())) }
                        td.number { (figure(p, line.difference.as_deref())) }
                    }
                }
            }
        }
    }
}

fn figure(p: &Phrases, it: Option<&str>) -> Markup {
    html! {
        @match it { Some(it) => (it), None => span.not-stated { (p.not_stated) } }
    }
}
