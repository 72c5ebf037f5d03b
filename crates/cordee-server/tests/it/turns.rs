//! The turns that a case can take: not yet and a fresh panel, a gate opened with a reason, somebody who
//! stands too near, a no.

use crate::crossing::{
    AOIFE, ASKED, INES, NOOR, PIOTR, SARAH, TOMAS, before_a_panel, does, founding, judges,
    nominated, person, reads,
};
use crate::lifts::{House, filled_in};
use axum::http::StatusCode;
use cordee_domain::PersonId;
use cordee_store::Founding;

const HEDDA: PersonId = PersonId(2_007);
const MATEUS: PersonId = PersonId(2_008);
const YANN: PersonId = PersonId(2_009);

/// The same house with three more who could judge.
fn with_others() -> Founding {
    let mut founding = founding();
    for (id, name) in [
        (HEDDA, "Hedda Lund"),
        (MATEUS, "Mateus Ravelo"),
        (YANN, "Yann Kervella"),
    ] {
        founding
            .people
            .push(person(id, name, "staff-engineer", Some(TOMAS)));
    }
    founding
}

async fn all_judge(house: &House, case: &str, who: [PersonId; 3]) {
    for one in who {
        judges(house, one, case, "Read, and asked the watch.").await;
    }
}

const NOT_YET: [(&str, &str); 4] = [
    ("outcome", "not-yet"),
    ("look-again-on", "2027-05-01"),
    ("missing.conflict", "yes"),
    ("reason.conflict", "No hard conversation is shown."),
];

/// A form that comes back with something that is wrong.
async fn comes_back(
    house: &House,
    who: PersonId,
    (page, action): (&str, &str),
    fields: &[(&str, &str)],
    says: &str,
) {
    let back = house.send(who, (page, action), fields).await;
    assert!(
        [StatusCode::UNPROCESSABLE_ENTITY, StatusCode::CONFLICT].contains(&back.status),
        "{}: {}",
        back.status,
        back.body
    );
    assert!(back.body.contains(says), "{says}: {}", back.body);
}

#[tokio::test]
async fn a_not_yet_says_what_is_missing_and_leaves_three_ways_none_of_them_a_duty() {
    let house = House::of(with_others()).await;
    let case = before_a_panel(&house).await;
    all_judge(&house, &case, [INES, PIOTR, AOIFE]).await;
    let (panel, action) = (format!("{case}/panel"), format!("{case}/decisions"));
    let lacking = [
        ("outcome", "not-yet"),
        ("reason.conflict", "None is shown."),
    ];
    let says = "name at least one expectation that is missing";
    comes_back(&house, INES, (&panel, &action), &lacking, says).await;
    does(&house, INES, &case, "decisions", &NOT_YET).await;
    let page = reads(&house, SARAH, &case).await;
    for offered in [
        "Go on preparing",
        "Ask a fresh panel",
        "Take my consent back",
    ] {
        assert!(page.contains(offered), "{offered}: {page}");
    }
    let home = reads(&house, SARAH, "/").await;
    assert!(home.contains("all three are yours"), "{home}");
    let letter = reads(&house, SARAH, &format!("{case}/letter")).await;
    for said in [
        "Not yet, and what is missing",
        "Hard conversations",
        "No hard conversation is shown.",
        "1 May 2027",
        "let it rest for as long as you like",
    ] {
        assert!(letter.contains(said), "{said}: {letter}");
    }
    does(&house, SARAH, &case, "reopening", &[]).await;
    let early = format!("{case}/submission");
    let page = reads(&house, SARAH, &case).await;
    assert!(page.contains("Possible from 1 May 2027 on."), "{page}");
    assert!(!page.contains(&format!("action=\"{early}\"")), "{page}");
}

