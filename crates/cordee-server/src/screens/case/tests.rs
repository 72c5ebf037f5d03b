mod forms;

use super::page::{self, Shown};
use super::view::{self, Around};
use crate::show::case::form::Held;
use crate::show::stamp::Stamp;
use crate::testing::cases::*;
use crate::testing::on_lines;
use crate::view::case::command;
use crate::view::case::deeds::{self, Deed};
use crate::view::case::typed::Back;
use crate::view::typed::Typed;
use cordee_domain::case::{Command, GateKind, Outcome, Seen};
use cordee_domain::{Doing, PersonId};
use std::cell::Cell;
use std::fmt::Write;

pub(crate) fn held() -> Held {
    Held {
        stamp: Stamp {
            secret: "SECRET".to_owned(),
            key: "KEY".to_owned(),
        },
        revision: 7,
        forms: Cell::new(0),
    }
}

/// The page of a case, for somebody, in a language.
fn shown(tale: &Tale, me: PersonId, tag: &str, back: Option<&Back>) -> String {
    on_lines(&main_of(tale, me, tag, back).into_string())
}

fn main_of(tale: &Tale, me: PersonId, tag: &str, back: Option<&Back>) -> maud::Markup {
    let seen = tale.seen_by(me);
    let reader = reader(&seen, me, tale.today, tag);
    let view = view::case(reader);
    let around = Around {
        own: if me == SARAH {
            tale.evidence.clone()
        } else {
            Vec::new()
        },
        teams: Vec::new(),
    };
    page::case(&Shown {
        reader,
        view: &view,
        around: &around,
        held: &held(),
        back,
    })
}

#[test]
fn a_nomination_is_a_private_question_to_the_person() {
    insta::assert_snapshot!(shown(&Tale::of_a_crossing(), SARAH, "en", None));
}

#[test]
fn both_answers_to_a_nomination_look_alike() {
    let page = shown(&Tale::of_a_crossing(), SARAH, "en", None);
    let answers: Vec<&str> = page.split("<form ").skip(1).collect();
    assert_eq!(answers.len(), 2);
    for answer in answers {
        assert_eq!(answer.matches("<button class=\"button\"").count(), 1);
        assert!(
            !answer.contains("<input type=\"text\""),
            "nobody owes a reason"
        );
    }
}

#[test]
fn a_case_being_prepared_says_what_is_missing_and_what_to_do() {
    insta::assert_snapshot!(shown(&Tale::prepared(), SARAH, "en", None));
}

#[test]
fn people_operations_see_what_they_can_agree_on_and_open() {
    insta::assert_snapshot!(shown(&Tale::prepared(), PEOPLE_OPERATIONS, "de", None));
}

#[test]
fn a_trial_asks_the_person_first() {
    insta::assert_snapshot!(shown(&Tale::on_trial(), SARAH, "en", None));
}

#[test]
fn after_the_move_no_gate_is_said_to_be_missing() {
    for tale in [Tale::on_trial(), Tale::settled(), Tale::returned()] {
        let page = shown(&tale, SARAH, "en", None);
        assert!(!page.contains("<span class=\"tag missing\">"), "{page}");
        assert!(!page.contains("still miss"), "{page}");
    }
}

#[test]
fn a_question_says_what_would_be_asked_and_not_what_is_lacking() {
    let page = shown(&Tale::of_a_crossing(), SARAH, "en", None);
    assert!(!page.contains(">missing<"));
    assert!(!page.contains("href=\"#expects-"), "there is no such place");
}

#[test]
fn a_return_is_told_as_what_the_trial_is_for() {
    let page = shown(&Tale::returned(), HER_MANAGER, "fr", None);
    insta::assert_snapshot!(page);
}

#[test]
fn who_may_only_know_of_a_case_sees_no_gate_and_no_state() {
    let page = shown(&Tale::of_a_crossing(), HER_MANAGER, "en", None);
    assert!(!page.contains("id=\"gates\""));
    assert!(page.contains("action=\"/cases/17/nomination-withdrawal\""));
    assert!(page.contains("Nobody but the two of you knows of it"));
}

#[test]
fn craft_output_is_no_choice_for_a_people_competency_and_the_page_says_why() {
    let mut tale = Tale::of_a_crossing();
    tale.does(SARAH, Command::Consent);
    tale.did(Doing::CraftOutput);
    let page = shown(&tale, SARAH, "en", None);
    let listening = page.split("id=\"expects-listening\"").nth(1).unwrap();
    let listening = listening.split("</section>").next().unwrap();
    assert!(!listening.contains("<option value=\"1\""));
    let context = page.split("id=\"context\"").nth(1).unwrap();
    assert!(context.contains("What you made in your craft can’t show"));
    assert!(context.contains("The scheduler that halved the night run"));
}

#[test]
fn the_case_of_a_master_says_that_nobody_has_to_report_to_them() {
    let page = shown(&Tale::of_mastery(), SARAH, "en", None);
    assert!(page.contains("Nobody has to report to anyone for it"));
    assert!(!page.contains("id=\"gate-trial\""));
    assert!(!page.contains("id=\"context\""), "the craft is judged here");
}

