//! What waits for whoever asks, and where they stand. Staying is never a lack here.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::member::{Member, Shown};

/// The home of whoever is signed in.
pub(crate) async fn show(member: Member) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let me = store.person(asking, member.id()).await?;
    let tasks = store.my_tasks(asking).await?;
    let asked = store.asked_of_me(asking).await?;
    let view = view::home(member.reader(), &me, &tasks, &asked);
    Ok(page::home(&member.visit, &view))
}
