//! The cast of the demo: whoever comes steps into somebody with a click.

use crate::App;
use crate::demo::Cast;
use crate::entrance::{begin, device, on_with};
use crate::guards::is_removed;
use crate::posted::Handed;
use crate::refused::Refused;
use crate::reply::{Page, SeeOther};
use crate::show::form::handed;
use crate::show::shell::{Heading, Part, page};
use crate::visit::{Named, Visit};
use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::{MethodRouter, get, post};
use cordee_domain::PersonId;
use cordee_store::No;
use maud::html;
use serde::Deserialize;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Its forms.
pub(crate) fn step_into() -> MethodRouter<App> {
    post(step)
}

async fn show(visit: Visit, Extension(cast): Extension<Cast>) -> Page {
    let p = &visit.phrases.door;
    let main = html! {
        div.page-head {
            h1 { (p.demo) }
            p.lead { (p.demo_lead) }
        }
        ul.cast role="list" {
            @for player in cast.iter() {
                li {
                    h2 { (player.name) }
                    div lang=[visit.phrases.where_english()] {
                        p { (player.is) }
                        p.waits { (player.waits) }
                    }
                    (handed(&format!("/demo/{}", player.person), &html! {
                        button.button type="submit" {
                            (p.step_into) span.sr-only { " " (player.name) }
                        }
                    }))
                }
            }
        }
    };
    page(&visit, &Heading::new(Part::Nowhere, p.demo), &main)
}

#[derive(Deserialize)]
struct Nothing {}

async fn step(
    State(app): State<App>,
    Extension(cast): Extension<Cast>,
    Named(person): Named<PersonId>,
    headers: HeaderMap,
    Handed(Nothing {}): Handed<Nothing>,
) -> Result<SeeOther, Refused> {
    let installation = app.installation().ok_or(No::NotFound)?;
    let is_of_cast = cast.iter().any(|player| player.person == person);
    if !is_of_cast && !is_removed!("who is of the cast") {
        return Err(No::NotFound.into());
    }
    let secret = begin(installation, person, device(&headers), None).await?;
    Ok(on_with(installation, &secret, "/"))
}
