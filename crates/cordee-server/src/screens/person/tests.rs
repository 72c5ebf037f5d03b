use super::page::person as shown;
use super::view::{Around, PersonView, person};
use crate::testing::luna::{
    LUNA, SARAH, at, luna, luna_seen_by_a_colleague, lunas_case, lunas_evidence, stamp,
};
use crate::testing::story_on_lines;
use cordee_domain::PersonId;
use cordee_store::PersonSeen;

fn seen_by(me: PersonId, seen: &PersonSeen) -> PersonView {
    let (evidence, cases) = (lunas_evidence(), [lunas_case()]);
    let is_own = me == LUNA;
    let around = Around {
        me,
        evidence: if is_own { &evidence } else { &[] },
        cases: if is_own { &cases } else { &[] },
    };
    person(at("/people/61201").reader(), seen, around)
}

fn html(view: &PersonView) -> String {
    shown(&at("/people/61201"), view, &stamp())
        .html()
        .to_owned()
}

#[test]
fn a_person_looks_like_this_to_themself() {
    insta::assert_snapshot!(story_on_lines(&html(&seen_by(LUNA, &luna()))));
}

#[test]
fn a_person_looks_like_this_to_a_colleague() {
    let view = seen_by(SARAH, &luna_seen_by_a_colleague());
    insta::assert_snapshot!(story_on_lines(&html(&view)));
}

#[test]
fn what_the_store_did_not_give_is_not_even_named() {
    let html = html(&seen_by(SARAH, &luna_seen_by_a_colleague()));
    for word in [
        "Positions",
        "Roles",
        "What they want",
        "Gone deep",
        "81",
        "Training<",
    ] {
        let main = html.split("<main").nth(1).unwrap();
        let main = main.split("Nominate").next().unwrap();
        assert!(!main.contains(word), "{word}");
    }
}

#[test]
fn nobody_nominates_themself() {
    assert_eq!(seen_by(LUNA, &luna_seen_by_a_colleague()).nominate, None);
    assert!(
        seen_by(SARAH, &luna_seen_by_a_colleague())
            .nominate
            .is_some()
    );
    assert_eq!(
        seen_by(
            SARAH,
            &PersonSeen {
                may: [].into(),
                ..luna_seen_by_a_colleague()
            }
        )
        .nominate,
        None
    );
}

#[test]
fn pay_is_shown_only_where_it_came() {
    let paid = seen_by(LUNA, &luna()).history.unwrap();
    assert_eq!(paid[0].pay.as_deref(), Some("81\u{202f}200 EUR"));
    let unpaid = PersonSeen {
        pay: None,
        ..luna()
    };
    let held = seen_by(SARAH, &unpaid).history.unwrap();
    assert!(held.iter().all(|it| it.pay.is_none()));
}

#[test]
fn who_sees_pay_and_no_positions_reads_days_and_amounts_only() {
    let pay_alone = PersonSeen {
        history: None,
        trainings: None,
        recorded: None,
        aspiration: None,
        roles: None,
        ..luna()
    };
    let view = seen_by(SARAH, &pay_alone);
    assert_eq!(view.history, None);
    let paid: Vec<_> = view.paid.unwrap();
    assert_eq!(paid[0].1, "81\u{202f}200 EUR");
    assert_eq!(paid.len(), 2);
}
