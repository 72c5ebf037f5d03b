//! What a page is judged by.

use crate::browser::Browser;

/// axe, with what is measured beside it.
pub(super) struct Judge {
    axe: String,
}

/// A page with a fault that must be found: otherwise nothing is judged at all.
const CONTROL: &str = "data:text/html,<html><head><title>x</title></head><body><img src='x'>";

/// What is measured without axe. One thing of each kind is looked at in focus.
const MEASURED: &str = r#"
    const faults = [];
    const plain = (it) => it.outerHTML.replace(/\s+/g, " ").slice(0, 160);
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) {
        const wide = [...document.querySelectorAll("body *")]
            .filter((it) => it.getBoundingClientRect().right > page.clientWidth + 1)
            .filter((it) => !it.closest(".table-room, .room, .sr-only"));
        faults.push(`too-wide ${page.scrollWidth} ${wide.length ? plain(wide[wide.length - 1]) : ""}`);
    }
    const headings = document.querySelectorAll("h1").length;
    if (headings !== 1) faults.push(`headings ${headings}`);
    if (document.querySelector("script")) faults.push("script");
    const looks = (it) => [it, ...it.querySelectorAll("*")].map((part) => {
        const style = getComputedStyle(part);
        return [style.outline, style.boxShadow, style.stroke, style.strokeWidth, style.fill,
            style.textDecoration].join();
    }).join();
    const seen = new Set();
    const focusable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    for (const it of document.querySelectorAll(focusable)) {
        const kind = `${it.localName}.${it.className}.${it.type ?? ""}`;
        if (seen.has(kind) || !it.checkVisibility()) continue;
        seen.add(kind);
        const before = looks(it);
        it.focus({ focusVisible: true, preventScroll: true });
        if (looks(it) === before) faults.push(`focus-unseen ${plain(it)}`);
    }
    document.activeElement?.blur();
    return faults;
"#;

/// What axe finds, the first place of each fault.
const JUDGED: &str = r#"
    const then = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ["violations"] }).then((found) => then(found.violations.map(
        (it) => `${it.id} ${it.nodes[0].html.replace(/\s+/g, " ").slice(0, 200)} (${it.nodes.length}) `
            + (it.nodes[0].any[0]?.message ?? "").slice(0, 160)
    )), (error) => then([`not-judged ${error}`]));
"#;

impl Judge {
    pub(super) fn new(axe: String) -> Self {
        Self { axe }
    }

    /// The faults of the page that is open.
    pub(super) async fn faults(&self, browser: &Browser) -> Vec<String> {
        let mut faults = words(&browser.script(MEASURED).await);
        browser.script(&self.axe).await;
        faults.extend(words(&browser.answer_to(JUDGED).await));
        faults
    }

    pub(super) async fn finds_what_was_put_there(&self, browser: &Browser) {
        browser.open(CONTROL).await;
        let faults = self.faults(browser).await;
        for fault in ["image-alt", "headings 0"] {
            assert!(faults.iter().any(|it| it.starts_with(fault)), "{faults:?}");
        }
    }
}

fn words(found: &serde_json::Value) -> Vec<String> {
    let found = found.as_array().unwrap();
    found
        .iter()
        .map(|it| it.as_str().unwrap().to_owned())
        .collect()
}
