//! One team: who is in it, who leads it, what lies in it.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use crate::visit::Named;
use axum::routing::{MethodRouter, get};
use cordee_domain::TeamId;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(member: Member, Named(id): Named<u64>) -> Shown {
    let seen = member.store.team(&member.asking, TeamId(id)).await?;
    let view = view::team(member.reader(), &seen);
    Ok(page::team(&member.visit, &view))
}
