//! Backups: what one holds, how they are made, brought back and proven, and when the last one was
//! made. They are made on the machine itself, by whoever runs it; a page has no way to a disk.

use super::below;
use crate::App;
use crate::member::{Member, Shown};
use crate::reply::Page;
use crate::view::phrases::filled;
use crate::visit::Visit;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get};
use maud::html;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(member: Member) -> Shown {
    let last = member.store.last_backup(&member.asking).await?;
    let last = last.map(|at| member.time(at));
    Ok(page_of(&member.visit, last.as_deref()))
}

/// The page, with when the last one was made.
pub(super) fn page_of(visit: &Visit, last: Option<&str>) -> Page {
    let (h, k) = (&visit.phrases.house, &visit.phrases.keeping);
    let main = html! {
        header.page-head { h1 { (h.keep_backups) } p.lead { (h.backups_lead) } }
        p {
            strong {
                @match last { Some(at) => (filled(k.last_backup, &[at])), None => (k.no_backup_yet) }
            }
        }
        p.aside { (k.last_backup_note) }
        p { (h.backups_make) }
        pre { code { "cordee backup cordee-2026-11-20.zip --data DIR" } }
        p { (k.backup_holds) }
        p { (k.backup_anchor) }
        p { (crate::show::message(k.backup_place)) }
        p { (h.backups_restore) }
        pre { code { "cordee restore cordee-2026-11-20.zip --data NEW-DIR" } }
        p { (k.restore_note) }
        p { (h.backups_verify) }
        pre { code { "cordee audit verify --data DIR --anchor cordee-2026-11-20.zip" } }
    };
    below(visit, h.keep_backups, &[], StatusCode::OK, &main)
}
