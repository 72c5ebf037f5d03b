//! The page on which somebody says how they are reached.

use crate::places::Place;
use crate::reply::Page;
use crate::show::form::{choice, line};
use crate::show::shell::{Crumb, Heading, Part, page_with};
use crate::show::stamp::{Stamp, form, send};
use crate::show::typed::Back;
use crate::view::words::{Link, own_name};
use crate::visit::Visit;
use cordee_domain::Lang;
use cordee_store::PersonSeen;
use maud::{Markup, html};

/// What the form is called.
pub(super) const FORM: &str = "contact";

pub(super) fn contact(visit: &Visit, stamp: &Stamp, me: &PersonSeen, back: &Back) -> Page {
    let k = &visit.phrases.keeping;
    let action = visit.reader().at(&Place::MyContact);
    let main = html! {
        header.page-head { h1 { (k.my_contact) } p.lead { (k.my_contact_lead) } }
        (form(stamp, FORM, &action, &fields(visit, me, back)))
    };
    let above: Crumb = Link {
        href: visit.to_path("/sessions"),
        words: visit.reader().ours(visit.phrases.door.my_sign_in),
    }
    .into();
    let heading = Heading::new(Part::Account, k.my_contact).under(vec![above]);
    page_with(back.status(), visit, &heading, &main)
}

fn fields(visit: &Visit, me: &PersonSeen, back: &Back) -> Markup {
    let (h, k) = (&visit.phrases.house, &visit.phrases.keeping);
    let (email, language) = match &me.contact {
        Some((email, language)) => (email.as_str(), language.as_deref()),
        None => ("", None),
    };
    let language = language.unwrap_or_default();
    let field = |name, label, has| back.field((FORM, name), label, has);
    html! {
        (back.beside(FORM, &["email", "language"]))
        input type="hidden" name="seen" value=(me.revision.0);
        (line(&field("email", h.email, email), "email", "email"))
        (choice(&field("language", k.liked_language, language).free(), &languages(visit, language)))
        (send(h.keep_it))
    }
}

/// Those that the pages have words in, those of the framework, and the one that is liked now.
fn languages(visit: &Visit, liked: &str) -> Vec<(String, String)> {
    let ours = ["en", "de", "fr", liked].map(Lang::new);
    let theirs = visit.published.languages().iter().copied();
    let mut all: Vec<Lang> = ours.into_iter().flatten().chain(theirs).collect();
    all.sort_by_key(|it| own_name(*it));
    all.dedup();
    let any = (String::new(), visit.phrases.keeping.any_language.to_owned());
    let named = all.into_iter().map(|it| (it.to_string(), own_name(it)));
    std::iter::once(any).chain(named).collect()
}
