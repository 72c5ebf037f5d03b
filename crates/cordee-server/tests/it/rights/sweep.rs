//! The sweep: every address, as everyone, about everything; and what stands against it.

use super::canaries::told_to;
use super::cast::*;
use super::forms::{form, is_about_a_team, is_about_somebody};
use super::needs::{Need, Verdict, need};
use super::targets::{ABSENT, Old, Sending, Target, address, reads, sends};
use super::world::World;
use crate::site::Answer;
use axum::http::Method;
use cordee_server::{API_ROUTES, ROUTES, Route, Who};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Every address of a server with people.
pub(crate) fn every_route() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().chain(API_ROUTES)
}

/// One question: an address, about something, by somebody.
#[derive(Clone, Copy)]
pub(crate) struct Cell {
    route: &'static Route,
    viewer: Viewer,
    target: Target,
}

/// What came of one: how it is expected to be answered, and how it was.
pub(crate) struct Found {
    cell: Cell,
    what: &'static str,
    expected: Vec<u16>,
    status: u16,
    /// The answer without what names the thing that was asked for.
    bare: String,
    /// What stands in it that is not for whoever asked; looked for in what is sent, since what is
    /// read is looked through elsewhere.
    told: Vec<String>,
}

impl Found {
    pub(crate) fn is_wrong(&self) -> bool {
        !self.expected.contains(&self.status)
    }

    pub(crate) fn words(&self) -> String {
        let Cell {
            route,
            viewer,
            target,
        } = self.cell;
        format!(
            "{} ({}) {} {} as {}: {} instead of {:?}",
            route.name,
            self.what,
            route.method,
            target.words(),
            viewer.words(),
            self.status,
            self.expected
        )
    }
}

fn cells(viewer: Viewer) -> Vec<Cell> {
    every_route().flat_map(|it| cells_of(it, viewer)).collect()
}

/// What somebody asks of one address.
pub(crate) fn cells_of(route: &'static Route, viewer: Viewer) -> Vec<Cell> {
    let targets = match route.name {
        name if is_about_a_team(name) => {
            vec![Target::Team(HERS), Target::Team(ANOTHER), Target::Absent]
        }
        name if is_about_somebody(name) => {
            vec![Target::Person(PEER), Target::Person(LUNA), Target::Absent]
        }
        _ => Target::all_of(route.names, viewer),
    };
    let few = is_like_another(route.name);
    let targets = targets.into_iter().filter(|it| !few || FEW.contains(it));
    targets
        .map(|target| Cell {
            route,
            viewer,
            target,
        })
        .collect()
}

/// Of a case whose command needs the same right as another's, these are asked for: known, known to
/// two, another's, and absent.
const FEW: [Target; 4] = [
    Target::Case(JUDGED_NOW),
    Target::Case(HIDDEN),
    Target::Case(OF_ANOTHER),
    Target::Absent,
];

/// Whether this is sent to cases like the first command that needs the same right, which is tried
/// on all of them.
fn is_like_another(name: &str) -> bool {
    let firsts = [
        "case-consent",
        "case-nomination-withdrawal",
        "case-trial-plan",
        "case-judgements",
        "case-decisions",
        "case-follow-ups",
    ];
    name.starts_with("case-") && !firsts.contains(&name)
}

impl Cell {
    /// What is answered to whoever the table of addresses does not let in; nothing where it does.
    fn at_the_door(self) -> Option<u16> {
        let is_post = self.route.method == Method::POST;
        match self.route.who {
            Who::Anyone | Who::Guest => None,
            _ if self.viewer.is_here() => None,
            Who::Program => Some(401),
            Who::Reader | Who::Member if is_post => Some(401),
            Who::Reader | Who::Member => Some(303),
        }
    }

    fn expected(self, allowed: &[u16]) -> Vec<u16> {
        if let Some(status) = self.at_the_door() {
            return vec![status];
        }
        let need = need(self.route.name);
        match need.verdict(self.viewer, self.target) {
            _ if matches!(need, Need::NotYet) && self.viewer.is_here() => vec![303],
            Verdict::Allowed => allowed.to_vec(),
            Verdict::Forbidden => vec![403],
            Verdict::Hidden => vec![404],
        }
    }

    /// How a page is answered that may be seen.
    fn shown(self) -> u16 {
        // Where nothing is chosen yet, one goes back.
        if self.route.name == "choice" {
            303
        } else {
            200
        }
    }

    fn is_allowed(self) -> bool {
        let verdict = need(self.route.name).verdict(self.viewer, self.target);
        self.at_the_door().is_none() && verdict == Verdict::Allowed
    }

    pub(crate) async fn found(self, world: &World) -> Vec<Found> {
        if self.route.method == Method::GET {
            let address = address(world, self.route, self.target);
            let answer = world.ask(reads(self.viewer, &address)).await;
            return vec![self.with("read", self.expected(&[self.shown()]), &answer)];
        }
        let form = form(world, self.route.name, self.target);
        let mut found = Vec::new();
        if !form.answered.is_empty() || !self.is_allowed() {
            let expected = self.expected(form.answered);
            found.push(self.sent(world, "sent", &form.sending, expected).await);
        }
        let is_one_of_few = FEW.contains(&self.target) || !matches!(self.target, Target::Case(_));
        if !self.is_allowed() && is_one_of_few {
            let empty = match form.sending {
                Sending::Json(_) => Sending::Json(serde_json::json!({})),
                _ => Sending::form(&[]),
            };
            // An empty form can be found to be none before it is found not to be theirs; never is
            // it followed, and never does it say more.
            let mut expected = self.expected(&[]);
            if self.at_the_door().is_none() {
                expected.extend([400, 404, 422]);
            }
            found.push(self.sent(world, "sent empty", &empty, expected).await);
        }
        found
    }

