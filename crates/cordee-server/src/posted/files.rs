//! Files that somebody signed in has sent.

use super::{Seal, is_same, key};
use crate::App;
use crate::guards::is_removed;
use crate::member::Member;
use crate::origin::is_ours;
use crate::refused::Refused;
use crate::view::typed::Typed;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};

/// How many files a form may carry; a folder of a framework has some dozens.
const MOST_FILES: usize = 500;
/// How many other fields it may carry.
const MOST_FIELDS: usize = 50;
/// The longest of them.
const LONGEST_TEXT: usize = 64 * 1024;
/// The longest of the form's own fields.
const LONGEST_FIELD: usize = 256;

/// A form with files that a page of ours has sent for whoever is signed in, with the same proofs as
/// [`super::Posted`].
pub(crate) struct PostedFiles {
    pub(crate) member: Member,
    /// Each with the path it has where it came from.
    pub(crate) files: Vec<(String, Vec<u8>)>,
    /// What else was typed.
    pub(crate) typed: Typed,
}

impl FromRequest<App> for PostedFiles {
    type Rejection = Refused;

    async fn from_request(request: Request, app: &App) -> Result<Self, Refused> {
        let (mut parts, body) = request.into_parts();
        let mut member = Member::from_request_parts(&mut parts, app).await?;
        if !is_ours(&parts.headers) && !is_removed!("where files come from") {
            return Err(Refused::Stranger);
        }
        let request = Request::from_parts(parts, body);
        let form = Multipart::from_request(request, app).await;
        let (seal, files, typed) = read(form.map_err(|_| Refused::Torn)?).await?;
        if !is_same(&seal.form, &member.me.form_secret) && !is_removed!("the seal of files") {
            return Err(Refused::Stranger);
        }
        member.asking.key = Some(key(seal.key)?);
        Ok(Self {
            member,
            files,
            typed,
        })
    }
}

/// What stands in every form, the files, and what was typed.
type Read = (Seal, Vec<(String, Vec<u8>)>, Typed);

async fn read(mut form: Multipart) -> Result<Read, Refused> {
    let mut files = Vec::new();
    let mut typed = Typed::default();
    let mut seal = Seal {
        form: String::new(),
        key: String::new(),
        proof: None,
    };
    while let Some(field) = form.next_field().await.map_err(|_| Refused::Torn)? {
        let name = field.name().unwrap_or_default().to_owned();
        let path = field.file_name().map(str::to_owned);
        // How much may be sent was looked at on the way in.
        let bytes = field.bytes().await.map_err(|_| Refused::TooLarge)?;
        match (name.as_str(), path) {
            (_, Some(path)) if !path.is_empty() && !bytes.is_empty() => {
                files.push((path, bytes.to_vec()));
            }
            ("form", None) => seal.form = short(&bytes)?,
            ("key", None) => seal.key = short(&bytes)?,
            (_, None) => {
                let text = std::str::from_utf8(&bytes).map_err(|_| Refused::Torn)?;
                if text.len() > LONGEST_TEXT || typed.0.len() > MOST_FIELDS {
                    return Err(Refused::TooLarge);
                }
                typed.0.push((name, text.to_owned()));
            }
            _ => {}
        }
        if files.len() > MOST_FILES && !is_removed!("how many files") {
            return Err(Refused::TooLarge);
        }
    }
    Ok((seal, files, typed))
}

fn short(bytes: &[u8]) -> Result<String, Refused> {
    let text = std::str::from_utf8(bytes).ok();
    let text = text.filter(|it| it.len() <= LONGEST_FIELD);
    text.map(str::to_owned).ok_or(Refused::Torn)
}
