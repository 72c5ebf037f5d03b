//! The cookie of a session: the only one there is.

use crate::Road;
use crate::guards::is_removed;
use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use cordee_store::Secret;

/// Where browsers keep `Secure` cookies, the prefix keeps other servers of the same domain from
/// setting it. On plain HTTP no browser would take such a cookie.
fn name(road: Road) -> &'static str {
    match road {
        Road::Encrypted => "__Host-cordee",
        Road::Plain => "cordee",
    }
}

/// The session that a request brings.
pub(crate) fn session(headers: &HeaderMap, road: Road) -> Option<Secret> {
    let pairs = headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(';'));
    let mut ours = pairs
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(it, _)| *it == name(road));
    let (_, value) = ours.next()?;
    // Two of the same name: somebody else has set one of them. Neither is believed.
    match ours.next() {
        Some(_) if !is_removed!("one cookie of our name") => None,
        _ => Secret::read(value),
    }
}

/// Lets the browser keep this session until it is closed; how long it lasts is decided here.
pub(crate) fn keep(secret: &Secret, road: Road) -> Option<HeaderValue> {
    written(&secret.text(), road, "")
}

/// Lets the browser forget the session.
pub(crate) fn forget(road: Road) -> Option<HeaderValue> {
    written("", road, "; Max-Age=0")
}

fn written(value: &str, road: Road, end: &str) -> Option<HeaderValue> {
    let secure = match road {
        Road::Encrypted => "; Secure",
        Road::Plain => "",
    };
    let cookie = format!(
        "{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{end}",
        name(road)
    );
    HeaderValue::from_str(&cookie).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(cookies: &[&str]) -> HeaderMap {
        let values = cookies
            .iter()
            .map(|it| (COOKIE, HeaderValue::from_str(it).unwrap()));
        values.collect()
    }

    #[test]
    fn only_one_well_formed_cookie_of_our_name_is_a_session() {
        let secret = Secret::new([5; 32]);
        let ours = format!("cordee={}", secret.text());
        let host = format!("__Host-cordee={}", secret.text());
        let two = format!("{ours}; cordee={}", Secret::new([6; 32]).text());
        for (cookies, road, is_session) in [
            (vec![&*ours], Road::Plain, true),
            (vec!["a=b; c", &*ours], Road::Plain, true),
            (vec![&*host], Road::Encrypted, true),
            (vec![&*ours], Road::Encrypted, false),
            (vec![&*two], Road::Plain, false),
            (vec!["cordee=abc"], Road::Plain, false),
            (vec![], Road::Plain, false),
        ] {
            let found = session(&asked(&cookies), road);
            assert_eq!(found.is_some(), is_session, "{cookies:?} {road:?}");
        }
    }

    #[test]
    fn over_tls_the_cookie_is_bound_to_this_host() {
        let secret = Secret::new([5; 32]);
        let kept = keep(&secret, Road::Encrypted).unwrap();
        let kept = kept.to_str().unwrap();
        assert!(kept.starts_with("__Host-cordee=0505"), "{kept}");
        assert!(kept.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"));
        let plain = keep(&secret, Road::Plain).unwrap();
        assert!(!plain.to_str().unwrap().contains("Secure"));
    }
}
