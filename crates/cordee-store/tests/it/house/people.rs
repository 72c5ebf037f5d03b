//! Who sees what of people, one by one and in lists.

use super::{
    COMPANY, EMIL, HARBOUR, IRIS, JONAS, LUNA, MARGIT, NADIA, OSKAR, PAVEL, ROOFING, RUTH, asks,
    euros, found, level, no, nobody, settle,
};
use crate::engines::on_both;
use cordee_access::Action;
use cordee_domain::PersonId;
use cordee_store::{Cursor, PersonQuery, Revision};

#[test]
fn each_group_of_fields_is_there_for_whom_the_rights_name_and_for_nobody_else() {
    on_both(async |home| {
        settle(home).await;
        // History, pay, training, aspiration, roles.
        for (who, wanted) in [
            (LUNA, [true, true, true, true, true]),
            (PAVEL, [true, false, true, false, false]),
            (MARGIT, [true, false, false, false, false]),
            (NADIA, [true, false, true, false, false]),
            (RUTH, [true, false, true, false, false]),
            (EMIL, [false, true, false, false, false]),
            (IRIS, [false, false, false, false, true]),
            (JONAS, [false, false, false, false, true]),
            (OSKAR, [false, false, false, false, false]),
        ] {
            let asking = asks(home, who).await;
            let seen = home.store.person(&asking, LUNA).await.unwrap();
            let groups = [
                seen.history.is_some(),
                seen.pay.is_some(),
                seen.trainings.is_some(),
                seen.aspiration.is_some(),
                seen.roles.is_some(),
            ];
            assert_eq!(groups, wanted, "{who}");
            assert_eq!(seen.standing.unwrap().level, level("inspector"));
            assert!(seen.contact.is_some());
        }
    });
}

#[test]
fn pay_is_in_the_group_of_pay_alone() {
    on_both(async |home| {
        settle(home).await;
        let luna = home
            .store
            .person(&asks(home, LUNA).await, LUNA)
            .await
            .unwrap();
        let (positions, _) = luna.history.as_ref().unwrap();
        assert_eq!(positions[0].pay, None);
        assert_eq!(luna.positions().unwrap()[0].pay, Some(euros(41_011)));
        assert_eq!(luna.pay.unwrap()[0].pay, Some(euros(41_011)));
    });
}

#[test]
fn whoever_is_not_signed_in_finds_nobody_and_nothing() {
    on_both(async |home| {
        settle(home).await;
        let wanted = "there is nothing here that you can see";
        let store = &home.store;
        assert_eq!(
            no(store.people(&nobody(), &PersonQuery::default()).await),
            wanted
        );
        assert_eq!(no(store.person(&nobody(), LUNA).await), wanted);
        assert_eq!(no(store.teams(&nobody()).await), wanted);
        assert_eq!(no(store.team(&nobody(), HARBOUR).await), wanted);
        assert_eq!(no(store.framework_versions(&nobody()).await), wanted);
        assert_eq!(no(store.audit(&nobody(), None, None).await), wanted);
        assert_eq!(no(store.role_holders(&nobody()).await), wanted);
        let luna = asks(home, LUNA).await;
        assert_eq!(no(store.person(&luna, PersonId(999)).await), wanted);
    });
}

#[test]
fn a_list_is_searched_by_name_team_level_and_who_leads() {
    on_both(async |home| {
        settle(home).await;
        let by = |query: PersonQuery| found(home, OSKAR, query);
        let named = |name: &str| PersonQuery {
            name: Some(name.to_owned()),
            ..PersonQuery::default()
        };
        assert_eq!(by(named("LUNA")).await, ["Luna Haverkamp"]);
        assert_eq!(by(named("an")).await, ["Pavel Brandt", "Tove Anker"]);
        for no_letter_stands_for_others in ["%", "_", "\\", "a%a", "\0", "'; DROP TABLE people;"] {
            let found = by(named(no_letter_stands_for_others)).await;
            let all = if no_letter_stands_for_others == "\0" {
                10
            } else {
                0
            };
            assert_eq!(found.len(), all, "{no_letter_stands_for_others:?}");
        }
        let team = |team| PersonQuery {
            team: Some(team),
            ..PersonQuery::default()
        };
        let harbour = ["Luna Haverkamp", "Nadia Ferrer", "Pavel Brandt"];
        assert_eq!(by(team(HARBOUR)).await, harbour);
        assert_eq!(by(team(ROOFING)).await, ["Oskar Lind", "Tove Anker"]);
        let led = PersonQuery {
            led_by: Some(PAVEL),
            level: Some(level("inspector")),
            ..PersonQuery::default()
        };
        assert_eq!(by(led).await, ["Luna Haverkamp", "Nadia Ferrer"]);
    });
}

