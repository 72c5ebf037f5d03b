//! How often somebody may try: guessing has to be hopeless, for one account and from one address.
//!
//! Names and addresses are kept as hashes and forgotten after a quarter of an hour.

use super::before;
use super::secret::hex;
use crate::No;
use crate::guards::is_removed;
use crate::store::Room;
use crate::tables::door::tries;
use jiff::SignedDuration;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use sha2::{Digest, Sha256};

/// How long a try counts.
const SPAN: SignedDuration = SignedDuration::from_mins(15);
/// How many tries one account has in that time, whether there is such an account or not.
const MOST_OF_ACCOUNT: i32 = 10;
/// How many tries come from one address; behind one address may be a whole office, and whoever
/// gets in does not count.
const MOST_OF_ADDRESS: i32 = 100;

/// Who is counted.
#[derive(Clone, Copy)]
pub(super) enum Counted<'a> {
    /// An account, by the name that was given.
    Account(&'a str),
    /// An address of the network.
    Address(&'a str),
}

impl Counted<'_> {
    /// Whether so many tries are all there may be.
    fn are_all(self, count: i32) -> bool {
        match self {
            Self::Account(_) => count >= MOST_OF_ACCOUNT && !is_removed!("tries of one account"),
            Self::Address(_) => count >= MOST_OF_ADDRESS && !is_removed!("tries from one address"),
        }
    }

    fn row(self) -> String {
        let (sort, who) = match self {
            Self::Account(name) => ("account ", name),
            Self::Address(address) => ("address ", address),
        };
        let digest = Sha256::new()
            .chain_update(sort)
            .chain_update(who)
            .finalize();
        hex(&digest)
    }
}

impl Room<'_> {
    /// Counts a try; false where there have been too many, and then nothing more is counted.
    pub(super) async fn may_try(&self, all: &[Counted<'_>]) -> Result<bool, No> {
        tries::Entity::delete_many()
            .filter(tries::Column::Since.lte(before(self.asking.now, SPAN)))
            .exec(self.tx)
            .await?;
        let mut rows = Vec::new();
        for one in all {
            let row = tries::Entity::find_by_id(one.row()).one(self.tx).await?;
            if row.as_ref().is_some_and(|it| one.are_all(it.count)) {
                return Ok(false);
            }
            rows.push((one, row));
        }
        for (one, row) in rows {
            let now = self.asking.now.as_millisecond();
            let (since, count) = row.map_or((now, 0), |it| (it.since, it.count));
            self.count(one.row(), since, count + 1).await?;
        }
        Ok(true)
    }

    /// Forgets the tries of an account that has got in, and one of its address.
    pub(super) async fn forget_tries(&self, name: &str, from: &str) -> Result<(), No> {
        tries::Entity::delete_by_id(Counted::Account(name).row())
            .exec(self.tx)
            .await?;
        let address = Counted::Address(from).row();
        let row = tries::Entity::find_by_id(address.clone())
            .one(self.tx)
            .await?;
        match row {
            Some(it) if it.count > 0 => self.count(address, it.since, it.count - 1).await,
            _ => Ok(()),
        }
    }

    async fn count(&self, who: String, since: i64, count: i32) -> Result<(), No> {
        let row = tries::ActiveModel {
            who: Set(who),
            since: Set(since),
            count: Set(count),
        };
        let replace = OnConflict::column(tries::Column::Who)
            .update_column(tries::Column::Count)
            .to_owned();
        tries::Entity::insert(row)
            .on_conflict(replace)
            .exec_without_returning(self.tx)
            .await?;
        Ok(())
    }
}
