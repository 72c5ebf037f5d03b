//! A site as files: every link lives, nothing leads out, hostile words are only words.

use crate::site::{SMALL, attributes, published};
use cordee_framework::check;
use cordee_server::{Published, Site, SiteFindings, SiteOptions};
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

fn files(published: Published, findings: SiteFindings) -> BTreeMap<String, String> {
    let options = SiteOptions {
        findings,
        ..SiteOptions::default()
    };
    let site = Site::new(Arc::new(published), &options);
    let files = site.files();
    files
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

fn story() -> Published {
    let sources = cordee_testkit::story_sources();
    Published::new(check(&sources), &sources)
}

/// The file that a relative address means, seen from the file at `from`.
fn resolved(from: &str, href: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => {
                parts.pop()?;
            }
            "." => {}
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end == "html")
}

fn every_link_lives(files: &BTreeMap<String, String>) {
    let pages = || files.iter().filter(|(path, _)| is_page(path));
    let places: BTreeMap<&str, HashSet<&str>> = pages()
        .map(|(path, page)| (path.as_str(), attributes(page, "id").into_iter().collect()))
        .collect();
    for (path, page) in pages() {
        let names = ["href", "src", "data-index"];
        for address in names.iter().flat_map(|name| attributes(page, name)) {
            let is_relative = !address.starts_with('/') && !address.contains(':');
            assert!(is_relative, "{path} leads out: {address}");
            let (to, place) = address.split_once('#').unwrap_or((address, ""));
            let to = if to.is_empty() {
                path.clone()
            } else {
                resolved(path, to).unwrap_or_else(|| panic!("{path} leads above: {address}"))
            };
            assert!(files.contains_key(&to), "{path} leads nowhere: {address}");
            let is_there = place.is_empty() || places[&*to].contains(place);
            assert!(is_there, "{path} leads to no place: {address}");
        }
    }
}

#[test]
fn every_link_of_a_site_lives_and_none_leads_out() {
    for findings in [SiteFindings::LeftOut, SiteFindings::Shown] {
        every_link_lives(&files(story(), findings));
        every_link_lives(&files(published("small.yaml", SMALL), findings));
    }
}

#[test]
fn every_address_of_the_search_lives() {
    let files = files(story(), SiteFindings::LeftOut);
    for (folder, lang) in [("", "en"), ("fr/", "fr"), ("de/", "de")] {
        let start = format!("assets/index-{lang}-");
        let (_, data) = files
            .iter()
            .find(|(path, _)| path.starts_with(&start))
            .unwrap();
        let json = data
            .trim()
            .trim_start_matches("\"use strict\";globalThis.cordeeIndex=");
        let json: serde_json::Value = serde_json::from_str(json.trim_end_matches(';')).unwrap();
        let entries = json["entries"].as_array().unwrap();
        assert!(entries.len() > 200, "only {} entries", entries.len());
        for entry in entries {
            let href = entry[2].as_str().unwrap();
            let (to, place) = href.split_once('#').unwrap_or((href, ""));
            let page = &files[&format!("{folder}{to}")];
            assert!(
                place.is_empty() || attributes(page, "id").contains(&place),
                "{href}"
            );
        }
    }
}

#[test]
fn every_page_of_a_site_has_one_title_and_ids_that_are_unique() {
    for (path, page) in files(story(), SiteFindings::Shown) {
        if is_page(&path) {
            assert_eq!(page.matches("<h1").count(), 1, "{path}");
            let ids = attributes(&page, "id");
            let unique: std::collections::BTreeSet<_> = ids.iter().collect();
            assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
        }
    }
}

#[test]
fn a_site_needs_no_script_and_asks_for_none_but_its_own() {
    for (path, page) in files(story(), SiteFindings::LeftOut) {
        if !is_page(&path) {
            continue;
        }
        assert_eq!(page.matches("<script").count(), 1, "{path}");
        assert!(page.contains("<script defer src=\""), "{path}");
        assert!(
            page.contains("default-src 'none'; style-src 'self'"),
            "{path}"
        );
        assert!(
            !page.contains(" style=\"") && !page.contains("<style"),
            "{path}"
        );
    }
}

#[test]
fn names_that_are_devices_or_very_long_or_hostile_make_files_that_are_safe() {
    let long = "l".repeat(100);
    let hostile = "\"<script>alert(1)</script>\\\"' ../../CON \u{202e}مرحبا\"";
    let text = format!(
        "framework: {{ title: {{ en: {hostile}, ar: {hostile} }}, version: {hostile} }}
competencies: [{{ id: aux, title: {hostile}, kind: craft, proficiencies: [{{ title: {hostile}, text: {hostile}, examples: [{hostile}] }}] }}]
crafts: [{{ id: con, title: {{ en: {hostile}, ar: {hostile} }} }}]
training: [{{ id: main, title: {hostile}, summary: {hostile} }}]
tracks:
  - {{ id: nul, title: {hostile}, kind: individual, crafts: [con], levels: [{{ id: lpt1, title: {hostile}, expects: {{ aux: {{ at: 1, text: {hostile} }} }} }}, {{ id: {long}, title: {hostile} }}] }}
"
    );
    let files = files(published("hostile.yaml", &text), SiteFindings::Shown);
    every_link_lives(&files);
    for path in files.keys() {
        for part in path.split('/') {
            let stem = part.split('.').next().unwrap_or("");
            let devices = ["con", "prn", "aux", "nul", "lpt1"];
            assert!(!devices.contains(&stem), "{path}");
            let is_plain = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
            assert!(part.chars().all(is_plain) && part.len() < 120, "{path}");
        }
    }
    for (path, text) in &files {
        assert!(!text.contains("<script>"), "{path}");
    }
    assert!(files["ar/index.html"].contains("dir=\"rtl\""));
}
