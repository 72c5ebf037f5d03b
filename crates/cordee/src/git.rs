//! A folder as it was in a git revision, read through the user's own `git`.
//!
//! Knows how to ask `git` for the files of a tree, by starting it without a shell; reads nothing
//! of a repository itself and writes nothing. See `docs/decisions/0006-git.md`.

use crate::failure::{Failure, in_words};
use crate::files::{self, Budget};
use cordee_framework::{SourceFile, Sources};
use std::fmt;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

/// A folder in a revision, as people name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The revision: a commit, a tag, a branch.
    pub revision: String,
    /// The folder in it, as `git` counts: from the top of the repository, or with `./` before it
    /// from where `git` is started.
    pub folder: String,
}

/// Why `git` could not give what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// `git` can't be started.
    Missing(String),
    /// There is no repository here.
    NoRepository(PathBuf),
    /// There is no such revision.
    Unknown(String),
    /// A revision may not look like an option.
    LooksLikeOption(String),
    /// The folder is not in the revision.
    NoFolder(Revision),
    /// No framework file is in the folder.
    NoFiles(Revision),
    /// `git` failed otherwise, with its own words.
    Failed(String),
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.revision, self.folder)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(why) => write!(f, "`git` can't be started: {why}"),
            Self::NoRepository(place) => {
                write!(f, "`{}` is not in a git repository", files::shown(place))
            }
            Self::Unknown(revision) => write!(f, "there is no revision `{revision}`"),
            Self::LooksLikeOption(revision) => {
                write!(f, "`{revision}` can't be a revision: it begins with `-`")
            }
            Self::NoFolder(it) if it.folder.is_empty() => write!(f, "`{it}` holds no folder"),
            Self::NoFolder(it) => {
                write!(f, "there is no folder `{}` in `{}`", it.folder, it.revision)
            }
            Self::NoFiles(it) => write!(f, "there is no framework file in `{it}`"),
            Self::Failed(why) => write!(f, "`git` failed: {why}"),
        }
    }
}

impl Trouble {
    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Missing(_) => "install `git`, or compare two folders instead",
            Self::NoRepository(_) => {
                "run it inside a repository, name one of its folders with `--in`, or compare two \
                 folders"
            }
            Self::Unknown(_) => {
                "name a folder that is there, or a commit, a tag or a branch, such as `HEAD~1:` or \
                 `v2026:careers`"
            }
            Self::LooksLikeOption(_) => "name a commit, a tag or a branch",
            Self::NoFolder(_) => {
                "write the path from the top of the repository, such as `HEAD~1:careers`, or with \
                 `./` from where you are"
            }
            Self::NoFiles(_) => "name a folder with `.yaml` files, such as `HEAD~1:careers`",
            Self::Failed(_) => "run `git status` here and mend what it says",
        }
    }
}

/// The framework files of a folder in a revision, as `git` sees it from `place`.
pub fn sources(place: &Path, asked: &Revision) -> Result<Sources, Failure> {
    let tree = tree(place, asked).map_err(Failure::git)?;
    let entries = entries(place, &tree, asked).map_err(Failure::git)?;
    let mut budget = Budget::default();
    for entry in &entries {
        budget.take(Path::new(&entry.path), entry.size)?;
    }
    if entries.is_empty() {
        return Err(Failure::git(Trouble::NoFiles(asked.clone())));
    }
    let texts = contents(place, &entries).map_err(Failure::git)?;
    let files = entries.iter().zip(texts);
    let files = files.map(|(entry, bytes)| {
        let parent = asked.folder.trim_end_matches('/');
        let between = if parent.is_empty() { "" } else { "/" };
        let path = format!("{}:{parent}{between}{}", asked.revision, entry.path);
        SourceFile::new(path, files::text_of(bytes))
    });
    Ok(Sources::new(files.collect()))
}

fn git(place: &Path) -> Command {
    let mut git = Command::new("git");
    git.arg("-C").arg(place);
    // Its words are told apart by us, so they must not be translated; and nobody is to be asked.
    git.env("LC_ALL", "C")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .stdin(Stdio::null());
    git
}

fn answer(mut git: Command) -> Result<Output, Trouble> {
    git.output().map_err(|error| missing(&error))
}

fn missing(error: &io::Error) -> Trouble {
    Trouble::Missing(match error.kind() {
        io::ErrorKind::NotFound => "there is no such program".to_owned(),
        _ => in_words(error),
    })
}

/// What `git` says is wrong, in one line.
fn complaint(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    let line = said.lines().find(|line| !line.trim().is_empty());
    let line = line.unwrap_or("it did not say why");
    line.trim_start_matches("fatal: ").to_owned()
}

