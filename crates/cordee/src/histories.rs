//! Folders of histories, as commands read them.

use crate::failure::Failure;
use crate::ledger;
use cordee_domain::Framework;
use cordee_history::{DICTIONARY, Read, Source, read_from};
use std::fs::File;
use std::io;
use std::path::Path;

/// Reads the history in a folder, telling `note` again and again how many bytes have been read, and of
/// how many. An import that was interrupted there is finished first. Files are read in parts and never
/// held whole.
pub fn read(
    folder: &Path,
    framework: Option<&Framework>,
    note: &(dyn Fn(u64, u64) + Sync),
) -> Result<Read, Failure> {
    ledger::settle(folder)?;
    let files = files(folder)?;
    let sources: Vec<(&str, &dyn Source)> = files
        .iter()
        .map(|(name, it)| (*name, it as &dyn Source))
        .collect();
    Ok(read_from(&sources, framework, note))
}

/// Whether a folder says by itself what levels are.
pub fn has_levels(folder: &Path) -> bool {
    folder.join("levels.csv").is_file()
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
