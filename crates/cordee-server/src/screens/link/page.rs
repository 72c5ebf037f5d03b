//! The page of a one-time link.

use crate::password::{SHORTEST, Weak};
use crate::reply::Page;
use crate::show::form::{Field, handed, line};
use crate::show::shell::{Heading, Part, page_with};
use crate::view::phrases::{Phrases, filled};
use crate::view::typed::{Said, Wrong, wrong_with};
use crate::visit::Visit;
use axum::http::StatusCode;
use cordee_store::{LinkSeen, Purpose};
use maud::{Markup, html};

/// What was filled in, and what is wrong with it.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) team_name: String,
    pub(super) weak: Option<Weak>,
    pub(super) wrongs: Vec<Wrong>,
}

impl Filled {
    fn wrong(&self, field: &str) -> Option<&Said> {
        wrong_with(&self.wrongs, field)
    }

    fn status(&self) -> StatusCode {
        if self.weak.is_some() || !self.wrongs.is_empty() {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            StatusCode::OK
        }
    }
}

pub(super) fn link(visit: &Visit, link: &LinkSeen, secret: &str, given: &Filled) -> Page {
    let p = &visit.phrases.door;
    let (title, lead) = match link.purpose {
        Purpose::First if link.founds => (p.first, p.founding_lead),
        Purpose::First => (p.first, p.first_lead),
        Purpose::Invitation => (p.invitation, p.invitation_lead),
        Purpose::Reset => (p.reset, p.reset_lead),
    };
    let fields = html! {
        (who(visit.phrases, link, given))
        (new_password(visit.phrases, given.weak))
        button.button type="submit" { (p.set_password) }
    };
    let main = html! {
        div.door {
            h1 { (title) }
            p { (lead) }
            (handed(&visit.to_path(&format!("/links/{secret}")), &fields))
        }
    };
    let heading = Heading::new(Part::Nowhere, title);
    page_with(given.status(), visit, &heading, &main)
}

fn who(p: &Phrases, link: &LinkSeen, given: &Filled) -> Markup {
    let (name, email) = (p.door.name, p.door.email);
    html! {
        @match &link.person {
            Some((name, email)) => {
                p { (filled(p.door.for_whom, &[name, email])) }
                // Lets a browser keep the password under the right name.
                input type="hidden" name="email" value=(email) autocomplete="username";
            }
            None => {
                (line(&Field::new("name", name).with(&given.name).wrong(given.wrong("name")), "text", "name"))
                (line(&Field::new("email", email).with(&given.email).wrong(given.wrong("email")), "email", "username"))
                @if link.founds {
                    (line(&Field::new("team_name", p.door.organisation).hinted(p.door.organisation_hint).with(&given.team_name).wrong(given.wrong("team_name")), "text", "organization"))
                }
            }
        }
    }
}

/// The two fields of a new password.
pub(crate) fn new_password(p: &Phrases, weak: Option<Weak>) -> Markup {
    let shortest = SHORTEST.to_string();
    let hint = filled(p.door.password_hint, &[&shortest]);
    let wrong = weak.map(|weak| match weak {
        Weak::Short => filled(p.door.too_short, &[&shortest]),
        Weak::Long => p.door.too_long.to_owned(),
        Weak::Plain => p.door.too_plain.to_owned(),
        Weak::Differs => p.door.differs.to_owned(),
    });
    let wrong = wrong.map(Said::OfPage);
    html! {
        (line(&Field::new("password", p.door.new_password).hinted(&hint).wrong(wrong.as_ref()), "password", "new-password"))
        (line(&Field::new("again", p.door.once_more), "password", "new-password"))
    }
}

/// The page of a link that opens nothing, or no longer.
pub(super) fn gone(visit: &Visit) -> Page {
    let p = &visit.phrases.door;
    let main = html! {
        div.door {
            h1 { (p.link_gone) }
            p { (p.link_gone_lead) }
            p { a.button href=(visit.to_path("/sign-in")) { (p.sign_in) } }
        }
    };
    let heading = Heading::new(Part::Nowhere, p.link_gone);
    page_with(StatusCode::NOT_FOUND, visit, &heading, &main)
}
