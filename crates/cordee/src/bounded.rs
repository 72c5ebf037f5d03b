//! An import in a process of its own, so that no file can take more than 128 MiB or five seconds.
//!
//! The program starts itself again with a hidden command and hands it everything it needs (see
//! [`order`]; for the export of a personnel system, which may be far larger, [`export`]). That process limits its own memory and time before it reads a byte (see
//! [`limits`]), does the whole import, and answers on its output; on its error stream it tells
//! which file it begins, so that a file that ends it can be named. This one waits, kills it when
//! the time is over, and takes no more of an answer than [`MOST_ANSWER`].
//!
//! On Linux memory and time are limited by the system. On other Unix systems processor time is,
//! and elsewhere nothing is but what is seen from here: the clock and the size of the answer. Where
//! the system counts the time, the clock is patient: that a machine is busy is no fault of the file.
//!
//! Knows processes; not what is imported.

mod export;
mod limits;
mod order;

pub use export::{open, serve_export};
pub use order::{Answer, Holds, Order, serve};

use crate::config;
use crate::failure::{BadEnd, Failure, FailureKind};
use std::convert::Infallible;
use std::io::{self, BufRead, BufReader, Read};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

/// How long an import may take by the clock: longer than the five seconds of its processor time, since
/// others may have the processor meanwhile; the same where no system counts those.
const MOST_TIME: Duration = Duration::from_secs(if cfg!(unix) { 60 } else { 5 });
/// How long an answer may be, in bytes.
const MOST_ANSWER: u64 = 64 << 20;

/// What is done in a process of its own.
#[derive(Clone, Copy)]
struct Job {
    /// The hidden command.
    command: &'static str,
    /// How long it may take by the clock.
    time: Duration,
    /// How long its answer may be, in bytes.
    answer: u64,
}

const IMPORT: Job = Job {
    command: "bounded-import",
    time: MOST_TIME,
    answer: MOST_ANSWER,
};

/// Imports within the limits.
pub fn import(order: &Order<'_>) -> Result<Answer, Failure> {
    let ended = run(IMPORT, |to| order.write(to))?;
    serde_json::from_slice(&ended.answer).map_err(|_| ended.bad(BadEnd::Stopped))
}

/// Does a job; its answer, unless it came to a bad end.
fn run(
    job: Job,
    order: impl FnOnce(ChildStdin) -> io::Result<()> + Send,
) -> Result<Ended, Failure> {
    let child = start(job.command).map_err(Failure::cannot_start)?;
    let ended = wait(child, job, order).map_err(Failure::cannot_start)?;
    if ended.is_late {
        return Err(ended.bad(BadEnd::TooSlow));
    }
    if !ended.status.success() {
        return Err(ended.bad(ended.heard.end(ended.status)));
    }
    if ended.answer.len() as u64 > job.answer {
        return Err(ended.bad(BadEnd::TooMuch));
    }
    Ok(ended)
}

fn start(command: &str) -> io::Result<Child> {
    Command::new(config::program()?)
        .args([command, "--color", "never"])
        // The allocator would reserve a gibibyte at once, within which no limit holds.
        .env("MIMALLOC_ARENA_RESERVE", "0")
        // Whoever is out of memory has none left to look for names.
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
}

/// What became of the process.
struct Ended {
    status: ExitStatus,
    is_late: bool,
    answer: Vec<u8>,
    heard: Heard,
}

impl Ended {
    fn bad(&self, end: BadEnd) -> Failure {
        let file = self.heard.file.clone();
        Failure::new(FailureKind::Import { file, end })
    }
}

