use super::record::{Record, page_of as record_page};
use super::{backups, front, log, mail, newcomer, parts, people, roles, sessions, team, teams};
use crate::show::typed::Back;
use crate::testing::luna::{LUNA, MARTA, TODAY, at, colleague, luna, stamp};
use crate::testing::story_on_lines;
use crate::view::phrases::Phrases;
use crate::view::typed::{Typed, Wrong};
use cordee_access::{Action, Grant, Role};
use cordee_domain::{Lang, TeamId};
use cordee_store::{
    AuditSeen, Revision, RolesSeen, SessionListed, SessionSeen, StandInSeen, TeamListed, TeamSeen,
};
use jiff::civil::date;
use std::collections::BTreeSet;

fn role(role: Role, teams: &[u64]) -> Grant {
    Grant {
        role,
        teams: teams.iter().copied().map(TeamId).collect(),
    }
}

fn some_teams() -> Vec<TeamListed> {
    let team = |id, name: &str, within| TeamListed {
        id: TeamId(id),
        name: name.to_owned(),
        within,
        people: 9,
    };
    vec![
        team(31, "Lifts of the old town", Some(TeamId(30))),
        team(30, "The Ropewalk", None),
    ]
}

fn record(may: &[Action]) -> Record {
    Record {
        seen: cordee_store::PersonSeen {
            revision: Revision(4),
            roles: Some(vec![role(Role::PeoplePartner, &[31])]),
            ..luna()
        },
        may: may.iter().copied().collect(),
        teams: some_teams(),
        today: TODAY,
    }
}

#[test]
fn each_role_is_offered_its_own_parts() {
    let english = Phrases::of(Lang::EN);
    for (roles, wanted) in [
        (vec![], &[][..]),
        (vec![Role::PeopleOperations], &["people", "teams"]),
        (vec![Role::Auditor], &["roles", "log"]),
        (
            vec![Role::SystemAdministrator],
            &["people", "roles", "sessions", "backups"],
        ),
        (vec![Role::Leadership, Role::PeoplePartner], &[]),
    ] {
        let grants: Vec<Grant> = roles.iter().map(|it| role(*it, &[])).collect();
        let offered = parts(english, &grants);
        let offered: Vec<&str> = offered.iter().map(|(path, ..)| *path).collect();
        assert_eq!(offered, wanted, "{roles:?}");
    }
}

