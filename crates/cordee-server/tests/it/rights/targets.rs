//! What addresses can name, and requests that name it.

use super::cast::*;
use super::pay_reports::REPORTS;
use super::world::{Key, World, number, secret};
use axum::body::Body;
use axum::http::{Method, Request};
use cordee_access::Resource;
use cordee_domain::{CaseId, EvidenceId, PayReportId, PersonId, TeamId};
use cordee_server::{Names, Route};
use std::sync::atomic::{AtomicU64, Ordering};

/// A number that nothing has.
pub(crate) const ABSENT: u64 = 7_999_999_999;

/// What a request is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Target {
    /// Nothing in particular.
    Whole,
    Person(PersonId),
    Team(TeamId),
    Case(CaseId),
    Evidence(EvidenceId),
    PayReport(PayReportId),
    /// Somebody's.
    Session(PersonId),
    /// Somebody's.
    Token(PersonId),
    /// One that is there.
    Version,
    /// Of the framework, and there.
    Known,
    /// Not there.
    Absent,
}

impl Target {
    /// What a route with these names can be about.
    pub(crate) fn all_of(names: &[Names], viewer: Viewer) -> Vec<Self> {
        let own = viewer.0;
        let mut all: Vec<Self> = match names.first() {
            None => return vec![Self::Whole],
            Some(Names::Framework) => vec![Self::Known],
            Some(Names::Version) => vec![Self::Version],
            Some(Names::Secret) => Vec::new(),
            Some(Names::Person) => {
                let near = [SARAH, PEER, LUNA, HAS_LEFT];
                near.into_iter().chain(own).map(Self::Person).collect()
            }
            Some(Names::Team) => [HERS, ABOVE_HERS, ANOTHER].map(Self::Team).to_vec(),
            Some(Names::Case) => CASES.iter().map(|(id, _)| Self::Case(*id)).collect(),
            Some(Names::Evidence) => PIECES.iter().map(|(id, _)| Self::Evidence(*id)).collect(),
            Some(Names::PayReport) => REPORTS.map(|(id, _)| Self::PayReport(id)).to_vec(),
            Some(Names::Session) => [SARAH, LUNA]
                .into_iter()
                .chain(own)
                .map(Self::Session)
                .collect(),
            Some(Names::Token) => [SARAH, LUNA]
                .into_iter()
                .chain(own)
                .map(Self::Token)
                .collect(),
        };
        all.push(Self::Absent);
        all.sort_unstable();
        all.dedup();
        all
    }

    pub(crate) fn words(self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Person(id) => part(id).words.to_owned(),
            Self::Session(id) | Self::Token(id) => format!("of {}", part(id).words),
            Self::Team(HERS) => "her team".to_owned(),
            Self::Team(ABOVE_HERS) => "the team above hers".to_owned(),
            Self::Team(_) => "another team".to_owned(),
            Self::Case(id) => of_table(&CASES, id),
            Self::Evidence(id) => of_table(&PIECES, id),
            Self::PayReport(id) => of_table(&REPORTS, id),
            Self::Version | Self::Known => "there".to_owned(),
            Self::Absent => "absent".to_owned(),
        }
    }

    /// As it stands in an address.
    pub(crate) fn written(self) -> String {
        match self {
            Self::Person(id) => id.to_string(),
            Self::Team(id) => id.to_string(),
            Self::Case(id) => id.to_string(),
            Self::Evidence(id) => id.to_string(),
            Self::PayReport(id) => id.to_string(),
            Self::Session(id) => number(Key::OtherSession, id).to_string(),
            Self::Token(id) => number(Key::NarrowToken, id).to_string(),
            Self::Whole | Self::Version | Self::Known | Self::Absent => ABSENT.to_string(),
        }
    }

    /// As the rights are told of it, by hand.
    pub(crate) fn resource(self) -> Option<Resource> {
        Some(match self {
            Self::Person(id) => Resource::Person(person_row(id)),
            Self::Team(id) => Resource::Team(team_row(id)),
            Self::Case(id) => Resource::Case(case_row(id)),
            Self::Evidence(id) => Resource::Evidence(evidence_row(id)),
            Self::PayReport(id) => Resource::Figures(figures_row(id == GIVEN)),
            Self::Session(id) | Self::Token(id) => Resource::Session(id),
            Self::Whole | Self::Version | Self::Known | Self::Absent => return None,
        })
    }
}

fn of_table<T: PartialEq>(table: &[(T, &str)], id: T) -> String {
    let mut rows = table.iter();
    rows.find(|(it, _)| *it == id).unwrap().1.to_owned()
}

