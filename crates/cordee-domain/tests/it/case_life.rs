//! Two lives of a case: a crossing with a way back, and mastery without anyone to lead.

use crate::people::*;
use cordee_domain::case::GateKind::{Consent, Evidence, Panel, Seat, Training, Trial};
use cordee_domain::case::{
    Closing, Command, GateKind, Missing, Only, Outcome, PanelRefusal, Refusal, Seen, Standing,
    State, StateName,
};
use cordee_domain::{CompetencyId, Doing};
use jiff::civil::date;

#[test]
fn a_crossing_from_nomination_to_return_leaves_level_and_pay_as_they_were() {
    let mut story = Story::of_a_crossing();
    let before = story.career.on(SPRING).unwrap().clone();
    assert!(!story.case.is_known_to_others());
    assert_eq!(story.does(SARAH, Command::Consent), ["consented"]);
    assert!(story.case.is_known_to_others());

    let Err(Refusal::Gates(report)) = story.ask(SARAH, &Command::Submit) else {
        panic!("nothing is there yet");
    };
    let missing: Vec<GateKind> = report
        .0
        .iter()
        .filter(|it| matches!(it.standing, Standing::Missing(_)))
        .map(|it| it.gate)
        .collect();
    assert_eq!(missing, [Training, Evidence, Trial, Seat]);
    assert!(report.to_string().starts_with(
        "training: `before-you-lead` is not completed, `thirty-days-beside` is not completed"
    ));

    is_told_not_yet(&mut story);
    is_approved(&mut story);
    begins_to_lead(&mut story);
    let gates = story.case.gates(&story.facts(SARAH));
    assert!(
        gates.iter().all(|it| it.standing == Standing::Met),
        "what was open when the case was handed in stays open: {gates:?}"
    );
    let leading = story.career.on(story.today).unwrap();
    assert_eq!(leading.level.as_str(), "engineering-lead");
    assert_eq!(leading.pay, before.pay, "crossing pays nothing by itself");
    goes_back(&mut story);
    let after = story.career.on(story.today).unwrap();
    assert_eq!(after.level, before.level);
    assert_eq!(after.pay, before.pay);
    assert_eq!(after.team, before.team);
    assert_eq!(after.manager, before.manager);
    assert_eq!(story.career.positions().len(), 3, "the past stays");
}

fn is_told_not_yet(story: &mut Story) {
    story.trained();
    story.shows_everything();
    story.does(PEOPLE_PARTNER, Story::plan());
    assert_eq!(story.does(SARAH, Command::Submit), ["submitted"]);
    story.does(PEOPLE_PARTNER, Story::panel());
    for (member, seen, wanted) in [
        (CHAIR, Seen::Shown, &["judged"][..]),
        (MEMBER, Seen::InPart, &["judged"]),
        (OTHER_MEMBER, Seen::NotShown, &["judged", "seals-opened"]),
    ] {
        let opinions = story.opinions(seen);
        assert_eq!(story.does(member, Command::Judge { opinions }), wanted);
    }
    let opinions = story.opinions(Seen::InPart);
    story.does(OTHER_MEMBER, Command::Revise { opinions });
    let look_again_on = date(2026, 6, 1);
    let missing = story.asked().into_iter().take(1).collect();
    story.does(
        CHAIR,
        story.decides(Outcome::NotYet {
            missing,
            look_again_on,
        }),
    );
    let round = &story.case.rounds[0];
    let of_the_other =
        |judgements: &[cordee_domain::case::Judgement]| judgements[2].opinions[0].seen;
    assert_eq!(of_the_other(&round.sealed), Seen::NotShown);
    assert_eq!(of_the_other(&round.revised), Seen::InPart);
}

fn is_approved(story: &mut Story) {
    let look_again_on = date(2026, 6, 1);
    story.does(SARAH, Command::Reopen);
    assert_eq!(
        story.ask(SARAH, &Command::Submit),
        Err(Refusal::TooEarly(look_again_on))
    );
    story.today = look_again_on;
    story.does(SARAH, Command::Submit);
    story.does(PEOPLE_PARTNER, Story::panel());
    for member in [CHAIR, MEMBER, OTHER_MEMBER] {
        let opinions = story.opinions(Seen::Shown);
        story.does(member, Command::Judge { opinions });
    }
}

fn begins_to_lead(story: &mut Story) {
    let effective_on = date(2026, 7, 1);
    story.does(CHAIR, story.decides(Outcome::Approve { effective_on }));
    assert_eq!(
        story.ask(PEOPLE_PARTNER, &Story::take_effect()),
        Err(Refusal::TooEarly(effective_on))
    );
    story.today = effective_on;
    story.does(PEOPLE_PARTNER, Story::take_effect());
}

