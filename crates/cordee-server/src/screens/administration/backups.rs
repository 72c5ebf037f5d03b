//! Backups: how they are made, brought back and proven. They are made on the machine itself, by
//! whoever runs it; a page has no way to a disk.

use super::below;
use crate::App;
use crate::member::{Member, Shown};
use crate::reply::Page;
use crate::visit::Visit;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get};
use cordee_access::Role;
use cordee_store::No;
use maud::html;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(member: Member) -> Shown {
    let mut grants = member.me.visitor.grants.iter();
    if !grants.any(|it| it.role == Role::SystemAdministrator) {
        return Err(No::NotFound.into());
    }
    Ok(page_of(&member.visit))
}

pub(super) fn page_of(visit: &Visit) -> Page {
    let h = &visit.phrases.house;
    let main = html! {
        header.page-head { h1 { (h.keep_backups) } p.lead { (h.backups_lead) } }
        p { (h.backups_make) }
        pre { code { "cordee backup" } }
        p { (h.backups_restore) }
        pre { code { "cordee restore" } }
        p { (h.backups_verify) }
        pre { code { "cordee audit verify" } }
    };
    below(visit, h.keep_backups, &[], StatusCode::OK, &main)
}
