//! Making, changing and moving teams; standing in.

use super::{
    COMPANY, HARBOUR, INSPECTION, JONAS, LUNA, MARGIT, NADIA, OSKAR, PAVEL, ROOFING, TODAY, TOVE,
    asks, asks_on, no, revision, settle, stands,
};
use crate::engines::{Home, on_both};
use cordee_access::{Action, Grant, Role};
use cordee_domain::{PersonId, Position, TeamId};
use cordee_store::{NewStandIn, No, Revision, TeamGiven};
use jiff::civil::date;

fn team(id: TeamId, name: &str, within: TeamId) -> TeamGiven {
    TeamGiven {
        id,
        name: name.to_owned(),
        within: Some(within),
        led_by: None,
    }
}

/// Whether Nadia keeps this team.
async fn nadia_keeps(home: &Home, id: TeamId) -> bool {
    let nadia = asks(home, NADIA).await;
    let seen = home.store.team(&nadia, id).await.unwrap();
    seen.may.contains(&Action::ChangeTeam)
}

/// Gives Nadia the whole company to keep.
async fn nadia_for_all(home: &Home) {
    let jonas = asks(home, JONAS).await;
    let role = Grant {
        role: Role::PeopleOperations,
        teams: vec![INSPECTION, ROOFING],
    };
    home.store.grant(&jonas, NADIA, &role).await.unwrap();
}

#[test]
fn a_team_is_made_inside_one_that_is_kept() {
    on_both(async |home| {
        settle(home).await;
        let new = team(TeamId(9), "Islands", HARBOUR);
        for who in [TOVE, JONAS, PAVEL, OSKAR] {
            let answer = home.store.add_team(&asks(home, who).await, &new).await;
            assert!(matches!(answer, Err(No::Forbidden)), "{who}: {answer:?}");
        }
        let nadia = asks(home, NADIA).await;
        home.store.add_team(&nadia, &new).await.unwrap();
        assert!(nadia_keeps(home, TeamId(9)).await);
        let names = home.store.teams(&nadia).await.unwrap();
        let names: Vec<_> = names.iter().map(|it| &*it.name).collect();
        assert_eq!(
            names,
            ["Harbour", "Inspection", "Islands", "Roofing", "The company"]
        );
    });
}

#[test]
fn where_there_are_too_many_teams_those_at_the_top_are_shown_and_none_is_to_be_chosen() {
    on_both(async |home| {
        settle(home).await;
        let luna = asks(home, LUNA).await;
        let upper = async |most| {
            let (teams, goes_on) = home.store.upper_teams(&luna, most).await.unwrap();
            let names: Vec<_> = teams.into_iter().map(|it| (it.name, it.people)).collect();
            (names, goes_on)
        };
        let all = home.store.teams(&luna).await.unwrap();
        let (every, goes_on) = upper(all.len() as u64).await;
        assert_eq!((every.len(), goes_on), (all.len(), false));
        for team in &all {
            assert!(every.contains(&(team.name.clone(), team.people)), "{team:?}");
        }
        let (some, goes_on) = upper(all.len() as u64 - 1).await;
        assert_eq!((&*some, goes_on), (&every[..some.len()], true));
        assert_eq!(upper(0).await.0.len(), 1, "the top is always there");
        let choose = async |most| home.store.teams_to_choose(&luna, most).await.unwrap();
        let names = all.iter().map(|it| (it.id, it.name.clone()));
        assert_eq!(choose(all.len() as u64).await, names.collect::<Vec<_>>());
        assert_eq!(choose(all.len() as u64 - 1).await, []);
    });
}

#[test]
fn a_team_that_moves_takes_along_what_lies_in_it_and_who_keeps_it() {
    on_both(async |home| {
        settle(home).await;
        nadia_for_all(home).await;
        let nadia = asks(home, NADIA).await;
        let islands = team(TeamId(9), "Islands", HARBOUR);
        home.store.add_team(&nadia, &islands).await.unwrap();
        let tove = asks(home, TOVE).await;
        let keeps = async |id| {
            let seen = home.store.team(&tove, id).await.unwrap();
            seen.may.contains(&Action::ChangeTeam)
        };
        assert!(!keeps(TeamId(9)).await);
        let moved = team(HARBOUR, "Harbour", ROOFING);
        home.store
            .change_team(&nadia, &moved, Revision(1))
            .await
            .unwrap();
        assert!(keeps(HARBOUR).await);
        assert!(keeps(TeamId(9)).await);
        // Whoever keeps the team keeps the records of those in it.
        let seen = home.store.person(&tove, LUNA).await.unwrap();
        assert!(seen.may.contains(&Action::ChangePosition));
        let back = team(HARBOUR, "Harbour", INSPECTION);
        home.store
            .change_team(&nadia, &back, Revision(2))
            .await
            .unwrap();
        assert!(!keeps(TeamId(9)).await);
    });
}

