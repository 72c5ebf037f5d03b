//! `cordee serve`: the framework of a folder in the browser, read again when a file changes; with a
//! place to keep them in, also the people who rise by it.

use crate::bounded;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files;
use crate::folder::FrameworkFolder;
use crate::installation::{self, Kept};
use crate::io::Io;
use crate::mail;
use crate::words::counted;
use clap::Args;
use cordee_framework::{Checked, Sources, check};
use cordee_hr::{Form, Opened};
use cordee_server::{App, Exports, Limits, Outside, Published, Road};
use cordee_store::Place;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// The port when none is named.
pub const PORT: u16 = 8_787;
/// How often the folder is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Show a framework in the browser; with `--data`, also people, evidence and cases
#[derive(Debug, Args)]
pub struct Serve {
    /// The folder or file of the framework
    #[arg(value_name = "PATH", default_value = ".")]
    path: PathBuf,

    #[command(flatten)]
    address: Address,

    #[command(flatten)]
    kept: Kept,

    #[command(flatten)]
    mail: mail::Options,

    /// Another server stands before this one, encrypts, and says last in `X-Forwarded-For` for whom
    #[arg(long)]
    behind_proxy: bool,
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
        let place = self.kept.place()?;
        let paths = [self.path.clone()];
        let sources = files::sources(&paths)?;
        if let Some(place) = place {
            return self.serve_people(&place, &sources, io);
        }
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

    /// Serves the framework with its people.
    fn serve_people(
        &self,
        place: &Place,
        sources: &Sources,
        io: &mut Io<'_>,
    ) -> Result<Exit, Failure> {
        let (road, limits) = self.road();
        runtime()?.block_on(async {
            let opened = installation::open(place, sources, road, io).await?;
            let folder = Arc::new(FrameworkFolder::at(self.path.clone()));
            let mut people = opened.installation.clone().with_folder(folder);
            people = people.with_exports(Arc::new(Apart));
            if let Some(mailer) = self.mail.mailer(&title(&opened.app))? {
                people = people.with_post(mailer.status());
                let outside = Arc::clone(&opened.outside) as Arc<dyn Outside>;
                tokio::spawn(mailer.go_on(opened.store.clone(), outside));
            }
            let app = opened.app.clone().with_people(people);
            let app = app.answering_to(self.address.names.clone());
            let listener = bind(&self.address).await?;
            let at = listener.local_addr().map_err(Failure::stopped)?;
            io.say(&greeting(&listener)?)?;
            if let Some(link) = opened.first_link(at).await? {
                io.say(&format!(
                    "Nobody can sign in yet. Whoever opens this link within a day becomes the first administrator:\n{link}\n"
                ))?;
            }
            if road == Road::Plain && !at.ip().is_loopback() {
                io.remark(
                    "passwords travel unencrypted here; put a server that encrypts before this one, \
                     and say so with `--behind-proxy`",
                )?;
            }
            io.finish()?;
            let served = cordee_server::serve_within(listener, app, limits, interrupted()).await;
            served.map_err(Failure::stopped)
        })?;
        Ok(Exit::Fine)
    }

    /// How browsers reach this server. Behind another one, all come from one address.
    fn road(&self) -> (Road, Limits) {
        let usual = Limits::default();
        if !self.behind_proxy {
            return (Road::Plain, usual);
        }
        let limits = Limits {
            connections_per_address: usual.connections,
            ..usual
        };
        (Road::Encrypted, limits)
    }
}

/// What the organisation calls its framework.
fn title(app: &App) -> String {
    let published = app.published();
    let framework = published.framework();
    let title = framework.title().filter(|it| !it.is_blank());
    title.map_or("Cordée", |it| it.as_str()).to_owned()
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

/// Exports are opened in a process of their own, within limits.
pub(super) struct Apart;

impl Exports for Apart {
    fn open(&self, name: &str, bytes: &[u8], form: Form) -> Result<Opened, String> {
        match bounded::open(name, bytes, form) {
            Ok(opened) => opened,
            Err(failure) => Err(failure.to_string()),
        }
    }
}
