//! Waiting for a simulation: how far it is, how long it will take, and the way to stop it.

use crate::config::Stream;
use cordee_simulate::{Progress, Watch};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

/// Somebody who waits, and may lose patience.
pub(super) struct Waiting {
    is_stopped: Arc<AtomicBool>,
    err: Stream,
}

/// How often the bar is drawn.
const LOOK: Duration = Duration::from_millis(100);
/// How soon the end is noticed.
const GLANCE: Duration = Duration::from_millis(2);

impl Waiting {
    /// From now on Ctrl-C stops the work and keeps what is done.
    pub(super) fn new(err: Stream) -> Self {
        let is_stopped = Arc::new(AtomicBool::new(false));
        listen(Arc::clone(&is_stopped));
        Self { is_stopped, err }
    }

    /// Whether somebody has stopped it.
    pub(super) fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }

    /// Does the work apart, and draws here how far it is: this thread alone may write to the terminal.
    pub(super) fn until<T: Send>(
        &self,
        what: &'static str,
        work: impl FnOnce(&dyn Watch) -> T + Send,
    ) -> T {
        let (done, of) = (AtomicU32::new(0), AtomicU32::new(0));
        let watch = |progress: Progress| {
            of.store(progress.of, Ordering::Relaxed);
            done.fetch_max(progress.done, Ordering::Relaxed);
            if self.is_stopped() {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let bar = self.bar(what);
        let result = std::thread::scope(|scope| {
            let worker = scope.spawn(|| work(&watch));
            let mut waited = Duration::ZERO;
            while !worker.is_finished() {
                std::thread::sleep(GLANCE);
                waited += GLANCE;
                if waited >= LOOK {
                    waited = Duration::ZERO;
                    bar.set_length(u64::from(of.load(Ordering::Relaxed)));
                    bar.set_position(u64::from(done.load(Ordering::Relaxed)));
                }
            }
            worker.join()
        });
        bar.finish_and_clear();
        result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    }

    fn bar(&self, what: &'static str) -> ProgressBar {
        let target = match self.err {
            Stream::Terminal => ProgressDrawTarget::stderr(),
            Stream::Elsewhere => ProgressDrawTarget::hidden(),
        };
        let bar = ProgressBar::with_draw_target(None, target);
        let words = "{msg} {wide_bar} {pos} of {len} runs, {eta} left";
        if let Ok(style) = ProgressStyle::with_template(words) {
            bar.set_style(style);
        }
        bar.set_message(what);
        bar
    }
}

/// Waits for Ctrl-C beside everything else. Where that can't be had, it does what it always does.
fn listen(is_stopped: Arc<AtomicBool>) {
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build();
        if let Ok(runtime) = runtime
            && runtime.block_on(tokio::signal::ctrl_c()).is_ok()
        {
            is_stopped.store(true, Ordering::Relaxed);
        }
    });
}
