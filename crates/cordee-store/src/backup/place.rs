//! Where a backup is made of, and where one is restored to.

use super::NoBackup;
use crate::engine::{Engine, FILE, Place};
use crate::migrations::{self, STEPS};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, IsolationLevel,
    TransactionOptions, TransactionTrait,
};
use std::fs;

/// Opens what is in a place without changing it.
pub(crate) async fn as_it_is(place: &Place) -> Result<Engine, NoBackup> {
    if let Place::Folder(folder) | Place::Passing(folder) = place
        && !folder.join(FILE).exists()
    {
        return Err(NoBackup::NoDatabase);
    }
    let engine = Engine::connect(place).await?;
    if steps_taken(&engine.read).await?.is_empty() {
        return Err(NoBackup::NoDatabase);
    }
    Ok(engine)
}

/// Opens a place in which nothing is, with the tables that these steps make.
pub(super) async fn empty(place: &Place, steps: &[String]) -> Result<Engine, NoBackup> {
    if !all_steps().starts_with(steps) {
        return Err(NoBackup::OfNewer);
    }
    if let Place::Folder(folder) | Place::Passing(folder) = place {
        fs::create_dir_all(folder).map_err(|error| NoBackup::File(folder.clone(), error))?;
    }
    let engine = Engine::connect(place).await?;
    let taken = steps_taken(&engine.write).await?;
    if !steps.starts_with(&taken) {
        return Err(NoBackup::NotEmpty);
    }
    let missing = steps.len() - taken.len();
    if missing > 0 {
        engine.take_steps(Some(missing)).await?;
    }
    Ok(engine)
}

fn all_steps() -> Vec<String> {
    STEPS.iter().map(|step| step.name.to_owned()).collect()
}

/// The steps that the database has taken, in the order they are taken in.
pub(super) async fn steps_taken(db: &impl ConnectionTrait) -> Result<Vec<String>, NoBackup> {
    let mut taken = migrations::taken(db).await?;
    let all = all_steps();
    taken.sort_by_key(|step| all.iter().position(|it| it == step));
    Ok(taken)
}

/// One moment of the database, to be read while others write.
pub(crate) async fn one_moment(engine: &Engine) -> Result<DatabaseTransaction, DbErr> {
    let is_postgres = engine.backend() == DbBackend::Postgres;
    let options = TransactionOptions {
        isolation_level: is_postgres.then_some(IsolationLevel::RepeatableRead),
        access_mode: is_postgres.then_some(AccessMode::ReadOnly),
        ..TransactionOptions::default()
    };
    engine.read.begin_with_options(options).await
}
