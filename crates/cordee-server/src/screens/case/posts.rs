//! What is sent to a case: each deed at an address of its own, all of them answered the same way.
//!
//! A form makes a command; the store follows it or says why not. What can't be followed comes
//! back with everything that was typed; what was done leads on to the page where its effect is
//! seen.

use super::{Loaded, page_of};
use crate::App;
use crate::member::Member;
use crate::posted::Posted;
use crate::refused::Refused;
use crate::reply::{Page, SeeOther};
use crate::screens::panel;
use crate::view::case::command::command;
use crate::view::case::deeds::{Deed, Place};
use crate::view::case::typed::{Back, LookedUp, MOST_CANDIDATES, people_in};
use crate::view::told;
use crate::view::typed::{Said, Typed, Wrong};
use crate::visit::Named;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, post};
use cordee_domain::CaseId;
use cordee_store::{No, PersonQuery, Revision};

macro_rules! posts {
    ($($name:ident => $deed:ident;)*) => {$(
        /// Where this deed is sent.
        pub(crate) fn $name() -> MethodRouter<App> {
            post(|id: Result<Named<u64>, Page>, sent: Posted<Typed>| answer(Deed::$deed, id, sent))
        }
    )*};
}

posts! {
    consent => Consent;
    refusal => Refuse;
    nomination_withdrawal => WithdrawNomination;
    submission => Submit;
    exhibits => Attach;
    exhibit_removals => Detach;
    trial_plan => PlanTrial;
    waivers => Waive;
    panel_naming => NamePanel;
    panel_members => CompletePanel;
    judgements => Judge;
    revisions => Revise;
    conflicts => DeclareConflict;
    decisions => Decide;
    reopening => Reopen;
    appeal => Appeal;
    effect => TakeEffect;
    wish => WantToGoOn;
    going_back => GoBack;
    trial_end => EndTrial;
    follow_ups => FollowUp;
    consent_withdrawal => WithdrawConsent;
}

async fn answer(deed: Deed, id: Result<Named<u64>, Page>, sent: Posted<Typed>) -> Response {
    match id {
        Ok(Named(id)) => give(deed, id, sent).await.into_response(),
        Err(missing) => missing.into_response(),
    }
}

/// What became of a deed.
enum Answer {
    Done(SeeOther),
    ComesBack(Page),
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        match self {
            Self::Done(on) => on.into_response(),
            Self::ComesBack(page) => page.into_response(),
        }
    }
}

async fn give(deed: Deed, id: u64, sent: Posted<Typed>) -> Result<Answer, Refused> {
    let Posted { member, form } = sent;
    let loaded = Loaded::of(&member, id).await?;
    // Whoever may not do this is told so, whatever else is wrong with what they sent.
    if !loaded.reader(&member).may(deed.needs()) {
        return Err(No::Forbidden.into());
    }
    let looked_up = look_up(&member, deed, &form).await?;
    let read = command(loaded.reader(&member), deed, &form, &looked_up);
    let revision = Revision(form.words("revision").parse().unwrap_or_default());
    let wrong = match read {
        Err(wrong) => wrong,
        Ok(command) => {
            let given = member
                .store
                .give(&member.asking, CaseId(id), command, revision);
            match given.await {
                Ok(_) => return Ok(Answer::Done(member.on_to(&leads_to(deed, id)))),
                Err(no) => said(&member, no)?,
            }
        }
    };
    let back = Back {
        deed,
        typed: form,
        wrong,
        looked_up,
    };
    come_back(&member, id, &back).await.map(Answer::ComesBack)
}

/// What the store said, where it is an answer to the form; anything else has a page of its own.
fn said(member: &Member, no: No) -> Result<Vec<Wrong>, Refused> {
    let p = member.visit.phrases;
    let why = match no {
        No::Refused(refusal) => told::told(p, refusal.to_string()),
        No::Stale => Said::OfPage(p.cases.stale.to_owned()),
        No::Wrong(wrongs) => return Ok(told::wrongs(p, wrongs)),
        other => return Err(other.into()),
    };
    Ok(vec![Wrong::of_all(why)])
}

/// The page of the form, as the case is now, with what was typed.
async fn come_back(member: &Member, id: u64, back: &Back) -> Result<Page, Refused> {
    let loaded = Loaded::of(member, id).await?;
    let of_panel = match back.deed.place() {
        Place::Panel => panel::page_of(member, &loaded, back),
        Place::Now | Place::Quiet | Place::Beside => None,
    };
    match of_panel {
        Some(page) => Ok(page),
        None => page_of(member, &loaded, Some(back)).await,
    }
}

/// Where the effect of a deed is seen.
fn leads_to(deed: Deed, id: u64) -> String {
    match deed {
        Deed::NamePanel | Deed::CompletePanel | Deed::Judge | Deed::Revise => {
            format!("/cases/{id}/panel")
        }
        _ => format!("/cases/{id}"),
    }
}

/// Whom the names in a form may mean, of those whom whoever asks may see.
async fn look_up(member: &Member, deed: Deed, typed: &Typed) -> Result<Vec<LookedUp>, Refused> {
    let mut all = Vec::new();
    for field in people_in(deed) {
        let name = typed.words(field).trim();
        if name.is_empty() {
            continue;
        }
        let query = PersonQuery {
            name: Some(name.to_owned()),
            limit: u32::try_from(MOST_CANDIDATES).ok(),
            ..PersonQuery::default()
        };
        let found = member.store.people(&member.asking, &query).await?;
        all.push(LookedUp {
            field,
            is_more: found.next.is_some(),
            found: found.rows,
        });
    }
    Ok(all)
}
