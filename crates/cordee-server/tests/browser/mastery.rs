//! The life of a case of mastery: an engineer becomes a Distinguished Engineer, and nobody reports
//! to her, before or after.

use crate::browser;
use crate::company::{AOIFE, Company, HEDDA, INES, NOOR, PIOTR};
use crate::panel::Life;
use jiff::civil::date;

const ASKED: [&str; 11] = [
    "changeable-code",
    "proof",
    "fault-finding",
    "keeping-it-running",
    "shaping-systems",
    "guarding",
    "knowing-the-trade",
    "plain-words",
    "passing-it-on",
    "judgement",
    "care-for-users",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mastery_is_recognised_without_anybody_who_reports_to_her() {
    if !browser::is_wanted() {
        return;
    }
    let company = Company::open().await;
    leads_nobody(&company).await;
    let life = opens_her_case(company).await;
    let method = life
        .writes(
            "The timetable that other houses copy",
            "craft-output",
            (AOIFE, "aoife"),
        )
        .await;
    for one in ASKED {
        life.reads(HEDDA, "").await;
        life.puts(&method, one).await;
    }
    life.does(HEDDA, "submission").await;
    life.names_a_panel(NOOR, ["ines", "piotr", "aoife"]).await;
    for who in [INES, PIOTR, AOIFE] {
        life.judges(who, &ASKED, "Four houses work by it, and say so.")
            .await;
    }
    is_approved(&life).await;
    stands_on_the_roll(&life).await;
    leads_nobody(&life.company).await;
    let followed = life.company.store.verify_audit(None).await.unwrap();
    assert!(followed.is_ok(), "{followed:?}");
    life.company.browser.end().await;
}

async fn opens_her_case(company: Company) -> Life {
    let path = company.reads(HEDDA, "/me/path").await;
    assert!(path.contains("Distinguished Engineer"), "{path}");
    company.browser.unfold("Open a case").await;
    let form = company.browser.form("/me/cases");
    let form = form.with(".//input[@name='to'][@value='distinguished-engineer']");
    let page = form.send().await;
    assert!(
        page.contains("This recognises mastery. Nobody has to report to anyone for it"),
        "{page}"
    );
    let case = company.browser.address().await;
    let person = HEDDA;
    Life {
        company,
        person,
        case,
    }
}

async fn is_approved(life: &Life) {
    let form = life
        .begins_to_decide(INES)
        .await
        .ticks("outcome", "approve")
        .await;
    let form = form.picks("effective-on", date(2026, 12, 1)).await;
    let form = form
        .types("reason.passing-it-on", "Whoever asked was taught.")
        .await;
    form.send().await;
    let letter = life.reads(HEDDA, "/letter").await;
    assert!(
        letter.contains("You need not lead anyone for it, now or later."),
        "{letter}"
    );
    life.company.wait_until(date(2026, 12, 1));
    life.reads(NOOR, "").await;
    let effect = life.company.browser.form(&format!("{}/effect", life.case));
    effect.types("pay", "118000").await.send().await;
}

async fn stands_on_the_roll(life: &Life) {
    let own = life.company.reads(HEDDA, &format!("/people/{HEDDA}")).await;
    for stands in [
        "Distinguished Engineer",
        "118 000 EUR",
        "Principal Engineer",
        "105 000 EUR",
    ] {
        assert!(own.contains(stands), "{stands}: {own}");
    }
    let roll = life.company.reads(PIOTR, "/roll").await;
    assert!(roll.contains("Hedda Lund"), "{roll}");
}

/// Of nobody's page does it say that she leads them.
async fn leads_nobody(company: &Company) {
    let team = company.reads(PIOTR, "/people").await;
    assert!(team.contains("Hedda Lund"), "{team}");
    for person in company.everyone() {
        let page = company.reads(PIOTR, &format!("/people/{person}")).await;
        assert!(!page.contains("led by Hedda"), "{person}: {page}");
    }
}
