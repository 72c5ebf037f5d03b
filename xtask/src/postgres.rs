//! A PostgreSQL server that lives as long as the tests that use it.
//!
//! PostgreSQL refuses to run as root: there it runs as the `postgres` user that its package makes.
//! The server keeps nothing: its folder goes away with it, and what is written is not forced to the
//! disk, unless that is what is measured.

mod folder;
mod wanted;

use crate::needs::{Found, Need};
use crate::packages::{self, is_root};
use crate::{Failure, Outcome};
use folder::Folder;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;
pub(crate) use wanted::Wanted;

/// What the tests are told the server's address by.
pub(crate) const VARIABLE: &str = "CORDEE_TEST_POSTGRES";

/// How often a server is asked whether it is ready, and how long one waits in between.
const ASKED: u32 = 300;
const PAUSE: Duration = Duration::from_millis(100);

/// Where Debian and its like keep what belongs to one version.
const VERSIONS: &str = "/usr/lib/postgresql";

/// As whom the programs of PostgreSQL are run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum As {
    /// As whoever runs this.
    Oneself,
    /// As the `postgres` user, which root may do.
    Postgres,
}

/// Whether a server forces what is written to the disk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Writes {
    /// As one does that is meant to last: for measuring.
    ToTheDisk,
    /// Tests need it not.
    ToMemory,
}

/// The options of `cargo xtask postgres`.
#[derive(clap::Args, Debug)]
pub struct Postgres {
    /// The command, such as `cargo test -p cordee-store`
    #[arg(required = true, trailing_var_arg = true, value_name = "COMMAND")]
    command: Vec<String>,
}

impl Postgres {
    /// Runs the command with a server beside it.
    pub fn run(&self) -> Result<Outcome, Failure> {
        let Some((program, arguments)) = self.command.split_first() else {
            return Ok(Outcome::Passed);
        };
        let server = Server::start()?;
        println!("PostgreSQL for the tests: {}", server.address());
        let status = Command::new(program)
            .args(arguments)
            .env(VARIABLE, server.address())
            .status()
            .map_err(|error| Failure::new(format!("run `{}`", self.command.join(" ")), error))?;
        Ok(Outcome::of(status))
    }
}

/// A server that runs, until this is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    programs: Programs,
    process: Child,
    folder: Folder,
    port: u16,
}

/// The programs of PostgreSQL, and as whom they are run.
#[derive(Clone, Debug)]
struct Programs {
    /// Their folder; none where they are found by name.
    folder: Option<PathBuf>,
    runs: As,
}

impl Server {
    /// Starts a server; where PostgreSQL is missing, root installs it from Debian's packages.
    pub(crate) fn start() -> Result<Self, Failure> {
        Self::start_writing(Writes::ToMemory)
    }

    /// Starts a server that writes as one does whose data are meant to last.
    pub(crate) fn start_keeping() -> Result<Self, Failure> {
        Self::start_writing(Writes::ToTheDisk)
    }

    fn start_writing(writes: Writes) -> Result<Self, Failure> {
        let programs = Programs::found_or_installed()?;
        let folder = Folder::new(programs.runs)?;
        programs.make_cluster(folder.path())?;
        let port = free_port()?;
        let process = programs
            .server(folder.path(), port, writes)
            .stderr(folder.log()?)
            .spawn()
            .map_err(|error| Failure::new("start `postgres`", error))?;
        let mut server = Self {
            programs,
            process,
            folder,
            port,
        };
        server.wait()?;
        Ok(server)
    }

