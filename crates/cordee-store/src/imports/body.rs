//! What is kept of people, many at once, as a value that can be put back.

use crate::audit::hexadecimal;
use crate::career::{pay_row, position, position_row};
use crate::people::{AT_ONCE, record_of, record_row};
use crate::settle::insert;
use crate::store::Room;
use crate::tables::people::{pays, people, positions, records};
use crate::tables::{Numbered, body, day, last_date, last_day};
use crate::{Failure, No, PersonRecorded};
use cordee_domain::import::{Kept, Place};
use cordee_domain::{Money, PersonId};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

/// What is kept of somebody, whole.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub(super) struct Body {
    pub(super) kept: Kept,
    /// The case that each position came from, by the day it begins.
    pub(super) cases: BTreeMap<String, i64>,
    /// Whether anything was recorded of them.
    pub(super) is_recorded: bool,
}

impl Body {
    /// The body in short. Of somebody who was new, their name and address are in it too: where they
    /// were changed, there is more to lose than the import brought.
    pub(super) fn hash(&self, of: Option<[&str; 2]>) -> Result<String, Failure> {
        let mut hasher = Sha256::new().chain_update(body(self)?);
        for text in of.into_iter().flatten() {
            hasher.update([0]);
            hasher.update(text);
        }
        Ok(hexadecimal(&hasher.finalize()))
    }

    /// A position that a new pay divides came from the same case in both parts.
    pub(super) fn with_cases_of(mut self, was: &Self) -> Self {
        for position in &self.kept.positions {
            let holds = |it: &&cordee_domain::Position| it.holds_on(position.from);
            let before = was.kept.positions.iter().find(holds);
            let stays = before.filter(|it| Place::of(it) == Place::of(position));
            let case = stays.and_then(|it| was.cases.get(&day(it.from)));
            if let Some(case) = case {
                self.cases.insert(day(position.from), *case);
            }
        }
        self
    }

    /// Forgets cases of positions that are no more.
    pub(super) fn without_lost_cases(mut self) -> Self {
        let positions = &self.kept.positions;
        self.cases
            .retain(|begins, _| positions.iter().any(|it| day(it.from) == *begins));
        self
    }
}

impl Room<'_> {
    /// What is kept of these people. Whoever calls has asked the rights.
    pub(super) async fn bodies(
        &self,
        ids: &[i64],
    ) -> Result<BTreeMap<i64, (people::Model, Body)>, No> {
        let mut bodies = BTreeMap::new();
        for some in ids.chunks(AT_ONCE) {
            let rows = people::Entity::find()
                .filter(people::Column::Id.is_in(some.iter().copied()))
                .all(self.tx)
                .await?;
            for row in rows {
                let mut body = Body::default();
                body.kept.access_until = last_date(&row.access_until)?;
                bodies.insert(row.id, (row, body));
            }
            self.add_held(some, &mut bodies).await?;
            let rows = records::Entity::find()
                .filter(records::Column::Person.is_in(some.iter().copied()))
                .all(self.tx)
                .await?;
            for row in rows {
                let recorded = record_of(&row)?;
                if let Some((_, body)) = bodies.get_mut(&row.person) {
                    body.is_recorded = true;
                    body.kept.sex = recorded.sex;
                    body.kept.hired = recorded.hired;
                }
            }
        }
        Ok(bodies)
    }

    async fn add_held(
        &self,
        some: &[i64],
        bodies: &mut BTreeMap<i64, (people::Model, Body)>,
    ) -> Result<(), No> {
        let rows = pays::Entity::find()
            .filter(pays::Column::Person.is_in(some.iter().copied()))
            .all(self.tx)
            .await?;
        let mut paid: HashMap<(i64, String), Money> = HashMap::new();
        for row in rows {
            let (minor, currency) = (row.minor, crate::tables::word(&row.currency)?);
            paid.insert((row.person, row.begins), Money { minor, currency });
        }
        let rows = positions::Entity::find()
            .filter(positions::Column::Person.is_in(some.iter().copied()))
            .order_by_asc(positions::Column::Person)
            .order_by_asc(positions::Column::Begins)
            .all(self.tx)
            .await?;
        for row in rows {
            let Some((_, body)) = bodies.get_mut(&row.person) else {
                continue;
            };
            let pay = paid.remove(&(row.person, row.begins.clone()));
            body.kept.positions.push(position(&row, pay)?);
            if let Some(case) = row.case_id {
                body.cases.insert(row.begins, case);
            }
        }
        Ok(())
    }

    /// Puts these bodies in the place of what is kept.
    pub(super) async fn put_bodies(&self, all: &[(i64, Body)]) -> Result<(), No> {
        let ids: Vec<i64> = all.iter().map(|it| it.0).collect();
        self.clear(&ids).await?;
        let (mut held, mut paid, mut recorded) = (Vec::new(), Vec::new(), Vec::new());
        for (id, body) in all {
            let positions = &body.kept.positions;
            for (place, it) in positions.iter().enumerate() {
                let next = positions.get(place + 1).map(|it| it.from);
                let case = body.cases.get(&day(it.from)).copied();
                held.push(position_row(it, last_day(next), case));
                paid.extend(pay_row(it));
            }
            if body.is_recorded {
                let (sex, hired) = (body.kept.sex, body.kept.hired);
                recorded.push(record_row(PersonId::of(*id), PersonRecorded { sex, hired }));
            }
        }
        insert(self.tx, held.into_iter(), 9).await?;
        insert(self.tx, paid.into_iter(), 4).await?;
        insert(self.tx, recorded.into_iter(), 3).await?;
        self.put_access(all).await
    }

    /// Takes out what somebody holds, is paid and is recorded of them.
    pub(super) async fn clear(&self, ids: &[i64]) -> Result<(), No> {
        for some in ids.chunks(AT_ONCE) {
            let some = || some.iter().copied();
            positions::Entity::delete_many()
                .filter(positions::Column::Person.is_in(some()))
                .exec(self.tx)
                .await?;
            pays::Entity::delete_many()
                .filter(pays::Column::Person.is_in(some()))
                .exec(self.tx)
                .await?;
            records::Entity::delete_many()
                .filter(records::Column::Person.is_in(some()))
                .exec(self.tx)
                .await?;
        }
        Ok(())
    }

    /// Whoever looks at a record now sees that it was changed.
    async fn put_access(&self, all: &[(i64, Body)]) -> Result<(), No> {
        let mut by_end: BTreeMap<String, Vec<i64>> = BTreeMap::new();
        for (id, body) in all {
            let end = last_day(body.kept.access_until);
            by_end.entry(end).or_default().push(*id);
        }
        for (end, ids) in by_end {
            for some in ids.chunks(AT_ONCE) {
                people::Entity::update_many()
                    .col_expr(people::Column::AccessUntil, Expr::value(end.as_str()))
                    .col_expr(
                        people::Column::Revision,
                        Expr::col(people::Column::Revision).add(1),
                    )
                    .filter(people::Column::Id.is_in(some.iter().copied()))
                    .exec(self.tx)
                    .await?;
            }
        }
        Ok(())
    }
}
