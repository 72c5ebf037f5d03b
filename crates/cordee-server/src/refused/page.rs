//! The page of a no: what it means, that nothing was changed, and what to do.

mod proof;

use super::Refused;
use crate::reply::Page;
use crate::show::shell::{Heading, Part, page_with};
use crate::show::tell;
use crate::view::phrases::{Phrases, filled};
use crate::view::told;
use crate::view::typed::Said;
use crate::visit::Visit;
use cordee_store::{Failure, No};
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// From where a request came.
pub(crate) struct Came<'a> {
    /// The page to go back to.
    pub(crate) back: &'a str,
    /// The address that was asked.
    pub(crate) action: &'a str,
    /// The form that was sent there; empty where none was.
    pub(crate) fields: Vec<(String, String)>,
    /// Where people come in.
    pub(crate) entrance: &'a str,
}

/// The page of a no, under the number of the request.
pub(crate) fn page(visit: &Visit, refused: &Refused, came: &Came<'_>, number: &str) -> Page {
    let p = visit.phrases;
    let is_proof = matches!(refused, Refused::Store(No::SignInAgain) | Refused::NotThem);
    if is_proof && !came.fields.is_empty() {
        return proof::page(visit, refused, came);
    }
    let (title, lead) = words(p, refused);
    let main = html! {
        div.refused {
            h1 { (title) }
            p.lead { (lead) }
            (more(visit, refused, came))
            p.request-number { (filled(p.nos.number, &[number])) }
        }
    };
    let heading = Heading::new(Part::Nowhere, title);
    page_with(refused.status(), visit, &heading, &main)
}

fn words(p: &Phrases, refused: &Refused) -> (&'static str, &'static str) {
    let no = &p.nos;
    match refused {
        Refused::Store(it) => words_of_store(p, it),
        Refused::Wrong(_) => (no.wrong, no.wrong_lead),
        Refused::NotThem => (no.again, no.again_lead),
        Refused::SignedOut => (no.signed_out, no.signed_out_lead),
        Refused::Stranger => (no.stranger, no.stranger_lead),
        Refused::Torn => (no.torn, no.torn_lead),
        Refused::TooLarge => (no.too_large, no.too_large_lead),
        Refused::TooSlow => (no.too_slow, no.too_slow_lead),
        Refused::Busy => (no.busy, no.busy_lead),
        Refused::Broken => (no.broken, no.broken_lead),
    }
}

fn words_of_store(p: &Phrases, it: &No) -> (&'static str, &'static str) {
    let no = &p.nos;
    match it {
        No::NotFound => (no.not_found, no.not_found_lead),
        No::Forbidden => (no.forbidden, no.forbidden_lead),
        No::SignInAgain => (no.again, no.again_lead),
        No::Stale => (no.stale, no.stale_lead),
        No::Refused(_) | No::Vouch(_) => (no.not_now, no.not_now_lead),
        No::Wrong(_) => (no.wrong, no.wrong_lead),
        No::KeyUsedForAnother => (no.key_used, no.key_used_lead),
        No::Failure(Failure::Database(_) | Failure::Busy | Failure::Closing) => {
            (no.busy, no.busy_lead)
        }
        No::NoFramework | No::Failure(_) => (no.broken, no.broken_lead),
    }
}

/// What is particular about it, and where to go.
fn more(visit: &Visit, refused: &Refused, came: &Came<'_>) -> Markup {
    let (p, back) = (visit.phrases, came.back);
    html! {
        @match refused {
            Refused::Store(No::SignInAgain) => {
                p { a.button href=(visit.to_path(&again(back))) { (p.nos.sign_in_again) } }
            }
            Refused::Store(no @ (No::Refused(_) | No::Vouch(_))) => {
                p { (tell(&as_sentence(told::told(p, no.to_string())))) }
            }
            Refused::Store(No::Wrong(fields)) => {
                ul { @for it in fields { li { (tell(&as_sentence(told::told(p, it.why.clone())))) } } }
            }
            Refused::Wrong(fields) => { ul { @for it in fields { li { (tell(&it.why)) } } } }
            Refused::Store(No::Stale | No::KeyUsedForAnother) | Refused::Torn | Refused::Stranger => {
                p { a.button href=(back) { (p.nos.look_again) } }
            }
            Refused::SignedOut => {
                p { a.button href=(visit.to_path("/sign-in")) { (p.door.sign_in) } }
            }
            _ => { p { a href=(visit.to_path("/")) { (p.nos.go_home) } } }
        }
    }
}

/// Where one signs in again, to come back after it.
fn again(back: &str) -> String {
    format!(
        "/sign-in/again?to={}",
        utf8_percent_encode(back, NON_ALPHANUMERIC)
    )
}

/// A message as a sentence of its own.
fn as_sentence(said: Said) -> Said {
    match said {
        Said::OfPage(words) => Said::OfPage(sentence(&words)),
        Said::English(words) => Said::English(sentence(&words)),
    }
}

fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(|it| it.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), letters.as_str())
}
