//! Whoever is signed in: what every handler of theirs is given.
//!
//! A [`Member`] can be had only where [`crate::admit`] has let the request in; it carries all that
//! a screen needs, so that no screen asks for who, when or with which rights on its own.

use crate::figures::Figures;
use crate::installation::number_of_request;
use crate::places::Place;
use crate::refused::Refused;
use crate::reply::{Page, SeeOther};
use crate::simulating::Simulating;
use crate::view::reader::Reader;
use crate::visit::Visit;
use crate::{App, Installation, Outside};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use cordee_access::Role;
use cordee_domain::PersonId;
use cordee_store::{Asking, No, Secret, Store, Visitor};
use jiff::Timestamp;
use std::sync::Arc;

/// Somebody signed in, on one request.
#[derive(Clone)]
pub(crate) struct Member {
    /// Who asks, when, and with which roles. With the request's key where something was sent.
    pub(crate) asking: Asking,
    pub(crate) store: Store,
    /// The framework that counts now, the language, the phrases and the links.
    pub(crate) visit: Visit,
    pub(crate) me: Arc<SignedIn>,
    pub(crate) outside: Arc<dyn Outside>,
    /// What was computed last for those who may see figures.
    pub(crate) figures: Figures,
    /// The one comparison of policies that is made at a time.
    pub(crate) simulating: Simulating,
}

/// Who is signed in, as pages show it.
#[derive(Clone, Debug)]
pub(crate) struct SignedIn {
    pub(crate) visitor: Visitor,
    /// What stands in every form of this session, and in nobody else's.
    pub(crate) form_secret: String,
    pub(crate) asking: Asking,
}

impl SignedIn {
    pub(crate) fn new(visitor: Visitor, secret: &Secret, asking: Asking) -> Self {
        Self {
            visitor,
            form_secret: secret.derived("form"),
            asking,
        }
    }

    fn has_one_of(&self, roles: &[Role]) -> bool {
        let mut grants = self.visitor.grants.iter();
        grants.any(|it| roles.contains(&it.role))
    }

    /// Whether the figures of groups are for them.
    pub(crate) fn may_see_figures(&self) -> bool {
        let answers = [
            Role::PeopleOperations,
            Role::PayAdministrator,
            Role::WorkersRepresentative,
            Role::Leadership,
            Role::Auditor,
        ];
        self.has_one_of(&answers)
    }

    /// Whether there is anything in the administration that they may look at.
    pub(crate) fn may_administrate(&self) -> bool {
        self.has_one_of(&[
            Role::SystemAdministrator,
            Role::PeopleOperations,
            Role::Auditor,
        ])
    }
}

impl Member {
    /// Whether they have one of these roles, whatever teams it reaches.
    pub(crate) fn has_one_of(&self, roles: &[Role]) -> bool {
        self.me.has_one_of(roles)
    }

    /// Who they are.
    pub(crate) fn id(&self) -> PersonId {
        self.me.visitor.person
    }

    /// What they are called.
    pub(crate) fn name(&self) -> &str {
        &self.me.visitor.name
    }

    pub(crate) fn reader(&self) -> Reader<'_> {
        self.visit.reader()
    }

    /// A new number for a person, a case or a piece of evidence.
    pub(crate) fn number(&self) -> u64 {
        crate::installation::number(self.outside.chance())
    }

    /// The number of what this request makes: when it is sent again, the same.
    pub(crate) fn number_of_request(&self) -> u64 {
        match &self.asking.key {
            Some(key) => number_of_request(&key.0),
            None => self.number(),
        }
    }

    /// The key of a form that is about to be shown: sent twice, it acts once.
    pub(crate) fn form_key(&self) -> String {
        let mut key = Secret::new(self.outside.chance()).text();
        key.truncate(32);
        key
    }

    /// A moment as people write it: day and minute, by the clocks of the organisation.
    pub(crate) fn time(&self, at: Timestamp) -> String {
        let at = self.outside.on_the_clock(at);
        format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute())
    }

    /// The address of a page of ours, kept in the language that was asked for.
    pub(crate) fn to(&self, path: &str) -> String {
        self.visit.to_path(path)
    }

    /// The way on to a page about people.
    pub(crate) fn go_to(&self, place: &Place) -> SeeOther {
        SeeOther::new(self.reader().at(place))
    }

    /// The way on after something was done.
    pub(crate) fn on_to(&self, path: &str) -> SeeOther {
        SeeOther::new(self.to(path))
    }
}

impl FromRequestParts<App> for Member {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refused> {
        let installation = app.installation().ok_or(No::NotFound)?;
        let me = parts.extensions.get::<Arc<SignedIn>>();
        let me = me.map(Arc::clone).ok_or(Refused::SignedOut)?;
        Ok(Self::new(installation, me, Visit::of_request(parts, app)))
    }
}

impl Member {
    fn new(installation: &Installation, me: Arc<SignedIn>, visit: Visit) -> Self {
        Self {
            asking: me.asking.clone(),
            store: installation.store.clone(),
            visit,
            me,
            outside: Arc::clone(&installation.outside),
            figures: installation.figures.clone(),
            simulating: installation.simulating.clone(),
        }
    }
}

/// What a screen answers.
pub(crate) type Shown = Result<Page, Refused>;

/// What a form answers: where to go on.
pub(crate) type Sent = Result<SeeOther, Refused>;
