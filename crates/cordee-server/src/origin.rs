//! Whether something was sent from a page of ours.
//!
//! Browsers say so themselves, in two headers that no page can set. Whoever says neither is no
//! browser that could be misled, and not one of ours either.

use crate::guards::is_removed;
use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN, REFERER};

/// Whether the browser says that a page of this server sent this.
pub(crate) fn is_ours(headers: &HeaderMap) -> bool {
    let site = text(headers, "sec-fetch-site");
    let origin = headers.get(ORIGIN).map(|it| it.to_str().unwrap_or("?"));
    let is_near = site.is_none_or(|site| site == "same-origin");
    let is_here = origin.is_none_or(|origin| names_host(origin, headers));
    is_near && is_here && (site.is_some() || origin.is_some())
}

/// The path of the page it was sent from, if that was ours.
pub(crate) fn page_before(headers: &HeaderMap) -> Option<&str> {
    let from = headers.get(REFERER)?.to_str().ok()?;
    let (_, rest) = from.split_once("://")?;
    let (host, _) = rest.split_once('/')?;
    let is_ours = Some(host) == text(headers, HOST.as_str());
    is_ours.then(|| rest.get(host.len()..)).flatten()
}

fn names_host(origin: &str, headers: &HeaderMap) -> bool {
    let host = origin.split_once("://").map(|(_, host)| host);
    host.is_some() && host == text(headers, HOST.as_str())
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).map(|it| it.to_str().unwrap_or("?"))
}

/// The address to go on to after signing in: only one of ours, otherwise home.
pub(crate) fn own_path(to: Option<&str>) -> &str {
    let is_own = |to: &&str| {
        let second = to.as_bytes().get(1);
        to.starts_with('/')
            && !matches!(second, Some(b'/' | b'\\'))
            && to.bytes().all(|byte| byte.is_ascii_graphic())
            || is_removed!("the way on is one of ours")
    };
    to.filter(is_own).unwrap_or("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let pair = |(name, value): &(&'static str, &str)| {
            let value = HeaderValue::from_str(value).unwrap();
            (HeaderName::from_static(name), value)
        };
        pairs.iter().map(pair).collect()
    }

    #[test]
    fn only_what_browsers_call_ours_is_ours() {
        let host = ("host", "careers.example:8787");
        for (said, wanted) in [
            (&[("sec-fetch-site", "same-origin")][..], true),
            (&[("origin", "https://careers.example:8787")], true),
            (&[("origin", "http://careers.example:8787")], true),
            (&[], false),
            (&[("origin", "null")], false),
            (&[("origin", "https://evil.example")], false),
            (&[("origin", "https://careers.example")], false),
            (&[("origin", "careers.example:8787")], false),
            (&[("sec-fetch-site", "cross-site")], false),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "none")], false),
            (
                &[
                    ("sec-fetch-site", "same-origin"),
                    ("origin", "https://evil.example"),
                ],
                false,
            ),
        ] {
            let pairs: Vec<_> = said.iter().copied().chain([host]).collect();
            assert_eq!(is_ours(&headers(&pairs)), wanted, "{said:?}");
        }
    }

    #[test]
    fn the_way_on_never_leads_elsewhere() {
        for (to, wanted) in [
            (Some("/cases/7?lang=fr"), "/cases/7?lang=fr"),
            (Some("/"), "/"),
            (None, "/"),
            (Some(""), "/"),
            (Some("//evil.example"), "/"),
            (Some("/\\evil.example"), "/"),
            (Some("https://evil.example"), "/"),
            (Some("/a\r\nset-cookie: x"), "/"),
            (Some("javascript:alert(1)"), "/"),
        ] {
            assert_eq!(own_path(to), wanted, "{to:?}");
        }
    }

    #[test]
    fn the_page_before_is_told_only_if_it_was_ours() {
        let host = ("host", "localhost:8787");
        let of = |from: &str| {
            let all = headers(&[host, ("referer", from)]);
            page_before(&all).map(str::to_owned)
        };
        assert_eq!(
            of("http://localhost:8787/cases/7"),
            Some("/cases/7".to_owned())
        );
        assert_eq!(of("http://evil.example/cases/7"), None);
        assert_eq!(of("http://localhost:8787.evil.example/"), None);
    }
}
