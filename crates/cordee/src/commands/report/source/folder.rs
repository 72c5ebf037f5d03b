//! A folder of a history: its files are read in parts, never held whole.

use super::{Facts, account, levels_from};
use crate::commands::report::progress::Progress;
use crate::failure::Failure;
use crate::files::shown;
use cordee_domain::Framework;
use cordee_history::{DICTIONARY, Source};
use std::fs::File;
use std::io;
use std::path::Path;

pub(super) fn read(
    folder: &Path,
    framework: Option<&Framework>,
    progress: &Progress,
) -> Result<Facts, Failure> {
    let files = files(folder)?;
    let sources: Vec<(&str, &dyn Source)> = files
        .iter()
        .map(|(name, it)| (*name, it as &dyn Source))
        .collect();
    progress.phase("reading");
    let read = cordee_history::read_from(&sources, framework, &|done, of| progress.note(done, of));
    let has_levels = sources.iter().any(|(name, _)| *name == "levels.csv");
    Ok(Facts {
        account: account(&read, shown(folder)),
        levels_from: levels_from(framework, has_levels),
        history: read.history,
    })
}

/// The files of a folder that are files of a history.
fn files(folder: &Path) -> Result<Vec<(&'static str, OnDisk)>, Failure> {
    if !folder.is_dir() {
        let cause = io::Error::from(io::ErrorKind::NotFound);
        return Err(Failure::unreadable(folder, cause));
    }
    let mut files = Vec::new();
    for file in DICTIONARY {
        let path = folder.join(file.name);
        match OnDisk::open(&path) {
            Ok(it) => files.push((file.name, it)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Failure::unreadable(&path, error)),
        }
    }
    Ok(files)
}

/// A file that several threads read parts of.
struct OnDisk {
    file: File,
    size: u64,
}

impl OnDisk {
    fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let size = file.metadata()?.len();
        Ok(Self { file, size })
    }
}

impl Source for OnDisk {
    fn size(&self) -> u64 {
        self.size
    }

    fn read_at(&self, from: u64, into: &mut [u8]) -> io::Result<usize> {
        #[cfg(unix)]
        return std::os::unix::fs::FileExt::read_at(&self.file, into, from);
        #[cfg(windows)]
        return std::os::windows::fs::FileExt::seek_read(&self.file, into, from);
    }
}
