//! The page on which whoever sent something shows that it is really them: what they sent stays in it,
//! in no address and in no log, and goes on with the password.

use super::Came;
use crate::proof::FIELD;
use crate::refused::Refused;
use crate::reply::Page;
use crate::show::form::{Field, line};
use crate::show::shell::{Heading, Part, page_with};
use crate::view::phrases::filled;
use crate::visit::Visit;
use maud::{Markup, html};

/// Where people come in who have a password.
const SIGN_IN: &str = "/sign-in";

pub(super) fn page(visit: &Visit, refused: &Refused, came: &Came<'_>) -> Page {
    let (no, d) = (&visit.phrases.nos, &visit.phrases.door);
    let has_password = came.entrance == SIGN_IN;
    let main = html! {
        div.door {
            h1 { (no.again) }
            p { (no.again_lead) }
            @if matches!(refused, Refused::NotThem) { p.said-wrong role="alert" { (d.not_right) } }
            @if has_password {
                p { (no.words_wait) }
                (form(visit, came))
            } @else {
                p { (filled(no.demo_again, &[name(visit)])) }
                p { a.button href=(visit.to_path(came.entrance)) { (d.step_into) } }
            }
            p.aside { a href=(came.back) { (d.rather_not) } }
        }
    };
    let heading = Heading::new(Part::Account, no.again);
    page_with(refused.status(), visit, &heading, &main)
}

fn form(visit: &Visit, came: &Came<'_>) -> Markup {
    let d = &visit.phrases.door;
    let sent = came.fields.iter().filter(|(name, _)| name != FIELD);
    html! {
        form.form method="post" action=(came.action) {
            @for (name, value) in sent { input type="hidden" name=(name) value=(value); }
            // Lets a browser fill in the right password; without a name it is not sent.
            input type="hidden" value=(name(visit)) autocomplete="username";
            (line(&Field::new(FIELD, d.password), "password", "current-password"))
            button.button type="submit" { (d.go_on) }
        }
    }
}

fn name(visit: &Visit) -> &str {
    visit.me().map_or("", |me| &me.visitor.name)
}
