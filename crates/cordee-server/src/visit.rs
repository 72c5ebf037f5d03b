//! One page to be shown: of which framework, in which language, and with which links. The server
//! makes a visit for each request, a site one for each of its pages.
//!
//! There is no sign-in yet, so everyone who asks is anyone (`Who` in the route table), and a visit
//! can be made for each request. Once there are people, it is made only for those whom the route
//! admits; handlers can't be written without one.

use crate::links::Links;
use crate::reply::Page;
use crate::screens::missing;
use crate::view::phrases::Phrases;
use crate::view::reader::Reader;
use crate::{App, Published};
use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequestParts, Path};
use axum::http::Uri;
use axum::http::request::Parts;
use cordee_domain::{Competency, Craft, Ix, Lang, Level, LevelId, Slug, Track};
use serde::de::DeserializeOwned;
use std::convert::Infallible;
use std::sync::Arc;

/// A request: its handler sees one and the same framework from beginning to end, even when
/// another is published meanwhile.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    pub(crate) published: Arc<Published>,
    pub(crate) lang: Lang,
    /// How addresses are written, and from which page.
    pub(crate) links: Links,
    /// The words of the interface.
    pub(crate) phrases: &'static Phrases,
}

impl Visit {
    pub(crate) fn new(published: Arc<Published>, uri: &Uri) -> Self {
        let path = uri.path().to_owned();
        let lang = asked_lang(uri, &published);
        Self::with_links(published, lang, Links::Served { path })
    }

    /// A page shown in a language, with these links.
    pub(crate) fn with_links(published: Arc<Published>, lang: Lang, links: Links) -> Self {
        Self {
            published,
            lang,
            links,
            phrases: Phrases::of(lang),
        }
    }

    /// The same page with an interface in English, for what has no other words yet.
    pub(crate) fn in_english(&self) -> Self {
        Self {
            phrases: Phrases::of(Lang::EN),
            ..self.clone()
        }
    }

    pub(crate) fn reader(&self) -> Reader<'_> {
        Reader {
            published: &self.published,
            lang: self.lang,
            links: &self.links,
            phrases: self.phrases,
        }
    }

    /// The craft of this name, or the page that says there is none.
    pub(crate) fn craft(&self, id: &str) -> Result<Ix<Craft>, Page> {
        let mut crafts = self.published.framework().crafts().iter();
        let found = crafts.find(|(_, craft)| craft.id.as_str() == id);
        found.map_or_else(|| Err(missing::craft(self, id)), |(ix, _)| Ok(ix))
    }

    /// The track of this name, or the page that says there is none.
    pub(crate) fn track(&self, id: &str) -> Result<Ix<Track>, Page> {
        let mut tracks = self.published.framework().tracks().iter();
        let found = tracks.find(|(_, track)| track.id.as_str() == id);
        found.map_or_else(|| Err(missing::track(self, id)), |(ix, _)| Ok(ix))
    }

    /// The level of this name, or the page that says there is none.
    pub(crate) fn level(&self, id: &str) -> Result<Ix<Level>, Page> {
        let found = Slug::new(id)
            .ok()
            .and_then(|slug| self.published.framework().level_by_id(&LevelId(slug)));
        found.ok_or_else(|| missing::level(self, id))
    }

    /// The competency of this name, or the page that says there is none.
    pub(crate) fn competency(&self, id: &str) -> Result<Ix<Competency>, Page> {
        let mut competencies = self.published.framework().competencies().iter();
        let found = competencies.find(|(_, competency)| competency.id.as_str() == id);
        found.map_or_else(|| Err(missing::competency(self, id)), |(ix, _)| Ok(ix))
    }
}

impl FromRequestParts<App> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self::new(app.published(), &parts.uri))
    }
}

/// The names in an address. What can't be one is a page that is not there.
pub(crate) struct Named<T>(pub(crate) T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Named<T> {
    type Rejection = Page;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Page> {
        let names: Result<Path<T>, PathRejection> = Path::from_request_parts(parts, app).await;
        names
            .map(|Path(names)| Self(names))
            .map_err(|_| missing::page(&Visit::new(app.published(), &parts.uri)))
    }
}

/// The language asked for with `?lang=`, if the framework has it; otherwise the framework's own.
fn asked_lang(uri: &Uri, published: &Published) -> Lang {
    let pairs = uri.query().unwrap_or_default().split('&');
    let asked = pairs
        .filter_map(|pair| pair.strip_prefix("lang="))
        .find_map(|tag| Lang::new(tag).ok());
    asked
        .filter(|lang| published.languages().contains(lang))
        .unwrap_or_else(|| published.framework().language())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::small;

    #[test]
    fn a_language_that_the_framework_lacks_falls_back_to_its_own() {
        let published = Arc::new(small());
        for (address, wanted) in [
            ("/", "en"),
            ("/?lang=fr", "fr"),
            ("/?lang=FR", "fr"),
            ("/?x=1&lang=fr", "fr"),
            ("/?lang=xx", "en"),
            ("/?lang=%00", "en"),
            ("/?lang=", "en"),
            ("/?lang=xx&lang=fr", "en"),
        ] {
            let visit = Visit::new(Arc::clone(&published), &address.parse().unwrap());
            assert_eq!(visit.lang.as_str(), wanted, "{address}");
        }
    }
}