#[test]
fn a_list_comes_in_parts_that_miss_nobody_and_repeat_nobody() {
    on_both(async |home| {
        settle(home).await;
        let oskar = asks(home, OSKAR).await;
        let mut query = PersonQuery {
            limit: Some(3),
            ..PersonQuery::default()
        };
        let mut parts = Vec::new();
        loop {
            let page = home.store.people(&oskar, &query).await.unwrap();
            let names = page.rows.into_iter().map(|row| row.name);
            parts.push(names.collect::<Vec<_>>());
            query.after = page.next;
            if query.after.is_none() {
                break;
            }
        }
        assert_eq!(parts.iter().map(Vec::len).collect::<Vec<_>>(), [3, 3, 3, 1]);
        let all = parts.concat();
        assert_eq!(all, found(home, OSKAR, PersonQuery::default()).await);
        assert!(all.is_sorted());
    });
}

#[test]
fn where_a_list_goes_on_can_not_be_made_up() {
    on_both(async |home| {
        settle(home).await;
        let oskar = asks(home, OSKAR).await;
        for made_up in ["", "luna", "x.luna", "11.\0"] {
            let query = PersonQuery {
                after: Some(Cursor(made_up.to_owned())),
                ..PersonQuery::default()
            };
            let said = no(home.store.people(&oskar, &query).await);
            assert!(said.contains("begin the list again"), "{made_up:?}: {said}");
        }
    });
}

#[test]
fn how_often_a_record_changed_is_told_to_those_whose_changes_are_bound_to_it() {
    on_both(async |home| {
        settle(home).await;
        for (who, wanted) in [(LUNA, 1), (NADIA, 1), (JONAS, 1), (OSKAR, 0), (EMIL, 0)] {
            let seen = home.store.person(&asks(home, who).await, LUNA).await;
            assert_eq!(seen.unwrap().revision, Revision(wanted), "{who}");
        }
    });
}

#[test]
fn what_one_may_do_with_a_record_comes_with_it() {
    on_both(async |home| {
        settle(home).await;
        let may = async |who| {
            let asking = asks(home, who).await;
            home.store.person(&asking, LUNA).await.unwrap().may
        };
        assert!(may(NADIA).await.contains(&Action::ChangePosition));
        assert!(!may(NADIA).await.contains(&Action::ChangePay));
        assert!(may(EMIL).await.contains(&Action::ChangePay));
        assert!(may(JONAS).await.contains(&Action::GrantRole));
        assert!(!may(OSKAR).await.contains(&Action::EndAccess));
    });
}

#[test]
fn people_are_counted_by_level() {
    on_both(async |home| {
        settle(home).await;
        let counted = home.store.people_by_level(&asks(home, OSKAR).await).await;
        let counted: Vec<_> = counted
            .unwrap()
            .into_iter()
            .map(|(level, people)| (level.to_string(), people))
            .collect();
        let wanted = [
            ("inspection-lead", 1),
            ("inspection-manager", 1),
            ("inspector", 8),
        ];
        assert_eq!(
            counted,
            wanted.map(|(level, people)| (level.to_owned(), people))
        );
    });
}

#[test]
fn a_team_shows_who_is_in_it_today_and_what_lies_in_it() {
    on_both(async |home| {
        settle(home).await;
        let oskar = asks(home, OSKAR).await;
        let company = home.store.team(&oskar, COMPANY).await.unwrap();
        let below: Vec<_> = company
            .below
            .iter()
            .map(|it| (&*it.name, it.people))
            .collect();
        assert_eq!(below, [("Inspection", 1), ("Roofing", 2)]);
        assert_eq!(company.members.len(), 4);
        let harbour = home.store.team(&oskar, HARBOUR).await.unwrap();
        assert_eq!(harbour.led_by.unwrap().1, "Pavel Brandt");
        assert_eq!(harbour.within.unwrap().1, "Inspection");
        assert!(!harbour.may.contains(&Action::ChangeTeam));
    });
}
