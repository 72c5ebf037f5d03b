//! Imports from personnel systems: done whole, logged, undone whole.

mod refused;

use super::{
    EMIL, HARBOUR, INSPECTION, IRIS, JONAS, LUNA, MARGIT, NADIA, PAVEL, TODAY, asks, euros, level,
    no, settle,
};
use crate::engines::{Home, on_both, plain};
use cordee_access::{Grant, Role};
use cordee_domain::case::Completed;
use cordee_domain::history::Sex;
use cordee_domain::import::{Counts, Deed, Ground, Import, Joins, NewTeam, Place, Told};
use cordee_domain::{PersonId, Slug, TeamId};
use cordee_store::{Asking, ImportStamp, No, Revision};
use jiff::civil::{Date, date};
use sea_orm::{ConnectionTrait, Statement};

const ADA: PersonId = PersonId(40);
const BEN: PersonId = PersonId(41);
const SINCE: Date = date(2026, 3, 1);

fn at(name: &str, team: TeamId, manager: Option<PersonId>) -> Place {
    Place {
        level: level(name),
        team: Some(team),
        manager,
        zone: None,
    }
}

fn stands(at: Place) -> Deed {
    let (from, until) = (SINCE, None);
    Deed::Stands { from, until, at }
}

fn told(person: PersonId, deeds: Vec<Deed>) -> Told {
    Told {
        person,
        row: Some(2),
        joins: None,
        deeds,
    }
}

fn joins(person: PersonId, name: &str, deeds: Vec<Deed>) -> Told {
    Told {
        joins: Some(Joins {
            name: name.to_owned(),
            email: format!("{}@example.org", name.to_lowercase().replace(' ', ".")),
        }),
        ..told(person, deeds)
    }
}

fn stamp() -> ImportStamp {
    ImportStamp {
        export: "people.csv".to_owned(),
        export_hash: "aa".repeat(32),
        mapping: "person: number\n".to_owned(),
        mapping_hash: "bb".repeat(32),
        on: TODAY,
        counts: Counts {
            new: 2,
            changed: 1,
            ..Counts::default()
        },
    }
}

async fn ground(home: &Home, asking: &Asking) -> Ground {
    let ground = home.store.import_ground(asking, INSPECTION, "personnel");
    ground.await.unwrap()
}

/// An import of this, planned against what is known now.
async fn planned(home: &Home, asking: &Asking, people: Vec<Told>) -> Import {
    Import {
        source: "personnel".to_owned(),
        into: INSPECTION,
        teams: Vec::new(),
        people,
        keys: Vec::new(),
        ground: ground(home, asking).await.content,
    }
}

/// Two who are new, one of whom leads the other, and Luna, who moves up and is recorded.
async fn some(home: &Home, asking: &Asking) -> Import {
    let crane = TeamId(30);
    let ada = joins(
        ADA,
        "Ada Okafor",
        vec![stands(at("inspector", crane, Some(BEN)))],
    );
    let lead = stands(at("inspection-lead", HARBOUR, Some(MARGIT)));
    let recorded = Deed::Recorded {
        sex: Sex::Female,
        hired: Some(date(2019, 5, 1)),
    };
    let ben = joins(BEN, "Ben Adler", vec![lead, recorded.clone()]);
    let luna = stands(at("senior-inspector", HARBOUR, Some(BEN)));
    let mut import = planned(
        home,
        asking,
        vec![ada, ben, told(LUNA, vec![luna, recorded])],
    )
    .await;
    import.teams.push(NewTeam {
        id: crane,
        name: "Cranes".to_owned(),
    });
    import.keys = vec![
        ("1001".to_owned(), ADA),
        ("1002".to_owned(), BEN),
        ("1003".to_owned(), LUNA),
    ];
    import
}

