//! The folder of a site: what it holds before, and putting another in its place at once.

use crate::failure::{Failure, FailureKind};
use crate::files::Existing;
use cordee_server::{Former, MARKER};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use tempfile::TempDir;
use walkdir::WalkDir;

/// The folder a site is written into.
#[derive(Debug)]
pub(super) struct Folder {
    /// As the user named it.
    named: PathBuf,
    /// Where it is; a link stays a link.
    place: PathBuf,
    former: Former,
}

impl Folder {
    /// Looks at a folder: it may be missing, empty, or hold an earlier site. Anything else is kept
    /// unless it may be written into.
    pub(super) fn open(named: &Path, existing: Existing) -> Result<Self, Failure> {
        let former = former(named, existing)?;
        let place = fs::canonicalize(named).unwrap_or_else(|_| named.to_owned());
        if fs::canonicalize(".").is_ok_and(|here| here.starts_with(&place)) {
            // The folder is put aside: whoever stands in it would stand nowhere.
            let cause = "you are in it; run this from another folder";
            return Err(Failure::unwritable(named, io::Error::other(cause)));
        }
        Ok(Self {
            named: named.to_owned(),
            place,
            former,
        })
    }

    /// The site that is there.
    pub(super) fn former(&self) -> &Former {
        &self.former
    }

    /// Writes all files beside the folder, moves what is not ours there too, and puts the whole in
    /// the folder's place. Until then the folder stays as it was.
    pub(super) fn write(
        &self,
        files: impl Iterator<Item = (String, Vec<u8>)>,
    ) -> Result<(), Failure> {
        let fails = |error| Failure::unwritable(&self.named, error);
        let parent = self.parent().map_err(fails)?;
        let staged = staging_folder(&parent).map_err(fails)?;
        for (path, bytes) in files {
            let target = staged.path().join(below(&path).map_err(fails)?);
            write_one(&target, &bytes).map_err(fails)?;
        }
        self.swap(&staged, &parent).map_err(fails)
    }

    fn parent(&self) -> io::Result<PathBuf> {
        let parent = match self.place.parent() {
            Some(parent) if parent.as_os_str().is_empty() => PathBuf::from("."),
            Some(parent) => parent.to_owned(),
            None => return Err(io::ErrorKind::InvalidInput.into()),
        };
        fs::create_dir_all(&parent)?;
        Ok(parent)
    }

    /// Puts the new folder in the place of the old one. If that fails half-way, the old one comes
    /// back.
    fn swap(&self, staged: &TempDir, parent: &Path) -> io::Result<()> {
        let aside = tempfile::Builder::new().prefix(OURS).tempdir_in(parent)?;
        let old = aside.path().join("old");
        let was_there = self.place.symlink_metadata().is_ok();
        if was_there {
            fs::set_permissions(staged.path(), fs::metadata(&self.place)?.permissions())?;
            fs::rename(&self.place, &old)?;
        }
        let mut moved = Vec::new();
        let done = self
            .bring_others(&old, staged.path(), &mut moved)
            .and_then(|()| fs::rename(staged.path(), &self.place));
        if let Err(error) = done {
            for (from, to) in moved.iter().rev() {
                // The failure before this one is the one to tell.
                let _ = fs::rename(to, from);
            }
            if was_there {
                let _ = fs::rename(&old, &self.place);
            }
            return Err(error);
        }
        Ok(())
    }

    /// Moves what we did not write from the old folder to the new one; our own files go with the
    /// old folder.
    fn bring_others(
        &self,
        old: &Path,
        new: &Path,
        moved: &mut Vec<(PathBuf, PathBuf)>,
    ) -> io::Result<()> {
        if old.symlink_metadata().is_err() {
            return Ok(());
        }
        let ours = self.former.files();
        let mut walk = WalkDir::new(old).min_depth(1).into_iter();
        while let Some(entry) = walk.next() {
            let entry = entry?;
            let path = entry.path().strip_prefix(old).unwrap_or(entry.path());
            let name = path.to_string_lossy().replace('\\', "/");
            let target = new.join(path);
            let is_folder = entry.file_type().is_dir();
            let is_new = target.symlink_metadata().is_ok();
            // A folder of both is looked into; what is now written anew is left behind.
            if is_new || ours.contains(&*name) || (is_folder && holds_ours(&ours, &name)) {
                continue;
            }
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::rename(entry.path(), &target)?;
            moved.push((entry.path().to_owned(), target));
            if is_folder {
                walk.skip_current_dir();
            }
        }
        Ok(())
    }
}

const OURS: &str = ".cordee-site-";

/// Whether one of our files stood below a folder.
fn holds_ours(ours: &std::collections::BTreeSet<&str>, folder: &str) -> bool {
    let start = format!("{folder}/");
    let mut after = ours.range(start.as_str()..);
    after.next().is_some_and(|file| file.starts_with(&start))
}

fn former(named: &Path, existing: Existing) -> Result<Former, Failure> {
    let unreadable = |error| Failure::unreadable(named, error);
    let mut entries = match fs::read_dir(named) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Former::default()),
        Err(error) => return Err(unreadable(error)),
    };
    let note = match fs::read(named.join(MARKER)) {
        Ok(note) => Former::read(&note).ok(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(unreadable(error)),
    };
    match note {
        Some(former) => Ok(former),
        None if existing == Existing::Replaced || entries.next().is_none() => Ok(Former::default()),
        None => Err(Failure::new(FailureKind::NotASite(named.to_owned()))),
    }
}

fn staging_folder(parent: &Path) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(OURS);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // A site is to be read by whoever serves it.
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    builder.tempdir_in(parent)
}

/// The paths are made of ids, which can't lead out of the folder; this makes sure of it.
fn below(path: &str) -> io::Result<&Path> {
    let path = Path::new(path);
    let is_plain = |part: Component<'_>| matches!(part, Component::Normal(_));
    if path.components().all(is_plain) {
        Ok(path)
    } else {
        Err(io::ErrorKind::InvalidInput.into())
    }
}

fn write_one(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, bytes)
}
