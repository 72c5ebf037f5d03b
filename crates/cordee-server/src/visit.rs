//! One page to be shown: of which framework, in which language, and with which links. The server
//! makes a visit for each request, a site one for each of its pages.
//!
//! Where there are people, a visit knows who is signed in; whom a route admits was decided before
//! (`crate::admit`). Handlers can't be written without one.

use crate::links::{Front, Links};
use crate::member::SignedIn;
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
    /// Who reads.
    pub(crate) reading: Reading,
}

/// Who reads a page, and so what stands around it.
#[derive(Clone, Debug)]
pub(crate) enum Reading {
    /// Whoever can reach a framework that is shown alone.
    Anyone,
    /// Whoever is not signed in, where there are people: they see nothing but what signing in
    /// takes.
    Guest,
    /// Whoever is signed in.
    Member(Arc<SignedIn>),
}

impl Visit {
    #[cfg(test)]
    pub(crate) fn new(published: Arc<Published>, uri: &Uri) -> Self {
        Self::of_uri(published, uri, Front::Framework)
    }

    fn of_uri(published: Arc<Published>, uri: &Uri, front: Front) -> Self {
        let path = uri.path().to_owned();
        let lang = asked_lang(uri).filter(|lang| published.languages().contains(lang));
        let lang = lang.unwrap_or_else(|| published.framework().language());
        Self::with_links(published, lang, Links::Served { path, front })
    }

    /// The request at hand, by whoever was let in.
    pub(crate) fn of_request(parts: &Parts, app: &App) -> Self {
        Self::for_whom(app, &parts.uri, parts.extensions.get())
    }

    /// A request for this address by this person, or by nobody.
    pub(crate) fn for_whom(app: &App, uri: &Uri, me: Option<&Arc<SignedIn>>) -> Self {
        let published = app.published();
        match (app.installation(), me) {
            (None, _) => Self::of_uri(published, uri, Front::Framework),
            (Some(_), None) => Self {
                reading: Reading::Guest,
                ..Self::of_uri(published, uri, Front::Home)
            },
            (Some(_), Some(me)) => Self::of_uri(published, uri, Front::Home).for_member(uri, me),
        }
    }

    /// The same for somebody signed in: in the language they like, unless they ask for another.
    fn for_member(self, uri: &Uri, me: &Arc<SignedIn>) -> Self {
        let reading = Reading::Member(Arc::clone(me));
        let liked = me.visitor.language.as_deref();
        let liked = liked.and_then(|tag| Lang::new(tag).ok());
        let Some(liked) = liked.filter(|_| asked_lang(uri).is_none()) else {
            return Self { reading, ..self };
        };
        let has_texts = self.published.languages().contains(&liked);
        Self {
            lang: if has_texts { liked } else { self.lang },
            phrases: Phrases::of(liked),
            reading,
            ..self
        }
    }

    /// Whoever is signed in.
    pub(crate) fn me(&self) -> Option<&Arc<SignedIn>> {
        match &self.reading {
            Reading::Member(me) => Some(me),
            Reading::Anyone | Reading::Guest => None,
        }
    }

    /// The address of a page that is not of the framework; `path` begins with a slash.
    pub(crate) fn to_path(&self, path: &str) -> String {
        let own = self.published.framework().language();
        match path {
            path if self.lang == own => path.to_owned(),
            path if path.contains('?') => format!("{path}&lang={}", self.lang),
            path => format!("{path}?lang={}", self.lang),
        }
    }

    /// A page shown in a language, with these links.
    pub(crate) fn with_links(published: Arc<Published>, lang: Lang, links: Links) -> Self {
        Self {
            published,
            lang,
            links,
            phrases: Phrases::of(lang),
            reading: Reading::Anyone,
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
        Ok(Self::of_request(parts, app))
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
            .map_err(|_| missing::page(&Visit::of_request(parts, app)))
    }
}

/// The language asked for with `?lang=`.
fn asked_lang(uri: &Uri) -> Option<Lang> {
    let pairs = uri.query().unwrap_or_default().split('&');
    pairs
        .filter_map(|pair| pair.strip_prefix("lang="))
        .find_map(|tag| Lang::new(tag).ok())
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
