//! The style and the icon. Each has the hash of its content in its name, so that browsers may
//! keep it for ever and still never show an old one.

use crate::App;
use crate::reply::Page;
use crate::screens::missing;
use crate::visit::{Named, Visit};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::LazyLock;

const STYLE: &str = concat!(
    include_str!("../assets/tokens.css"),
    include_str!("../assets/base.css"),
    include_str!("../assets/shell.css"),
    include_str!("../assets/pieces.css"),
    include_str!("../assets/ways.css"),
    include_str!("../assets/ascent.css"),
    include_str!("../assets/first.css"),
    include_str!("../assets/screens.css"),
    include_str!("../assets/map.css"),
    include_str!("../assets/site.css"),
    include_str!("../assets/step.css"),
    include_str!("../assets/people.css"),
    include_str!("../assets/case.css"),
    include_str!("../assets/panel.css"),
    include_str!("../assets/practice.css"),
    include_str!("../assets/honours.css"),
    include_str!("../assets/house.css"),
    include_str!("../assets/print.css"),
);

const SEARCH: &str = include_str!("../assets/search.js");
const ICON: &str = include_str!("../assets/icon.svg");

static STYLE_ASSET: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("cordee", "css", "text/css; charset=utf-8", STYLE));
static FIGURES_ASSET: LazyLock<Asset> = LazyLock::new(|| {
    let kind = "text/css; charset=utf-8";
    Asset::new("figures", "css", kind, cordee_report::style())
});
static ICON_ASSET: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("cordee", "svg", "image/svg+xml", ICON));

static SEARCH_ASSET: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("search", "js", "text/javascript; charset=utf-8", SEARCH));

/// A file that pages refer to.
#[derive(Debug)]
pub(crate) struct Asset {
    name: String,
    kind: &'static str,
    content: &'static str,
}

impl Asset {
    fn new(stem: &str, extension: &str, kind: &'static str, content: &'static str) -> Self {
        Self {
            name: hashed_name(stem, extension, content),
            kind,
            content,
        }
    }

    /// Its name, which changes with its content.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// What it holds.
    pub(crate) fn content(&self) -> &str {
        self.content
    }
}

/// The name of a file that changes with its content.
pub(crate) fn hashed_name(stem: &str, extension: &str, content: &str) -> String {
    let hash = Sha256::digest(content.as_bytes());
    let mut name = format!("{stem}-");
    for byte in hash.iter().take(8) {
        // Writing into a string can't fail.
        let _ = write!(name, "{byte:02x}");
    }
    format!("{name}.{extension}")
}

/// The style of all pages.
pub(crate) fn style() -> &'static Asset {
    &STYLE_ASSET
}

/// What the pages of figures need beside it.
pub(crate) fn figures() -> &'static Asset {
    &FIGURES_ASSET
}

/// The sign in the browser's tab.
pub(crate) fn icon() -> &'static Asset {
    &ICON_ASSET
}

/// The search of a site; the server has none.
pub(crate) fn search() -> &'static Asset {
    &SEARCH_ASSET
}

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(visit: Visit, Named(name): Named<String>) -> Result<Response, Page> {
    let asset = [style(), figures(), icon()]
        .into_iter()
        .find(|asset| asset.name == name);
    let asset = asset.ok_or_else(|| missing::page(&visit))?;
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(asset.kind)),
        (
            CACHE_CONTROL,
            HeaderValue::from_static("public, max-age=31536000, immutable"),
        ),
    ];
    Ok((headers, asset.content).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_named_after_its_content() {
        let one = Asset::new("cordee", "css", "text/css", "a{}");
        let other = Asset::new("cordee", "css", "text/css", "b{}");
        assert_ne!(one.name(), other.name());
        assert_eq!(one.name().len(), "cordee-0123456789abcdef.css".len());
    }

    #[test]
    fn the_style_fetches_nothing() {
        assert!(!STYLE.contains("url("), "everything stands in one file");
        assert!(!STYLE.contains("@import"));
    }
}
