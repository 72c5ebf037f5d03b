//! Every screen of the living demo, judged by axe and by what can be measured beside it.
//!
//! From the first page of each of the cast on, the links are followed, forms are sent empty, and what
//! comes back is judged too; then errands are run to where no link leads. In the end every address of
//! the table was looked at, or is excused with a reason. It takes minutes: `cargo xtask heavy axe` runs it and names the file of axe.

mod checks;
mod demo;
mod errands;
mod walk;

use crate::browser::{Browser, Scripts, Showing};
use checks::Judge;
use demo::Demo;
use walk::Walk;

/// Where axe is.
const VARIABLE: &str = "CORDEE_AXE";

/// How the screens are shown: wide, narrow and at twice the size (a window of 1280 pixels at 200 %
/// has 640), light and dark, in each language.
const SHOWINGS: [Showing; 5] = [
    Showing::new(1280, false),
    Showing::new(1280, true).speaking("de"),
    Showing::new(640, false).speaking("fr"),
    Showing::new(390, false).speaking("de"),
    Showing::new(390, true),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes; `cargo xtask heavy axe` runs it"]
async fn no_screen_of_the_demo_has_a_fault_that_axe_finds() {
    let axe = std::env::var(VARIABLE).expect("CORDEE_AXE names the file of axe");
    let judge = Judge::new(std::fs::read_to_string(axe).unwrap());
    let demo = Demo::open().await;
    let mut faults = Vec::new();
    let mut missed = Vec::new();
    for showing in SHOWINGS {
        let browser = Browser::start(showing.with(Scripts::Allowed)).await;
        judge.finds_what_was_put_there(&browser).await;
        let mut walk = Walk::new(&demo, &judge, (&browser, showing));
        walk.everywhere().await;
        let colours = if showing.is_dark { "dark" } else { "light" };
        let (pages, forms, found) = (walk.pages, walk.forms, walk.faults.len());
        let (width, language) = (showing.width, showing.language);
        println!("\n| {colours} | {width} | {language} | {pages} | {forms} | {found} |");
        faults.extend(
            walk.faults
                .iter()
                .map(|it| format!("{colours} {width} {language} {it}")),
        );
        missed = walk.missed();
        browser.end().await;
    }
    let excused = walk::EXCUSED.map(|(name, why)| format!("`{name}` ({why})"));
    println!("excused: {}", excused.join(", "));
    for fault in &faults {
        println!("fault {fault}");
    }
    assert!(faults.is_empty(), "{} faults", faults.len());
    assert!(
        missed.is_empty(),
        "addresses that nobody looked at and nobody excused, or excused for nothing: {missed:?}"
    );
}
