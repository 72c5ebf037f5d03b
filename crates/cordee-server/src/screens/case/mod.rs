//! A case: its story, its gates, the evidence, and what can be done now.

mod loaded;
mod page;
mod posts;
mod view;

#[cfg(test)]
pub(crate) mod tests;

pub(crate) use loaded::Loaded;
pub(crate) use posts::*;

use crate::App;
use crate::member::{Member, Shown};
use crate::refused::Refused;
use crate::reply::Page;
use crate::show::shell::{Crumb, Heading, Part, page_with};
use crate::view::case::typed::Back;
use crate::view::words::Link;
use crate::visit::Named;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(id: Result<Named<u64>, Page>, member: Member) -> Response {
    match id {
        Ok(Named(id)) => shown(&member, id).await.into_response(),
        Err(missing) => missing.into_response(),
    }
}

async fn shown(member: &Member, id: u64) -> Shown {
    let loaded = Loaded::of(member, id).await?;
    page_of(member, &loaded, None).await
}

/// The page of a case, with a form that comes back where one does.
async fn page_of(member: &Member, loaded: &Loaded, back: Option<&Back>) -> Result<Page, Refused> {
    let around = loaded.around(member).await?;
    let reader = loaded.reader(member);
    let main = page::case(&page::Shown {
        reader,
        view: &view::case(reader),
        around: &around,
        held: &loaded.held(member),
        back,
    });
    let heading = heading(member, reader.person_name());
    Ok(page_with(status(back), &member.visit, &heading, &main))
}

/// What the pages of a case are called, and where they lie.
pub(crate) fn heading(member: &Member, name: &str) -> Heading {
    let words = member.reader().ours(member.visit.phrases.cases.cases);
    let href = member.to("/cases");
    let cases = Crumb::from(Link { href, words });
    Heading::new(Part::Cases, name).under(vec![cases])
}

/// A form that comes back has not been followed.
pub(crate) fn status(back: Option<&Back>) -> StatusCode {
    match back {
        None => StatusCode::OK,
        Some(back) if back.wrong.iter().any(|it| it.field.is_some()) => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Some(_) => StatusCode::CONFLICT,
    }
}
