//! A small company in a store, with something hidden in every field that is not for all.

use super::cast::*;
use crate::site::{Answer, answer_to, attributes, get};
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use cordee_access::{Policies, Role};
use cordee_domain::case::Completed;
use cordee_domain::history::Sex;
use cordee_domain::{
    Aspiration, CompetencyId, Currency, Doing, Evidence, EvidenceId, LevelId, Money, PersonId,
    Position, Shared, Slug, TrainingId, Voucher, Wish,
};
use cordee_framework::check;
use cordee_server::{App, Installation, Outside, Published, router};
use cordee_store::{
    Asking, Entering, Founding, FoundingPerson, FoundingTeam, Fresh, NewToken, NewVersion,
    PersonRecorded, Place, Scope, Secret, Store,
};
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tokio::sync::Semaphore;

pub(crate) const TODAY: Date = date(2026, 11, 20);

/// What is hidden in the world. Two worlds that differ in one of these are twins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Hidden {
    /// What Sarah is paid.
    pub(crate) pay: i64,
    /// What she wants, told to nobody.
    pub(crate) wish: Wish,
    pub(crate) wish_words: &'static str,
    /// What the one whose judgement is in has seen, while it is sealed.
    pub(crate) sealed_words: &'static str,
    /// Why one stepped back.
    pub(crate) conflict_words: &'static str,
    /// What she did and showed to nobody.
    pub(crate) kept_back_words: &'static str,
    /// What was written thirty days after her move.
    pub(crate) follow_up_words: &'static str,
    /// What is not there at all.
    pub(crate) without: Vec<Missing>,
}

/// What is there in one world and not in its twin.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Missing {
    Nomination,
    Refusal,
    PieceKeptBack,
    Wish,
    /// What is written of the trial, which is over then.
    FollowUp,
    /// The report on the pay gap that was not given yet.
    DraftReport,
    /// What [`PEER`] asked about pay.
    PayQuestion,
}

impl Default for Hidden {
    fn default() -> Self {
        Self {
            pay: 912_345_600,
            wish: Wish::Return,
            wish_words: "wish-kingfisher",
            sealed_words: "sealed-heron",
            conflict_words: "conflict-jackdaw",
            kept_back_words: "kept-back-nightjar",
            follow_up_words: "follow-up-dunlin",
            without: Vec::new(),
        }
    }
}

/// A world that stands still on one day. Its chance counts up until it is stopped.
pub(crate) struct Still {
    chance: AtomicU64,
    is_stopped: Mutex<bool>,
    pub(crate) notes: Mutex<Vec<String>>,
}

impl Outside for Still {
    fn now(&self) -> Timestamp {
        now()
    }

    fn today(&self) -> Date {
        TODAY
    }

    fn on_the_clock(&self, at: Timestamp) -> DateTime {
        at.to_zoned(TimeZone::UTC).datetime()
    }

    fn chance(&self) -> [u8; 32] {
        let number = match *self.is_stopped.lock().unwrap() {
            true => 1,
            false => self.chance.fetch_add(1, Ordering::Relaxed),
        };
        let mut bytes = [0x5a; 32];
        bytes[..8].copy_from_slice(&(number << 16).to_be_bytes());
        bytes
    }

    fn note(&self, line: &str) {
        self.notes.lock().unwrap().push(line.to_owned());
    }
}

pub(crate) fn now() -> Timestamp {
    "2026-11-20T09:00:00Z".parse().unwrap()
}

/// The company, and what answers for it.
pub(crate) struct World {
    pub(crate) site: Router,
    pub(crate) store: Store,
    pub(crate) outside: Arc<Still>,
    pub(crate) published: Published,
    pub(crate) hidden: Hidden,
    /// What the style is called.
    pub(crate) style: String,
    folder: TempDir,
    turns: Semaphore,
}

/// How many ask at once: no more than the store has readers. On a busy machine the others would wait
/// longer than the store lets them, and be sent away.
const AT_ONCE: usize = 8;

impl World {
    pub(crate) async fn new() -> Self {
        Self::hiding(Hidden::default()).await
    }

    pub(crate) async fn hiding(hidden: Hidden) -> Self {
        Self::under(Policies::of_the_house().unwrap(), hidden).await
    }

    /// A company under these policies.
    pub(crate) async fn under(policies: Policies, hidden: Hidden) -> Self {
        let sources = cordee_testkit::story_sources();
        let published = || Published::new(check(&sources), &sources);
        let app = App::new(published());
        let folder = tempfile::tempdir().unwrap();
        let place = Place::Passing(folder.path().to_owned());
        let store = Store::open(&place, Arc::new(policies), app.frameworks())
            .await
            .unwrap();
        let outside = Arc::new(Still {
            chance: AtomicU64::new(1),
            is_stopped: Mutex::new(false),
            notes: Mutex::default(),
        });
        let shared = Arc::clone(&outside) as Arc<dyn Outside>;
        let site = router(app.with_people(Installation::new(store.clone(), shared)));
        let world = Self {
            style: style(&site).await,
            site,
            store,
            outside,
            published: published(),
            hidden,
            folder,
            turns: Semaphore::new(AT_ONCE),
        };
        let files = sources.files().iter();
        let files = files.map(|it| (it.path().to_owned(), it.text().to_owned()));
        world.settle(files.collect()).await;
        world
    }

