//! Through the whole demo: as each of the cast, along the links, and into forms that come back.

use super::checks::Judge;
use super::demo::Demo;
use super::errands;
use crate::browser::{Browser, Showing};
use axum::http::Method;
use cordee_domain::PersonId;
use cordee_server::{DEMO_ROUTES, ROUTES, Route, Who};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What is read by no person, and why.
pub(super) const EXCUSED: [(&str, &str); 2] = [
    ("health", "one word for machines"),
    ("asset", "the files of pages"),
];

/// How many pages of one address somebody looks at.
const OF_ONE_ADDRESS: usize = 2;

/// Where links don't lead.
const ALSO: [&str; 6] = [
    "/demo",
    "/nothing-here",
    "/framework/versions/new",
    "/sign-in/again",
    "/me/evidence/against",
    "/tokens",
];

/// Every page that is linked from here.
const LINKS: &str = r#"
    return [...document.querySelectorAll("a[href]")]
        .map((it) => new URL(it.getAttribute("href"), location.href))
        .filter((it) => it.origin === location.origin)
        .map((it) => it.pathname);
"#;

/// The forms that have to be filled in, as places on the page.
const FORMS: &str = r#"
    return [...document.forms]
        .map((it, i) => [it, i])
        .filter(([it]) => it.method === "post"
            && it.querySelector("textarea, select, input:not([type=hidden], [type=file])"))
        .map(([it, i]) => [i, new URL(it.getAttribute("action"), location.href).pathname]);
"#;

/// Sends a form with nothing in it.
const EMPTY: &str = r#"
    const form = document.forms[FORM];
    for (const it of form.querySelectorAll("textarea, select, input:not([type=hidden])")) {
        if (it.type === "radio" || it.type === "checkbox") it.checked = false;
        else it.value = "";
    }
    form.noValidate = true;
    const button = document.createElement("button");
    form.append(button);
    setTimeout(() => button.click());
"#;

/// A walk through the demo in one browser.
pub(super) struct Walk<'d> {
    pub(super) demo: &'d Demo,
    judge: &'d Judge,
    pub(super) browser: &'d Browser,
    pub(super) showing: Showing,
    /// How often each address of the table was looked at.
    looked: BTreeMap<&'static str, usize>,
    sent: BTreeSet<&'static str>,
    pub(super) pages: usize,
    pub(super) forms: usize,
    pub(super) faults: BTreeSet<String>,
}

impl<'d> Walk<'d> {
    pub(super) fn new(
        demo: &'d Demo,
        judge: &'d Judge,
        (browser, showing): (&'d Browser, Showing),
    ) -> Self {
        Self {
            demo,
            judge,
            browser,
            showing,
            looked: BTreeMap::new(),
            sent: BTreeSet::new(),
            pages: 0,
            forms: 0,
            faults: BTreeSet::new(),
        }
    }

    pub(super) async fn everywhere(&mut self) {
        for address in ["/demo", "/sign-in", "/nothing-here"] {
            self.look(address).await;
        }
        for role in self.demo.cast.all() {
            self.becomes(role.person).await;
            self.along_the_links().await;
        }
        Box::pin(errands::all(self)).await;
    }

    /// Steps into somebody.
    pub(super) async fn becomes(&self, person: PersonId) {
        self.open("/demo").await;
        let step = format!("//form[starts-with(@action, '/demo/{person}')]//button");
        let button = self.browser.find(&step).await;
        self.browser.press(&button).await;
    }

    /// Opens an address in the language of the showing.
    pub(super) async fn open(&self, address: &str) {
        let (demo, language) = (&self.demo.address, self.showing.language);
        let and = if address.contains('?') { '&' } else { '?' };
        let asked = match language {
            "en" => String::new(),
            other => format!("{and}lang={other}"),
        };
        self.browser.open(&format!("{demo}{address}{asked}")).await;
    }

    /// The addresses of the table that nobody looked at and nobody excused, and those that were
    /// excused for nothing.
    pub(super) fn missed(&self) -> Vec<&'static str> {
        let pages = all().filter(|it| it.method == Method::GET && it.who != Who::Program);
        let is_excused = |name: &str| EXCUSED.iter().any(|(excused, _)| *excused == name);
        let names = pages.map(|it| it.name);
        names
            .filter(|name| self.looked.contains_key(name) == is_excused(name))
            .collect()
    }