fn goes_back(story: &mut Story) {
    story.today = date(2026, 9, 1);
    assert_eq!(story.case.follow_ups_due(story.today), [30]);
    let words = "She misses the night watch.".to_owned();
    story.does(HER_MANAGER, Command::FollowUp { day: 30, words });
    assert!(story.case.follow_ups_due(story.today).is_empty());
    assert_eq!(
        story.ask(PEOPLE_PARTNER, &Command::EndTrial),
        Err(Refusal::WishFirst)
    );
    assert_eq!(
        story.ask(HER_MANAGER, &Command::GoBack),
        Err(Refusal::OnlyFor(Only::ThePerson))
    );
    story.does(SARAH, Command::GoBack);
    assert_eq!(story.case.state.name(), StateName::Returned);
}

#[test]
fn the_summit_of_a_craft_is_reached_without_leading_anyone() {
    let mut story = Story::of_mastery();
    assert!(!story.case.enters_management(&story.framework));
    let gates = story.case.gates(&story.facts(SARAH));
    let gates: Vec<GateKind> = gates.iter().map(|it| it.gate).collect();
    assert_eq!(
        gates,
        [Consent, Training, Evidence, Panel],
        "no trial, no seat"
    );
    story.shows_everything();
    story.does(SARAH, Command::Submit);
    story.does(PEOPLE_PARTNER, Story::panel());
    for member in [CHAIR, MEMBER, OTHER_MEMBER] {
        let opinions = story.opinions(Seen::Shown);
        story.does(member, Command::Judge { opinions });
    }
    let effective_on = story.today;
    story.does(CHAIR, story.decides(Outcome::Approve { effective_on }));
    let summit = story
        .framework
        .level_by_id(&slug("distinguished-engineer"))
        .unwrap();
    let (zone, _) = story.framework.zones().iter().next().unwrap();
    let range = *story.framework.level(summit).pay_in(zone).unwrap();
    let command = |pay| Command::TakeEffect {
        pay: Some(pay),
        team: None,
        manager: None,
    };
    let below = cordee_domain::Money {
        minor: story.career.on(story.today).unwrap().pay.unwrap().minor - 1,
        ..range.minimum()
    };
    assert!(matches!(
        story.ask(PEOPLE_PARTNER, &command(below)),
        Err(Refusal::Pay(_))
    ));
    story.does(PEOPLE_PARTNER, command(range.midpoint()));
    assert_eq!(story.case.state.name(), StateName::Settled);
}

#[test]
fn output_of_the_craft_can_not_show_how_somebody_works_with_people() {
    let mut story = Story::of_a_crossing();
    story.does(SARAH, Command::Consent);
    let evidence = story.did(Doing::CraftOutput);
    let people: CompetencyId = story
        .asked()
        .into_iter()
        .find(|id| {
            let found = story
                .framework
                .competencies()
                .values()
                .find(|it| it.id == *id);
            found.unwrap().kind == Some(cordee_domain::CompetencyKind::People)
        })
        .unwrap();
    let shows = people.clone();
    assert_eq!(
        story.ask(SARAH, &Command::Attach { evidence, shows }),
        Err(Refusal::CraftOutputIsContext(people))
    );
}

#[test]
fn a_panel_is_independent_or_none() {
    let mut story = Story::of_a_crossing();
    story.reaches_submission();
    for (chair, members, wanted) in [
        (CHAIR, vec![CHAIR, MEMBER], PanelRefusal::TooFew(3)),
        (
            CHAIR,
            vec![CHAIR, MEMBER, MEMBER],
            PanelRefusal::Twice(MEMBER),
        ),
        (CHAIR, vec![CHAIR, MEMBER, SARAH], PanelRefusal::Candidate),
        (
            CHAIR,
            vec![MEMBER, OTHER_MEMBER, SPARE],
            PanelRefusal::ChairNotAMember,
        ),
        (
            HER_MANAGER,
            vec![HER_MANAGER, MEMBER, OTHER_MEMBER],
            PanelRefusal::OwnManagerInTheChair,
        ),
    ] {
        let answer = story.ask(PEOPLE_PARTNER, &Command::NamePanel { chair, members });
        assert_eq!(answer, Err(Refusal::Panel(wanted)));
    }
}

#[test]
fn a_member_who_stands_too_near_is_replaced_before_the_seals_open() {
    let mut story = Story::of_a_crossing();
    story.reaches_submission();
    story.does(PEOPLE_PARTNER, Story::panel());
    let opinions = || story.opinions(Seen::Shown);
    let (first, second, third) = (opinions(), opinions(), opinions());
    story.does(CHAIR, Command::Judge { opinions: first });
    let words = "We built a house together.".to_owned();
    story.does(MEMBER, Command::DeclareConflict { words });
    let judged = story.does(OTHER_MEMBER, Command::Judge { opinions: second });
    assert_eq!(judged, ["judged"], "two are no panel");
    let back = Command::CompletePanel {
        chair: CHAIR,
        joining: vec![MEMBER],
    };
    assert_eq!(
        story.ask(PEOPLE_PARTNER, &back),
        Err(Refusal::Panel(PanelRefusal::Conflicted(MEMBER)))
    );
    story.does(
        PEOPLE_PARTNER,
        Command::CompletePanel {
            chair: CHAIR,
            joining: vec![SPARE],
        },
    );
    let judged = story.does(SPARE, Command::Judge { opinions: third });
    assert_eq!(judged, ["judged", "seals-opened"]);
}

