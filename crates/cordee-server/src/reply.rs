//! Answers, and what every answer carries whether it is a page or a refusal.

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::Markup;

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

/// What a browser may do with anything that comes from here: show it with our own style, and
/// nothing else. There is no script, and forms lead back here.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'";

const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), \
    display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

/// The headers of every answer.
pub(crate) const ON_EVERY_ANSWER: [(&str, &str); 7] = [
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("permissions-policy", PERMISSIONS),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Puts the headers on every answer. What does not say how long it may be kept is not kept.
pub(crate) async fn harden(request: Request<Body>, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ON_EVERY_ANSWER {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}
