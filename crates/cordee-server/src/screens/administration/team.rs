//! One team, to be changed, and who stands in for the one who leads it.

use super::below;
use super::given::{Reading, teams};
use super::teams::given;
use crate::App;
use crate::member::{Member, Shown};
use crate::posted::Posted;
use crate::refused::Refused;
use crate::reply::Page;
use crate::show::form::{choice, line};
use crate::show::section;
use crate::show::stamp::{Stamp, form};
use crate::show::typed::Back;
use crate::view::phrases::filled;
use crate::view::typed::Typed;
use crate::visit::{Named, Visit};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_access::Action;
use cordee_domain::{PersonId, TeamId};
use cordee_store::{NewStandIn, No, Revision, TeamListed, TeamSeen};
use maud::{Markup, html};

/// The team.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What its form sends.
pub(crate) fn sent() -> MethodRouter<App> {
    post(change)
}

/// Who is to stand in.
pub(crate) fn stand_ins() -> MethodRouter<App> {
    post(stand_in)
}

async fn show(member: Member, Named(id): Named<u64>) -> Shown {
    page(&member, TeamId(id), &Back::default()).await
}

async fn page(member: &Member, id: TeamId, back: &Back) -> Shown {
    let seen = member.store.team(&member.asking, id).await?;
    if !seen.may.contains(&Action::ChangeTeam) {
        return Err(No::Forbidden.into());
    }
    let all = member.store.teams(&member.asking).await?;
    Ok(page_of(
        &member.visit,
        &Stamp::of(member),
        (&seen, &all),
        back,
    ))
}

pub(super) fn page_of(
    visit: &Visit,
    seal: &Stamp,
    (seen, all): (&TeamSeen, &[TeamListed]),
    back: &Back,
) -> Page {
    let (p, h) = (visit.phrases, &visit.phrases.house);
    let action = |what: &str| visit.to_path(&format!("/administration/teams/{}{what}", seen.id));
    let main = html! {
        header.page-head { h1 { (seen.name) } }
        (section(p, "change", h.change_team, &form(seal, "change", &action(""), &fields(visit, (seen, all), back))))
        (section(p, "stand-ins", h.stand_ins, &html! {
            p { (h.stand_ins_lead) }
            @if !seen.stand_ins.is_empty() {
                ul { @for it in &seen.stand_ins {
                    li { (filled(h.from_until, &[&it.by.1, &it.from.to_string(), &it.until.to_string()])) }
                } }
            }
            (form(seal, "stand-in", &action("/stand-ins"), &standing_in(visit, back)))
        }))
    };
    let above = ("/administration/teams", h.keep_teams);
    below(visit, &seen.name, &[above], back.status(), &main)
}

fn fields(visit: &Visit, (seen, all): (&TeamSeen, &[TeamListed]), back: &Back) -> Markup {
    let h = &visit.phrases.house;
    let within = seen.within.as_ref();
    let within = within.map_or_else(String::new, |(id, _)| id.to_string());
    let led_by = seen.led_by.as_ref().map_or("", |(_, name)| name.as_str());
    let field = |name, label, has| back.field(("change", name), label, has);
    html! {
        (back.beside("change", &["name", "within", "led_by"]))
        input type="hidden" name="seen" value=(seen.revision.0);
        (line(&field("name", h.name, &seen.name), "text", "off"))
        @if seen.within.is_some() {
            (choice(&field("within", h.lies_in, &within), &teams(all)))
        }
        (line(&field("led_by", h.led_by, led_by).hinted(h.by_name_hint).free(), "text", "off"))
        p { button.button type="submit" { (h.keep_it) } }
    }
}

fn standing_in(visit: &Visit, back: &Back) -> Markup {
    let h = &visit.phrases.house;
    let field = |name, label| back.field(("stand-in", name), label, "");
    html! {
        (back.beside("stand-in", &["by", "from", "until"]))
        (line(&field("by", h.who_stands_in).hinted(h.by_name_hint), "text", "off"))
        (line(&field("from", h.first_day), "date", "off"))
        (line(&field("until", h.last_day), "date", "off"))
        p { button.button type="submit" { (h.keep_it) } }
    }
}

async fn answer(
    member: &Member,
    id: TeamId,
    (form, typed): (&'static str, Typed),
    done: Result<(), Refused>,
) -> Result<Response, Refused> {
    match done {
        Ok(()) => Ok(member
            .on_to(&format!("/administration/teams/{id}"))
            .into_response()),
        Err(no) => {
            let back = Back::of((member.visit.phrases, form), typed, no)?;
            Ok(page(member, id, &back).await?.into_response())
        }
    }
}

async fn change(Named(id): Named<u64>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    let id = TeamId(id);
    let done = changed(&member, id, &form).await;
    answer(&member, id, ("change", form), done).await
}

async fn changed(member: &Member, id: TeamId, form: &Typed) -> Result<(), Refused> {
    let given = given(member, id, form).await?;
    let seen = form.get("seen").and_then(|it| it.parse().ok());
    let seen = Revision(seen.unwrap_or(0));
    member
        .store
        .change_team(&member.asking, &given, seen)
        .await?;
    Ok(())
}

async fn stand_in(Named(id): Named<u64>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    let id = TeamId(id);
    let done = arranged(&member, id, &form).await;
    answer(&member, id, ("stand-in", form), done).await
}

async fn arranged(member: &Member, team: TeamId, form: &Typed) -> Result<(), Refused> {
    let mut reading = Reading::of(member, form);
    let by = reading.person(member, "by").await?;
    let (from, until) = (reading.day("from"), reading.day("until"));
    reading.done()?;
    let by: PersonId = by.ok_or_else(|| No::wrong("by", "say who stands in"))?;
    let new = NewStandIn {
        team,
        by,
        from,
        until,
    };
    member.store.stand_in(&member.asking, &new).await?;
    Ok(())
}
