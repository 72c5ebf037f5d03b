//! Versions of the framework: read from what was sent or kept, checked within bounds, and held for
//! a moment between being looked at and being published.
//!
//! It knows texts and where they came from by name; it opens no file.

use crate::refused::Refused;
use crate::{App, Published};
use cordee_domain::{ContentHash, PersonId};
use cordee_framework::{SourceFile, Sources, check};
use cordee_store::{No, Store};
use std::collections::VecDeque;
use std::io::{Cursor, Read};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;
use zip::ZipArchive;

/// The most text of one version.
const MOST_TEXT: usize = 4 * 1024 * 1024;
/// The most files of one version.
const MOST_FILES: usize = 500;
/// How many versions are looked at and not yet published, in the whole house.
const MOST_DRAFTS: usize = 8;

/// The files of a version: the path of each in its folder, and its text.
pub(crate) type Files = Vec<(String, String)>;

/// Why what was sent can't be looked at as a version.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Unreadable {
    /// There is no framework file in it.
    NoFiles,
    /// It is more than is taken.
    TooMuch,
    /// The archive can't be unpacked.
    BrokenArchive,
    /// The folder of the server can't be read.
    NoFolder,
}

/// A version that somebody looks at before it counts.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) by: PersonId,
    pub(crate) published: Arc<Published>,
    pub(crate) files: Files,
}

/// The versions that are being looked at. The oldest gives way where there are too many.
#[derive(Debug)]
pub(crate) struct Drafts {
    kept: Mutex<VecDeque<Draft>>,
    /// One version is checked at a time: a check takes all cores and some memory.
    desk: Semaphore,
}

impl Default for Drafts {
    fn default() -> Self {
        Self {
            kept: Mutex::default(),
            desk: Semaphore::new(1),
        }
    }
}

impl Drafts {
    /// Keeps a version for whoever looks at it.
    pub(crate) fn keep(&self, draft: Draft) -> ContentHash {
        let hash = draft.published.version().content;
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|it| it.by != draft.by || it.published.version().content != hash);
        kept.push_back(draft);
        if kept.len() > MOST_DRAFTS {
            kept.pop_front();
        }
        hash
    }

    /// The version that this person looks at.
    pub(crate) fn of(&self, by: PersonId, hash: ContentHash) -> Option<Draft> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let mut kept = kept.iter();
        let is_it = |it: &&Draft| it.by == by && it.published.version().content == hash;
        kept.find(is_it).cloned()
    }

    /// Reads and checks a version, apart from what answers requests.
    pub(crate) async fn read(&self, files: Files) -> Result<Published, Refused> {
        let _turn = self.desk.acquire().await.map_err(|_| Refused::Busy)?;
        let read = tokio::task::spawn_blocking(move || published(files));
        read.await.map_err(|_| Refused::Broken)
    }
}

/// What these files say, with what `check` finds.
fn published(files: Files) -> Published {
    let files = files.into_iter();
    let files = files.map(|(path, text)| SourceFile::new(path, text));
    let sources = Sources::new(files.collect());
    Published::new(check(&sources), &sources)
}

/// A version that was published once.
pub(crate) async fn version(
    app: &App,
    store: &Store,
    hash: ContentHash,
) -> Result<Arc<Published>, Refused> {
    if let Some(published) = app.version(hash) {
        return Ok(published);
    }
    let files = store.files_of(hash).await.map_err(No::from)?;
    let published = app.drafts().read(files.ok_or(No::NotFound)?).await?;
    Ok(Arc::new(published))
}

/// The framework files among those that were sent: of a folder, one by one, or in an archive.
pub(crate) fn files(sent: Vec<(String, Vec<u8>)>) -> Result<Files, Unreadable> {
    let mut files = Vec::new();
    for (path, bytes) in sent {
        if is_archive(&bytes) {
            unpack(bytes, &mut files)?;
        } else {
            files.push((path, bytes));
        }
    }
    let mut files: Files = files
        .into_iter()
        .map(|(path, bytes)| (path.replace('\\', "/"), bytes))
        .filter(|(path, _)| is_wanted(path))
        .map(|(path, bytes)| (path, text_of(bytes)))
        .collect();
    let text: usize = files.iter().map(|(_, text)| text.len()).sum();
    if files.is_empty() {
        return Err(Unreadable::NoFiles);
    }
    if text > MOST_TEXT || files.len() > MOST_FILES {
        return Err(Unreadable::TooMuch);
    }
    without_common_folder(&mut files);
    files.sort();
    Ok(files)
}

fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Unpacks no more than is taken, whatever the archive says of itself.
fn unpack(bytes: Vec<u8>, into: &mut Vec<(String, Vec<u8>)>) -> Result<(), Unreadable> {
    let broken = |_| Unreadable::BrokenArchive;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > 4 * MOST_FILES {
        return Err(Unreadable::TooMuch);
    }
    let mut left = MOST_TEXT;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(broken)?;
        let path = entry.name().map_err(broken)?.into_owned();
        if entry.is_dir() || !is_wanted(&path.replace('\\', "/")) {
            continue;
        }
        let mut text = Vec::new();
        let most = u64::try_from(left).unwrap_or(0).saturating_add(1);
        let read = entry.take(most).read_to_end(&mut text);
        read.map_err(|_| Unreadable::BrokenArchive)?;
        left = left.checked_sub(text.len()).ok_or(Unreadable::TooMuch)?;
        into.push((path, text));
    }
    Ok(())
}

/// Whether it is a framework file: not hidden, not set aside with `_`, of the right ending.
fn is_wanted(path: &str) -> bool {
    let is_set_aside = |part: &str| part.starts_with(['.', '_']) && part != ".";
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    let is_yaml = ending.is_some_and(|it| matches!(&*it.to_lowercase(), "yaml" | "yml"));
    is_yaml && !path.split('/').any(is_set_aside)
}

/// What is no text is `�`, which the check speaks of.
fn text_of(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
        .replace('\0', "\u{fffd}")
}

/// A folder is sent with its own name before each path; that says nothing.
fn without_common_folder(files: &mut Files) {
    let folder = |path: &str| path.split_once('/').map(|(folder, _)| folder.to_owned());
    let Some(common) = files.first().and_then(|(path, _)| folder(path)) else {
        return;
    };
    if files
        .iter()
        .all(|(path, _)| folder(path).as_ref() == Some(&common))
    {
        for (path, _) in files {
            *path = path.get(common.len() + 1..).unwrap_or_default().to_owned();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{SMALL, checked};
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn file(path: &str, text: &str) -> (String, Vec<u8>) {
        (path.to_owned(), text.as_bytes().to_vec())
    }

    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, bytes) in files {
            zip.start_file(*path, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn paths(files: &Files) -> Vec<&str> {
        files.iter().map(|(path, _)| &**path).collect()
    }

    #[test]
    fn a_folder_an_archive_and_single_files_are_the_same_version() {
        let folder = vec![
            file("careers/framework.yaml", "a"),
            file("careers/crafts/roofing.YML", "b"),
            file("careers/notes.txt", "c"),
            file("careers/.git/x.yaml", "d"),
            file("careers/_old/x.yaml", "e"),
        ];
        let packed = archive(&[
            ("careers/framework.yaml", b"a"),
            ("careers\\crafts\\roofing.YML", b"b"),
            ("careers/_old/x.yaml", b"e"),
        ]);
        let wanted = ["crafts/roofing.YML", "framework.yaml"];
        assert_eq!(paths(&files(folder).unwrap()), wanted);
        let packed = vec![("careers.zip".to_owned(), packed)];
        assert_eq!(paths(&files(packed).unwrap()), wanted);
    }

    #[test]
    fn what_can_not_be_a_version_says_why() {
        let bomb = archive(&[("framework.yaml", &vec![b' '; MOST_TEXT + 1])]);
        assert!(bomb.len() < MOST_TEXT / 10);
        let many = (0..=MOST_FILES).map(|at| file(&format!("{at}.yaml"), ""));
        for (sent, wanted) in [
            (vec![], Unreadable::NoFiles),
            (vec![file("notes.txt", "a")], Unreadable::NoFiles),
            (many.collect(), Unreadable::TooMuch),
            (vec![("a.zip".to_owned(), bomb)], Unreadable::TooMuch),
            (
                vec![file("a.zip", "PK\u{3}\u{4} and then nothing")],
                Unreadable::BrokenArchive,
            ),
        ] {
            assert_eq!(files(sent), Err(wanted));
        }
    }

    #[test]
    fn a_draft_is_for_whoever_looks_at_it_and_the_oldest_gives_way() {
        let drafts = Drafts::default();
        let draft = |by, name: &str| Draft {
            by: PersonId(by),
            published: Arc::new(checked(&SMALL.replace("TODO", name))),
            files: Vec::new(),
        };
        let first = drafts.keep(draft(1, "first"));
        assert!(drafts.of(PersonId(1), first).is_some());
        assert!(drafts.of(PersonId(2), first).is_none());
        for name in 0..MOST_DRAFTS {
            drafts.keep(draft(1, &name.to_string()));
        }
        assert!(drafts.of(PersonId(1), first).is_none());
    }
}
