//! Canaries: something unmistakable in every field that is not for all. Each is seen by those who
//! may, by at least one of them, and nowhere else.

use super::cast::*;
use super::looks::{Look, Looks, looks_here};
use super::needs::{may, may_with};
use super::targets::Target;
use super::world::{Hidden, Key, number, secret};
use crate::site::Answer;
use cordee_access::{Action, Resource};
use cordee_domain::{CaseId, PersonId};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Something unmistakable, and who may see it.
#[derive(Clone)]
struct Canary {
    what: String,
    /// As it stands in answers; numbers without what divides their digits.
    words: String,
    seen_by: BTreeSet<Viewer>,
}

fn canary(what: &str, words: impl Into<String>, may_see: impl Fn(Viewer) -> bool) -> Canary {
    Canary {
        what: what.to_owned(),
        words: words.into(),
        seen_by: Viewer::everyone().filter(|it| may_see(*it)).collect(),
    }
}

fn of_sarah(action: Action) -> impl Fn(Viewer) -> bool {
    move |viewer| may_with(viewer, action, Target::Person(SARAH))
}

fn of_case(action: Action, id: CaseId) -> impl Fn(Viewer) -> bool {
    move |viewer| may_with(viewer, action, Target::Case(id))
}

fn of_judgement(id: CaseId, by: PersonId) -> impl Fn(Viewer) -> bool {
    move |viewer| {
        may(
            viewer,
            Action::SeeJudgement,
            &Resource::Judgement(judgement_row(id, by)),
        )
    }
}

fn of_piece(id: cordee_domain::EvidenceId) -> impl Fn(Viewer) -> bool {
    move |viewer| may_with(viewer, Action::SeeEvidence, Target::Evidence(id))
}

/// Who sees a report: a draft is seen by those who answer for figures, one that was given by all.
fn of_report(id: cordee_domain::PayReportId) -> impl Fn(Viewer) -> bool {
    move |viewer| may_with(viewer, Action::SeeFigures, Target::PayReport(id))
}

fn records() -> Vec<Canary> {
    let hidden = Hidden::default();
    let shown = of_case(Action::SeeExhibits, JUDGED_NOW);
    let her_shown = of_piece(SHOWN);
    let vouched = of_case(Action::SeeExhibits, JUDGED_NOW);
    let her_vouched = of_piece(SHOWN);
    vec![
        canary("pay", "9123456", of_sarah(Action::SeePay)),
        canary(
            "what she wants",
            hidden.wish_words,
            of_sarah(Action::SeeAspiration),
        ),
        canary("what a peer shares", "shared-wish-bittern", |viewer| {
            may_with(viewer, Action::SeeAspiration, Target::Person(PEER))
        }),
        canary(
            "when she was trained",
            "2018-04-05",
            of_sarah(Action::SeeTrainings),
        ),
        canary("a draft", "draft-public-crake", of_report(DRAFT)),
        canary("given to everyone", "given-public-crake", of_report(GIVEN)),
        canary(
            "of a draft's difference",
            "draft-log-crake",
            of_report(DRAFT),
        ),
        canary("of a difference", "given-log-crake", of_report(DRAFT)),
        canary(
            "for the authority",
            "given-authority-crake",
            of_report(DRAFT),
        ),
        canary("kept back", hidden.kept_back_words, of_piece(KEPT_BACK)),
        canary("to vouch", "to-vouch-redstart", of_piece(TO_VOUCH)),
        canary("taken back", "taken-back-wryneck", of_piece(TAKEN_BACK)),
        canary("of luna", "of-luna-whinchat", of_piece(OF_LUNA)),
        canary("shown", "shown-plover", move |it| {
            shown(it) || her_shown(it)
        }),
        canary("vouched", "vouched-siskin", move |it| {
            vouched(it) || her_vouched(it)
        }),
    ]
}

fn cases() -> Vec<Canary> {
    let hidden = Hidden::default();
    let waived = |viewer| {
        let mut all = CASES.iter();
        all.any(|(id, _)| of_case(Action::SeeStory, *id)(viewer))
    };
    let mut all = vec![
        canary("waived", "waived-merlin", waived),
        canary(
            "conflict",
            hidden.conflict_words,
            of_case(Action::SeeConflicts, JUDGED_NOW),
        ),
        canary(
            "sealed",
            hidden.sealed_words,
            of_judgement(JUDGED_NOW, JUDGES),
        ),
        canary("open", "open-curlew", of_judgement(TALKED_OVER, JUDGES)),
        canary(
            "revised",
            "revised-godwit",
            of_judgement(TALKED_OVER, JUDGES_TOO),
        ),
        canary(
            "luna judged",
            "luna-judged-linnet",
            of_judgement(OF_ANOTHER, JUDGES_OTHER),
        ),
        canary(
            "why declined",
            "reason-sandpiper",
            of_case(Action::SeeDecision, DECLINED),
        ),
        canary(
            "why approved",
            "reason-turnstone",
            of_case(Action::SeeDecision, ON_TRIAL),
        ),
        canary(
            "how it goes",
            hidden.follow_up_words,
            of_case(Action::SeeFollowUps, ON_TRIAL),
        ),
    ];
    for id in [DECLINED, ON_TRIAL] {
        for by in PANEL_BEFORE {
            all.push(canary(
                "judged before",
                format!("past-{by}-{id}"),
                of_judgement(id, by),
            ));
        }
    }
    // Where a case stands is a part of its story; each of these states is of one case alone.
    for (id, state) in [
        (TALKED_OVER, "calibrating"),
        (DECLINED, "declined"),
        (ON_TRIAL, "on-trial"),
    ] {
        let words = format!("\"state\":\"{state}\"");
        all.push(canary(
            "where it stands",
            words,
            of_case(Action::SeeStory, id),
        ));
    }
    for (id, words) in CASES {
        all.push(canary(
            words,
            id.to_string(),
            of_case(Action::KnowOfCase, id),
        ));
    }
    all
}

