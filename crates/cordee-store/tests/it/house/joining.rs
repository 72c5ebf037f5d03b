//! Coming and going.

use super::{
    EMIL, HARBOUR, JONAS, LUNA, MARGIT, NADIA, OSKAR, PAVEL, ROOFING, TODAY, TOVE, asks, asks_on,
    euros, found, level, no, nobody, revision, settle, stands,
};
use crate::door::secret;
use crate::engines::{Home, on_both};
use cordee_access::{Actor, Grant, Role};
use cordee_domain::{PersonId, Position, TeamId};
use cordee_store::{Founder, Fresh, NewPerson, NewPosition, No, PersonQuery, RequestKey};
use jiff::civil::date;

pub fn founder() -> Founder {
    Founder {
        id: PersonId(10),
        name: "Margit Oduya".to_owned(),
        email: "margit.oduya@example.org".to_owned(),
        language: Some("en".to_owned()),
        team: TeamId(1),
        team_name: "The company".to_owned(),
    }
}

pub fn somebody(id: u64, name: &str, team: TeamId) -> NewPerson {
    NewPerson {
        id: PersonId(id),
        name: name.to_owned(),
        email: format!("{id}@example.org"),
        language: None,
        access_from: TODAY,
        position: NewPosition {
            level: level("trainee-inspector"),
            team,
            manager: None,
            zone: None,
            pay: None,
            from: TODAY,
        },
    }
}

/// Lets the first person found the house by the first link.
pub async fn founded(home: &Home) {
    let (link, founder) = (secret(1), founder());
    assert!(home.store.first_link(&nobody(), &link).await.unwrap());
    let seen = home.store.link(&nobody(), link.hash()).await.unwrap();
    assert!(seen.founds);
    let hash = "hash".to_owned();
    let used = home
        .store
        .use_first_link(&nobody(), link.hash(), founder.clone(), hash)
        .await;
    assert_eq!(used.unwrap(), founder.id);
}

async fn roles(home: &Home, who: PersonId) -> Vec<Role> {
    let Actor::Someone(who) = home.store.actor(who, TODAY).await.unwrap() else {
        panic!("they are there");
    };
    who.grants.iter().map(|it| it.role).collect()
}

#[test]
fn the_first_person_can_bring_in_those_who_will_keep_the_house() {
    on_both(async |home| {
        founded(home).await;
        assert_eq!(
            roles(home, PersonId(10)).await,
            [Role::PeopleOperations, Role::SystemAdministrator]
        );
        let margit = asks(home, PersonId(10)).await;
        let new = somebody(20, "Greta Holm", TeamId(1));
        home.store.add_person(&margit, &new).await.unwrap();
        let all = found(home, PersonId(20), PersonQuery::default()).await;
        assert_eq!(all, ["Greta Holm", "Margit Oduya"]);
    });
}

#[test]
fn a_house_is_not_founded_without_the_name_of_its_first_team() {
    on_both(async |home| {
        let link = secret(1);
        home.store.first_link(&nobody(), &link).await.unwrap();
        let nameless = Founder {
            team_name: "  ".to_owned(),
            email: "no address".to_owned(),
            ..founder()
        };
        let hash = "hash".to_owned();
        let answer = home
            .store
            .use_first_link(&nobody(), link.hash(), nameless, hash)
            .await;
        let Err(No::Wrong(wrongs)) = &answer else {
            panic!("{answer:?}");
        };
        let fields: Vec<_> = wrongs.iter().map(|it| it.field).collect();
        assert_eq!(fields, ["team_name", "email"]);
        assert_eq!(
            home.store.actor(PersonId(10), TODAY).await.unwrap(),
            Actor::Nobody
        );
    });
}

#[test]
fn where_people_are_kept_already_the_first_link_founds_nothing() {
    on_both(async |home| {
        settle(home).await;
        let link = secret(1);
        assert!(home.store.first_link(&nobody(), &link).await.unwrap());
        let seen = home.store.link(&nobody(), link.hash()).await.unwrap();
        assert!(!seen.founds);
        let somebody_new = Founder {
            id: PersonId(66),
            email: "somebody.new@example.org".to_owned(),
            team: TeamId(66),
            ..founder()
        };
        let hash = "hash".to_owned();
        let used = home
            .store
            .use_first_link(&nobody(), link.hash(), somebody_new, hash)
            .await;
        used.unwrap();
        assert_eq!(roles(home, PersonId(66)).await, [Role::SystemAdministrator]);
    });
}

