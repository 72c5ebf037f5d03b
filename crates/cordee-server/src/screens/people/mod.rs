//! Everyone, found by name, team and level.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::routing::{MethodRouter, get};
use cordee_domain::{LevelId, Slug, TeamId};
use cordee_store::{Cursor, PersonQuery};
use serde::Deserialize;

pub(crate) use page::above;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// More teams than this are not offered in one list: each team's own page shows its people.
const MOST_TEAMS: u64 = 500;

/// Whom to look for, as it stands in the address.
#[derive(Deserialize, Default)]
struct Looked {
    #[serde(default)]
    name: String,
    #[serde(default)]
    team: String,
    #[serde(default)]
    level: String,
    after: Option<String>,
}

async fn show(member: Member, looked: Result<Query<Looked>, QueryRejection>) -> Shown {
    let Query(looked) = looked.unwrap_or_default();
    let query = query(looked);
    let (store, asking) = (&member.store, &member.asking);
    let teams = store.teams_to_choose(asking, MOST_TEAMS).await?;
    let found = store.people(asking, &query).await?;
    let view = view::people(member.reader(), &query, &teams, &found);
    Ok(page::people(&member.visit, &view))
}

/// What can't be a team or a level narrows nothing.
fn query(looked: Looked) -> PersonQuery {
    let name = looked.name.trim();
    PersonQuery {
        name: (!name.is_empty()).then(|| name.to_owned()),
        team: looked.team.parse().ok().map(TeamId),
        level: Slug::new(&looked.level).ok().map(LevelId),
        led_by: None,
        after: looked.after.map(Cursor),
        limit: None,
    }
}
