//! Sessions: coming in, being seen, going, being ended.

use super::accounts::folded;
use super::{IDLE, Knocking, LONGEST, SecretHash, as_oneself, before, moment};
use crate::audit::Entry;
use crate::seen::SessionSeen;
use crate::store::{Done, Made, Room};
use crate::tables::door::sessions;
use crate::tables::{Numbered, id, number};
use crate::{Asking, Failure, No, Store};
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
    /// The sessions that still open something.
    fn has_not_ended(&self) -> Condition {
        let now = self.asking.now;
        Condition::all()
            .add(sessions::Column::SeenAt.gt(before(now, IDLE)))
            .add(sessions::Column::BegunAt.gt(before(now, LONGEST)))
    }

    /// Writes a session down, in the place of those that have ended and of those that are too many.
    async fn begin_session(&self, it: &Entering) -> Result<(), No> {
        sessions::Entity::delete_many()
            .filter(self.has_not_ended().not())
            .exec(self.tx)
            .await?;
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
