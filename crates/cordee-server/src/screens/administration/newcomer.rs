//! Bringing somebody new in.

use super::below;
use super::given::{Reading, levels, teams, zones};
use crate::App;
use crate::member::{Member, Shown};
use crate::posted::Posted;
use crate::refused::Refused;
use crate::reply::Page;
use crate::show::form::{choice, line};
use crate::show::stamp::{Stamp, form};
use crate::show::typed::Back;
use crate::view::typed::Typed;
use crate::visit::Visit;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_access::Role;
use cordee_domain::PersonId;
use cordee_store::{NewPerson, NewPosition, No, TeamListed};
use maud::html;

/// The form.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What it sends.
pub(crate) fn sent() -> MethodRouter<App> {
    post(add)
}

/// The name of the form.
const NEW: &str = "new";

async fn show(member: Member) -> Shown {
    page(&member, &Back::default()).await
}

async fn page(member: &Member, back: &Back) -> Shown {
    if !member.has_one_of(&[Role::PeopleOperations]) {
        return Err(No::NotFound.into());
    }
    let teams = member.store.teams(&member.asking).await?;
    let today = member.asking.today.to_string();
    Ok(page_of(
        &member.visit,
        &Stamp::of(member),
        (&teams, &today),
        back,
    ))
}

pub(super) fn page_of(
    visit: &Visit,
    seal: &Stamp,
    (all, today): (&[TeamListed], &str),
    back: &Back,
) -> Page {
    let (h, reader) = (&visit.phrases.house, visit.reader());
    let field = |name, label, has| back.field((NEW, name), label, has);
    let fields = html! {
        (back.beside(NEW, &["name", "email", "language", "access_from", "level", "team", "manager", "zone"]))
        (line(&field("name", h.name, ""), "text", "off"))
        (line(&field("email", h.email, ""), "email", "off"))
        (line(&field("language", h.language, "").hinted(h.language_hint).free(), "text", "off"))
        (line(&field("access_from", h.first_day, today), "date", "off"))
        (choice(&field("level", h.level, ""), &levels(reader)))
        (choice(&field("team", h.team, ""), &teams(all)))
        (line(&field("manager", h.led_by, "").hinted(h.by_name_hint).free(), "text", "off"))
        (choice(&field("zone", h.zone, "").free(), &zones(reader)))
        p { button.button type="submit" { (h.bring_in) } }
    };
    let main = html! {
        header.page-head { h1 { (h.new_person) } }
        (form(seal, NEW, &visit.to_path("/administration/people"), &fields))
    };
    let above = ("/administration/people", h.keep_people);
    below(visit, h.new_person, &[above], back.status(), &main)
}

async fn add(posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    match add_person(&member, &form).await {
        Ok(id) => Ok(member
            .on_to(&format!("/administration/people/{id}"))
            .into_response()),
        Err(no) => Ok(
            page(&member, &Back::of((member.visit.phrases, NEW), form, no)?)
                .await?
                .into_response(),
        ),
    }
}

async fn add_person(member: &Member, form: &Typed) -> Result<PersonId, Refused> {
    let mut reading = Reading::of(member, form);
    let from = reading.day("access_from");
    let (level, team) = (reading.level("level"), reading.team("team"));
    let manager = reading.person(member, "manager").await?;
    let zone = reading.zone("zone");
    let (name, email) = (reading.text("name"), reading.text("email"));
    reading.done()?;
    let level = level.ok_or(No::NotFound)?;
    let id = PersonId(member.number_of_request());
    let new = NewPerson {
        id,
        name,
        email,
        language: form.get("language").map(str::to_owned),
        access_from: from,
        position: NewPosition {
            level,
            team,
            manager,
            zone,
            pay: None,
            from,
        },
    };
    member.store.add_person(&member.asking, &new).await?;
    Ok(id)
}
