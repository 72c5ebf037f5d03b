//! People, their positions and what else of their record the rights give.

use super::Answer;
use super::asked::{Asked, Number};
use super::caller::Caller;
use super::common::{Listed, Money, Named, Parameters, Wanted};
use super::problem::Problem;
use axum::Json;
use axum::routing::{MethodRouter, get};
use cordee_domain::{PersonId, TeamId};
use cordee_store::{self as store, Scope};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which people are asked for.
#[derive(Deserialize, IntoParams, Debug)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PeopleQuery {
    /// A part of the name, in any case.
    #[param(max_length = 200)]
    name: Option<String>,
    /// Of this team, not of those below it.
    #[param(minimum = 1, maximum = 281_474_976_710_655_i64)]
    team: Option<u64>,
    /// At this level, by its id in the framework.
    #[param(max_length = 200)]
    level: Option<String>,
    /// Whom this person leads.
    #[param(minimum = 1, maximum = 281_474_976_710_655_i64)]
    led_by: Option<u64>,
    /// What the part before gave as `next`.
    #[param(max_length = 500)]
    after: Option<String>,
    /// How many at most.
    #[param(minimum = 1, maximum = 1000, default = 100)]
    limit: Option<u32>,
}

/// A person in a list.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct PersonItem {
    /// The lasting number.
    id: u64,
    /// What they are called.
    name: String,
    /// Where they stand today.
    standing: Option<Standing>,
}

/// Where somebody stands today.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Standing {
    /// The level's id in the framework.
    level: String,
    /// The team.
    team: Option<Named>,
    /// Who leads them.
    manager: Option<Named>,
    /// The pay zone's id in the framework.
    zone: Option<String>,
}

/// A person. What the caller may not see is left out.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Person {
    /// The lasting number.
    id: u64,
    /// What they are called.
    name: String,
    /// How often the record was changed; a change names the revision it was made on.
    revision: u64,
    /// Where they stand today.
    standing: Option<Standing>,
    /// How to reach them.
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    /// The language they like.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    /// The day their access ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    access_until: Option<Date>,
    /// The training they have completed.
    #[serde(skip_serializing_if = "Option::is_none")]
    trainings: Option<Vec<Training>>,
    /// What they want.
    #[serde(skip_serializing_if = "Option::is_none")]
    aspiration: Option<Aspiration>,
}

/// A training that somebody has completed.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Training {
    /// Its id in the framework.
    training: String,
    /// When.
    on: Date,
}

/// What somebody wants.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Aspiration {
    /// `stay-and-deepen`, `advance`, `lead`, `return` or `undecided`.
    wish: String,
    /// In their own words.
    words: String,
    /// Since when.
    since: Date,
    /// `with-nobody` or `with-people-partner`.
    shared: String,
}

/// A person at a level in a team under a manager for a period.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Position {
    /// The level's id in the framework.
    level: String,
    /// The team.
    team: Option<u64>,
    /// Who leads them.
    manager: Option<u64>,
    /// The pay zone's id in the framework.
    zone: Option<String>,
    /// The first day.
    from: Date,
    /// The last day; left out while it goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Date>,
    /// What they are paid; left out where the caller may not see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pay: Option<Money>,
}

pub(crate) fn list_route() -> MethodRouter<crate::App> {
    get(list)
}

pub(crate) fn one_route() -> MethodRouter<crate::App> {
    get(one)
}

pub(crate) fn positions_route() -> MethodRouter<crate::App> {
    get(positions)
}

/// People, by name.
#[utoipa::path(get, operation_id = "listPeople", path = "/api/v1/people", tag = "people", params(PeopleQuery),
    responses((status = 200, body = Listed<PersonItem>), Wanted, Parameters))]
pub(super) async fn list(
    caller: Caller,
    Asked(query): Asked<PeopleQuery>,
) -> Answer<Json<Listed<PersonItem>>> {
    caller.needs(Scope::ReadPeople)?;
    let query = store::PersonQuery {
        name: query.name,
        team: query.team.map(TeamId),
        level: query
            .level
            .map(|it| super::common::id("level", &it))
            .transpose()?,
        led_by: query.led_by.map(PersonId),
        after: query.after.map(store::Cursor),
        limit: query.limit,
    };
    let page = caller.store.people(&caller.asking, &query).await?;
    Ok(Json(Listed::of(page, PersonItem::from)))
}

/// One person.
#[utoipa::path(get, operation_id = "readPerson", path = "/api/v1/people/{id}", tag = "people",
    params(("id" = u64, Path, description = "The person's number")),
    responses((status = 200, body = Person), Wanted, Parameters))]
pub(super) async fn one(caller: Caller, Number(id): Number) -> Answer<Json<Person>> {
    caller.needs(Scope::ReadPeople)?;
    let seen = caller.store.person(&caller.asking, PersonId(id)).await?;
    Ok(Json(Person::from(seen)))
}

/// The positions a person has held, earliest first; with pay where the caller may see it.
#[utoipa::path(get, operation_id = "listPositions", path = "/api/v1/people/{id}/positions", tag = "people",
    params(("id" = u64, Path, description = "The person's number")),
    responses((status = 200, body = Listed<Position>), Wanted, Parameters))]
pub(super) async fn positions(
    caller: Caller,
    Number(id): Number,
) -> Answer<Json<Listed<Position>>> {
    caller.needs(Scope::ReadPeople)?;
    let seen = caller.store.person(&caller.asking, PersonId(id)).await?;
    let held = seen.positions().ok_or_else(Problem::forbidden)?;
    let items = held.into_iter().map(Position::from).collect();
    Ok(Json(Listed { items, next: None }))
}

impl From<store::PersonListed> for PersonItem {
    fn from(it: store::PersonListed) -> Self {
        Self {
            id: it.id.0,
            name: it.name,
            standing: it.standing.map(Standing::from),
        }
    }
}

impl From<store::Standing> for Standing {
    fn from(it: store::Standing) -> Self {
        Self {
            level: it.level.to_string(),
            team: it.team.map(|(id, name)| Named { id: id.0, name }),
            manager: it.manager.map(|(id, name)| Named { id: id.0, name }),
            zone: it.zone.map(|zone| zone.to_string()),
        }
    }
}

impl From<store::PersonSeen> for Person {
    fn from(it: store::PersonSeen) -> Self {
        let (email, language) = it
            .contact
            .map_or((None, None), |(mail, lang)| (Some(mail), lang));
        let trainings = it.trainings.map(|all| {
            let training = |one: cordee_domain::case::Completed| Training {
                training: one.training.to_string(),
                on: one.on,
            };
            all.into_iter().map(training).collect()
        });
        Self {
            id: it.id.0,
            name: it.name,
            revision: it.revision.0,
            standing: it.standing.map(Standing::from),
            email,
            language,
            access_until: it.history.and_then(|(_, until)| until),
            trainings,
            aspiration: it.aspiration.flatten().map(Aspiration::from),
        }
    }
}

impl From<cordee_domain::Aspiration> for Aspiration {
    fn from(it: cordee_domain::Aspiration) -> Self {
        Self {
            wish: super::common::word(&it.wish),
            words: it.words,
            since: it.since,
            shared: super::common::word(&it.shared),
        }
    }
}

impl From<cordee_domain::Position> for Position {
    fn from(it: cordee_domain::Position) -> Self {
        Self {
            level: it.level.to_string(),
            team: it.team.map(|id| id.0),
            manager: it.manager.map(|id| id.0),
            zone: it.zone.map(|zone| zone.to_string()),
            from: it.from,
            until: it.until,
            pay: it.pay.map(Money::from),
        }
    }
}
