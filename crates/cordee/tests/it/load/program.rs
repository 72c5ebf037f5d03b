//! The program that is measured: `cordee serve`, in a process of its own.

use crate::run::cordee;
use cordee_testkit::repository;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

/// How many parts a second of the time of a processor is counted in.
const TICKS: u32 = 100;

/// A server that runs until this is dropped.
pub struct Program {
    process: Child,
    pub address: SocketAddr,
}

impl Program {
    /// Serves what is kept in this folder.
    pub fn serving(data: &Path) -> Self {
        Self::with(&["--data", data.to_str().unwrap()])
    }

    /// Serves what is kept in this database.
    pub fn serving_postgres(url: &str) -> Self {
        Self::with(&["--database", url])
    }

    fn with(place: &[&str]) -> Self {
        let framework = repository().join("examples/story/framework");
        let mut run = cordee("serve --port 0");
        let command = run.command();
        command.arg(framework).args(place).stdout(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap()).lines();
        let greeting = said.next().unwrap().unwrap();
        // What else it says is read, so that it can say it.
        std::thread::spawn(move || said.for_each(drop));
        let (_, address) = greeting.split_once("http://").unwrap();
        let (address, _) = address.split_once('/').unwrap();
        Self {
            process,
            address: address.parse().unwrap(),
        }
    }

    /// The most memory it has held so far, in MiB.
    pub fn most_memory_mib(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status.lines().find(|it| it.starts_with("VmHWM:")).unwrap();
        let kib: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
        kib.div_ceil(1024)
    }

    /// How long processors have worked for it.
    pub fn work(&self) -> Duration {
        work_of(&self.process.id().to_string())
    }
}

/// How long processors have worked for a process.
pub fn work_of(process: &str) -> Duration {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    let (_, fields) = stat.rsplit_once(')').unwrap();
    let times = fields.split_whitespace().skip(11).take(2);
    let ticks: u32 = times.map(|it| it.parse::<u32>().unwrap()).sum();
    Duration::from_secs(1) * ticks / TICKS
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ended = self.process.kill();
        let _ended = self.process.wait();
    }
}