#[tokio::test]
async fn an_appeal_goes_once_to_people_who_have_not_judged_before() {
    let house = House::of(with_others()).await;
    let case = before_a_panel(&house).await;
    all_judge(&house, &case, [INES, PIOTR, AOIFE]).await;
    does(&house, INES, &case, "decisions", &NOT_YET).await;
    does(&house, SARAH, &case, "appeal", &[]).await;
    let (page, action) = (format!("{case}/panel"), format!("{case}/panel"));
    let old = [
        ("chair", "ines"),
        ("member.1", "hedda"),
        ("member.2", "mateus"),
    ];
    let says = "an appeal goes to people who have not judged this case before";
    comes_back(&house, NOOR, (&page, &action), &old, says).await;
    let fresh = [
        ("chair", "hedda"),
        ("member.1", "mateus"),
        ("member.2", "yann"),
    ];
    does(&house, NOOR, &case, "panel", &fresh).await;
    // What the first panel wrote is not before the second.
    let talk = reads(&house, HEDDA, &page).await;
    assert!(!talk.contains("Read, and asked the watch."), "{talk}");
    all_judge(&house, &case, [HEDDA, MATEUS, YANN]).await;
    let decline = [
        ("outcome", "decline"),
        ("reason.conflict", "Two more were put off."),
    ];
    does(&house, HEDDA, &case, "decisions", &decline).await;
    let page = reads(&house, SARAH, &case).await;
    assert!(!page.contains("/appeal\""), "{page}");
    let letter = reads(&house, SARAH, &format!("{case}/letter")).await;
    assert!(letter.contains("nothing about your worth"), "{letter}");
    assert!(!letter.contains("ask a fresh panel"), "{letter}");
    let record = reads(&house, NOOR, &format!("{case}/record")).await;
    for said in ["No hard conversation is shown.", "Two more were put off."] {
        assert!(record.contains(said), "{said}: {record}");
    }
}

#[tokio::test]
async fn a_gate_is_opened_with_a_reason_that_stays_and_consent_never() {
    let house = House::of(founding()).await;
    let case = nominated(&house).await;
    does(&house, SARAH, &case, "consent", &[]).await;
    let action = format!("{case}/waivers");
    let page = reads(&house, NOOR, &case).await;
    let of = |gate: &str, why: &str| {
        let body = filled_in(&page, &action, &[(&format!("why.{gate}"), why)]);
        let fields = body.split('&').map(|field| match field.split_once('=') {
            Some(("gate", _)) => format!("gate={gate}"),
            _ => field.to_owned(),
        });
        fields.collect::<Vec<_>>().join("&")
    };
    let silent = house.post(NOOR, &action, of("evidence", " ")).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        silent.body.contains("a sentence that says why"),
        "{}",
        silent.body
    );
    let done = house
        .post(
            NOOR,
            &action,
            of("evidence", "Led for ten years elsewhere."),
        )
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    for who in [SARAH, TOMAS, NOOR] {
        let page = reads(&house, who, &case).await;
        for said in [
            "Opened by",
            "Led for ten years elsewhere.",
            "opened without",
        ] {
            assert!(page.contains(said), "{who} {said}: {page}");
        }
    }
    assert!(!page.contains("why.consent"), "{page}");
    let page = reads(&house, TOMAS, &case).await;
    assert!(!page.contains(&format!("action=\"{action}\"")), "{page}");
}

#[tokio::test]
async fn whoever_stands_too_near_steps_back_and_somebody_else_is_named() {
    const NEAR: &str = "We are building a house together.";
    let house = House::of(with_others()).await;
    let case = before_a_panel(&house).await;
    let panel = format!("{case}/panel");
    judges(&house, PIOTR, &case, "Piotr read the words.").await;
    does(&house, PIOTR, &case, "conflicts", &[("words", NEAR)]).await;
    let page = reads(&house, PIOTR, &case).await;
    assert!(
        page.contains("You see that this case exists, and no more."),
        "{page}"
    );
    for who in [SARAH, TOMAS] {
        for page in [&case, &panel] {
            let answer = house.get(who, page).await;
            assert!(!answer.body.contains(NEAR), "{who}: {}", answer.body);
        }
    }
    let waits = reads(&house, NOOR, "/").await;
    assert!(
        waits.contains("Name somebody for the member who stands too near."),
        "{waits}"
    );
    let page = reads(&house, NOOR, &panel).await;
    assert!(page.contains(NEAR), "{page}");
    let action = format!("{case}/panel-members");
    let again = [("joining.1", "piotr")];
    let says = "somebody declared a conflict of interest";
    comes_back(&house, NOOR, (&panel, &action), &again, says).await;
    let joining = [("joining.1", "hedda")];
    let named = house.send(NOOR, (&panel, &action), &joining).await;
    assert_eq!(named.status, StatusCode::SEE_OTHER, "{}", named.body);
    all_judge(&house, &case, [INES, AOIFE, HEDDA]).await;
    let talk = reads(&house, INES, &panel).await;
    assert!(!talk.contains("Piotr read the words."), "{talk}");
    assert_eq!(talk.matches("Hedda Lund").count().min(1), 1, "{talk}");
    assert_eq!(ASKED.len(), 12);
}
