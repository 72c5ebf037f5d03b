//! The audit log.

use super::below;
use crate::App;
use crate::member::{Member, Shown};
use crate::reply::Page;
use crate::visit::Visit;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get};
use cordee_store::{AuditSeen, Cursor};
use maud::{Markup, html};
use serde::Deserialize;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Where the list goes on, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
struct Looked {
    after: Option<String>,
}

/// A line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) at: String,
    pub(super) seen: AuditSeen,
}

async fn show(member: Member, Query(looked): Query<Looked>) -> Shown {
    let after = looked.after.map(Cursor);
    let page = member.store.audit(&member.asking, after.as_ref(), None);
    let page = page.await?;
    let entries: Vec<Entry> = page
        .rows
        .into_iter()
        .map(|seen| Entry {
            at: member.time(seen.at),
            seen,
        })
        .collect();
    let next = page
        .next
        .map(|Cursor(after)| member.to(&format!("/administration/log?after={after}")));
    Ok(page_of(&member.visit, &entries, next.as_deref()))
}

pub(super) fn page_of(visit: &Visit, entries: &[Entry], next: Option<&str>) -> Page {
    let h = &visit.phrases.house;
    let main = html! {
        header.page-head { h1 { (h.keep_log) } p.lead { (h.keep_log_lead) } }
        @if entries.is_empty() { p.calm { (h.nothing_logged) } } @else { (list(visit, entries)) }
        @if let Some(next) = next { p.actions { a href=(next) rel="next" { (h.more) } } }
    };
    below(visit, h.keep_log, &[], StatusCode::OK, &main)
}

fn list(visit: &Visit, entries: &[Entry]) -> Markup {
    let (p, h) = (visit.phrases, &visit.phrases.house);
    html! {
        div.table-room tabindex="0" role="region" aria-label=(h.keep_log) {
            table.listed {
                thead { tr {
                    th scope="col" { (h.log_when) } th scope="col" { (h.log_who) } th scope="col" { (h.log_what) }
                    th scope="col" { (h.log_whom) } th scope="col" { (h.log_policies) }
                } }
                tbody {
                    @for it in entries {
                        tr {
                            td.when { (it.at) }
                            td { @match &it.seen.actor { Some((_, name)) => (name), None => (h.the_program) } }
                            td lang=[p.where_english()] { (what(&it.seen)) }
                            td { (about(visit, &it.seen.about)) }
                            td { @for policy in &it.seen.policies { code { (policy) } " " } }
                        }
                    }
                }
            }
        }
    }
}

/// What was done. In a case, what came of it says it all: who judged, judged.
fn what(seen: &AuditSeen) -> String {
    let (act, detail) = (seen.act.replace('-', " "), seen.detail.replace('-', " "));
    if detail.is_empty() {
        act
    } else if number_of_case(&seen.about).is_some() {
        detail
    } else {
        format!("{act}: {}", seen.detail)
    }
}

fn about(visit: &Visit, about: &str) -> Markup {
    html! {
        @match number_of_case(about) {
            Some(number) => a href=(visit.to_path(&format!("/cases/{number}"))) { (about) },
            None => (about),
        }
    }
}

fn number_of_case(about: &str) -> Option<u64> {
    about.strip_prefix("case ")?.parse().ok()
}