/// What opens something, and what tells of it.
fn keys() -> Vec<Canary> {
    let of = |action: Action, person: PersonId| {
        move |viewer| may(viewer, action, &Resource::Session(person))
    };
    let mut all = Vec::new();
    for person in [SARAH, ADMINISTERS] {
        let session = number(Key::OtherSession, person).to_string();
        all.push(canary("a session", session, of(Action::SeeSession, person)));
        all.push(canary(
            "a device",
            format!("device-of-{person}"),
            of(Action::SeeSession, person),
        ));
        all.push(canary("a token", format!("token-of-{person}"), move |it| {
            it.is(person)
        }));
        let form = secret(Key::Session, person).derived("form");
        all.push(canary("what stands in forms", form, move |it| {
            it.is(person)
        }));
        for key in [Key::Session, Key::OtherSession, Key::Token] {
            all.push(canary("a secret", secret(key, person).text(), |_| false));
        }
    }
    all
}

/// Numbers without what divides their digits; the address itself is not counted, since whoever
/// asked has written it.
fn plain(address: &str, look: &Look) -> String {
    let named = address
        .split(['/', '?', '=', '.'])
        .filter(|it| it.len() > 8);
    let headers = look
        .headers
        .iter()
        .map(|(name, value)| format!("{name}: {value}\n"));
    let whole = headers.collect::<String>() + &look.body;
    let whole = match look.status {
        // On a page that is shown, the number of what is shown counts.
        200 => whole,
        _ => named.fold(whole, |whole, it| whole.replace(it, "")),
    };
    let divides = |it: &char| {
        matches!(
            it,
            ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}'
        )
    };
    whole.chars().filter(|it| !divides(it)).collect()
}

static ALL: LazyLock<Vec<Canary>> = LazyLock::new(all);

/// What is seen where it does not belong.
#[cfg(feature = "guards")]
pub(crate) fn told_out_of_place(looks: &Looks) -> Vec<String> {
    look_for(&ALL, looks).0
}

/// What somebody who sent something is told that is not for them.
pub(crate) fn told_to(viewer: Viewer, address: &str, answer: &Answer) -> Vec<String> {
    let look = Look::from(answer.clone());
    let plain = plain(address, &look);
    let told = ALL
        .iter()
        .filter(|it| plain.contains(&it.words) && !it.seen_by.contains(&viewer));
    told.map(|it| format!("{} is told to {} by {address}", it.what, viewer.words()))
        .collect()
}

/// Every canary.
fn all() -> Vec<Canary> {
    [records(), cases(), keys()].concat()
}

/// What is seen where it does not belong, and what is not seen by those who may.
fn look_for(canaries: &[Canary], looks: &Looks) -> (Vec<String>, Vec<String>) {
    let mut seen: Vec<BTreeSet<Viewer>> = vec![BTreeSet::new(); canaries.len()];
    let mut told = Vec::new();
    for ((viewer, address), look) in looks {
        let plain = plain(address, look);
        for (canary, seen) in canaries.iter().zip(&mut seen) {
            if plain.contains(&canary.words) {
                seen.insert(*viewer);
                if !canary.seen_by.contains(viewer) {
                    told.push(format!(
                        "{} is seen by {} at {address}",
                        canary.what,
                        viewer.words()
                    ));
                }
            }
        }
    }
    let mut unseen = Vec::new();
    for (canary, seen) in canaries.iter().zip(&seen) {
        let missed = canary.seen_by.difference(seen).map(|it| it.words());
        let missed: Vec<&str> = missed.collect();
        if !missed.is_empty() {
            unseen.push(format!(
                "{} ({}) is not seen by {}",
                canary.what,
                canary.words,
                missed.join(", ")
            ));
        }
    }
    (told, unseen)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_not_for_all_is_seen_by_those_who_may_and_by_nobody_else() {
    let (told, unseen) = look_for(&all(), looks_here().await);
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert!(unseen.is_empty(), "{}", unseen.join("\n"));
}
