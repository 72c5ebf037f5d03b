//! Would these tests notice? Every place in the store where the rights are asked is taken away, one
//! at a time, and something has to be missed: an answer that is not as the rights say, a canary
//! where it does not belong, or a refusal of the store that is none any more.

use super::alone::{Asked, everything_refused};
use super::canaries::told_out_of_place;
use super::cast::Viewer;
use super::edges::{refused_at_the_edges, refused_to_leavers};
use super::looks::{Look, Looks, addresses_of};
use super::narrow::{without_names, without_positions, without_teams};
use super::scopes::beyond_their_tokens;
use super::sweep::{cells_of, every_route};
use super::targets::reads;
use super::world::World;
use axum::http::Method;
use cordee_server::Route;
use cordee_store::guards::{Place, met, remove};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Places that can be taken away and are not missed, since another behind or before them says the
/// same; by file and line as it is written, with why.
const NOT_MISSED: &[(&str, &str, &str)] = &[
    (
        "cases/tasks.rs",
        ".filter(self.rows_for(Action::KnowOfCase)?)",
        "only one's own cases and those on whose panel one sits are chosen beside it, and both are known",
    ),
    (
        "imports/ground.rs",
        "may_make: self.may(Action::ChangeTeam, &team),",
        "whoever may import into a team may bring people into it, and change it by the same policy",
    ),
    (
        "law/questions.rs",
        "let by = room.allow(Action::AskAboutPay, Action::SeeName, &resource)?;",
        "everybody who is here may ask about their own pay, and who is not is nobody: the line before asks",
    ),
    (
        "law/questions.rs",
        ".filter(room.of_people(Action::SeePayQuestions, column, None)?)",
        "the same is asked again of the person of each row",
    ),
];

/// Something that is looked at.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// The store asked by itself.
    Alone,
    /// Whoever has left.
    Leavers,
    /// Tokens that are for one end.
    Scopes,
    /// Houses with narrower policies.
    WithoutTeams,
    WithoutPositions,
    WithoutNames,
    /// The route of this place in the table.
    Route(usize),
}

/// A place where the rights are asked, as it is written.
struct Guard {
    place: Place,
    file: String,
    line: String,
}

/// Where rights are asked, and how: in the store, and in the API, what a token is for.
const SOURCES: [(&str, &[&str]); 2] = [
    (
        "cordee-store/src",
        &[
            ".allow(",
            ".rows_for(",
            ".all_rows_for(",
            ".of_people(",
            ".must_be_fresh()",
            ".may(",
            ".here(",
        ],
    ),
    ("cordee-server/src/api", &[".needs("]),
];

fn files(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, all);
        } else {
            all.push(path);
        }
    }
    all.sort_unstable();
}

/// Every place in the sources.
fn guards() -> Vec<Guard> {
    SOURCES
        .iter()
        .flat_map(|(folder, asks)| guards_in(folder, asks))
        .collect()
}

fn guards_in(folder: &str, asks: &[&str]) -> Vec<Guard> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(folder);
    let mut all = Vec::new();
    files(&sources, &mut all);
    // Who asks is a guard only where nothing is done with the answer: elsewhere there is no going on
    // without one.
    let is_alone = |line: &str| matches!(line, "self.me()?;" | "room.me()?;");
    let mut guards = Vec::new();
    for path in all {
        let file = path
            .strip_prefix(&sources)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.trim();
            if (is_alone(line) || asks.iter().any(|it| line.contains(it)))
                && !line.starts_with("//")
                // What asks for its caller: there it is a place of its own.
                && !line.contains(".rows_for(action)")
            {
                let file_of_place = format!("crates/{folder}/{file}");
                let place = (&*file_of_place.leak(), number);
                guards.push(Guard {
                    place,
                    file: file.clone(),
                    line: line.to_owned(),
                });
            }
        }
    }
    guards
}

