//! The page on which one signs in.

use crate::reply::Page;
use crate::show::form::{Field, handed, line};
use crate::show::shell::{Heading, Part, page};
use crate::visit::Visit;
use maud::html;

pub(super) fn sign_in(visit: &Visit, to: &str) -> Page {
    let p = &visit.phrases.door;
    let fields = html! {
        input type="hidden" name="to" value=(to);
        (line(&Field::new("email", p.email), "email", "username"))
        (line(&Field::new("password", p.password), "password", "current-password"))
        button.button type="submit" { (p.sign_in) }
    };
    let main = html! {
        div.door {
            h1 { (p.sign_in) }
            (handed(&visit.to_path("/sign-in"), &fields))
            p.aside { (p.forgotten) }
        }
    };
    page(visit, &Heading::new(Part::Nowhere, p.sign_in), &main)
}