    async fn sent(
        self,
        world: &World,
        what: &'static str,
        sending: &Sending,
        expected: Vec<u16>,
    ) -> Found {
        let address = address(world, self.route, self.target);
        let answer = world
            .ask(sends(self.viewer, &address, sending, Old::No))
            .await;
        self.with(what, expected, &answer)
    }

    fn with(self, what: &'static str, expected: Vec<u16>, answer: &Answer) -> Found {
        let status = answer.status.as_u16();
        // What is hidden is compared with what is absent; all else is not kept.
        let bare = match status {
            404 => self.bare(answer),
            _ => String::new(),
        };
        let told = match what {
            "read" => Vec::new(),
            _ => told_to(self.viewer, self.route.name, answer),
        };
        Found {
            cell: self,
            what,
            expected,
            status,
            bare,
            told,
        }
    }

    fn bare(self, answer: &Answer) -> String {
        let mut headers: Vec<String> = answer
            .headers
            .iter()
            .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
            .filter(|it| !it.starts_with("content-length"))
            .collect();
        headers.sort_unstable();
        let whole = format!("{}\n\n{}", headers.join("\n"), answer.body);
        let whole = whole.replace(&self.target.written(), "THIS");
        whole.replace(&ABSENT.to_string(), "THIS")
    }
}

/// Everything that everyone is answered.
async fn swept(world: &Arc<World>) -> Vec<Found> {
    let mut by_everyone = Vec::new();
    for viewer in Viewer::everyone() {
        let world = Arc::clone(world);
        by_everyone.push(tokio::spawn(async move {
            let mut all = Vec::new();
            for cell in cells(viewer) {
                all.extend(cell.found(&world).await);
            }
            all
        }));
    }
    let mut all = Vec::new();
    for one in by_everyone {
        all.extend(one.await.unwrap());
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everyone_is_answered_at_every_address_what_the_rights_say() {
    let world = Arc::new(World::new().await);
    world.stop_chance();
    let before = world.store.audit_head().await.unwrap();
    let found = swept(&world).await;
    let wrong: Vec<String> = found
        .iter()
        .filter(|it| it.is_wrong())
        .map(Found::words)
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        found.len(),
        wrong.join("\n")
    );
    let for_nobody: Vec<&str> = every_route()
        .map(|it| it.name)
        .filter(|it| !is_for_somebody(&found, it))
        .collect();
    assert!(for_nobody.is_empty(), "nobody may: {for_nobody:?}");
    let told: Vec<&str> = found
        .iter()
        .flat_map(|it| &it.told)
        .map(|it| &**it)
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    let hidden = seen_to_be_hidden(&found);
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
    let after = world.store.audit_head().await.unwrap();
    assert_eq!(before, after, "something was changed");
    insta::assert_snapshot!(table(&found));
}

/// Whether somebody was let to an address; those that need what is never there, and those that are
/// not sent by whoever may, have their control elsewhere.
fn is_for_somebody(found: &[Found], name: &str) -> bool {
    let done = super::done::DONE.iter().any(|it| it.0 == name);
    let mut cells = found.iter().filter(|it| it.cell.route.name == name);
    done || matches!(need(name), Need::Never)
        || cells.any(|it| it.cell.is_allowed() && !it.is_wrong())
}

/// Where what is hidden is not answered as what is not there.
fn seen_to_be_hidden(found: &[Found]) -> Vec<String> {
    let key = |it: &Found| (it.cell.route.name, it.what, it.cell.viewer);
    let absent = found.iter().filter(|it| it.cell.target == Target::Absent);
    let absent: BTreeMap<_, _> = absent.map(|it| (key(it), it)).collect();
    let differs = |it: &&Found| {
        let like = absent.get(&key(it));
        it.status == 404 && like.is_some_and(|like| like.bare != it.bare)
    };
    found
        .iter()
        .filter(differs)
        .map(|it| format!("{} is not as absent", it.words()))
        .collect()
}

/// Who is answered what, for people to read: each line an address about something, with those who
/// are answered the same. Those whom the door turns away are left out.
fn table(found: &[Found]) -> String {
    let mut rows: BTreeMap<(usize, String), BTreeMap<u16, BTreeSet<usize>>> = BTreeMap::new();
    let place = |name| every_route().position(|it| it.name == name).unwrap();
    let order = |viewer| Viewer::everyone().position(|it| it == viewer).unwrap();
    for it in found
        .iter()
        .filter(|it| it.what != "sent empty" && it.cell.at_the_door().is_none())
    {
        let own = matches!(it.cell.target, Target::Person(id) | Target::Session(id) | Target::Token(id) if it.cell.viewer.is(id));
        let target = if own {
            "one's own".to_owned()
        } else {
            it.cell.target.words()
        };
        let row = rows.entry((place(it.cell.route.name), target)).or_default();
        row.entry(it.status)
            .or_default()
            .insert(order(it.cell.viewer));
    }
    let mut text = String::new();
    for ((route, target), answers) in rows {
        let route = every_route().nth(route).unwrap();
        text += &format!("{} {} {target}\n", route.method, route.path);
        let most = answers.values().map(BTreeSet::len).max().unwrap_or(0);
        for (status, viewers) in answers {
            let words = |it: &usize| Viewer::everyone().nth(*it).unwrap().words();
            let whom = match viewers.len() {
                many if many == most && many > 12 => "all others".to_owned(),
                _ => viewers.iter().map(words).collect::<Vec<_>>().join(", "),
            };
            text += &format!("    {status} {whom}\n");
        }
    }
    text
}
