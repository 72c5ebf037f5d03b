//! How far a report has come, for people who wait for it.

use crate::config::Stream;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A line on standard error that says what is being done; nothing where nobody reads along.
pub(super) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    pub(super) fn new(err: Stream) -> Self {
        let target = match err {
            Stream::Terminal => ProgressDrawTarget::stderr(),
            Stream::Elsewhere => ProgressDrawTarget::hidden(),
        };
        let bar = ProgressBar::with_draw_target(None, target);
        bar.set_style(style("{msg}"));
        Self { bar }
    }

    /// What is being done from now on.
    pub(super) fn phase(&self, what: &'static str) {
        self.bar.set_style(style("{msg}"));
        self.bar.set_message(what);
        self.bar.tick();
    }

    /// So many bytes are done of so many.
    pub(super) fn note(&self, done: u64, of: u64) {
        if self.bar.length() != Some(of) {
            self.bar.set_style(style(
                "{msg} {wide_bar} {binary_bytes} of {binary_total_bytes}",
            ));
            self.bar.set_length(of);
        }
        // Several threads tell how far they are; a smaller number after a larger one says nothing.
        if done > self.bar.position() {
            self.bar.set_position(done);
        }
    }

    /// The line goes away.
    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
        self.bar.reset();
    }
}

/// A style whose words are ours; a line without any where they could not be read.
fn style(words: &str) -> ProgressStyle {
    ProgressStyle::with_template(words).unwrap_or_else(|_| ProgressStyle::default_bar())
}
