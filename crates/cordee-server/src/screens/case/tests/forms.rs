//! What forms make of what was typed.

use crate::testing::cases::*;
use crate::view::case::command::command;
use crate::view::case::deeds::Deed;
use crate::view::case::typed::LookedUp;
use crate::view::typed::{Typed, Wrong};
use cordee_domain::PersonId;
use cordee_domain::case::Command;
use cordee_store::PersonListed;

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
    command(
        reader,
        Deed::PlanTrial,
        &typed(fields),
        &[found("mentor", people)],
    )
}

#[test]
fn a_name_means_one_person_or_the_form_asks_which() {
    let both = || vec![listed(7, "Ada Roth"), listed(8, "Ada Rothmann")];
    let twins = || vec![listed(7, "Ada Roth"), listed(8, "Ada Roth")];
    for (name, chosen, people, wanted) in [
        ("ada roth", "", both(), Ok(7)),
        ("rothm", "", vec![listed(8, "Ada Rothmann")], Ok(8)),
        ("ada", "8", both(), Ok(8)),
        (
            "ada",
            "",
            both(),
            Err("several people are called `ada`: choose one below"),
        ),
        (
            "Ada Roth",
            "",
            twins(),
            Err("several people are called `Ada Roth`: choose one below"),
        ),
        ("Ada Roth", "7", twins(), Ok(7)),
        (
            "Ada Roth",
            "99",
            twins(),
            Err("several people are called `Ada Roth`: choose one below"),
        ),
        (
            "nobody",
            "",
            vec![],
            Err("nobody you can see is called `nobody`"),
        ),
        (" ", "", vec![], Err("name somebody who stands beside them")),
    ] {
        let fields = [("months", "6"), ("mentor", name), ("mentor.is", chosen)];
        let said = match plan_of(&fields, people) {
            Ok(Command::PlanTrial(plan)) => Ok(plan.mentor.0),
            Ok(other) => panic!("{other:?}"),
            Err(wrong) => Err(wrong[0].why.words().to_owned()),
        };
        assert_eq!(said, wanted.map_err(str::to_owned), "{name:?} {chosen:?}");
    }
}

#[test]
fn a_judgement_says_of_each_expectation_what_is_lacking() {
    let tale = Tale::being_judged();
    let seen = tale.seen_by(MEMBER);
    let reader = reader(&seen, MEMBER, tale.today, "en");
    let empty = command(reader, Deed::Judge, &Typed::default(), &[]).unwrap_err();
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
    let judged = command(reader, Deed::Judge, &Typed(all), &[]).unwrap();
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
        (
            vec![("outcome", "approve")],
            vec!["effective-on", "reasons"],
        ),
        (
            vec![("outcome", "not-yet")],
            vec!["missing", "look-again-on", "reasons"],
        ),
        (
            vec![
                ("outcome", "approve"),
                ("effective-on", "soon"),
                (&*reason, "x"),
            ],
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
        let said = command(reader, Deed::Decide, &typed(&fields), &[]);
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
        (
            "72,000",
            Err("`72,000` is not an amount: write it like 72000 or 72 000.50"),
        ),
    ] {
        let fields = typed(&[("pay", pay), ("currency", "EUR")]);
        let said = match command(reader, Deed::TakeEffect, &fields, &[]) {
            Ok(Command::TakeEffect { pay, .. }) => Ok(pay.map(|it| it.minor)),
            Ok(other) => panic!("{other:?}"),
            Err(wrong) => Err(wrong[0].why.words().to_owned()),
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
        (
            Deed::Waive,
            vec![("gate", "consent"), ("why.consent", "urgent")],
        ),
        (Deed::FollowUp, vec![("day", "many"), ("words", "well")]),
    ] {
        let wrong = command(reader, deed, &typed(&fields), &[]).unwrap_err();
        assert_eq!((wrong.len(), &wrong[0].field), (1, &None), "{deed:?}");
    }
}
