//! A browser, and what a person does with it: open an address, read, fill in a form, press.

use fantoccini::cookies::Cookie;
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::Write;
use std::process::Stdio;
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::{Instant, sleep};

/// Says `none` where there is no browser.
const VARIABLE: &str = "CORDEE_TEST_BROWSER";

/// How ChromeDriver says where it listens.
const LISTENS: &str = "successfully on port ";

/// How long a page may take.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(10);

/// A browser. Pages are read and forms are sent.
pub(crate) struct Browser {
    client: Client,
    driver: Driver,
}

/// ChromeDriver; it ends with the test.
struct Driver {
    _process: Child,
    _profile: TempDir,
}

/// How pages are shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Showing {
    pub(crate) width: u32,
    pub(crate) is_dark: bool,
    /// In which language pages are asked for.
    pub(crate) language: &'static str,
    scripts: Scripts,
}

/// Whether a page may run script. None of ours needs it; whoever judges them does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Scripts {
    Refused,
    Allowed,
}

impl Showing {
    pub(crate) const fn new(width: u32, is_dark: bool) -> Self {
        Self {
            width,
            is_dark,
            language: "en",
            scripts: Scripts::Refused,
        }
    }

    pub(crate) const fn speaking(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    pub(crate) const fn with(self, scripts: Scripts) -> Self {
        Self { scripts, ..self }
    }
}

/// Whether there is to be a browser. Says loudly where there is not.
pub(crate) fn is_wanted() -> bool {
    let is_wanted = std::env::var(VARIABLE).map_or(true, |it| it != "none");
    if !is_wanted {
        // Not through the harness, which would swallow it.
        let _ = writeln!(
            std::io::stderr(),
            "LEFT OUT: no browser, as {VARIABLE} says"
        );
    }
    is_wanted
}

impl Browser {
    pub(crate) async fn start(showing: Showing) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let (process, port) = driver().await;
        let asked = capabilities(showing, &profile);
        let address = format!("http://127.0.0.1:{port}");
        let client =
            Client::with_capabilities_and_connector(&address, &asked, HttpConnector::new()).await;
        let driver = Driver {
            _process: process,
            _profile: profile,
        };
        Self {
            client: client.unwrap(),
            driver,
        }
    }

    pub(crate) async fn end(self) {
        self.client.close().await.unwrap();
        drop(self.driver);
    }

    pub(crate) async fn open(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    /// Takes this cookie for the page that is open.
    pub(crate) async fn take_cookie(&self, name: &str, value: &str) {
        let cookie = format!("{name}={value}; Domain=127.0.0.1; Path=/; HttpOnly; SameSite=Lax");
        let cookie = Cookie::parse(cookie).unwrap();
        self.client.delete_all_cookies().await.unwrap();
        self.client.add_cookie(cookie).await.unwrap();
    }

    /// Goes on as somebody who is not signed in.
    pub(crate) async fn forget(&self) {
        self.client.delete_all_cookies().await.unwrap();
    }

    /// What can be read on the page, folded parts too.
    pub(crate) async fn text(&self) -> String {
        let body = self.find("//body").await;
        let text = body.prop("textContent").await.unwrap().unwrap();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub(crate) async fn address(&self) -> String {
        self.client.current_url().await.unwrap().path().to_owned()
    }

    /// The one thing at this place of the page.
    pub(crate) async fn find(&self, path: &str) -> Element {
        match self.client.find(Locator::XPath(path)).await {
            Ok(found) => found,
            Err(error) => panic!(
                "no {path} at {}: {error}\n{}",
                self.address().await,
                Box::pin(self.text_or_nothing()).await
            ),
        }
    }

    async fn text_or_nothing(&self) -> String {
        self.client.source().await.unwrap_or_default()
    }

    pub(crate) async fn all(&self, path: &str) -> Vec<Element> {
        self.client.find_all(Locator::XPath(path)).await.unwrap()
    }

    pub(crate) async fn has(&self, path: &str) -> bool {
        !self.all(path).await.is_empty()
    }

    /// The form that leads to `action`, ready to be filled in.
    pub(crate) fn form(&self, action: &str) -> Form<'_> {
        Form {
            browser: self,
            path: format!("//form[@action='{action}']"),
        }
    }

    /// Presses a button that leads to another page, and waits until that page is there.
    pub(crate) async fn press(&self, button: &Element) {
        let left = self.find("/html").await;
        button.click().await.unwrap();
        self.left(&left).await;
    }

    /// Waits until another page has come in place of this one.
    pub(crate) async fn left(&self, left: &Element) {
        let patience = Instant::now() + PATIENCE;
        // A page that was left knows its own parts no more.
        while left.tag_name().await.is_ok() {
            assert!(Instant::now() < patience, "nothing came of the button");
            sleep(PAUSE).await;
        }
    }

    /// Unfolds a part of the page, where it is folded.
    pub(crate) async fn unfold(&self, summary: &str) {
        let path = format!("//details[not(@open)]/summary[contains(., '{summary}')]");
        for folded in self.all(&path).await {
            folded.click().await.unwrap();
        }
    }

    pub(crate) async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap()
    }

