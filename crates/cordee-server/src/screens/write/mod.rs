//! Writing a piece of evidence.

mod page;
mod view;

#[cfg(test)]
mod tests;

mod read;

use crate::App;
use crate::member::{Member, Shown};
use crate::places::Place;
use crate::posted::Posted;
use crate::refused::Refused;
use crate::reply::{Page, SeeOther};
use crate::show::stamp::Stamp;
use crate::view::told;
use crate::view::typed::Wrong;
use axum::routing::{MethodRouter, get, post};
use cordee_domain::EvidenceId;
use cordee_store::No;
use view::Draft;

/// The form.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What was written in it.
pub(crate) fn sent() -> MethodRouter<App> {
    post(keep)
}

async fn show(member: Member) -> Shown {
    let today = member.asking.today;
    page_with(&member, Draft::on(today), Vec::new()).await
}

async fn page_with(member: &Member, draft: Draft, wrongs: Vec<Wrong>) -> Shown {
    let today = member.asking.today;
    let me = member.store.person(&member.asking, member.id()).await?;
    let view = view::write(member.reader(), &me, today, (draft, wrongs));
    Ok(page::write(&member.visit, &view, &Stamp::of(member)))
}

/// Nothing of what was typed is lost when something is wrong: the form comes back with it.
async fn keep(
    Posted { member, form }: Posted<read::Typed>,
) -> Result<Result<SeeOther, Page>, Refused> {
    let draft = Draft::from(form);
    let id = EvidenceId(member.number_of_request());
    let read = read::evidence(member.visit.phrases, &draft, (id, member.id()));
    let evidence = match read {
        Ok(evidence) => evidence,
        Err(wrongs) => return page_with(&member, draft, wrongs).await.map(Err),
    };
    match member.store.write_evidence(&member.asking, evidence).await {
        Ok(done) => Ok(Ok(member.go_to(&Place::Evidence(done.answer)))),
        Err(No::Wrong(wrongs)) => {
            let wrongs = told::wrongs(member.visit.phrases, wrongs);
            page_with(&member, draft, wrongs).await.map(Err)
        }
        Err(no) => Err(no.into()),
    }
}
