//! The audit log as people read it.
//!
//! What nobody may know of is left out, and nothing shows that something was: no number of the
//! chain leaves the store, and no hash of it: each is made of those before it, hidden ones too.
//! Where the list goes on is said by the clock, and found by it: nothing is counted over the whole
//! log, which only grows.

use crate::frameworks::moment;
use crate::people::{limit, strange_cursor};
use crate::store::{Room, Store};
use crate::tables::Numbered;
use crate::tables::cases::cases;
use crate::tables::house::audit;
use crate::{Asking, AuditSeen, Cursor, No, Page};
use cordee_access::{Action, Resource};
use cordee_domain::{PersonId, TeamId};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;

impl Store {
    /// The audit log, the latest first, by the clock.
    pub async fn audit(
        &self,
        asking: &Asking,
        after: Option<&Cursor>,
        limit: Option<u32>,
    ) -> Result<Page<AuditSeen>, No> {
        let after = after.cloned();
        self.look(asking, |room| {
            Box::pin(async move { room.audit(after, limit).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn audit(
        &self,
        after: Option<Cursor>,
        asked: Option<u32>,
    ) -> Result<Page<AuditSeen>, No> {
        let log = Resource::AuditLog;
        self.allow(Action::SeeAudit, Action::SeeAudit, &log)?;
        let limit = limit(asked);
        let most = u64::try_from(limit).unwrap_or(1).saturating_add(1);
        let mut rows = audit::Entity::find().filter(may_be_known());
        let after = after.map(|it| Told::read(&it)).transpose()?;
        if let Some(after) = &after {
            rows = rows
                .filter(audit::Column::At.lte(after.at))
                .offset(after.count);
        }
        let mut rows = rows
            .order_by_desc(audit::Column::At)
            .order_by_desc(audit::Column::Number)
            .limit(most)
            .all(self.tx)
            .await?;
        let goes_on = rows.len() > limit;
        rows.truncate(limit);
        let next = goes_on.then(|| Told::up_to(&rows, after)).flatten();
        Ok(Page {
            rows: self.readable(rows).await?,
            next: next.map(|it| it.cursor()),
        })
    }

    async fn readable(&self, rows: Vec<audit::Model>) -> Result<Vec<AuditSeen>, No> {
        let of = |sort: &str| {
            let same = rows.iter().filter(move |row| row.about_sort == sort);
            same.map(|row| row.about_id).collect::<Vec<_>>()
        };
        let actors = rows.iter().filter_map(|row| row.actor);
        let people = actors.chain(of("person")).map(PersonId::of);
        let names = Names {
            people: self.names(people).await?,
            teams: self.team_names(of("team")).await?,
        };
        rows.into_iter().map(|row| names.entry(row)).collect()
    }
}

/// How far the log was read: up to a moment, and how many of that moment. Of entries that may be
/// known only: a number or a hash of the chain would tell of others.
struct Told {
    at: i64,
    count: u64,
}

impl Told {
    fn read(Cursor(text): &Cursor) -> Result<Self, No> {
        let (at, count) = text.split_once('-').ok_or_else(strange_cursor)?;
        let at = at.parse().map_err(|_| strange_cursor())?;
        let count: u32 = count.parse().map_err(|_| strange_cursor())?;
        let count = u64::from(count);
        Ok(Self { at, count })
    }

    /// Up to the last of these rows, which were read after others.
    fn up_to(rows: &[audit::Model], before: Option<Self>) -> Option<Self> {
        let at = rows.last()?.at;
        let here = rows.iter().filter(|row| row.at == at).count() as u64;
        let before = before.filter(|it| it.at == at).map_or(0, |it| it.count);
        let count = before.saturating_add(here);
        Some(Self { at, count })
    }

    fn cursor(&self) -> Cursor {
        Cursor(format!("{}-{}", self.at, self.count))
    }
}

/// Entries that are not private, and not of a case that is not known to others.
fn may_be_known() -> Condition {
    let mut known = Query::select();
    known
        .expr(Expr::value(1))
        .from(cases::Entity)
        .and_where(
            Expr::col((cases::Entity, cases::Column::Id))
                .equals((audit::Entity, audit::Column::CaseId)),
        )
        .and_where(cases::Column::IsKnown.eq(true));
    let of_no_hidden_case = Condition::any()
        .add(audit::Column::CaseId.is_null())
        .add(Expr::exists(known));
    Condition::all()
        .add(audit::Column::IsPrivate.eq(false))
        .add(of_no_hidden_case)
}

/// What those are called who occur in a part of the log.
struct Names {
    people: BTreeMap<PersonId, String>,
    teams: BTreeMap<TeamId, String>,
}

impl Names {
    fn entry(&self, row: audit::Model) -> Result<AuditSeen, No> {
        let policies = row.policies.split_whitespace();
        Ok(AuditSeen {
            at: moment(row.at)?,
            actor: row.actor.map(PersonId::of).map(|id| (id, self.person(id))),
            about: self.about(&row),
            policies: policies.map(str::to_owned).collect(),
            detail: row.detail,
            act: row.act,
        })
    }

    /// With what, in words: whoever has a name is called by it.
    fn about(&self, row: &audit::Model) -> String {
        match row.about_sort.as_str() {
            "person" => self.person(PersonId::of(row.about_id)),
            "team" => {
                let id = TeamId::of(row.about_id);
                let name = self.teams.get(&id).cloned();
                format!("team {}", name.unwrap_or_else(|| id.to_string()))
            }
            "framework" => "the framework".to_owned(),
            "house" => "the organisation".to_owned(),
            sort => format!("{sort} {}", row.about_id),
        }
    }

    fn person(&self, id: PersonId) -> String {
        let name = self.people.get(&id).cloned();
        name.unwrap_or_else(|| format!("person {id}"))
    }
}
