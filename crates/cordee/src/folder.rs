//! The folder of framework files that `cordee serve` was begun with, as the server is given it.

use crate::failure::Failure;
use crate::files::{self, Budget};
use cordee_server::Folder;
use std::path::{Path, PathBuf};

/// The folder, or the one file.
#[derive(Debug)]
pub struct FrameworkFolder {
    path: PathBuf,
}

impl FrameworkFolder {
    /// The folder or file at this path.
    pub fn at(path: PathBuf) -> Self {
        Self { path }
    }

    fn read(&self) -> Result<Vec<(String, Vec<u8>)>, Failure> {
        let mut budget = Budget::default();
        let mut found = Vec::new();
        for path in files::find(std::slice::from_ref(&self.path))? {
            let bytes = files::read(&path)?;
            budget.take(&path, bytes.len() as u64)?;
            found.push((self.below(&path), bytes));
        }
        Ok(found)
    }

    /// The path below the folder; of the one file, its name.
    fn below(&self, path: &Path) -> String {
        let below = path.strip_prefix(&self.path).unwrap_or(path);
        let below = match path.file_name() {
            Some(name) if below.as_os_str().is_empty() => Path::new(name),
            _ => below,
        };
        below.display().to_string()
    }
}

impl Folder for FrameworkFolder {
    fn files(&self) -> Result<Vec<(String, Vec<u8>)>, String> {
        self.read().map_err(|failure| failure.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn files_are_named_from_the_folder_on_and_are_those_of_the_moment() {
        let place = tempfile::tempdir().unwrap();
        // A name above that would be left out says nothing of the files.
        let ladder = place.path().join(".kept/ladder");
        fs::create_dir_all(ladder.join("crafts")).unwrap();
        fs::write(ladder.join("framework.yaml"), "a").unwrap();
        fs::write(ladder.join("notes.txt"), "b").unwrap();
        let folder = FrameworkFolder::at(ladder.clone());
        let names = || {
            let files = folder.files().unwrap().into_iter();
            files.map(|(path, _)| path).collect::<Vec<_>>()
        };
        assert_eq!(names(), ["framework.yaml"]);
        fs::write(ladder.join("crafts/roofing.yaml"), "c").unwrap();
        assert_eq!(names(), ["crafts/roofing.yaml", "framework.yaml"]);
        let one = FrameworkFolder::at(ladder.join("framework.yaml"));
        let wanted = vec![("framework.yaml".to_owned(), b"a".to_vec())];
        assert_eq!(one.files(), Ok(wanted));
    }

    #[test]
    fn a_folder_that_is_gone_says_so() {
        let gone = FrameworkFolder::at(PathBuf::from("no-such-folder"));
        let said = gone.files().unwrap_err();
        assert_eq!(said, "there is no `no-such-folder`");
    }
}
