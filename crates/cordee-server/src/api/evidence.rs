//! Evidence: read, written, vouched for, taken back.

use super::Answer;
use super::asked::{Body, Number};
use super::caller::Caller;
use super::common::{Changing, Listed, Made, Parameters, Wanted, id, word};
use super::problem::Problem;
use axum::Json;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get, post};
use cordee_domain::{Doing, EvidenceId, PersonId};
use cordee_store::{EvidenceSeen, Revision, Scope};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Something a person did.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Evidence {
    /// The lasting number.
    id: u64,
    /// Who did it.
    person: u64,
    /// When.
    on: Date,
    /// In a line.
    title: String,
    /// What they did, in their words.
    words: String,
    /// Where it can be seen.
    link: Option<String>,
    /// What sort of doing it shows.
    doing: DoingWord,
    /// The competencies it shows, by their ids in the framework.
    competencies: Vec<String>,
    /// Who vouches for it.
    vouchers: Vec<Voucher>,
    /// When it was taken back.
    withdrawn: Option<Date>,
    /// How often it was changed.
    revision: u64,
}

/// Somebody's word for it.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Voucher {
    /// Who.
    by: u64,
    /// When.
    on: Date,
    /// In their words.
    words: String,
}

/// A sort of doing.
#[derive(Serialize, Deserialize, ToSchema, Clone, Copy, Debug)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum DoingWord {
    /// A piece of the craft itself.
    CraftOutput,
    /// Work with people.
    WithPeople,
    /// Both, or neither alone.
    Shared,
}

/// Something the caller did, to be written down.
#[derive(Deserialize, ToSchema, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEvidence {
    /// When it happened.
    on: Date,
    /// In a line.
    #[schema(min_length = 1, max_length = 200)]
    title: String,
    /// What you did.
    #[schema(min_length = 1, max_length = 10_000)]
    words: String,
    /// Where it can be seen: an address that begins with `https://`.
    #[schema(max_length = 2000)]
    link: Option<String>,
    /// What sort of doing it shows.
    doing: DoingWord,
    /// The competencies it shows, by their ids in the framework.
    #[schema(min_items = 1, max_items = 12)]
    competencies: Vec<String>,
}

/// Somebody's word, to be given.
#[derive(Deserialize, ToSchema, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewVoucher {
    /// What you saw.
    #[schema(min_length = 1, max_length = 10_000)]
    words: String,
}

/// Somebody to be asked to vouch.
#[derive(Deserialize, ToSchema, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewQuestion {
    /// Who, by their number.
    #[schema(minimum = 1, maximum = 281_474_976_710_655_i64)]
    whom: u64,
}

/// The revision somebody saw.
#[derive(Deserialize, ToSchema, Debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct Seen {
    /// The revision on which this is decided.
    #[schema(minimum = 1, maximum = 281_474_976_710_655_i64)]
    revision: u64,
}

pub(crate) fn of_person_route() -> MethodRouter<crate::App> {
    get(of_person)
}

pub(crate) fn write_route() -> MethodRouter<crate::App> {
    post(write)
}

pub(crate) fn one_route() -> MethodRouter<crate::App> {
    get(one)
}

pub(crate) fn vouch_route() -> MethodRouter<crate::App> {
    post(vouch)
}

pub(crate) fn ask_route() -> MethodRouter<crate::App> {
    post(ask)
}

pub(crate) fn withdraw_route() -> MethodRouter<crate::App> {
    post(withdraw)
}

/// A person's evidence, the latest first, as far as the caller may see it.
#[utoipa::path(get, operation_id = "listEvidence", path = "/api/v1/people/{id}/evidence", tag = "evidence",
    params(("id" = u64, Path, description = "The person's number")),
    responses((status = 200, body = Listed<Evidence>), Wanted, Parameters))]
pub(super) async fn of_person(
    caller: Caller,
    Number(person): Number,
) -> Answer<Json<Listed<Evidence>>> {
    caller.needs(Scope::ReadEvidence)?;
    let all = caller.store.evidence_of(&caller.asking, PersonId(person));
    let items = all.await?.into_iter().map(Evidence::from).collect();
    Ok(Json(Listed { items, next: None }))
}

/// One piece of evidence.
#[utoipa::path(get, operation_id = "readEvidence", path = "/api/v1/evidence/{id}", tag = "evidence",
    params(("id" = u64, Path, description = "The evidence's number")),
    responses((status = 200, body = Evidence), Wanted, Parameters))]
pub(super) async fn one(caller: Caller, Number(id): Number) -> Answer<Json<Evidence>> {
    caller.needs(Scope::ReadEvidence)?;
    let seen = caller
        .store
        .evidence(&caller.asking, EvidenceId(id))
        .await?;
    Ok(Json(Evidence::from(seen)))
}

/// Write down something the caller did.
#[utoipa::path(post, operation_id = "writeEvidence", path = "/api/v1/evidence", tag = "evidence", request_body = NewEvidence,
    params(("Idempotency-Key" = String, Header, description = "A key of the caller's own; the same request under the same key acts once", min_length = 1, max_length = 200)),
    responses((status = 201, body = Made), Wanted, Changing))]
