//! That a backup was made, as an entry of the audit log: whoever keeps the house sees there when the
//! last one was, whichever database it is and whichever program made it.

use super::NoBackup;
use crate::audit::{self, Entry};
use crate::engine::Engine;
use crate::frameworks::moment;
use crate::store::{Room, Store};
use crate::tables::house::audit as log;
use crate::{Asking, No, writer};
use cordee_access::{Action, Resource};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

/// What the log calls it.
const ACT: &str = "make-backup";

/// Writes down that a backup was made. It is not in that backup: it was made before.
pub(super) async fn made(engine: &Engine, now: Timestamp) -> Result<(), NoBackup> {
    let noted = write(engine, now).await;
    noted.map_err(|no| NoBackup::NotNoted(no.to_string()))
}

async fn write(engine: &Engine, now: Timestamp) -> Result<(), No> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let tx = writer::begin(engine).await?;
    let head = audit::head(&tx).await?;
    let entry = Entry::new(ACT, "house", 0, Vec::new());
    let link = audit::link(&head, &Asking::nobody(now, today), entry);
    log::Entity::insert(link.into_active_model())
        .exec_without_returning(&tx)
        .await?;
    Ok(tx.commit().await?)
}

impl Store {
    /// When the last backup of this place was made, for whoever keeps the house. After a restore
    /// it is the last that had been made before the one that was restored.
    pub async fn last_backup(&self, asking: &Asking) -> Result<Option<Timestamp>, No> {
        self.look(asking, |room| {
            Box::pin(async move { room.last_backup().await })
        })
        .await
    }
}

impl Room<'_> {
    async fn last_backup(&self) -> Result<Option<Timestamp>, No> {
        let house = Resource::Installation;
        self.allow(Action::Administer, Action::Administer, &house)?;
        let last = log::Entity::find()
            .filter(log::Column::Act.eq(ACT))
            .order_by_desc(log::Column::Number)
            .one(self.tx)
            .await?;
        Ok(last.map(|row| moment(row.at)).transpose()?)
    }
}
