//! Who has which role.

use super::below;
use super::record::page::names;
use crate::App;
use crate::member::{Member, Shown};
use crate::reply::Page;
use crate::view::role::role as role_word;
use crate::visit::Visit;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get};
use cordee_access::Role;
use cordee_store::{No, RolesSeen, TeamListed};
use maud::html;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(member: Member) -> Shown {
    if !member.has_one_of(&[Role::SystemAdministrator, Role::Auditor]) {
        return Err(No::NotFound.into());
    }
    let (store, asking) = (&member.store, &member.asking);
    let holders = store.role_holders(asking).await?;
    let teams = store.teams(asking).await?;
    Ok(page_of(&member.visit, &holders, &teams))
}

pub(super) fn page_of(visit: &Visit, holders: &[RolesSeen], teams: &[TeamListed]) -> Page {
    let (p, h) = (visit.phrases, &visit.phrases.house);
    let href = |it: &RolesSeen| visit.to_path(&format!("/administration/people/{}", it.person.0));
    let main = html! {
        header.page-head { h1 { (h.keep_roles) } p.lead { (h.keep_roles_lead) } }
        div.table-room tabindex="0" role="region" aria-label=(h.keep_roles) {
            table.listed {
                thead { tr { th scope="col" { (h.name) } th scope="col" { (h.role) } th scope="col" { (h.team) } } }
                tbody {
                    @for it in holders {
                        @for (place, grant) in it.roles.iter().enumerate() {
                            tr {
                                @if place == 0 {
                                    th scope="rowgroup" rowspan=(it.roles.len()) { a href=(href(it)) { (it.person.1) } }
                                }
                                td.also { (role_word(p, grant.role)) }
                                td { (names(teams, grant).join(", ")) }
                            }
                        }
                    }
                }
            }
        }
    };
    below(visit, h.keep_roles, &[], StatusCode::OK, &main)
}