#[test]
fn new_people_come_into_teams_that_whoever_brings_them_keeps() {
    on_both(async |home| {
        settle(home).await;
        let new = somebody(20, "Greta Holm", HARBOUR);
        for who in [TOVE, JONAS, PAVEL, OSKAR] {
            let answer = home.store.add_person(&asks(home, who).await, &new).await;
            assert!(matches!(answer, Err(No::Forbidden)), "{who}: {answer:?}");
        }
        let mut nadia = asks(home, NADIA).await;
        nadia.key = Some(RequestKey("one".to_owned()));
        let first = home.store.add_person(&nadia, &new).await.unwrap();
        let again = home.store.add_person(&nadia, &new).await.unwrap();
        assert_eq!((first.was_repeated, again.was_repeated), (false, true));
        let greta = asks(home, PersonId(20)).await;
        assert_eq!(
            home.store
                .people(&greta, &PersonQuery::default())
                .await
                .unwrap()
                .rows
                .len(),
            11
        );
    });
}

#[test]
fn somebody_new_is_refused_with_everything_that_is_wrong() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let wrong = NewPerson {
            name: "  ".to_owned(),
            email: "LUNA.haverkamp@example.org".to_owned(),
            language: Some("englisch!".to_owned()),
            access_from: date(26, 11, 20),
            ..somebody(12, "Greta Holm", HARBOUR)
        };
        let said = no(home.store.add_person(&nadia, &wrong).await);
        let wanted = "`id`: this number can't be given; try again with another; \
            `access_from`: `0026-11-20` is no day of this organisation; \
            `name`: it can't be empty; \
            `email`: `luna.haverkamp@example.org` is somebody else's here; \
            `language`: `englisch!` is no language; write it like `en`, `de` or `fr`";
        assert_eq!(said, wanted);
    });
}

#[test]
fn a_newcomer_s_pay_is_written_by_those_who_may_change_pay_there() {
    on_both(async |home| {
        settle(home).await;
        let mut new = somebody(20, "Greta Holm", HARBOUR);
        new.position.pay = Some(euros(30_000));
        let answer = home.store.add_person(&asks(home, NADIA).await, &new).await;
        assert!(matches!(answer, Err(No::Forbidden)), "{answer:?}");
        let answer = home.store.add_person(&asks(home, EMIL).await, &new).await;
        assert!(matches!(answer, Err(No::Forbidden)), "{answer:?}");
    });
}

#[test]
fn access_that_ends_today_has_ended_and_roles_are_nothing_any_more() {
    on_both(async |home| {
        settle(home).await;
        let jonas = asks(home, JONAS).await;
        home.store.end_access(&jonas, NADIA, TODAY).await.unwrap();
        assert_eq!(
            home.store.actor(NADIA, TODAY).await.unwrap(),
            Actor::Leaver(NADIA)
        );
        let seen = home.store.person(&jonas, NADIA).await.unwrap();
        assert_eq!(seen.standing, None);
        let said = no(home.store.end_access(&jonas, NADIA, date(2027, 1, 1)).await);
        assert_eq!(said, "`from`: their access has ended already");
    });
}

#[test]
fn an_end_that_has_not_come_yet_can_be_moved_and_the_position_goes_with_it() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let (first, second) = (date(2027, 1, 1), date(2027, 4, 1));
        let ends = async || {
            let seen = home.store.person(&nadia, LUNA).await.unwrap();
            let (positions, access) = seen.history.unwrap();
            (positions.last().unwrap().until, access)
        };
        home.store.end_access(&nadia, LUNA, first).await.unwrap();
        let last_day = Some(date(2026, 12, 31));
        assert_eq!(ends().await, (last_day, last_day));
        home.store.end_access(&nadia, LUNA, second).await.unwrap();
        let last_day = Some(date(2027, 3, 31));
        assert_eq!(ends().await, (last_day, last_day));
        for (day, is_here) in [(date(2027, 3, 31), true), (second, false)] {
            let actor = home.store.actor(LUNA, day).await.unwrap();
            assert_eq!(matches!(actor, Actor::Someone(_)), is_here, "{day}");
        }
    });
}

#[test]
fn ending_access_needs_the_right_a_fresh_sign_in_and_a_day_to_come() {
    on_both(async |home| {
        settle(home).await;
        for who in [LUNA, PAVEL, TOVE, EMIL] {
            let answer = home
                .store
                .end_access(&asks(home, who).await, LUNA, TODAY)
                .await;
            assert!(matches!(answer, Err(No::Forbidden)), "{who}: {answer:?}");
        }
        let mut nadia = asks(home, NADIA).await;
        let said = no(home
            .store
            .end_access(&nadia, LUNA, date(2026, 11, 19))
            .await);
        assert_eq!(said, "`from`: that day is over; today is the earliest");
        nadia.fresh = Fresh::No;
        let answer = home.store.end_access(&nadia, LUNA, TODAY).await;
        assert!(matches!(answer, Err(No::SignInAgain)), "{answer:?}");
    });
}