/// Everything that an import can change, as the database holds it; how often it was changed apart.
async fn held(home: &Home) -> String {
    const ALL: [&str; 6] = [
        "SELECT id || '|' || name || '|' || email || '|' || access_from || '|' || access_until \
         FROM people ORDER BY id",
        "SELECT person || '|' || begins || '|' || ends || '|' || overtaken || '|' || level || '|' \
         || coalesce(team, 0) || '|' || coalesce(manager, 0) || '|' || coalesce(zone, '') || '|' \
         || coalesce(case_id, 0) FROM positions ORDER BY person, begins",
        "SELECT person || '|' || begins || '|' || minor || '|' || currency FROM position_pay \
         ORDER BY person, begins",
        "SELECT person || '|' || sex || '|' || coalesce(hired, '') FROM person_records \
         ORDER BY person",
        "SELECT id || '|' || name || '|' || coalesce(within, 0) FROM teams ORDER BY id",
        "SELECT source || '|' || called || '|' || person FROM import_keys ORDER BY called",
    ];
    let db = plain(&home.place).await;
    let mut text = String::new();
    for query in ALL {
        let query = Statement::from_string(db.get_database_backend(), query);
        for row in db.query_all_raw(query).await.unwrap() {
            text += &row.try_get_by_index::<String>(0).unwrap();
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

/// The history of everybody, as figures are made of it.
async fn history(home: &Home) -> String {
    let nadia = asks(home, NADIA).await;
    format!(
        "{:?}",
        home.store.history(&nadia).await.unwrap().history.positions
    )
}

#[test]
fn an_import_brings_new_people_changes_others_and_stands_in_the_log() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let import = some(home, &nadia).await;
        home.store.look_at_import(&nadia, &import).await.unwrap();
        let done = home.store.import_people(&nadia, &stamp(), &import).await;
        assert_eq!(done.unwrap().answer, 1);
        let ada = home.store.person(&nadia, ADA).await.unwrap();
        assert_eq!(ada.name, "Ada Okafor");
        let standing = ada.standing.unwrap();
        assert_eq!(standing.manager.unwrap().1, "Ben Adler");
        assert_eq!(standing.team.unwrap().1, "Cranes");
        let luna = home.store.person(&nadia, LUNA).await.unwrap();
        assert_eq!(luna.standing.unwrap().level, level("senior-inspector"));
        assert_eq!(luna.recorded.unwrap().sex, Sex::Female);
        assert_eq!(luna.revision, Revision(2));
        let log = home.store.imports(&nadia).await.unwrap();
        let [entry] = log.as_slice() else {
            panic!("{log:?}")
        };
        assert_eq!(entry.by.as_ref().unwrap().1, "Nadia Ferrer");
        assert_eq!((&*entry.export, entry.on), ("people.csv", TODAY));
        assert_eq!((entry.counts, entry.undone.clone()), (stamp().counts, None));
        let next = ground(home, &nadia).await;
        assert_eq!(next.keys, import.keys);
        assert_eq!(next.mapping.as_deref(), Some("person: number\n"));
        let iris = asks(home, IRIS).await;
        let audit = home.store.audit(&iris, None, None).await.unwrap();
        let last = &audit.rows[0];
        assert_eq!((&*last.act, &*last.about), ("import-people", "import 1"));
        assert_eq!(last.detail, "2 new, 1 changed");
    });
}

#[test]
fn an_undone_import_leaves_everything_byte_for_byte_as_it_was_and_the_log_longer() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let before = (held(home).await, history(home).await);
        let import = some(home, &nadia).await;
        let head = home.store.audit_head().await.unwrap();
        home.store
            .import_people(&nadia, &stamp(), &import)
            .await
            .unwrap();
        assert_ne!((held(home).await, history(home).await), before);
        home.store.undo_import(&nadia, 1).await.unwrap();
        assert_eq!((held(home).await, history(home).await), before);
        let after = home.store.audit_head().await.unwrap();
        assert_eq!(after.number, head.number + 2);
        home.store.verify_audit(Some(&head)).await.unwrap().unwrap();
        let log = home.store.imports(&nadia).await.unwrap();
        assert!(log[0].undone.is_some(), "{log:?}");
        let again = no(home.store.undo_import(&nadia, 1).await);
        assert_eq!(again, "`import`: this import was undone already");
        // The same can be imported anew, under the next number.
        let import = some(home, &nadia).await;
        let done = home.store.import_people(&nadia, &stamp(), &import).await;
        assert_eq!(done.unwrap().answer, 2);
    });
}

#[test]
fn what_was_changed_since_is_not_undone_and_it_is_said_of_whom() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let import = some(home, &nadia).await;
        let store = &home.store;
        store
            .import_people(&nadia, &stamp(), &import)
            .await
            .unwrap();
        let next = cordee_domain::Position {
            person: LUNA,
            level: level("chief-inspector"),
            team: Some(HARBOUR),
            manager: Some(PAVEL),
            zone: None,
            pay: None,
            from: TODAY,
            until: None,
        };
        store
            .write_position(&nadia, &next, Revision(2))
            .await
            .unwrap();
        let before = held(home).await;
        let said = no(store.undo_import(&nadia, 1).await);
        assert!(said.contains("changed of `Luna Haverkamp`"), "{said}");
        assert_eq!(held(home).await, before);
    });
}

