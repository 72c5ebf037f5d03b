//! Cases, commands to them, and what was decided.

use super::Answer;
use super::asked::{Asked, Body, Number};
use super::caller::Caller;
use super::commands::NewCommand;
use super::common::{Changing, Listed, Made, Named, Parameters, Wanted, id, word};
use super::problem::Problem;
use axum::Json;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get};
use cordee_domain::case::{Decision, GateStanding, Outcome, Standing};
use cordee_domain::{CaseId, PersonId};
use cordee_store::{self as store, Revision, Scope};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which cases are asked for.
#[derive(Deserialize, IntoParams, Debug)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct CasesQuery {
    /// For this person.
    #[param(minimum = 1, maximum = 281_474_976_710_655_i64)]
    person: Option<u64>,
    /// `true` for those that have not ended, `false` for those that have.
    open: Option<bool>,
    /// What the part before gave as `next`.
    #[param(max_length = 500)]
    after: Option<String>,
    /// How many at most.
    #[param(minimum = 1, maximum = 1000, default = 100)]
    limit: Option<u32>,
}

/// A case in a list.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct CaseItem {
    /// The lasting number.
    id: u64,
    /// For whom.
    person: Named,
    /// `advance`, `cross`, `switch` or `return`.
    kind: String,
    /// The level they are at.
    from: String,
    /// The level the case is for.
    to: String,
    /// Since when.
    begun_on: Date,
    /// Whether it has ended.
    is_over: bool,
    /// Where it stands; left out for those who may not see its story.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<String>,
}

/// A case. What the caller may not see is left out.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Case {
    /// What everyone may see who knows of it.
    #[serde(flatten)]
    item: CaseItem,
    /// How often it was changed; a command names the revision it was given on.
    revision: u64,
    /// The version of the framework it is judged by.
    framework: String,
    /// Who began it.
    begun_by: u64,
    /// How its gates stand.
    #[serde(skip_serializing_if = "Option::is_none")]
    gates: Option<Vec<Gate>>,
    /// What happened, in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    happened: Option<Vec<Happened>>,
    /// The evidence put beside the expectations.
    #[serde(skip_serializing_if = "Option::is_none")]
    exhibits: Option<Vec<Exhibit>>,
    /// What was decided, the latest last.
    #[serde(skip_serializing_if = "Option::is_none")]
    decisions: Option<Vec<DecisionBody>>,
}

/// How one gate stands.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Gate {
    /// Which.
    #[serde(rename = "gate")]
    which: String,
    /// `met`, `waived`, `missing` or `comes-later`.
    standing: String,
    /// What is missing, one line each.
    missing: Vec<String>,
}

/// One thing that happened.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Happened {
    /// What.
    what: String,
    /// When.
    on: Date,
    /// Who did it, where the caller may know.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<u64>,
}

/// Evidence beside an expectation.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Exhibit {
    /// What it is to show: the competency's id.
    shows: String,
    /// The evidence.
    evidence: super::evidence::Evidence,
}

/// What a panel decided.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct DecisionBody {
    /// `approve`, `not-yet` or `decline`.
    outcome: String,
    /// The day an approved move takes effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    effective_on: Option<Date>,
    /// The day to look again after "not yet".
    #[serde(skip_serializing_if = "Option::is_none")]
    look_again_on: Option<Date>,
    /// What was missing at "not yet", by the competencies' ids.
    missing: Vec<String>,
    /// Why.
    reasons: Vec<ReasonGiven>,
    /// Who wrote it down.
    by: u64,
    /// When.
    on: Date,
    /// The version of the framework under which it was made.
    framework: String,
}

/// One reason.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct ReasonGiven {
    /// The competency's id.
    competency: String,
    /// In words.
    words: String,
}

/// A case to be begun.
#[derive(Deserialize, ToSchema, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewCase {
    /// For whom; the caller where nobody is named. Somebody else is nominated: until they consent,
    /// only the two know of it.
    #[schema(minimum = 1, maximum = 281_474_976_710_655_i64)]
    person: Option<u64>,
    /// The level it is for, by its id in the framework that counts now.
    #[schema(min_length = 1, max_length = 200)]
    to: String,
}

