//! Showing again, by a password, that one is who one is: on a page of its own, or along with a form
//! that needs it.

use crate::App;
use crate::member::Member;
use crate::peer::From;
use crate::refused::Refused;
use cordee_store::{Asking, Fresh, Knock, Knocking, No};

/// The field of a form in which a password may come along.
pub(crate) const FIELD: &str = "proof";

/// Whether the password was theirs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Proof {
    /// It was: the session and this request are fresh from now on.
    Given,
    /// It was not, or there were too many tries.
    Wrong,
}

/// Looks whether this is the member's password. Tries are counted as they are at the sign-in.
pub(crate) async fn prove(
    app: &App,
    member: &mut Member,
    From(from): From,
    password: String,
) -> Result<Proof, Refused> {
    let installation = app.installation().ok_or(No::NotFound)?;
    // The key of the request is that of what comes after.
    let asking = Asking {
        key: None,
        ..member.asking.clone()
    };
    let account = member.store.account(&asking, member.id()).await?;
    let name = account.map(|it| it.name).unwrap_or_default();
    let who = Knocking { name, from };
    let kept = match member.store.knock(&asking, &who).await? {
        Knock::Try(Some(kept)) if kept.person == member.id() => Some(kept.hash),
        Knock::Try(_) | Knock::TooMany => None,
    };
    if installation.passwords.is_right(password, kept).await? {
        let session = member.me.visitor.session;
        member.store.prove(&asking, session, &who).await?;
        member.asking.fresh = Fresh::Yes;
        return Ok(Proof::Given);
    }
    let whom = Some(member.id());
    member.store.turned_away(&asking, whom).await?;
    Ok(Proof::Wrong)
}
