//! The store asked by itself, without a server before it: what no page leads to is refused as well.

use super::cast::*;
use super::targets::ABSENT;
use super::world::{Key, TODAY, World, number, secret, slug};
use cordee_access::{Actor, Grant, Role};
use cordee_domain::case::{Command, Completed};
use cordee_domain::{
    Aspiration, CaseId, Currency, Evidence, EvidenceId, LevelId, Money, PersonId, Position, Shared,
    TrainingId, Wish,
};
use cordee_store::{
    Asking, CaseQuery, Fresh, NewPerson, NewPosition, NewStandIn, NewToken, NewVersion, No,
    PersonQuery, Revision, Scope, TeamGiven,
};
use jiff::civil::date;

/// What was asked, and whether it was refused.
pub(crate) type Asked = (String, bool);

pub(crate) fn is_refused<T>(answer: Result<T, No>) -> bool {
    matches!(answer, Err(No::NotFound | No::Forbidden | No::SignInAgain))
}

/// Asks each of these and notes whether it is refused.
macro_rules! asked {
    ($who:expr, $($name:literal: $asked:expr;)*) => {
        vec![$((format!("{} as {}", $name, $who), is_refused($asked.await)),)*]
    };
}

pub(crate) fn position() -> Position {
    Position {
        person: SARAH,
        level: slug::<LevelId>("engineer"),
        team: Some(HERS),
        manager: None,
        zone: None,
        pay: None,
        from: date(2026, 12, 1),
        until: None,
    }
}

fn piece(person: PersonId) -> Evidence {
    Evidence {
        id: EvidenceId(ABSENT),
        person,
        on: date(2026, 9, 1),
        title: "x".to_owned(),
        words: "x".to_owned(),
        link: None,
        doing: cordee_domain::Doing::Shared,
        competencies: vec![slug("fault-finding")],
        vouchers: Vec::new(),
        withdrawn: None,
    }
}

pub(crate) fn newcomer(pay: Option<Money>) -> NewPerson {
    NewPerson {
        id: PersonId(ABSENT),
        name: "Ada".to_owned(),
        email: "ada@cordee.example".to_owned(),
        language: None,
        access_from: TODAY,
        position: NewPosition {
            level: slug::<LevelId>("engineer"),
            team: HERS,
            manager: None,
            zone: None,
            pay,
            from: TODAY,
        },
    }
}

pub(crate) fn money() -> Money {
    Money {
        minor: 1,
        currency: Currency::new("EUR").unwrap(),
    }
}

/// What whoever is nobody, and whoever has left, could read.
async fn reads(world: &World, who: &str, asking: &Asking) -> Vec<Asked> {
    let (store, people, cases) = (&world.store, PersonQuery::default(), CaseQuery::default());
    asked! { who,
        "people": store.people(asking, &people);
        "person": store.person(asking, SARAH);
        "people by level": store.people_by_level(asking);
        "teams": store.teams(asking);
        "teams to choose": store.teams_to_choose(asking, 9);
        "upper teams": store.upper_teams(asking, 9);
        "team": store.team(asking, HERS);
        "evidence": store.evidence(asking, TO_VOUCH);
        "asked of me": store.asked_of_me(asking);
        "cases": store.case(asking, JUDGED_NOW);
        "tasks": store.my_tasks(asking);
        "roll": store.roll(asking);
        "versions": store.framework_versions(asking);
        "log": store.audit(asking, None, None);
        "mail": store.mail_waiting(asking);
        "roles": store.role_holders(asking);
        "sessions": store.sessions(asking, SARAH, 0);
        "account": store.account(asking, SARAH);
        "tokens": store.tokens(asking, SARAH);
        "own password": store.own_password(asking);
        "hidden": store.case(asking, HIDDEN);
        "cases of all": async { match store.cases(asking, &cases).await {
            Ok(page) if page.rows.is_empty() => Err(No::NotFound),
            other => other,
        } };
        "evidence of Sarah": async { match store.evidence_of(asking, SARAH).await {
            Ok(all) if all.is_empty() => Err(No::NotFound),
            other => other,
        } };
    }
}