    async fn settle(&self, files: Vec<(String, String)>) {
        let before = TODAY.yesterday().unwrap();
        let founding = founding(&self.hidden);
        self.store.settle(now(), before, founding).await.unwrap();
        let version = NewVersion {
            hash: self.published.version().content,
            name: Some("2026".to_owned()),
            files,
        };
        let nobody = Asking::nobody(now(), TODAY);
        self.store.found_framework(&nobody, version).await.unwrap();
        super::cases::tell(self).await;
        super::pay_reports::tell(self).await;
        super::lawful::tell(self).await;
        for part in CAST {
            self.enter(part.id).await;
        }
    }

    /// From now on chance is the same each time, so that pages can be compared.
    pub(crate) fn stop_chance(&self) {
        *self.outside.is_stopped.lock().unwrap() = true;
    }

    /// A request of somebody of the cast, on a day.
    pub(crate) fn by(&self, person: PersonId, today: Date) -> Asking {
        Asking {
            actor: Viewer(Some(person)).actor(),
            now: now(),
            today,
            fresh: Fresh::Yes,
            key: None,
        }
    }

    /// Three sessions (one that lasts, one to be ended, one that is not fresh) and two tokens.
    async fn enter(&self, person: PersonId) {
        // Whoever has left came in while they were here.
        let day = if person == HAS_LEFT {
            date(2026, 10, 1)
        } else {
            TODAY
        };
        for sort in [Key::Session, Key::OtherSession, Key::OldSession] {
            let before = match sort {
                Key::OldSession => now() - SignedDuration::from_mins(11),
                _ => now(),
            };
            let entering = Entering {
                person,
                id: number(sort, person),
                secret: secret(sort, person).hash(),
                device: format!("device-of-{person}"),
                knocked: None,
            };
            let asking = Asking::nobody(before, day);
            self.store.enter(&asking, entering).await.unwrap();
        }
        for sort in [Key::Token, Key::NarrowToken] {
            let scopes = match sort {
                Key::Token => Scope::ALL.into_iter().collect(),
                _ => [Scope::ReadPeople].into_iter().collect(),
            };
            let token = NewToken {
                id: number(sort, person),
                name: format!("token-of-{person}"),
                scopes,
                last_day: date(2026, 12, 31),
            };
            let asking = Asking {
                actor: cordee_access::Actor::Someone(cordee_access::Someone::colleague(person)),
                ..self.by(person, day)
            };
            let made = self
                .store
                .make_token(&asking, token, secret(sort, person).hash());
            made.await.unwrap();
        }
    }

    /// The framework once more, for another server beside this one.
    pub(crate) fn published(&self) -> Published {
        let sources = cordee_testkit::story_sources();
        Published::new(check(&sources), &sources)
    }

    /// Where the database lies.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) async fn ask(&self, request: Request<Body>) -> Answer {
        let _turn = self.turns.acquire().await.unwrap();
        answer_to(&self.site, request).await
    }
}

async fn style(site: &Router) -> String {
    let page = get(site, "/sign-in").await.body;
    let mut files = attributes(&page, "href").into_iter();
    let style = files.find_map(|it| it.strip_prefix("/assets/"));
    style.unwrap().to_owned()
}

/// What opens something for somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Key {
    Session,
    OtherSession,
    OldSession,
    Token,
    NarrowToken,
}

pub(crate) fn number(sort: Key, person: PersonId) -> u64 {
    7_300_000_000 + 10_000 * (sort as u64) + person.0 % 10_000
}

pub(crate) fn secret(sort: Key, person: PersonId) -> Secret {
    let mut chance = [0x77; 32];
    chance[..8].copy_from_slice(&number(sort, person).to_be_bytes());
    Secret::new(chance)
}

pub(crate) fn slug<T: From<Slug>>(text: &str) -> T {
    Slug::new(text).unwrap().into()
}

