//! Every link on every page.

use crate::site::{SMALL, attributes, get, site, story};
use axum::Router;
use axum::http::StatusCode;
use std::collections::{BTreeMap, BTreeSet};

/// Every page that can be reached from the first one, with the first one.
pub(crate) async fn every_page(site: &Router) -> BTreeSet<String> {
    crawl(site).await.into_keys().collect()
}

/// Every page that can be reached, with its text.
async fn crawl(site: &Router) -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    let mut ahead = vec!["/".to_owned()];
    while let Some(address) = ahead.pop() {
        if pages.contains_key(&address) {
            continue;
        }
        let answer = get(site, &address).await;
        assert_eq!(answer.status, StatusCode::OK, "a link leads to {address}");
        if !answer.is_page() {
            continue;
        }
        for href in attributes(&answer.body, "href") {
            let page = href.split('#').next().unwrap_or("");
            if !page.is_empty() {
                assert!(page.starts_with('/'), "{address} links to {href}");
                ahead.push(page.to_owned());
            }
        }
        pages.insert(address, answer.body);
    }
    pages
}

#[tokio::test]
async fn every_link_leads_to_a_page_and_a_place_on_it() {
    for site in [site(SMALL), story()] {
        let pages = crawl(&site).await;
        assert!(pages.len() > 60, "only {} pages", pages.len());
        every_place_is_there(&pages);
    }
}

fn every_place_is_there(pages: &BTreeMap<String, String>) {
    for (address, page) in pages {
        for href in attributes(page, "href") {
            let Some((to, place)) = href.split_once('#') else {
                continue;
            };
            let target = if to.is_empty() { page } else { &pages[to] };
            let is_there = attributes(target, "id").contains(&place);
            assert!(
                is_there,
                "{address} links to {href}, where there is no such place"
            );
        }
    }
}

#[tokio::test]
async fn the_language_is_kept_from_link_to_link() {
    let site = site(SMALL);
    let page = get(&site, "/levels/roofer?lang=fr").await.body;
    assert!(page.contains("<html lang=\"fr\">") && page.contains("<h1>Couvreuse</h1>"));
    assert!(page.contains("<span lang=\"en\">Makes a whole roof.</span>"));
    for href in attributes(&page, "href") {
        let is_ours = href.starts_with('/') && !href.starts_with("/assets/");
        let is_back_to_english = href == "/levels/roofer";
        assert!(
            !is_ours || is_back_to_english || href.contains("lang=fr"),
            "{href}"
        );
    }
}

#[tokio::test]
async fn every_page_has_one_title_and_ids_that_are_unique() {
    for site in [site(SMALL), story()] {
        for (address, page) in crawl(&site).await {
            assert_eq!(page.matches("<h1").count(), 1, "{address}");
            let ids = attributes(&page, "id");
            let unique: BTreeSet<_> = ids.iter().collect();
            assert_eq!(ids.len(), unique.len(), "{address}: {ids:?}");
        }
    }
}
