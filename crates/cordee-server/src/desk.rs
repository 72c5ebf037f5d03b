//! How many requests are worked on at once, and how many wait.
//!
//! A server that takes on everything answers nobody in time. So only so many requests are worked
//! on together, a few more wait for a moment, and whoever comes beyond that is told at once to
//! come back.

use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many are worked on at once. Measured with a hundred thousand people (`docs/results/load.md`):
/// two cores finish about six hundred pages a second, so that whoever gets a turn is answered in a
/// tenth of a second however many others come; under the usual load some five are in work, and a
/// write waits for the disk and takes no core meanwhile.
const IN_WORK: usize = 32;
/// How many may wait, and how long.
const IN_LINE: usize = 128;
const PATIENCE: Duration = Duration::from_millis(40);

/// Where requests wait for their turn.
#[derive(Debug)]
pub(crate) struct Desk {
    work: Arc<Semaphore>,
    line: Semaphore,
}

impl Default for Desk {
    fn default() -> Self {
        Self::new(IN_WORK, IN_LINE)
    }
}

impl Desk {
    pub(crate) fn new(in_work: usize, in_line: usize) -> Self {
        Self {
            work: Arc::new(Semaphore::new(in_work)),
            line: Semaphore::new(in_line),
        }
    }

    /// A turn, to be kept until the answer is made; nothing where there are too many.
    pub(crate) async fn turn(&self) -> Option<OwnedSemaphorePermit> {
        if let Ok(turn) = Arc::clone(&self.work).try_acquire_owned() {
            return Some(turn);
        }
        let _place = self.line.try_acquire().ok()?;
        let turn = Arc::clone(&self.work).acquire_owned();
        tokio::time::timeout(PATIENCE, turn).await.ok()?.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn who_finds_both_work_and_line_full_is_sent_away_at_once() {
        let desk = Desk::new(1, 0);
        let turn = desk.turn().await;
        assert!(turn.is_some());
        assert!(desk.turn().await.is_none());
        drop(turn);
        assert!(desk.turn().await.is_some());
    }

    #[tokio::test]
    async fn who_waits_gets_the_turn_that_comes_free() {
        let desk = Arc::new(Desk::new(1, 1));
        let turn = desk.turn().await;
        let waiting = tokio::spawn({
            let desk = Arc::clone(&desk);
            async move { desk.turn().await.is_some() }
        });
        tokio::task::yield_now().await;
        drop(turn);
        assert!(waiting.await.unwrap());
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_waits_longer_than_a_moment() {
        let desk = Desk::new(1, 1);
        let _turn = desk.turn().await;
        assert!(desk.turn().await.is_none());
    }
}
