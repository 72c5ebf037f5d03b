//! The page of a level.

mod place;

use super::view::{LevelView, Room, Stay};
use crate::reply::Page;
use crate::show::shell::{Crumb, Heading, Part, crafts, page};
use crate::show::{
    asked, compare, findings, icons, kind_badge, level, link, links, prose, section, ways, words,
};
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn level(visit: &Visit, view: &LevelView) -> Page {
    let main = html! {
        (head(view))
        (on_this_page(view))
        (findings::about_this(&view.findings))
        (section("place", "What it is", &place::place(&view.place)))
        @if !view.pay.is_empty() { (section("pay", "Pay", &place::pay(&view.pay))) }
        @if !view.asked.is_empty() { (section("asked", "What is asked", &asks(view))) }
        (section("from-here", "From here", &from_here(view)))
        @if !view.twins.is_empty() { (section("twins", "Worth the same", &twins(view))) }
        @if let Some(value) = &view.value {
            (section("value", "How its worth was found", &place::value(value)))
        }
        (section("compare", "Compare with any other level", &others(view)))
    };
    let mut trail: Vec<Crumb> = vec![crafts(visit).into()];
    if let [craft] = view.crafts.as_slice() {
        trail.push(craft.clone().into());
    }
    trail.push(Crumb::track(view.track.clone()));
    page(
        visit,
        &Heading::new(Part::Crafts, &*view.title.text).under(trail),
        &main,
    )
}

fn head(view: &LevelView) -> Markup {
    html! {
        header.page-head.(view.kind.as_str()) {
            p.kicker {
                (kind_badge(view.kind))
                @if let Some(grade) = &view.grade { span.grade-tag { (words(grade)) } }
            }
            h1 { (words(&view.title)) }
            (level::marks(&view.marks))
            div.lead { (prose(&view.summary)) }
            p.aside {
                "Track: " (link(&view.track)) " · "
                @if view.crafts.is_empty() { "across all crafts" } @else { "Craft: " (links(&view.crafts)) }
                @if let Some(below) = &view.from_below {
                    " · " a href=(below.href) { "What changes from " (words(&below.words)) }
                }
            }
        }
    }
}

/// The parts of the page, since it is long.
fn on_this_page(view: &LevelView) -> Markup {
    let parts = [
        ("place", "What it is", true),
        ("pay", "Pay", !view.pay.is_empty()),
        ("asked", "What is asked", !view.asked.is_empty()),
        ("from-here", "From here", true),
        ("twins", "Worth the same", !view.twins.is_empty()),
        ("value", "How its worth was found", view.value.is_some()),
        ("compare", "Compare", true),
    ];
    html! {
        nav.on-this-page aria-label="On this page" {
            ul { @for (id, name, is_there) in parts { @if is_there { li { a href=(format!("#{id}")) { (name) } } } } }
        }
    }
}

fn asks(view: &LevelView) -> Markup {
    html! {
        @for group in &view.asked { (asked::group(group)) }
    }
}

/// Staying stands first, and as large as any way onward.
fn from_here(view: &LevelView) -> Markup {
    html! {
        div.ways {
            (stay(&view.stay))
            @for way in &view.ways { (ways::from_here(way)) }
        }
    }
}

fn stay(stay: &Stay) -> Markup {
    html! {
        article.way.stay {
            h3 { (icons::hut()) " Stay and deepen" }
            p { (stay.says) }
            @if !stay.room.is_empty() {
                p.label { "There is more to discover in" }
                ul.rooms role="list" { @for one in &stay.room { (room(one)) } }
            }
            @if !stay.pay.is_empty() {
                p.label { "Without a change of level, pay can rise to" }
                dl.pay-short {
                    @for (zone, amount) in &stay.pay { div { dt { (words(zone)) } dd { (amount) } } }
                }
            }
        }
    }
}

fn room(room: &Room) -> Markup {
    html! {
        li {
            (link(&room.competency))
            span.aside { " step " (room.next) @if let Some(title) = &room.title { ", " (words(title)) } }
        }
    }
}

fn twins(view: &LevelView) -> Markup {
    html! {
        p.section-lead {
            "Levels of the other kind of track at the same grade"
            @if let Some(grade) = &view.grade { ", " (words(grade)) }
            "."
        }
        // The cards' own titles are of the fourth rank.
        h3.sr-only { "Levels at the same grade" }
        div.card-row { @for twin in &view.twins { (level::card(twin)) } }
    }
}

fn others(view: &LevelView) -> Markup {
    html! {
        @if view.others.is_empty() { p { "There is no other level." } }
        @else {
            (compare::form(&view.form))
            details.compare {
                summary { "All of them" }
                @for (track, levels) in &view.others {
                    p.label { (words(&track.words)) }
                    ul.inline { @for one in levels { li { (link(one)) } } }
                }
            }
        }
    }
}
