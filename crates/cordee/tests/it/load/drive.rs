//! Requests that come when they come, whether earlier ones were answered or not.
//!
//! INVARIANT no-omission: each has its moment before it is sent, and the time until its answer
//! counts from that moment: whoever has to wait for a connection waits, in the figures too.

use super::chance::Chance;
use super::client::Client;
use super::mix::{Kind, World, chosen};
use hyper::StatusCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};

/// So many requests in a second, for so long.
#[derive(Clone, Copy)]
pub struct Pace {
    pub each_second: u32,
    pub lasting: Duration,
}

/// One request and what came of it.
pub struct Sample {
    /// Which of the kinds.
    pub kind: usize,
    /// From the moment it was to be sent to the end of its answer.
    pub took: Duration,
    pub came: Came,
}

/// What came of a request.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Came {
    /// What was asked for.
    Answer,
    /// Too much to do, and when to come back.
    Later,
    /// Something else: a fault of the server or of this tool.
    Wrong(String),
}

/// Asks at a pace, of a mix of kinds; gives one sample for each request.
pub async fn drive(
    client: &Arc<Client>,
    world: &World<'_>,
    kinds: &[Kind],
    pace: Pace,
    seed: u64,
) -> Vec<Sample> {
    let mut by = Chance(seed);
    let (told, mut heard) = mpsc::unbounded_channel();
    let begun = Instant::now();
    let mut at = begun;
    loop {
        at += by.gap(pace.each_second);
        if at > begun + pace.lasting {
            break;
        }
        let (nth, kind) = chosen(kinds, &mut by);
        let request = world.request(kind, &mut by);
        sleep_until(at).await;
        let (client, told) = (Arc::clone(client), told.clone());
        tokio::spawn(async move {
            let came = match client.ask(request).await {
                Ok(heard) => came(heard.status, heard.says_when()),
                Err(error) => Came::Wrong(error),
            };
            let took = at.elapsed();
            let kind = nth;
            let _ended = told.send(Sample { kind, took, came });
        });
    }
    drop(told);
    let mut all = Vec::new();
    while let Some(sample) = heard.recv().await {
        all.push(sample);
    }
    all
}

fn came(status: StatusCode, says_when: bool) -> Came {
    match status {
        StatusCode::OK | StatusCode::CREATED | StatusCode::SEE_OTHER => Came::Answer,
        StatusCode::SERVICE_UNAVAILABLE if says_when => Came::Later,
        other => Came::Wrong(other.to_string()),
    }
}
