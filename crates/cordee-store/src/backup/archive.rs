//! The file of a backup: an archive that any program for archives can open.

use super::NoBackup;
use super::manifest::{Manifest, TableKept};
use super::rows::{at_once, hex, values};
use super::schema::Table;
use sea_orm::sea_query::Value;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;
use zip::read::{ZipArchive, ZipFile};
use zip::write::{SimpleFileOptions, ZipWriter};

const MANIFEST: &str = "manifest.json";

/// The longest manifest, and the longest line of a table: far more than either ever has.
const LONGEST_MANIFEST: u64 = 4 << 20;
const LONGEST_LINE: u64 = 256 << 20;

fn name_of(table: &str) -> String {
    format!("tables/{table}.jsonl")
}

/// An archive that is being written. Only when it is whole does it stand where it belongs.
pub(super) struct NewArchive {
    writer: ZipWriter<BufWriter<NamedTempFile>>,
    place: PathBuf,
}

impl NewArchive {
    /// Begins in the folder of `file`, which must not be there yet.
    pub(super) fn beside(file: &Path) -> Result<Self, NoBackup> {
        let place = file.to_owned();
        if file.exists() {
            let exists = io::Error::from(io::ErrorKind::AlreadyExists);
            return Err(NoBackup::File(place, exists));
        }
        let folder = match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let made = NamedTempFile::new_in(folder);
        let made = made.map_err(|error| NoBackup::File(folder.to_owned(), error))?;
        Ok(Self {
            writer: ZipWriter::new(BufWriter::new(made)),
            place,
        })
    }

    pub(super) fn begin(&mut self, table: &str) -> Result<(), NoBackup> {
        self.entry(&name_of(table))
    }

    fn entry(&mut self, name: &str) -> Result<(), NoBackup> {
        let options = SimpleFileOptions::default().large_file(true);
        let begun = self.writer.start_file(name, options);
        begun.map_err(|error| self.failed(error.into()))
    }

    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<(), NoBackup> {
        let written = self.writer.write_all(bytes);
        written.map_err(|error| self.failed(error))
    }

    /// Adds the manifest, makes all of it durable and puts it where it belongs.
    pub(super) fn finish(mut self, manifest: &Manifest, file: &Path) -> Result<(), NoBackup> {
        let text =
            serde_json::to_vec_pretty(manifest).map_err(|error| self.failed(error.into()))?;
        self.entry(MANIFEST)?;
        self.write(&text)?;
        let whole = |writer: ZipWriter<BufWriter<NamedTempFile>>| -> io::Result<()> {
            let buffered = writer.finish()?;
            let made = buffered
                .into_inner()
                .map_err(io::IntoInnerError::into_error)?;
            made.as_file().sync_all()?;
            made.persist_noclobber(file).map_err(|error| error.error)?;
            Ok(())
        };
        whole(self.writer).map_err(|error| NoBackup::File(self.place, error))
    }

    fn failed(&self, error: io::Error) -> NoBackup {
        NoBackup::File(self.place.clone(), error)
    }
}

/// An archive that is read.
pub(super) struct Archive {
    reader: ZipArchive<BufReader<File>>,
}

impl Archive {
    pub(super) fn open(file: &Path) -> Result<Self, NoBackup> {
        let opened = File::open(file).map_err(|error| NoBackup::File(file.to_owned(), error))?;
        let reader = ZipArchive::new(BufReader::new(opened));
        let reader = reader.map_err(|error| damaged(&error))?;
        Ok(Self { reader })
    }

    pub(super) fn manifest(&mut self) -> Result<Manifest, NoBackup> {
        let mut text = String::new();
        let read = self
            .entry(MANIFEST)?
            .take(LONGEST_MANIFEST)
            .read_to_string(&mut text);
        read.map_err(|error| damaged(&error))?;
        Manifest::read(&text)
    }

    /// Looks whether the rows of a table are as many as the manifest says, and the same.
    pub(super) fn compare(&mut self, table: &TableKept) -> Result<(), NoBackup> {
        let mut lines = Lines::of(self.entry(&name_of(&table.name))?);
        let (mut count, mut hash) = (0, Sha256::new());
        while let Some(line) = lines.next()? {
            hash.update(line);
            count += 1;
        }
        if (count, hex(hash)) == (table.rows, table.sha256.clone()) {
            Ok(())
        } else {
            let what = format!("its table `{}` is not what it was", table.name);
            Err(NoBackup::Damaged(what))
        }
    }

    /// The rows of a table, some at a time.
    pub(super) fn batches<'a>(&'a mut self, table: &'a Table) -> Result<Batches<'a>, NoBackup> {
        Ok(Batches {
            lines: Lines::of(self.entry(&name_of(&table.name))?),
            table,
        })
    }

    fn entry(&mut self, name: &str) -> Result<Entry<'_>, NoBackup> {
        self.reader.by_name(name).map_err(|error| damaged(&error))
    }
}

type Entry<'a> = ZipFile<'a, BufReader<File>>;

/// The lines of a table, each with its end.
struct Lines<'a> {
    reader: BufReader<Entry<'a>>,
    line: Vec<u8>,
}

impl<'a> Lines<'a> {
    fn of(entry: Entry<'a>) -> Self {
        let reader = BufReader::new(entry);
        let line = Vec::new();
        Self { reader, line }
    }

    fn next(&mut self) -> Result<Option<&[u8]>, NoBackup> {
        self.line.clear();
        let mut limited = (&mut self.reader).take(LONGEST_LINE);
        let read = limited.read_until(b'\n', &mut self.line);
        match read.map_err(|error| damaged(&error))? {
            0 => Ok(None),
            _ => Ok(Some(&self.line)),
        }
    }
}

/// The rows of a table, some at a time.
pub(super) struct Batches<'a> {
    lines: Lines<'a>,
    table: &'a Table,
}

impl Batches<'_> {
    /// The next rows; nothing at the end.
    pub(super) fn next(&mut self) -> Result<Option<Vec<Vec<Value>>>, NoBackup> {
        let mut batch = Vec::new();
        while batch.len() < at_once(self.table) {
            let Some(line) = self.lines.next()? else {
                break;
            };
            let row = values(self.table, line);
            let row = row.ok_or_else(|| NoBackup::Damaged("a row is not one of its table".into()));
            batch.push(row?);
        }
        Ok(if batch.is_empty() { None } else { Some(batch) })
    }
}

fn damaged(error: &dyn std::error::Error) -> NoBackup {
    NoBackup::Damaged(error.to_string())
}
