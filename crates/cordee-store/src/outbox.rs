//! What waits in the outbox to be told by mail.
//!
//! Knows who is to be told that something waits, and where they are reached; what it is, it tells
//! nobody. Sending is the program's; it says here what was sent.

use crate::store::{Room, Store};
use crate::tables::house::outbox;
use crate::tables::people::people;
use crate::tables::{Numbered, id, number};
use crate::{Asking, Failure, No};
use cordee_access::{Action, Resource};
use cordee_domain::PersonId;
use jiff::Timestamp;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

/// How many people are told at once.
const AT_ONCE: u64 = 10_000;

/// Somebody who is to be told that something waits for them: one mail, however much it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unsent {
    /// Who.
    pub whom: PersonId,
    /// The first entry that they have not been told of: what the mail is called by, so that one
    /// that is sent twice can be seen to be the same.
    pub first: u64,
    /// The last.
    pub last: u64,
}

/// How much waits to be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Waiting {
    /// How many people are to be told.
    pub people: u64,
    /// Since when the first of them waits.
    pub since: Option<Timestamp>,
}

impl Store {
    /// Those who are to be told that something waits for them, the longest waiting first. For the
    /// program, which sends; no page asks this.
    pub async fn unsent(&self, asking: &Asking) -> Result<Vec<Unsent>, No> {
        self.look(asking, |room| Box::pin(async move { room.unsent().await }))
            .await
    }

    /// Where somebody is reached and the language they like, for the program, which tells them;
    /// nothing where they are not here today.
    pub async fn reached(
        &self,
        asking: &Asking,
        whom: PersonId,
    ) -> Result<Option<(String, Option<String>)>, No> {
        self.look(asking, move |room| {
            Box::pin(async move { room.reached(whom).await })
        })
        .await
    }

    /// Somebody was told, of everything up to this entry.
    pub async fn sent(&self, asking: &Asking, whom: PersonId, last: u64) -> Result<(), No> {
        self.jot(asking, move |room| {
            Box::pin(async move {
                let now = room.asking.now.as_millisecond();
                outbox::Entity::update_many()
                    .col_expr(outbox::Column::DoneAt, Expr::value(now))
                    .filter(outbox::Column::Whom.eq(whom.row()))
                    .filter(outbox::Column::Number.lte(number(last)))
                    .filter(outbox::Column::DoneAt.is_null())
                    .exec(room.tx)
                    .await?;
                Ok(())
            })
        })
        .await
    }

    /// How much waits, for whoever keeps the house.
    pub async fn mail_waiting(&self, asking: &Asking) -> Result<Waiting, No> {
        self.look(asking, |room| {
            Box::pin(async move {
                let house = Resource::Installation;
                room.allow(Action::Administer, Action::Administer, &house)?;
                room.mail_waiting().await
            })
        })
        .await
    }
}

impl Room<'_> {
    async fn unsent(&self) -> Result<Vec<Unsent>, No> {
        let rows: Vec<(i64, i64, i64)> = outbox::Entity::find()
            .select_only()
            .column(outbox::Column::Whom)
            .column_as(outbox::Column::Number.min(), "first")
            .column_as(outbox::Column::Number.max(), "last")
            .filter(outbox::Column::DoneAt.is_null())
            .group_by(outbox::Column::Whom)
            .order_by_asc(outbox::Column::Number.min())
            .limit(AT_ONCE)
            .into_tuple()
            .all(self.tx)
            .await?;
        let unsent = rows.into_iter().map(|(whom, first, last)| Unsent {
            whom: PersonId::of(whom),
            first: id(first),
            last: id(last),
        });
        Ok(unsent.collect())
    }

    async fn reached(&self, whom: PersonId) -> Result<Option<(String, Option<String>)>, No> {
        let row = people::Entity::find_by_id(whom.row())
            .filter(people::Column::AccessFrom.lte(&*self.today))
            .filter(people::Column::AccessUntil.gte(&*self.today))
            .one(self.tx)
            .await?;
        Ok(row.map(|it| (it.email, it.language)))
    }

    async fn mail_waiting(&self) -> Result<Waiting, No> {
        let row: Option<(i64, Option<i64>)> = outbox::Entity::find()
            .select_only()
            .column_as(Expr::col(outbox::Column::Whom).count_distinct(), "people")
            .column_as(outbox::Column::At.min(), "since")
            .filter(outbox::Column::DoneAt.is_null())
            .into_tuple()
            .one(self.tx)
            .await?;
        let (people, since) = row.unwrap_or_default();
        let since = since.map(Timestamp::from_millisecond).transpose();
        let since = since.map_err(|error| Failure::Unreadable(error.to_string()))?;
        Ok(Waiting {
            people: id(people),
            since,
        })
    }
}