#[test]
fn who_is_new_is_not_taken_out_once_something_hangs_on_them() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let import = some(home, &nadia).await;
        let store = &home.store;
        store
            .import_people(&nadia, &stamp(), &import)
            .await
            .unwrap();
        let completed = Completed {
            training: Slug::new("before-you-lead").unwrap().into(),
            on: TODAY,
        };
        store
            .record_training(&nadia, ADA, &completed)
            .await
            .unwrap();
        let before = held(home).await;
        let said = no(store.undo_import(&nadia, 1).await);
        assert!(
            said.contains("`Ada Okafor` has completed training"),
            "{said}"
        );
        assert_eq!(held(home).await, before);
    });
}

#[test]
fn the_first_of_two_imports_is_undone_after_the_second() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let store = &home.store;
        let start = held(home).await;
        let one = some(home, &nadia).await;
        store.import_people(&nadia, &stamp(), &one).await.unwrap();
        let between = held(home).await;
        let left = Deed::Left { on: TODAY };
        let two = planned(home, &nadia, vec![told(ADA, vec![left])]).await;
        store.import_people(&nadia, &stamp(), &two).await.unwrap();
        assert!(no(store.undo_import(&nadia, 1).await).contains("Ada Okafor"));
        store.undo_import(&nadia, 2).await.unwrap();
        assert_eq!(held(home).await, between);
        store.undo_import(&nadia, 1).await.unwrap();
        assert_eq!(held(home).await, start);
    });
}

/// Nadia, who may write pay in inspection too.
async fn with_pay(home: &Home) -> Asking {
    let jonas = asks(home, JONAS).await;
    let grant = Grant {
        role: Role::PayAdministrator,
        teams: vec![INSPECTION],
    };
    home.store.grant(&jonas, NADIA, &grant).await.unwrap();
    asks(home, NADIA).await
}

#[test]
fn pay_comes_in_with_those_who_may_write_it_and_goes_again() {
    on_both(async |home| {
        settle(home).await;
        let nadia = with_pay(home).await;
        let store = &home.store;
        let start = held(home).await;
        let paid = Deed::Paid {
            from: SINCE,
            pay: euros(70_000),
        };
        let place = stands(at("inspector", HARBOUR, None));
        let all = vec![
            told(LUNA, vec![paid.clone()]),
            joins(ADA, "Ada Okafor", vec![place, paid]),
        ];
        let import = planned(home, &nadia, all).await;
        store
            .import_people(&nadia, &stamp(), &import)
            .await
            .unwrap();
        let seen = async |who| store.person(&nadia, who).await.unwrap().pay.unwrap();
        assert_eq!(seen(ADA).await.last().unwrap().pay, Some(euros(70_000)));
        assert_eq!(seen(LUNA).await.last().unwrap().pay, Some(euros(70_000)));
        // Whoever may not write pay any more does not put it back either.
        let jonas = asks(home, JONAS).await;
        store
            .revoke(&jonas, NADIA, Role::PayAdministrator)
            .await
            .unwrap();
        let undone = store.undo_import(&asks(home, NADIA).await, 1).await;
        assert!(matches!(undone, Err(No::Forbidden)), "{undone:?}");
        let nadia = with_pay(home).await;
        store.undo_import(&nadia, 1).await.unwrap();
        assert_eq!(held(home).await, start);
    });
}

#[test]
fn pay_that_whoever_imports_may_not_see_stays_where_a_position_changes() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let store = &home.store;
        let known = ground(home, &nadia).await;
        assert!(
            known
                .people
                .iter()
                .all(|it| it.positions.iter().all(|it| it.position.pay.is_none()))
        );
        let emil = asks(home, EMIL).await;
        let before = store.person(&emil, LUNA).await.unwrap().pay;
        let luna = stands(at("senior-inspector", HARBOUR, Some(PAVEL)));
        let import = planned(home, &nadia, vec![told(LUNA, vec![luna])]).await;
        store
            .import_people(&nadia, &stamp(), &import)
            .await
            .unwrap();
        let after = store.person(&emil, LUNA).await.unwrap().pay;
        assert_eq!(before, after);
    });
}
