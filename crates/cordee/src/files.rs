//! Finding framework files, reading them, and writing files whole or not at all.
//!
//! Knows the limits of `docs/guide/language.md`; does not know what the files say.

use crate::failure::{Failure, FailureKind};
use cordee_domain::Framework;
use cordee_framework::{SourceFile, Sources};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use walkdir::{DirEntry, WalkDir};

const MIB: u64 = 1 << 20;
/// The largest file that is read.
const MOST_IN_FILE: u64 = 64 * MIB;
/// The most that is read of all files together.
const MOST_IN_ALL: u64 = 256 * MIB;
/// How many files are read.
const MOST_FILES: usize = 10_000;

/// Files of one framework: what stands below folders, and files named one by one.
pub fn find(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for path in paths {
        let about = fs::metadata(path).map_err(|error| Failure::unreadable(path, error))?;
        let below = if about.is_dir() {
            find_below(path)?
        } else {
            vec![path.clone()]
        };
        for file in below {
            // The same file may be reached in two ways.
            let place = fs::canonicalize(&file).unwrap_or_else(|_| file.clone());
            if seen.insert(place) {
                found.push(file);
            }
            if found.len() > MOST_FILES {
                return Err(Failure::new(FailureKind::TooManyFiles));
            }
        }
    }
    if found.is_empty() {
        return Err(Failure::new(FailureKind::NoFiles(paths.to_vec())));
    }
    Ok(found)
}

/// What tells whether any file of a framework has changed: its path, size and time.
pub fn stamp(paths: &[PathBuf]) -> Result<Vec<(PathBuf, u64, Option<SystemTime>)>, Failure> {
    let stamp_of = |path: PathBuf| {
        let about = fs::metadata(&path).map_err(|error| Failure::unreadable(&path, error))?;
        Ok((path, about.len(), about.modified().ok()))
    };
    find(paths)?.into_iter().map(stamp_of).collect()
}

fn find_below(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name();
    for entry in walk
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || is_wanted(entry))
    {
        match entry {
            Ok(entry) if entry.file_type().is_file() && is_yaml(entry.path()) => {
                found.push(entry.into_path());
            }
            Ok(_) => {}
            Err(error) => pass_over_or_fail(error, folder)?,
        }
        if found.len() > MOST_FILES {
            return Err(Failure::new(FailureKind::TooManyFiles));
        }
    }
    Ok(found)
}

/// A link back to a folder above is passed over, and so is a dangling link to anything but a
/// framework file.
fn pass_over_or_fail(error: walkdir::Error, folder: &Path) -> Result<(), Failure> {
    let path = error.path().unwrap_or(folder).to_owned();
    let is_loop = error.loop_ancestor().is_some();
    let is_missing = error
        .io_error()
        .is_some_and(|e| e.kind() == io::ErrorKind::NotFound);
    let is_left_out = path.file_name().is_some_and(is_name_left_out);
    if is_loop || is_left_out || (is_missing && !is_yaml(&path)) {
        return Ok(());
    }
    let cause = error
        .into_io_error()
        .unwrap_or_else(|| io::ErrorKind::Other.into());
    Err(Failure::unreadable(&path, cause))
}

fn is_wanted(entry: &DirEntry) -> bool {
    !is_name_left_out(entry.file_name())
}

fn is_name_left_out(name: &std::ffi::OsStr) -> bool {
    name.to_string_lossy().starts_with(['.', '_'])
}

fn is_yaml(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|e| e.eq_ignore_ascii_case("yaml") || e.eq_ignore_ascii_case("yml"))
}

/// The bytes of one file.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| Failure::unreadable(path, error))?;
    let mut part = file.take(MOST_IN_FILE + 1);
    part.read_to_end(&mut bytes)
        .map_err(|error| Failure::unreadable(path, error))?;
    if bytes.len() as u64 > MOST_IN_FILE {
        return Err(Failure::new(FailureKind::FileTooLarge(path.to_owned())));
    }
    Ok(bytes)
}

/// How much has been read of one framework.
#[derive(Default)]
pub struct Budget {
    files: usize,
    bytes: u64,
}

impl Budget {
    /// Takes a file of so many bytes, or says that it is too much.
    pub fn take(&mut self, path: &Path, bytes: u64) -> Result<(), Failure> {
        self.files += 1;
        self.bytes = self.bytes.saturating_add(bytes);
        let kind = if bytes > MOST_IN_FILE {
            FailureKind::FileTooLarge(path.to_owned())
        } else if self.bytes > MOST_IN_ALL {
            FailureKind::FilesTooLarge
        } else if self.files > MOST_FILES {
            FailureKind::TooManyFiles
        } else {
            return Ok(());
        };
        Err(Failure::new(kind))
    }
}

/// Whether a path below the folder of a framework is one of its files.
pub fn is_wanted_path(path: &Path) -> bool {
    is_yaml(path) && !path.iter().any(is_name_left_out)
}

/// All files of the framework at these paths.
pub fn sources(paths: &[PathBuf]) -> Result<Sources, Failure> {
    let mut budget = Budget::default();
    let mut files = Vec::new();
    for path in find(paths)? {
        let bytes = read(&path)?;
        budget.take(&path, bytes.len() as u64)?;
        files.push(SourceFile::new(shown(&path), text_of(bytes)));
    }
    Ok(Sources::new(files))
}

