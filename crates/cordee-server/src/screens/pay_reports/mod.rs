//! Reports on the pay gap: drawn up, consulted on, confirmed and given; whose law holds; and the yearly
//! notice.

mod draw;
mod one;
mod page;
mod written;

use crate::App;
use crate::member::{Member, Shown};
use crate::places::Place;
use crate::posted::Posted;
use crate::refused::Refused;
use crate::screens::administration::given::Reading;
use crate::show::stamp::Stamp;
use crate::show::typed::Back;
use crate::view::typed::Typed;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_access::Role;
use cordee_domain::PayReportId;
use cordee_domain::law::{Duty, due, find_country, notice};
use cordee_store::No;

pub(crate) use one::{
    confirmed, consulted, file, given, no_representatives, route as one, written,
};

/// The reports.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// A report that is drawn up.
pub(crate) fn drawn() -> MethodRouter<App> {
    post(draw)
}

/// Whose law holds.
pub(crate) fn law_kept() -> MethodRouter<App> {
    post(keep_law)
}

/// That workers were told.
pub(crate) fn notice_kept() -> MethodRouter<App> {
    post(keep_notice)
}

async fn show(member: Member) -> Shown {
    page(&member, &Back::default()).await
}

async fn page(member: &Member, back: &Back) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let country = store.country(asking).await?;
    let last = store.last_notice(asking).await?;
    let today = asking.today;
    let ruling = country.country.ruling(today);
    let view = page::View {
        all: store.pay_reports(asking).await?,
        duty: duty(member, ruling.reporting).await?,
        told: notice(last.map(|it| it.told), ruling.told_months, today),
        country,
        may_draw: member.has_one_of(&[Role::PayAdministrator]),
        today,
    };
    let stamp = Stamp::of(member);
    Ok(page::list(&member.visit, &stamp, &view, back))
}

/// When a report is due, for those who answer for figures.
async fn duty(
    member: &Member,
    schedule: &[cordee_domain::law::Reporting],
) -> Result<Option<(Duty, u64)>, Refused> {
    match member.figures.told(member).await {
        Ok(told) => {
            let people = told.reports.first().and_then(|it| it.people);
            Ok(people.map(|it| (due(schedule, it, member.asking.today), it)))
        }
        Err(Refused::Store(No::NotFound | No::Forbidden)) => Ok(None),
        Err(no) => Err(no),
    }
}

async fn draw(posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    match draws(&member, &form).await {
        Ok(id) => {
            let path = format!("/{}", Place::PayReport(id).path());
            Ok(member.on_to(&path).into_response())
        }
        Err(no) => came_back(&member, (page::DRAW, form), no).await,
    }
}

async fn draws(member: &Member, form: &Typed) -> Result<PayReportId, Refused> {
    // Those who may not are told so before everybody's history is put together for them.
    let (store, asking) = (&member.store, &member.asking);
    store.may_keep_pay_reports(asking).await?;
    let new = draw::drawn_up(member, form.get("year").unwrap_or_default()).await?;
    let id = PayReportId(member.number_of_request());
    store.draw_up_pay_report(asking, id, new).await?;
    Ok(id)
}

async fn keep_law(posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    match keeps_law(&member, &form).await {
        Ok(()) => Ok(member.on_to("/pay-reports").into_response()),
        Err(no) => came_back(&member, (page::LAW, form), no).await,
    }
}

async fn keeps_law(member: &Member, form: &Typed) -> Result<(), Refused> {
    let (store, asking) = (&member.store, &member.asking);
    store.may_keep_law(asking).await?;
    let country = form.get("country").and_then(find_country);
    let choose = || No::wrong("country", member.visit.phrases.pay_reports.choose_country);
    store
        .keep_country(asking, country.ok_or_else(choose)?)
        .await?;
    Ok(())
}

async fn keep_notice(posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    match keeps_notice(&member, &form).await {
        Ok(()) => Ok(member.on_to("/pay-reports").into_response()),
        Err(no) => came_back(&member, (page::TOLD, form), no).await,
    }
}

async fn keeps_notice(member: &Member, form: &Typed) -> Result<(), Refused> {
    let (store, asking) = (&member.store, &member.asking);
    store.may_keep_law(asking).await?;
    let mut reading = Reading::of(member, form);
    let (told, how) = (reading.day("told"), reading.text("how"));
    reading.done()?;
    store.keep_notice(asking, told, how).await?;
    Ok(())
}

async fn came_back(
    member: &Member,
    (name, form): (&'static str, Typed),
    no: Refused,
) -> Result<Response, Refused> {
    let back = Back::of((member.visit.phrases, name), form, no)?;
    Ok(page(member, &back).await?.into_response())
}
