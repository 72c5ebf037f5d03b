//! Importing people: an export is sent and looked at, and done only after a second word; what was
//! imported stands in a log and can be undone. For those who bring people into teams.

mod page;
mod reading;

use crate::App;
use crate::member::{Member, Shown};
use crate::posted::{Posted, PostedFiles};
use crate::refused::Refused;
use crate::reply::Page;
use crate::show::stamp::Stamp;
use crate::show::typed::Back;
use crate::view::typed::{Typed, Wrong};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_access::Role;
use cordee_store::No;

/// Where an export is sent to, with the log below.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// An export.
pub(crate) fn sent() -> MethodRouter<App> {
    post(take)
}

/// What would be done.
pub(crate) fn draft() -> MethodRouter<App> {
    get(show_draft)
}

/// The second word.
pub(crate) fn done() -> MethodRouter<App> {
    post(import)
}

/// Taking an import back.
pub(crate) fn undone() -> MethodRouter<App> {
    post(undo)
}

/// Only people operations see these pages at all; the store asks for which teams.
fn expect_right(member: &Member) -> Result<(), No> {
    let operates = member.has_one_of(&[Role::PeopleOperations]);
    operates.then_some(()).ok_or(No::NotFound)
}

async fn show(State(app): State<App>, member: Member) -> Shown {
    expect_right(&member)?;
    front(&app, &member, &Back::default()).await
}

async fn front(app: &App, member: &Member, back: &Back) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let teams = store.teams_to_import_into(asking).await?;
    if teams.is_empty() {
        return Err(No::NotFound.into());
    }
    let log = store.imports(asking).await?;
    let view = page::Front {
        teams,
        today: asking.today.to_string(),
        opens: app.installation().is_some_and(|it| it.exports.is_some()),
        log: log.iter().map(|it| page::Entry::of(member, it)).collect(),
    };
    Ok(page::front(&member.visit, &Stamp::of(member), &view, back))
}

async fn take(State(app): State<App>, sent: PostedFiles) -> Result<Response, Refused> {
    let PostedFiles {
        member,
        files,
        typed,
    } = sent;
    expect_right(&member)?;
    match reading::draft(&app, &member, files, &typed).await {
        Ok(draft) => {
            if let Some(installation) = app.installation() {
                installation.imports.keep(draft);
            }
            Ok(member.on_to("/people/import/draft").into_response())
        }
        Err(no) => {
            let back = Back::of((member.visit.phrases, page::SEND), typed, no)?;
            Ok(front(&app, &member, &back).await?.into_response())
        }
    }
}

/// What whoever asks looks at. Of others', and of those that gave way, there is nothing.
fn draft_of(app: &App, member: &Member) -> Result<crate::imports::ImportDraft, No> {
    let drafts = app.installation().map(|it| &it.imports);
    drafts.and_then(|it| it.of(member.id())).ok_or(No::NotFound)
}

async fn show_draft(State(app): State<App>, member: Member) -> Shown {
    expect_right(&member)?;
    let draft = draft_of(&app, &member)?;
    Ok(draft_page(&member, &draft, &Back::default()))
}

fn draft_page(member: &Member, draft: &crate::imports::ImportDraft, back: &Back) -> Page {
    page::draft(&member.visit, &Stamp::of(member), draft, back)
}

async fn import(State(app): State<App>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    expect_right(&member)?;
    let draft = draft_of(&app, &member)?;
    match does(&member, &draft, &form).await {
        Ok(()) => {
            if let Some(installation) = app.installation() {
                installation.imports.forget(member.id());
            }
            Ok(member.on_to("/people/import").into_response())
        }
        Err(no) => {
            let back = Back::of((member.visit.phrases, page::DO), form, no)?;
            Ok(draft_page(&member, &draft, &back).into_response())
        }
    }
}

async fn does(
    member: &Member,
    draft: &crate::imports::ImportDraft,
    form: &Typed,
) -> Result<(), Refused> {
    let plan = &draft.plan;
    if !plan.may_be_done(form.get("without").is_some()) {
        let why = member.visit.phrases.imports.mend_first;
        return Err(Refused::Wrong(vec![Wrong::of("without", why)]));
    }
    let store = &member.store;
    store
        .import_people(&member.asking, &draft.stamp, &plan.import)
        .await?;
    Ok(())
}

async fn undo(State(app): State<App>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    expect_right(&member)?;
    let number = form.get("number").and_then(|it| it.parse().ok());
    let number = number.ok_or(No::NotFound)?;
    match member.store.undo_import(&member.asking, number).await {
        Ok(_) => Ok(member.on_to("/people/import").into_response()),
        Err(no) => {
            let back = Back::of((member.visit.phrases, page::UNDO), form, no.into())?;
            Ok(front(&app, &member, &back).await?.into_response())
        }
    }
}