fn founding(hidden: &Hidden) -> Founding {
    let team = |id, name: &str, within, led_by| FoundingTeam {
        id,
        name: name.to_owned(),
        within,
        led_by,
    };
    Founding {
        teams: vec![
            team(HOUSE, "House", None, None),
            team(ABOVE_HERS, "Engineering", Some(HOUSE), Some(FURTHER_UP)),
            team(HERS, "Ferry", Some(ABOVE_HERS), Some(LEADS)),
            team(ANOTHER, "Inspection", Some(HOUSE), Some(ELSEWHERE)),
        ],
        people: CAST
            .iter()
            .map(|it| person(it, hidden))
            .chain([without_a_position()])
            .collect(),
        grants: grants(),
        recorded: CAST.iter().map(|it| recorded(it.id)).collect(),
        trainings: vec![
            trained(SARAH, date(2018, 4, 5)),
            trained(LUNA, date(2019, 4, 5)),
        ],
        evidence: pieces(hidden),
        asked: vec![
            (TO_VOUCH, ASKED, date(2026, 11, 1)),
            (TAKEN_BACK, ASKED, date(2026, 11, 1)),
        ],
        aspirations: wishes(hidden),
        stand_ins: vec![(LEADS, STANDS_IN, date(2026, 11, 1), date(2026, 12, 1))],
    }
}

fn trained(person: PersonId, on: Date) -> (PersonId, Completed) {
    let training = slug::<TrainingId>("before-you-lead");
    (person, Completed { training, on })
}

fn person(part: &Part, hidden: &Hidden) -> FoundingPerson {
    let (id, of_sarah) = (part.id, part.id == SARAH);
    let now = Position {
        person: id,
        level: slug::<LevelId>(part.level),
        team: Some(part.team),
        manager: part.manager,
        zone: None,
        pay: Some(Money {
            minor: if of_sarah {
                hidden.pay
            } else {
                4_000_000 + i64::try_from(id.0).unwrap()
            },
            currency: Currency::new("EUR").unwrap(),
        }),
        from: date(2020, 2, 1),
        until: None,
    };
    let before = of_sarah.then(|| Position {
        level: slug::<LevelId>("engineer"),
        team: Some(ANOTHER),
        manager: Some(LED_BEFORE),
        pay: None,
        from: date(2017, 3, 13),
        until: Some(date(2020, 1, 31)),
        ..now.clone()
    });
    FoundingPerson {
        id,
        name: part.words.to_owned(),
        email: format!("{id}@cordee.example"),
        language: None,
        positions: before.into_iter().chain([now]).collect(),
        access_until: (id == HAS_LEFT).then(|| date(2026, 10, 31)),
    }
}

/// Somebody who is known and stands nowhere yet.
fn without_a_position() -> FoundingPerson {
    FoundingPerson {
        id: WITHOUT,
        name: "stands nowhere".to_owned(),
        email: format!("{WITHOUT}@cordee.example"),
        language: None,
        positions: Vec::new(),
        access_until: None,
    }
}

fn pieces(hidden: &Hidden) -> Vec<Evidence> {
    let piece = |id: EvidenceId, words: &str| Evidence {
        id,
        person: evidence_row(id).person,
        on: date(2026, 9, 1),
        title: format!("titled {words}"),
        words: words.to_owned(),
        link: None,
        doing: Doing::Shared,
        competencies: vec![slug::<CompetencyId>("fault-finding")],
        vouchers: Vec::new(),
        withdrawn: (id == TAKEN_BACK).then(|| date(2026, 11, 2)),
    };
    let mut shown = piece(SHOWN, "shown-plover");
    shown.vouchers.push(Voucher {
        by: PEER,
        on: date(2026, 9, 2),
        words: "vouched-siskin".to_owned(),
    });
    let mut pieces = vec![
        piece(TO_VOUCH, "to-vouch-redstart"),
        piece(TAKEN_BACK, "taken-back-wryneck"),
        piece(OF_LUNA, "of-luna-whinchat"),
        shown,
    ];
    if !hidden.without.contains(&Missing::PieceKeptBack) {
        pieces.push(piece(KEPT_BACK, hidden.kept_back_words));
    }
    pieces
}

fn wishes(hidden: &Hidden) -> Vec<Aspiration> {
    let wish = |person, wish, words: &str, shared| Aspiration {
        person,
        wish,
        words: words.to_owned(),
        since: date(2026, 6, 1),
        shared,
    };
    let mut wishes = vec![wish(
        PEER,
        Wish::Lead,
        "shared-wish-bittern",
        Shared::WithPeoplePartner,
    )];
    if !hidden.without.contains(&Missing::Wish) {
        wishes.push(wish(
            SARAH,
            hidden.wish,
            hidden.wish_words,
            Shared::WithNobody,
        ));
    }
    wishes
}

/// Whether somebody has any role for teams.
pub(crate) fn keeps_records(viewer: Viewer) -> bool {
    viewer.has(Role::PeopleOperations) || viewer.has(Role::SystemAdministrator)
}

fn recorded(person: PersonId) -> (PersonId, PersonRecorded) {
    let recorded = PersonRecorded {
        sex: Sex::Female,
        hired: Some(date(2014, 2, 3)),
    };
    (person, recorded)
}