pub(crate) fn list_route() -> MethodRouter<crate::App> {
    get(list)
}

pub(crate) fn begin_route() -> MethodRouter<crate::App> {
    axum::routing::post(begin)
}

pub(crate) fn one_route() -> MethodRouter<crate::App> {
    get(one)
}

pub(crate) fn commands_route() -> MethodRouter<crate::App> {
    axum::routing::post(give)
}

pub(crate) fn decisions_route() -> MethodRouter<crate::App> {
    get(decisions)
}

/// The cases the caller may know of, the latest first.
#[utoipa::path(get, operation_id = "listCases", path = "/api/v1/cases", tag = "cases", params(CasesQuery),
    responses((status = 200, body = Listed<CaseItem>), Wanted, Parameters))]
pub(super) async fn list(
    caller: Caller,
    Asked(query): Asked<CasesQuery>,
) -> Answer<Json<Listed<CaseItem>>> {
    caller.needs(Scope::ReadCases)?;
    let query = store::CaseQuery {
        person: query.person.map(PersonId),
        is_open: query.open,
        after: query.after.map(store::Cursor),
        limit: query.limit,
    };
    let page = caller.store.cases(&caller.asking, &query).await?;
    Ok(Json(Listed::of(page, CaseItem::from)))
}

/// One case.
#[utoipa::path(get, operation_id = "readCase", path = "/api/v1/cases/{id}", tag = "cases",
    params(("id" = u64, Path, description = "The case's number")),
    responses((status = 200, body = Case), Wanted, Parameters))]
pub(super) async fn one(caller: Caller, Number(id): Number) -> Answer<Json<Case>> {
    caller.needs(Scope::ReadCases)?;
    let seen = caller.store.case(&caller.asking, CaseId(id)).await?;
    Ok(Json(Case::from(seen)))
}

/// What was decided in a case, the latest last.
#[utoipa::path(get, operation_id = "listDecisions", path = "/api/v1/cases/{id}/decisions", tag = "cases",
    params(("id" = u64, Path, description = "The case's number")),
    responses((status = 200, body = Listed<DecisionBody>), Wanted, Parameters))]
pub(super) async fn decisions(
    caller: Caller,
    Number(id): Number,
) -> Answer<Json<Listed<DecisionBody>>> {
    caller.needs(Scope::ReadCases)?;
    let seen = caller.store.case(&caller.asking, CaseId(id)).await?;
    let items = Case::from(seen).decisions.ok_or_else(Problem::forbidden)?;
    Ok(Json(Listed { items, next: None }))
}

/// Open a case for oneself, or nominate a colleague.
#[utoipa::path(post, operation_id = "beginCase", path = "/api/v1/cases", tag = "cases", request_body = NewCase,
    params(("Idempotency-Key" = String, Header, description = "A key of the caller's own; the same request under the same key acts once", min_length = 1, max_length = 200)),
    responses((status = 201, body = Made), Wanted, Changing))]
pub(super) async fn begin(
    caller: Caller,
    Body(new): Body<NewCase>,
) -> Answer<(StatusCode, Json<Made>)> {
    caller.needs(Scope::WriteCases)?;
    let me = caller.asking.person().ok_or_else(Problem::unknown_token)?;
    let (number, to) = (CaseId(caller.new_number()), id("to", &new.to)?);
    let (store, asking) = (&caller.store, &caller.asking);
    let done = match new.person.map(PersonId).filter(|it| *it != me) {
        Some(person) => store.nominate(asking, number, person, to).await?,
        None => store.open_case(asking, number, to).await?,
    };
    let made = Made {
        id: done.answer.0,
        revision: Some(1),
        was_repeated: done.was_repeated,
    };
    Ok((StatusCode::CREATED, Json(made)))
}

