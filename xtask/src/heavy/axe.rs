//! `cargo xtask heavy axe`: the site of the story company and every screen of the living demo,
//! judged by axe-core in a real Chromium.
//!
//! Every kind of page, in every language, wide and narrow, light and dark. axe-core comes from npm,
//! for this suite only, and stays below `target`. The screens are walked through by a test of
//! `cordee-server`, which knows every address.

mod screens;

use super::{When, write, write_page};
use crate::needs::{Found, Need};
use crate::tree::has_extension;
use crate::{Failure, Outcome, repository};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// The version of axe-core that judges.
const AXE: &str = "4.14.1";
/// Where everything is put.
const PLACE: &str = "target/axe";
const DRIVER: &str = include_str!("axe/driver.js");
/// A page with a fault that must be found: otherwise nothing is judged at all.
const CONTROL: &str =
    "<!doctype html><html><head><title>x</title></head><body><img src=\"x\"></body></html>\n";

/// The options of `cargo xtask heavy axe`.
#[derive(clap::Args, Debug)]
pub(super) struct Axe {
    #[command(flatten)]
    when: When,
}

/// How the pages were shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Scheme {
    Dark,
    Light,
}

/// What came of one showing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Judged {
    pages: usize,
    violations: Vec<String>,
}

impl Axe {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let chromium = version(Need::Chromium)?;
        version(Need::Npm)?;
        get_axe()?;
        make_site()?;
        let pages = of_each_kind(&files()?);
        write(&format!("{PLACE}/site/control.html"), CONTROL.as_bytes())?;
        write(&format!("{PLACE}/driver.js"), DRIVER.as_bytes())?;
        write(&format!("{PLACE}/driver.html"), driver(&pages).as_bytes())?;
        let mut all = Vec::new();
        for scheme in [Scheme::Light, Scheme::Dark] {
            let judged = read(&show(scheme)?, scheme)?;
            for violation in &judged.violations {
                println!("{scheme:?}: {violation}");
            }
            all.push((scheme, judged));
        }
        let screens = screens::look(&root().join("axe.min.js"))?;
        let site = page(&self.when.date, &chromium, pages.len(), &all);
        write_page("axe.md", &format!("{site}\n{}", screens.page()))?;
        let is_fine = all.iter().all(|(_, judged)| judged.violations.is_empty());
        let is_fine = is_fine && screens.is_fine();
        Ok(if is_fine {
            Outcome::Passed
        } else {
            Outcome::Failed
        })
    }
}

fn version(need: Need) -> Result<String, Failure> {
    match need.find() {
        Found::Present(version) => Ok(version),
        Found::Missing => {
            let doing = format!("find {}", need.name());
            Err(Failure::new(doing, need.how_to_get_it()))
        }
    }
}

/// Fetches axe-core where this version is not there yet.
fn get_axe() -> Result<(), Failure> {
    let wanted = format!("axe-core@{AXE}");
    let mut npm = repository::program("npm");
    npm.args([
        "install",
        "--prefix",
        PLACE,
        "--no-save",
        "--ignore-scripts",
    ]);
    npm.args(["--no-audit", "--no-fund", &wanted]);
    done(&mut npm, "fetch axe-core")?;
    let script = root().join("node_modules/axe-core/axe.min.js");
    let bytes = fs::read(script).map_err(|error| Failure::new("read axe-core", error))?;
    write(&format!("{PLACE}/axe.min.js"), &bytes)
}

fn make_site() -> Result<(), Failure> {
    let site = format!("{PLACE}/site");
    // Of the whole workspace, so that nothing is built a second time in another way.
    let arguments = ["run", "--quiet", "--bin", "cordee", "--", "site"];
    let mut cordee = repository::cargo(&arguments);
    cordee.args(["examples/story/framework", "--with-findings", "--force"]);
    cordee.args(["--output", &site]);
    done(&mut cordee, "make the site")
}

fn done(command: &mut std::process::Command, doing: &str) -> Result<(), Failure> {
    let status = command.status();
    let status = status.map_err(|error| Failure::new(doing, error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(doing, status.to_string()))
    }
}

fn root() -> PathBuf {
    repository::root().join(PLACE)
}

/// The files of the site, as it lists them.
fn files() -> Result<Vec<String>, Failure> {
    let doing = "read the list of the site";
    let text = fs::read_to_string(root().join("site/cordee-site.json"));
    let text = text.map_err(|error| Failure::new(doing, error))?;
    let list: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| Failure::new(doing, error))?;
    let files = list.get("files").and_then(serde_json::Value::as_array);
    let files = files.into_iter().flatten().filter_map(|it| it.as_str());
    Ok(files.map(str::to_owned).collect())
}

/// The first two pages of each kind, in each language.
fn of_each_kind(files: &[String]) -> Vec<String> {
    let mut kinds: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for file in files.iter().filter(|file| has_extension(file, "html")) {
        kinds.entry(kind(file)).or_default().push(file);
    }
    let chosen = kinds.values().flat_map(|files| files.iter().take(2));
    chosen.map(|file| (*file).clone()).collect()
}

/// The language with the folder, or with the page where it stands in none.
fn kind(file: &str) -> String {
    let language = file.split_once('/').filter(|(folder, _)| folder.len() == 2);
    let (language, page) = language.unwrap_or(("", file));
    let kind = match page.split_once('/') {
        Some((_, name)) if name.contains("/from/") => "steps",
        Some((folder, _)) => folder,
        None => page,
    };
    format!("{language} {kind}")
}

