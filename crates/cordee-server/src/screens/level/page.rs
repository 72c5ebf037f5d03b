//! The page of a level.

mod place;

use super::view::{LevelView, Room, Stay};
use crate::reply::Page;
use crate::show::shell::{Crumb, Heading, Part, crafts, page};
use crate::show::{
    asked, compare, filled, findings, icons, kind_badge, level, link, links, prose, section, ways,
    words,
};
use crate::view::phrases::{Phrases, filled as filled_text};
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn level(visit: &Visit, view: &LevelView) -> Page {
    let p = visit.phrases;
    let main = html! {
        (head(p, view))
        (on_this_page(p, view))
        (findings::about_this(p, &view.findings))
        (section(p, "place", p.what_it_is, &place::place(p, &view.place)))
        @if !view.pay.is_empty() { (section(p, "pay", p.pay, &place::pay(p, &view.pay))) }
        @if !view.asked.is_empty() { (section(p, "asked", p.what_is_asked, &asks(p, view))) }
        (section(p, "from-here", p.from_here, &from_here(p, view)))
        @if !view.twins.is_empty() { (section(p, "twins", p.worth_same, &twins(p, view))) }
        @if let Some(value) = &view.value {
            (section(p, "value", p.worth_found, &place::value(p, value)))
        }
        (section(p, "compare", compare_head(visit), &others(p, view)))
    };
    let mut trail: Vec<Crumb> = vec![crafts(visit).into()];
    if let [craft] = view.crafts.as_slice() {
        trail.push(craft.clone().into());
    }
    trail.push(Crumb::track(visit, view.track.clone()));
    page(
        visit,
        &Heading::new(Part::Crafts, &*view.title.text).under(trail),
        &main,
    )
}

/// A site has the comparisons that lie near; the server has any.
fn compare_head(visit: &Visit) -> &'static str {
    match visit.links.plan() {
        None => visit.phrases.compare_any,
        Some(_) => visit.phrases.compare_near,
    }
}

fn head(p: &Phrases, view: &LevelView) -> Markup {
    html! {
        header.page-head.(view.kind.as_str()) {
            p.kicker {
                (kind_badge(p, view.kind))
                @if let Some(grade) = &view.grade { span.grade-tag { (words(grade)) } }
            }
            h1 { (words(&view.title)) }
            (level::marks(p, &view.marks))
            div.lead { (prose(&view.summary)) }
            p.aside {
                (filled(p.track_is, &[link(&view.track)])) " · "
                @if view.crafts.is_empty() { (p.across_small) } @else { (filled(p.craft_is, &[links(&view.crafts)])) }
                @if let Some(below) = &view.from_below {
                    " · " a href=(below.href) { (filled(p.changes_from, &[words(&below.words)])) }
                }
            }
        }
    }
}

/// The parts of the page, since it is long.
fn on_this_page(p: &Phrases, view: &LevelView) -> Markup {
    let parts = [
        ("place", p.what_it_is, true),
        ("pay", p.pay, !view.pay.is_empty()),
        ("asked", p.what_is_asked, !view.asked.is_empty()),
        ("from-here", p.from_here, true),
        ("twins", p.worth_same, !view.twins.is_empty()),
        ("value", p.worth_found, view.value.is_some()),
        ("compare", p.compare, true),
    ];
    html! {
        nav.on-this-page aria-label=(p.on_this_page) {
            ul { @for (id, name, is_there) in parts { @if is_there { li { a href=(format!("#{id}")) { (name) } } } } }
        }
    }
}

/// A level on the page of the whole.
pub(super) fn printed(p: &Phrases, id: &str, view: &LevelView) -> Markup {
    html! {
        div.part.printed {
            p.kicker {
                (kind_badge(p, view.kind))
                @if let Some(grade) = &view.grade { span.grade-tag { (words(grade)) } }
            }
            h2 id=(id) { (words(&view.title)) }
            (level::marks(p, &view.marks))
            (prose(&view.summary))
            (place::place(p, &view.place))
            @if !view.pay.is_empty() { h3 { (p.pay) } (place::pay(p, &view.pay)) }
            @for group in &view.asked { (asked::group_in_short(p, group)) }
        }
    }
}

fn asks(p: &Phrases, view: &LevelView) -> Markup {
    html! {
        @for group in &view.asked { (asked::group(p, group)) }
    }
}

/// Staying stands first, and as large as any way onward.
fn from_here(p: &Phrases, view: &LevelView) -> Markup {
    html! {
        div.ways {
            (stay(p, &view.stay))
            @for way in &view.ways { (ways::from_here(p, way)) }
        }
    }
}

fn stay(p: &Phrases, stay: &Stay) -> Markup {
    html! {
        article.way.stay {
            h3 { (icons::hut()) " " (p.stay) }
            p { (stay.says) }
            @if !stay.room.is_empty() {
                p.label { (p.more_in) }
                ul.rooms role="list" { @for one in &stay.room { (room(p, one)) } }
            }
            @if !stay.pay.is_empty() {
                p.label { (p.pay_can_rise) }
                dl.pay-short {
                    @for (zone, amount) in &stay.pay { div { dt { (words(zone)) } dd { (amount) } } }
                }
            }
        }
    }
}

fn room(p: &Phrases, room: &Room) -> Markup {
    html! {
        li {
            (link(&room.competency))
            span.aside { (filled_text(p.step_small, &[&room.next.to_string()])) @if let Some(title) = &room.title { ", " (words(title)) } }
        }
    }
}

fn twins(p: &Phrases, view: &LevelView) -> Markup {
    html! {
        p.section-lead {
            @if let Some(grade) = &view.grade { (filled(p.same_grade_at, &[words(grade)])) }
        }
        // The cards' own titles are of the fourth rank.
        h3.sr-only { (p.same_grade) }
        div.card-row { @for twin in &view.twins { (level::card(p, twin)) } }
    }
}

fn others(p: &Phrases, view: &LevelView) -> Markup {
    html! {
        @if view.others.is_empty() { p { (p.no_other) } }
        @else {
            @if let Some(form) = &view.form { (compare::form(p, form)) }
            details.compare {
                summary { (p.all_of_them) }
                @for (track, levels) in &view.others {
                    p.label { (words(&track.words)) }
                    ul.inline { @for one in levels { li { (link(one)) } } }
                }
            }
        }
    }
}
