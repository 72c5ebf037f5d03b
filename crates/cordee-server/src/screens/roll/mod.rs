//! The roll of those who hold the summits.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use axum::routing::{MethodRouter, get};

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(member: Member) -> Shown {
    let seen = member.store.roll(&member.asking).await?;
    let view = view::roll(member.reader(), &seen);
    Ok(page::roll(&member.visit, &view))
}