fn driver(pages: &[String]) -> String {
    let pages = std::iter::once("control.html").chain(pages.iter().map(String::as_str));
    let pages: Vec<String> = pages.map(|page| format!("site/{page}")).collect();
    let asked = serde_json::json!({ "pages": pages, "widths": [1280, 390] });
    format!(
        "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>axe</title><body>\n\
         <script>globalThis.asked = {asked};</script>\n<script src=\"driver.js\"></script>\n"
    )
}

/// Opens the driver and gives back what is on it in the end.
fn show(scheme: Scheme) -> Result<String, Failure> {
    let doing = "show the pages in Chromium";
    let setting = match scheme {
        Scheme::Dark => "--blink-settings=preferredColorScheme=0",
        Scheme::Light => "--blink-settings=preferredColorScheme=1",
    };
    let driver = format!("file://{}", root().join("driver.html").display());
    let mut chromium = repository::program("chromium");
    chromium.args(["--headless=new", "--no-sandbox", "--disable-gpu", setting]);
    // Frames of files may be looked into; time stands still while the judge thinks.
    chromium.args([
        "--allow-file-access-from-files",
        "--virtual-time-budget=100000000",
    ]);
    chromium.args(["--dump-dom", &driver]);
    let output = chromium.output();
    let output = output.map_err(|error| Failure::new(doing, error))?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What the driver says.
fn read(said: &str, scheme: Scheme) -> Result<Judged, Failure> {
    let doing = "read what axe says";
    let said = said.split_once("<pre id=\"said\">");
    let said = said.and_then(|(_, rest)| rest.split_once("</pre>"));
    let Some((said, _)) = said else {
        return Err(Failure::new(doing, "Chromium did not come to the end"));
    };
    let wanted = match scheme {
        Scheme::Dark => "scheme dark",
        Scheme::Light => "scheme light",
    };
    if !said.lines().any(|line| line == wanted) {
        return Err(Failure::new(doing, "the colours asked for were not shown"));
    }
    let (control, found): (Vec<&str>, Vec<&str>) = said
        .lines()
        .filter_map(|line| line.strip_prefix("violation site/"))
        .partition(|line| line.starts_with("control.html"));
    if !control.iter().any(|line| line.contains("image-alt")) {
        return Err(Failure::new(
            doing,
            "a fault put there on purpose was not found",
        ));
    }
    if !said.lines().any(|line| line.starts_with("searched ")) {
        return Err(Failure::new(doing, "the search was not tried"));
    }
    let judged = said.lines().filter(|line| line.starts_with("judged "));
    Ok(Judged {
        // Without the control.
        pages: judged.count().saturating_sub(2),
        violations: found.into_iter().map(str::to_owned).collect(),
    })
}

fn page(date: &str, chromium: &str, kinds: usize, all: &[(Scheme, Judged)]) -> String {
    let mut page = format!(
        "# What axe says\n\n\
         `cargo xtask heavy axe --date {date}`, with axe-core {AXE} and {chromium}.\n\n\
         ## Of the site\n\n\
         {kinds} pages of the site of the story company, two of each kind in each language with the\n\
         findings shown, each 1280 and 390 pixels wide. A page with a fault put there on purpose is\n\
         judged beside them, and its fault was found. On the first page the search is used, and judged\n\
         while it is open.\n\n\
         | colours | showings | violations |\n|---|---:|---:|\n"
    );
    for (scheme, judged) in all {
        let name = format!("{scheme:?}").to_lowercase();
        // Writing into a string can't fail.
        let _ = writeln!(
            page,
            "| {name} | {} | {} |",
            judged.pages,
            judged.violations.len()
        );
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_pages_of_each_kind_are_chosen() {
        let files = [
            "index.html",
            "moves.html",
            "de/index.html",
            "levels/a.html",
            "levels/b.html",
            "levels/c.html",
            "levels/a/from/b.html",
            "levels/b/from/a.html",
            "levels/c/from/b.html",
            "de/levels/a.html",
            "de/levels/b/from/a.html",
            "assets/x.css",
        ];
        let chosen = of_each_kind(&files.map(str::to_owned));
        assert!(!chosen.iter().any(|file| file.contains("/c")), "{chosen:?}");
        for file in [
            "index.html",
            "moves.html",
            "de/index.html",
            "levels/b.html",
            "levels/b/from/a.html",
            "de/levels/a.html",
            "de/levels/b/from/a.html",
        ] {
            assert!(chosen.iter().any(|it| it == file), "{file}: {chosen:?}");
        }
        assert_eq!(chosen.len(), 9);
    }

    #[test]
    fn what_was_not_judged_is_a_failure_and_no_success() {
        let said = |lines: &str| format!("<body><pre id=\"said\">{lines}</pre></body>");
        let control = "violation site/control.html 390 image-alt img";
        let fine = said(&format!(
            "scheme dark\n{control}\njudged a\njudged b\njudged c\nsearched a"
        ));
        let judged = read(&fine, Scheme::Dark).unwrap();
        assert_eq!((judged.pages, judged.violations.len()), (1, 0));
        assert!(read(&fine, Scheme::Light).is_err());
        assert!(read("<body></body>", Scheme::Dark).is_err());
        assert!(read(&said("scheme dark"), Scheme::Dark).is_err());
        let bad = said(&format!(
            "scheme dark\n{control}\nsearched a\nviolation site/index.html 390 label x"
        ));
        assert_eq!(
            read(&bad, Scheme::Dark).unwrap().violations,
            ["index.html 390 label x"]
        );
    }
}
