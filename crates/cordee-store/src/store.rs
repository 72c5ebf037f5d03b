//! The store: how it is opened, and how every look and every change goes.

use crate::audit::{self, Broken, Entry, Head};
use crate::engine::{Engine, Place};
use crate::guards::is_removed;
use crate::seen::Told;
use crate::tables::house::{audit as log, outbox, requests};
use crate::tables::{Numbered, number};
use crate::writer::{Boxed, Kept, Writer};
use crate::{Asking, Failure, Frameworks, No};
use cordee_access::Policies;
use cordee_domain::{ContentHash, Framework, PersonId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    AccessMode, ActiveValue::Set, DatabaseTransaction, DbBackend, EntityTrait, IntoActiveModel,
    IsolationLevel, TransactionOptions, TransactionTrait,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::fmt;
use std::sync::Arc;

/// People, positions, evidence and cases in one database. Clones share it.
#[derive(Clone)]
pub struct Store {
    pub(crate) engine: Engine,
    pub(crate) house: House,
    pub(crate) writer: Writer,
}

/// What is needed to judge: the rights, and what the versions of the framework say.
#[derive(Clone)]
pub(crate) struct House {
    pub(crate) policies: Arc<Policies>,
    pub(crate) frameworks: Arc<dyn Frameworks>,
}

/// What a change came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Done<T> {
    /// Its answer.
    pub answer: T,
    /// Whether it had been done before, by the same request.
    pub was_repeated: bool,
}

/// A change that has been put into the transaction: its answer, what the audit log says of it, and
/// who is told. There is no change without an entry.
pub(crate) struct Made<T> {
    answer: T,
    entry: Entry,
    told: Vec<(PersonId, Told)>,
}

impl<T> Made<T> {
    pub(crate) fn new(answer: T, entry: Entry) -> Self {
        Self {
            answer,
            entry,
            told: Vec::new(),
        }
    }

    pub(crate) fn telling(mut self, told: impl IntoIterator<Item = (PersonId, Told)>) -> Self {
        self.told.extend(told);
        self
    }
}

/// Where somebody looks or changes something: one transaction, seen by one person on one day.
pub(crate) struct Room<'t> {
    pub(crate) tx: &'t DatabaseTransaction,
    pub(crate) house: &'t House,
    pub(crate) asking: &'t Asking,
    /// The day, as the tables keep it.
    pub(crate) today: String,
}

impl<'t> Room<'t> {
    pub(crate) fn new(tx: &'t DatabaseTransaction, house: &'t House, asking: &'t Asking) -> Self {
        Self {
            tx,
            house,
            asking,
            today: crate::tables::day(asking.today),
        }
    }

    /// Whoever asks; nobody's questions are answered as if there were nothing.
    #[cfg_attr(feature = "guards", track_caller)]
    pub(crate) fn me(&self) -> Result<PersonId, No> {
        match self.asking.person() {
            None if is_removed!() => Ok(PersonId(0)),
            me => me.ok_or(No::NotFound),
        }
    }

    /// Refuses what is privileged to those who have not signed in again lately.
    #[cfg_attr(feature = "guards", track_caller)]
    pub(crate) fn must_be_fresh(&self) -> Result<(), No> {
        match self.asking.fresh {
            crate::Fresh::Yes => Ok(()),
            crate::Fresh::No if is_removed!() => Ok(()),
            crate::Fresh::No => Err(No::SignInAgain),
        }
    }

    /// The framework that counts now.
    pub(crate) fn framework(&self) -> Result<Arc<Framework>, No> {
        let now = self.house.frameworks.now();
        now.map(|(_, framework)| framework).ok_or(No::NoFramework)
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").finish_non_exhaustive()
    }
}

impl Store {
    /// Opens the store, makes its tables where they are missing, and starts its writer. Needs a
    /// runtime of `tokio`.
    pub async fn open(
        place: &Place,
        policies: Arc<Policies>,
        frameworks: Arc<dyn Frameworks>,
    ) -> Result<Self, Failure> {
        let engine = Engine::open(place).await?;
        let writer = Writer::start(engine.clone());
        let house = House {
            policies,
            frameworks,
        };
        Ok(Self {
            engine,
            house,
            writer,
        })
    }

    /// The framework of this version, by which a case that was begun under it is judged for ever.
    pub fn framework_of(&self, version: ContentHash) -> Option<Arc<Framework>> {
        self.house.frameworks.of(version)
    }

    /// Follows the whole audit log, against an anchor where there is one.
    pub async fn verify_audit(
        &self,
        anchor: Option<&Head>,
    ) -> Result<Result<Head, Broken>, Failure> {
        audit::verify(&self.engine.read, anchor).await
    }

    /// The end of the audit log now, to be kept elsewhere.
    pub async fn audit_head(&self) -> Result<Head, Failure> {
        audit::head(&self.engine.read).await
    }

    /// Whether the database answers.
    pub async fn is_there(&self) -> Result<(), Failure> {
        Ok(self.engine.read.ping().await?)
    }

