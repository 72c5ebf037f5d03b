//! Every screen of the living demo, judged by axe and by what can be measured beside it.
//!
//! From the first page of each of the cast on, the links are followed until every address of the
//! table has been looked at that can be; then forms are sent empty, and what comes back is judged
//! too. It takes minutes: `cargo xtask heavy axe` runs it and names the file of axe.

mod checks;
mod demo;
mod walk;

use crate::browser::{Browser, Scripts, Showing};
use checks::Judge;
use demo::Demo;
use walk::Walk;

/// Where axe is.
const VARIABLE: &str = "CORDEE_AXE";

/// How the screens are shown: wide and narrow, light and dark.
const SHOWINGS: [Showing; 4] = [
    Showing::new(1280, false),
    Showing::new(1280, true),
    Showing::new(390, false),
    Showing::new(390, true),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes minutes; `cargo xtask heavy axe` runs it"]
async fn no_screen_of_the_demo_has_a_fault_that_axe_finds() {
    let axe = std::env::var(VARIABLE).expect("CORDEE_AXE names the file of axe");
    let judge = Judge::new(std::fs::read_to_string(axe).unwrap());
    let demo = Demo::open().await;
    let mut faults = Vec::new();
    let mut reached = Vec::new();
    for showing in SHOWINGS {
        let browser = Browser::start(showing.with(Scripts::Allowed)).await;
        judge.finds_what_was_put_there(&browser).await;
        let mut walk = Walk::new(&demo, &judge, &browser);
        walk.everywhere().await;
        let colours = if showing.is_dark { "dark" } else { "light" };
        let (pages, forms, found) = (walk.pages, walk.forms, walk.faults.len());
        let width = showing.width;
        println!("\n| {colours} | {width} | {pages} | {forms} | {found} |");
        faults.extend(
            walk.faults
                .iter()
                .map(|it| format!("{colours} {width} {it}")),
        );
        reached = walk.not_reached();
        browser.end().await;
    }
    println!("not reached: {}", reached.join(", "));
    for fault in &faults {
        println!("fault {fault}");
    }
    assert!(faults.is_empty(), "{} faults", faults.len());
    assert_eq!(
        reached,
        walk::OUT_OF_REACH,
        "addresses that nobody looked at"
    );
}
