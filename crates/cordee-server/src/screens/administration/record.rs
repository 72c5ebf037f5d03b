//! Somebody's record, as far as whoever asks may keep it.

pub(super) mod page;

pub(super) use page::{Record, page_of};

use super::given::Reading;
use crate::App;
use crate::member::{Member, Shown};
use crate::posted::Posted;
use crate::refused::Refused;
use crate::show::stamp::Stamp;
use crate::show::typed::Back;
use crate::view::typed::Typed;
use crate::visit::Named;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_access::{Action, Grant, Role};
use cordee_domain::{PersonId, Position};
use cordee_store::{No, Revision};

/// The record.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// A new position.
pub(crate) fn position() -> MethodRouter<App> {
    post(write_position)
}

/// The end of access.
pub(crate) fn end() -> MethodRouter<App> {
    post(end_access)
}

/// Access that is given again.
pub(crate) fn access() -> MethodRouter<App> {
    post(give_access)
}

/// A role that is given.
pub(crate) fn grant() -> MethodRouter<App> {
    post(give_role)
}

/// A role that is taken away.
pub(crate) fn revoke() -> MethodRouter<App> {
    post(take_role)
}

/// What somebody has to be allowed so that there is something to keep.
const KEEPS: [Action; 6] = [
    Action::ChangePosition,
    Action::RecordTraining,
    Action::ChangePay,
    Action::EndAccess,
    Action::GiveAccess,
    Action::GrantRole,
];

async fn show(member: Member, Named(id): Named<u64>) -> Shown {
    page(&member, PersonId(id), &Back::default()).await
}

async fn page(member: &Member, id: PersonId, back: &Back) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let seen = store.person(asking, id).await?;
    if !member.has_one_of(&[Role::PeopleOperations, Role::SystemAdministrator]) {
        return Err(No::NotFound.into());
    }
    let teams = store.teams(asking).await?;
    let view = Record {
        may: KEEPS
            .into_iter()
            .filter(|it| seen.may.contains(it))
            .collect(),
        seen,
        teams,
        today: asking.today,
    };
    Ok(page_of(&member.visit, &Stamp::of(member), &view, back))
}

/// On to the record where something was done; the form again where something was wrong.
async fn answer(
    member: &Member,
    id: PersonId,
    (form, typed): (&'static str, Typed),
    done: Result<(), Refused>,
) -> Result<Response, Refused> {
    match done {
        Ok(()) => Ok(member
            .on_to(&format!("/administration/people/{id}"))
            .into_response()),
        Err(no) => {
            let back = Back::of((member.visit.phrases, form), typed, no)?;
            Ok(page(member, id, &back).await?.into_response())
        }
    }
}

async fn write_position(Named(id): Named<u64>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    let id = PersonId(id);
    let done = new_position(&member, id, &form).await;
    answer(&member, id, ("position", form), done).await
}

async fn new_position(member: &Member, id: PersonId, form: &Typed) -> Result<(), Refused> {
    let mut reading = Reading::of(member, form);
    let (from, level) = (reading.day("from"), reading.level("level"));
    let (team, zone) = (reading.team("team"), reading.zone("zone"));
    let manager = reading.person(member, "manager").await?;
    reading.done()?;
    let next = Position {
        person: id,
        level: level.ok_or(No::NotFound)?,
        team: Some(team),
        manager,
        zone,
        pay: None,
        from,
        until: None,
    };
    let seen = seen(form);
    member
        .store
        .write_position(&member.asking, &next, seen)
        .await?;
    Ok(())
}

/// How often the record had been changed when the form was shown.
fn seen(form: &Typed) -> Revision {
    let seen = form.get("seen").and_then(|it| it.parse().ok());
    Revision(seen.unwrap_or(0))
}

async fn end_access(Named(id): Named<u64>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    let id = PersonId(id);
    let done = ended(&member, id, &form).await;
    answer(&member, id, ("end", form), done).await
}

async fn ended(member: &Member, id: PersonId, form: &Typed) -> Result<(), Refused> {
    let mut reading = Reading::of(member, form);
    let from = reading.day("from");
    reading.done()?;
    member.store.end_access(&member.asking, id, from).await?;
    Ok(())
}

async fn give_access(Named(id): Named<u64>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    let id = PersonId(id);
    let done = given_again(&member, id, &form).await;
    answer(&member, id, ("access", form), done).await
}

async fn given_again(member: &Member, id: PersonId, form: &Typed) -> Result<(), Refused> {
    let mut reading = Reading::of(member, form);
    let from = reading.day("from");
    reading.done()?;
    member.store.give_access(&member.asking, id, from).await?;
    Ok(())
}

async fn give_role(Named(id): Named<u64>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    let id = PersonId(id);
    let done = given(&member, id, &form).await;
    answer(&member, id, ("grant", form), done).await
}

async fn given(member: &Member, id: PersonId, form: &Typed) -> Result<(), Refused> {
    let grant = Grant {
        role: role(form)?,
        teams: Reading::of(member, form).teams("teams"),
    };
    member.store.grant(&member.asking, id, &grant).await?;
    Ok(())
}

fn role(form: &Typed) -> Result<Role, No> {
    let role = form.get("role").and_then(Role::by_name);
    role.ok_or_else(|| No::wrong("role", "choose a role"))
}

async fn take_role(Named(id): Named<u64>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    let id = PersonId(id);
    let done = taken(&member, id, &form).await;
    answer(&member, id, ("revoke", form), done).await
}

async fn taken(member: &Member, id: PersonId, form: &Typed) -> Result<(), Refused> {
    member.store.revoke(&member.asking, id, role(form)?).await?;
    Ok(())
}
