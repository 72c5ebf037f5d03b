//! Sessions: coming in, being seen, going, being ended.

use super::accounts::folded;
use super::{IDLE, Knocking, LONGEST, SecretHash, as_oneself, before, moment};
use crate::audit::Entry;
use crate::people::{limit, page, strange_cursor};
use crate::seen::{SessionListed, SessionSeen};
use crate::store::{Done, Made, Room};
use crate::tables::door::sessions;
use crate::tables::{Numbered, id, number};
use crate::{Asking, Cursor, Failure, No, Page, Store};
use cordee_access::{Action, Resource};
use cordee_domain::PersonId;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// How many sessions one person may have at once; the oldest ends where there are more.
const MOST: u64 = 20;
/// The longest description of a device, in letters.
const LONGEST_DEVICE: usize = 120;

/// Somebody comes in.
#[derive(Clone, Debug)]
pub struct Entering {
    /// Who.
    pub person: PersonId,
    /// The number of the new session.
    pub id: u64,
    /// What is kept of its secret.
    pub secret: SecretHash,
    /// On which sort of device.
    pub device: String,
    /// How they knocked, where they had to.
    pub knocked: Option<Knocking>,
}

impl Store {
    /// Begins a session for somebody who has shown who they are.
    pub async fn enter(&self, asking: &Asking, it: Entering) -> Result<(), No> {
        let asking = as_oneself(asking, it.person);
        let id = it.id;
        self.change(&asking, "sign-in", &id, move |room| {
            Box::pin(async move {
                let person = room.here(it.person).await?.ok_or(No::NotFound)?;
                if let Some(knocked) = &it.knocked {
                    let name = folded(&knocked.name);
                    room.forget_tries(&name, &knocked.from).await?;
                }
                room.begin_session(&it).await?;
                let entry = Entry::new("sign-in", "person", person.id, Vec::new());
                Ok(Made::new((), entry))
            })
        })
        .await?;
        Ok(())
    }

    /// Whoever asks has shown again who they are.
    pub async fn prove(&self, asking: &Asking, session: u64, knocked: &Knocking) -> Result<(), No> {
        let knocked = knocked.clone();
        self.change(asking, "sign-in-again", &session, move |room| {
            Box::pin(async move {
                let me = room.me()?;
                let name = folded(&knocked.name);
                room.forget_tries(&name, &knocked.from).await?;
                sessions::Entity::update_many()
                    .col_expr(
                        sessions::Column::ProvenAt,
                        Expr::value(room.asking.now.as_millisecond()),
                    )
                    .filter(sessions::Column::Id.eq(number(session)))
                    .filter(sessions::Column::Person.eq(me.row()))
                    .exec(room.tx)
                    .await?;
                let entry = Entry::new("sign-in-again", "person", me.row(), Vec::new());
                Ok(Made::new((), entry))
            })
        })
        .await?;
        Ok(())
    }

    /// Ends the session of whoever asks. However often it is asked, by whichever key.
    pub async fn leave(&self, asking: &Asking, session: u64) -> Result<(), No> {
        let asking = Asking {
            key: None,
            ..asking.clone()
        };
        self.change(&asking, "sign-out", &session, move |room| {
            Box::pin(async move {
                let me = room.me()?;
                sessions::Entity::delete_many()
                    .filter(sessions::Column::Id.eq(number(session)))
                    .filter(sessions::Column::Person.eq(me.row()))
                    .exec(room.tx)
                    .await?;
                let entry = Entry::new("sign-out", "person", me.row(), Vec::new());
                Ok(Made::new((), entry))
            })
        })
        .await?;
        Ok(())
    }

    /// The sessions of somebody, the latest first; `this` is the one that asks.
    pub async fn sessions(
        &self,
        asking: &Asking,
        of: PersonId,
        this: u64,
    ) -> Result<Vec<SessionSeen>, No> {
        self.look(asking, |room| {
            Box::pin(async move {
                let resource = Resource::Session(of);
                room.allow(Action::SeeSession, Action::SeeSession, &resource)?;
                let rows = sessions::Entity::find()
                    .filter(sessions::Column::Person.eq(of.row()))
                    .filter(room.has_not_ended())
                    .order_by_desc(sessions::Column::SeenAt)
                    .order_by_asc(sessions::Column::Id)
                    .all(room.tx)
                    .await?;
                let seen: Result<_, Failure> =
                    rows.into_iter().map(|it| session_seen(it, this)).collect();
                Ok(seen?)
            })
        })
        .await
    }

    /// Everybody's sessions, as far as whoever asks may see them, the one used latest first;
    /// `this` is the one that asks.
    pub async fn all_sessions(
        &self,
        asking: &Asking,
        this: u64,
        after: Option<&Cursor>,
    ) -> Result<Page<SessionListed>, No> {
        let after = after.map(place).transpose()?;
        self.look(asking, |room| {
            Box::pin(async move { room.all_sessions(this, after).await })
        })
        .await
    }

