//! Letters and the record of a decision, made for paper.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use crate::refused::Refused;
use crate::reply::Page;
use crate::screens::case::{Loaded, heading};
use crate::show::shell;
use crate::view::case::CaseReader;
use crate::visit::Named;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use cordee_access::Action;
use cordee_store::No;
use maud::Markup;

/// The letter to the person.
pub(crate) fn route() -> MethodRouter<App> {
    get(async |id: Result<Named<u64>, Page>, member: Member| answer(id, &member, letter).await)
}

/// The record of what was decided.
pub(crate) fn record() -> MethodRouter<App> {
    get(async |id: Result<Named<u64>, Page>, member: Member| answer(id, &member, recorded).await)
}

type Paper = fn(&Member, CaseReader<'_>) -> Option<Markup>;

async fn answer(id: Result<Named<u64>, Page>, member: &Member, paper: Paper) -> Response {
    match id {
        Ok(Named(id)) => shown(member, id, paper).await.into_response(),
        Err(missing) => missing.into_response(),
    }
}

async fn shown(member: &Member, id: u64, paper: Paper) -> Shown {
    let loaded = Loaded::of(member, id).await?;
    let reader = loaded.reader(member);
    let main = paper(member, reader).ok_or(Refused::Store(No::NotFound))?;
    let heading = heading(member, reader.person_name());
    Ok(shell::page(&member.visit, &heading, &main))
}

/// A letter is read by the person, and by people operations who send it.
fn letter(member: &Member, reader: CaseReader<'_>) -> Option<Markup> {
    let may_read = reader.is_mine() || reader.may(Action::GiveAsPeopleOperations);
    let letter = view::letter(reader).filter(|_| may_read)?;
    let organisation = member.reader().title().text;
    Some(page::letter(reader, &organisation, &letter))
}

fn recorded(_member: &Member, reader: CaseReader<'_>) -> Option<Markup> {
    view::record(reader).map(|record| page::record(reader, &record))
}
