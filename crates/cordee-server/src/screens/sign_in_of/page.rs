//! The page of somebody's sign-in.

use crate::member::Member;
use crate::reply::Page;
use crate::screens::sessions::page::table;
use crate::show::form::form;
use crate::show::shell::{Crumb, Heading, Part, page};
use crate::view::phrases::filled;
use crate::view::words::Link;
use cordee_store::{AccountSeen, PersonSeen, SessionSeen};
use maud::{Markup, html};

/// A link that was made.
pub(super) enum Made {
    /// Just now: this is the only time that it is shown.
    Now(String),
    /// By the same form before: it was shown then.
    Before,
}

pub(super) fn sign_in_of(
    member: &Member,
    person: &PersonSeen,
    account: Option<&AccountSeen>,
    sessions: &[SessionSeen],
    made: Option<&Made>,
) -> Page {
    let p = &member.visit.phrases.door;
    let path = format!("/people/{}/sign-in", person.id);
    let main = html! {
        div.page-head { h1 { (filled(p.sign_in_of, &[&person.name])) } }
        @if let Some(made) = made { (shown(member, made)) }
        p { (standing(member, account)) }
        (form(member, &format!("{path}/link"), &html! {
            p.hint { (p.link_hint) }
            button.button type="submit" { (p.make_link) }
        }))
        section.part aria-labelledby="sessions" {
            h2 id="sessions" { (p.sessions) }
            @if sessions.is_empty() {
                p { (p.no_sessions) }
            } @else {
                (table(member, sessions, "/sessions"))
                (form(member, &format!("{path}/end"), &html! {
                    button.button.second type="submit" { (p.end_all) }
                }))
            }
        }
        @if account.is_some_and(|it| it.is_open) {
            section.part aria-labelledby="close" {
                h2 id="close" { (p.close) }
                p { (p.close_lead) }
                (form(member, &format!("{path}/close"), &html! {
                    button.button.second type="submit" { (p.close) }
                }))
            }
        }
    };
    let trail = vec![crumb(member, person)];
    let title = filled(p.sign_in_of, &[&person.name]);
    page(
        &member.visit,
        &Heading::new(Part::People, title).under(trail),
        &main,
    )
}

fn crumb(member: &Member, person: &PersonSeen) -> Crumb {
    let link = Link {
        href: member.to(&format!("/people/{}", person.id)),
        words: member.reader().ours(person.name.clone()),
    };
    link.into()
}

fn standing(member: &Member, account: Option<&AccountSeen>) -> String {
    let p = &member.visit.phrases.door;
    match account {
        None => p.no_account.to_owned(),
        Some(it) if !it.is_open => p.account_closed.to_owned(),
        Some(it) => filled(p.signs_in_by, &[&it.name, &member.time(it.set_at)]),
    }
}

fn shown(member: &Member, made: &Made) -> Markup {
    let p = &member.visit.phrases.door;
    html! {
        div.shown-once role="status" {
            @match made {
                Made::Now(address) => {
                    p { strong { (p.link_once) } }
                    p { code.secret { (address) } }
                }
                Made::Before => p { (p.link_before) }
            }
        }
    }
}
