//! One report: who stands behind it, the differences in it, and its papers.

use super::page::report::{self, View};
use super::written::said_of_difference;
use crate::App;
use crate::member::{Member, Shown};
use crate::places::Place;
use crate::posted::Posted;
use crate::refused::Refused;
use crate::show::stamp::Stamp;
use crate::show::typed::Back;
use crate::view::typed::Typed;
use crate::visit::Named;
use axum::http::HeaderName;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_access::Action;
use cordee_domain::PayReportId;
use cordee_law::{KeptForm, KeptPapers, signed};
use cordee_store::{Failure, No, PayReportSeen, PayReportStep};

/// The page of one.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// One of its papers as a file.
pub(crate) fn file() -> MethodRouter<App> {
    get(show_file)
}

/// That they were consulted.
pub(crate) fn consulted() -> MethodRouter<App> {
    post(consult)
}

/// That there are no representatives.
pub(crate) fn no_representatives() -> MethodRouter<App> {
    post(say_there_are_none)
}

/// That they confirm it.
pub(crate) fn confirmed() -> MethodRouter<App> {
    post(confirm)
}

/// That it is given.
pub(crate) fn given() -> MethodRouter<App> {
    post(give)
}

/// What is written of a difference.
pub(crate) fn written() -> MethodRouter<App> {
    post(write)
}

type Answered = Result<Response, Refused>;

async fn consult(id: Named<u64>, posted: Posted<Typed>) -> Answered {
    let saw_method = posted.form.get("saw_method") == Some("yes");
    let asked = Ok(PayReportStep::Consult { saw_method });
    step(id, posted, (report::CONSULT, asked)).await
}

async fn say_there_are_none(id: Named<u64>, posted: Posted<Typed>) -> Answered {
    let asked = Ok(PayReportStep::NoRepresentatives);
    step(id, posted, (report::NOBODY, asked)).await
}

async fn confirm(id: Named<u64>, posted: Posted<Typed>) -> Answered {
    step(id, posted, (report::CONFIRM, Ok(PayReportStep::Confirm))).await
}

async fn give(id: Named<u64>, posted: Posted<Typed>) -> Answered {
    step(id, posted, (report::GIVE, Ok(PayReportStep::Give))).await
}

async fn write(id: Named<u64>, posted: Posted<Typed>) -> Answered {
    let asked = said_of_difference(posted.member.visit.phrases, &posted.form);
    step(id, posted, (report::WRITE, asked)).await
}

type Asked = (&'static str, Result<PayReportStep, Refused>);

async fn step(Named(id): Named<u64>, posted: Posted<Typed>, (name, asked): Asked) -> Answered {
    let Posted { member, form } = posted;
    let id = PayReportId(id);
    match steps(&member, id, asked).await {
        Ok(()) => {
            let path = format!("/{}", Place::PayReport(id).path());
            Ok(member.on_to(&path).into_response())
        }
        Err(no) => {
            let back = Back::of((member.visit.phrases, name), form, no)?;
            Ok(page(&member, id, &back).await?.into_response())
        }
    }
}

async fn steps(
    member: &Member,
    id: PayReportId,
    asked: Result<PayReportStep, Refused>,
) -> Result<(), Refused> {
    let (seen, _) = member.store.pay_report(&member.asking, id).await?;
    // What is written can be wrong; whoever may not write is told that first.
    if asked.is_err() && !seen.may.contains(&Action::KeepPayReports) {
        return Err(No::Forbidden.into());
    }
    member
        .store
        .step_pay_report(&member.asking, id, asked?)
        .await?;
    Ok(())
}

async fn show(member: Member, Named(id): Named<u64>) -> Shown {
    page(&member, PayReportId(id), &Back::default()).await
}

async fn page(member: &Member, id: PayReportId, back: &Back) -> Shown {
    let (seen, papers) = fetch(member, id).await?;
    let view = View {
        seen: &seen,
        papers: &papers,
        today: member.asking.today,
    };
    Ok(report::report(
        &member.visit,
        &Stamp::of(member),
        &view,
        back,
    ))
}

async fn fetch(member: &Member, id: PayReportId) -> Result<(PayReportSeen, KeptPapers), Refused> {
    let (seen, papers) = member.store.pay_report(&member.asking, id).await?;
    let papers = serde_json::from_str(&papers.text);
    let papers = papers.map_err(|error| No::from(Failure::Unfit(error.to_string())))?;
    Ok((seen, papers))
}

/// The forms of a report that somebody may read, each with its name in addresses.
pub(super) fn forms<'p>(
    seen: &PayReportSeen,
    papers: &'p KeptPapers,
) -> Vec<(&'static str, &'p KeptForm)> {
    let confirms = [
        Action::KeepPayReports,
        Action::ConsultOnPayReport,
        Action::ConfirmPayReport,
    ];
    let sees_workings = confirms.iter().any(|it| seen.may.contains(it));
    let all = [
        ("authority", &papers.authority, seen.answers_for_figures),
        ("public", &papers.public, true),
        ("workers", &papers.workers, true),
        ("workings", &papers.workings, sees_workings),
    ];
    let read = all.into_iter().filter(|(_, _, may)| *may);
    read.map(|(name, form, _)| (name, form)).collect()
}

async fn show_file(
    member: Member,
    Named((id, name)): Named<(u64, String)>,
) -> Result<Response, Refused> {
    let (seen, papers) = fetch(&member, PayReportId(id)).await?;
    let (form, ending) = name.split_once('.').ok_or(No::NotFound)?;
    let forms = forms(&seen, &papers);
    let found = forms.iter().find(|(name, _)| *name == form);
    let (form, kept) = found.ok_or(No::NotFound)?;
    let (kind, body) = match ending {
        "html" => ("text/html; charset=utf-8", whole_page(&seen, kept)),
        "json" => ("application/json", kept.json.clone()),
        "csv" => ("text/csv; charset=utf-8", kept.csv.clone()),
        _ => return Err(No::NotFound.into()),
    };
    let year = seen.report.year;
    let name = format!("attachment; filename=\"pay-gap-{year}-{form}.{ending}\"");
    let headers: [(HeaderName, String); 2] =
        [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, body).into_response())
}

/// A form as one page that needs nothing beside it, under the names of those who confirmed it.
fn whole_page(seen: &PayReportSeen, kept: &KeptForm) -> String {
    let paper = signed(&kept.paper, Some(&seen.report.sign_off));
    cordee_report::document(&cordee_report::Document {
        title: &paper.title,
        lang: &paper.lang,
        body: cordee_report::paper(&paper),
    })
}
