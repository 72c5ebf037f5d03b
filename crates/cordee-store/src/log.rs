//! The audit log as people read it.
//!
//! What nobody may know of is left out, and nothing shows that something was: no number of the
//! chain leaves the store, and no hash of it: each is made of those before it, hidden ones too.

use crate::frameworks::moment;
use crate::people::{limit, page, strange_cursor};
use crate::store::{Room, Store};
use crate::tables::Numbered;
use crate::tables::cases::cases;
use crate::tables::house::audit;
use crate::{Asking, AuditSeen, Cursor, No, Page};
use cordee_access::{Action, Resource};
use cordee_domain::{PersonId, TeamId};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};
use std::collections::BTreeMap;

impl Store {
    /// The audit log, the latest first.
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
        let known = audit::Entity::find().filter(may_be_known());
        let mut rows = known.clone().order_by_desc(audit::Column::Number);
        if let Some(after) = after {
            let all = known.clone().count(self.tx).await?;
            rows = rows.offset(all - older(&after, all).ok_or_else(strange_cursor)?);
        }
        let rows = rows.limit(most).all(self.tx).await?;
        let last = rows.get(limit.saturating_sub(1)).map(|row| row.number);
        // How many known ones are older: a number or a hash of the chain would tell of others.
        let older = known.filter(audit::Column::Number.lt(last.unwrap_or_default()));
        let older = older.count(self.tx).await?;
        let found = page(rows, limit, |_| Cursor(older.to_string()));
        Ok(Page {
            rows: self.readable(found.rows).await?,
            next: found.next,
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

/// How many entries are older than where a list goes on, of this many.
fn older(after: &Cursor, all: u64) -> Option<u64> {
    let older: u64 = after.0.parse().ok()?;
    let is_given = (1..=all).contains(&older) && older.to_string() == after.0;
    is_given.then_some(older)
}

/// Entries that are not private, and not of a case that is not known to others.
fn may_be_known() -> Condition {
    let known = cases::Entity::find()
        .select_only()
        .column(cases::Column::Id)
        .filter(cases::Column::IsKnown.eq(true));
    let of_no_hidden_case = Condition::any()
        .add(audit::Column::CaseId.is_null())
        .add(audit::Column::CaseId.in_subquery(known.into_query()));
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