/// What of this part is not as it should be; nothing where all is well.
async fn missed(world: &Arc<World>, part: Part) -> Option<String> {
    match part {
        Part::Alone => {
            let mut all = refused_at_the_edges(world).await;
            all.extend(everything_refused(world).await);
            first_of("the store", all)
        }
        Part::Leavers => first_of("whoever has left", refused_to_leavers().await),
        Part::Scopes => first_of("a program", beyond_their_tokens(world).await),
        Part::WithoutTeams => first_of("in a house without teams", without_teams().await),
        Part::WithoutPositions => {
            first_of("in a house without positions", without_positions().await)
        }
        Part::WithoutNames => first_of("in a house without names", without_names().await),
        Part::Route(place) => {
            let route = every_route().nth(place).unwrap();
            let mut by_everyone = Vec::new();
            for viewer in Viewer::everyone() {
                let world = Arc::clone(world);
                by_everyone.push(tokio::spawn(async move {
                    missed_by(&world, viewer, route).await
                }));
            }
            let mut first = None;
            for one in by_everyone {
                first = first.or(one.await.unwrap());
            }
            first
        }
    }
}

/// The first of these that was not refused.
fn first_of(where_asked: &str, all: Vec<Asked>) -> Option<String> {
    let mut given = all.into_iter().filter(|(_, is_refused)| !is_refused);
    given
        .next()
        .map(|(what, _)| format!("{where_asked}: {what}"))
}

async fn missed_by(world: &World, viewer: Viewer, route: &'static Route) -> Option<String> {
    for cell in cells_of(route, viewer) {
        for found in cell.found(world).await {
            if found.is_wrong() {
                return Some(found.words());
            }
        }
    }
    if route.method != Method::GET {
        return None;
    }
    let mut looks = Looks::new();
    for address in addresses_of(world, route, viewer) {
        let answer = world.ask(reads(viewer, &address)).await;
        looks.insert((viewer, address), Look::from(answer));
    }
    told_out_of_place(&looks).into_iter().next()
}

async fn still_world() -> Arc<World> {
    let world = World::new().await;
    world.stop_chance();
    Arc::new(world)
}

/// Which parts come by which place and would be refused something there.
async fn come_by() -> BTreeMap<Place, BTreeSet<Part>> {
    let world = still_world().await;
    let mut by_place: BTreeMap<Place, BTreeSet<Part>> = BTreeMap::new();
    let routes = (0..every_route().count()).map(Part::Route);
    let others = [
        Part::Alone,
        Part::Leavers,
        Part::Scopes,
        Part::WithoutTeams,
        Part::WithoutPositions,
        Part::WithoutNames,
    ];
    for part in others.into_iter().chain(routes) {
        met();
        let wrong = missed(&world, part).await;
        assert_eq!(wrong, None, "with every guard in its place");
        for place in met() {
            by_place.entry(place).or_default().insert(part);
        }
    }
    by_place
}

async fn noticed(guard: &Guard, parts: &BTreeSet<Part>) -> Option<String> {
    let world = still_world().await;
    remove(Some(guard.place));
    let mut first = None;
    for part in parts {
        first = missed(&world, *part).await;
        if first.is_some() {
            break;
        }
    }
    remove(None);
    first
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes the guards away one by one: run with `cargo xtask heavy guards`"]
async fn every_guard_that_is_taken_away_is_missed() {
    // Whatever runs the tests has begun a line.
    println!();
    let by_place = come_by().await;
    let (mut missed, mut excused, mut survived) = (0, 0, Vec::new());
    for guard in guards() {
        let Guard { file, line, place } = &guard;
        let name = format!("{file}:{} `{line}`", place.1);
        if let Some((_, _, why)) = NOT_MISSED.iter().find(|it| it.0 == file && it.1 == line) {
            println!("| {name} | not missed: {why} |");
            excused += 1;
            continue;
        }
        let noticed = match by_place.get(place) {
            Some(parts) => noticed(&guard, parts).await,
            None => None,
        };
        if let Some(by) = noticed {
            println!("| {name} | {by} |");
            missed += 1;
        } else {
            let came = by_place.contains_key(place);
            println!("SURVIVED {name} came by: {came}");
            survived.push(name);
        }
    }
    println!("{missed} missed, {excused} not, for a reason");
    assert!(
        survived.is_empty(),
        "{} are not missed:\n{}",
        survived.len(),
        survived.join("\n")
    );
}
