//! The whole life of a crossing: from a nomination that nobody else sees to the way back.

use crate::browser;
use crate::company::{AOIFE, Company, HEDDA, INES, NOOR, PIOTR, SARAH, TOMAS, YANN};
use crate::panel::Life;
use jiff::civil::date;

/// What leading asks that is judged.
const ASKED: [&str; 12] = [
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

const SEALED: &str = "The chair heard both teams say so.";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_crossing_is_lived_from_the_nomination_to_the_way_back() {
    if !browser::is_wanted() {
        return;
    }
    let before = before().await;
    let life = is_nominated_and_consents(before).await;
    is_stopped_by_what_is_missing(&life).await;
    shows_what_was_done(&life).await;
    is_told_not_yet(&life).await;
    is_approved_the_second_time(&life).await;
    leads_on_trial(&life).await;
    goes_back(&life).await;
    life.company.browser.end().await;
}

/// The company before anything has happened: Sarah at her level, at her pay.
async fn before() -> Company {
    let company = Company::open().await;
    let own = company.reads(SARAH, &format!("/people/{SARAH}")).await;
    for stands in ["Senior Engineer", "66 000 EUR", "Tomas Brandt"] {
        assert!(own.contains(stands), "{stands}: {own}");
    }
    company
}

async fn is_nominated_and_consents(company: Company) -> Life {
    let page = format!("/people/{SARAH}");
    company.reads(TOMAS, &page).await;
    let form = company.browser.form(&format!("{page}/nominations"));
    form.chooses("to", "engineering-lead").await.send().await;
    let case = company.browser.address().await;
    assert!(case.starts_with("/cases/"), "{case}");
    for who in [NOOR, YANN, INES, HEDDA] {
        company.knows_nothing_of(who, &case).await;
    }
    let (person, company) = (SARAH, company);
    let life = Life {
        company,
        person,
        case,
    };
    let question = life.reads(SARAH, "").await;
    assert!(question.contains("Would you want this?"), "{question}");
    let prepared = life.does(SARAH, "consent").await;
    assert!(prepared.contains("What you can do now"), "{prepared}");
    life
}

async fn is_stopped_by_what_is_missing(life: &Life) {
    let page = life.reads(SARAH, "").await;
    for missing in [
        "gates still miss something",
        "Before you lead",
        "Thirty days beside a lead",
        "Complete it, then people operations record it. Until then the case can’t be handed in.",
    ] {
        assert!(page.contains(missing), "{missing}: {page}");
    }
    let submit = format!("{}/submission", life.case);
    assert!(!life.company.browser.form(&submit).is_there().await);
    for training in ["before-you-lead", "thirty-days-beside"] {
        let training_of = format!("/people/{SARAH}/training");
        life.company.reads(NOOR, &training_of).await;
        let form = life.company.browser.form(&training_of);
        form.chooses("training", training).await.send().await;
    }
    let page = life.reads(SARAH, "").await;
    assert!(
        page.contains("The training that comes before the role is completed."),
        "{page}"
    );
    assert!(!life.company.browser.form(&submit).is_there().await);
}

async fn shows_what_was_done(life: &Life) {
    let aoife = (AOIFE, "aoife");
    let code = life
        .writes("Rewrote the timetable service", "craft-output", aoife)
        .await;
    let week = life
        .writes("Handed the night watch over", "with-people", aoife)
        .await;
    let page = life.reads(SARAH, "").await;
    assert!(
        page.contains("can’t show how you work with people, so it is not in this list"),
        "{page}"
    );
    craft_output_is_refused(life, (&code, &week)).await;
    for one in ASKED {
        life.reads(SARAH, "").await;
        life.puts(&week, one).await;
    }
    life.reads(NOOR, "").await;
    let plan = life
        .company
        .browser
        .form(&format!("{}/trial-plan", life.case));
    plan.types("mentor", "mateus").await.send().await;
    let handed_in = {
        let page = life.reads(SARAH, "").await;
        assert!(page.contains("Nothing stands in the way."), "{page}");
        life.does(SARAH, "submission").await
    };
    assert!(handed_in.contains("A panel is being named"), "{handed_in}");
}

/// It is in no list of a people competency; sent all the same, it is refused in words.
async fn craft_output_is_refused(life: &Life, (code, week): (&str, &str)) {
    let browser = &life.company.browser;
    let option =
        |piece: &str| format!("//select[@name='evidence.coaching']/option[@value='{piece}']");
    assert!(!browser.has(&option(code)).await);
    assert!(browser.has(&option(week)).await);
    let forge = format!(
        "document.evaluate(\"{}\", document).iterateNext().value = '{code}'",
        option(week)
    );
    browser.script(&forge).await;
    life.puts(code, "coaching").await;
    let page = browser.text().await;
    assert!(page.contains("Nothing has been done yet"), "{page}");
    assert!(page.contains("craft"), "{page}");
}

async fn is_told_not_yet(life: &Life) {
    life.names_a_panel(NOOR, ["ines", "piotr", "aoife"]).await;
    life.judges(INES, &ASKED, SEALED).await;
    for who in [PIOTR, AOIFE, NOOR, SARAH, TOMAS, YANN] {
        for page in ["", "/panel", "/record"] {
            let text = life.reads(who, page).await;
            assert!(!text.contains(SEALED), "{who} {page}: {text}");
        }
    }
    life.judges(PIOTR, &ASKED, "Piotr read the words of the watch.")
        .await;
    life.judges(AOIFE, &ASKED, "Aoife asked those who were there.")
        .await;
    let talk = life.reads(PIOTR, "/panel").await;
    assert!(
        talk.contains(SEALED) && talk.contains("Piotr read"),
        "{talk}"
    );
    calibrates(life).await;
    decides_not_yet(life).await;
    let letter = life.reads(SARAH, "/letter").await;
    for says in [
        "Not yet, and what is missing",
        "Hard conversations",
        "Two quarrels were left lying.",
    ] {
        assert!(letter.contains(says), "{says}: {letter}");
    }
}

/// One member sees one thing differently after the talk; what they sealed stays beside it.
async fn calibrates(life: &Life) {
    life.reads(PIOTR, "/judgements").await;
    let form = life
        .company
        .browser
        .form(&format!("{}/revisions", life.case));
    let form = form.ticks("seen.conflict", "not-shown").await;
    let form = form
        .types_anew("words.conflict", "The quarrel was put off.")
        .await;
    form.send().await;
    let board = life.reads(INES, "/panel").await;
    for says in [
        "The quarrel was put off.",
        "Piotr read the words of the watch.",
    ] {
        assert!(board.contains(says), "{says}: {board}");
    }
}

async fn decides_not_yet(life: &Life) {
    let form = life
        .begins_to_decide(INES)
        .await
        .ticks("outcome", "not-yet")
        .await;
    let form = form.picks("look-again-on", date(2027, 2, 1)).await;
    let form = form.ticks("missing.conflict", "yes").await;
    let form = form
        .types("reason.conflict", "Two quarrels were left lying.")
        .await;
    let decided = form.send().await;
    assert!(decided.contains("What is not shown yet"), "{decided}");
}

async fn is_approved_the_second_time(life: &Life) {
    let again = life.does(SARAH, "reopening").await;
    assert!(
        again.contains("Possible from 1 February 2027 on"),
        "{again}"
    );
    life.company.wait_until(date(2027, 2, 2));
    life.does(SARAH, "submission").await;
    life.names_a_panel(NOOR, ["ines", "piotr", "aoife"]).await;
    for who in [INES, PIOTR, AOIFE] {
        life.judges(who, &ASKED, "This time both quarrels were ended in a week.")
            .await;
    }
    let form = life
        .begins_to_decide(INES)
        .await
        .ticks("outcome", "approve")
        .await;
    let form = form.picks("effective-on", date(2027, 3, 1)).await;
    let form = form.types("reason.conflict", "Both quarrels ended.").await;
    let decided = form.send().await;
    assert!(decided.contains("Approved"), "{decided}");
    let letter = life.reads(SARAH, "/letter").await;
    for says in [
        "The panel has approved your move",
        "Mateus Ravelo",
        "Both quarrels ended.",
    ] {
        assert!(letter.contains(says), "{says}: {letter}");
    }
}

/// Level, title, manager, history, case and audit log change together or not at all.
async fn leads_on_trial(life: &Life) {
    life.company.wait_until(date(2027, 3, 1));
    life.reads(NOOR, "").await;
    let effect = life.company.browser.form(&format!("{}/effect", life.case));
    let effect = effect.types("manager", "hedda").await;
    let before = life.company.store.audit_head().await.unwrap();
    effect.send().await;
    let after = life.company.store.audit_head().await.unwrap();
    assert_eq!(after.number, before.number + 1, "one entry for all of it");
    let own = life.company.reads(SARAH, &format!("/people/{SARAH}")).await;
    for stands in [
        "Engineering Team Lead",
        "Hedda Lund",
        "Senior Engineer",
        "66 000 EUR",
        "1 March 2027",
    ] {
        assert!(own.contains(stands), "{stands}: {own}");
    }
    assert!(
        life.reads(SARAH, "")
            .await
            .contains("Say first what you want")
    );
}

async fn goes_back(life: &Life) {
    life.company.wait_until(date(2027, 5, 3));
    let back = life.does(SARAH, "return").await;
    assert!(
        back.contains("Level, grade and pay are as they were"),
        "{back}"
    );
    let own = life.company.reads(SARAH, &format!("/people/{SARAH}")).await;
    let now = own.split("Gone deep in").next().unwrap();
    for stands in ["Senior Engineer", "g4", "Tomas Brandt"] {
        assert!(now.contains(stands), "{stands}: {own}");
    }
    let since = "since 3 May 2027 Individual: Senior Engineer 66 000 EUR";
    assert!(own.contains(since), "{own}");
    let letter = life.reads(SARAH, "/letter").await;
    assert!(letter.contains("Your return to your craft"), "{letter}");
    let record = life.reads(YANN, "/record").await;
    assert!(record.contains("Record of a decision"), "{record}");
    let followed = life.company.store.verify_audit(None).await.unwrap();
    assert!(followed.is_ok(), "{followed:?}");
}
