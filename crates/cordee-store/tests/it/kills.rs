//! A program that writes is killed at any moment, again and again: what it had acknowledged is
//! there, nothing is torn, and state, audit log and outbox agree.
//!
//! The program is this test binary itself, started anew with one test to run. What it says on its
//! way out of a pipe is the log of what was acknowledged: it says so after the store has.

mod agree;
mod writer;

use crate::chance::Chance;
use crate::engines::{Empty, home_in, runtime};
use agree::{Counts, agree};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};
use writer::Acknowledged;

/// How many kills one database takes before a new one is begun.
const OF_ONE_DATABASE: usize = 20;
/// How long a store may take to be ready again.
const READY: Duration = Duration::from_secs(2);
/// How long a writer has to begin.
const PATIENCE: Duration = Duration::from_mins(1);

#[test]
fn what_was_acknowledged_survives_being_killed() {
    let tally = kill(5, 1);
    assert!(tally.acknowledged > 0, "nothing was written");
}

/// `cargo xtask heavy kills`; it prints the table.
#[test]
#[ignore = "takes minutes; `cargo xtask heavy kills` runs it"]
fn what_was_acknowledged_survives_a_thousand_kills() {
    let tally = kill(1_000, 2);
    println!("{}", tally.table());
}

/// What came of many kills.
#[derive(Default)]
struct Tally {
    kills: usize,
    before_the_first: usize,
    acknowledged: usize,
    /// Kept though nobody had heard of it yet: done between the commit and the word of it.
    unheard: usize,
    repeated: usize,
    entries: u64,
    told: u64,
    readiness: Vec<Duration>,
}

fn kill(times: usize, seed: u64) -> Tally {
    let mut chance = Chance(seed);
    let mut tally = Tally::default();
    while tally.kills < times {
        let here = OF_ONE_DATABASE.min(times - tally.kills);
        of_one_database(here, &mut chance, &mut tally);
    }
    tally
}

fn of_one_database(times: usize, chance: &mut Chance, tally: &mut Tally) {
    let empty = Empty::folder();
    let mut acknowledged = BTreeSet::new();
    let mut anchor = None;
    for round in 0..times {
        let heard = killed(&empty, round, chance);
        tally.kills += 1;
        tally.before_the_first += usize::from(heard.is_empty());
        acknowledged.extend(heard);
        let counts = runtime().block_on(async {
            let begun = Instant::now();
            let home = home_in(&empty).await;
            home.store.is_there().await.unwrap();
            let ready = begun.elapsed();
            assert!(ready < READY, "ready again only after {ready:?}");
            tally.readiness.push(ready);
            let followed = home.store.verify_audit(anchor.as_ref()).await.unwrap();
            anchor = Some(followed.unwrap());
            tally.repeated += writer::repeat_some(&home, &acknowledged).await;
            assert_eq!(
                home.store.audit_head().await.unwrap(),
                anchor.clone().unwrap()
            );
            agree(&home, &acknowledged).await
        });
        if round + 1 == times {
            tally.add(&counts, acknowledged.len());
        }
    }
}

/// Starts a writer, kills it, and gives what it had acknowledged.
fn killed(empty: &Empty, round: usize, chance: &mut Chance) -> Vec<Acknowledged> {
    let mut process = writer::started(empty, round);
    let lines = lines(&mut process);
    let mut heard = Vec::new();
    // Some are killed while they open the store, most while they write.
    if chance.below(8) > 0 {
        heard.extend(lines.recv_timeout(PATIENCE).ok());
    }
    let until = Instant::now() + Duration::from_micros(chance.below(250_000) as u64);
    loop {
        match lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(line) => heard.push(line),
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => panic!("the writer ended by itself"),
        }
    }
    process.kill().unwrap();
    process.wait().unwrap();
    heard.extend(lines);
    heard
}

/// What a writer says, as it says it; the end when its pipe is closed.
fn lines(process: &mut Child) -> Receiver<Acknowledged> {
    let (say, hear) = channel();
    let said = BufReader::new(process.stdout.take().unwrap());
    thread::spawn(move || {
        for line in said.lines().map_while(Result::ok) {
            if let Some(acknowledged) = Acknowledged::read(&line)
                && say.send(acknowledged).is_err()
            {
                break;
            }
        }
    });
    hear
}

impl Tally {
    fn add(&mut self, counts: &Counts, acknowledged: usize) {
        self.acknowledged += acknowledged;
        self.unheard += counts.deeds - acknowledged;
        self.entries += counts.entries;
        self.told += counts.told;
    }

    fn table(&self) -> String {
        let mut readiness = self.readiness.clone();
        readiness.sort();
        let at = |part: usize| readiness[(readiness.len() - 1) * part / 100].as_millis();
        format!(
            "| | |\n|---|--:|\n\
             | kills | {} |\n\
             | of these before anything was acknowledged | {} |\n\
             | changes acknowledged | {} |\n\
             | of these lost | 0 |\n\
             | kept without having been acknowledged any more | {} |\n\
             | requests sent again, each without a second effect | {} |\n\
             | entries of audit logs that verify | {} |\n\
             | rows of the outbox, each with its entry | {} |\n\
             | ready again: median, 99 %, slowest | {} ms, {} ms, {} ms |\n",
            self.kills,
            self.before_the_first,
            self.acknowledged,
            self.unheard,
            self.repeated,
            self.entries,
            self.told,
            at(50),
            at(99),
            at(100),
        )
    }
}

/// The program itself; see [`writer::started`].
#[test]
#[ignore = "it is started to be killed"]
fn a_writer() {
    writer::write();
}

fn of_this_binary(test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args([test, "--exact", "--ignored", "--nocapture"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    command
}
