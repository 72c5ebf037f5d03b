use super::*;
use cordee_access::{Actor, Policies, Someone};
use cordee_domain::{Doing, Evidence, EvidenceId};
use cordee_server::{App, Post, Published};
use cordee_store::{Founding, FoundingPerson, Fresh, Place};
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

const LUNA: PersonId = PersonId(1);
const SARAH: PersonId = PersonId(2);
const TOMAS: PersonId = PersonId(3);
const TITLE: &str = "Heard the fifth of six machines";

/// What a mail server takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Takes {
    All,
    /// Nothing for now.
    Nothing,
    /// Nothing for Sarah, ever.
    NotForSarah,
}

/// A mail server that keeps what it is given.
struct Sink {
    address: String,
    takes: Arc<Mutex<Takes>>,
    mails: Arc<Mutex<Vec<String>>>,
}

impl Sink {
    async fn open(takes: Takes) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = format!("smtp://{}", listener.local_addr().unwrap());
        let sink = Self {
            address,
            takes: Arc::new(Mutex::new(takes)),
            mails: Arc::default(),
        };
        let (takes, mails) = (Arc::clone(&sink.takes), Arc::clone(&sink.mails));
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let now = *takes.lock().unwrap();
                tokio::spawn(talk(stream, now, Arc::clone(&mails)));
            }
        });
        sink
    }

    fn takes(&self, what: Takes) {
        *self.takes.lock().unwrap() = what;
    }

    fn mails(&self) -> Vec<String> {
        self.mails.lock().unwrap().clone()
    }
}

async fn talk(stream: TcpStream, takes: Takes, mails: Arc<Mutex<Vec<String>>>) {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let greeting = match takes {
        Takes::Nothing => "421 not now\r\n",
        Takes::All | Takes::NotForSarah => "220 here\r\n",
    };
    write.write_all(greeting.as_bytes()).await.unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        let answer = match line.split(' ').next().unwrap() {
            "DATA" => {
                write.write_all(b"354 go on\r\n").await.unwrap();
                let mut mail = String::new();
                while let Ok(Some(line)) = lines.next_line().await {
                    if line == "." {
                        break;
                    }
                    mail.push_str(&line);
                    mail.push('\n');
                }
                mails.lock().unwrap().push(mail);
                "250 taken\r\n"
            }
            "RCPT" if takes == Takes::NotForSarah && line.contains("sarah") => {
                "550 no such box\r\n"
            }
            "QUIT" => "221 bye\r\n",
            _ => "250 fine\r\n",
        };
        write.write_all(answer.as_bytes()).await.unwrap();
    }
}

/// A world whose clock is moved on.
struct World {
    minutes: AtomicI64,
    notes: Mutex<Vec<String>>,
}

impl Outside for World {
    fn now(&self) -> Timestamp {
        let start: Timestamp = "2026-11-20T09:00:00Z".parse().unwrap();
        start + SignedDuration::from_mins(self.minutes.load(Ordering::Relaxed))
    }

    fn today(&self) -> Date {
        self.on_the_clock(self.now()).date()
    }

    fn on_the_clock(&self, at: Timestamp) -> DateTime {
        at.to_zoned(TimeZone::UTC).datetime()
    }

    fn chance(&self) -> [u8; 32] {
        [7; 32]
    }

    fn note(&self, line: &str) {
        self.notes.lock().unwrap().push(line.to_owned());
    }
}

/// A house in which Luna has asked Sarah, and perhaps others, to vouch.
struct House {
    store: Store,
    world: World,
    _folder: TempDir,
}

fn person(id: PersonId, name: &str, access_until: Option<Date>) -> FoundingPerson {
    FoundingPerson {
        id,
        name: name.to_owned(),
        email: format!("{}@ropewalk.example", name.to_lowercase()),
        language: (id == SARAH).then(|| cordee_domain::Lang::new("de").unwrap()),
        positions: Vec::new(),
        access_until,
    }
}