    async fn along_the_links(&mut self) {
        let mut ahead: Vec<String> = vec!["/".to_owned()];
        ahead.extend(ALSO.map(str::to_owned));
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut known: BTreeSet<String> = ahead.iter().cloned().collect();
        let mut next = 0;
        while let Some(address) = ahead.get(next).cloned() {
            next += 1;
            let Some(route) = route_of(&address) else {
                continue;
            };
            let times = seen.entry(route.name).or_default();
            // Pages of the framework are the same for everyone.
            let everywhere = self.looked.get(route.name).copied().unwrap_or_default();
            if *times >= OF_ONE_ADDRESS || route.who == Who::Reader && everywhere >= OF_ONE_ADDRESS
            {
                continue;
            }
            *times += 1;
            self.look(&address).await;
            for link in words(&self.browser.script(LINKS).await) {
                if known.insert(link.clone()) {
                    ahead.push(link);
                }
            }
            self.send_empty(&address).await;
        }
    }

    /// Opens a page and judges it.
    pub(super) async fn look(&mut self, address: &str) {
        self.open(address).await;
        if let Some(route) = route_of(address) {
            *self.looked.entry(route.name).or_default() += 1;
        }
        self.pages += 1;
        self.judged(route_of(address).map_or(address, |it| it.name), address)
            .await;
    }

    /// Judges what is open now.
    pub(super) async fn looks_at_what_came(&mut self, what: &str) {
        self.forms += 1;
        let at = self.browser.address().await;
        if let Some(route) = route_of(&at) {
            *self.looked.entry(route.name).or_default() += 1;
        }
        self.judged(what, &at).await;
    }

    async fn judged(&mut self, name: &str, address: &str) {
        for fault in self.judge.faults(self.browser).await {
            // One example of each fault on each screen is enough to mend it.
            let kind = fault.split(' ').next().unwrap_or_default();
            let begins = format!("{name}: {kind} ");
            if !self.faults.iter().any(|it| it.starts_with(&begins)) {
                println!("{address} {fault}");
                self.faults.insert(format!("{begins}{fault} at {address}"));
            }
        }
    }

    /// Sends each form of the page with nothing in it, once for each address it leads to.
    async fn send_empty(&mut self, address: &str) {
        let forms = self.browser.script(FORMS).await;
        for form in forms.as_array().into_iter().flatten() {
            let action = form[1].as_str().unwrap();
            let Some(route) = sent_to(action) else {
                continue;
            };
            // Without anything in it, this form does something.
            if route.name == "case-effect" || !self.sent.insert(route.name) {
                continue;
            }
            self.open(address).await;
            let left = self.browser.find("/html").await;
            self.browser
                .script(&EMPTY.replace("FORM", &form[0].to_string()))
                .await;
            self.browser.left(&left).await;
            self.forms += 1;
            self.judged(&format!("{} sent empty", route.name), address)
                .await;
        }
    }
}

fn all() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().chain(DEMO_ROUTES)
}

/// The address of the table that this one is; nothing for those without a page.
fn route_of(address: &str) -> Option<&'static Route> {
    let pages = all().filter(|it| it.method == Method::GET && it.who != Who::Program);
    let is_excused = |name: &str| EXCUSED.iter().any(|(excused, _)| *excused == name);
    best(pages.filter(|it| !is_excused(it.name)), address)
}

fn sent_to(address: &str) -> Option<&'static Route> {
    best(all().filter(|it| it.method == Method::POST), address)
}

/// Of those that fit, the one that says most in words.
fn best(routes: impl Iterator<Item = &'static Route>, address: &str) -> Option<&'static Route> {
    let fits = routes.filter(|it| fits(it.path, address));
    fits.min_by_key(|it| it.path.matches('{').count())
}

fn fits(path: &str, address: &str) -> bool {
    let (path, address): (Vec<_>, Vec<_>) =
        (path.split('/').collect(), address.split('/').collect());
    path.len() == address.len()
        && path
            .iter()
            .zip(&address)
            .all(|(part, given)| part.starts_with('{') || part == given)
}

pub(super) fn words(found: &Value) -> Vec<String> {
    let found = found.as_array().into_iter().flatten();
    found.filter_map(Value::as_str).map(str::to_owned).collect()
}
