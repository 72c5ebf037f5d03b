//! Who a session stands for, on each request anew.

use super::{FRESH, IDLE, LONGEST, SecretHash, before};
use crate::guards::is_removed;
use crate::store::Room;
use crate::tables::door::sessions;
use crate::tables::people::{grant_teams, grants, people};
use crate::tables::{Numbered, id};
use crate::{Asking, Fresh, No, Store};
use cordee_access::{Grant, Role};
use cordee_domain::{PersonId, TeamId};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// How exactly it is known when a session was used last: not every look is worth a write.
const EXACTLY: SignedDuration = SignedDuration::from_mins(5);

/// Somebody who is signed in, as things stand now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Visitor {
    /// The number of the session, which opens nothing.
    pub session: u64,
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// The language they like, as a tag.
    pub language: Option<String>,
    /// The roles they have today.
    pub grants: Vec<Grant>,
    /// Whether they have just shown again that they are who they are.
    pub fresh: Fresh,
}

impl Store {
    /// Whoever this session stands for; nobody where it has ended, or the access of its person.
    pub async fn visitor(
        &self,
        session: SecretHash,
        now: Timestamp,
        today: Date,
    ) -> Result<Option<Visitor>, No> {
        let asking = Asking::nobody(now, today);
        let found = self
            .look(&asking, |room| Box::pin(room.visitor(session)))
            .await?;
        let Some((visitor, seen_at)) = found else {
            return Ok(None);
        };
        if seen_at < before(now, EXACTLY) {
            self.touch(asking, visitor.session);
        }
        Ok(Some(visitor))
    }

    /// Writes down that a session was used. Nobody waits for it.
    fn touch(&self, asking: Asking, session: u64) {
        let store = self.clone();
        tokio::spawn(async move {
            let touched = store.jot(&asking, move |room| {
                Box::pin(async move {
                    let now = room.asking.now.as_millisecond();
                    sessions::Entity::update_many()
                        .col_expr(sessions::Column::SeenAt, Expr::value(now))
                        .filter(sessions::Column::Id.eq(crate::tables::number(session)))
                        .exec(room.tx)
                        .await?;
                    Ok(())
                })
            });
            // The next look tries again.
            let _later = touched.await;
        });
    }
}

impl Room<'_> {
    /// Whoever a session stands for, and when it was used last.
    async fn visitor(&self, secret: SecretHash) -> Result<Option<(Visitor, i64)>, No> {
        let now = self.asking.now;
        let row = sessions::Entity::find()
            .filter(sessions::Column::Secret.eq(secret.row()))
            .one(self.tx)
            .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let lies_idle = row.seen_at <= before(now, IDLE) && !is_removed!("sessions that lie idle");
        let is_old = row.begun_at <= before(now, LONGEST) && !is_removed!("sessions that are old");
        if lies_idle || is_old {
            return Ok(None);
        }
        let Some(person) = self.here(PersonId::of(row.person)).await? else {
            return Ok(None);
        };
        let is_fresh = row.proven_at > before(now, FRESH);
        let fresh = if is_fresh || is_removed!("how long a sign-in is fresh") {
            Fresh::Yes
        } else {
            Fresh::No
        };
        let visitor = Visitor {
            session: id(row.id),
            person: PersonId::of(person.id),
            grants: self.grants_of(PersonId::of(person.id)).await?,
            name: person.name,
            language: person.language,
            fresh,
        };
        Ok(Some((visitor, row.seen_at)))
    }

    /// A person whose access holds today.
    #[cfg_attr(feature = "guards", track_caller)]
    pub(super) fn here(
        &self,
        person: PersonId,
    ) -> impl Future<Output = Result<Option<people::Model>, No>> + Send {
        let is_removed = is_removed!();
        async move {
            let row = people::Entity::find_by_id(person.row())
                .one(self.tx)
                .await?;
            Ok(row.filter(|it| self.has_access(it) || is_removed))
        }
    }

    /// Days are kept so that their texts stand in the order of time.
    fn has_access(&self, it: &people::Model) -> bool {
        it.access_from <= self.today && self.today <= it.access_until
    }

    /// The roles somebody has, by name.
    pub(super) async fn grants_of(&self, person: PersonId) -> Result<Vec<Grant>, No> {
        let roles = grants::Entity::find()
            .filter(grants::Column::Person.eq(person.row()))
            .all(self.tx)
            .await?;
        if roles.is_empty() {
            return Ok(Vec::new());
        }
        let teams = grant_teams::Entity::find()
            .filter(grant_teams::Column::Person.eq(person.row()))
            .all(self.tx)
            .await?;
        let reached = |role: &str| {
            let of_it = teams.iter().filter(move |it| it.role == role);
            of_it.map(|it| TeamId::of(it.team)).collect()
        };
        // A role that this program does not know gives nothing.
        let known = roles.iter().filter_map(|it| {
            let role = Role::by_name(&it.role)?;
            let teams = reached(&it.role);
            Some(Grant { role, teams })
        });
        Ok(known.collect())
    }
}
