//! What whoever looks may do now: each a plain form.

mod trial;

use super::Shown;
use super::question::answer;
use crate::show::case::form::{self, field};
use crate::show::form::area;
use crate::show::section;
use crate::view::case::deeds::{Deed, Offer, Place, WaitsFor};
use crate::view::case::typed::Back;
use crate::view::phrases::filled;
use maud::{Markup, html};

/// What can be done now, and the way to the panel.
pub(super) fn now(it: &Shown<'_>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let here = it.view.at(Place::Now);
    let panel = it.view.at(Place::Panel);
    let body = html! {
        @if it.view.offers(Deed::WantToGoOn) || it.view.offers(Deed::GoBack) { (wish(it)) }
        @for offer in here { (offered(it, offer)) }
        @if let Some(first) = panel.first() { (to_panel(it, first.deed)) }
        @else if it.view.has_panel {
            p { a href=(reader.href("panel")) { (c.to_panel) } }
        }
    };
    html! {
        @if !body.0.is_empty() { div.now { (section(reader.p, "now", c.now, &body)) } }
    }
}

/// What nothing waits for, for whoever looks for it.
pub(super) fn quiet(it: &Shown<'_>) -> Markup {
    let (reader, c) = (it.reader, it.reader.c);
    let quiet = it.view.at(Place::Quiet);
    let body = html! {
        @for offer in &quiet {
            details.quiet {
                @let [title, means, send] = words_of(it, offer.deed);
                summary { (title) }
                p { (means) }
                (form::form(it.held, &reader.href(offer.deed.noun()), &form::send(send)))
            }
        }
    };
    html! {
        @if !quiet.is_empty() { (section(reader.p, "also", c.also_possible, &body)) }
    }
}

/// The form that came back, where it is this one.
pub(super) fn back_of<'a>(it: &Shown<'a>, deed: Deed) -> Option<&'a Back> {
    it.back.filter(|back| back.deed == deed)
}

fn offered(it: &Shown<'_>, offer: &Offer) -> Markup {
    let body = match offer.deed {
        // Both answers of a wish stand together.
        Deed::WantToGoOn | Deed::GoBack => return html! {},
        Deed::PlanTrial => trial::plan(it),
        Deed::TakeEffect => trial::effect(it),
        Deed::FollowUp => follow_up(it),
        _ => html! {},
    };
    let [title, means, send] = words_of(it, offer.deed);
    let reader = it.reader;
    html! {
        div.offer id=(format!("do-{}", offer.deed.noun())) {
            h3 { (title) }
            p { (means) }
            @match offer.waits {
                Some(waits) => p.waits { (waits_for(it, waits)) },
                None => (form::form(it.held, &reader.href(offer.deed.noun()), &html! {
                    (body)
                    (form::send(send))
                })),
            }
        }
    }
}

/// What has to come before, in words.
fn waits_for(it: &Shown<'_>, waits: WaitsFor) -> Markup {
    let c = it.reader.c;
    html! {
        @match waits {
            WaitsFor::Gates => {
                (it.reader.p.counted(it.view.missing, (c.gate_missing_one, c.gate_missing_many)))
                " " a href="#gates" { (c.see_gates) }
            }
            WaitsFor::Day(day) => (filled(c.not_before, &[&it.reader.on(day)])),
            WaitsFor::Wish => (filled(c.wish_first, &[it.reader.person_name()])),
        }
    }
}

/// Going on and going back: two answers, equally easy.
fn wish(it: &Shown<'_>) -> Markup {
    let c = it.reader.c;
    html! {
        div.offer #do-wish {
            h3 { (c.wish_title) }
            p { (c.wish_lead) }
            div.two-ways {
                @if it.view.offers(Deed::WantToGoOn) {
                    (answer(it, Deed::WantToGoOn, [c.go_on_title, c.go_on_means, c.go_on_send]))
                }
                @if it.view.offers(Deed::GoBack) {
                    (answer(it, Deed::GoBack, [c.go_back_title, c.go_back_means, c.go_back_send]))
                }
            }
        }
    }
}

fn to_panel(it: &Shown<'_>, deed: Deed) -> Markup {
    let [title, means, send] = words_of(it, deed);
    let noun = match deed {
        Deed::Judge => "judgements",
        _ => "panel",
    };
    html! {
        div.offer {
            h3 { (title) }
            p { (means) }
            p.send { a.button href=(it.reader.href(noun)) { (send) } }
        }
    }
}

fn follow_up(it: &Shown<'_>) -> Markup {
    let c = it.reader.c;
    let story = it.reader.seen.story.as_ref();
    let day = story.and_then(|story| story.follow_ups_due.first());
    let back = back_of(it, Deed::FollowUp);
    html! {
        @if let Some(day) = day {
            input type="hidden" name="day" value=(day);
            (area(&field(back, "words", &filled(c.how_it_goes, &[&day.to_string()]), Some(c.who_reads_follow_ups)), 5))
        }
    }
}

/// Title, meaning and button of a deed.
fn words_of(it: &Shown<'_>, deed: Deed) -> [&'static str; 3] {
    let c = it.reader.c;
    match deed {
        Deed::Consent => [c.yes_title, c.yes_means, c.yes_send],
        Deed::Refuse => [c.no_title, c.no_means, c.no_send],
        Deed::WithdrawNomination => [c.take_back_title, c.take_back_means, c.take_back_send],
        Deed::Submit => [c.submit_title, c.submit_means, c.submit_send],
        Deed::Attach => ["", "", c.put],
        Deed::Detach => ["", "", c.detach],
        Deed::PlanTrial => [c.plan_title, c.plan_means, c.plan_send],
        Deed::Waive => [c.waive, c.waivers_stay, c.waive_it],
        Deed::NamePanel => [c.name_title, c.name_means, c.name_send],
        Deed::CompletePanel => [c.complete_title, c.complete_means, c.complete_send],
        Deed::Judge => [c.judge_title, c.judge_means, c.judge_send],
        Deed::Revise => [c.revise_title, c.revise_means, c.revise_send],
        Deed::DeclareConflict => [c.conflict_title, c.conflict_means, c.conflict_send],
        Deed::Decide => [c.decide_title, c.decide_means, c.decide_send],
        Deed::Reopen => [c.reopen_title, c.reopen_means, c.reopen_send],
        Deed::Appeal => [c.appeal_title, c.appeal_means, c.appeal_send],
        Deed::TakeEffect => [c.effect_title, c.effect_means, c.effect_send],
        Deed::WantToGoOn => [c.go_on_title, c.go_on_means, c.go_on_send],
        Deed::GoBack => [c.go_back_title, c.go_back_means, c.go_back_send],
        Deed::EndTrial => [c.end_title, c.end_means, c.end_send],
        Deed::FollowUp => [c.follow_up_title, c.follow_up_means, c.follow_up_send],
        Deed::WithdrawConsent => [c.withdraw_title, c.withdraw_means, c.withdraw_send],
    }
}
