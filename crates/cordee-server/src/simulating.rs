//! Comparisons of policies, sent while they are made.
//!
//! A comparison takes a processor for a while; so one is made at a time in the whole house, on one
//! thread, and it ends as soon as nobody listens any more. It knows the model and no person.

use axum::body::{Body, Bytes, HttpBody};
use cordee_simulate::Progress;
use cordee_simulate::experiment::growing;
use cordee_simulate::own::{Outcome, Scenario};
use hyper::body::Frame;
use std::convert::Infallible;
use std::ops::ControlFlow;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How long one waits for a comparison of somebody else.
const PATIENCE: Duration = Duration::from_secs(5);

/// The one place at which comparisons are made.
#[derive(Clone, Debug)]
pub(crate) struct Simulating(Arc<Semaphore>);

impl Default for Simulating {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(1)))
    }
}

/// That nobody else is comparing.
pub(crate) type Turn = OwnedSemaphorePermit;

/// The parts of a page around what grows.
pub(crate) struct Around {
    /// What is sent at once.
    pub(crate) before: String,
    /// After the last row.
    pub(crate) between: String,
    /// The end.
    pub(crate) after: String,
}

/// What is shown of a comparison.
pub(crate) struct Shown {
    /// A row of what has been seen so far.
    pub(crate) row: fn(&Scenario, &Outcome) -> String,
    /// All of it, once every run is done.
    pub(crate) whole: fn(&Scenario, &Outcome) -> String,
}

impl Simulating {
    /// One's turn, or nothing where somebody else's comparison takes long.
    pub(crate) async fn turn(&self) -> Option<Turn> {
        let turn = Arc::clone(&self.0).acquire_owned();
        let turn = tokio::time::timeout(PATIENCE, turn).await.ok()?;
        turn.ok()
    }
}

/// A page that grows by a row whenever runs have doubled.
pub(crate) fn page(turn: Turn, scenario: Scenario, around: Around, shown: Shown) -> Body {
    let (parts, page) = mpsc::channel(4);
    tokio::task::spawn_blocking(move || {
        fill(&parts, &scenario, around, &shown);
        drop(turn);
    });
    Body::new(Growing(page))
}

fn fill(parts: &Sender<Bytes>, scenario: &Scenario, around: Around, shown: &Shown) {
    // Whoever no longer listens is not written to.
    let say = |text: String| parts.blocking_send(Bytes::from(text)).is_ok();
    if !say(around.before) {
        return;
    }
    let watch = |_: Progress| {
        if parts.is_closed() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let mut tell = |it: &Outcome| {
        say((shown.row)(scenario, it));
    };
    let outcome = growing(scenario, &watch, &mut tell);
    say(around.between);
    if let Ok(outcome) = outcome {
        say((shown.whole)(scenario, &outcome));
    }
    say(around.after);
}

/// A body of parts that come one after the other.
struct Growing(Receiver<Bytes>);

impl HttpBody for Growing {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let part = self.0.poll_recv(context);
        part.map(|it| it.map(|bytes| Ok(Frame::data(bytes))))
    }
}
