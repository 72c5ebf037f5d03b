//! Keeping the house: people, teams, roles, the log, backups. What one may not do is not offered,
//! and the store asks again.

pub(crate) mod backups;
pub(crate) mod given;
pub(crate) mod log;
mod mail;
pub(crate) mod newcomer;
pub(crate) mod people;
pub(crate) mod record;
pub(crate) mod roles;
pub(crate) mod sessions;
pub(crate) mod team;
pub(crate) mod teams;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use crate::reply::Page;
use crate::show::shell::{Crumb, Heading, Part, page, page_with};
use crate::view::phrases::Phrases;
use crate::view::words::Link;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get};
use cordee_access::{Grant, Role};
use cordee_store::No;
use maud::{Markup, html};

/// What there is to keep.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(State(app): State<App>, member: Member) -> Shown {
    let grants = &member.me.visitor.grants;
    let parts = parts(member.visit.phrases, grants);
    if parts.is_empty() {
        return Err(No::NotFound.into());
    }
    let post = if member.has_one_of(&[Role::SystemAdministrator]) {
        Some(mail::mail(&app, &member).await?)
    } else {
        None
    };
    Ok(front(&member.visit, &parts, post.as_ref()))
}

/// A part of the administration: its address, its name, and what it is for.
type Kept = (&'static str, &'static str, &'static str);

/// The parts that somebody with these roles has something to do in.
fn parts(p: &Phrases, grants: &[Grant]) -> Vec<Kept> {
    let (h, k) = (&p.house, &p.keeping);
    let has = |roles: &[Role]| grants.iter().any(|it| roles.contains(&it.role));
    let operations = has(&[Role::PeopleOperations]);
    let administers = has(&[Role::SystemAdministrator]);
    let parts = [
        (
            operations || administers,
            ("people", h.keep_people, h.keep_people_lead),
        ),
        (operations, ("teams", h.keep_teams, h.keep_teams_lead)),
        (
            administers || has(&[Role::Auditor]),
            ("roles", h.keep_roles, h.keep_roles_lead),
        ),
        (has(&[Role::Auditor]), ("log", h.keep_log, h.keep_log_lead)),
        (
            administers,
            ("sessions", k.all_sessions, k.all_sessions_lead),
        ),
        (
            administers,
            ("backups", h.keep_backups, h.keep_backups_lead),
        ),
    ];
    let offered = parts.into_iter().filter(|(is_offered, _)| *is_offered);
    offered.map(|(_, part)| part).collect()
}

fn front(visit: &Visit, parts: &[Kept], post: Option<&mail::Mail>) -> Page {
    let h = &visit.phrases.house;
    let versions = visit.to_path("/framework/versions");
    let main = html! {
        header.page-head { h1 { (h.administration) } p.lead { (h.administration_lead) } }
        ul.house role="list" {
            @for (path, name, lead) in parts {
                li {
                    h2 { a href=(visit.to_path(&format!("/administration/{path}"))) { (name) } }
                    p { (lead) }
                }
            }
            li { h2 { a href=(versions) { (h.versions) } } p { (h.versions_lead) } }
        }
        @if let Some(it) = post { (mail::shown(visit.phrases, it)) }
    };
    page(visit, &heading(h.administration), &main)
}

fn heading(title: impl Into<String>) -> Heading {
    Heading::new(Part::Administration, title)
}

/// A page of the administration, below the given ones.
fn below(
    visit: &Visit,
    title: &str,
    trail: &[(&str, &str)],
    status: StatusCode,
    main: &Markup,
) -> Page {
    let h = &visit.phrases.house;
    let front = ("/administration", h.administration);
    let trail = std::iter::once(&front).chain(trail);
    let crumbs = trail.map(|(path, name)| {
        Crumb::from(Link {
            href: visit.to_path(path),
            words: visit.reader().ours(*name),
        })
    });
    page_with(status, visit, &heading(title).under(crumbs.collect()), main)
}
