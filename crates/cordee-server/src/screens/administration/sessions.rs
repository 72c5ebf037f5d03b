//! Everybody's sessions, for whoever keeps the house.

use super::below;
use crate::App;
use crate::member::{Member, Sent, Shown};
use crate::places::Place;
use crate::posted::Posted;
use crate::reply::Page;
use crate::show::link;
use crate::show::stamp::{Stamp, form};
use crate::view::phrases::filled;
use crate::visit::{Named, Visit};
use axum::extract::Query;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get, post};
use cordee_access::Role;
use cordee_domain::PersonId;
use cordee_store::{Cursor, No, SessionListed};
use maud::{Markup, html};
use serde::Deserialize;

/// Where they stay once something was ended.
const HERE: &str = "/administration/sessions";

/// All of them.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// The end of one.
pub(crate) fn end() -> MethodRouter<App> {
    post(end_one)
}

/// The end of all that somebody has.
pub(crate) fn end_all() -> MethodRouter<App> {
    post(end_all_of)
}

/// Where the list goes on, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
struct Looked {
    after: Option<String>,
}

/// A session as a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) seen: SessionListed,
    pub(super) since: String,
    pub(super) used: String,
}

async fn show(member: Member, Query(looked): Query<Looked>) -> Shown {
    if !member.has_one_of(&[Role::SystemAdministrator]) {
        return Err(No::NotFound.into());
    }
    let (this, after) = (member.me.visitor.session, looked.after.map(Cursor));
    let page = member
        .store
        .all_sessions(&member.asking, this, after.as_ref());
    let page = page.await?;
    let line = |seen: SessionListed| Line {
        since: member.time(seen.session.begun_at),
        used: member.time(seen.session.seen_at),
        seen,
    };
    let lines: Vec<Line> = page.rows.into_iter().map(line).collect();
    let next = page.next.map(|Cursor(after)| {
        let path = format!("{HERE}?after={after}");
        member.to(&path)
    });
    let stamp = Stamp::of(&member);
    Ok(page_of(&member.visit, &stamp, &lines, next.as_deref()))
}

pub(super) fn page_of(visit: &Visit, seal: &Stamp, lines: &[Line], next: Option<&str>) -> Page {
    let (h, k) = (&visit.phrases.house, &visit.phrases.keeping);
    let main = html! {
        header.page-head { h1 { (k.all_sessions) } p.lead { (k.all_sessions_lead) } }
        (table(visit, seal, lines))
        @if let Some(next) = next { p.actions { a href=(next) rel="next" { (h.more) } } }
    };
    below(visit, k.all_sessions, &[], StatusCode::OK, &main)
}

fn table(visit: &Visit, seal: &Stamp, lines: &[Line]) -> Markup {
    let (h, d, k) = (
        &visit.phrases.house,
        &visit.phrases.door,
        &visit.phrases.keeping,
    );
    html! {
        div.table-room tabindex="0" role="region" aria-label=(k.all_sessions) {
            table.listed.sessions {
                thead { tr {
                    th scope="col" { (h.log_who) } th scope="col" { (d.device) } th scope="col" { (d.since) }
                    th scope="col" { (d.used_last) } th scope="col" { span.sr-only { (d.end) } }
                } }
                tbody { @for it in lines { tr { (row(visit, it)) td { (ends(visit, seal, it)) } } } }
            }
        }
    }
}

fn row(visit: &Visit, it: &Line) -> Markup {
    let d = &visit.phrases.door;
    let session = &it.seen.session;
    let whose = Place::Person(session.person);
    html! {
        th scope="row" { (link(&visit.reader().link_at(&whose, &*it.seen.name))) }
        td {
            @if session.device.is_empty() { (d.unknown_device) } @else { (session.device) }
            @if session.is_this { " " span.mark { (d.this_one) } }
        }
        td.moment { (it.since) }
        td.moment { (it.used) }
    }
}

/// The buttons of a line; one's present session is ended by signing out.
fn ends(visit: &Visit, seal: &Stamp, it: &Line) -> Markup {
    let (d, k) = (&visit.phrases.door, &visit.phrases.keeping);
    let session = &it.seen.session;
    let one = visit.to_path(&format!("{HERE}/{}/end", session.id));
    let person = session.person;
    let all = visit.to_path(&format!("/administration/people/{person}/sessions/end"));
    html! {
        @if !session.is_this {
            (form(seal, &format!("end-{}", session.id), &one, &html! {
                button.plain type="submit" { (d.end) span.sr-only { ": " (it.seen.name) ", " (session.device) } }
            }))
            (form(seal, &format!("all-{}", session.id), &all, &html! {
                button.plain type="submit" { (filled(k.end_all_of, &[&it.seen.name])) }
            }))
        }
    }
}

#[derive(Deserialize)]
struct Nothing {}

async fn end_one(Named(session): Named<u64>, posted: Posted<Nothing>) -> Sent {
    let Posted {
        member,
        form: Nothing {},
    } = posted;
    member.store.end_session(&member.asking, session).await?;
    Ok(member.on_to(HERE))
}

async fn end_all_of(Named(person): Named<u64>, posted: Posted<Nothing>) -> Sent {
    let Posted {
        member,
        form: Nothing {},
    } = posted;
    let this = member.me.visitor.session;
    let ended = member
        .store
        .end_sessions(&member.asking, PersonId(person), this);
    ended.await?;
    Ok(member.on_to(HERE))
}
