//! The export of a personnel system becomes rows in a process of its own: two gibibytes and two minutes,
//! since a million people are an honest export.

use super::limits::{self, Limits};
use super::{BadEnd, Job, run};
use crate::failure::Failure;
use cordee_hr::{Form, Opened};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::time::Duration;

const LIMITS: Limits = Limits {
    memory: 2 << 30,
    seconds: 120,
};

const OPEN: Job = Job {
    command: "bounded-export",
    // Others may have the processor meanwhile.
    time: Duration::from_secs(if cfg!(unix) { 600 } else { 120 }),
    answer: 2 << 30,
};

/// The first line of what is handed over: the name and the bytes follow.
#[derive(Serialize, Deserialize)]
struct Head {
    name: String,
    form: Form,
    bytes: usize,
}

/// The first line of what comes back: rows follow where there is no reason against them.
#[derive(Serialize, Deserialize)]
struct Answer {
    why_not: Option<String>,
}

/// Opens an export within the limits; or says in one line why it is not read.
pub fn open(name: &str, bytes: &[u8], form: Form) -> Result<Result<Opened, String>, Failure> {
    let head = Head {
        name: name.to_owned(),
        form,
        bytes: bytes.len(),
    };
    let ended = run(OPEN, |mut to| {
        serde_json::to_writer(&mut to, &head)?;
        to.write_all(b"\n")?;
        to.write_all(bytes)?;
        to.flush()
    })?;
    answered(&ended.answer).map_err(|_| ended.bad(BadEnd::Stopped))
}

fn answered(mut from: &[u8]) -> io::Result<Result<Opened, String>> {
    let mut line = Vec::new();
    from.read_until(b'\n', &mut line)?;
    let answer: Answer = serde_json::from_slice(&line)?;
    match answer.why_not {
        Some(why) => Ok(Err(why)),
        None => Opened::read(from).map(Ok),
    }
}

/// The other side: limits this process, opens what is handed over, and answers.
pub fn serve_export(
    from: impl Read,
    tell: &mut dyn FnMut(&str),
    mut to: impl Write,
) -> io::Result<()> {
    limits::set(LIMITS)?;
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    from.read_until(b'\n', &mut line)?;
    let head: Head = serde_json::from_slice(&line)?;
    tell(&head.name);
    let mut bytes = vec![0; head.bytes];
    from.read_exact(&mut bytes)?;
    let opened = cordee_hr::open(&bytes, head.form);
    drop(bytes);
    let why_not = opened.as_ref().err().cloned();
    serde_json::to_writer(&mut to, &Answer { why_not })?;
    to.write_all(b"\n")?;
    opened.map_or(Ok(()), |opened| opened.write(&mut to))?;
    to.flush()
}
