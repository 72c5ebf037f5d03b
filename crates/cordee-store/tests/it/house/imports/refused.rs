//! What is refused, with everything left as it was.

use super::super::{
    COMPANY, EMIL, HARBOUR, INSPECTION, IRIS, JONAS, LUNA, MARGIT, NADIA, OSKAR, PAVEL, ROOFING,
    RUTH, TODAY, TOVE, asks, euros, no, nobody, settle,
};
use super::{ADA, BEN, SINCE, at, held, joins, planned, some, stamp, stands, told};
use crate::engines::on_both;
use cordee_access::{Grant, Role};
use cordee_domain::PersonId;
use cordee_domain::history::Sex;
use cordee_domain::import::{Deed, Import, Place};
use cordee_store::{Asking, Fresh, No, Revision};
use jiff::civil::date;

#[test]
fn an_import_planned_against_what_is_no_more_is_stale_and_nothing_is_written() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let import = some(home, &nadia).await;
        let language = ("luna@example.org", Some("de"));
        let luna = asks(home, LUNA).await;
        let store = &home.store;
        // A language is nothing that an import looks at; an address is.
        store
            .change_contact(
                &luna,
                LUNA,
                ("luna.haverkamp@example.org", Some("de")),
                Revision(1),
            )
            .await
            .unwrap();
        store.look_at_import(&nadia, &import).await.unwrap();
        store
            .change_contact(&luna, LUNA, language, Revision(2))
            .await
            .unwrap();
        let before = held(home).await;
        let stale = store.import_people(&nadia, &stamp(), &import).await;
        assert!(matches!(stale, Err(No::Stale)), "{stale:?}");
        assert_eq!(held(home).await, before);
    });
}

#[test]
fn only_those_who_keep_a_team_import_into_it() {
    on_both(async |home| {
        settle(home).await;
        let store = &home.store;
        let nadia = asks(home, NADIA).await;
        let import = some(home, &nadia).await;
        store
            .import_people(&nadia, &stamp(), &import)
            .await
            .unwrap();
        for who in [LUNA, PAVEL, EMIL, JONAS, IRIS, RUTH, TOVE, MARGIT] {
            let asking = asks(home, who).await;
            let ground = store.import_ground(&asking, INSPECTION, "personnel").await;
            assert!(matches!(ground, Err(No::Forbidden)), "{who}: {ground:?}");
            let looked = store.look_at_import(&asking, &import).await;
            assert!(matches!(looked, Err(No::Forbidden)), "{who}: {looked:?}");
            let done = store.import_people(&asking, &stamp(), &import).await;
            assert!(matches!(done, Err(No::Forbidden)), "{who}: {done:?}");
            let undone = store.undo_import(&asking, 1).await;
            assert!(matches!(undone, Err(No::NotFound)), "{who}: {undone:?}");
            match store.imports(&asking).await {
                // Tove keeps another team.
                Ok(log) => assert!(who == TOVE && log.is_empty(), "{who}: {log:?}"),
                Err(refused) => assert!(matches!(refused, No::NotFound), "{who}: {refused:?}"),
            }
        }
        let stranger = store
            .import_ground(&nobody(), INSPECTION, "personnel")
            .await;
        assert!(matches!(stranger, Err(No::NotFound)), "{stranger:?}");
        let tired = Asking {
            fresh: Fresh::No,
            ..nadia
        };
        let undone = store.undo_import(&tired, 1).await;
        assert!(matches!(undone, Err(No::SignInAgain)), "{undone:?}");
        let done = store.import_people(&tired, &stamp(), &import).await;
        assert!(matches!(done, Err(No::SignInAgain)), "{done:?}");
    });
}

