//! How mail goes, for whoever keeps the house.

use crate::App;
use crate::member::Member;
use crate::refused::Refused;
use crate::show::section;
use crate::view::phrases::{Phrases, filled};
use maud::{Markup, html};

/// How mail goes, in words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Mail {
    /// The server through which it goes; nothing where none goes.
    pub(super) through: Option<String>,
    pub(super) last_sent: Option<String>,
    /// When, and why.
    pub(super) failing: Option<(String, String)>,
    /// How many people are to be told, and since when the first of them waits.
    pub(super) waits: Option<(u64, String)>,
}

pub(super) async fn mail(app: &App, member: &Member) -> Result<Mail, Refused> {
    let post = app.installation().and_then(|it| it.post.as_ref());
    let Some(seen) = post.map(|it| it.seen()) else {
        return Ok(Mail::default());
    };
    let waiting = member.store.mail_waiting(&member.asking).await?;
    let since = waiting.since.map(|at| (waiting.people, member.time(at)));
    Ok(Mail {
        through: Some(seen.through),
        last_sent: seen.last_sent.map(|at| member.time(at)),
        failing: seen.failing.map(|(at, why)| (member.time(at), why)),
        waits: since,
    })
}

pub(super) fn shown(p: &Phrases, mail: &Mail) -> Markup {
    let k = &p.keeping;
    let Some(through) = &mail.through else {
        return section(p, "mail", k.mail, &html! { p { (k.no_mail) } });
    };
    let people = |count: u64| {
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        p.counted(count, (p.one_person, p.many_people))
    };
    section(
        p,
        "mail",
        k.mail,
        &html! {
            p { (filled(k.mail_goes, &[through])) }
            @if let Some((at, why)) = &mail.failing {
                p.said-wrong role="status" { (filled(k.mail_failing, &[at, why])) }
            }
            @if let Some((count, since)) = &mail.waits {
                p { (filled(k.mail_waits, &[&people(*count), since])) }
            }
            @if let Some(at) = &mail.last_sent { p.aside { (filled(k.mail_last, &[at])) } }
        },
    )
}