/// What whoever has no right to it could do with Sarah's record.
async fn acts(world: &World, who: &str, asking: &Asking) -> Vec<Asked> {
    let store = &world.store;
    let trained = Completed {
        training: slug::<TrainingId>("before-you-lead"),
        on: TODAY,
    };
    let wish = Aspiration {
        person: SARAH,
        wish: Wish::Lead,
        words: String::new(),
        since: TODAY,
        shared: Shared::WithNobody,
    };
    let paid = Position {
        pay: Some(money()),
        ..position()
    };
    let one = Revision(1);
    asked! { who,
        "change pay": store.change_pay(asking, SARAH, (TODAY, money()), None);
        "change contact": store.change_contact(asking, SARAH, ("x@cordee.example", None), one);
        "record training": store.record_training(asking, SARAH, &trained);
        "write position": store.write_position(asking, &position(), one);
        "write paid position": store.write_position(asking, &paid, one);
        "end access": store.end_access(asking, SARAH, date(2026, 12, 1));
        "give access": store.give_access(asking, SARAH, date(2026, 12, 1));
        "write aspiration": store.write_aspiration(asking, &wish);
        "write evidence": store.write_evidence(asking, piece(SARAH));
        "ask to vouch": store.ask_to_vouch(asking, KEPT_BACK, PEER);
        "vouch": store.vouch(asking, TO_VOUCH, "x".to_owned());
        "withdraw": store.withdraw_evidence(asking, KEPT_BACK, one);
        "grant": store.grant(asking, SARAH, &Grant { role: Role::Leadership, teams: Vec::new() });
        "revoke": store.revoke(asking, WORKERS, Role::WorkersRepresentative);
        "add person": store.add_person(asking, &newcomer(None));
        "add paid person": store.add_person(asking, &newcomer(Some(money())));
        "consent for her": store.give(asking, HIDDEN, Command::Consent, one);
        "end a session": store.end_session(asking, number(Key::OtherSession, SARAH));
        "end sessions": store.end_sessions(asking, SARAH, 0);
        "end a token": store.end_token(asking, number(Key::NarrowToken, SARAH));
        "close account": store.close_account(asking, SARAH);
        "make link": store.make_link(asking, SARAH, secret(Key::Token, ELSEWHERE).hash());
    }
}

/// What keeps the house, and what nobody in particular could do.
async fn house(world: &World, who: &str, asking: &Asking) -> Vec<Asked> {
    let store = &world.store;
    let team = |id, within| TeamGiven {
        id,
        name: "x".to_owned(),
        within,
        led_by: None,
    };
    let standing_in = NewStandIn {
        team: HERS,
        by: PEER,
        from: date(2026, 12, 5),
        until: date(2026, 12, 6),
    };
    let version = NewVersion {
        hash: world.published.version().content,
        name: None,
        files: vec![("x".to_owned(), "x".to_owned())],
    };
    asked! { who,
        "add team": store.add_team(asking, &team(cordee_domain::TeamId(ABSENT), Some(HERS)));
        "change team": store.change_team(asking, &team(HERS, Some(ABOVE_HERS)), Revision(1));
        "stand in": store.stand_in(asking, &standing_in);
        "publish": store.publish_framework(asking, &version);
    }
}

fn token() -> NewToken {
    NewToken {
        id: ABSENT,
        name: "x".to_owned(),
        scopes: Scope::ALL.into_iter().collect(),
        last_day: date(2026, 12, 1),
    }
}

async fn own(world: &World, who: &str, asking: &Asking) -> Vec<Asked> {
    let store = &world.store;
    let level = || slug::<LevelId>("engineering-manager");
    asked! { who,
        "make token": store.make_token(asking, token(), secret(Key::Token, ELSEWHERE).hash());
        "change password": store.change_password(asking, "x".to_owned(), 0);
        "open case": store.open_case(asking, CaseId(ABSENT), level());
        "nominate": store.nominate(asking, CaseId(ABSENT), PEER, level());
    }
}

