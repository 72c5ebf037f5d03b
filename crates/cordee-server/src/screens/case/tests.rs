use super::page::{self, Shown};
use super::view::{self, Around};
use crate::show::case::form::Held;
use crate::testing::cases::*;
use crate::testing::on_lines;
use crate::view::case::deeds::{self, Deed};
use crate::view::case::typed::{self, Back, LookedUp, Typed, Wrong};
use cordee_domain::case::{Command, GateKind, Outcome, Seen};
use cordee_domain::{Doing, PersonId};
use cordee_store::PersonListed;
use std::cell::Cell;
use std::fmt::Write;

pub(crate) fn held() -> Held {
    Held {
        secret: "SECRET".to_owned(),
        key: "KEY".to_owned(),
        revision: 7,
        forms: Cell::new(0),
    }
}

/// The page of a case, for somebody, in a language.
fn shown(tale: &Tale, me: PersonId, tag: &str, back: Option<&Back>) -> String {
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
    let page = page::case(&Shown {
        reader,
        view: &view,
        around: &around,
        held: &held(),
        back,
    });
    on_lines(&page.into_string())
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
        assert!(!answer.contains("<input type=\"text\""), "nobody owes a reason");
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
    assert!(listening.contains("What you made in your craft can’t show"));
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
    let wrong = typed::command(reader, Deed::PlanTrial, &typed, &[]).unwrap_err();
    let back = Back {
        deed: Deed::PlanTrial,
        typed,
        wrong,
        looked_up: Vec::new(),
    };
    let page = shown(&tale, PEOPLE_OPERATIONS, "en", Some(&back));
    for part in [
        "name=\"months\" value=\"six\"",
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
fn command(tale: &Tale, deed: Deed) -> Command {
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

/// INVARIANT offered-is-possible: the table of offers agrees with the case itself.
#[test]
fn what_is_offered_is_what_the_case_would_follow() {
    for tale in Tale::all() {
        for (name, me) in ONLOOKERS {
            let seen = tale.seen_by(me);
            let offers = deeds::offers(reader(&seen, me, tale.today, "en"));
            for deed in Deed::ALL.iter().copied() {
                let offer = offers.iter().find(|it| it.deed == deed);
                let answer = tale.ask(me, &command(&tale, deed));
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

fn listed(id: u64, name: &str) -> PersonListed {
    PersonListed {
        id: PersonId(id),
        name: name.to_owned(),
        standing: None,
    }
}

fn found(field: &'static str, found: Vec<PersonListed>) -> LookedUp {
    LookedUp {
        field,
        found,
        is_more: false,
    }
}

fn typed(fields: &[(&str, &str)]) -> Typed {
    let fields = fields.iter();
    Typed(
        fields
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
    )
}

fn plan_of(fields: &[(&str, &str)], people: Vec<PersonListed>) -> Result<Command, Vec<Wrong>> {
    let tale = Tale::prepared();
    let seen = tale.seen_by(PEOPLE_OPERATIONS);
    let reader = reader(&seen, PEOPLE_OPERATIONS, tale.today, "en");
    typed::command(reader, Deed::PlanTrial, &typed(fields), &[found("mentor", people)])
}

#[test]
fn a_name_means_one_person_or_the_form_asks_which() {
    let both = || vec![listed(7, "Ada Roth"), listed(8, "Ada Rothmann")];
    let twins = || vec![listed(7, "Ada Roth"), listed(8, "Ada Roth")];
    for (name, chosen, people, wanted) in [
        ("ada roth", "", both(), Ok(7)),
        ("rothm", "", vec![listed(8, "Ada Rothmann")], Ok(8)),
        ("ada", "8", both(), Ok(8)),
        ("ada", "", both(), Err("several people are called `ada`: choose one below")),
        ("Ada Roth", "", twins(), Err("several people are called `Ada Roth`: choose one below")),
        ("Ada Roth", "7", twins(), Ok(7)),
        ("Ada Roth", "99", twins(), Err("several people are called `Ada Roth`: choose one below")),
        ("nobody", "", vec![], Err("nobody you can see is called `nobody`")),
        (" ", "", vec![], Err("name somebody who stands beside them")),
    ] {
        let fields = [("months", "6"), ("mentor", name), ("mentor.is", chosen)];
        let said = match plan_of(&fields, people) {
            Ok(Command::PlanTrial(plan)) => Ok(plan.mentor.0),
            Ok(other) => panic!("{other:?}"),
            Err(wrong) => Err(wrong[0].why.clone()),
        };
        assert_eq!(said, wanted.map_err(str::to_owned), "{name:?} {chosen:?}");
    }
}

#[test]
fn a_judgement_says_of_each_expectation_what_is_lacking() {
    let tale = Tale::being_judged();
    let seen = tale.seen_by(MEMBER);
    let reader = reader(&seen, MEMBER, tale.today, "en");
    let empty = typed::command(reader, Deed::Judge, &Typed::default(), &[]).unwrap_err();
    assert_eq!(empty.len(), 2 * tale.asked().len(), "all of it at once");
    let all: Vec<(String, String)> = tale
        .asked()
        .iter()
        .flat_map(|id| {
            [
                (format!("seen.{id}"), "in-part".to_owned()),
                (format!("words.{id}"), "I read the week.".to_owned()),
            ]
        })
        .collect();
    let judged = typed::command(reader, Deed::Judge, &Typed(all), &[]).unwrap();
    assert!(tale.ask(MEMBER, &judged).is_ok());
}

#[test]
fn a_decision_comes_back_until_it_has_a_day_and_reasons() {
    let tale = Tale::in_the_talk();
    let seen = tale.seen_by(CHAIR);
    let reader = reader(&seen, CHAIR, tale.today, "en");
    let first = tale.asked()[0].to_string();
    let (missing, reason) = (format!("missing.{first}"), format!("reason.{first}"));
    for (fields, wanted) in [
        (vec![], vec!["outcome", "reasons"]),
        (vec![("outcome", "approve")], vec!["effective-on", "reasons"]),
        (
            vec![("outcome", "not-yet")],
            vec!["missing", "look-again-on", "reasons"],
        ),
        (
            vec![("outcome", "approve"), ("effective-on", "soon"), (&*reason, "x")],
            vec!["effective-on"],
        ),
        (
            vec![
                ("outcome", "not-yet"),
                ("look-again-on", "2026-09-01"),
                (&*missing, "yes"),
                (&*reason, "Nobody says yet what changed for them."),
            ],
            vec![],
        ),
        (vec![("outcome", "decline"), (&*reason, "x")], vec![]),
    ] {
        let said = typed::command(reader, Deed::Decide, &typed(&fields), &[]);
        let wrong: Vec<String> = match &said {
            Ok(command) => {
                assert!(tale.ask(CHAIR, command).is_ok(), "{fields:?}");
                Vec::new()
            }
            Err(wrong) => wrong.iter().filter_map(|it| it.field.clone()).collect(),
        };
        assert_eq!(wrong, wanted, "{fields:?}");
    }
}

#[test]
fn a_pay_is_an_amount_or_stays() {
    let tale = Tale::approved();
    let seen = tale.seen_by(PEOPLE_OPERATIONS);
    let reader = reader(&seen, PEOPLE_OPERATIONS, tale.today, "en");
    for (pay, wanted) in [
        ("", Ok(None)),
        ("72 000.50", Ok(Some(7_200_050))),
        ("72,000", Err("`72,000` is not an amount: write it like 72000 or 72 000.50")),
    ] {
        let fields = typed(&[("pay", pay), ("currency", "EUR")]);
        let said = match typed::command(reader, Deed::TakeEffect, &fields, &[]) {
            Ok(Command::TakeEffect { pay, .. }) => Ok(pay.map(|it| it.minor)),
            Ok(other) => panic!("{other:?}"),
            Err(wrong) => Err(wrong[0].why.clone()),
        };
        assert_eq!(said, wanted.map_err(str::to_owned), "{pay:?}");
    }
}

#[test]
fn a_broken_form_is_said_to_be_broken() {
    let tale = Tale::prepared();
    let seen = tale.seen_by(SARAH);
    let reader = reader(&seen, SARAH, tale.today, "en");
    for (deed, fields) in [
        (Deed::Attach, vec![("shows", "NOT A SLUG")]),
        (Deed::Waive, vec![("gate", "consent"), ("why.consent", "urgent")]),
        (Deed::FollowUp, vec![("day", "many"), ("words", "well")]),
    ] {
        let wrong = typed::command(reader, deed, &typed(&fields), &[]).unwrap_err();
        assert_eq!((wrong.len(), &wrong[0].field), (1, &None), "{deed:?}");
    }
}