/// The framework at a path, as far as it can be read; what `cordee check` says of it is left to that.
pub fn framework(path: &Path) -> Result<Framework, Failure> {
    let sources = sources(&[path.to_owned()])?;
    Ok(cordee_framework::check(&sources).framework)
}

/// The text of one file.
pub fn text(path: &Path) -> Result<String, Failure> {
    read(path).map(text_of)
}

/// A path as the user gave it, without a leading `./`.
pub fn shown(path: &Path) -> String {
    let shown = path.strip_prefix(".").unwrap_or(path);
    let shown = if shown.as_os_str().is_empty() {
        path
    } else {
        shown
    };
    shown.display().to_string()
}

/// The text of these bytes. What is no text is `�`; where nothing is text but the signs between
/// (UTF-16), a comment with that sign is all there is, so that it is said once.
pub fn text_of(bytes: Vec<u8>) -> String {
    let is_utf16 = bytes.starts_with(&[0xfe, 0xff]) || bytes.starts_with(&[0xff, 0xfe]);
    if is_utf16 || bytes.contains(&0) {
        return "# \u{fffd}".to_owned();
    }
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// Puts `text` in the place of a file, all of it or nothing.
pub fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    // A link stays a link.
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    write_whole(&place, text).map_err(|error| Failure::unwritable(path, error))
}

fn write_whole(place: &Path, text: &str) -> io::Result<()> {
    let folder = place
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let permissions = fs::metadata(place).map(|about| about.permissions()).ok();
    if permissions.as_ref().is_some_and(fs::Permissions::readonly) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let mut file = new_file_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(text.as_bytes())?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.as_file().sync_all()?;
    file.persist(place)?;
    Ok(())
}

/// A file with the permissions that any new file gets, instead of those of a private one.
fn new_file_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".cordee-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// What becomes of files that are there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// They stay, and nothing is written.
    Kept,
    /// They are replaced.
    Replaced,
}

/// Writes all of these files or none of them, with the folders above them: each is written beside
/// its place first, and put there when all are. Only a failure in between, with files to be
/// replaced, could leave some new and some old.
pub fn place(files: &[(&Path, &[u8])], existing: Existing) -> Result<(), Failure> {
    let there = files
        .iter()
        .filter(|(path, _)| path.symlink_metadata().is_ok());
    let there: Vec<PathBuf> = there.map(|(path, _)| path.to_path_buf()).collect();
    if existing == Existing::Kept && !there.is_empty() {
        return Err(Failure::new(FailureKind::InTheWay(there)));
    }
    let staged: Result<Vec<_>, Failure> = files
        .iter()
        .map(|(path, bytes)| {
            let staged = stage(path, bytes).map_err(|error| Failure::unwritable(path, error))?;
            Ok((staged, *path))
        })
        .collect();
    let mut placed = Vec::new();
    for (staged, path) in staged? {
        let done = match existing {
            Existing::Kept => staged.persist_noclobber(path),
            Existing::Replaced => staged.persist(path),
        };
        if let Err(error) = done {
            take_back(&placed, existing);
            return Err(Failure::unwritable(path, error.error));
        }
        placed.push(path);
    }
    Ok(())
}

fn stage(path: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut file = new_file_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// What has just been put where nothing was goes away again.
fn take_back(placed: &[&Path], existing: Existing) {
    if existing == Existing::Kept {
        for path in placed {
            // The failure before this one is the one to tell.
            let _ = fs::remove_file(path);
        }
    }
}

/// Writes a file that must not be there yet, with the folders above it.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let create = || {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        File::create_new(path)?.write_all(bytes)
    };
    create().map_err(|error| Failure::unwritable(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_becomes_a_replacement_sign() {
        assert_eq!(text_of(b"title: Roofing".to_vec()), "title: Roofing");
        assert_eq!(
            text_of(b"title: D\xe4cher".to_vec()),
            "title: D\u{fffd}cher"
        );
        assert_eq!(text_of(b"\xff\xfet\0i\0".to_vec()), "# \u{fffd}");
        assert_eq!(text_of(b"\0t\0i".to_vec()), "# \u{fffd}");
    }

    #[test]
    fn when_one_file_can_not_be_placed_the_others_go_away_again() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("a"), folder.path().join("b/c"));
        // The third stands where the first has just been put.
        let files: [(&Path, &[u8]); 3] = [(&one, b"1"), (&other, b"2"), (&one, b"3")];
        assert!(place(&files, Existing::Kept).is_err());
        assert!(!one.exists() && !other.exists());
        place(&files, Existing::Replaced).unwrap();
        assert_eq!(fs::read_to_string(one).unwrap(), "3");
    }

    #[test]
    fn a_path_is_shown_as_it_was_given() {
        for (path, wanted) in [
            ("./framework.yaml", "framework.yaml"),
            (".", "."),
            ("careers/framework.yaml", "careers/framework.yaml"),
            ("../careers/framework.yaml", "../careers/framework.yaml"),
            ("/careers/framework.yaml", "/careers/framework.yaml"),
        ] {
            assert_eq!(shown(Path::new(path)), wanted);
        }
    }
}
