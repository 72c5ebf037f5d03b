//! What a case and a piece of evidence become when rights are asked.

use crate::story::{
    CHAIR, EARLIER, MANAGER, MEMBER, MENTOR, RECUSED, SARAH, calibrating, case, judging, states,
};
use cordee_access::{CaseRow, EvidenceRow, JudgementRow, PersonRow};
use cordee_domain::case::{Closing, State, StateName};
use cordee_domain::{Aspiration, Doing, Evidence, EvidenceId, PersonId, Shared, Voucher, Wish};
use jiff::civil::date;

fn row(state: State) -> CaseRow {
    CaseRow::of(&case(state), PersonRow::alone(SARAH))
}

#[test]
fn a_panel_judges_only_while_it_sits() {
    for state in states() {
        let name = state.name();
        let sits = matches!(name, StateName::Judging | StateName::Calibrating);
        let row = row(state);
        assert_eq!(row.begun_by, MANAGER);
        assert_eq!(row.sat_on_panel, [EARLIER], "{name:?}");
        if sits {
            assert_eq!(row.panel, [CHAIR, MEMBER]);
            assert_eq!(row.chair, Some(CHAIR));
            assert_eq!(row.recused, [RECUSED]);
        } else {
            assert_eq!((row.panel, row.chair, row.recused), (vec![], None, vec![]));
        }
    }
}

#[test]
fn whoever_stepped_back_from_the_chair_no_longer_sits_in_it() {
    let mut state = judging();
    if let State::Judging { panel, .. } = &mut state {
        panel.chair = RECUSED;
    }
    assert_eq!(row(state).chair, None);
}

#[test]
fn a_mentor_stands_beside_the_person_during_the_trial_only() {
    for state in states() {
        let on_trial = state.name() == StateName::OnTrial;
        assert_eq!(row(state).mentor, on_trial.then_some(MENTOR));
    }
}

#[test]
fn a_case_is_known_once_there_is_consent_and_never_after_a_refusal() {
    for state in states() {
        let unknown = matches!(
            state,
            State::Nominated
                | State::Closed {
                    why: Closing::Refused,
                    ..
                }
        );
        assert_eq!(row(state).is_known, !unknown);
    }
}

#[test]
fn judgements_are_open_once_all_of_their_round_are_in() {
    let earlier = JudgementRow {
        person: SARAH,
        by: EARLIER,
        panel: vec![EARLIER],
        is_open: true,
    };
    let now = |by, is_open| JudgementRow {
        person: SARAH,
        by,
        panel: vec![CHAIR, MEMBER],
        is_open,
    };
    assert_eq!(
        JudgementRow::all_of(&case(judging())),
        [earlier.clone(), now(MEMBER, false)]
    );
    assert_eq!(
        JudgementRow::all_of(&case(calibrating())),
        [earlier.clone(), now(CHAIR, true), now(MEMBER, true)]
    );
    assert_eq!(JudgementRow::all_of(&case(State::Nominated)), [earlier]);
}

#[test]
fn whoever_vouched_was_asked() {
    let day = date(2026, 3, 2);
    let evidence = Evidence {
        id: EvidenceId(1),
        person: SARAH,
        on: day,
        title: "a bearing heard in time".into(),
        words: "stopped the lift".into(),
        link: None,
        doing: Doing::CraftOutput,
        competencies: vec![],
        vouchers: vec![Voucher {
            by: PersonId(9),
            on: day,
            words: "I was there".into(),
        }],
        withdrawn: Some(day),
    };
    let row = EvidenceRow::of(&evidence, &[PersonId(9), PersonId(8)]);
    assert_eq!(row.asked_to_vouch, [PersonId(8), PersonId(9)]);
    assert!(row.is_withdrawn);
}

#[test]
fn an_aspiration_that_is_not_there_is_not_shared() {
    let aspiration = Aspiration {
        person: SARAH,
        wish: Wish::StayAndDeepen,
        words: String::new(),
        since: date(2026, 3, 2),
        shared: Shared::WithPeoplePartner,
    };
    let row = PersonRow::alone(SARAH).wanting(Some(&aspiration));
    assert_eq!(row.aspiration, Shared::WithPeoplePartner);
    assert_eq!(row.wanting(None).aspiration, Shared::WithNobody);
}
