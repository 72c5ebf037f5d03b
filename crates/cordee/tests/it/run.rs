//! Running the program itself.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A run to be: a command line in surroundings that don't depend on the machine.
pub struct Run {
    command: Command,
}

/// What came of a run.
#[derive(Debug)]
pub struct Ended {
    pub status: i32,
    pub out: String,
    pub err: String,
}

/// `cordee` with these words, in the folder of the tests.
pub fn cordee(line: &str) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cordee"));
    let variables = ["NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM"];
    for name in variables {
        command.env_remove(name);
    }
    command
        .args(line.split_whitespace())
        .current_dir(here())
        .stdin(Stdio::null());
    Run { command }
}

/// The folder of these tests.
pub fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it")
}

impl Run {
    /// Started in this folder.
    pub fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// With this variable in the environment.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// The program itself, for what only one test does.
    pub fn command(&mut self) -> &mut Command {
        &mut self.command
    }

    /// Runs to the end.
    pub fn ends(mut self) -> Ended {
        let Output {
            status,
            stdout,
            stderr,
        } = self.command.output().unwrap();
        Ended {
            status: status.code().unwrap(),
            out: String::from_utf8(stdout).unwrap(),
            err: String::from_utf8(stderr).unwrap(),
        }
    }
}

impl Ended {
    /// Says that the run ended with this status, and shows everything when it did not.
    #[track_caller]
    pub fn with_status(self, wanted: i32) -> Self {
        assert_eq!(self.status, wanted, "{self:#?}");
        self
    }
}

/// A folder with these files, gone after the test.
pub fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    folder
}

/// What a file holds now.
pub fn text(folder: &Path, path: &str) -> String {
    std::fs::read_to_string(folder.join(path)).unwrap()
}
