//! How far a simulation is, told while it runs, and the way to stop it.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// How far a simulation is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// How many runs are finished.
    pub done: u32,
    /// How many there are.
    pub of: u32,
}

/// Whoever watches a simulation; called from any of its threads, after every few runs.
///
/// What is done when it says [`ControlFlow::Break`] is kept; what has begun and is not finished is
/// left out.
pub trait Watch: Sync {
    /// Whether to go on.
    fn look(&self, progress: Progress) -> ControlFlow<()>;
}

/// Nobody watches.
impl Watch for () {
    fn look(&self, _progress: Progress) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

impl<F: Fn(Progress) -> ControlFlow<()> + Sync> Watch for F {
    fn look(&self, progress: Progress) -> ControlFlow<()> {
        self(progress)
    }
}

/// Counts what is finished and asks the watcher.
pub(crate) struct Counter<'a> {
    watch: &'a dyn Watch,
    of: u32,
    done: AtomicU32,
    stopped: AtomicBool,
}

impl<'a> Counter<'a> {
    pub(crate) fn new(watch: &'a dyn Watch, of: u32) -> Self {
        Self {
            watch,
            of,
            done: AtomicU32::new(0),
            stopped: AtomicBool::new(false),
        }
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    pub(crate) fn finished(&self, runs: u32) {
        let done = self.done.fetch_add(runs, Ordering::Relaxed) + runs;
        let progress = Progress { done, of: self.of };
        if self.watch.look(progress).is_break() {
            self.stopped.store(true, Ordering::Relaxed);
        }
    }
}
