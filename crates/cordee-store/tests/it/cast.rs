//! A corner of the story company: a team of engineers, one of inspectors, and those who keep house.

use crate::engines::{Home, Story};
use cordee_access::{Actor, Grant, Role, Someone};
use cordee_domain::case::{Command, GateKind, Opinion, Seen};
use cordee_domain::law::DIRECTIVE;
use cordee_domain::{
    CaseId, CompetencyId, Currency, Doing, Evidence, EvidenceId, LevelId, Money, PayReportId,
    PersonId, Position, QuestionId, Slug, TeamId, ZoneId,
};
use cordee_store::{
    Asking, Founding, FoundingPerson, FoundingTeam, Frameworks, Fresh, NewPayReport, RequestKey,
    Revision,
};
use jiff::Timestamp;
use jiff::civil::{Date, date};

pub const TODAY: Date = date(2026, 11, 20);

/// Leads the engineers.
pub const INES: PersonId = PersonId(1);
/// A senior engineer.
pub const SARAH: PersonId = PersonId(2);
/// An inspector at the summit of her craft.
pub const LUNA: PersonId = PersonId(3);
/// Leads the inspectors.
pub const MALIK: PersonId = PersonId(4);
/// Runs the cases.
pub const NOOR: PersonId = PersonId(5);
/// Three who can judge.
pub const PANEL: [PersonId; 3] = [PersonId(6), PersonId(7), PersonId(8)];
/// Reads the log.
pub const OSKAR: PersonId = PersonId(9);
/// An engineer beside Sarah.
pub const TOM: PersonId = PersonId(10);

const HOUSE: TeamId = TeamId(1);
const ENGINEERS: TeamId = TeamId(2);
const INSPECTORS: TeamId = TeamId(3);

/// Everyone, with where they stand.
const PEOPLE: [(PersonId, &str, &str, TeamId, Option<PersonId>); 10] = [
    (INES, "Ines", "engineering-manager", ENGINEERS, None),
    (SARAH, "Sarah", "senior-engineer", ENGINEERS, Some(INES)),
    (LUNA, "Luna", "chief-inspector", INSPECTORS, Some(MALIK)),
    (MALIK, "Malik", "inspection-manager", INSPECTORS, None),
    (NOOR, "Noor", "associate-engineer", HOUSE, None),
    (PANEL[0], "Priya", "principal-engineer", HOUSE, None),
    (PANEL[1], "Jonas", "staff-engineer", HOUSE, None),
    (PANEL[2], "Greta", "distinguished-engineer", HOUSE, None),
    (OSKAR, "Oskar", "associate-engineer", HOUSE, None),
    (TOM, "Tom", "engineer", ENGINEERS, Some(INES)),
];

/// Everyone moves in.
pub async fn settle(home: &Home) {
    let moved = home.store.settle(now(), TODAY, founding()).await;
    moved.unwrap();
}

fn founding() -> Founding {
    let team = |id, name: &str, within, led_by| FoundingTeam {
        id,
        name: name.to_owned(),
        within,
        led_by,
    };
    Founding {
        teams: vec![
            team(HOUSE, "The Ropewalk", None, None),
            team(ENGINEERS, "Software", Some(HOUSE), Some(INES)),
            team(INSPECTORS, "Inspection", Some(HOUSE), Some(MALIK)),
        ],
        people: PEOPLE.map(person).to_vec(),
        grants: vec![(NOOR, operations()), (OSKAR, auditor())],
        ..Founding::default()
    }
}

fn person(
    (id, name, level, team, manager): (PersonId, &str, &str, TeamId, Option<PersonId>),
) -> FoundingPerson {
    FoundingPerson {
        id,
        name: name.to_owned(),
        email: format!("{}@ropewalk.example", name.to_lowercase()),
        language: None,
        positions: vec![Position {
            person: id,
            level: level_id(level),
            team: Some(team),
            manager,
            zone: Some(ZoneId(slug("harbour"))),
            pay: Some(Money {
                minor: 6_000_000 + i64::try_from(id.0).unwrap(),
                currency: Currency::new("EUR").unwrap(),
            }),
            from: date(2024, 1, 1),
            until: None,
        }],
        access_until: None,
    }
}

pub fn level_id(text: &str) -> LevelId {
    LevelId(slug(text))
}

pub fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

pub fn now() -> Timestamp {
    "2026-11-20T09:00:00Z".parse().unwrap()
}

fn operations() -> Grant {
    Grant {
        role: Role::PeopleOperations,
        teams: vec![HOUSE],
    }
}

fn auditor() -> Grant {
    Grant {
        role: Role::Auditor,
        teams: Vec::new(),
    }
}

/// A request of somebody who has just signed in.
pub fn by(person: PersonId) -> Asking {
    let grants = match person {
        NOOR => vec![operations()],
        OSKAR => vec![auditor()],
        _ => Vec::new(),
    };
    Asking {
        actor: Actor::Someone(Someone { person, grants }),
        now: now(),
        today: TODAY,
        fresh: Fresh::Yes,
        key: None,
    }
}