    /// Ends a session, at once.
    pub async fn end_session(&self, asking: &Asking, session: u64) -> Result<Done<()>, No> {
        self.change(asking, "end-session", &session, move |room| {
            Box::pin(async move {
                let row = sessions::Entity::find_by_id(number(session))
                    .one(room.tx)
                    .await?;
                let row = row.ok_or(No::NotFound)?;
                let whose = Resource::Session(PersonId::of(row.person));
                let by = room.allow(Action::EndSession, Action::SeeSession, &whose)?;
                sessions::Entity::delete_by_id(row.id).exec(room.tx).await?;
                let entry = Entry::new("end-session", "person", row.person, by);
                Ok(Made::new((), entry))
            })
        })
        .await
    }

    /// Ends every session of somebody but `this`, at once.
    pub async fn end_sessions(
        &self,
        asking: &Asking,
        of: PersonId,
        this: u64,
    ) -> Result<Done<()>, No> {
        self.change(asking, "end-sessions", &of, move |room| {
            Box::pin(async move {
                let whose = Resource::Session(of);
                let by = room.allow(Action::EndSession, Action::SeeSession, &whose)?;
                room.people_row(of).await?;
                sessions::Entity::delete_many()
                    .filter(sessions::Column::Person.eq(of.row()))
                    .filter(sessions::Column::Id.ne(number(this)))
                    .exec(room.tx)
                    .await?;
                let entry = Entry::new("end-sessions", "person", of.row(), by);
                Ok(Made::new((), entry))
            })
        })
        .await
    }
}

impl Room<'_> {
    async fn all_sessions(
        &self,
        this: u64,
        after: Option<(i64, i64)>,
    ) -> Result<Page<SessionListed>, No> {
        self.me()?;
        let limit = limit(None);
        let most = u64::try_from(limit).unwrap_or(1).saturating_add(1);
        let mut rows = sessions::Entity::find()
            .filter(self.rows_for(Action::SeeSession)?)
            .filter(self.has_not_ended());
        if let Some((seen_at, id)) = after {
            let later = Condition::all()
                .add(sessions::Column::SeenAt.eq(seen_at))
                .add(sessions::Column::Id.lt(id));
            let before = Condition::any().add(sessions::Column::SeenAt.lt(seen_at));
            rows = rows.filter(before.add(later));
        }
        let rows = rows
            .order_by_desc(sessions::Column::SeenAt)
            .order_by_desc(sessions::Column::Id)
            .limit(most)
            .all(self.tx)
            .await?;
        let found = page(rows, limit, |row| {
            Cursor(format!("{}-{}", row.seen_at, row.id))
        });
        let whose = found.rows.iter().map(|row| PersonId::of(row.person));
        let names = self.names(whose).await?;
        let listed = |row: sessions::Model| {
            let name = names.get(&PersonId::of(row.person)).cloned();
            let session = session_seen(row, this)?;
            let name = name.unwrap_or_default();
            Ok(SessionListed { name, session })
        };
        let rows: Result<_, Failure> = found.rows.into_iter().map(listed).collect();
        let (rows, next) = (rows?, found.next);
        Ok(Page { rows, next })
    }

    /// The sessions that still open something.
    fn has_not_ended(&self) -> Condition {
        let now = self.asking.now;
        Condition::all()
            .add(sessions::Column::SeenAt.gt(before(now, IDLE)))
            .add(sessions::Column::BegunAt.gt(before(now, LONGEST)))
    }

    /// Writes a session down, in the place of those that have ended and of those that are too many.
    async fn begin_session(&self, it: &Entering) -> Result<(), No> {
        // One after the other, so that each is found by its index.
        let now = self.asking.now;
        for ended in [
            sessions::Column::SeenAt.lte(before(now, IDLE)),
            sessions::Column::BegunAt.lte(before(now, LONGEST)),
        ] {
            sessions::Entity::delete_many()
                .filter(ended)
                .exec(self.tx)
                .await?;
        }
        let too_many: Vec<i64> = sessions::Entity::find()
            .select_only()
            .column(sessions::Column::Id)
            .filter(sessions::Column::Person.eq(it.person.row()))
            .order_by_desc(sessions::Column::SeenAt)
            .order_by_asc(sessions::Column::Id)
            .offset(MOST - 1)
            .limit(MOST)
            .into_tuple()
            .all(self.tx)
            .await?;
        sessions::Entity::delete_many()
            .filter(sessions::Column::Id.is_in(too_many))
            .exec(self.tx)
            .await?;
        let now = self.asking.now.as_millisecond();
        let row = sessions::ActiveModel {
            id: Set(number(it.id)),
            secret: Set(it.secret.row()),
            person: Set(it.person.row()),
            begun_at: Set(now),
            seen_at: Set(now),
            proven_at: Set(now),
            device: Set(it.device.chars().take(LONGEST_DEVICE).collect()),
        };
        sessions::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        Ok(())
    }
}

fn session_seen(row: sessions::Model, this: u64) -> Result<SessionSeen, Failure> {
    Ok(SessionSeen {
        id: id(row.id),
        person: PersonId::of(row.person),
        begun_at: moment(row.begun_at)?,
        seen_at: moment(row.seen_at)?,
        device: row.device,
        is_this: id(row.id) == this,
    })
}

/// Where a list of sessions goes on: when the last of them was used, and its number.
fn place(Cursor(text): &Cursor) -> Result<(i64, i64), No> {
    let parts = text.split_once('-');
    let number = |text: &str| text.parse().map_err(|_| strange_cursor());
    let (seen_at, id) = parts.ok_or_else(strange_cursor)?;
    Ok((number(seen_at)?, number(id)?))
}
