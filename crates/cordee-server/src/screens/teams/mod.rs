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

/// How many teams one page shows; the others are on the pages of those they lie in.
const MOST: u64 = 500;

async fn show(member: Member) -> Shown {
    let (teams, goes_on) = member.store.upper_teams(&member.asking, MOST).await?;
    let tree = tree(member.reader(), &teams);
    let further_down = goes_on.then_some(member.visit.phrases.practice.teams_further_down);
    Ok(page::teams(&member.visit, &tree, further_down))
}
