//! Teams, to be made and kept.

use super::below;
use super::given::{Reading, teams};
use crate::App;
use crate::member::{Member, Shown};
use crate::posted::Posted;
use crate::refused::Refused;
use crate::reply::Page;
use crate::show::form::{choice, line};
use crate::show::section;
use crate::show::stamp::{Stamp, form};
use crate::show::typed::Back;
use crate::view::typed::Typed;
use crate::visit::Visit;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_access::Role;
use cordee_domain::TeamId;
use cordee_store::{No, TeamGiven, TeamListed};
use maud::{Markup, html};

/// All teams, and the form for a new one.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What the form sends.
pub(crate) fn sent() -> MethodRouter<App> {
    post(add)
}

async fn show(member: Member) -> Shown {
    page(&member, &Back::default()).await
}

async fn page(member: &Member, back: &Back) -> Shown {
    if !member.has_one_of(&[Role::PeopleOperations]) {
        return Err(No::NotFound.into());
    }
    let teams = member.store.teams(&member.asking).await?;
    Ok(page_of(&member.visit, &Stamp::of(member), &teams, back))
}

pub(super) fn page_of(visit: &Visit, seal: &Stamp, all: &[TeamListed], back: &Back) -> Page {
    let (p, h) = (visit.phrases, &visit.phrases.house);
    let field = |name, label| back.field(("new", name), label, "");
    let fields = html! {
        (back.beside("new", &["name", "within", "led_by"]))
        (line(&field("name", h.name), "text", "off"))
        (choice(&field("within", h.lies_in), &teams(all)))
        (line(&field("led_by", h.led_by).hinted(h.by_name_hint).free(), "text", "off"))
        p { button.button type="submit" { (h.make_it) } }
    };
    let main = html! {
        header.page-head { h1 { (h.keep_teams) } p.lead { (h.keep_teams_lead) } }
        (tree(visit, all, None))
        (section(p, "new", h.new_team, &form(seal, "new", &visit.to_path("/administration/teams"), &fields)))
    };
    below(visit, h.keep_teams, &[], back.status(), &main)
}

/// The teams that lie in one, with those that lie in them.
fn tree(visit: &Visit, all: &[TeamListed], within: Option<TeamId>) -> Markup {
    let here: Vec<&TeamListed> = all.iter().filter(|it| it.within == within).collect();
    html! {
        @if !here.is_empty() {
            ul {
                @for it in here {
                    li {
                        a href=(visit.to_path(&format!("/administration/teams/{}", it.id))) { (it.name) }
                        " (" (it.people) ")"
                        (tree(visit, all, Some(it.id)))
                    }
                }
            }
        }
    }
}

async fn add(posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    match add_team(&member, &form).await {
        Ok(id) => Ok(member
            .on_to(&format!("/administration/teams/{id}"))
            .into_response()),
        Err(no) => Ok(
            page(&member, &Back::of((member.visit.phrases, "new"), form, no)?)
                .await?
                .into_response(),
        ),
    }
}

async fn add_team(member: &Member, form: &Typed) -> Result<TeamId, Refused> {
    let id = TeamId(member.number_of_request());
    let given = given(member, id, form).await?;
    member.store.add_team(&member.asking, &given).await?;
    Ok(id)
}

/// The team that was typed.
pub(super) async fn given(member: &Member, id: TeamId, form: &Typed) -> Result<TeamGiven, Refused> {
    let mut reading = Reading::of(member, form);
    let led_by = reading.person(member, "led_by").await?;
    let within = reading.teams("within").first().copied();
    let name = reading.text("name");
    reading.done()?;
    Ok(TeamGiven {
        id,
        name,
        within,
        led_by,
    })
}