#[test]
fn the_front_looks_like_this() {
    let visit = at("/administration");
    let all: Vec<Grant> = Role::ALL.iter().map(|it| role(*it, &[])).collect();
    let page = front(
        &visit,
        &parts(visit.phrases, &all),
        Some(&mail::Mail::default()),
    );
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn people_look_like_this() {
    let view = people::Found {
        name: "a".to_owned(),
        people: vec![
            colleague(LUNA, "Luna Haverkamp", "expert-inspector"),
            colleague(MARTA, "Marta Oyelaran", "a-level-that-is-gone"),
        ],
        next: Some("/administration/people?name=a&after=x".to_owned()),
        may_add: true,
    };
    let page = people::page_of(&at("/administration/people?name=a"), &view);
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn somebody_new_looks_like_this() {
    let visit = at("/administration/people/new");
    let teams = some_teams();
    let back = Back::default();
    let page = newcomer::page_of(&visit, &stamp(), (&teams, "2026-11-20"), &back);
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn a_record_looks_like_this_to_those_who_may_do_everything() {
    let all = [Action::ChangePosition, Action::EndAccess, Action::GrantRole];
    let visit = at("/administration/people/61201");
    let page = record_page(&visit, &stamp(), &record(&all), &Back::default());
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn what_one_may_not_do_is_not_offered() {
    let visit = at("/administration/people/61201");
    let forms = ["/position\"", "/roles\"", "/roles/revoked\"", "/end\""];
    for (may, wanted) in [
        (&[][..], [false, false, false, false]),
        (&[Action::ChangePosition], [true, false, false, false]),
        (&[Action::GrantRole], [false, true, true, false]),
        (&[Action::EndAccess], [false, false, false, true]),
    ] {
        let page = record_page(&visit, &stamp(), &record(may), &Back::default());
        let there = forms.map(|form| page.html().contains(form));
        assert_eq!(there, wanted, "{may:?}");
    }
}

#[test]
fn a_form_that_comes_back_keeps_what_was_typed_beside_what_is_wrong() {
    let visit = at("/administration/people/61201");
    let typed = [
        ("from", "yesterday"),
        ("level", "chief-inspector"),
        ("manager", "<b>Nobody</b>"),
    ];
    let typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let back = Back {
        form: "position",
        typed: Typed(typed.to_vec()),
        wrongs: vec![
            Wrong::of("from", "`yesterday` is no day"),
            Wrong::of("somewhere", "something else is wrong"),
        ],
    };
    let may = record(&[Action::ChangePosition, Action::EndAccess]);
    let page = record_page(&visit, &stamp(), &may, &back);
    assert_eq!(page.status(), 422);
    for said in [
        "value=\"yesterday\"",
        "<q>yesterday</q> is no day",
        "something else is wrong",
        "value=\"&lt;b&gt;Nobody&lt;/b&gt;\"",
        // The other form of the page is as it was.
        "value=\"2026-11-20\"",
    ] {
        assert!(page.html().contains(said), "{said}: {}", page.html());
    }
}

#[test]
fn teams_and_a_team_look_like_this() {
    let (visit, all) = (at("/administration/teams"), some_teams());
    let page = teams::page_of(&visit, &stamp(), &all, &Back::default());
    insta::assert_snapshot!("teams", story_on_lines(page.html()));
    let seen = TeamSeen {
        id: TeamId(31),
        name: "Lifts of the old town".to_owned(),
        revision: Revision(2),
        within: Some((TeamId(30), "The Ropewalk".to_owned())),
        led_by: Some((MARTA, "Marta Oyelaran".to_owned())),
        members: Vec::new(),
        below: Vec::new(),
        stand_ins: vec![StandInSeen {
            by: (LUNA, "Luna Haverkamp".to_owned()),
            from: date(2026, 11, 20),
            until: date(2026, 12, 1),
        }],
        may: BTreeSet::from([Action::ChangeTeam]),
    };
    let page = team::page_of(&visit, &stamp(), (&seen, &all), &Back::default());
    insta::assert_snapshot!("team", story_on_lines(page.html()));
}

#[test]
fn everybodys_sessions_look_like_this() {
    let moment = "2026-11-20T08:00:00Z".parse().unwrap();
    let line = |id, person, name: &str, device: &str| sessions::Line {
        seen: SessionListed {
            name: name.to_owned(),
            session: SessionSeen {
                id,
                person,
                begun_at: moment,
                seen_at: moment,
                device: device.to_owned(),
                is_this: id == 1,
            },
        },
        since: "2026-11-20 08:00".to_owned(),
        used: "2026-11-20 09:00".to_owned(),
    };
    let lines = [
        line(1, MARTA, "Marta Oyelaran", "Firefox, Linux"),
        line(2, LUNA, "Luna Haverkamp", ""),
    ];
    let visit = at("/administration/sessions");
    let next = Some("/administration/sessions?after=1-2");
    let page = sessions::page_of(&visit, &stamp(), &lines, next);
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn roles_the_log_and_backups_look_like_this() {
    let visit = at("/administration/roles");
    let holders = [RolesSeen {
        person: (LUNA, "Luna Haverkamp".to_owned()),
        roles: vec![
            role(Role::PeoplePartner, &[30, 31]),
            role(Role::Auditor, &[]),
        ],
    }];
    let page = roles::page_of(&visit, &holders, &some_teams());
    insta::assert_snapshot!("roles", story_on_lines(page.html()));
    let entry = |actor, act: &str, about: &str, detail: &str| log::Entry {
        at: "2026-11-20 09:00".to_owned(),
        seen: AuditSeen {
            at: "2026-11-20T09:00:00Z".parse().unwrap(),
            actor,
            act: act.to_owned(),
            about: about.to_owned(),
            detail: detail.to_owned(),
            policies: vec!["administrator-grants-roles".to_owned()],
        },
    };
    let jonas = Some((MARTA, "Jonas Weidner".to_owned()));
    let entries = [
        entry(jonas, "grant", "Luna Haverkamp", "auditor"),
        entry(None, "settle", "the organisation", ""),
    ];
    let next = Some("/administration/log?after=x");
    let page = log::page_of(&visit, &entries, next);
    insta::assert_snapshot!("log", story_on_lines(page.html()));
    let page = backups::page_of(&visit, Some("2026-11-19 23:30"));
    insta::assert_snapshot!("backups", story_on_lines(page.html()));
    let none = backups::page_of(&visit, None);
    assert!(none.html().contains("None has been made yet."));
}
