//! Publishing a version: it is sent, looked at with what the check finds and whom it touches, and
//! counts only after a second, deliberate word.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Sent, Shown};
use crate::posted::{Posted, PostedFiles};
use crate::refused::Refused;
use crate::reply::Page;
use crate::screens::versions::may_publish;
use crate::show::stamp::Stamp;
use crate::versions::{Draft, Files, Unreadable, files};
use crate::view::typed::Typed;
use crate::visit::Named;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_domain::ContentHash;
use cordee_store::{NewVersion, No, PersonQuery};
use std::sync::Arc;
use tokio::task::spawn_blocking;
use view::{Looked, Standing};

/// Where a version is sent to.
pub(crate) fn route() -> MethodRouter<App> {
    get(show_form)
}

/// Its form.
pub(crate) fn sent() -> MethodRouter<App> {
    post(take)
}

/// The version that is in the server's folder now.
pub(crate) fn brought() -> MethodRouter<App> {
    post(bring)
}

/// The version that was sent, to be looked at.
pub(crate) fn draft() -> MethodRouter<App> {
    get(show_draft)
}

/// The second word.
pub(crate) fn published() -> MethodRouter<App> {
    post(publish)
}

/// Only those who may publish see these pages at all.
fn expect_right(member: &Member) -> Result<(), No> {
    may_publish(member).then_some(()).ok_or(No::NotFound)
}

async fn show_form(member: Member) -> Shown {
    expect_right(&member)?;
    Ok(form(&member, None))
}

fn form(member: &Member, why: Option<Unreadable>) -> Page {
    page::form(&member.visit, &Stamp::of(member), why)
}

async fn take(State(app): State<App>, sent: PostedFiles) -> Result<Response, Refused> {
    let PostedFiles {
        member,
        files: sent,
        ..
    } = sent;
    expect_right(&member)?;
    look_at(&app, &member, files(sent)).await
}

async fn bring(State(app): State<App>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let member = posted.member;
    expect_right(&member)?;
    let installation = app.installation().ok_or(No::NotFound)?;
    let folder = installation.folder.clone().ok_or(No::NotFound)?;
    let read = spawn_blocking(move || folder.files()).await;
    let found = match read.map_err(|_| Refused::Broken)? {
        Ok(found) => files(found),
        Err(why) => {
            let line = format!("the folder of the framework was asked for: {why}");
            member.outside.note(&line);
            Err(Unreadable::NoFolder)
        }
    };
    look_at(&app, &member, found).await
}

/// Keeps what was found as a draft and leads to it; where it can be no version, says why.
async fn look_at(
    app: &App,
    member: &Member,
    found: Result<Files, Unreadable>,
) -> Result<Response, Refused> {
    let files = match found {
        Ok(files) => files,
        Err(why) => return Ok(form(member, Some(why)).into_response()),
    };
    let published = app.drafts().read(files.clone()).await?;
    let hash = app.drafts().keep(Draft {
        by: member.id(),
        published: Arc::new(published),
        files,
    });
    Ok(member
        .on_to(&format!("/framework/versions/drafts/{hash}"))
        .into_response())
}

/// The draft of whoever asks. Of others', and of those that gave way, there is nothing.
fn draft_of(app: &App, member: &Member, hash: &str) -> Result<Draft, No> {
    let hash: ContentHash = hash.parse().map_err(|_| No::NotFound)?;
    let draft = app.drafts().of(member.id(), hash);
    draft.ok_or(No::NotFound)
}

async fn show_draft(State(app): State<App>, member: Member, Named(hash): Named<String>) -> Shown {
    expect_right(&member)?;
    let draft = draft_of(&app, &member, &hash)?;
    let view = looked(&member, &draft).await?;
    Ok(page::draft(&member.visit, &Stamp::of(&member), &view))
}

async fn looked(member: &Member, draft: &Draft) -> Result<Looked, Refused> {
    let (store, asking) = (&member.store, &member.asking);
    let counted = store.people_by_level(asking).await?;
    let before = &member.visit.published;
    let mut view = view::looked(member.reader(), before, &draft.published, &counted);
    for gone in &mut view.gone {
        let there = PersonQuery {
            level: Some(gone.level.clone()),
            ..PersonQuery::default()
        };
        let people = store.people(asking, &there).await?;
        gone.names = people.rows.into_iter().map(|it| it.name).collect();
    }
    Ok(view)
}

async fn publish(State(app): State<App>, posted: Posted<Typed>) -> Sent {
    let Posted { member, form } = posted;
    expect_right(&member)?;
    let draft = draft_of(&app, &member, form.get("content").unwrap_or_default())?;
    if draft.published.summary().errors > 0 {
        return Err(No::wrong("content", "it has errors; mend them first").into());
    }
    if form.get("sure").is_none() {
        return Err(No::wrong("sure", "say that you have looked at it").into());
    }
    let version = draft.published.version();
    let new = NewVersion {
        hash: version.content,
        name: version.name.clone(),
        files: draft.files.clone(),
    };
    // What pages show is read first, so that nothing is kept that can't be shown.
    let shown = app.drafts().read(draft.files).await?;
    member.store.publish_framework(&member.asking, &new).await?;
    app.publish(shown);
    Ok(member.on_to("/framework/versions"))
}

impl Standing {
    /// How many people there are at these levels.
    pub(crate) fn people(all: &[Self]) -> u64 {
        all.iter().map(|it| it.people).sum()
    }
}
