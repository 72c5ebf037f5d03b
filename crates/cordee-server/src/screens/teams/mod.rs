//! Every team, each within the one it lies in.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use axum::routing::{MethodRouter, get};

pub(crate) use page::{above, branches};
pub(crate) use view::{Branch, tree};

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(member: Member) -> Shown {
    let teams = member.store.teams(&member.asking).await?;
    let tree = tree(member.reader(), &teams);
    Ok(page::teams(&member.visit, &tree))
}
