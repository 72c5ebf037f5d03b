//! The life of a crossing, asked for and answered as a browser would.

use crate::lifts::{House, filled_in};
use crate::site::attributes;
use axum::http::StatusCode;
use cordee_access::{Grant, Role};
use cordee_domain::case::Completed;
use cordee_domain::{
    Doing, Evidence, EvidenceId, LevelId, PersonId, Position, Slug, TeamId, TrainingId,
};
use cordee_store::{Founding, FoundingPerson, FoundingTeam};
use jiff::civil::date;

pub(crate) const SARAH: PersonId = PersonId(2_001);
pub(crate) const TOMAS: PersonId = PersonId(2_002);
pub(crate) const NOOR: PersonId = PersonId(2_003);
pub(crate) const INES: PersonId = PersonId(2_004);
pub(crate) const PIOTR: PersonId = PersonId(2_005);
pub(crate) const AOIFE: PersonId = PersonId(2_006);
pub(crate) const TEAM: TeamId = TeamId(41);

pub(crate) fn slug<T: From<Slug>>(text: &str) -> T {
    Slug::new(text).unwrap().into()
}

pub(crate) fn person(
    id: PersonId,
    name: &str,
    level: &str,
    manager: Option<PersonId>,
) -> FoundingPerson {
    FoundingPerson {
        id,
        name: name.to_owned(),
        email: format!("{id}@cordee.example"),
        language: None,
        positions: vec![Position {
            person: id,
            level: slug::<LevelId>(level),
            team: Some(TEAM),
            manager,
            zone: None,
            pay: None,
            from: date(2020, 2, 1),
            until: None,
        }],
        access_until: None,
    }
}

/// Sarah with everything that is asked but a hearing: training done, one piece of evidence.
pub(crate) fn founding() -> Founding {
    let trainings = ["before-you-lead", "thirty-days-beside"];
    Founding {
        teams: vec![FoundingTeam {
            id: TEAM,
            name: "Engineers of the ferry".to_owned(),
            within: None,
            led_by: Some(TOMAS),
        }],
        people: vec![
            person(SARAH, "Sarah Lindqvist", "senior-engineer", Some(TOMAS)),
            person(TOMAS, "Tomas Brandt", "engineering-manager", None),
            person(NOOR, "Noor Haddad", "senior-engineer", Some(TOMAS)),
            person(INES, "Ines Carvalho", "staff-engineer", Some(TOMAS)),
            person(PIOTR, "Piotr Sowa", "staff-engineer", Some(TOMAS)),
            person(AOIFE, "Aoife Brennan", "staff-engineer", Some(TOMAS)),
        ],
        grants: vec![(
            NOOR,
            Grant {
                role: Role::PeopleOperations,
                teams: vec![TEAM],
            },
        )],
        trainings: trainings
            .map(|training| {
                let completed = Completed {
                    training: slug::<TrainingId>(training),
                    on: date(2026, 10, 1),
                };
                (SARAH, completed)
            })
            .into(),
        evidence: vec![Evidence {
            id: EvidenceId(51),
            person: SARAH,
            on: date(2026, 9, 1),
            title: "Handed the night watch over".to_owned(),
            words: "Stood beside the new watch for a week.".to_owned(),
            link: None,
            doing: Doing::Shared,
            competencies: Vec::new(),
            vouchers: Vec::new(),
            withdrawn: None,
        }],
        ..Founding::default()
    }
}

pub(crate) const ASKED: [&str; 12] = [
    "connecting",
    "translating",
    "shielding",
    "listening",
    "coaching",
    "delegating",
    "conflict",
    "psychological-safety",
    "plain-words",
    "passing-it-on",
    "judgement",
    "care-for-users",
];

/// Sends a form from the page of the case, and expects to be led on.
pub(crate) async fn does(
    house: &House,
    who: PersonId,
    case: &str,
    noun: &str,
    fields: &[(&str, &str)],
) {
    let page = match noun {
        "panel" | "conflicts" | "decisions" => format!("{case}/panel"),
        "judgements" | "revisions" => format!("{case}/judgements"),
        _ => case.to_owned(),
    };
    let action = format!("{case}/{noun}");
    let answer = house.send(who, (&page, &action), fields).await;
    assert_eq!(
        answer.status,
        StatusCode::SEE_OTHER,
        "{noun}: {}",
        answer.body
    );
}

