//! Everything that can be read: every address about everything, with whatever can be asked behind
//! it, as one sees it.

use super::cast::*;
use super::sweep::every_route;
use super::targets::{ABSENT, Target, address, reads};
use super::world::World;
use crate::site::Answer;
use axum::http::Method;
use cordee_server::{Names, Route};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::OnceCell;

/// What was read: by whom, at which address.
pub(crate) type Looks = BTreeMap<(Viewer, String), Look>;

/// One answer, whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Look {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl From<Answer> for Look {
    fn from(answer: Answer) -> Self {
        let header = |(name, value): (&axum::http::HeaderName, &axum::http::HeaderValue)| {
            (name.to_string(), value.to_str().unwrap().to_owned())
        };
        let mut headers: Vec<(String, String)> = answer.headers.iter().map(header).collect();
        headers.sort_unstable();
        Self {
            status: answer.status.as_u16(),
            headers,
            body: answer.body,
        }
    }
}

/// What can be asked behind an address, beside nothing: a search, a filter, an order and a part of
/// the list, by every name that some list takes or might be made to take.
fn questions(route: &Route) -> Vec<String> {
    let by = |names: &[&str], values: &[&str]| -> Vec<String> {
        let pairs = names
            .iter()
            .flat_map(|name| values.iter().map(move |it| format!("?{name}={it}")));
        pairs.collect()
    };
    match route.name {
        "people" | "people-kept" | "api-people" => {
            let mut all = by(
                &["sort", "order"],
                &["pay", "wish", "aspiration", "revision"],
            );
            all.extend(by(&["pay", "wish", "aspiration"], &["912345600", "return"]));
            all.extend(
                [
                    "?name=sarah",
                    "?name=kingfisher",
                    "?level=engineering-lead",
                    "?limit=1",
                ]
                .map(str::to_owned),
            );
            all.extend([format!("?team={HERS}"), format!("?led_by={LEADS}")]);
            all
        }
        "cases" | "api-cases" => {
            let mut all = by(
                &["sort", "state", "panel"],
                &["state", "nominated", "hidden"],
            );
            all.extend(["?open=true", "?open=false", "?limit=1"].map(str::to_owned));
            all.push(format!("?person={SARAH}"));
            all.extend([HIDDEN, REFUSED].map(|id| format!("?after=2026-11-18.{id}")));
            all
        }
        "evidence" => vec!["?name=sarah".to_owned()],
        "audit-log" => vec!["?after=7200000001".to_owned(), "?sort=actor".to_owned()],
        _ => Vec::new(),
    }
}

/// Every address that can be read by this viewer. Pages of the framework alone hold nothing of
/// anybody; one of each is read.
pub(crate) fn addresses(world: &World, viewer: Viewer) -> Vec<String> {
    let read = every_route().filter(|it| it.method == Method::GET);
    let mut all: Vec<String> = read
        .flat_map(|it| addresses_of(world, it, viewer))
        .collect();
    all.push(format!("/nowhere/{ABSENT}"));
    all
}

/// Those of one route.
pub(crate) fn addresses_of(world: &World, route: &Route, viewer: Viewer) -> Vec<String> {
    let is_of_framework = route.names.contains(&Names::Framework);
    let targets = Target::all_of(route.names, viewer).into_iter();
    let targets = targets.filter(|it| !is_of_framework || *it != Target::Absent);
    let addresses = targets.flat_map(|target| {
        let address = address(world, route, target);
        let asked = questions(route)
            .into_iter()
            .map(|it| format!("{address}{it}"));
        asked.chain([address.clone()]).collect::<Vec<_>>()
    });
    addresses.collect()
}

/// Everything that these viewers can read.
pub(crate) async fn looks(world: &Arc<World>, viewers: Vec<Viewer>) -> Looks {
    let mut by_everyone = Vec::new();
    for viewer in viewers {
        let world = Arc::clone(world);
        by_everyone.push(tokio::spawn(async move {
            let mut seen = Looks::new();
            for address in addresses(&world, viewer) {
                let answer = world.ask(reads(viewer, &address)).await;
                seen.insert((viewer, address), Look::from(answer));
            }
            seen
        }));
    }
    let mut all = Looks::new();
    for one in by_everyone {
        all.extend(one.await.unwrap());
    }
    all
}

/// Everything that everyone reads in the world as it is. It is read once for all tests, and the
/// lines written down meanwhile are kept at nobody's address.
pub(crate) async fn looks_here() -> &'static Looks {
    static HERE: OnceCell<Looks> = OnceCell::const_new();
    HERE.get_or_init(async || {
        let world = Arc::new(World::new().await);
        world.stop_chance();
        let mut all = looks(&world, Viewer::everyone().collect()).await;
        let notes = world.outside.notes.lock().unwrap().join("\n");
        let written = Look {
            status: 200,
            headers: Vec::new(),
            body: notes,
        };
        all.insert((Viewer(None), NOTES.to_owned()), written);
        all
    })
    .await
}

/// Where the lines stand that were written down for whoever runs the server.
pub(crate) const NOTES: &str = "notes";