    /// Waits for what the script hands to its last argument.
    pub(crate) async fn answer_to(&self, script: &str) -> Value {
        self.client.execute_async(script, Vec::new()).await.unwrap()
    }
}

/// A form of a page.
pub(crate) struct Form<'b> {
    browser: &'b Browser,
    path: String,
}

impl Form<'_> {
    /// That one of several which has this in it.
    pub(crate) fn with(self, inside: &str) -> Self {
        let path = format!("{}[{inside}]", self.path);
        Self { path, ..self }
    }

    async fn field(&self, rest: &str) -> Element {
        self.browser.find(&format!("{}{rest}", self.path)).await
    }

    /// Types into a field that is empty.
    pub(crate) async fn types(self, name: &str, words: &str) -> Self {
        let field = self.field(&format!("//*[@name='{name}']")).await;
        field.send_keys(words).await.unwrap();
        self
    }

    /// Types into a field, in place of what stands there.
    pub(crate) async fn types_anew(self, name: &str, words: &str) -> Self {
        let field = self.field(&format!("//*[@name='{name}']")).await;
        field.clear().await.unwrap();
        field.send_keys(words).await.unwrap();
        self
    }

    /// Chooses a day, key by key.
    pub(crate) async fn picks(self, name: &str, day: jiff::civil::Date) -> Self {
        let field = self.field(&format!("//*[@name='{name}']")).await;
        let keys = format!("{:02}{:02}{:04}", day.month(), day.day(), day.year());
        field.clear().await.unwrap();
        field.send_keys(&keys).await.unwrap();
        let stands = field.prop("value").await.unwrap();
        assert_eq!(stands, Some(day.to_string()), "{name}");
        self
    }

    /// Chooses one of several that stand in sight, or ticks one of them.
    pub(crate) async fn ticks(self, name: &str, value: &str) -> Self {
        let field = format!("//input[@name='{name}'][@value='{value}']");
        self.field(&field).await.click().await.unwrap();
        self
    }

    /// Chooses from a list.
    pub(crate) async fn chooses(self, name: &str, value: &str) -> Self {
        let field = self.field(&format!("//select[@name='{name}']")).await;
        field.select_by_value(value).await.unwrap();
        self
    }

    /// Presses its button, and reads what comes.
    pub(crate) async fn send(self) -> String {
        let button = self.field("//button[@type='submit']").await;
        self.browser.press(&button).await;
        self.browser.text().await
    }

    pub(crate) async fn is_there(&self) -> bool {
        self.browser.has(&self.path).await
    }
}

async fn driver() -> (Child, u16) {
    let started = Command::new("chromedriver")
        .args(["--port=0"])
        // Days are typed as this language writes them.
        .env("LANGUAGE", "en_US")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn();
    let why = "`chromedriver` is missing: run `cargo xtask test`, which installs it, or set \
               CORDEE_TEST_BROWSER=none";
    let mut process = started.unwrap_or_else(|error| panic!("{why} ({error})"));
    let said = process.stdout.take().unwrap();
    let mut lines = BufReader::new(said).lines();
    while let Some(line) = lines.next_line().await.unwrap() {
        if let Some((_, port)) = line.split_once(LISTENS) {
            let port = port.trim_end_matches('.').parse().unwrap();
            return (process, port);
        }
    }
    panic!("`chromedriver` did not start");
}

fn capabilities(showing: Showing, profile: &TempDir) -> serde_json::Map<String, Value> {
    let folder = format!("--user-data-dir={}", profile.path().display());
    let scheme = if showing.is_dark { 0 } else { 1 };
    let scheme = format!("--blink-settings=preferredColorScheme={scheme}");
    let mut options = json!({
        "args": [
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=en-US",
            "--window-size=1280,900",
            folder,
            scheme,
        ],
    });
    if showing.scripts == Scripts::Refused {
        options["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
    }
    // A window can't be made as narrow as a telephone; a telephone can be asked for.
    if showing.width < 1280 {
        options["mobileEmulation"] = json!({
            "deviceMetrics": { "width": showing.width, "height": 844, "pixelRatio": 1.0,
                               "mobile": false, "touch": false },
        });
    }
    let patience = u64::try_from(PATIENCE.as_millis()).unwrap();
    let asked = json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "timeouts": { "pageLoad": patience, "script": 4 * patience },
    });
    asked.as_object().unwrap().clone()
}