pub(crate) async fn reads(house: &House, who: PersonId, address: &str) -> String {
    let answer = house.get(who, address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
    answer.body
}

/// Puts the one piece beside every expectation. The page has a form for each; what is sent says
/// which.
pub(crate) async fn shows_everything(house: &House, case: &str) {
    let action = format!("{case}/exhibits");
    for asked in ASKED {
        let page = reads(house, SARAH, case).await;
        let body = filled_in(&page, &action, &[(&format!("evidence.{asked}"), "51")]);
        let fields = body.split('&').map(|field| match field.split_once('=') {
            Some(("shows", _)) => format!("shows={asked}"),
            _ => field.to_owned(),
        });
        let body: Vec<String> = fields.collect();
        let sent = house.post(SARAH, &action, body.join("&")).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{asked}: {}", sent.body);
    }
}

/// Sarah is nominated to lead; where her case is.
pub(crate) async fn nominated(house: &House) -> String {
    let page = format!("/people/{SARAH}");
    let action = format!("{page}/nominations");
    let sent = house
        .send(TOMAS, (&page, &action), &[("to", "engineering-lead")])
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let mine = reads(house, SARAH, "/cases").await;
    let mut links = attributes(&mine, "href").into_iter();
    let case = links.find(|href| href.starts_with("/cases/"));
    case.unwrap().to_owned()
}

/// The case as it lies before a panel.
pub(crate) async fn before_a_panel(house: &House) -> String {
    let case = nominated(house).await;
    does(house, SARAH, &case, "consent", &[]).await;
    shows_everything(house, &case).await;
    let plan = [("months", "6"), ("mentor", "aoife"), ("seat", "kept")];
    does(house, NOOR, &case, "trial-plan", &plan).await;
    does(house, SARAH, &case, "submission", &[]).await;
    let panel = [
        ("chair", "ines"),
        ("member.1", "piotr"),
        ("member.2", "aoife"),
    ];
    does(house, NOOR, &case, "panel", &panel).await;
    case
}

pub(crate) async fn judges(house: &House, who: PersonId, case: &str, words: &str) {
    let fields: Vec<(String, &str)> = ASKED
        .iter()
        .flat_map(|asked| {
            [
                (format!("seen.{asked}"), "in-part"),
                (format!("words.{asked}"), words),
            ]
        })
        .collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, it)| (&**name, *it)).collect();
    does(house, who, case, "judgements", &fields).await;
}

#[tokio::test]
async fn a_nomination_is_seen_by_two_and_by_nobody_else() {
    let house = House::of(founding()).await;
    let case = nominated(&house).await;
    let question = reads(&house, SARAH, &case).await;
    assert!(question.contains("Would you want this?"));
    assert!(
        reads(&house, TOMAS, &case)
            .await
            .contains("has not answered")
    );
    for who in [NOOR, INES, PIOTR] {
        let answer = house.get(who, &case).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who}");
        assert!(!reads(&house, who, "/cases").await.contains(&case), "{who}");
    }
    for page in ["panel", "judgements", "letter", "record"] {
        let answer = house.get(NOOR, &format!("{case}/{page}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
    }
    does(&house, SARAH, &case, "refusal", &[]).await;
    assert_eq!(house.get(NOOR, &case).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_missing_stops_a_case_and_is_said() {
    let house = House::of(founding()).await;
    let case = nominated(&house).await;
    does(&house, SARAH, &case, "consent", &[]).await;
    let page = reads(&house, SARAH, &case).await;
    assert!(page.contains("3 gates still miss something."), "{page}");
    assert!(!page.contains(&format!("action=\"{case}/submission\"")));
    let lacking = [("months", "many"), ("mentor", "zebedee")];
    let action = format!("{case}/trial-plan");
    let back = house.send(NOOR, (&case, &action), &lacking).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in [
        "value=\"many\"",
        "value=\"zebedee\"",
        "nobody you can see is called",
    ] {
        assert!(back.body.contains(kept), "{kept}");
    }
}

#[tokio::test]
async fn somebody_elses_change_meanwhile_loses_no_word() {
    let house = House::of(founding()).await;
    let case = nominated(&house).await;
    does(&house, SARAH, &case, "consent", &[]).await;
    let action = format!("{case}/waivers");
    let page = reads(&house, NOOR, &case).await;
    let why = [("why.evidence", "Led for ten years elsewhere.")];
    let body = filled_in(&page, &action, &why);
    let body = body.replace("gate=%65%76%69%64%65%6E%63%65", "gate=evidence");
    does(&house, SARAH, &case, "consent-withdrawal", &[]).await;
    let back = house.post(NOOR, &action, body).await;
    assert_eq!(back.status, StatusCode::CONFLICT);
    assert!(
        back.body.contains("Led for ten years elsewhere."),
        "{}",
        back.body
    );
}

#[tokio::test]
async fn a_crossing_is_judged_sealed_answered_tried_and_returned_from() {
    let house = House::of(founding()).await;
    let case = before_a_panel(&house).await;
    let panel = format!("{case}/panel");
    judges(&house, INES, &case, "The chair saw the week.").await;
    for who in [PIOTR, AOIFE, NOOR, SARAH] {
        let page = reads(&house, who, &panel).await;
        assert!(!page.contains("The chair saw the week."), "{who}");
    }
    judges(&house, PIOTR, &case, "Piotr read the words.").await;
    judges(&house, AOIFE, &case, "Aoife asked the watch.").await;
    let talk = reads(&house, AOIFE, &panel).await;
    assert!(talk.contains("The chair saw the week.") && talk.contains("Piotr read the words."));
    assert!(!reads(&house, SARAH, &panel).await.contains("Piotr read"));
    let decision = [
        ("outcome", "approve"),
        ("effective-on", "2026-11-20"),
        ("reason.connecting", "Two teams speak again."),
    ];
    does(&house, INES, &case, "decisions", &decision).await;
    let letter = reads(&house, SARAH, &format!("{case}/letter")).await;
    assert!(letter.contains("The panel has approved your move"));
    assert!(letter.contains("Two teams speak again."));
    does(&house, NOOR, &case, "effect", &[]).await;
    let trial = reads(&house, SARAH, &case).await;
    assert!(trial.contains("Say first what you want"));
    does(&house, SARAH, &case, "return", &[]).await;
    let back = reads(&house, TOMAS, &case).await;
    assert!(back.contains("Level, grade and pay are as they were"));
    let letter = reads(&house, SARAH, &format!("{case}/letter")).await;
    assert!(letter.contains("Your return to your craft"));
    assert!(
        reads(&house, NOOR, &format!("{case}/record"))
            .await
            .contains("Record of a decision")
    );
}