pub(super) async fn write(
    caller: Caller,
    Body(new): Body<NewEvidence>,
) -> Answer<(StatusCode, Json<Made>)> {
    caller.needs(Scope::WriteEvidence)?;
    let competencies: Result<Vec<_>, Problem> = new
        .competencies
        .iter()
        .map(|it| id("competencies", it))
        .collect();
    let evidence = cordee_domain::Evidence {
        id: EvidenceId(caller.new_number()),
        person: caller.asking.person().ok_or_else(Problem::unknown_token)?,
        on: new.on,
        title: new.title,
        words: new.words,
        link: new.link,
        doing: new.doing.into(),
        competencies: competencies?,
        vouchers: Vec::new(),
        withdrawn: None,
    };
    let done = caller
        .store
        .write_evidence(&caller.asking, evidence)
        .await?;
    let made = Made {
        id: done.answer.0,
        revision: Some(1),
        was_repeated: done.was_repeated,
    };
    Ok((StatusCode::CREATED, Json(made)))
}

/// Vouch for a colleague's evidence. Only whoever was asked can.
#[utoipa::path(post, operation_id = "vouch", path = "/api/v1/evidence/{id}/vouchers", tag = "evidence",
    request_body = NewVoucher,
    params(("id" = u64, Path, description = "The evidence's number"),
        ("Idempotency-Key" = String, Header, description = "A key of the caller's own", min_length = 1, max_length = 200)),
    responses((status = 200, body = Made), Wanted, Changing))]
pub(super) async fn vouch(
    caller: Caller,
    Number(id): Number,
    Body(new): Body<NewVoucher>,
) -> Answer<Json<Made>> {
    caller.needs(Scope::WriteEvidence)?;
    let done = caller
        .store
        .vouch(&caller.asking, EvidenceId(id), new.words)
        .await?;
    Ok(Made::of(id, &done))
}

/// Ask a colleague to vouch for the caller's evidence.
#[utoipa::path(post, operation_id = "askToVouch", path = "/api/v1/evidence/{id}/questions", tag = "evidence",
    request_body = NewQuestion,
    params(("id" = u64, Path, description = "The evidence's number"),
        ("Idempotency-Key" = String, Header, description = "A key of the caller's own", min_length = 1, max_length = 200)),
    responses((status = 200, body = Made), Wanted, Changing))]
pub(super) async fn ask(
    caller: Caller,
    Number(id): Number,
    Body(new): Body<NewQuestion>,
) -> Answer<Json<Made>> {
    caller.needs(Scope::WriteEvidence)?;
    let store = &caller.store;
    let done = store
        .ask_to_vouch(&caller.asking, EvidenceId(id), PersonId(new.whom))
        .await?;
    Ok(Made::of(id, &done))
}

/// Take a piece of evidence back. What was decided on it stays decided.
#[utoipa::path(post, operation_id = "withdrawEvidence", path = "/api/v1/evidence/{id}/withdrawal", tag = "evidence",
    request_body = Seen,
    params(("id" = u64, Path, description = "The evidence's number"),
        ("Idempotency-Key" = String, Header, description = "A key of the caller's own", min_length = 1, max_length = 200)),
    responses((status = 200, body = Made), Wanted, Changing))]
pub(super) async fn withdraw(
    caller: Caller,
    Number(id): Number,
    Body(seen): Body<Seen>,
) -> Answer<Json<Made>> {
    caller.needs(Scope::WriteEvidence)?;
    let (store, seen) = (&caller.store, Revision(seen.revision));
    let done = store
        .withdraw_evidence(&caller.asking, EvidenceId(id), seen)
        .await?;
    Ok(Made::of(id, &done))
}

impl From<EvidenceSeen> for Evidence {
    fn from(it: EvidenceSeen) -> Self {
        let revision = it.revision.0;
        Self {
            revision,
            ..Self::from(it.evidence)
        }
    }
}

impl From<cordee_domain::Evidence> for Evidence {
    fn from(it: cordee_domain::Evidence) -> Self {
        let voucher = |one: cordee_domain::Voucher| Voucher {
            by: one.by.0,
            on: one.on,
            words: one.words,
        };
        Self {
            id: it.id.0,
            person: it.person.0,
            on: it.on,
            title: it.title,
            words: it.words,
            link: it.link,
            doing: it.doing.into(),
            competencies: it.competencies.iter().map(word).collect(),
            vouchers: it.vouchers.into_iter().map(voucher).collect(),
            withdrawn: it.withdrawn,
            revision: 0,
        }
    }
}

impl From<Doing> for DoingWord {
    fn from(it: Doing) -> Self {
        match it {
            Doing::CraftOutput => Self::CraftOutput,
            Doing::WithPeople => Self::WithPeople,
            Doing::Shared => Self::Shared,
        }
    }
}

impl From<DoingWord> for Doing {
    fn from(it: DoingWord) -> Self {
        match it {
            DoingWord::CraftOutput => Self::CraftOutput,
            DoingWord::WithPeople => Self::WithPeople,
            DoingWord::Shared => Self::Shared,
        }
    }
}
