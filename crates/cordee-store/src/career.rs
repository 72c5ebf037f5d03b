//! A person's positions, whole: for deciding, and for writing them anew.

use crate::store::Room;
use crate::tables::people::{pays, positions};
use crate::tables::{EVER, Numbered, date, day, last_date, last_day, word, written};
use crate::{Failure, No};
use cordee_domain::{Career, CaseId, Money, PersonId, Position, TeamId};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeMap;

/// Whether pay is fetched with positions. It is, only for deciding and for those who may see it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Pay {
    With,
    Without,
}

impl Room<'_> {
    /// Everything somebody has held and will hold. Whoever calls has asked the rights, or decides.
    pub(crate) async fn career(&self, id: PersonId, pay: Pay) -> Result<Career, No> {
        let rows = positions::Entity::find()
            .filter(positions::Column::Person.eq(id.row()))
            .order_by_asc(positions::Column::Begins)
            .all(self.tx)
            .await?;
        let mut pays = match pay {
            Pay::With => self.pays(id).await?,
            Pay::Without => BTreeMap::new(),
        };
        let held: Result<Vec<Position>, Failure> = rows
            .into_iter()
            .map(|row| {
                let pay = pays.remove(&row.begins);
                position(&row, pay)
            })
            .collect();
        Career::new(held?).map_err(|_| unreadable(id))
    }

    async fn pays(&self, id: PersonId) -> Result<BTreeMap<String, Money>, No> {
        let rows = pays::Entity::find()
            .filter(pays::Column::Person.eq(id.row()))
            .all(self.tx)
            .await?;
        let mut pays = BTreeMap::new();
        for row in rows {
            let (minor, currency) = (row.minor, word(&row.currency)?);
            pays.insert(row.begins, Money { minor, currency });
        }
        Ok(pays)
    }

    /// Puts `next` after what somebody has held, as [`Career::followed_by`] says, and keeps it.
    pub(crate) async fn follow_with(&self, next: Position, by: Option<CaseId>) -> Result<(), No> {
        let id = next.person;
        let career = self.career(id, Pay::With).await?;
        let begins = day(next.from);
        let career = career.followed_by(next).map_err(|_| unreadable(id))?;
        let mut cases = self.cases_of(id).await?;
        if by.is_some() {
            cases.insert(begins, by.map(Numbered::row));
        }
        self.write_career(id, &career, &cases).await
    }

    /// Keeps a career in the place of what somebody has held, with the case that each position came
    /// from by the day it begins.
    pub(crate) async fn write_career(
        &self,
        id: PersonId,
        career: &Career,
        cases: &BTreeMap<String, Option<i64>>,
    ) -> Result<(), No> {
        positions::Entity::delete_many()
            .filter(positions::Column::Person.eq(id.row()))
            .exec(self.tx)
            .await?;
        pays::Entity::delete_many()
            .filter(pays::Column::Person.eq(id.row()))
            .exec(self.tx)
            .await?;
        let held = career.positions();
        for (place, position) in held.iter().enumerate() {
            let overtaken = held
                .get(place + 1)
                .map_or(EVER.to_owned(), |it| day(it.from));
            let case = cases.get(&day(position.from)).copied().flatten();
            self.keep(position, overtaken, case).await?;
        }
        Ok(())
    }

    /// Which case each position came from, by the day it begins.
    pub(crate) async fn cases_of(&self, id: PersonId) -> Result<BTreeMap<String, Option<i64>>, No> {
        let rows = positions::Entity::find()
            .filter(positions::Column::Person.eq(id.row()))
            .all(self.tx)
            .await?;
        Ok(rows
            .into_iter()
            .map(|row| (row.begins, row.case_id))
            .collect())
    }

    async fn keep(&self, it: &Position, overtaken: String, case: Option<i64>) -> Result<(), No> {
        positions::Entity::insert(position_row(it, overtaken, case))
            .exec_without_returning(self.tx)
            .await?;
        if let Some(row) = pay_row(it) {
            pays::Entity::insert(row)
                .exec_without_returning(self.tx)
                .await?;
        }
        Ok(())
    }
}

/// A position as it is kept; the next begins on the day `overtaken`.
pub(crate) fn position_row(
    it: &Position,
    overtaken: String,
    case: Option<i64>,
) -> positions::ActiveModel {
    positions::ActiveModel {
        person: Set(it.person.row()),
        begins: Set(day(it.from)),
        ends: Set(last_day(it.until)),
        overtaken: Set(overtaken),
        level: Set(it.level.to_string()),
        team: Set(it.team.map(Numbered::row)),
        manager: Set(it.manager.map(Numbered::row)),
        zone: Set(it.zone.as_ref().map(ToString::to_string)),
        case_id: Set(case),
    }
}

/// What is paid in a position, as it is kept.
pub(crate) fn pay_row(it: &Position) -> Option<pays::ActiveModel> {
    let pay = it.pay?;
    Some(pays::ActiveModel {
        person: Set(it.person.row()),
        begins: Set(day(it.from)),
        minor: Set(pay.minor),
        currency: Set(written(&pay.currency)),
    })
}

pub(crate) fn position(row: &positions::Model, pay: Option<Money>) -> Result<Position, Failure> {
    Ok(Position {
        person: PersonId::of(row.person),
        level: word(&row.level)?,
        team: row.team.map(TeamId::of),
        manager: row.manager.map(PersonId::of),
        zone: row.zone.as_deref().map(word).transpose()?,
        pay,
        from: date(&row.begins)?,
        until: last_date(&row.ends)?,
    })
}

fn unreadable(id: PersonId) -> No {
    Failure::Unreadable(format!("the positions of person {id} are not one career")).into()
}