/// The same, with a key.
pub fn keyed(person: PersonId, key: &str) -> Asking {
    Asking {
        key: Some(RequestKey(key.to_owned())),
        ..by(person)
    }
}

/// Something Sarah did.
pub fn evidence(id: u64, title: &str) -> Evidence {
    Evidence {
        id: EvidenceId(id),
        person: SARAH,
        on: date(2026, 10, 1),
        title: title.to_owned(),
        words: "I found why the night shift's list came out twice, and wrote down how.".to_owned(),
        link: None,
        doing: Doing::CraftOutput,
        competencies: vec![CompetencyId(slug("fault-finding"))],
        vouchers: Vec::new(),
        withdrawn: None,
    }
}

/// Sarah's case, begun: she wants to be a staff engineer.
pub const CASE: CaseId = CaseId(71);

/// Opens Sarah's case and brings it before a panel; gives the revision after it.
pub async fn before_a_panel(home: &Home) -> Revision {
    let to = level_id("staff-engineer");
    home.store.open_case(&by(SARAH), CASE, to).await.unwrap();
    let mut revision = Revision(1);
    let waive = Command::Waive {
        gate: GateKind::Evidence,
        why: "the work is known to everyone here".to_owned(),
    };
    let panel = Command::NamePanel {
        chair: PANEL[0],
        members: PANEL.to_vec(),
    };
    for (who, command) in [(NOOR, waive), (SARAH, Command::Submit), (NOOR, panel)] {
        let given = home.store.give(&by(who), CASE, command, revision).await;
        revision = given.unwrap().answer;
    }
    revision
}

/// A judgement of everything that Sarah's case asks.
pub fn judgement() -> Command {
    judgement_for(&level_id("staff-engineer"))
}

/// A judgement of everything that a level asks.
pub fn judgement_for(level: &LevelId) -> Command {
    let opinion = |competency| Opinion {
        competency,
        seen: Seen::Shown,
        words: "shown twice this year".to_owned(),
    };
    Command::Judge {
        opinions: asked_at(level).into_iter().map(opinion).collect(),
    }
}

/// What a level asks.
pub fn asked_at(level: &LevelId) -> Vec<CompetencyId> {
    let framework = Story.now().unwrap().1;
    let level = framework.level(framework.level_by_id(level).unwrap());
    let asked = level.expectations.iter();
    asked
        .map(|it| framework.competency(it.competency).id.clone())
        .collect()
}

/// The version of the framework that counts.
pub fn version_now() -> (
    cordee_domain::ContentHash,
    std::sync::Arc<cordee_domain::Framework>,
) {
    Story.now().unwrap()
}

/// A report on the pay gap, whose law holds, and that workers were told.
async fn of_the_law(home: &Home) {
    let teams = vec![HOUSE];
    let role = Role::PayAdministrator;
    let person = NOOR;
    let grants = vec![Grant { role, teams }];
    let noor = Asking {
        actor: Actor::Someone(Someone { person, grants }),
        ..by(NOOR)
    };
    let report = NewPayReport {
        year: 2025,
        country: "eu".to_owned(),
        compared: 0,
        differences: Vec::new(),
        papers: "{}".to_owned(),
    };
    let store = &home.store;
    let drawn = store.draw_up_pay_report(&noor, PayReportId(51), report);
    drawn.await.unwrap();
    store.keep_country(&noor, &DIRECTIVE).await.unwrap();
    let told = store.keep_notice(&noor, TODAY, "a letter".to_owned());
    told.await.unwrap();
}

/// Some of everything: evidence with vouchers and questions, a case before its panel.
pub async fn some_of_everything(home: &Home) {
    settle(home).await;
    let (sarah, tom) = (by(SARAH), by(TOM));
    let store = &home.store;
    for (id, title) in [(11, "The list that came out twice"), (12, "The slow lift")] {
        store
            .write_evidence(&sarah, evidence(id, title))
            .await
            .unwrap();
    }
    let piece = EvidenceId(11);
    store.ask_to_vouch(&sarah, piece, TOM).await.unwrap();
    let words = "I sat beside her: «all night».".to_owned();
    store.vouch(&tom, piece, words).await.unwrap();
    store
        .ask_about_pay(&sarah, QuestionId(91), 2)
        .await
        .unwrap();
    let (content, _) = version_now();
    let categories = "categories: []".to_owned();
    let noor = by(NOOR);
    let declared = store.declare_categories(&noor, content, categories);
    declared.await.unwrap();
    of_the_law(home).await;
    let revision = before_a_panel(home).await;
    let judged = store.give(&by(PANEL[1]), CASE, judgement(), revision).await;
    judged.unwrap();
}
