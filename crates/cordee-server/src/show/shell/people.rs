//! What stands around the pages where people sign in.

use super::{Heading, NAME, Part, languages, parts_of_framework};
use crate::member::SignedIn;
use crate::show::icons;
use crate::show::words;
use crate::view::phrases::{Phrases, filled};
use crate::visit::Visit;
use maud::{Markup, html};

/// A part as the head lists it, with its address.
type Listed = (Part, &'static str, fn(&Phrases) -> &'static str);

/// What everyone signed in has.
const PARTS: [Listed; 7] = [
    (Part::Home, "/", |p| p.around.home),
    (Part::MyPath, "/me/path", |p| p.around.my_path),
    (Part::Evidence, "/me/evidence", |p| p.around.evidence),
    (Part::Cases, "/cases", |p| p.around.cases),
    (Part::People, "/people", |p| p.around.people),
    (Part::Roll, "/roll", |p| p.around.roll),
    (Part::First, "/framework", |p| p.around.framework),
];

/// What those have who answer for whether the ladders are fair.
const MEASURES: Listed = (Part::Measures, "/measures", |p| p.measures.title);

/// What some have beside it.
const ADMINISTRATION: Listed = (Part::Administration, "/administration", |p| {
    p.around.administration
});

/// The head for whoever is not signed in: it says nothing of the organisation.
pub(super) fn head_of_guest(visit: &Visit) -> Markup {
    html! {
        header.site-head {
            div.site-head-in {
                a.brand href=(visit.to_path("/")) {
                    (icons::brand())
                    span.brand-words { (NAME) }
                }
            }
        }
    }
}

/// The head for whoever is signed in.
pub(super) fn head_of_member(visit: &Visit, me: &SignedIn, heading: &Heading) -> Markup {
    html! {
        header.site-head.with-people {
            div.site-head-in {
                a.brand href=(visit.to_path("/")) {
                    (icons::brand())
                    span.brand-words { (words(&visit.reader().title())) }
                }
                (account(visit, me, heading.part))
                (parts(visit, me, heading.part))
            }
            @if heading.part.is_framework() {
                div.site-head-in.second {
                    (parts_of_framework(visit, heading, visit.phrases.around.framework_nav))
                    (languages(visit, heading.part))
                }
            }
        }
    }
}

fn parts(visit: &Visit, me: &SignedIn, here: Part) -> Markup {
    let p = visit.phrases;
    let figures = me.may_see_figures().then_some(MEASURES);
    let own = me.may_administrate().then_some(ADMINISTRATION);
    html! {
        nav.site-nav aria-label=(p.main_nav) {
            ul {
                @for (part, path, name) in PARTS.into_iter().chain(figures).chain(own) {
                    li {
                        a href=(visit.to_path(path)) aria-current=[current(part, here)] { (name(p)) }
                    }
                }
            }
        }
    }
}

/// The framework is one part here, with parts of its own.
fn current(part: Part, here: Part) -> Option<&'static str> {
    let is_here = part == here || (part.is_framework() && here.is_framework());
    is_here.then_some("true")
}

/// Who is signed in, and the way out.
fn account(visit: &Visit, me: &SignedIn, here: Part) -> Markup {
    let p = &visit.phrases.around;
    let title = filled(p.signed_in_as, &[&me.visitor.name]);
    html! {
        div.account {
            a.who href=(visit.to_path("/sessions")) title=(title) aria-current=[current(Part::Account, here)] {
                (icons::person()) span { (me.visitor.name) }
                span.sr-only { ": " (p.my_account) }
            }
            form method="post" action=(visit.to_path("/sign-out")) {
                input type="hidden" name="form" value=(me.form_secret);
                // Going twice is going once, whatever was sent before.
                input type="hidden" name="key" value="sign-out";
                button.plain type="submit" { (p.sign_out) }
            }
        }
    }
}

/// The foot of pages that are not the framework's.
pub(super) fn foot(visit: &Visit) -> Markup {
    let p = visit.phrases;
    html! {
        footer.site-foot {
            div.site-foot-in {
                p.motto { (p.motto) }
                p { (p.shown_by) }
            }
        }
    }
}
