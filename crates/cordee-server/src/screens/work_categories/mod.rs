//! Categories of work of equal value: which they are, for everyone; where they are declared, for
//! people operations.

mod page;

use crate::App;
use crate::member::{Member, Shown};
use crate::posted::Posted;
use crate::refused::Refused;
use crate::show::stamp::Stamp;
use crate::show::typed::Back;
use crate::view::typed::{Typed, Wrong};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_access::Role;
use cordee_domain::law::Categories;
use cordee_framework::{Finding, read_categories};
use cordee_store::No;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// A declaration.
pub(crate) fn declared() -> MethodRouter<App> {
    post(declare)
}

async fn show(member: Member) -> Shown {
    page(&member, &Back::default()).await
}

fn may_declare(member: &Member) -> bool {
    member.has_one_of(&[Role::PeopleOperations])
}

async fn page(member: &Member, back: &Back) -> Shown {
    let framework = member.visit.published.framework();
    let content = framework.version().content;
    let seen = member.store.categories(&member.asking, content).await?;
    let text = seen.as_ref().map(|it| it.text.clone());
    let categories = text
        .as_deref()
        .and_then(|text| read_categories(PATH, text, framework).ok());
    let view = page::View {
        declared: seen.map(|it| member.time(it.at)),
        text: text.unwrap_or_default(),
        categories,
        may_declare: may_declare(member),
        today: member.asking.today,
    };
    Ok(page::categories(
        &member.visit,
        &Stamp::of(member),
        &view,
        back,
    ))
}

/// What the text is called where something is wrong with it.
const PATH: &str = "categories.yaml";

async fn declare(posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    match declares(&member, &form).await {
        Ok(()) => Ok(member.on_to("/work-categories").into_response()),
        Err(no) => {
            let back = Back::of((member.visit.phrases, page::FORM), form, no)?;
            Ok(page(&member, &back).await?.into_response())
        }
    }
}

async fn declares(member: &Member, form: &Typed) -> Result<(), Refused> {
    if !may_declare(member) {
        return Err(No::Forbidden.into());
    }
    let text = form.get("categories").unwrap_or_default();
    let framework = member.visit.published.framework();
    let read: Result<Categories, Vec<Finding>> =
        read_categories(PATH, text, framework).map_err(|(_, findings)| findings);
    if let Err(findings) = read {
        let wrongs = findings.iter().map(|it| Wrong::of("categories", said(it)));
        return Err(Refused::Wrong(wrongs.collect()));
    }
    let over = framework.version().content;
    let store = &member.store;
    store
        .declare_categories(&member.asking, over, text.to_owned())
        .await?;
    Ok(())
}

/// A finding in a line: where, what, and what to do.
fn said(it: &Finding) -> String {
    let line = it.place.as_ref().map_or(0, |it| it.line);
    format!("{line}: {}; {}", it.message, it.help)
}