/// The address of a route that is about this.
pub(crate) fn address(world: &World, route: &Route, target: Target) -> String {
    let parts = route.path.split('/').map(|part| match (part, target) {
        (
            "{id}" | "{other}" | "{code}" | "{name}" | "{version}",
            Target::Known | Target::Version,
        ) => known(world, route, part),
        ("{name}", Target::PayReport(_)) => "authority.json".to_owned(),
        (part, _) if part.starts_with('{') => target.written(),
        (part, _) => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

/// Something of the framework that is there.
fn known(world: &World, route: &Route, part: &str) -> String {
    let sort = route.path.split('/').nth(1).unwrap();
    let name = match (sort, part) {
        ("crafts", _) => "roofing",
        ("tracks", _) => "software",
        ("competencies", _) => "fault-finding",
        ("rules", _) => "PAR001",
        (_, "{other}") if sort == "levels" => "engineer",
        ("levels" | "me", _) => "staff-engineer",
        ("framework", _) => return world.published.version().content.to_string(),
        ("assets", _) => &world.style,
        other => panic!("what is there at {other:?}?"),
    };
    name.to_owned()
}

/// A request of this viewer, from a browser or a program as the address asks, with a session or a
/// token of this sort.
pub(crate) fn request(
    viewer: Viewer,
    method: Method,
    address: &str,
    old: Old,
) -> axum::http::request::Builder {
    let request = Request::builder()
        .method(method)
        .uri(address)
        .header("host", "localhost");
    let Some(person) = viewer.0 else {
        return request;
    };
    if address.starts_with("/api/") {
        let token = secret(Key::Token, person).text();
        return request.header("authorization", format!("Bearer {token}"));
    }
    let sort = match old {
        Old::No => Key::Session,
        Old::Yes => Key::OldSession,
    };
    let secret = secret(sort, person).text();
    request.header("cookie", format!("cordee={secret}"))
}

/// Whether the session was proven a while ago.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Old {
    Yes,
    No,
}

/// Reads an address.
pub(crate) fn reads(viewer: Viewer, address: &str) -> Request<Body> {
    request(viewer, Method::GET, address, Old::No)
        .body(Body::empty())
        .unwrap()
}

/// What is sent, before it is written down.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Sending {
    /// A form.
    Form(Vec<(String, String)>),
    /// A form with a file of this text.
    File(String),
    /// A body of JSON.
    Json(serde_json::Value),
}

impl Sending {
    pub(crate) fn form(fields: &[(&str, &str)]) -> Self {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Self::Form(fields.iter().map(own).collect())
    }
}

/// Sends something, with all that shows that a page of ours sent it, under a key of its own.
pub(crate) fn sends(viewer: Viewer, address: &str, sending: &Sending, old: Old) -> Request<Body> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let key = format!("key-{:08}", NEXT.fetch_add(1, Ordering::Relaxed));
    let request = request(viewer, Method::POST, address, old);
    match sending {
        Sending::Json(body) => request
            .header("content-type", "application/json")
            .header("idempotency-key", key)
            .body(Body::from(body.to_string())),
        Sending::Form(fields) => {
            let seal = sealed(viewer, old, key);
            // What is written by hand comes before, so that it can be wrong on purpose.
            let fields = fields.iter().cloned().chain(seal).collect();
            from_here(request)
                .header("content-type", "application/x-www-form-urlencoded")
                .body(Body::from(encoded(unique(fields))))
        }
        Sending::File(text) => from_here(request)
            .header("content-type", "multipart/form-data; boundary=cut")
            .body(Body::from(parts(sealed(viewer, old, key), text))),
    }
    .unwrap()
}

fn from_here(request: axum::http::request::Builder) -> axum::http::request::Builder {
    let request = request.header("sec-fetch-site", "same-origin");
    request.header("origin", "http://localhost")
}

fn sealed(viewer: Viewer, old: Old, key: String) -> Vec<(String, String)> {
    let sort = match old {
        Old::No => Key::Session,
        Old::Yes => Key::OldSession,
    };
    let form = viewer
        .0
        .map_or_else(String::new, |it| secret(sort, it).derived("form"));
    vec![("form".to_owned(), form), ("key".to_owned(), key)]
}

/// The seal's fields stand once, lists as often as they were written.
fn unique(fields: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut kept: Vec<(String, String)> = Vec::new();
    for (name, value) in fields {
        let is_seal = name == "form" || name == "key";
        if !is_seal || kept.iter().all(|(it, _)| *it != name) {
            kept.push((name, value));
        }
    }
    kept
}

fn encoded(fields: Vec<(String, String)>) -> String {
    let quoted = |text: &str| {
        text.bytes()
            .map(|it| format!("%{it:02X}"))
            .collect::<String>()
    };
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{}={}", quoted(name), quoted(value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn parts(fields: Vec<(String, String)>, text: &str) -> String {
    let own = fields.iter().map(|(name, value)| {
        format!("--cut\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    });
    let file = format!(
        "--cut\r\ncontent-disposition: form-data; name=\"files\"; filename=\"framework.yaml\"\r\n\r\n{text}\r\n--cut--\r\n"
    );
    own.chain([file]).collect()
}
