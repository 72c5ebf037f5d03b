//! `cordee fmt`: one layout for all files.

use crate::exit::Exit;
use crate::failure::{Failure, FailureKind};
use crate::files;
use crate::io::Io;
use crate::words::counted;
use clap::Args;
use std::path::{Path, PathBuf};

/// Lay framework files out in one way, without changing what they say
///
/// Exit status: 0 done, 1 files would change (with `--check`), 2 a file was left as it is.
#[derive(Debug, Args)]
pub struct Fmt {
    /// Folders, read whole, and files
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,

    /// Write nothing; list the files that would change
    #[arg(long)]
    check: bool,
}

/// What became of the files.
#[derive(Default)]
struct Tally {
    changed: usize,
    unchanged: usize,
    refused: usize,
}

impl Fmt {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let mut tally = Tally::default();
        for path in files::find(&self.paths)? {
            match lay_out(&path) {
                Ok(Some(formatted)) => {
                    if !self.check {
                        files::replace(&path, &formatted)?;
                    }
                    io.say(&format!("{}\n", files::shown(&path)))?;
                    tally.changed += 1;
                }
                Ok(None) => tally.unchanged += 1,
                Err(failure) => {
                    io.complain(&failure);
                    tally.refused += 1;
                }
            }
        }
        io.remark(&self.summary(&tally))?;
        Ok(match tally {
            Tally { refused: 1.., .. } => Exit::CouldNotRun,
            Tally { changed: 1.., .. } if self.check => Exit::Findings,
            _ => Exit::Fine,
        })
    }

    fn summary(&self, tally: &Tally) -> String {
        let all = tally.changed + tally.unchanged + tally.refused;
        let of = counted(all, "file");
        let left = match tally.refused {
            0 => String::new(),
            refused => format!("; {refused} left as written"),
        };
        match (tally.changed, self.check) {
            (0, _) => format!("nothing to change in {of}{left}"),
            (changed, true) => format!("{changed} of {of} would change{left}"),
            (changed, false) => format!("{changed} of {of} laid out anew{left}"),
        }
    }
}

/// The file laid out, or nothing where it is so already.
fn lay_out(path: &Path) -> Result<Option<String>, Failure> {
    let refused = |reason: String| {
        let path = path.to_owned();
        Failure::new(FailureKind::Unformatted { path, reason })
    };
    let text = String::from_utf8(files::read(path)?)
        .map_err(|_| refused("it is not written in UTF-8".to_owned()))?;
    let formatted = cordee_framework::format(&text).map_err(|e| refused(e.to_string()))?;
    Ok(if formatted == text {
        None
    } else {
        Some(formatted)
    })
}
