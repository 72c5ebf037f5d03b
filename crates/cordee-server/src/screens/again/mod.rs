//! Showing again that one is who one is, before what is privileged.

use crate::App;
use crate::member::{Member, Shown};
use crate::origin::own_path;
use crate::peer::From;
use crate::posted::Posted;
use crate::proof::{Proof, prove};
use crate::refused::Refused;
use crate::reply::{Page, SeeOther};
use crate::show::form::{Field, form, line};
use crate::show::shell::{Heading, Part, page_with};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use maud::html;
use serde::Deserialize;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Its form.
pub(crate) fn sent() -> MethodRouter<App> {
    post(proven)
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

async fn proven(
    State(app): State<App>,
    from: From,
    posted: Posted<Asked>,
) -> Result<Response, Refused> {
    let Posted { mut member, form } = posted;
    let to = own_path(form.to.as_deref());
    let answer = match prove(&app, &mut member, from, form.password).await? {
        Proof::Given => SeeOther::new(to.to_owned()).into_response(),
        Proof::Wrong => page_of(&member, StatusCode::UNPROCESSABLE_ENTITY, to).into_response(),
    };
    Ok(answer)
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
