//! The panel of a case: who judges, judging sealed, the talk, the decision.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use crate::refused::Refused;
use crate::reply::Page;
use crate::screens::case::{Loaded, heading, status};
use crate::show::shell::page_with;
use crate::view::case::deeds::Deed;
use crate::view::case::typed::Back;
use crate::visit::Named;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use cordee_store::No;
use maud::Markup;

/// The page on which a panel is named and meets.
pub(crate) fn route() -> MethodRouter<App> {
    get(async |id: Result<Named<u64>, Page>, member: Member| answer(id, &member, meeting).await)
}

/// The page on which one member writes.
pub(crate) fn judgement() -> MethodRouter<App> {
    get(async |id: Result<Named<u64>, Page>, member: Member| answer(id, &member, writing).await)
}

type Main = fn(&page::Shown<'_>) -> Option<Markup>;

async fn answer(id: Result<Named<u64>, Page>, member: &Member, main: Main) -> Response {
    match id {
        Ok(Named(id)) => shown(member, id, main).await.into_response(),
        Err(missing) => missing.into_response(),
    }
}

async fn shown(member: &Member, id: u64, main: Main) -> Shown {
    let loaded = Loaded::of(member, id).await?;
    framed(member, &loaded, None, main).ok_or(Refused::Store(No::NotFound))
}

/// The page of a form that comes back; nothing where whoever asks no longer sees any of it.
pub(crate) fn page_of(member: &Member, loaded: &Loaded, back: &Back) -> Option<Page> {
    let is_judgement = matches!(back.deed, Deed::Judge | Deed::Revise);
    let written = is_judgement
        .then(|| framed(member, loaded, Some(back), writing))
        .flatten();
    written.or_else(|| framed(member, loaded, Some(back), meeting))
}

/// Nothing where neither a panel nor anything about one can be seen.
fn meeting(it: &page::Shown<'_>) -> Option<Markup> {
    let is_there = it.reader.seen.panel.is_some() || !it.view.offers.is_empty();
    is_there.then(|| page::panel(it))
}

fn writing(it: &page::Shown<'_>) -> Option<Markup> {
    page::judgement(it)
}

fn framed(member: &Member, loaded: &Loaded, back: Option<&Back>, main: Main) -> Option<Page> {
    let reader = loaded.reader(member);
    let main = main(&page::Shown {
        reader,
        view: &view::panel(reader),
        held: &loaded.held(member),
        back,
    })?;
    let heading = heading(member, reader.person_name());
    Some(page_with(status(back), &member.visit, &heading, &main))
}
