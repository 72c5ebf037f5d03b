//! People, to be found and kept.

use super::below;
use crate::App;
use crate::member::{Member, Shown};
use crate::reply::Page;
use crate::visit::Visit;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get};
use cordee_access::Role;
use cordee_store::{Cursor, No, PersonListed, PersonQuery};
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What is looked for, as it stands in the address.
#[derive(Clone, Debug, Default, Deserialize)]
struct Looked {
    name: Option<String>,
    after: Option<String>,
}

/// The people found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) name: String,
    pub(super) people: Vec<PersonListed>,
    pub(super) next: Option<String>,
    /// Whether somebody new can be brought in.
    pub(super) may_add: bool,
}

async fn show(member: Member, Query(looked): Query<Looked>) -> Shown {
    let may_add = member.has_one_of(&[Role::PeopleOperations]);
    if !may_add && !member.has_one_of(&[Role::SystemAdministrator]) {
        return Err(No::NotFound.into());
    }
    let query = PersonQuery {
        name: looked.name.clone(),
        after: looked.after.map(Cursor),
        ..PersonQuery::default()
    };
    let page = member.store.people(&member.asking, &query).await?;
    let name = looked.name.unwrap_or_default();
    let next = page.next.map(|Cursor(after)| {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let (name, after) = (encoded(&name), encoded(&after));
        member.to(&format!("/administration/people?name={name}&after={after}"))
    });
    let view = Found {
        name,
        people: page.rows,
        next,
        may_add,
    };
    Ok(page_of(&member.visit, &view))
}

pub(super) fn page_of(visit: &Visit, view: &Found) -> Page {
    let h = &visit.phrases.house;
    let main = html! {
        header.page-head {
            h1 { (h.keep_people) }
            p.lead { (h.keep_people_lead) }
            @if view.may_add {
                p.actions {
                    a.button href=(visit.to_path("/administration/people/new")) { (h.new_person) }
                    " "
                    a href=(visit.to_path("/people/import")) { (visit.phrases.imports.title) }
                }
            }
        }
        search {
            form.find-one method="get" action="/administration/people" {
                @if visit.lang != visit.published.framework().language() {
                    input type="hidden" name="lang" value=(visit.lang);
                }
                label for="field-name" { (h.name) }
                input #field-name type="search" name="name" value=(view.name) autocomplete="off";
                button.button type="submit" { (h.look_for) }
            }
        }
        @if view.people.is_empty() { p.calm { (h.nobody_found) } } @else { (list(visit, &view.people)) }
        @if let Some(next) = &view.next { p.actions { a href=(next) rel="next" { (h.more) } } }
    };
    below(visit, h.keep_people, &[], StatusCode::OK, &main)
}

fn list(visit: &Visit, people: &[PersonListed]) -> Markup {
    let h = &visit.phrases.house;
    html! {
        div.table-room tabindex="0" role="region" aria-label=(h.keep_people) {
            table.listed {
                thead { tr {
                    th scope="col" { (h.name) } th scope="col" { (h.level) }
                    th scope="col" { (h.team) } th scope="col" { (h.led_by) }
                } }
                tbody { @for it in people { (row(visit, it)) } }
            }
        }
    }
}

fn row(visit: &Visit, it: &PersonListed) -> Markup {
    let standing = it.standing.as_ref();
    let href = visit.to_path(&format!("/administration/people/{}", it.id));
    html! {
        tr {
            th scope="row" { a href=(href) { (it.name) } }
            td { @if let Some(it) = standing { (level_title(visit, &it.level)) } @else { "–" } }
            td { @if let Some((_, team)) = standing.and_then(|it| it.team.as_ref()) { (team) } }
            td { @if let Some((_, name)) = standing.and_then(|it| it.manager.as_ref()) { (name) } }
        }
    }
}

/// What a level is called; its id where the framework has it no longer.
pub(super) fn level_title(visit: &Visit, level: &cordee_domain::LevelId) -> String {
    let framework = visit.published.framework();
    let title = framework.level_by_id(level).map(|ix| {
        let title = &framework.level(ix).title;
        visit.reader().words(title).text
    });
    title.unwrap_or_else(|| level.to_string())
}
