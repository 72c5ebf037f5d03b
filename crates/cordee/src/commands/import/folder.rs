//! The files of the ladder: which there are, and what the wanted ones hold.

use crate::bounded::Holds;
use crate::failure::{Failure, FailureKind};
use cordee_framework::import::{MOST_BYTES, MOST_BYTES_IN_ALL};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// How many files are looked through.
const MOST_FILES: usize = 10_000;

/// A file: its path below the folder with `/` between the parts, and where it is.
type Place = (String, PathBuf);

/// The files of a ladder, in the order of their paths.
#[derive(Debug)]
pub(super) struct Folder {
    files: Vec<Place>,
}

impl Folder {
    /// All files below a folder, or one file. What is being written into is not a source.
    pub(super) fn find(path: &Path, output: Option<&Path>) -> Result<Self, Failure> {
        let about = fs::metadata(path).map_err(|error| Failure::unreadable(path, error))?;
        if !about.is_dir() {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let files = vec![(name.into_owned(), path.to_owned())];
            return Ok(Self { files });
        }
        let output = output.and_then(|output| fs::canonicalize(output).ok());
        let is_source = |entry: &DirEntry| {
            let is_top = entry.depth() == 0;
            let is_output = || fs::canonicalize(entry.path()).ok() == output;
            let is_folder = entry.file_type().is_dir();
            let is_left_out = is_folder && (entry.file_name() == ".git" || is_output());
            is_top || !is_left_out
        };
        let mut files = Vec::new();
        for entry in WalkDir::new(path).into_iter().filter_entry(is_source) {
            let entry = entry.map_err(|error| unreadable(path, error))?;
            if !entry.file_type().is_dir() {
                files.push((below(path, entry.path()), entry.into_path()));
            }
            if files.len() > MOST_FILES {
                return Err(Failure::new(FailureKind::TooManyFiles));
            }
        }
        files.sort();
        Ok(Self { files })
    }

    /// The paths of all files.
    pub(super) fn paths(&self) -> Vec<String> {
        self.files.iter().map(|(path, _)| path.clone()).collect()
    }

    /// What the wanted files hold.
    pub(super) fn wanted(&self, is_wanted: &dyn Fn(&str) -> bool) -> Vec<(String, Holds)> {
        let mut left = MOST_BYTES_IN_ALL;
        let wanted = self.files.iter().filter(|(path, _)| is_wanted(path));
        let held = wanted.map(|(path, place)| {
            let holds = read(place, left).unwrap_or_else(Holds::Nothing);
            if let Holds::Bytes(bytes) = &holds {
                left -= bytes.len();
            }
            (path.clone(), holds)
        });
        held.collect()
    }
}

fn unreadable(path: &Path, error: walkdir::Error) -> Failure {
    let path = error.path().unwrap_or(path).to_owned();
    let cause = error.into_io_error();
    Failure::unreadable(
        &path,
        cause.unwrap_or_else(|| std::io::ErrorKind::Other.into()),
    )
}

fn below(folder: &Path, path: &Path) -> String {
    let path = path.strip_prefix(folder).unwrap_or(path);
    let parts = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// The bytes of a file, as far as it may be read; or why not.
fn read(place: &Path, left: usize) -> Result<Holds, String> {
    let about = fs::symlink_metadata(place).map_err(|error| why(&error))?;
    if about.is_symlink() {
        return Err("it is a link to another place; it was not read".to_owned());
    }
    if !about.is_file() {
        return Err("it is no file that could be read".to_owned());
    }
    let most = MOST_BYTES.min(left);
    let mut bytes = Vec::new();
    let file = File::open(place).map_err(|error| why(&error))?;
    file.take(most as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| why(&error))?;
    match bytes.len() {
        size if size <= most => Ok(Holds::Bytes(bytes)),
        size if size > MOST_BYTES => {
            let most = MOST_BYTES >> 20;
            Err(format!("larger than {most} MiB; it was not read"))
        }
        _ => {
            let most = MOST_BYTES_IN_ALL >> 20;
            Err(format!(
                "with it, the files are larger than {most} MiB together; it was not read"
            ))
        }
    }
}

fn why(error: &std::io::Error) -> String {
    format!("it can't be read: {}", crate::failure::in_words(error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use cordee_framework::import::Mapping;

    fn mapping(files: &str) -> Mapping {
        let text = format!("sources: [{{ files: \"{files}\", take: [] }}]");
        Mapping::read("mapping.yaml", &text).unwrap()
    }

    /// The wanted files of a folder with a short word for what they hold.
    fn wanted(folder: &Path, files: &str) -> Vec<(String, String)> {
        let found = Folder::find(folder, Some(&folder.join("out"))).unwrap();
        let wanted = found.wanted(&|path| mapping(files).wants(path)).into_iter();
        let shown = wanted.map(|(path, holds)| match holds {
            Holds::Bytes(bytes) => (path, format!("{} bytes", bytes.len())),
            Holds::Nothing(why) => (path, why),
        });
        shown.collect()
    }

    fn put(folder: &Path, path: &str, size: usize) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        File::create(path).unwrap().set_len(size as u64).unwrap();
    }

    fn shown(files: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(path, what): &(&str, &str)| ((*path).to_owned(), (*what).to_owned());
        files.iter().map(owned).collect()
    }

    #[test]
    fn all_files_are_seen_but_those_of_git_and_what_was_written() {
        let folder = tempfile::tempdir().unwrap();
        for path in [
            "b/a.yaml",
            "a.yaml",
            ".git/a.yaml",
            "out/a.yaml",
            "b/out/a.yaml",
        ] {
            put(folder.path(), path, 3);
        }
        let found = Folder::find(folder.path(), Some(&folder.path().join("out"))).unwrap();
        assert_eq!(found.paths(), ["a.yaml", "b/a.yaml", "b/out/a.yaml"]);
        let one = Folder::find(&folder.path().join("b/a.yaml"), None).unwrap();
        assert_eq!(one.paths(), ["a.yaml"]);
    }

    #[test]
    fn too_large_a_file_and_too_many_bytes_are_said() {
        let folder = tempfile::tempdir().unwrap();
        put(folder.path(), "0.csv", MOST_BYTES + 1);
        for n in 1..=5 {
            put(folder.path(), &format!("{n}.csv"), MOST_BYTES);
        }
        put(folder.path(), "6.yaml", 1);
        let bytes = format!("{MOST_BYTES} bytes");
        let too_much = "with it, the files are larger than 32 MiB together; it was not read";
        assert_eq!(
            wanted(folder.path(), "*.csv"),
            shown(&[
                ("0.csv", "larger than 8 MiB; it was not read"),
                ("1.csv", &bytes),
                ("2.csv", &bytes),
                ("3.csv", &bytes),
                ("4.csv", &bytes),
                ("5.csv", too_much),
            ])
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        use std::os::unix::fs::symlink;
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        put(elsewhere.path(), "secret.csv", 9);
        symlink(
            elsewhere.path().join("secret.csv"),
            folder.path().join("a.csv"),
        )
        .unwrap();
        symlink(elsewhere.path(), folder.path().join("b")).unwrap();
        assert_eq!(
            wanted(folder.path(), "**"),
            shown(&[
                ("a.csv", "it is a link to another place; it was not read"),
                ("b", "it is a link to another place; it was not read"),
            ])
        );
    }
}
