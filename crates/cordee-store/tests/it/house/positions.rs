//! New positions and new pay.

use super::{
    EMIL, HARBOUR, LUNA, MARGIT, NADIA, OSKAR, PAVEL, ROOFING, TODAY, TOVE, asks, asks_on, euros,
    level, no, revision, settle, stands,
};
use crate::engines::{Home, on_both};
use cordee_domain::{Money, PersonId, Position};
use cordee_store::{Fresh, No, Revision};
use jiff::civil::{Date, date};

/// A position for Luna from that day, under that manager.
fn luna_from(from: Date, manager: PersonId) -> Position {
    Position {
        from,
        pay: None,
        ..stands(LUNA, "senior-inspector", HARBOUR, Some(manager))
    }
}

async fn pays_of_luna(home: &Home) -> Vec<(Date, Option<Date>, Option<Money>)> {
    let luna = asks(home, LUNA).await;
    let seen = home.store.person(&luna, LUNA).await.unwrap();
    let held = seen.positions().unwrap().into_iter();
    held.map(|it| (it.from, it.until, it.pay)).collect()
}

#[test]
fn a_new_position_ends_the_one_before_and_takes_the_pay_along() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let seen = revision(home, LUNA).await;
        let from = date(2026, 12, 1);
        home.store
            .write_position(&nadia, &luna_from(from, PAVEL), seen)
            .await
            .unwrap();
        let pay = Some(euros(41_011));
        let wanted = [
            (date(2024, 3, 1), Some(date(2026, 11, 30)), pay),
            (from, None, pay),
        ];
        assert_eq!(pays_of_luna(home).await, wanted);
        let later = asks_on(home, OSKAR, from).await;
        let standing = home.store.person(&later, LUNA).await.unwrap().standing;
        assert_eq!(standing.unwrap().level, level("senior-inspector"));
    });
}

#[test]
fn who_may_write_positions_and_not_pay_is_refused_the_pay() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let seen = revision(home, LUNA).await;
        // The pay she has already is refused like any other, so that it can't be guessed.
        for pay in [41_011, 90_000] {
            let position = Position {
                pay: Some(euros(pay)),
                ..luna_from(TODAY, PAVEL)
            };
            let answer = home.store.write_position(&nadia, &position, seen).await;
            assert!(matches!(answer, Err(No::Forbidden)), "{answer:?}");
        }
    });
}

#[test]
fn a_position_is_refused_with_everything_that_is_wrong_in_it() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let seen = revision(home, LUNA).await;
        let wrong = [
            (
                Position {
                    level: level("no-such-level"),
                    manager: Some(PersonId(999)),
                    ..luna_from(TODAY, PAVEL)
                },
                "`level`: the framework has no level `no-such-level`; `manager`: there is nobody of that number",
            ),
            (luna_from(TODAY, LUNA), "`manager`: nobody leads themself"),
            (
                Position {
                    until: Some(date(2026, 1, 1)),
                    ..luna_from(TODAY, PAVEL)
                },
                "`until`: the last day comes before the first",
            ),
            (
                Position {
                    team: Some(ROOFING),
                    ..luna_from(TODAY, PAVEL)
                },
                "`team`: you don't keep this team; ask those who do to bring them in",
            ),
            (
                luna_from(date(2024, 3, 1), PAVEL),
                "`from`: they have held another position since 2024-03-01; a new one begins after that day",
            ),
        ];
        for (position, wanted) in wrong {
            let answer = home.store.write_position(&nadia, &position, seen).await;
            assert_eq!(no(answer), wanted);
        }
        assert_eq!(pays_of_luna(home).await.len(), 1);
    });
}

#[test]
fn nobody_is_led_in_a_circle_not_even_from_a_day_that_has_not_come() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let of = |position: Position| (position.person, position);
        // From January on, Pavel is led by Luna; Luna, who is led by Pavel now, no longer.
        let (_, luna) = of(luna_from(date(2027, 1, 1), MARGIT));
        let seen = revision(home, LUNA).await;
        home.store
            .write_position(&nadia, &luna, seen)
            .await
            .unwrap();
        let pavel = Position {
            from: date(2027, 1, 1),
            pay: None,
            ..stands(PAVEL, "inspection-lead", HARBOUR, Some(LUNA))
        };
        let seen = revision(home, PAVEL).await;
        home.store
            .write_position(&nadia, &pavel, seen)
            .await
            .unwrap();
        // To keep Luna under Pavel from December on would close the circle in January.
        let seen = revision(home, LUNA).await;
        let again = luna_from(date(2026, 12, 1), PAVEL);
        let said = no(home.store.write_position(&nadia, &again, seen).await);
        assert!(
            said.starts_with("`manager`: on 2027-01-01 `Pavel Brandt` is led by"),
            "{said}"
        );
        let until = Position {
            until: Some(date(2026, 12, 31)),
            ..again
        };
        home.store
            .write_position(&nadia, &until, seen)
            .await
            .unwrap();
    });
}

