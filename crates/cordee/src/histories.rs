//! Folders of histories, as commands read them: files of CSV, or of Parquet in their place.

mod parquet;

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
        .map(|(name, it)| (*name, it.as_ref()))
        .collect();
    Ok(read_from(&sources, framework, note))
}

/// Whether a folder says by itself what levels are.
pub fn has_levels(folder: &Path) -> bool {
    ["levels.csv", "levels.parquet"]
        .iter()
        .any(|name| folder.join(name).is_file())
}

/// Files of a history, each by its name.
type Files = Vec<(&'static str, Box<dyn Source>)>;

/// The files of a folder that are files of a history.
fn files(folder: &Path) -> Result<Files, Failure> {
    if !folder.is_dir() {
        let cause = io::Error::from(io::ErrorKind::NotFound);
        return Err(Failure::unreadable(folder, cause));
    }
    let mut files = Vec::new();
    for file in DICTIONARY {
        if let Some(it) = one(folder, file.name)? {
            files.push((file.name, it));
        }
    }
    Ok(files)
}

/// One file of the two forms it can have, or none where neither is there.
fn one(folder: &Path, name: &str) -> Result<Option<Box<dyn Source>>, Failure> {
    let path = folder.join(name);
    let other = path.with_extension("parquet");
    match (path.is_file(), File::open(&other)) {
        (true, Ok(_)) => Err(unfit(
            &other,
            "the same is there as CSV; keep one of the two",
        )),
        (false, Ok(file)) => {
            let text = parquet::as_csv(file);
            let text = text.map_err(|why| unfit(&other, &why.to_string()))?;
            Ok(Some(Box::new(Held(text))))
        }
        (_, Err(error)) if error.kind() != io::ErrorKind::NotFound => {
            Err(Failure::unreadable(&other, error))
        }
        (_, Err(_)) => match OnDisk::open(&path) {
            Ok(it) => Ok(Some(Box::new(it))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Failure::unreadable(&path, error)),
        },
    }
}

fn unfit(path: &Path, why: &str) -> Failure {
    let cause = io::Error::new(io::ErrorKind::InvalidData, why);
    Failure::unreadable(path, cause)
}

/// The text of a file that was read whole.
struct Held(Vec<u8>);

impl Source for Held {
    fn size(&self) -> u64 {
        self.0.as_slice().size()
    }

    fn read_at(&self, from: u64, into: &mut [u8]) -> io::Result<usize> {
        self.0.as_slice().read_at(from, into)
    }

    fn whole(&self) -> Option<&[u8]> {
        Some(&self.0)
    }
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