/// Feeds and hears the process until all its streams are closed, or the time is over.
fn wait(
    mut child: Child,
    job: Job,
    order: impl FnOnce(ChildStdin) -> io::Result<()> + Send,
) -> io::Result<Ended> {
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    // Nothing is ever sent: the channel closes when the last of the three is done.
    let (open, all_closed) = mpsc::channel::<Infallible>();
    thread::scope(|scope| {
        let also_open = (open.clone(), open.clone());
        scope.spawn(move || {
            feed(stdin, order);
            drop(open);
        });
        let answer = scope.spawn(move || {
            let answer = answer(stdout, job.answer);
            drop(also_open.0);
            answer
        });
        let heard = scope.spawn(move || {
            let heard = Heard::all(stderr);
            drop(also_open.1);
            heard
        });
        let is_late = all_closed.recv_timeout(job.time) == Err(RecvTimeoutError::Timeout);
        if is_late {
            child.kill()?;
        }
        Ok(Ended {
            status: child.wait()?,
            is_late,
            answer: answer.join().unwrap_or_default(),
            heard: heard.join().unwrap_or_default(),
        })
    })
}

/// A process that ends early does not take everything; why it ended is told elsewhere.
fn feed(stdin: Option<ChildStdin>, order: impl FnOnce(ChildStdin) -> io::Result<()>) {
    if let Some(stdin) = stdin {
        let _ = order(stdin);
    }
}

fn answer(stdout: Option<ChildStdout>, most: u64) -> Vec<u8> {
    let mut answer = Vec::new();
    if let Some(stdout) = stdout {
        // A part of an answer is no answer, which is seen when it is read.
        let _ = stdout.take(most + 1).read_to_end(&mut answer);
    }
    answer
}

/// What the process said on its way.
#[derive(Debug, Default, PartialEq, Eq)]
struct Heard {
    /// The file it began last.
    file: Option<String>,
    is_out_of_memory: bool,
}

impl Heard {
    fn all(stderr: Option<ChildStderr>) -> Self {
        let mut heard = Self::default();
        if let Some(stderr) = stderr {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                heard.line(&line);
            }
        }
        heard
    }

    /// Files are told as JSON texts; anything else comes from the language's own runtime.
    fn line(&mut self, line: &str) {
        if let Ok(file) = serde_json::from_str::<String>(line) {
            self.file = Some(file).filter(|file| !file.is_empty());
        } else {
            let signs = ["memory allocation of", "has overflowed its stack"];
            self.is_out_of_memory |= signs.iter().any(|sign| line.contains(sign));
        }
    }

    /// Why a process ended that did not end well.
    fn end(&self, status: ExitStatus) -> BadEnd {
        // The system kills with 9 or 11 a process that it can give no more memory, and with 24
        // one that has used up its processor time.
        match signal(status) {
            Some(24) => BadEnd::TooSlow,
            Some(9 | 11) => BadEnd::TooLarge,
            _ if self.is_out_of_memory => BadEnd::TooLarge,
            _ => BadEnd::Stopped,
        }
    }
}

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
fn signal(_: ExitStatus) -> Option<i32> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(lines: &[&str]) -> Heard {
        let mut heard = Heard::default();
        for line in lines {
            heard.line(line);
        }
        heard
    }

    #[test]
    fn the_file_that_was_begun_last_is_known() {
        let told = heard(&["\"a.yaml\"", "\"b/c \\\"d\\\".csv\"", "anything"]);
        assert_eq!(told.file.as_deref(), Some("b/c \"d\".csv"));
        assert_eq!(heard(&["\"a.yaml\"", "\"\""]).file, None);
    }

    #[cfg(unix)]
    #[test]
    fn a_bad_end_is_told_by_what_the_process_said_and_how_it_ended() {
        use std::os::unix::process::ExitStatusExt;
        let memory = "memory allocation of 549755813888 bytes failed";
        // By signal, or by status in the second byte.
        for (line, status, wanted) in [
            ("", 24, BadEnd::TooSlow),
            ("", 9, BadEnd::TooLarge),
            (memory, 6, BadEnd::TooLarge),
            ("", 6, BadEnd::Stopped),
            ("thread 'main' panicked", 101 << 8, BadEnd::Stopped),
            ("\"memory allocation of.csv\"", 101 << 8, BadEnd::Stopped),
        ] {
            let end = heard(&[line]).end(ExitStatus::from_raw(status));
            assert_eq!(end, wanted, "{line} {status}");
        }
    }
}