impl House {
    async fn asking(whom: &[PersonId]) -> Self {
        let sources = cordee_testkit::story_sources();
        let published = Published::new(cordee_framework::check(&sources), &sources);
        let folder = tempfile::tempdir().unwrap();
        let place = Place::Passing(folder.path().to_owned());
        let policies = Arc::new(Policies::of_the_house().unwrap());
        let app = App::new(published);
        let store = Store::open(&place, policies, app.frameworks())
            .await
            .unwrap();
        let world = World {
            minutes: AtomicI64::new(0),
            notes: Mutex::default(),
        };
        let people = vec![
            person(LUNA, "Luna", None),
            person(SARAH, "Sarah", None),
            person(TOMAS, "Tomas", Some(date(2026, 11, 21))),
        ];
        let founding = Founding {
            people,
            ..Founding::default()
        };
        store
            .settle(world.now(), world.today(), founding)
            .await
            .unwrap();
        let house = Self {
            store,
            world,
            _folder: folder,
        };
        house.luna_writes(1).await;
        for one in whom {
            house.luna_asks(1, *one).await;
        }
        house
    }

    fn luna(&self) -> Asking {
        let someone = Someone {
            person: LUNA,
            grants: Vec::new(),
        };
        Asking {
            actor: Actor::Someone(someone),
            fresh: Fresh::No,
            ..Asking::nobody(self.world.now(), self.world.today())
        }
    }

    async fn luna_writes(&self, id: u64) {
        let piece = Evidence {
            id: EvidenceId(id),
            person: LUNA,
            on: date(2026, 11, 2),
            title: TITLE.to_owned(),
            words: "I pointed, they opened it.".to_owned(),
            link: None,
            doing: Doing::CraftOutput,
            competencies: vec![
                cordee_domain::Slug::new("hearing-a-machine")
                    .unwrap()
                    .into(),
            ],
            vouchers: Vec::new(),
            withdrawn: None,
        };
        self.store
            .write_evidence(&self.luna(), piece)
            .await
            .unwrap();
    }

    async fn luna_asks(&self, id: u64, whom: PersonId) {
        let luna = self.luna();
        let asked = self.store.ask_to_vouch(&luna, EvidenceId(id), whom);
        asked.await.unwrap();
    }

    async fn waiting(&self) -> Vec<PersonId> {
        let asking = Asking::nobody(self.world.now(), self.world.today());
        let unsent = self.store.unsent(&asking).await.unwrap();
        unsent.into_iter().map(|it| it.whom).collect()
    }

    fn later(&self, minutes: i64) {
        self.world.minutes.fetch_add(minutes, Ordering::Relaxed);
    }
}

fn mailer(sink: &Sink) -> Mailer {
    let pages = ("Careers", "https://careers.example");
    Mailer::new(&sink.address, "careers@ropewalk.example", pages).unwrap()
}

#[tokio::test]
async fn somebody_is_told_once_that_something_waits_and_not_what() {
    let (house, sink) = (House::asking(&[SARAH]).await, Sink::open(Takes::All).await);
    house.luna_writes(2).await;
    house.luna_asks(2, SARAH).await;
    let mut mailer = mailer(&sink);
    for _ in 0..3 {
        mailer.round(&house.store, &house.world).await.unwrap();
    }
    let mails = sink.mails();
    assert_eq!(mails.len(), 1, "{mails:?}");
    for said in [
        "To: sarah@ropewalk.example",
        "From: careers@ropewalk.example",
        "Auto-Submitted: auto-generated",
        "https://careers.example/",
        "Etwas wartet auf dich",
    ] {
        assert!(mails[0].contains(said), "{said}: {}", mails[0]);
    }
    for unsaid in ["Luna", "luna@", "machine", "evidence/"] {
        assert!(!mails[0].contains(unsaid), "{unsaid}: {}", mails[0]);
    }
    assert_eq!(house.waiting().await, []);
    assert_eq!(mailer.status().seen().last_sent, Some(house.world.now()));
}

