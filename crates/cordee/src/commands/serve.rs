//! `cordee serve`: the framework of a folder in the browser, read again when a file changes.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::files;
use crate::io::Io;
use crate::words::counted;
use clap::Args;
use cordee_framework::{Checked, Sources, check};
use cordee_server::{App, Published};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;
use tokio::net::TcpListener;

/// The port when none is named.
pub const PORT: u16 = 8_787;
/// How often the folder is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Show a framework in the browser; pages follow when its files change
#[derive(Debug, Args)]
pub struct Serve {
    /// The folder or file of the framework
    #[arg(value_name = "PATH", default_value = ".")]
    path: PathBuf,

    #[command(flatten)]
    address: Address,
}

/// Where to listen.
#[derive(Debug, Args)]
pub struct Address {
    /// The port to listen at; 0 takes any that is free
    #[arg(long, value_name = "N", default_value_t = PORT)]
    pub port: u16,

    /// The address to listen at; others than this machine can read only if you change it
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub listen: IpAddr,

    /// A name this server answers to, beside `localhost` and addresses in digits
    #[arg(long = "name", value_name = "HOST")]
    pub names: Vec<String>,
}

impl Serve {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let paths = [self.path];
        let sources = files::sources(&paths)?;
        let checked = check(&sources);
        io.remark(&summary(&checked))?;
        let app = App::new(Published::new(checked, &sources));
        let app = app.answering_to(self.address.names.clone());
        runtime()?.block_on(async {
            let listener = bind(&self.address).await?;
            io.say(&greeting(&listener)?)?;
            io.finish()?;
            tokio::select! {
                ended = cordee_server::serve(listener, app.clone(), interrupted()) => {
                    ended.map_err(Failure::stopped)
                }
                failure = follow(&paths, &app, io) => Err(failure),
            }
        })?;
        Ok(Exit::Fine)
    }
}

/// A runtime that lasts as long as the server.
pub fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    runtime.map_err(Failure::stopped)
}

/// Listens at the address.
pub async fn bind(address: &Address) -> Result<TcpListener, Failure> {
    let address = SocketAddr::new(address.listen, address.port);
    let listener = TcpListener::bind(address).await;
    listener.map_err(|error| Failure::cannot_listen(address, error))
}

/// The line that says where to look.
pub fn greeting(listener: &TcpListener) -> Result<String, Failure> {
    let address = listener.local_addr().map_err(Failure::stopped)?;
    Ok(format!("http://{address}/  (Ctrl+C ends it)\n"))
}

/// Ends when the person at the keyboard says so.
pub async fn interrupted() {
    // Without a way to be told, the server simply goes on.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Publishes the framework anew whenever a file has changed. A folder that can't be read for a
/// moment (an editor is writing) is said once; the pages stay as they were.
async fn follow(paths: &[PathBuf], app: &App, io: &mut Io<'_>) -> Failure {
    let mut seen = files::stamp(paths).ok();
    let mut is_lost = false;
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let stamp = files::stamp(paths).ok();
        if stamp == seen && !is_lost {
            continue;
        }
        seen = stamp;
        match files::sources(paths) {
            Ok(sources) => {
                is_lost = false;
                if let Err(failure) = publish(&sources, app, io) {
                    return failure;
                }
            }
            Err(failure) => {
                if !is_lost {
                    io.complain(&failure);
                }
                is_lost = true;
            }
        }
    }
}

fn publish(sources: &Sources, app: &App, io: &mut Io<'_>) -> Result<(), Failure> {
    let checked = check(sources);
    let summary = format!("read again: {}", summary(&checked));
    app.publish(Published::new(checked, sources));
    io.remark(&summary)?;
    io.finish()
}

/// What was read, in a line.
pub fn summary(checked: &Checked) -> String {
    let framework = &checked.framework;
    let found = checked.findings.len();
    let findings = if found == 0 {
        "no findings".to_owned()
    } else {
        counted(found, "finding")
    };
    format!(
        "{}, {}, {}; {findings}",
        counted(framework.crafts().len(), "craft"),
        counted(framework.tracks().len(), "track"),
        counted(framework.levels().len(), "level"),
    )
}
