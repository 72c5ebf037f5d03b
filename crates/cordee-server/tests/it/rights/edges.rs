//! Where rights end within what somebody else may do: a list of which only a part is theirs, a
//! record that is kept and whose pay is not, a team next to one's own, a door after the last day.

use super::alone::{Asked, is_refused, money, newcomer, position};
use super::cast::*;
use super::world::{Key, TODAY, World, number, secret};
use cordee_domain::Position;
use cordee_store::{
    Asking, Entering, Knock, Knocking, NewStandIn, No, Revision, SecretHash, TeamGiven,
};
use jiff::civil::{Date, date};

fn asked(what: &str, is_refused: bool) -> Asked {
    (what.to_owned(), is_refused)
}

/// Lists and records, as those to whom only a part of them belongs.
async fn of_a_part(world: &World) -> Vec<Asked> {
    let store = &world.store;
    let (peer, workers) = (world.by(PEER, TODAY), world.by(WORKERS, TODAY));
    let nobody = Asking::nobody(super::world::now(), TODAY);
    let sessions = store.all_sessions(&peer, 0, None).await.unwrap();
    let are_own = sessions.rows.iter().all(|it| it.session.person == PEER);
    let of_nobody = store.all_sessions(&nobody, 0, None).await;
    let roles = store.role_holders(&workers).await.unwrap();
    let seen = store.person(&peer, SARAH).await.unwrap();
    vec![
        asked("everybody's sessions as a colleague", are_own),
        asked("everybody's sessions as nobody", is_refused(of_nobody)),
        asked(
            "everybody's roles as a colleague",
            roles.iter().all(|it| it.person.0 == WORKERS),
        ),
        asked(
            "how often a record was changed, as a colleague",
            seen.revision == Revision(0),
        ),
    ]
}

/// What people operations can't do with records and teams, though they keep them.
async fn of_keepers(world: &World) -> Vec<Asked> {
    let store = &world.store;
    let (here, elsewhere) = (world.by(OPERATES, TODAY), world.by(OPERATES_OUT, TODAY));
    let of = |person, pay| Position {
        person,
        pay,
        ..position()
    };
    let one = Revision(1);
    let paid = store.add_person(&here, &newcomer(Some(money()))).await;
    let (raised, taken) = (of(PEER, Some(money())), of(WITHOUT, None));
    let raised = store.write_position(&here, &raised, one).await;
    let taken = store.write_position(&elsewhere, &taken, one).await;
    let standing_in = NewStandIn {
        team: ANOTHER,
        by: PEER,
        from: date(2026, 12, 5),
        until: date(2026, 12, 6),
    };
    let lent = store.stand_in(&elsewhere, &standing_in).await;
    let moved = Position {
        team: Some(ANOTHER),
        ..of(PEER, None)
    };
    let moved = store.write_position(&here, &moved, one).await;
    let put = TeamGiven {
        id: HERS,
        name: "Ferry".to_owned(),
        within: Some(ANOTHER),
        led_by: Some(LEADS),
    };
    let put = store.change_team(&here, &put, one).await;
    let is_told = |field: &str, no: &Result<_, No>| match no {
        Err(No::Wrong(fields)) => fields.iter().any(|it| it.field == field),
        _ => false,
    };
    vec![
        asked("a paid newcomer as people operations", is_refused(paid)),
        asked("another pay as people operations", is_refused(raised)),
        asked("a first position in a team of others", is_refused(taken)),
        asked(
            "somebody to stand in with people of others",
            is_told("team", &lent),
        ),
        asked("somebody into a team of others", is_told("team", &moved)),
        asked("a team into one of others", is_told("within", &put)),
    ]
}

/// What those find who have left: every door that was theirs.
async fn of_leavers(world: &World) -> Vec<Asked> {
    let store = &world.store;
    let day = date(2026, 10, 1);
    let link = |number: u8| cordee_store::Secret::new([number; 32]).hash();
    let administers = |day| world.by(ADMINISTERS, day);
    let nobody = |day: Date| Asking::nobody(super::world::now(), day);
    let session = secret(Key::Session, HAS_LEFT).hash();
    let visitor = store.visitor(session, super::world::now(), TODAY).await;
    let token = secret(Key::Token, HAS_LEFT).hash();
    let client = store.client(&nobody(TODAY), token).await;
    let entering = Entering {
        person: HAS_LEFT,
        id: number(Key::Session, HAS_LEFT) + 1,
        secret: link(1),
        device: String::new(),
        knocked: None,
    };
    let entered = store.enter(&nobody(TODAY), entering).await;
    let made = |day, hash: SecretHash| {
        let asking = administers(day);
        async move { store.make_link(&asking, HAS_LEFT, hash).await }
    };
    made(day, link(2)).await.unwrap();
    let shown = store.link(&nobody(TODAY), link(2)).await;
    let (before, after) = (nobody(day), nobody(TODAY));
    let used = store.use_link(&after, link(2), "x".to_owned()).await;
    if used.is_err() {
        let set = store.use_link(&before, link(2), "x".to_owned());
        set.await.unwrap();
    }
    let again = made(TODAY, link(3)).await;
    let knocking = Knocking {
        name: format!("{HAS_LEFT}@cordee.example"),
        from: String::new(),
    };
    let knocked = store.knock(&nobody(TODAY), &knocking).await;
    vec![
        asked("a session after the last day", visitor.unwrap().is_none()),
        asked("a token after the last day", client.unwrap().is_none()),
        asked("coming in after the last day", is_refused(entered)),
        asked("a link after the last day", is_refused(shown)),
        asked("a password after the last day", is_refused(used)),
        asked("a new link after the last day", is_refused(again)),
        asked(
            "knocking after the last day",
            matches!(knocked, Ok(Knock::Try(None))),
        ),
    ]
}

/// Everything at these edges that has to be refused, with whether it is. Who has left is looked at
/// in a world of its own, since they had to be invited before.
pub(crate) async fn refused_at_the_edges(world: &World) -> Vec<Asked> {
    [of_a_part(world).await, of_keepers(world).await].concat()
}

/// The same for those who have left, in a world of its own.
pub(crate) async fn refused_to_leavers() -> Vec<Asked> {
    of_leavers(&World::new().await).await
}

#[tokio::test]
pub(crate) async fn rights_end_where_they_end() {
    let world = World::new().await;
    let before = world.store.audit_head().await.unwrap();
    for (what, is_refused) in refused_at_the_edges(&world).await {
        assert!(is_refused, "{what}");
    }
    assert_eq!(before, world.store.audit_head().await.unwrap());
}

#[tokio::test]
pub(crate) async fn every_door_is_closed_to_whoever_has_left() {
    for (what, is_refused) in refused_to_leavers().await {
        assert!(is_refused, "{what}");
    }
}