#[tokio::test]
async fn what_comes_soon_after_a_mail_waits_for_the_next_one() {
    let (house, sink) = (House::asking(&[SARAH]).await, Sink::open(Takes::All).await);
    let mut mailer = mailer(&sink);
    mailer.round(&house.store, &house.world).await.unwrap();
    house.luna_writes(2).await;
    house.luna_asks(2, SARAH).await;
    for (minutes, mails) in [(0, 1), (9, 1), (2, 2)] {
        house.later(minutes);
        mailer.round(&house.store, &house.world).await.unwrap();
        assert_eq!(sink.mails().len(), mails, "{minutes}");
    }
}

#[tokio::test]
async fn what_a_mail_server_does_not_take_goes_later_and_the_failure_is_seen() {
    let (house, sink) = (
        House::asking(&[SARAH]).await,
        Sink::open(Takes::Nothing).await,
    );
    let mut mailer = mailer(&sink);
    let why = mailer.round(&house.store, &house.world).await.unwrap_err();
    assert_eq!(why, "the mail server answered 421");
    assert_eq!(house.waiting().await, [SARAH]);
    sink.takes(Takes::All);
    mailer.round(&house.store, &house.world).await.unwrap();
    assert_eq!((sink.mails().len(), house.waiting().await.len()), (1, 0));
}

#[tokio::test]
async fn a_mail_that_is_refused_for_good_keeps_nobody_else_waiting_and_is_tried_the_next_day() {
    let house = House::asking(&[SARAH, TOMAS]).await;
    let sink = Sink::open(Takes::NotForSarah).await;
    let mut mailer = mailer(&sink);
    for _ in 0..2 {
        mailer.round(&house.store, &house.world).await.unwrap();
    }
    assert_eq!(house.waiting().await, [SARAH]);
    assert!(sink.mails()[0].contains("tomas@ropewalk.example"));
    let seen = mailer.status().seen();
    let (_, why) = seen.failing.unwrap();
    assert_eq!(why, "the mail server answered 550");
    assert_eq!(house.world.notes.lock().unwrap().len(), 1);
    sink.takes(Takes::All);
    house.later(24 * 60);
    mailer.round(&house.store, &house.world).await.unwrap();
    assert_eq!(house.waiting().await, []);
    assert_eq!(mailer.status().seen().failing, None);
}

#[tokio::test]
async fn whoever_has_left_is_told_nothing() {
    let (house, sink) = (House::asking(&[TOMAS]).await, Sink::open(Takes::All).await);
    house.later(48 * 60);
    mailer(&sink)
        .round(&house.store, &house.world)
        .await
        .unwrap();
    assert_eq!(
        (sink.mails(), house.waiting().await),
        (Vec::new(), Vec::new())
    );
}

#[tokio::test]
async fn a_mail_that_goes_twice_is_called_the_same() {
    let (house, sink) = (House::asking(&[SARAH]).await, Sink::open(Takes::All).await);
    let asking = Asking::nobody(house.world.now(), house.world.today());
    let one = house.store.unsent(&asking).await.unwrap().remove(0);
    // The plug is pulled after the mail server has taken it.
    for _ in 0..2 {
        let told = mailer(&sink)
            .send(&one, "sarah@ropewalk.example", None)
            .await;
        assert!(matches!(told, Ok(Told::Gone)));
    }
    let called = |mail: &String| {
        let line = mail.lines().find(|it| it.starts_with("Message-ID: "));
        line.unwrap().to_owned()
    };
    let mails = sink.mails();
    assert_eq!(called(&mails[0]), called(&mails[1]));
}

#[test]
fn a_password_in_the_address_of_the_mail_server_is_never_said() {
    let server = "smtps://luna:a-secret@mail.example.org:465/?x";
    assert_eq!(host_of(server), "mail.example.org:465");
    let pages = ("Careers", "https://careers.example");
    let why = Mailer::new("nonsense://luna:a-secret@x", "a@b.example", pages)
        .err()
        .unwrap();
    assert!(!why.contains("a-secret"), "{why}");
    for (from, link) in [
        ("nobody", "https://careers.example"),
        ("a@b.example", "careers"),
    ] {
        assert!(
            Mailer::new("smtp://localhost", from, ("Careers", link)).is_err(),
            "{from} {link}"
        );
    }
}
