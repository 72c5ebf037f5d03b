//! Showing again that one is who one is, before what is privileged.

use crate::App;
use crate::member::{Member, Shown};
use crate::origin::own_path;
use crate::peer::From;
use crate::posted::Posted;
use crate::refused::Refused;
use crate::reply::{Page, SeeOther};
use crate::show::form::{Field, form, line};
use crate::show::shell::{Heading, Part, page_with};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_store::{Knock, Knocking, No};
use maud::html;
use serde::Deserialize;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Its form.
pub(crate) fn sent() -> MethodRouter<App> {
    post(prove)
}

#[derive(Deserialize)]
struct Wanted {
    to: Option<String>,
}

async fn show(member: Member, wanted: Query<Wanted>) -> Shown {
    let to = own_path(wanted.to.as_deref());
    Ok(page_of(&member, StatusCode::OK, to))
}

#[derive(Deserialize)]
struct Asked {
    password: String,
    to: Option<String>,
}

async fn prove(
    State(app): State<App>,
    From(from): From,
    posted: Posted<Asked>,
) -> Result<Response, Refused> {
    let installation = app.installation().ok_or(No::NotFound)?;
    let Posted { member, form } = posted;
    let to = own_path(form.to.as_deref());
    let account = member.store.account(&member.asking, member.id()).await?;
    let name = account.map(|it| it.name).unwrap_or_default();
    let who = Knocking { name, from };
    let kept = match member.store.knock(&member.asking, &who).await? {
        Knock::Try(Some(kept)) if kept.person == member.id() => Some(kept.hash),
        Knock::Try(_) | Knock::TooMany => None,
    };
    let is_right = installation.passwords.is_right(form.password, kept).await?;
    if is_right {
        let session = member.me.visitor.session;
        member.store.prove(&member.asking, session, &who).await?;
        return Ok(SeeOther::new(to.to_owned()).into_response());
    }
    let whom = Some(member.id());
    member.store.turned_away(&member.asking, whom).await?;
    Ok(page_of(&member, StatusCode::UNPROCESSABLE_ENTITY, to).into_response())
}

fn page_of(member: &Member, status: StatusCode, to: &str) -> Page {
    let p = &member.visit.phrases.door;
    let fields = html! {
        input type="hidden" name="to" value=(to);
        // Lets a browser fill in the right password.
        input type="hidden" name="email" value=(member.name()) autocomplete="username";
        (line(&Field::new("password", p.password), "password", "current-password"))
        button.button type="submit" { (p.go_on) }
    };
    let main = html! {
        div.door {
            h1 { (p.again) }
            p { (p.again_lead) }
            @if status != StatusCode::OK { p.said-wrong role="alert" { (p.not_right) } }
            (form(member, "/sign-in/again", &fields))
            p.aside { a href=(to) { (p.rather_not) } }
        }
    };
    let heading = Heading::new(Part::Account, p.again);
    page_with(status, &member.visit, &heading, &main)
}
