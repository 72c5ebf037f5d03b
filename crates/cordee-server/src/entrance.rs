//! Coming in: what the screens of signing in do, beside what the store keeps.

use crate::refused::Refused;
use crate::reply::SeeOther;
use crate::{Installation, cookie};
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use cordee_domain::PersonId;
use cordee_store::{Entering, Knock, Knocking, Secret};

/// How somebody who knocked was received.
pub(crate) enum Received {
    /// They are in, with this session.
    In(Secret),
    /// Name and password don't belong together, or there were too many tries: nobody hears which.
    Out,
}

/// Somebody knocks with a password.
pub(crate) async fn receive(
    installation: &Installation,
    who: Knocking,
    password: String,
    device: String,
) -> Result<Received, Refused> {
    let asking = installation.nobody();
    let kept = match installation.store.knock(&asking, &who).await? {
        Knock::TooMany => return Ok(Received::Out),
        Knock::Try(kept) => kept,
    };
    let whom = kept.as_ref().map(|it| it.person);
    let kept = kept.map(|it| it.hash);
    let is_right = installation.passwords.is_right(password, kept).await?;
    match whom {
        Some(person) if is_right => {
            let secret = begin(installation, person, device, Some(who)).await?;
            Ok(Received::In(secret))
        }
        whom => {
            installation.store.turned_away(&asking, whom).await?;
            Ok(Received::Out)
        }
    }
}

/// Begins a session for somebody who has shown who they are.
pub(crate) async fn begin(
    installation: &Installation,
    person: PersonId,
    device: String,
    knocked: Option<Knocking>,
) -> Result<Secret, Refused> {
    let secret = installation.secret();
    let entering = Entering {
        person,
        id: installation.number(),
        secret: secret.hash(),
        device,
        knocked,
    };
    installation
        .store
        .enter(&installation.nobody(), entering)
        .await?;
    Ok(secret)
}

/// On to a page of ours, with this session.
pub(crate) fn on_with(installation: &Installation, secret: &Secret, to: &str) -> SeeOther {
    SeeOther::new(to.to_owned()).with_cookie(cookie::keep(secret, installation.road))
}

/// The sort of device that asks, in two words: enough to tell one's own apart.
pub(crate) fn device(headers: &HeaderMap) -> String {
    let agent = headers.get(USER_AGENT).and_then(|it| it.to_str().ok());
    let agent = agent.unwrap_or_default();
    let first = |known: &[(&str, &str)]| {
        let found = known.iter().find(|(sign, _)| agent.contains(sign));
        found.map(|(_, name)| (*name).to_owned())
    };
    let browser = first(&BROWSERS);
    let system = first(&SYSTEMS);
    [browser, system]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

/// Most browsers also say that they are others: the order matters.
const BROWSERS: [(&str, &str); 6] = [
    ("Firefox/", "Firefox"),
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
];

const SYSTEMS: [(&str, &str); 6] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_device_is_told_in_two_words() {
        for (agent, wanted) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox, Linux",
            ),
            (
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36",
                "Chrome, Android",
            ),
            ("something else", ""),
        ] {
            let agent = (USER_AGENT, HeaderValue::from_static(agent));
            assert_eq!(device(&HeaderMap::from_iter([agent])), wanted);
        }
    }
}
