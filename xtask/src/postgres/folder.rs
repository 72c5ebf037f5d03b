//! The folder of a throw-away server, which goes away with it.

use super::As;
use crate::{Failure, repository};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process;

/// A folder that whoever runs the server can write to; removed when this is dropped.
#[derive(Debug)]
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// A new folder below `target`; where the `postgres` user can't come there (a repository in
    /// root's home), in the system's folder for what is temporary.
    pub(super) fn new(runs: As) -> Result<Self, Failure> {
        let name = format!("postgres-{}", process::id());
        let below_target = repository::root().join("target").join(&name);
        let anywhere = std::env::temp_dir().join(format!("cordee-{name}"));
        let folder = Self::made(below_target, runs)?;
        if folder.can_be_written_to(runs) {
            return Ok(folder);
        }
        Self::made(anywhere, runs)
    }

    fn made(path: PathBuf, runs: As) -> Result<Self, Failure> {
        let doing = format!("make the folder `{}`", path.display());
        fs::create_dir_all(&path).map_err(|error| Failure::new(&*doing, error))?;
        let folder = Self { path };
        if runs == As::Postgres {
            let status = repository::program("chown")
                .arg("postgres:postgres")
                .arg(&folder.path)
                .status();
            status.map_err(|error| Failure::new(doing, error))?;
        }
        Ok(folder)
    }

    fn can_be_written_to(&self, runs: As) -> bool {
        let mut test = runs.command(Path::new("test"));
        let status = test.arg("-w").arg(&self.path).current_dir("/").status();
        status.is_ok_and(|it| it.success())
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Where the server keeps everything.
    pub(super) fn cluster(&self) -> PathBuf {
        self.path.join("cluster")
    }

    /// Where the server says what it has to say.
    pub(super) fn log(&self) -> Result<File, Failure> {
        let log = File::create(self.path.join("log"));
        log.map_err(|error| Failure::new("make the server's log", error))
    }

    /// What it has said so far.
    pub(super) fn read_log(&self) -> String {
        fs::read_to_string(self.path.join("log")).unwrap_or_default()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What can't be removed stays below `target`, where nobody minds.
        let _ = fs::remove_dir_all(&self.path);
    }
}