    /// Where it answers; the name of a database is put behind it.
    pub(crate) fn address(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}", self.port)
    }

    fn wait(&mut self) -> Result<(), Failure> {
        let doing = "start `postgres`";
        for _ in 0..ASKED {
            let ended = self.process.try_wait();
            if let Some(status) = ended.map_err(|error| Failure::new(doing, error))? {
                return Err(Failure::new(doing, self.why(&status.to_string())));
            }
            if self.is_ready() {
                return Ok(());
            }
            thread::sleep(PAUSE);
        }
        Err(Failure::new(doing, self.why("it did not become ready")))
    }

    fn is_ready(&self) -> bool {
        let port = self.port.to_string();
        let asked = ["-q", "-h", "127.0.0.1", "-p", &port];
        let status = self.programs.run("pg_isready").args(asked).status();
        status.is_ok_and(|it| it.success())
    }

    fn why(&self, ended: &str) -> String {
        let log = self.folder.read_log();
        let last = log.lines().next_back().unwrap_or("it wrote no log");
        format!("{ended}: {last}")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut stop = self.programs.run("pg_ctl");
        stop.args(["stop", "-s", "-m", "immediate", "-D"])
            .arg(self.folder.cluster());
        // The folder goes next: a server that can't be stopped kindly must not stay either.
        if !stop.status().is_ok_and(|it| it.success()) {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}

impl Programs {
    fn found_or_installed() -> Result<Self, Failure> {
        if let Some(programs) = Self::found() {
            return Ok(programs);
        }
        let need = Need::Postgres;
        packages::install(need, &["postgresql"])?;
        Self::found().ok_or_else(|| Failure::new("find PostgreSQL", need.how_to_get_it()))
    }

    fn found() -> Option<Self> {
        let runs = if is_root() { As::Postgres } else { As::Oneself };
        let folder = newest(&folders_of_versions());
        if folder.is_none() && Need::Postgres.find() == Found::Missing {
            return None;
        }
        Some(Self { folder, runs })
    }

    fn run(&self, name: &str) -> Command {
        let program = match &self.folder {
            Some(folder) => folder.join(name),
            None => PathBuf::from(name),
        };
        let mut command = self.runs.command(&program);
        // The `postgres` user may not be able to stand where root stands.
        command.current_dir("/");
        command
    }

    fn make_cluster(&self, folder: &Path) -> Result<(), Failure> {
        let made = self
            .run("initdb")
            .args(["-N", "-A", "trust", "-U", "postgres", "-E", "UTF8"])
            .args(["--locale=C", "-D"])
            .arg(folder.join("cluster"))
            .output()
            .map_err(|error| Failure::new("run `initdb`", error))?;
        if made.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&made.stderr);
        Err(Failure::new("run `initdb`", said.trim()))
    }

    fn server(&self, folder: &Path, port: u16, writes: Writes) -> Command {
        let mut server = self.run("postgres");
        server
            .arg("-D")
            .arg(folder.join("cluster"))
            .args(["-p", &port.to_string(), "-h", "127.0.0.1"])
            .args(["-c", "unix_socket_directories="])
            .args(["-c", "max_connections=300", "-c", "shared_buffers=64MB"])
            .stdin(Stdio::null())
            .stdout(Stdio::null());
        if writes == Writes::ToMemory {
            let careless = ["-F", "-c", "full_page_writes=off", "-c", "autovacuum=off"];
            server.args(careless);
        }
        server
    }
}

impl As {
    /// A program to be run as this user. It ends when whoever started it does.
    fn command(self, program: &Path) -> Command {
        match self {
            Self::Oneself => Command::new(program),
            Self::Postgres => {
                let mut command = Command::new("setpriv");
                command
                    .args(["--reuid=postgres", "--regid=postgres", "--init-groups"])
                    .args(["--pdeathsig=INT", "--"])
                    .arg(program);
                command
            }
        }
    }
}

fn folders_of_versions() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(VERSIONS).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.join("bin/initdb").exists())
        .collect()
}

/// The programs of the newest version: 15 is newer than 9.6.
fn newest(folders: &[PathBuf]) -> Option<PathBuf> {
    let version = |path: &PathBuf| -> Option<Vec<u32>> {
        let name = path.file_name()?.to_str()?;
        name.split('.').map(|part| part.parse().ok()).collect()
    };
    let newest = folders.iter().max_by_key(|path| version(path))?;
    Some(newest.join("bin"))
}

fn free_port() -> Result<u16, Failure> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let address = listener.and_then(|it| it.local_addr());
    let address = address.map_err(|error| Failure::new("find a free port", error))?;
    Ok(address.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_is_taken_by_number_not_by_letter() {
        let folders = ["/p/9.6", "/p/15", "/p/other"].map(PathBuf::from);
        assert_eq!(newest(&folders), Some(PathBuf::from("/p/15/bin")));
        assert_eq!(newest(&[]), None);
    }
}