/// Give a command to a case.
#[utoipa::path(post, operation_id = "giveCommand", path = "/api/v1/cases/{id}/commands", tag = "cases",
    request_body = NewCommand,
    params(("id" = u64, Path, description = "The case's number"),
        ("Idempotency-Key" = String, Header, description = "A key of the caller's own", min_length = 1, max_length = 200)),
    responses((status = 200, body = Made), Wanted, Changing))]
pub(super) async fn give(
    caller: Caller,
    Number(id): Number,
    Body(new): Body<NewCommand>,
) -> Answer<Json<Made>> {
    caller.needs(Scope::WriteCases)?;
    let (command, seen) = (new.command.try_into()?, Revision(new.revision));
    let done = caller
        .store
        .give(&caller.asking, CaseId(id), command, seen)
        .await?;
    Ok(Json(Made {
        id,
        revision: Some(done.answer.0),
        was_repeated: done.was_repeated,
    }))
}

impl From<store::CaseListed> for CaseItem {
    fn from(it: store::CaseListed) -> Self {
        let (person, name) = it.person;
        Self {
            id: it.id.0,
            person: Named { id: person.0, name },
            kind: word(&it.kind),
            from: it.from.to_string(),
            to: it.to.to_string(),
            begun_on: it.begun_on,
            is_over: it.is_over,
            state: it.state.map(|state| word(&state)),
        }
    }
}

impl From<store::CaseSeen> for Case {
    fn from(it: store::CaseSeen) -> Self {
        let framework = it.framework.to_string();
        let decision = |one: Decision| DecisionBody::of(one, &framework);
        let (gates, happened) = match it.story {
            Some(story) => (Some(story.gates), Some(story.happened)),
            None => (None, None),
        };
        Self {
            revision: it.revision.0,
            begun_by: it.begun_by.0,
            gates: gates.map(|all| all.iter().map(Gate::from).collect()),
            happened: happened.map(|all| all.into_iter().map(Happened::from).collect()),
            exhibits: it.exhibits.map(|all| {
                let exhibit = |(exhibit, evidence): (cordee_domain::case::Exhibit, _)| Exhibit {
                    shows: exhibit.shows.to_string(),
                    evidence: super::evidence::Evidence::from(evidence),
                };
                all.into_iter().map(exhibit).collect()
            }),
            decisions: it
                .decisions
                .map(|all| all.into_iter().map(decision).collect()),
            item: CaseItem::from(it.listed),
            framework,
        }
    }
}

impl From<store::Happened> for Happened {
    fn from(it: store::Happened) -> Self {
        Self {
            what: it.what,
            on: it.on,
            by: it.by.map(|id| id.0),
        }
    }
}

impl From<&GateStanding> for Gate {
    fn from(it: &GateStanding) -> Self {
        let (standing, missing) = match &it.standing {
            Standing::Met => ("met", Vec::new()),
            Standing::Waived(_) => ("waived", Vec::new()),
            Standing::Missing(missing) => {
                ("missing", missing.iter().map(ToString::to_string).collect())
            }
            Standing::ComesLater => ("comes-later", Vec::new()),
        };
        Self {
            which: it.gate.as_str().to_owned(),
            standing: standing.to_owned(),
            missing,
        }
    }
}

impl DecisionBody {
    fn of(it: Decision, framework: &str) -> Self {
        let (outcome, effective_on, look_again_on, missing) = match it.outcome {
            Outcome::Approve { effective_on } => ("approve", Some(effective_on), None, Vec::new()),
            Outcome::NotYet {
                missing,
                look_again_on,
            } => ("not-yet", None, Some(look_again_on), missing),
            Outcome::Decline => ("decline", None, None, Vec::new()),
        };
        let reason = |one: cordee_domain::case::Reason| ReasonGiven {
            competency: one.competency.to_string(),
            words: one.words,
        };
        Self {
            outcome: outcome.to_owned(),
            effective_on,
            look_again_on,
            missing: missing.iter().map(ToString::to_string).collect(),
            reasons: it.reasons.into_iter().map(reason).collect(),
            by: it.by.0,
            on: it.on,
            framework: framework.to_owned(),
        }
    }
}
