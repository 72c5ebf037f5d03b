//! How a run ends: the one place where outcomes become exit statuses.

use crate::config::Config;
use crate::failure::Failure;
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It did what was asked, and there is nothing to report.
    Fine,
    /// It did what was asked, and there is something to mend.
    Findings,
    /// It could not do what was asked.
    CouldNotRun,
}

impl Exit {
    /// The status a shell sees: 0, 1 or 2.
    pub fn status(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Findings => 1,
            Self::CouldNotRun => 2,
        }
    }
}

/// Every failure means that what was asked could not be done.
impl From<&Failure> for Exit {
    fn from(_: &Failure) -> Self {
        Self::CouldNotRun
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        exit.status().into()
    }
}

/// Runs with the arguments, the environment and the streams of this process.
pub fn with_process(
    run: fn(Vec<OsString>, &Config, &mut dyn Write, &mut dyn Write) -> Exit,
) -> ExitCode {
    // Standard error is not held: lines that say how far something is are drawn from other threads.
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr());
    let args = std::env::args_os().collect();
    run(args, &Config::of_process(), &mut out, &mut err).into()
}
