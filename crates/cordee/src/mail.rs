//! Mail: somebody is told that something waits for them, and where to look.
//!
//! What waits stands in the outbox, written together with what happened; here it is sent. One mail
//! a person, however much waits; it is marked as sent after the mail server has taken it. Whoever
//! pulls the plug in between makes one mail go twice, under the same name. Nobody who is not here
//! any more is written to.
//!
//! Knows mail servers; does not know what waits.

mod status;

#[cfg(test)]
mod tests;

pub use status::Status;

use crate::config;
use crate::failure::Failure;
use clap::Args;
use cordee_domain::PersonId;
use cordee_server::{Outside, notice};
use cordee_store::{Asking, Store, Unsent};
use jiff::{SignedDuration, Timestamp};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// How often the outbox is looked at.
const EVERY: Duration = Duration::from_secs(30);
/// The longest pause after mail could not be sent.
const LONGEST: Duration = Duration::from_secs(3_600);
/// How long a mail server may take.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long somebody who was told is not told again: what comes meanwhile goes along.
const HOLD: SignedDuration = SignedDuration::from_mins(10);
/// How long somebody whose mail was refused is not tried again.
const REFUSED: SignedDuration = SignedDuration::from_hours(24);

/// How mail goes out.
#[derive(Debug, Args)]
pub struct Options {
    /// Tell people by mail, through this server, that something waits for them, such as
    /// `smtps://user:password@mail.example.org`; or set `CORDEE_MAIL`, which other people on the
    /// machine don't see
    #[arg(long, value_name = "URL", requires = "mail_from", requires = "url")]
    mail: Option<String>,

    /// The address from which mail comes
    #[arg(long, value_name = "ADDRESS")]
    mail_from: Option<String>,

    /// The address of these pages, as people reach them: it stands in mails
    #[arg(long, value_name = "URL")]
    url: Option<String>,
}

/// Whoever carries mail.
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// What mails call the place.
    name: String,
    link: String,
    status: Arc<Status>,
    /// Who is not to be written to before when.
    held: BTreeMap<PersonId, Timestamp>,
}

impl Options {
    /// Whoever carries mail, where a server for it is named.
    pub fn mailer(&self, name: &str) -> Result<Option<Mailer>, Failure> {
        let Some(server) = self.mail.clone().or_else(config::mail) else {
            return Ok(None);
        };
        let (Some(from), Some(link)) = (&self.mail_from, &self.url) else {
            let why = "mail needs a sender and a place to lead to; name them with `--mail-from` and `--url`";
            return Err(Failure::mail(why.to_owned()));
        };
        let mailer = Mailer::new(&server, from, (name, link));
        mailer.map(Some).map_err(Failure::mail)
    }
}