#[test]
fn nobody_is_led_by_somebody_who_has_left_and_those_who_left_get_no_position() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        home.store.end_access(&nadia, PAVEL, TODAY).await.unwrap();
        let of = |person, manager| Position {
            from: TODAY,
            pay: None,
            ..stands(person, "inspector", HARBOUR, Some(manager))
        };
        let seen = revision(home, LUNA).await;
        let answer = home
            .store
            .write_position(&nadia, &of(LUNA, PAVEL), seen)
            .await;
        assert_eq!(
            no(answer),
            "`manager`: `Pavel Brandt` has left and can't lead anybody"
        );
        let seen = revision(home, PAVEL).await;
        let answer = home
            .store
            .write_position(&nadia, &of(PAVEL, MARGIT), seen)
            .await;
        assert_eq!(no(answer), "`from`: `Pavel Brandt` has left");
    });
}

#[test]
fn before_the_first_day_somebody_may_nothing() {
    on_both(async |home| {
        settle(home).await;
        let first = date(2026, 12, 1);
        let new = NewPerson {
            access_from: first,
            ..somebody(20, "Greta Holm", ROOFING)
        };
        home.store
            .add_person(&asks(home, TOVE).await, &new)
            .await
            .unwrap();
        let greta = asks(home, new.id).await;
        assert_eq!(greta.actor, Actor::Leaver(new.id));
        assert!(home.store.person(&greta, LUNA).await.is_err());
        let greta = asks_on(home, new.id, first).await;
        assert!(home.store.person(&greta, LUNA).await.is_ok());
    });
}

#[test]
fn whoever_comes_back_has_access_again_and_nothing_of_what_was_theirs_opens() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let grant = Grant {
            role: Role::Leadership,
            teams: Vec::new(),
        };
        let jonas = asks(home, JONAS).await;
        home.store.grant(&jonas, LUNA, &grant).await.unwrap();
        home.store.end_access(&nadia, LUNA, TODAY).await.unwrap();
        let back = date(2026, 12, 1);
        home.store.give_access(&nadia, LUNA, back).await.unwrap();
        for (day, is_here) in [(TODAY, false), (back, true)] {
            let actor = home.store.actor(LUNA, day).await.unwrap();
            match actor {
                Actor::Someone(someone) if is_here => assert_eq!(someone.grants, []),
                Actor::Leaver(_) if !is_here => {}
                other => panic!("{day}: {other:?}"),
            }
        }
        let said = no(home.store.give_access(&nadia, LUNA, back).await);
        assert_eq!(said, "`from`: their access has no end");
        let next = Position {
            from: back,
            pay: None,
            ..stands(LUNA, "senior-inspector", HARBOUR, Some(PAVEL))
        };
        let seen = revision(home, LUNA).await;
        home.store
            .write_position(&nadia, &next, seen)
            .await
            .unwrap();
    });
}

#[test]
fn an_end_that_is_to_come_can_be_taken_back_and_the_position_goes_on() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let end = date(2027, 1, 1);
        home.store.end_access(&nadia, LUNA, end).await.unwrap();
        home.store.give_access(&nadia, LUNA, TODAY).await.unwrap();
        let seen = home.store.person(&nadia, LUNA).await.unwrap();
        let (positions, access) = seen.history.unwrap();
        assert_eq!((positions.last().unwrap().until, access), (None, None));
        let actor = home.store.actor(LUNA, end).await.unwrap();
        assert!(matches!(actor, Actor::Someone(_)), "{actor:?}");
    });
}

#[test]
fn giving_access_again_needs_people_operations_a_fresh_sign_in_and_a_day_to_come() {
    on_both(async |home| {
        settle(home).await;
        let mut nadia = asks(home, NADIA).await;
        home.store.end_access(&nadia, LUNA, TODAY).await.unwrap();
        for who in [PAVEL, TOVE, EMIL, JONAS] {
            let asking = asks(home, who).await;
            let answer = home.store.give_access(&asking, LUNA, TODAY).await;
            assert!(matches!(answer, Err(No::Forbidden)), "{who}: {answer:?}");
        }
        let said = no(home
            .store
            .give_access(&nadia, LUNA, date(2026, 11, 19))
            .await);
        assert_eq!(said, "`from`: that day is over; today is the earliest");
        nadia.fresh = Fresh::No;
        let answer = home.store.give_access(&nadia, LUNA, TODAY).await;
        assert!(matches!(answer, Err(No::SignInAgain)), "{answer:?}");
    });
}
