//! What somebody has written down of what they did, for themself.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use axum::routing::{MethodRouter, get};

pub(crate) use page::above;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(member: Member) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let me = store.person(asking, member.id()).await?;
    let evidence = store.evidence_of(asking, member.id()).await?;
    let view = view::my_evidence(member.reader(), &me, &evidence);
    Ok(page::my_evidence(&member.visit, &view))
}