/// What those with the right to it could do without a fresh sign-in.
async fn stale(world: &World) -> Vec<Asked> {
    let by = |person| Asking {
        fresh: Fresh::No,
        ..world.by(person, TODAY)
    };
    let (store, pays, operates, administers) =
        (&world.store, by(PAYS), by(OPERATES), by(ADMINISTERS));
    let version = NewVersion {
        hash: world.published.version().content,
        name: None,
        files: vec![("x".to_owned(), "x".to_owned())],
    };
    let grant = Grant {
        role: Role::Leadership,
        teams: Vec::new(),
    };
    let mut all = asked! { "whoever is not fresh",
        "change pay": store.change_pay(&pays, SARAH, (TODAY, money()), None);
        "end access": store.end_access(&operates, PEER, date(2026, 12, 1));
        "give access": store.give_access(&operates, PEER, date(2026, 12, 1));
        "publish": store.publish_framework(&operates, &version);
        "grant": store.grant(&administers, PEER, &grant);
        "revoke": store.revoke(&administers, WORKERS, Role::WorkersRepresentative);
        "close account": store.close_account(&administers, PEER);
        "make link": store.make_link(&administers, PEER, secret(Key::Token, ELSEWHERE).hash());
        "take effect": store.give(&operates, DECLINED, Command::TakeEffect { pay: None, team: None, manager: None }, Revision(999));
    };
    let both = [grants_of(OPERATES), grants_of(PAYS)].concat();
    let both = Asking {
        actor: Actor::Someone(cordee_access::Someone {
            person: OPERATES,
            grants: both,
        }),
        ..operates
    };
    let paid = Position {
        person: PEER,
        pay: Some(money()),
        ..position()
    };
    all.extend(asked! { "whoever is not fresh",
        "write paid position": store.write_position(&both, &paid, Revision(1));
        "add paid person": store.add_person(&both, &newcomer(Some(money())));
    });
    all.extend(asked! { "whoever is not fresh",
        "make token": store.make_token(&by(PEER), token(), secret(Key::Token, ELSEWHERE).hash());
        "change address": store.change_contact(&by(PEER), PEER, ("other@cordee.example", None), Revision(1));
    });
    all
}

fn grants_of(person: PersonId) -> Vec<Grant> {
    let all = grants().into_iter().filter(|(of, _)| *of == person);
    all.map(|(_, grant)| grant).collect()
}

/// Everything that the store has to refuse, with whether it does.
pub(crate) async fn everything_refused(world: &World) -> Vec<Asked> {
    let mut all = Vec::new();
    let nobody = Asking {
        fresh: Fresh::Yes,
        ..Asking::nobody(super::world::now(), TODAY)
    };
    let left = world.by(HAS_LEFT, TODAY);
    for (who, asking) in [("nobody", &nobody), ("who has left", &left)] {
        all.extend(reads(world, who, asking).await);
        all.extend(acts(world, who, asking).await);
        all.extend(house(world, who, asking).await);
        all.extend(own(world, who, asking).await);
    }
    for person in [PEER, LEADS, OPERATES_OUT, PAYS_OUT, AUDITS] {
        let (who, asking) = (part(person).words, world.by(person, TODAY));
        all.extend(acts(world, who, &asking).await);
        if person != OPERATES_OUT {
            all.extend(house(world, who, &asking).await);
        }
    }
    all.extend(stale(world).await);
    all.extend(super::importing::imports(world).await);
    all.extend(super::lawful::lawful(world).await);
    all.push(paid_effect(world).await);
    all
}

/// People operations let a move take effect, and don't decide on pay with it.
async fn paid_effect(world: &World) -> Asked {
    let operates = world.by(OPERATES, TODAY);
    let seen = world
        .store
        .case(&operates, DECLINED)
        .await
        .unwrap()
        .revision;
    let effect = Command::TakeEffect {
        pay: Some(money()),
        team: None,
        manager: None,
    };
    let given = world.store.give(&operates, DECLINED, effect, seen).await;
    (
        "a paid effect as people operations".to_owned(),
        is_refused(given),
    )
}

#[tokio::test]
async fn the_store_refuses_by_itself_what_no_page_leads_to() {
    let world = World::new().await;
    let before = world.store.audit_head().await.unwrap();
    let given = everything_refused(&world)
        .await
        .into_iter()
        .filter(|(_, is_refused)| !is_refused);
    let given: Vec<String> = given.map(|(what, _)| what).collect();
    assert!(given.is_empty(), "{given:?}");
    assert_eq!(before, world.store.audit_head().await.unwrap());
}
