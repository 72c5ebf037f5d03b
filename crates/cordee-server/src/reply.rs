//! Answers, and what every answer carries whether it is a page or a refusal.

use crate::guards::is_removed;
use crate::{App, Road};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, LOCATION, SET_COOKIE, STRICT_TRANSPORT_SECURITY,
};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::Markup;

/// The number of a request, by which whoever runs the server finds what is written down of it.
#[derive(Clone, Debug)]
pub(crate) struct RequestNumber(pub(crate) String);

/// A page with its status.
#[derive(Debug)]
pub(crate) struct Page {
    status: StatusCode,
    html: String,
}

impl Page {
    pub(crate) fn new(status: StatusCode, markup: Markup) -> Self {
        Self {
            status,
            html: markup.into_string(),
        }
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    /// The page in parts, cut where these marks stand, for one that is sent while it is being made.
    pub(crate) fn cut_at(self, marks: &[&str]) -> Vec<String> {
        let mut parts = Vec::new();
        let mut rest = self.html;
        for mark in marks {
            let (before, after) = match rest.split_once(mark) {
                Some((before, after)) => (before.to_owned(), after.to_owned()),
                None => (rest, String::new()),
            };
            parts.push(before);
            rest = after;
        }
        parts.push(rest);
        parts
    }

    /// The page as a file.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.html.into_bytes()
    }

    #[cfg(test)]
    pub(crate) fn html(&self) -> &str {
        &self.html
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let kind = HeaderValue::from_static("text/html; charset=utf-8");
        (self.status(), [(CONTENT_TYPE, kind)], self.html).into_response()
    }
}

/// The way on after something was done: the browser asks for that page, and asking for it again
/// does nothing again.
#[derive(Debug)]
pub(crate) struct SeeOther {
    to: String,
    cookie: Option<HeaderValue>,
}

impl SeeOther {
    /// On to an address of ours.
    pub(crate) fn new(to: String) -> Self {
        Self { to, cookie: None }
    }

    /// With a cookie to keep or to forget.
    pub(crate) fn with_cookie(self, cookie: Option<HeaderValue>) -> Self {
        Self { cookie, ..self }
    }
}

impl IntoResponse for SeeOther {
    fn into_response(self) -> Response {
        let mut response = StatusCode::SEE_OTHER.into_response();
        let headers = response.headers_mut();
        // What can't stand in a header is no address of ours.
        let to = HeaderValue::from_str(&self.to).unwrap_or(HeaderValue::from_static("/"));
        headers.insert(LOCATION, to);
        if let Some(cookie) = self.cookie {
            headers.insert(SET_COOKIE, cookie);
        }
        response
    }
}

/// What a browser may do with anything that comes from here: show it with our own style, and
/// nothing else. There is no script, and forms lead back here.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'";

const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
    display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

/// Nobody else hears from where somebody came. Ours hear it: without a referrer browsers don't say
/// either from where a form was sent.
const REFERRER: &str = "same-origin";

/// How long a browser is to ask for this server over TLS only: two years.
const TRANSPORT: &str = "max-age=63072000";

/// The headers of every answer.
pub(crate) const ON_EVERY_ANSWER: [(&str, &str); 7] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", REFERRER),
    ("permissions-policy", PERMISSIONS),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Puts the headers on every answer. What does not say how long it may be kept is not kept.
pub(crate) async fn harden(
    State(app): State<App>,
    mut request: Request<Body>,
    next: Next,
) -> Response {
    let number = app.request_number();
    let said = HeaderValue::from_str(&number.0).ok();
    request.extensions_mut().insert(number);
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let are_removed = is_removed!("the headers of every answer");
    for (name, value) in ON_EVERY_ANSWER.iter().filter(|_| !are_removed) {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    if !is_removed!("nothing is kept on the way") {
        let kept = HeaderValue::from_static("no-store");
        headers.entry(CACHE_CONTROL).or_insert(kept);
    }
    if app.road() == Road::Encrypted {
        headers.insert(
            STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static(TRANSPORT),
        );
    }
    if let Some(number) = said {
        headers.insert(HeaderName::from_static("x-request-id"), number);
    }
    response
}