#[test]
fn a_change_made_on_an_old_view_overwrites_nothing() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let seen = revision(home, LUNA).await;
        let first = luna_from(date(2026, 12, 1), PAVEL);
        home.store
            .write_position(&nadia, &first, seen)
            .await
            .unwrap();
        let second = luna_from(date(2027, 2, 1), MARGIT);
        for seen in [seen, Revision(0), Revision(9)] {
            let answer = home.store.write_position(&nadia, &second, seen).await;
            assert!(matches!(answer, Err(No::Stale)), "{answer:?}");
        }
        assert_eq!(pays_of_luna(home).await.len(), 2);
    });
}

#[test]
fn only_people_operations_of_their_teams_write_positions_and_never_their_own() {
    on_both(async |home| {
        settle(home).await;
        let position = luna_from(TODAY, PAVEL);
        for who in [OSKAR, PAVEL, TOVE, EMIL, LUNA] {
            let asking = asks(home, who).await;
            let answer = home
                .store
                .write_position(&asking, &position, Revision(1))
                .await;
            assert!(matches!(answer, Err(No::Forbidden)), "{who}: {answer:?}");
        }
        let nadia = asks(home, NADIA).await;
        let own = Position {
            person: NADIA,
            ..position
        };
        let answer = home.store.write_position(&nadia, &own, Revision(1)).await;
        assert!(matches!(answer, Err(No::Forbidden)), "{answer:?}");
    });
}

#[test]
fn a_new_pay_goes_along_into_what_is_planned() {
    on_both(async |home| {
        settle(home).await;
        let (nadia, emil) = (asks(home, NADIA).await, asks(home, EMIL).await);
        let (raise, plan) = (date(2026, 12, 1), date(2027, 3, 1));
        let seen = revision(home, LUNA).await;
        home.store
            .write_position(&nadia, &luna_from(plan, PAVEL), seen)
            .await
            .unwrap();
        let (old, new) = (euros(41_011), euros(43_500));
        home.store
            .change_pay(&emil, LUNA, (raise, new), Some(old))
            .await
            .unwrap();
        let wanted = [
            (date(2024, 3, 1), Some(date(2026, 11, 30)), Some(old)),
            (raise, Some(date(2027, 2, 28)), Some(new)),
            (plan, None, Some(new)),
        ];
        assert_eq!(pays_of_luna(home).await, wanted);
    });
}

#[test]
fn those_who_see_positions_and_no_pay_do_not_see_that_the_pay_changed() {
    on_both(async |home| {
        settle(home).await;
        let pavel = asks(home, PAVEL).await;
        let nadia = asks(home, NADIA).await;
        let before = home.store.person(&pavel, LUNA).await.unwrap();
        let seen_by_nadia = home.store.person(&nadia, LUNA).await.unwrap();
        let emil = asks(home, EMIL).await;
        home.store
            .change_pay(
                &emil,
                LUNA,
                (date(2026, 11, 1), euros(50_000)),
                Some(euros(41_011)),
            )
            .await
            .unwrap();
        assert_eq!(home.store.person(&pavel, LUNA).await.unwrap(), before);
        assert_eq!(
            home.store.person(&nadia, LUNA).await.unwrap(),
            seen_by_nadia
        );
    });
}

#[test]
fn pay_is_changed_by_those_who_may_and_who_have_just_signed_in() {
    on_both(async |home| {
        settle(home).await;
        let store = &home.store;
        let new = (date(2026, 12, 1), euros(50_000));
        for who in [NADIA, OSKAR, LUNA] {
            let answer = store
                .change_pay(&asks(home, who).await, LUNA, new, Some(euros(41_011)))
                .await;
            assert!(matches!(answer, Err(No::Forbidden)), "{who}: {answer:?}");
        }
        let mut emil = asks(home, EMIL).await;
        let own = store
            .change_pay(&emil, EMIL, new, Some(euros(41_016)))
            .await;
        assert!(matches!(own, Err(No::Forbidden)), "{own:?}");
        let guessed = store.change_pay(&emil, LUNA, new, Some(euros(1))).await;
        assert!(matches!(guessed, Err(No::Stale)), "{guessed:?}");
        emil.fresh = Fresh::No;
        let late = store
            .change_pay(&emil, LUNA, new, Some(euros(41_011)))
            .await;
        assert!(matches!(late, Err(No::SignInAgain)), "{late:?}");
        assert_eq!(pays_of_luna(home).await.len(), 1);
    });
}

#[test]
fn who_never_had_a_position_is_brought_into_a_team_by_those_who_keep_it() {
    on_both(async |home| {
        let founder = super::joining::founder();
        super::joining::founded(home).await;
        let asking = asks(home, founder.id).await;
        let own = stands(founder.id, "inspector", founder.team, None);
        let answer = home.store.write_position(&asking, &own, Revision(1)).await;
        assert!(matches!(answer, Err(No::Forbidden)), "{answer:?}");
        let second = super::joining::somebody(20, "Greta Holm", founder.team);
        home.store.add_person(&asking, &second).await.unwrap();
        let role = cordee_access::Grant {
            role: cordee_access::Role::PeopleOperations,
            teams: vec![founder.team],
        };
        home.store.grant(&asking, second.id, &role).await.unwrap();
        let asking = asks(home, second.id).await;
        let theirs = Position { pay: None, ..own };
        home.store
            .write_position(&asking, &theirs, Revision(1))
            .await
            .unwrap();
    });
}