#[test]
fn a_form_that_comes_back_keeps_every_word() {
    let tale = Tale::prepared();
    let typed = Typed(vec![
        ("gate".to_owned(), "training".to_owned()),
        ("why.training".to_owned(), "  ".to_owned()),
        ("months".to_owned(), "six".to_owned()),
    ]);
    let seen = tale.seen_by(PEOPLE_OPERATIONS);
    let reader = reader(&seen, PEOPLE_OPERATIONS, tale.today, "en");
    let wrong = command::command(reader, Deed::PlanTrial, &typed, &[]).unwrap_err();
    let back = Back {
        deed: Deed::PlanTrial,
        typed,
        wrong,
        looked_up: Vec::new(),
    };
    let page = shown(&tale, PEOPLE_OPERATIONS, "en", Some(&back));
    for part in [
        "name=\"months\" type=\"text\" value=\"six\"",
        "<a href=\"#field-months\">write a number of months from 1 to 36</a>",
        "<a href=\"#field-mentor\">name somebody who stands beside them</a>",
        "Nothing has been done yet. What you wrote is still here.",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

/// Whoever looks, as the table of offers calls them.
const ONLOOKERS: [(&str, PersonId); 7] = [
    ("person", SARAH),
    ("nominator", HER_MANAGER),
    ("people op.", PEOPLE_OPERATIONS),
    ("chair", CHAIR),
    ("member", MEMBER),
    ("auditor", AUDITOR),
    ("stranger", SPARE),
];

#[test]
fn everyone_is_offered_in_every_state_what_the_table_says() {
    let mut table = String::new();
    for tale in Tale::all() {
        let _ = writeln!(table, "{:?}", tale.case.state.name());
        for (name, me) in ONLOOKERS {
            let seen = tale.seen_by(me);
            let offers = deeds::offers(reader(&seen, me, tale.today, "en"));
            let words: Vec<String> = offers
                .iter()
                .map(|offer| match offer.waits {
                    Some(waits) => format!("{} (waits: {waits:?})", offer.deed.noun()),
                    None => offer.deed.noun().to_owned(),
                })
                .collect();
            if !words.is_empty() {
                let _ = writeln!(table, "  {name:<10} {}", words.join(", "));
            }
        }
    }
    insta::assert_snapshot!(table);
}

/// A command of this sort that could be followed in this tale.
fn possible(tale: &Tale, deed: Deed) -> Command {
    let words = || "Written down for later readers.".to_owned();
    let shows = tale.asked()[0].clone();
    let attached = tale.case.exhibits.first().map(|it| it.evidence);
    let free = tale.evidence.iter().rev();
    let mut free = free.filter(|it| it.doing == Doing::Shared).map(|it| it.id);
    match deed {
        Deed::Consent => Command::Consent,
        Deed::Refuse => Command::Refuse,
        Deed::WithdrawNomination => Command::WithdrawNomination,
        Deed::Submit => Command::Submit,
        Deed::Attach => Command::Attach {
            evidence: free.next().unwrap_or(cordee_domain::EvidenceId(0)),
            shows,
        },
        Deed::Detach => Command::Detach {
            evidence: attached.unwrap_or(cordee_domain::EvidenceId(0)),
            shows,
        },
        Deed::PlanTrial => Tale::plan(),
        Deed::Waive => Command::Waive {
            gate: GateKind::Training,
            why: words(),
        },
        Deed::NamePanel => Tale::panel(),
        Deed::CompletePanel => Command::CompletePanel {
            chair: CHAIR,
            joining: vec![SPARE],
        },
        Deed::Judge => Command::Judge {
            opinions: tale.opinions(Seen::Shown),
        },
        Deed::Revise => Command::Revise {
            opinions: tale.opinions(Seen::Shown),
        },
        Deed::DeclareConflict => Command::DeclareConflict { words: words() },
        Deed::Decide => tale.decides(Outcome::Decline),
        Deed::Reopen => Command::Reopen,
        Deed::Appeal => Command::Appeal,
        Deed::TakeEffect => Tale::take_effect(),
        Deed::WantToGoOn => Command::WantToGoOn,
        Deed::GoBack => Command::GoBack,
        Deed::EndTrial => Command::EndTrial,
        Deed::FollowUp => Command::FollowUp {
            day: 30,
            words: words(),
        },
        Deed::WithdrawConsent => Command::WithdrawConsent,
    }
}

/// The table of offers agrees with the case itself.
#[test]
fn what_is_offered_is_what_the_case_would_follow() {
    for tale in Tale::all() {
        for (name, me) in ONLOOKERS {
            let seen = tale.seen_by(me);
            let offers = deeds::offers(reader(&seen, me, tale.today, "en"));
            for deed in Deed::ALL.iter().copied() {
                let offer = offers.iter().find(|it| it.deed == deed);
                let answer = tale.ask(me, &possible(&tale, deed));
                let place = format!("{:?}, {name}: {deed:?}", tale.case.state.name());
                match offer {
                    Some(offer) => assert_eq!(
                        offer.waits.is_none(),
                        answer.is_ok(),
                        "{place} is offered ({offer:?}), and the case says {answer:?}"
                    ),
                    None => assert!(
                        answer.is_err() || is_never_offered(deed, name),
                        "{place} is not offered, and the case would follow"
                    ),
                }
            }
        }
    }
}

/// What the case would follow and nobody is offered, on purpose: to agree on a trial where none
/// is asked for, and follow-ups of those whom the rights let read only.
fn is_never_offered(deed: Deed, _name: &str) -> bool {
    matches!(deed, Deed::PlanTrial)
}
