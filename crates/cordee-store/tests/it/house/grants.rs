//! Giving roles and taking them away.

use super::{EMIL, HARBOUR, INSPECTION, IRIS, JONAS, LUNA, NADIA, OSKAR, TODAY, asks, no, settle};
use crate::engines::on_both;
use cordee_access::{Grant, Role};
use cordee_domain::TeamId;
use cordee_store::{Fresh, No};
use jiff::civil::date;

fn role(role: Role, teams: &[TeamId]) -> Grant {
    Grant {
        role,
        teams: teams.to_vec(),
    }
}

#[test]
fn a_role_given_counts_from_the_next_request_and_one_taken_away_no_longer() {
    on_both(async |home| {
        settle(home).await;
        let jonas = asks(home, JONAS).await;
        let partner = role(Role::PeoplePartner, &[HARBOUR]);
        home.store.grant(&jonas, OSKAR, &partner).await.unwrap();
        let sees = async || {
            let oskar = asks(home, OSKAR).await;
            let seen = home.store.person(&oskar, LUNA).await.unwrap();
            seen.history.is_some()
        };
        assert!(sees().await);
        home.store
            .revoke(&jonas, OSKAR, Role::PeoplePartner)
            .await
            .unwrap();
        assert!(!sees().await);
        let said = no(home.store.revoke(&jonas, OSKAR, Role::PeoplePartner).await);
        assert_eq!(said, "`role`: they don't have this role");
    });
}

#[test]
fn the_same_role_with_other_teams_takes_the_place_of_the_first() {
    on_both(async |home| {
        settle(home).await;
        let jonas = asks(home, JONAS).await;
        for teams in [&[INSPECTION, HARBOUR, HARBOUR][..], &[HARBOUR]] {
            let it = role(Role::PeopleOperations, teams);
            home.store.grant(&jonas, OSKAR, &it).await.unwrap();
        }
        let seen = home.store.person(&jonas, OSKAR).await.unwrap();
        assert_eq!(
            seen.roles,
            Some(vec![role(Role::PeopleOperations, &[HARBOUR])])
        );
    });
}

#[test]
fn roles_are_given_by_the_system_administrator_freshly_signed_in_and_never_to_themself() {
    on_both(async |home| {
        settle(home).await;
        let it = role(Role::Auditor, &[]);
        for (who, whom) in [(NADIA, LUNA), (IRIS, LUNA), (EMIL, EMIL), (JONAS, JONAS)] {
            let answer = home.store.grant(&asks(home, who).await, whom, &it).await;
            assert!(matches!(answer, Err(No::Forbidden)), "{who}: {answer:?}");
        }
        let mut jonas = asks(home, JONAS).await;
        jonas.fresh = Fresh::No;
        let answer = home.store.grant(&jonas, LUNA, &it).await;
        assert!(matches!(answer, Err(No::SignInAgain)), "{answer:?}");
        let answer = home
            .store
            .revoke(&jonas, NADIA, Role::PeopleOperations)
            .await;
        assert!(matches!(answer, Err(No::SignInAgain)), "{answer:?}");
    });
}

#[test]
fn a_role_reaches_the_teams_it_needs_and_no_others() {
    on_both(async |home| {
        settle(home).await;
        let jonas = asks(home, JONAS).await;
        for (it, wanted) in [
            (
                role(Role::Auditor, &[HARBOUR]),
                "this role is not for single teams; leave them out",
            ),
            (
                role(Role::PeoplePartner, &[]),
                "choose the teams it reaches; without any it reaches nobody",
            ),
            (
                role(Role::PeoplePartner, &[TeamId(99)]),
                "there is no such team",
            ),
        ] {
            let said = no(home.store.grant(&jonas, LUNA, &it).await);
            assert_eq!(said, format!("`teams`: {wanted}"));
        }
    });
}

#[test]
fn the_last_system_administrator_stays() {
    on_both(async |home| {
        settle(home).await;
        let store = &home.store;
        let jonas = asks(home, JONAS).await;
        let keeps = role(Role::SystemAdministrator, &[]);
        store.grant(&jonas, OSKAR, &keeps).await.unwrap();
        let oskar = asks(home, OSKAR).await;
        // Both ask at once: each was an administrator when they asked.
        store
            .revoke(&oskar, JONAS, Role::SystemAdministrator)
            .await
            .unwrap();
        let said = no(store.revoke(&jonas, OSKAR, Role::SystemAdministrator).await);
        assert!(said.contains("nobody else would keep this house"), "{said}");
        let said = no(store.end_access(&jonas, OSKAR, TODAY).await);
        assert!(said.contains("nobody else would keep this house"), "{said}");
        store.grant(&oskar, JONAS, &keeps).await.unwrap();
        store
            .end_access(&oskar, JONAS, date(2027, 1, 1))
            .await
            .unwrap();
        // Jonas has an end: nobody would be left on that day.
        let said = no(store.revoke(&jonas, OSKAR, Role::SystemAdministrator).await);
        assert!(said.contains("nobody else would keep this house"), "{said}");
    });
}

#[test]
fn those_who_may_see_roles_see_everybody_who_has_one_and_others_their_own() {
    on_both(async |home| {
        settle(home).await;
        let sees = async |who| {
            let seen = home
                .store
                .role_holders(&asks(home, who).await)
                .await
                .unwrap();
            seen.into_iter().map(|it| it.person.1).collect::<Vec<_>>()
        };
        let all = [
            "Emil Costa",
            "Iris Malm",
            "Jonas Weidner",
            "Nadia Ferrer",
            "Ruth Abiola",
            "Tove Anker",
        ];
        assert_eq!(sees(JONAS).await, all);
        assert_eq!(sees(IRIS).await, all);
        assert_eq!(sees(NADIA).await, ["Nadia Ferrer"]);
        assert!(sees(LUNA).await.is_empty());
    });
}
