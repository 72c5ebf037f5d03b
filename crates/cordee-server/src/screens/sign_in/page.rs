//! The page on which one signs in.

use crate::reply::Page;
use crate::show::form::{Field, handed, line};
use crate::show::shell::{Heading, Part, page, page_with};
use crate::visit::Visit;
use axum::http::StatusCode;
use maud::html;

/// The page, empty, or with the address again that did not get in.
pub(super) fn sign_in(visit: &Visit, status: StatusCode, to: &str, email: &str) -> Page {
    let p = &visit.phrases.door;
    let fields = html! {
        input type="hidden" name="to" value=(to);
        (line(&Field::new("email", p.email).with(email), "email", "username"))
        (line(&Field::new("password", p.password), "password", "current-password"))
        button.button type="submit" { (p.sign_in) }
    };
    let main = html! {
        div.door {
            h1 { (p.sign_in) }
            @if status != StatusCode::OK { p.said-wrong role="alert" { (p.not_known) } }
            (handed(&visit.to_path("/sign-in"), &fields))
            p.aside { (p.forgotten) }
        }
    };
    let heading = Heading::new(Part::Nowhere, p.sign_in);
    page_with(status, visit, &heading, &main)
}

/// The page where nobody can sign in yet.
pub(super) fn first(visit: &Visit) -> Page {
    let p = &visit.phrases.door;
    let main = html! {
        div.door {
            h1 { (p.nobody_yet) }
            p.lead { (p.nobody_yet_lead) }
        }
    };
    page(visit, &Heading::new(Part::Nowhere, p.nobody_yet), &main)
}
