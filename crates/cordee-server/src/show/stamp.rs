//! What every form that changes something carries, so that pages stay functions of values: made
//! once for a page, from whoever is signed in.

use super::tell;
use crate::member::Member;
use crate::view::phrases::Phrases;
use crate::view::typed::Wrong;
use maud::{Markup, html};

/// That a form was sent by a page of ours for this session, and what its requests are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    /// What stands in every form of the session, and in nobody else's.
    pub(crate) secret: String,
    /// What the requests of this page begin with.
    pub(crate) key: String,
}

impl Stamp {
    /// For a page that is about to be shown.
    pub(crate) fn of(member: &Member) -> Self {
        Self {
            secret: member.me.form_secret.clone(),
            key: member.form_key(),
        }
    }
}

/// A form that changes something. Several on one page have different names, since each is a
/// request of its own; sent twice, it acts once.
pub(crate) fn form(stamp: &Stamp, name: &str, action: &str, fields: &Markup) -> Markup {
    html! {
        form.form method="post" action=(action) {
            input type="hidden" name="form" value=(stamp.secret);
            input type="hidden" name="key" value=(format!("{}-{name}", stamp.key));
            (fields)
        }
    }
}

/// The button that sends a form.
pub(crate) fn send(words: &str) -> Markup {
    html! { p { button.button type="submit" { (words) } } }
}

/// What was wrong, above the form, each under the name of its field and leading there.
pub(crate) fn wrongs(p: &Phrases, wrongs: &[Wrong], labels: &[(&str, &str)]) -> Markup {
    let label = |field: &str| labels.iter().find(|(name, _)| *name == field);
    html! {
        @if !wrongs.is_empty() {
            div.said-wrong role="alert" {
                p { (p.practice.not_kept_yet) }
                ul {
                    @for one in wrongs {
                        @let field = one.field.as_deref().unwrap_or_default();
                        li {
                            a href=(format!("#field-{field}")) {
                                @if let Some((_, label)) = label(field) { (label) " " }
                                (tell(&one.why))
                            }
                        }
                    }
                }
            }
        }
    }
}