#[test]
fn an_import_does_nothing_that_whoever_imports_may_not_do_one_by_one() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let store = &home.store;
        let inspector = |team| stands(at("inspector", team, None));
        let paid = Deed::Paid {
            from: SINCE,
            pay: euros(70_000),
        };
        let recorded = Deed::Recorded {
            sex: Sex::Female,
            hired: None,
        };
        let left = Deed::Left { on: TODAY };
        let before = held(home).await;
        for (what, deed) in [
            ("her own position", told(NADIA, vec![inspector(HARBOUR)])),
            ("her own sex", told(NADIA, vec![recorded.clone()])),
            (
                "somebody of another team",
                told(OSKAR, vec![inspector(ROOFING)]),
            ),
            ("the end of his access", told(OSKAR, vec![left])),
            ("what is recorded of him", told(OSKAR, vec![recorded])),
            ("a team of others", told(LUNA, vec![inspector(ROOFING)])),
            ("pay", told(LUNA, vec![paid.clone()])),
            (
                "a newcomer among others",
                joins(ADA, "Ada", vec![inspector(COMPANY)]),
            ),
            (
                "a newcomer's pay",
                joins(ADA, "Ada", vec![inspector(HARBOUR), paid]),
            ),
            (
                "a newcomer without a place",
                joins(
                    ADA,
                    "Ada",
                    vec![stands(Place {
                        team: None,
                        ..at("inspector", HARBOUR, None)
                    })],
                ),
            ),
        ] {
            let import = planned(home, &nadia, vec![deed]).await;
            let done = store.import_people(&nadia, &stamp(), &import).await;
            assert!(matches!(done, Err(No::Forbidden)), "{what}: {done:?}");
        }
        let mut import = planned(home, &nadia, Vec::new()).await;
        import.keys.push(("7".to_owned(), OSKAR));
        let done = store.import_people(&nadia, &stamp(), &import).await;
        assert!(matches!(done, Err(No::Forbidden)), "{done:?}");
        assert_eq!(held(home).await, before);
    });
}

#[test]
fn everything_that_can_not_be_is_said_with_its_row_and_nothing_is_written() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let store = &home.store;
        let before = held(home).await;
        let later = date(2027, 1, 1);
        let import = planned(
            home,
            &nadia,
            vec![
                told(LUNA, vec![stands(at("no-such-level", HARBOUR, None))]),
                told(PAVEL, vec![stands(at("inspector", HARBOUR, Some(PAVEL)))]),
                told(MARGIT, vec![Deed::Left { on: later }]),
                joins(
                    ADA,
                    "Luna Haverkamp",
                    vec![stands(at("inspector", HARBOUR, None))],
                ),
                joins(
                    BEN,
                    " ",
                    vec![stands(at("inspector", HARBOUR, Some(PersonId(99))))],
                ),
            ],
        )
        .await;
        let said = no(store.import_people(&nadia, &stamp(), &import).await);
        for wanted in [
            "row 2: the framework has no level `no-such-level`",
            "row 2: nobody leads themself",
            "row 2: their last day, 2027-01-01, has not come yet",
            "row 2: `luna.haverkamp@example.org` is somebody else's here",
            "row 2: there is nobody of their manager's number",
            "it can't be empty",
        ] {
            assert!(said.contains(wanted), "{wanted}\n{said}");
        }
        assert_eq!(held(home).await, before);
    });
}

#[test]
fn people_who_would_lead_each_other_are_refused() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let store = &home.store;
        let before = held(home).await;
        let margit = told(
            MARGIT,
            vec![stands(at("inspection-manager", INSPECTION, Some(LUNA)))],
        );
        let import = planned(home, &nadia, vec![margit]).await;
        let said = no(store.import_people(&nadia, &stamp(), &import).await);
        assert!(said.contains("would lead themself"), "{said}");
        assert_eq!(held(home).await, before);
    });
}

#[test]
fn the_last_administrator_does_not_leave_by_an_import() {
    on_both(async |home| {
        settle(home).await;
        let store = &home.store;
        let jonas = asks(home, JONAS).await;
        let grant = Grant {
            role: Role::PeopleOperations,
            teams: vec![COMPANY],
        };
        store.grant(&jonas, RUTH, &grant).await.unwrap();
        let ruth = asks(home, RUTH).await;
        let ground = store.import_ground(&ruth, COMPANY, "personnel").await;
        let import = Import {
            source: "personnel".to_owned(),
            into: COMPANY,
            teams: Vec::new(),
            people: vec![told(JONAS, vec![Deed::Left { on: TODAY }])],
            keys: Vec::new(),
            ground: ground.unwrap().content,
        };
        let said = no(store.import_people(&ruth, &stamp(), &import).await);
        assert!(said.contains("nobody else would keep this house"), "{said}");
    });
}

#[test]
fn a_repeated_import_acts_once() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let import = some(home, &nadia).await;
        let keyed = Asking {
            key: Some(cordee_store::RequestKey("one".to_owned())),
            ..nadia
        };
        let store = &home.store;
        let one = store
            .import_people(&keyed, &stamp(), &import)
            .await
            .unwrap();
        let two = store
            .import_people(&keyed, &stamp(), &import)
            .await
            .unwrap();
        assert_eq!((one.answer, two.answer, two.was_repeated), (1, 1, true));
        assert_eq!(store.imports(&keyed).await.unwrap().len(), 1);
    });
}