#[test]
fn a_team_lies_neither_in_itself_nor_nowhere_nor_where_it_is_not_wanted() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let change =
            async |given: TeamGiven| no(home.store.change_team(&nadia, &given, Revision(1)).await);
        let inspection = |within| team(INSPECTION, "Inspection", within);
        let said = "`within`: this team lies in the one you change";
        assert_eq!(change(inspection(HARBOUR)).await, said);
        assert_eq!(change(inspection(INSPECTION)).await, said);
        let said = "`within`: you don't keep this team; ask those who do";
        assert_eq!(change(inspection(ROOFING)).await, said);
        let said = "`within`: there is no such team";
        assert_eq!(change(inspection(TeamId(99))).await, said);
        let nowhere = TeamGiven {
            within: None,
            ..inspection(COMPANY)
        };
        assert_eq!(
            change(nowhere).await,
            "`within`: choose the team it lies in"
        );
        let unnamed = team(INSPECTION, " ", COMPANY);
        assert_eq!(change(unnamed).await, "`name`: it can't be empty");
    });
}

#[test]
fn a_team_that_was_changed_meanwhile_is_not_overwritten() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let first = team(HARBOUR, "Port", INSPECTION);
        home.store
            .change_team(&nadia, &first, Revision(1))
            .await
            .unwrap();
        let second = team(HARBOUR, "Quay", INSPECTION);
        let answer = home.store.change_team(&nadia, &second, Revision(1)).await;
        assert!(matches!(answer, Err(No::Stale)), "{answer:?}");
        let seen = home.store.team(&nadia, HARBOUR).await.unwrap();
        assert_eq!((&*seen.name, seen.revision), ("Port", Revision(2)));
    });
}

#[test]
fn whoever_stands_in_sees_what_the_one_who_leads_sees_for_as_long() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let given = NewStandIn {
            team: HARBOUR,
            by: OSKAR,
            from: TODAY,
            until: date(2026, 12, 1),
        };
        home.store.stand_in(&nadia, &given).await.unwrap();
        for (day, sees) in [
            (TODAY, true),
            (date(2026, 12, 1), true),
            (date(2026, 12, 2), false),
        ] {
            let oskar = asks_on(home, OSKAR, day).await;
            let seen = home.store.person(&oskar, LUNA).await.unwrap();
            assert_eq!(seen.trainings.is_some(), sees, "{day}");
        }
        let seen = home.store.team(&nadia, HARBOUR).await.unwrap().stand_ins;
        assert_eq!(seen[0].by.1, "Oskar Lind");
        let sooner = NewStandIn {
            until: TODAY,
            ..given
        };
        home.store.stand_in(&nadia, &sooner).await.unwrap();
        let seen = home.store.team(&nadia, HARBOUR).await.unwrap().stand_ins;
        assert_eq!(seen.len(), 1);
        assert_eq!(seen[0].until, TODAY);
    });
}

#[test]
fn standing_in_reaches_nobody_whom_those_who_arrange_it_do_not_keep() {
    on_both(async |home| {
        settle(home).await;
        nadia_for_all(home).await;
        let nadia = asks(home, NADIA).await;
        let led_elsewhere = Position {
            from: TODAY,
            pay: None,
            ..stands(OSKAR, "inspector", ROOFING, Some(PAVEL))
        };
        let seen = revision(home, OSKAR).await;
        home.store
            .write_position(&nadia, &led_elsewhere, seen)
            .await
            .unwrap();
        let jonas = asks(home, JONAS).await;
        let role = Grant {
            role: Role::PeopleOperations,
            teams: vec![INSPECTION],
        };
        home.store.grant(&jonas, NADIA, &role).await.unwrap();
        let nadia = asks(home, NADIA).await;
        let given = |by, until| NewStandIn {
            team: HARBOUR,
            by,
            from: TODAY,
            until,
        };
        let said = no(home
            .store
            .stand_in(&nadia, &given(MARGIT, date(2026, 12, 1)))
            .await);
        assert!(
            said.starts_with("`team`: the one who leads it leads people of teams"),
            "{said}"
        );
        let said = no(home
            .store
            .stand_in(&nadia, &given(PAVEL, date(2026, 11, 1)))
            .await);
        assert!(
            said.starts_with(
                "`until`: the last day comes before the first; `by`: nobody stands in for themself"
            ),
            "{said}"
        );
        let said = no(home
            .store
            .stand_in(&nadia, &given(PersonId(99), TODAY))
            .await);
        assert!(
            said.starts_with("`by`: there is nobody of that number"),
            "{said}"
        );
    });
}
