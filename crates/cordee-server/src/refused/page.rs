//! The page of a no: what it means, that nothing was changed, and what to do.

use super::Refused;
use crate::reply::Page;
use crate::show::shell::{Heading, Part, page_with};
use crate::show::tell;
use crate::view::phrases::{Phrases, filled};
use crate::visit::Visit;
use cordee_store::{Failure, No};
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The page of a no, for whoever came from the page `back`, under the number of the request.
pub(crate) fn page(visit: &Visit, refused: &Refused, back: &str, number: &str) -> Page {
    let p = visit.phrases;
    let (title, lead) = words(p, refused);
    let main = html! {
        div.refused {
            h1 { (title) }
            p.lead { (lead) }
            (more(visit, refused, back))
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
fn more(visit: &Visit, refused: &Refused, back: &str) -> Markup {
    let p = visit.phrases;
    let english = p.where_english();
    html! {
        @match refused {
            Refused::Store(No::SignInAgain) => {
                p { a.button href=(visit.to_path(&again(back))) { (p.nos.sign_in_again) } }
                p { (p.nos.then_again) }
            }
            Refused::Store(no @ (No::Refused(_) | No::Vouch(_))) => {
                p lang=[english] { (sentence(&no.to_string())) }
            }
            Refused::Store(No::Wrong(fields)) => {
                ul lang=[english] { @for it in fields { li { (sentence(&it.why)) } } }
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
fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(|it| it.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), letters.as_str())
}
