//! The versions of the framework, and what changed from one to another.

pub(crate) mod page;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use crate::show::stamp::Stamp;
use crate::versions::version;
use crate::view::changes::{Changed, changes};
use crate::visit::Named;
use axum::extract::State;
use axum::routing::{MethodRouter, get};
use cordee_access::Role;
use cordee_domain::diff::diff;
use cordee_domain::{ContentHash, PersonId};
use cordee_store::{FrameworkVersion, No};
use std::collections::BTreeMap;

/// All versions.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What changed between two.
pub(crate) fn change() -> MethodRouter<App> {
    get(show_change)
}

/// A version in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct VersionLine {
    name: String,
    content: String,
    published: String,
    by: Option<String>,
    /// Where it says what changed from the one before.
    changes: Option<String>,
}

/// The versions, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Versions {
    lines: Vec<VersionLine>,
    may_publish: bool,
    /// Whether there is a folder on the server from which they can bring a version.
    has_folder: bool,
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Difference {
    before: String,
    after: String,
    changes: Vec<Changed>,
}

/// Whether they may publish versions; the store asks again.
pub(crate) fn may_publish(member: &Member) -> bool {
    member.has_one_of(&[Role::PeopleOperations])
}

async fn show(State(app): State<App>, member: Member) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let all = store.framework_versions(asking).await?;
    let mut names = BTreeMap::new();
    for id in all.iter().filter_map(|it| it.published_by) {
        if let std::collections::btree_map::Entry::Vacant(place) = names.entry(id) {
            place.insert(store.person(asking, id).await?.name);
        }
    }
    let view = Versions {
        lines: lines(&member, &all, &names),
        may_publish: may_publish(&member),
        has_folder: app.installation().is_some_and(|it| it.folder.is_some()),
    };
    Ok(page::versions(&member.visit, &Stamp::of(&member), &view))
}

fn lines(
    member: &Member,
    all: &[FrameworkVersion],
    names: &BTreeMap<PersonId, String>,
) -> Vec<VersionLine> {
    let before = all.iter().skip(1).map(Some).chain([None]);
    let line = |(it, before): (&FrameworkVersion, Option<&FrameworkVersion>)| VersionLine {
        name: it.name.clone().unwrap_or_else(|| it.hash.short()),
        content: it.hash.short(),
        published: member.time(it.published_at),
        by: it.published_by.and_then(|by| names.get(&by).cloned()),
        changes: before.map(|before| {
            let path = format!("/framework/versions/{}/from/{}", it.hash, before.hash);
            member.to(&path)
        }),
    };
    all.iter().zip(before).map(line).collect()
}

async fn show_change(
    State(app): State<App>,
    member: Member,
    Named((after, before)): Named<(String, String)>,
) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    // Whoever may see the framework may see all of its versions.
    store.framework_versions(asking).await?;
    let hash = |text: &str| -> Result<ContentHash, No> { text.parse().map_err(|_| No::NotFound) };
    let (before, after) = (hash(&before)?, hash(&after)?);
    let before = version(&app, store, before).await?;
    let after = version(&app, store, after).await?;
    let called = |it: &crate::Published| {
        let version = it.version();
        version
            .name
            .clone()
            .unwrap_or_else(|| version.content.short())
    };
    let view = Difference {
        before: called(&before),
        after: called(&after),
        changes: changes(&diff(before.framework(), after.framework())),
    };
    Ok(page::difference(&member.visit, &view))
}