impl Mailer {
    fn new(server: &str, from: &str, (name, link): (&str, &str)) -> Result<Self, String> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server);
        // What is wrong is not repeated: a password may stand in it.
        let transport = transport.map_err(|_| {
            "the mail server can't be understood; write it like `smtps://user:password@mail.example.org`"
        })?;
        let from = from
            .parse()
            .map_err(|_| format!("`{from}` is no address that mail can come from"))?;
        let is_page = link.starts_with("https://") || link.starts_with("http://");
        if !is_page || link.chars().any(|it| it.is_whitespace() || it.is_control()) {
            return Err(format!(
                "`{link}` is no address of pages; write it like `https://careers.example.org`"
            ));
        }
        Ok(Self {
            transport: transport.timeout(Some(PATIENCE)).build(),
            from,
            name: name.to_owned(),
            link: format!("{}/", link.trim_end_matches('/')),
            status: Arc::new(Status::through(host_of(server))),
            held: BTreeMap::new(),
        })
    }

    /// How it goes, for those who look.
    pub fn status(&self) -> Arc<Status> {
        Arc::clone(&self.status)
    }

    /// Tells people for as long as the program runs. Where the mail server takes nothing, the
    /// pauses become longer, up to an hour.
    pub async fn go_on(mut self, store: Store, outside: Arc<dyn Outside>) {
        let mut pause = EVERY;
        loop {
            tokio::time::sleep(pause).await;
            pause = match self.round(&store, &*outside).await {
                Ok(()) => EVERY,
                Err(why) => {
                    outside.note(&format!("mail: {why}"));
                    self.status.failed(outside.now(), why);
                    pause.saturating_mul(2).min(LONGEST)
                }
            };
        }
    }

    /// Tells everyone who is to be told now. What went wrong with all of it is an error; what went
    /// wrong with one of them is tried again later.
    async fn round(&mut self, store: &Store, outside: &dyn Outside) -> Result<(), String> {
        let (now, today) = (outside.now(), outside.today());
        let asking = Asking::nobody(now, today);
        self.held.retain(|_, until| *until > now);
        let unsent = store.unsent(&asking).await.map_err(|no| no.to_string())?;
        let mut refused = None;
        for one in &unsent {
            if self.held.contains_key(&one.whom) {
                continue;
            }
            match self.tell(store, &asking, one).await? {
                Told::Gone | Told::NotHere => {}
                Told::Refused(why) => refused = Some(why),
            }
        }
        if let Some(why) = refused {
            outside.note(&format!("mail: {why}"));
            self.status.failed(now, why);
        } else if self.held.values().all(|until| *until <= later(now, HOLD)) {
            // Nobody waits any more because theirs was refused.
            self.status.well();
        }
        Ok(())
    }

    async fn tell(&mut self, store: &Store, asking: &Asking, one: &Unsent) -> Result<Told, String> {
        let reached = store
            .reached(asking, one.whom)
            .await
            .map_err(|no| no.to_string())?;
        let told = match reached {
            None => Told::NotHere,
            Some((address, liked)) => self.send(one, &address, liked.as_deref()).await?,
        };
        match &told {
            Told::Refused(_) => drop(self.held.insert(one.whom, later(asking.now, REFUSED))),
            Told::Gone => {
                self.status.sent(asking.now);
                self.held.insert(one.whom, later(asking.now, HOLD));
            }
            Told::NotHere => {}
        }
        if !matches!(told, Told::Refused(_)) {
            let kept = store.sent(asking, one.whom, one.last).await;
            kept.map_err(|no| no.to_string())?;
        }
        Ok(told)
    }

    async fn send(&self, one: &Unsent, address: &str, liked: Option<&str>) -> Result<Told, String> {
        let Ok(mail) = self.mail(one, address, liked) else {
            return Ok(Told::Refused(
                "somebody's address is none that mail can be sent to".to_owned(),
            ));
        };
        match self.transport.send(mail).await {
            Ok(_) => Ok(Told::Gone),
            Err(error) if is_about_one(&error) => Ok(Told::Refused(words(&error))),
            Err(error) => Err(words(&error)),
        }
    }

    fn mail(&self, one: &Unsent, address: &str, liked: Option<&str>) -> Result<Message, String> {
        let to = address.parse().map_err(|_| String::new())?;
        let (subject, words) = notice(liked, &self.name, &self.link);
        let domain = self.from.email.domain();
        let id = format!("<cordee-{}-{}@{domain}>", one.first, one.whom);
        let auto = HeaderName::new_from_ascii_str("Auto-Submitted");
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(subject)
            .message_id(Some(id))
            .raw_header(HeaderValue::new(auto, "auto-generated".to_owned()))
            .header(ContentType::TEXT_PLAIN)
            .body(words)
            .map_err(|error| error.to_string())
    }
}

/// What became of telling one person.
enum Told {
    /// The mail server took it.
    Gone,
    /// They are not here any more: nobody is told.
    NotHere,
    /// Their mail was refused, and why.
    Refused(String),
}

fn later(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.checked_add(by).unwrap_or(Timestamp::MAX)
}

/// Whether a mail server refuses this mail for good, rather than all of them for now.
fn is_about_one(error: &smtp::Error) -> bool {
    error.is_permanent()
        && error
            .status()
            .is_some_and(|code| !matches!(u16::from(code), 530 | 534 | 535 | 538))
}

/// Why, without anything of a person: what a server writes may hold addresses.
fn words(error: &smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_timeout() => "the mail server did not answer in time".to_owned(),
        None if error.is_tls() => "the connection to the mail server can't be encrypted".to_owned(),
        None => "the mail server can't be reached".to_owned(),
    }
}

/// The name of the server in its address, without who signs in there.
fn host_of(server: &str) -> String {
    let rest = server.split_once("://").map_or(server, |(_, rest)| rest);
    let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default().to_owned()
}
