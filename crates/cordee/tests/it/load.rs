//! A hundred thousand people, and the program itself under their requests.
//!
//! The organisation is put into a store, `cordee serve` is started on it in a process of its own,
//! and this process asks. Both share the processors of the machine.
#![expect(
    clippy::indexing_slicing,
    reason = "a figure or a kind that is not there fails the run"
)]

mod chance;
mod client;
mod drive;
mod figures;
mod fill;
mod mix;
mod outcome;
mod program;

use chance::Chance;
use client::Client;
use cordee_store::Place;
use drive::{Pace, drive};
use figures::Figures;
use fill::{Filled, fill};
use mix::{Kind, LOOKS, WRITES, World};
use outcome::Outcome;
use program::{Program, work_of};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How many people there are, for how many seconds pages are asked for, and in which database of
/// PostgreSQL they are kept, if not in SQLite.
const VARIABLE: &str = "CORDEE_LOAD";

#[test]
fn a_small_house_under_a_light_load_answers_everything() {
    let run = Run {
        people: 300,
        looks: pace(40, 4),
        writes: pace(20, 2),
        flood: None,
    };
    let came = run.on(&Kept::Folder(tempfile::tempdir().unwrap()));
    assert_eq!(came.looks.complaint(LOOKS), "");
    assert_eq!(came.writes.complaint(WRITES), "");
}

/// `cargo xtask heavy load`; it prints the table.
#[test]
#[ignore = "takes minutes and wants the machine for itself; `cargo xtask heavy load` runs it"]
fn a_hundred_thousand_people_are_served_within_the_limits() {
    let said = std::env::var(VARIABLE).unwrap_or_default();
    let mut words = said.split_whitespace();
    let number = |word: Option<&str>, usual: u32| word.map_or(usual, |it| it.parse().unwrap());
    let people = number(words.next(), 100_000);
    let seconds = number(words.next(), 60);
    let run = Run {
        people: usize::try_from(people).unwrap(),
        looks: pace(300, seconds),
        writes: pace(200, seconds / 2),
        flood: Some(pace(3_000, seconds / 3)),
    };
    let kept = match words.next() {
        Some(url) => Kept::Postgres(url.to_owned()),
        None => Kept::Folder(tempfile::tempdir().unwrap()),
    };
    let came = run.on(&kept);
    println!("<!-- load -->\n{}<!-- end -->", came.page());
    let missed = came.missed();
    assert!(missed.is_empty(), "{missed:#?}");
}

fn pace(each_second: u32, seconds: u32) -> Pace {
    Pace {
        each_second,
        lasting: Duration::from_secs(u64::from(seconds)),
    }
}

/// Where the organisation is kept.
enum Kept {
    Folder(tempfile::TempDir),
    Postgres(String),
}

/// How many there are and how they ask.
struct Run {
    people: usize,
    looks: Pace,
    writes: Pace,
    flood: Option<Pace>,
}

impl Run {
    fn on(&self, kept: &Kept) -> Outcome {
        let filling = runtime();
        let place = match kept {
            Kept::Folder(folder) => Place::Passing(folder.path().to_owned()),
            Kept::Postgres(url) => Place::Postgres(url.clone()),
        };
        let filled = filling.block_on(fill(&place, self.people));
        drop(filling);
        // What the filling wrote is not to be written while the server is measured.
        let _best_effort = std::process::Command::new("sync").status();
        let program = match kept {
            Kept::Folder(folder) => Program::serving(folder.path()),
            Kept::Postgres(url) => Program::serving_postgres(url),
        };
        runtime().block_on(self.ask(filled, &program))
    }

    async fn ask(&self, filled: Filled, program: &Program) -> Outcome {
        let client = Arc::new(Client::of(program.address));
        let world = seen(&client, &filled).await;
        let measure = async |kinds: &[Kind], pace: Pace, seed| {
            let (server, tool, begun) = (program.work(), work_of("self"), Instant::now());
            let samples = drive(&client, &world, kinds, pace, seed).await;
            let lasted = begun.elapsed().as_secs_f64();
            Figures {
                pace,
                samples,
                server_cores: program.work().saturating_sub(server).as_secs_f64() / lasted,
                tool_cores: work_of("self").saturating_sub(tool).as_secs_f64() / lasted,
            }
        };
        // The first who come find everything cold; they are not counted.
        let first = Pace {
            lasting: self.looks.lasting / 6,
            ..self.looks
        };
        measure(LOOKS, first, 1).await;
        let looks = measure(LOOKS, self.looks, 2).await;
        let writes = measure(WRITES, self.writes, 3).await;
        let flood = match self.flood {
            Some(pace) => Some(measure(LOOKS, pace, 4).await),
            None => None,
        };
        Outcome {
            looks,
            writes,
            flood,
            most_open: client.most_open(),
            most_memory_mib: program.most_memory_mib(),
            filled,
        }
    }
}

/// What has to be known before one can ask.
async fn seen<'f>(client: &Client, filled: &'f Filled) -> World<'f> {
    let framework = cordee_testkit::story().framework;
    let levels = framework.levels().values().map(|it| it.id.to_string());
    let competencies = framework
        .competencies()
        .values()
        .map(|it| it.id.to_string());
    let mut world = World {
        filled,
        server: client.server(),
        levels: levels.collect(),
        places: Vec::new(),
        today: jiff::Zoned::now().date().to_string(),
        competencies: competencies.take(5).collect(),
    };
    // Some pages of the log, each from where the one before ends.
    let log = LOOKS
        .iter()
        .find(|it| it.name.starts_with("audit log"))
        .unwrap();
    let mut asked = world.request(log, &mut Chance(0));
    for _ in 0..8 {
        let heard = client.ask(asked.clone()).await.unwrap();
        let text = String::from_utf8(heard.body.to_vec()).unwrap();
        let Some((_, next)) = text.split_once("/administration/log?after=") else {
            break;
        };
        let (place, _) = next.split_once('"').unwrap();
        world.places.push(place.to_owned());
        *asked.uri_mut() = format!("/administration/log?after={place}")
            .parse()
            .unwrap();
    }
    world
}

fn runtime() -> tokio::runtime::Runtime {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    builder.worker_threads(1).enable_all().build().unwrap()
}
