//! The one writer: whatever waits together is put into one commit.
//!
//! Each change has a savepoint of its own, so that one that fails takes nothing of the others with
//! it; nobody hears that theirs is done before the commit is. On PostgreSQL a lock keeps writers of
//! other processes out meanwhile, since the audit log is one chain.

use crate::audit::{self, Head};
use crate::engine::Engine;
use crate::{Failure, No};
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, SqliteTransactionMode, Statement,
    TransactionOptions, TransactionTrait,
};
use std::future::Future;
use std::pin::Pin;
use tokio::sync::{mpsc, oneshot};

/// A future that can be sent between threads and borrows what it works on.
pub(crate) type Boxed<'t, T> = Pin<Box<dyn Future<Output = T> + Send + 't>>;

/// How many changes may wait. Whoever comes after them hears that the house is full.
const MOST_WAITING: usize = 1_024;
/// How many changes go into one commit at most.
const MOST_TOGETHER: usize = 64;
/// The number of the lock on PostgreSQL; it means nothing but us.
const LOCK: i64 = 0x636f_7264;

/// A change that was kept: its answer, and where the chain ends with it.
pub(crate) struct Kept<T> {
    pub(crate) answer: T,
    pub(crate) head: Head,
}

/// Tells whoever asked how it ended, once that is sure.
type Tell = Box<dyn FnOnce(Result<(), Failure>) + Send>;

/// What a change came to inside its savepoint.
struct Outcome {
    /// Where the chain ends with it; nothing where it was not kept.
    head: Option<Head>,
    tell: Tell,
}

type Job = Box<dyn for<'t> FnOnce(&'t DatabaseTransaction, Head) -> Boxed<'t, Outcome> + Send>;

/// The way to the writer.
#[derive(Clone, Debug)]
pub(crate) struct Writer {
    queue: mpsc::Sender<Job>,
}

impl Writer {
    /// Starts the writer. It ends when nobody can reach it any more and all that waits is done.
    pub(crate) fn start(engine: Engine) -> Self {
        let (queue, waiting) = mpsc::channel(MOST_WAITING);
        tokio::spawn(write(engine, waiting));
        Self { queue }
    }

    /// Makes a change; returns when it is durable.
    pub(crate) async fn change<T, F>(&self, work: F) -> Result<T, No>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t DatabaseTransaction, Head) -> Boxed<'t, Result<Kept<T>, No>>
            + Send
            + 'static,
    {
        let (answer, heard) = oneshot::channel();
        let job: Job = Box::new(move |tx, head| {
            Box::pin(async move {
                let (next, result) = match work(tx, head).await {
                    Ok(kept) => (Some(kept.head), Ok(kept.answer)),
                    Err(no) => (None, Err(no)),
                };
                let tell: Tell = Box::new(move |ended| {
                    // Whoever asked may have gone; what was done stays done.
                    let _gone = answer.send(ended.map_err(No::from).and(result));
                });
                Outcome { head: next, tell }
            })
        });
        self.queue.try_send(job).map_err(|refused| match refused {
            mpsc::error::TrySendError::Full(_) => Failure::Busy,
            mpsc::error::TrySendError::Closed(_) => Failure::Closing,
        })?;
        heard.await.map_err(|_| Failure::Closing)?
    }
}

async fn write(engine: Engine, mut waiting: mpsc::Receiver<Job>) {
    let mut together = Vec::with_capacity(MOST_TOGETHER);
    while waiting.recv_many(&mut together, MOST_TOGETHER).await > 0 {
        let batch = std::mem::take(&mut together);
        // A task of its own: a fault in one batch must not end the writer.
        let _fault = tokio::spawn(commit(engine.clone(), batch)).await;
    }
}

/// Runs changes in one transaction and tells everyone how it ended.
async fn commit(engine: Engine, together: Vec<Job>) {
    let mut tells = Vec::with_capacity(together.len());
    let ended = run(&engine, together, &mut tells).await;
    for tell in tells {
        tell(match &ended {
            Ok(()) => Ok(()),
            Err(error) => Err(Failure::Database(copied(error))),
        });
    }
}

async fn run(engine: &Engine, together: Vec<Job>, tells: &mut Vec<Tell>) -> Result<(), DbErr> {
    let tx = begin(engine).await?;
    let mut head = audit::head(&tx).await.map_err(of)?;
    for job in together {
        let savepoint = tx.begin().await?;
        let outcome = job(&savepoint, head.clone()).await;
        tells.push(outcome.tell);
        match outcome.head {
            Some(next) => {
                savepoint.commit().await?;
                head = next;
            }
            None => savepoint.rollback().await?,
        }
    }
    tx.commit().await
}

/// Begins to write; others wait meanwhile.
pub(crate) async fn begin(engine: &Engine) -> Result<DatabaseTransaction, DbErr> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let tx = engine.write.begin_with_options(options).await?;
    if engine.backend() == DbBackend::Postgres {
        let lock = format!("SELECT pg_advisory_xact_lock({LOCK})");
        tx.execute_raw(Statement::from_string(DbBackend::Postgres, lock))
            .await?;
    }
    Ok(tx)
}

fn of(failure: Failure) -> DbErr {
    match failure {
        Failure::Database(error) => error,
        other => DbErr::Custom(other.to_string()),
    }
}

/// Errors of the database can't be copied; what they say can.
fn copied(error: &DbErr) -> DbErr {
    DbErr::Custom(error.to_string())
}
