//! The measures: whether people here stay brilliant at their craft, and are rewarded for it.

mod page;

#[cfg(test)]
mod tests;

use crate::App;
use crate::figures::Told;
use crate::member::{Member, Shown};
use crate::refused::Refused;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::HeaderName;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use cordee_report::files;
use cordee_store::{Failure, No};
use page::Which;
use serde::Deserialize;
use std::sync::Arc;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// The page as one file, for a board or a printer.
pub(crate) fn as_page() -> MethodRouter<App> {
    get(whole_page)
}

/// The figures for programs.
pub(crate) fn as_json() -> MethodRouter<App> {
    get(json)
}

/// The figures for spreadsheets.
pub(crate) fn as_csv() -> MethodRouter<App> {
    get(csv)
}

/// The figures as a workbook.
pub(crate) fn as_workbook() -> MethodRouter<App> {
    get(workbook)
}

/// What is beside the figures.
#[derive(Clone, Debug, Default, Deserialize)]
struct Asked {
    beside: Option<String>,
    unit: Option<String>,
    other: Option<String>,
}

impl Asked {
    fn which(&self, told: &Told) -> Which {
        let unit = |name: &Option<String>| {
            let name = name.as_deref()?;
            told.units.iter().position(|it| it.0 == name)
        };
        match (unit(&self.unit), unit(&self.other)) {
            (Some(unit), Some(other)) if unit != other => Which::Units([unit, other]),
            _ if self.beside.as_deref() == Some("year-before") => Which::WithYearBefore,
            _ => Which::Now,
        }
    }
}

async fn show(member: Member, asked: Result<Query<Asked>, QueryRejection>) -> Shown {
    let Query(asked) = asked.unwrap_or_default();
    let told = member.figures.told(&member).await?;
    let which = asked.which(&told);
    Ok(page::measures(&member.visit, &told, which))
}

async fn whole_page(member: Member) -> Result<Response, Refused> {
    let (told, title) = told(&member).await?;
    let page = page::with_telling(&title, &told, Which::WithYearBefore, |telling| {
        cordee_report::document(&cordee_report::Document {
            title: &cordee_report::title(telling),
            lang: "en",
            body: cordee_report::report(telling),
        })
    });
    Ok(file(&told, ("html", "text/html; charset=utf-8"), page))
}

async fn json(member: Member) -> Result<Response, Refused> {
    let (told, _) = told(&member).await?;
    let body = serde_json::to_vec_pretty(&told.reports).map_err(unwritable)?;
    Ok(file(&told, ("json", "application/json"), body))
}

async fn csv(member: Member) -> Result<Response, Refused> {
    let (told, title) = told(&member).await?;
    let body = page::with_telling(&title, &told, Which::WithYearBefore, files::csv);
    let body = body.map_err(unwritable)?;
    Ok(file(&told, ("csv", "text/csv; charset=utf-8"), body))
}

async fn workbook(member: Member) -> Result<Response, Refused> {
    let (told, title) = told(&member).await?;
    let body = page::with_telling(&title, &told, Which::WithYearBefore, files::workbook);
    let body = body.map_err(unwritable)?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(file(&told, ("xlsx", kind), body))
}

async fn told(member: &Member) -> Result<(Arc<Told>, String), Refused> {
    let told = member.figures.told(member).await?;
    Ok((told, member.reader().title().text))
}

fn unwritable(error: impl std::fmt::Display) -> No {
    Failure::Unfit(error.to_string()).into()
}

fn file(told: &Told, (ending, kind): (&str, &'static str), body: impl IntoResponse) -> Response {
    let name = format!("attachment; filename=\"measures-{}.{ending}\"", told.on);
    let headers: [(HeaderName, String); 2] =
        [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)];
    (headers, body).into_response()
}
