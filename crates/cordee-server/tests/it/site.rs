//! A site to ask.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use cordee_framework::{Sources, check};
use cordee_server::{App, Published, router};
use http_body_util::BodyExt;
use tower::ServiceExt;

pub(crate) const SMALL: &str = include_str!("small.yaml");

/// An answer.
#[derive(Clone)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn is_page(&self) -> bool {
        self.header("content-type") == "text/html; charset=utf-8"
    }
}

/// A framework of this text, ready to be shown.
pub(crate) fn published(path: &str, text: &str) -> Published {
    let sources = Sources::single(path, text);
    Published::new(check(&sources), &sources)
}

/// A site that shows the framework of this text.
pub(crate) fn site(text: &str) -> Router {
    router(App::new(published("small.yaml", text)))
}

/// A site that shows the story company.
pub(crate) fn story() -> Router {
    let sources = cordee_testkit::story_sources();
    router(App::new(Published::new(check(&sources), &sources)))
}

/// Asks for an address.
pub(crate) async fn ask(site: &Router, method: Method, address: &str) -> Answer {
    let request = Request::builder().method(method).uri(address);
    answer_to(site, request.body(Body::empty()).unwrap()).await
}

/// Asks with a request of one's own.
pub(crate) async fn answer_to(site: &Router, request: Request<Body>) -> Answer {
    let response = site.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    Answer {
        body: text(&parts.headers, &body),
        status: parts.status,
        headers: parts.headers,
    }
}

/// What is a workbook is no text; everything else has to be one.
fn text(headers: &HeaderMap, body: &[u8]) -> String {
    let kind = headers.get("content-type").map(|it| it.to_str().unwrap());
    if kind.is_some_and(|it| it.ends_with("spreadsheetml.sheet")) {
        String::from_utf8_lossy(body).into_owned()
    } else {
        String::from_utf8(body.to_vec()).unwrap()
    }
}

/// Reads an address.
pub(crate) async fn get(site: &Router, address: &str) -> Answer {
    ask(site, Method::GET, address).await
}

/// The values of an attribute on a page, in order.
pub(crate) fn attributes<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let opening = format!(" {name}=\"");
    let ends = |rest: &'p str| rest.split('"').next().unwrap_or("");
    page.split(&*opening).skip(1).map(ends).collect()
}