    /// Looks at one moment of the database.
    pub(crate) async fn look<T, F>(&self, asking: &Asking, work: F) -> Result<T, No>
    where
        F: for<'t> FnOnce(&'t Room<'t>) -> Boxed<'t, Result<T, No>> + Send,
    {
        let tx = self
            .engine
            .read
            .begin_with_options(self.one_moment())
            .await?;
        let answer = work(&Room::new(&tx, &self.house, asking)).await;
        tx.rollback().await?;
        answer
    }

    fn one_moment(&self) -> TransactionOptions {
        let is_postgres = self.engine.backend() == DbBackend::Postgres;
        TransactionOptions {
            isolation_level: is_postgres.then_some(IsolationLevel::RepeatableRead),
            access_mode: is_postgres.then_some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        }
    }

    /// Changes something: the change, its audit entry, what people are told and the answer for a
    /// repeated request in one transaction. `input` is all that the request says.
    pub(crate) async fn change<T, I, F>(
        &self,
        asking: &Asking,
        act: &'static str,
        input: &I,
        work: F,
    ) -> Result<Done<T>, No>
    where
        T: Serialize + DeserializeOwned + Send + Sync + 'static,
        I: Serialize,
        F: for<'t> FnOnce(&'t Room<'t>) -> Boxed<'t, Result<Made<T>, No>> + Send + 'static,
    {
        let asked = fingerprint(act, input)?;
        let asking = asking.clone();
        let house = self.house.clone();
        self.writer
            .change(move |tx, head| {
                Box::pin(async move {
                    if let Some(answer) = answered(tx, &asking, &asked).await? {
                        return Ok(Kept { answer, head });
                    }
                    let made = work(&Room::new(tx, &house, &asking)).await?;
                    let head = note(tx, &asking, &asked, head, &made).await?;
                    let answer = Done {
                        answer: made.answer,
                        was_repeated: false,
                    };
                    Ok(Kept { answer, head })
                })
            })
            .await
    }
}

/// What a request says, in short, so that another one under the same key is noticed.
fn fingerprint<I: Serialize>(act: &str, input: &I) -> Result<String, Failure> {
    let body = crate::tables::body(input)?;
    let digest = Sha256::new()
        .chain_update(act)
        .chain_update([0])
        .chain_update(body)
        .finalize();
    Ok(audit::hexadecimal(&digest))
}

/// The answer that the same request was given before.
async fn answered<T: DeserializeOwned>(
    tx: &DatabaseTransaction,
    asking: &Asking,
    asked: &str,
) -> Result<Option<Done<T>>, No> {
    let (Some(person), Some(key)) = (asking.person(), &asking.key) else {
        return Ok(None);
    };
    let id = (person.row(), key.0.clone());
    match requests::Entity::find_by_id(id).one(tx).await? {
        None => Ok(None),
        Some(before) if before.asked != asked => Err(No::KeyUsedForAnother),
        Some(before) => Ok(Some(Done {
            answer: crate::tables::of_body(&before.answer)?,
            was_repeated: true,
        })),
    }
}

/// Writes the audit entry, the outbox and the answer; gives the chain's new end.
async fn note<T: Serialize>(
    tx: &DatabaseTransaction,
    asking: &Asking,
    asked: &str,
    head: Head,
    made: &Made<T>,
) -> Result<Head, No> {
    let link = audit::link(&head, asking, made.entry.clone());
    let head = Head {
        number: head.number + 1,
        hash: link.hash.clone(),
    };
    log::Entity::insert(link.into_active_model())
        .exec_without_returning(tx)
        .await?;
    tell(tx, asking, head.number, &made.told).await?;
    if let (Some(person), Some(key)) = (asking.person(), &asking.key) {
        let row = requests::ActiveModel {
            person: Set(person.row()),
            request: Set(key.0.clone()),
            asked: Set(asked.to_owned()),
            answer: Set(crate::tables::body(&made.answer)?),
            at: Set(asking.now.as_millisecond()),
        };
        requests::Entity::insert(row)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(head)
}

async fn tell(
    tx: &DatabaseTransaction,
    asking: &Asking,
    entry: u64,
    told: &[(PersonId, Told)],
) -> Result<(), No> {
    for (place, (whom, what)) in (0..).zip(told) {
        let (what, about) = match what {
            Told::OfCase(id) => ("of-case", id.row()),
            Told::AskedToVouch(id) => ("asked-to-vouch", id.row()),
            Told::Vouched(id) => ("vouched", id.row()),
            Told::AboutPay(id) => ("about-pay", id.row()),
            Told::OfPayReport(id) => ("of-pay-report", id.row()),
        };
        let row = outbox::ActiveModel {
            number: Set(number(entry)),
            place: Set(place),
            at: Set(asking.now.as_millisecond()),
            whom: Set(whom.row()),
            what: Set(what.to_owned()),
            about: Set(about),
            done_at: Set(None),
        };
        outbox::Entity::insert(row)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}
