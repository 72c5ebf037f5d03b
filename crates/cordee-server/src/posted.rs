//! What somebody signed in has sent: the form, and that it is really theirs.

mod files;

pub(crate) use files::PostedFiles;

use crate::guards::is_removed;
use crate::member::Member;
use crate::origin::is_ours;
use crate::peer::From;
use crate::proof::{FIELD, Proof, prove};
use crate::refused::Refused;
use crate::{App, Takes};
use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use cordee_store::RequestKey;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A form that a page of ours has sent for whoever is signed in.
///
/// It came from this server, carries what stands in the forms of this session only, and a key by
/// which a repeated sending acts once; the key is in the member's [`cordee_store::Asking`].
/// Fields that occur several times are lists.
pub(crate) struct Posted<T> {
    pub(crate) member: Member,
    pub(crate) form: T,
}

/// A form that a page of ours has sent for whoever is not signed in.
pub(crate) struct Handed<T>(pub(crate) T);

/// What stands in every form, beside what is asked.
#[derive(Deserialize)]
struct Seal {
    #[serde(default)]
    form: String,
    #[serde(default)]
    key: String,
    /// The password, where the form came back because it needs a fresh sign-in.
    #[serde(default)]
    proof: Option<String>,
}

/// The shortest key that tells one sending from all others.
const SHORTEST_KEY: usize = 8;
const LONGEST_KEY: usize = 64;

impl<T: DeserializeOwned + Send> FromRequest<App> for Posted<T> {
    type Rejection = Refused;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refused> {
        let (mut parts, body) = request.into_parts();
        let mut member = Member::from_request_parts(&mut parts, app).await?;
        // How much may be sent was looked at on the way in.
        let sent = to_bytes(body, Takes::Files.most_bytes()).await;
        let sent = sent.map_err(|_| Refused::TooLarge)?;
        let seal: Seal = read(&parts.headers, &sent)?;
        if !is_ours(&parts.headers) && !is_removed!("where a form comes from") {
            return Err(Refused::Stranger);
        }
        if !is_same(&seal.form, &member.me.form_secret) && !is_removed!("the seal of a form") {
            return Err(Refused::Stranger);
        }
        member.asking.key = Some(key(seal.key)?);
        let Some(password) = seal.proof else {
            let form = read(&parts.headers, &sent)?;
            return Ok(Self { member, form });
        };
        let Ok(from) = From::from_request_parts(&mut parts, app).await;
        match prove(app, &mut member, from, password).await? {
            Proof::Given => Ok(Self {
                member,
                form: read(&parts.headers, &without_proof(&sent))?,
            }),
            Proof::Wrong => Err(Refused::NotThem),
        }
    }
}

impl<T: DeserializeOwned + Send> FromRequest<App> for Handed<T> {
    type Rejection = Refused;

    async fn from_request(request: Request, _app: &App) -> Result<Self, Refused> {
        let (parts, body) = request.into_parts();
        if !is_ours(&parts.headers) && !is_removed!("where a sign-in comes from") {
            return Err(Refused::Stranger);
        }
        let sent = to_bytes(body, Takes::Form.most_bytes()).await;
        let sent = sent.map_err(|_| Refused::TooLarge)?;
        read(&parts.headers, &sent).map(Self)
    }
}

fn read<T: DeserializeOwned>(headers: &HeaderMap, sent: &Bytes) -> Result<T, Refused> {
    let kind = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
    let kind = kind.and_then(|it| it.split(';').next()).map(str::trim);
    let is_form = kind == Some("application/x-www-form-urlencoded");
    if !is_form && !is_removed!("what is sent as a form is one") {
        return Err(Refused::Torn);
    }
    serde_html_form::from_bytes(sent).map_err(|_| Refused::Torn)
}

/// What was sent, without the password that came along: it is no part of the form.
fn without_proof(sent: &Bytes) -> Bytes {
    let proof = format!("{FIELD}=");
    let fields = sent.split(|byte| *byte == b'&');
    let rest: Vec<_> = fields
        .filter(|it| !it.starts_with(proof.as_bytes()))
        .collect();
    rest.join(&b'&').into()
}

/// Every field of a form that was sent, in order; nothing where it is none.
pub(crate) fn fields_of(sent: &Bytes) -> Option<Vec<(String, String)>> {
    serde_html_form::from_bytes(sent).ok()
}

fn key(text: String) -> Result<RequestKey, Refused> {
    let is_key = (SHORTEST_KEY..=LONGEST_KEY).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let is_key = is_key || is_removed!("the key of a form");
    is_key.then_some(RequestKey(text)).ok_or(Refused::Torn)
}

/// Whether two secrets are the same, found in the same time wherever they differ.
fn is_same(one: &str, other: &str) -> bool {
    let differs = |(a, b): (u8, u8)| a ^ b;
    let all = one.bytes().zip(other.bytes()).map(differs);
    one.len() == other.len() && all.fold(0, |sum, it| sum | it) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_short_and_plain() {
        for (text, is_key) in [
            ("sign-out", true),
            ("0123456789abcdef0123456789abcdef", true),
            ("", false),
            ("short", false),
            ("with spaces in it", false),
            (&*"a".repeat(65), false),
        ] {
            assert_eq!(key(text.to_owned()).is_ok(), is_key, "{text}");
        }
    }

    #[test]
    fn secrets_are_the_same_only_as_a_whole() {
        assert!(is_same("abc", "abc"));
        for other in ["abd", "ab", "abcd", ""] {
            assert!(!is_same("abc", other), "{other}");
        }
    }
}
