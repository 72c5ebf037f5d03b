//! The names this server answers to.
//!
//! A page somewhere else can give its own name this machine's address (DNS rebinding) and read
//! what is shown here in its visitors' browsers. So a request must be made to an address in
//! digits, to `localhost`, or to a name the server was given.

use crate::App;
use crate::guards::is_removed;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::HOST;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;

/// Refuses requests to names this server does not answer to.
pub(crate) async fn expect_name(
    State(app): State<App>,
    request: Request<Body>,
    next: Next,
) -> Response {
    let host = request
        .headers()
        .get(HOST)
        .map(|host| host.to_str().unwrap_or("?").to_owned());
    match host {
        Some(host) if !is_expected(&host, app.names()) && !is_removed!("foreign names") => {
            refusal()
        }
        _ => next.run(request).await,
    }
}

fn refusal() -> Response {
    let words = "this server does not answer to that name; whoever runs it can add the name with `--name`\n";
    (StatusCode::MISDIRECTED_REQUEST, words).into_response()
}

/// Whether a `Host` header names an address in digits, `localhost`, or one of `names`.
fn is_expected(host: &str, names: &[String]) -> bool {
    let name = without_port(host);
    let bare = name
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .unwrap_or(name);
    bare.parse::<IpAddr>().is_ok()
        || name.eq_ignore_ascii_case("localhost")
        || names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_in_digits_localhost_and_given_names_are_answered() {
        let names = ["careers.example".to_owned()];
        for (host, expected) in [
            ("127.0.0.1:8787", true),
            ("127.0.0.1", true),
            ("[::1]:8787", true),
            ("192.168.7.7:80", true),
            ("localhost:8787", true),
            ("LOCALHOST", true),
            ("careers.example", true),
            ("Careers.Example:443", true),
            ("evil.example", false),
            ("localhost.evil.example", false),
            ("127.0.0.1.evil.example:8787", false),
            ("", false),
            ("?", false),
        ] {
            assert_eq!(is_expected(host, &names), expected, "{host}");
        }
    }
}