/// The id of the tree that is asked for.
fn tree(place: &Path, asked: &Revision) -> Result<String, Trouble> {
    if asked.revision.starts_with('-') {
        return Err(Trouble::LooksLikeOption(asked.revision.clone()));
    }
    let found = verified(place, &format!("{}^{{tree}}", asked.revision))?;
    if found.is_none() {
        is_repository(place)?;
        return Err(Trouble::Unknown(asked.revision.clone()));
    }
    let folder = asked.folder.trim_end_matches('/');
    // `REV:./` is the folder where `git` is, `REV:.` is nothing.
    let folder = if folder == "." { "./" } else { folder };
    let tree = verified(place, &format!("{}:{folder}", asked.revision))?;
    tree.ok_or_else(|| Trouble::NoFolder(asked.clone()))
}

fn verified(place: &Path, name: &str) -> Result<Option<String>, Trouble> {
    let mut git = git(place);
    git.args(["rev-parse", "--verify", "--quiet", name]);
    let output = answer(git)?;
    let id = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    Ok((output.status.success() && is_id).then_some(id))
}

fn is_repository(place: &Path) -> Result<(), Trouble> {
    let mut git = git(place);
    git.args(["rev-parse", "--git-dir"]);
    let output = answer(git)?;
    if output.status.success() {
        return Ok(());
    }
    let why = complaint(&output);
    Err(if why.starts_with("not a git repository") {
        Trouble::NoRepository(place.to_owned())
    } else {
        Trouble::Failed(why)
    })
}

/// A framework file in a tree.
struct Entry {
    id: String,
    size: u64,
    path: String,
}

/// The framework files below a tree, in the order in which a folder is read.
fn entries(place: &Path, tree: &str, asked: &Revision) -> Result<Vec<Entry>, Trouble> {
    let mut git = git(place);
    git.args(["ls-tree", "-r", "-z", "-l", "--full-tree", tree]);
    let output = answer(git)?;
    if !output.status.success() {
        let why = complaint(&output);
        return Err(if why.contains("not a tree object") {
            Trouble::NoFolder(asked.clone())
        } else {
            Trouble::Failed(why)
        });
    }
    let lines = output.stdout.split(|byte| *byte == 0);
    let mut entries: Vec<Entry> = lines.filter_map(entry).collect();
    entries.sort_by(|a, b| a.path.split('/').cmp(b.path.split('/')));
    Ok(entries)
}

/// A line such as `100644 blob 83ba…    1234<tab>careers/roofing.yaml`. Links and submodules are
/// passed over: what they lead to is not in the tree.
fn entry(line: &[u8]) -> Option<Entry> {
    let line = String::from_utf8_lossy(line);
    let (about, path) = line.split_once('\t')?;
    let mut about = about.split_whitespace();
    let (mode, sort) = (about.next()?, about.next()?);
    let (id, size) = (about.next()?, about.next()?);
    let is_file = sort == "blob" && mode != "120000";
    let wanted = is_file && files::is_wanted_path(Path::new(path));
    wanted.then_some(Entry {
        id: id.to_owned(),
        size: size.parse().ok()?,
        path: path.to_owned(),
    })
}

/// The bytes of each entry, through one `git cat-file --batch`.
fn contents(place: &Path, entries: &[Entry]) -> Result<Vec<Vec<u8>>, Trouble> {
    let failed = |error: io::Error| Trouble::Failed(in_words(&error));
    let mut git = git(place);
    git.args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = git.spawn().map_err(|error| missing(&error))?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let read = thread::scope(|scope| {
        // Asked from beside, so that neither waits for the other with full hands.
        scope.spawn(move || {
            if let Some(mut stdin) = stdin {
                let mut ids = entries.iter().map(|entry| &entry.id);
                // Where `git` has left, its answer is short, and that is told.
                let _ = ids.try_for_each(|id| writeln!(stdin, "{id}"));
            }
        });
        let mut answers = BufReader::new(stdout.ok_or(io::ErrorKind::BrokenPipe)?);
        let all = entries.iter().map(|entry| content(&mut answers, entry));
        all.collect::<io::Result<Vec<_>>>()
    });
    let status = child.wait().map_err(failed)?;
    let contents = read.map_err(failed)?;
    if status.success() {
        Ok(contents)
    } else {
        Err(Trouble::Failed("`git cat-file` stopped".to_owned()))
    }
}

/// One answer: `<id> blob <size>`, a line break, the bytes, a line break.
fn content(answers: &mut impl BufRead, entry: &Entry) -> io::Result<Vec<u8>> {
    let mut head = String::new();
    answers.read_line(&mut head)?;
    if head.trim_end() != format!("{} blob {}", entry.id, entry.size) {
        return Err(io::Error::other(format!("`{}` can't be read", entry.path)));
    }
    let mut bytes = Vec::new();
    answers.take(entry.size).read_to_end(&mut bytes)?;
    answers.read_exact(&mut [0])?;
    Ok(bytes)
}