#[test]
fn a_waiver_needs_words_and_never_touches_consent() {
    let mut story = Story::of_a_crossing();
    story.does(SARAH, Command::Consent);
    for (gate, why, wanted) in [
        (Consent, "urgent", Refusal::ConsentCannotBeWaived),
        (Training, " ", Refusal::NoWords),
        (Panel, "no time", Refusal::GateIsMet),
    ] {
        let why = why.to_owned();
        let answer = story.ask(PEOPLE_PARTNER, &Command::Waive { gate, why });
        assert_eq!(answer, Err(wanted));
    }
    let waive = Command::Waive {
        gate: Training,
        why: "Led for ten years elsewhere, with training on record there.".to_owned(),
    };
    assert_eq!(
        story.ask(HER_MANAGER, &waive),
        Err(Refusal::OnlyFor(Only::PeopleOperations))
    );
    story.does(PEOPLE_PARTNER, waive);
    let report = story.case.gates(&story.facts(SARAH));
    let training = report.iter().find(|it| it.gate == Training);
    assert!(matches!(training.unwrap().standing, Standing::Waived(_)));
}

#[test]
fn a_refused_nomination_is_known_to_nobody_else() {
    let mut story = Story::of_a_crossing();
    assert_eq!(
        story.ask(HER_MANAGER, &Command::Consent),
        Err(Refusal::OnlyFor(Only::ThePerson))
    );
    story.does(SARAH, Command::Refuse);
    assert!(!story.case.is_known_to_others());
    assert!(matches!(
        story.case.state,
        State::Closed {
            why: Closing::Refused,
            ..
        }
    ));
}

#[test]
fn one_appeal_goes_to_people_who_have_not_judged_before() {
    let mut story = Story::of_a_crossing();
    story.reaches_calibration();
    story.does(CHAIR, story.decides(Outcome::Decline));
    story.does(SARAH, Command::Appeal);
    assert_eq!(
        story.ask(PEOPLE_PARTNER, &Story::panel()),
        Err(Refusal::Panel(PanelRefusal::HasJudgedBefore(CHAIR)))
    );
    let fresh = vec![SPARE, STRANGER, MENTOR];
    let chair = SPARE;
    story.does(
        PEOPLE_PARTNER,
        Command::NamePanel {
            chair,
            members: fresh.clone(),
        },
    );
    for member in fresh {
        let opinions = story.opinions(Seen::NotShown);
        story.does(member, Command::Judge { opinions });
    }
    story.does(chair, story.decides(Outcome::Decline));
    assert_eq!(
        story.ask(SARAH, &Command::Appeal),
        Err(Refusal::AppealedAlready)
    );
}

#[test]
fn a_decision_cites_expectations_in_words() {
    let mut story = Story::of_a_crossing();
    story.reaches_calibration();
    let craft: CompetencyId = slug("changeable-code");
    let reason = |competency, words: &str| cordee_domain::case::Reason {
        competency,
        words: words.to_owned(),
    };
    let asked = story.asked()[0].clone();
    for (reasons, wanted) in [
        (vec![], Refusal::NoReasons),
        (vec![reason(asked, "")], Refusal::NoWords),
        (
            vec![reason(craft.clone(), "Their code is the best we have.")],
            Refusal::NotAnExpectation(craft),
        ),
    ] {
        let outcome = Outcome::Decline;
        let answer = story.ask(CHAIR, &Command::Decide { outcome, reasons });
        assert_eq!(answer, Err(wanted));
    }
    let nothing = Outcome::NotYet {
        missing: Vec::new(),
        look_again_on: date(2026, 9, 1),
    };
    assert_eq!(
        story.ask(CHAIR, &story.decides(nothing)),
        Err(Refusal::NothingMissing)
    );
}

#[test]
fn a_move_without_stated_training_into_leading_needs_what_leading_takes() {
    let mut story = Story::of_a_crossing();
    // Straight to a level that no move joins: the house rules stand in for the framework's.
    story.case.proposal.to = slug("engineering-manager");
    story.does(SARAH, Command::Consent);
    let gates = story.case.gates(&story.facts(SARAH));
    let training = gates.iter().find(|it| it.gate == Training).unwrap();
    let Standing::Missing(missing) = &training.standing else {
        panic!("nothing was completed");
    };
    assert_eq!(missing.len(), 5, "four subjects and the hours: {missing:?}");
    assert!(missing.contains(&Missing::Hours(24)));
}
