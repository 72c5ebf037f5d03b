//! People as they can be seen: in lists, and one by one.
//!
//! Each group of fields is fetched only where whoever asks may see it. Lists are searched,
//! filtered and ordered by nothing else.

mod contact;
mod given;
mod joining;
mod leaving;
mod line;
mod moving;
mod pay;
mod record;
mod recorded;
mod returning;
mod standing;

pub use given::{Founder, NewPerson, NewPosition};
pub(crate) use pay::all_pays;
pub(crate) use recorded::{record_of, record_row};

use crate::career::Pay;
use crate::store::{Room, Store};
use crate::tables::people::{aspirations, people, positions, trainings};
use crate::tables::{Numbered, date, last_date, word};
use crate::{
    Asking, Cursor, Failure, No, Page, Paid, PersonListed, PersonQuery, PersonSeen, Revision,
};
use cordee_access::{Action, Resource};
use cordee_domain::case::Completed;
use cordee_domain::{Aspiration, LevelId, PersonId, Position, Shared};
use sea_orm::sea_query::LikeExpr;
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};

/// How many rows a part of a list has where nothing is said, and at most.
const USUAL_LIMIT: u32 = 100;
const LARGEST_LIMIT: u32 = 1_000;

impl Store {
    /// The people that are asked for, by name.
    pub async fn people(
        &self,
        asking: &Asking,
        query: &PersonQuery,
    ) -> Result<Page<PersonListed>, No> {
        let query = query.clone();
        self.look(asking, |room| {
            Box::pin(async move { room.people(&query).await })
        })
        .await
    }

    /// Somebody, as far as whoever asks may see them.
    pub async fn person(&self, asking: &Asking, id: PersonId) -> Result<PersonSeen, No> {
        self.look(asking, |room| {
            Box::pin(async move { room.person(id).await })
        })
        .await
    }

    /// How many people stand at each level today, of those whose position whoever asks may see.
    pub async fn people_by_level(&self, asking: &Asking) -> Result<Vec<(LevelId, u64)>, No> {
        self.look(asking, |room| {
            Box::pin(async move { room.people_by_level().await })
        })
        .await
    }
}

/// A name in small letters, for searching and for order.
pub(crate) fn folded(name: &str) -> String {
    name.to_lowercase()
}

/// How many rows were asked for, within reason.
pub(crate) fn limit(asked: Option<u32>) -> usize {
    let limit = asked.unwrap_or(USUAL_LIMIT).clamp(1, LARGEST_LIMIT);
    limit.try_into().unwrap_or(1)
}

/// A part of a list, where one row more than `limit` was fetched to know whether it goes on.
pub(crate) fn page<T>(mut rows: Vec<T>, limit: usize, cursor: impl Fn(&T) -> Cursor) -> Page<T> {
    let goes_on = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| goes_on).map(cursor);
    Page { rows, next }
}

/// What is said of a cursor that no list gave.
pub(crate) fn strange_cursor() -> No {
    No::wrong(
        "after",
        "this is not where a list goes on; begin the list again",
    )
}

impl Room<'_> {
    pub(crate) async fn people(&self, query: &PersonQuery) -> Result<Page<PersonListed>, No> {
        self.me()?;
        let limit = limit(query.limit);
        let rows = self.asked_for(query)?;
        let most = u64::try_from(limit).unwrap_or(1).saturating_add(1);
        let found = rows
            .order_by_asc(people::Column::Folded)
            .order_by_asc(people::Column::Id)
            .limit(most)
            .all(self.tx)
            .await?;
        let found = page(found, limit, cursor);
        Ok(Page {
            rows: self.listed(found.rows).await?,
            next: found.next,
        })
    }

    /// The people of the query whom whoever asks may know. Where somebody stands is asked for only
    /// among those whose position they may see.
    fn asked_for(&self, query: &PersonQuery) -> Result<Select<people::Entity>, No> {
        let mut rows = people::Entity::find().filter(self.rows_for(Action::SeeName)?);
        if let Some(name) = query.name.as_deref().filter(|it| !it.trim().is_empty()) {
            rows = rows.filter(people::Column::Folded.like(part_of_a_name(name)));
        }
        if query.team.is_some() || query.level.is_some() || query.led_by.is_some() {
            let there = self.standing_where(query).into_query();
            rows = rows
                .filter(self.rows_for(Action::SeePosition)?)
                .filter(people::Column::Id.in_subquery(there));
        }
        if let Some(after) = &query.after {
            rows = rows.filter(behind(after)?);
        }
        Ok(rows)
    }

    fn standing_where(&self, query: &PersonQuery) -> Select<positions::Entity> {
        let mut there = self
            .positions_today()
            .select_only()
            .column(positions::Column::Person);
        if let Some(team) = query.team {
            there = there.filter(positions::Column::Team.eq(team.row()));
        }
        if let Some(level) = &query.level {
            there = there.filter(positions::Column::Level.eq(level.as_str()));
        }
        if let Some(led_by) = query.led_by {
            there = there.filter(positions::Column::Manager.eq(led_by.row()));
        }
        there
    }

    pub(crate) fn positions_today(&self) -> Select<positions::Entity> {
        positions::Entity::find()
            .filter(positions::Column::Begins.lte(&*self.today))
            .filter(positions::Column::Ends.gte(&*self.today))
    }

    /// People as lists show them, in the order given.
    pub(crate) async fn listed(&self, rows: Vec<people::Model>) -> Result<Vec<PersonListed>, No> {
        let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
        let mut standings = self.standings(&ids).await?;
        let listed = rows.into_iter().map(|row| {
            let id = PersonId::of(row.id);
            PersonListed {
                id,
                name: row.name,
                standing: standings.remove(&id),
            }
        });
        Ok(listed.collect())
    }

    /// Somebody's row, for those who know that it may be looked at.
    pub(crate) async fn people_row(&self, id: PersonId) -> Result<people::Model, No> {
        let row = people::Entity::find_by_id(id.row()).one(self.tx).await?;
        row.ok_or(No::NotFound)
    }

    async fn person(&self, id: PersonId) -> Result<PersonSeen, No> {
        let resource = self.person_resource(id).await?;
        self.allow(Action::SeeName, Action::SeeName, &resource)?;
        let row = self.people_row(id).await?;
        let mut seen = PersonSeen {
            id,
            revision: self.revision_shown(&row, &resource),
            standing: self.standings(&[row.id]).await?.remove(&id),
            contact: None,
            history: None,
            pay: None,
            trainings: None,
            aspiration: None,
            recorded: None,
            roles: None,
            may: self.all_they_may(&resource),
            name: row.name.clone(),
        };
        self.fill(&mut seen, row).await?;
        Ok(seen)
    }

    /// Fetches the groups of fields that whoever asks may see, and no other.
    async fn fill(&self, seen: &mut PersonSeen, row: people::Model) -> Result<(), No> {
        let id = seen.id;
        let may = seen.may.clone();
        if may.contains(&Action::SeeHistory) {
            seen.history = Some(self.history(&row).await?);
        }
        if may.contains(&Action::SeePay) {
            let career = self.career(id, Pay::With).await?;
            seen.pay = Some(Paid::of(career.positions()));
        }
        if may.contains(&Action::SeeTrainings) {
            seen.trainings = Some(self.trainings_of(id).await?);
        }
        if may.contains(&Action::SeeAspiration) {
            seen.aspiration = Some(self.aspiration_of(id).await?);
        }
        if may.contains(&Action::SeeRecorded) {
            seen.recorded = Some(self.recorded_of(id).await?);
        }
        if may.contains(&Action::SeeRoles) {
            seen.roles = Some(crate::grants::grants_of(self.tx, id).await?);
        }
        if may.contains(&Action::SeeContact) {
            seen.contact = Some((row.email, row.language));
        }
        Ok(())
    }

    /// How often the record was changed, for those whose changes are bound to it. To others it
    /// would tell that something happened which they can't see.
    fn revision_shown(&self, row: &people::Model, resource: &Resource) -> Revision {
        let bound = [
            Action::ChangeContact,
            Action::ChangePosition,
            Action::EndAccess,
            Action::GiveAccess,
        ];
        if bound.into_iter().any(|action| self.may(action, resource)) {
            Revision(crate::tables::id(row.revision))
        } else {
            Revision(0)
        }
    }

    async fn history(
        &self,
        row: &people::Model,
    ) -> Result<(Vec<Position>, Option<jiff::civil::Date>), No> {
        let career = self.career(PersonId::of(row.id), Pay::Without).await?;
        Ok((joined(career.positions()), last_date(&row.access_until)?))
    }

    pub(crate) async fn trainings_of(&self, id: PersonId) -> Result<Vec<Completed>, No> {
        let rows = trainings::Entity::find()
            .filter(trainings::Column::Person.eq(id.row()))
            .order_by_asc(trainings::Column::Completed)
            .order_by_asc(trainings::Column::Training)
            .all(self.tx)
            .await?;
        let read = |row: trainings::Model| -> Result<Completed, Failure> {
            Ok(Completed {
                training: word(&row.training)?,
                on: date(&row.completed)?,
            })
        };
        Ok(rows.into_iter().map(read).collect::<Result<_, _>>()?)
    }

    async fn aspiration_of(&self, id: PersonId) -> Result<Option<Aspiration>, No> {
        let row = aspirations::Entity::find_by_id(id.row())
            .one(self.tx)
            .await?;
        let read = |row: aspirations::Model| -> Result<Aspiration, Failure> {
            Ok(Aspiration {
                person: id,
                wish: word(&row.wish)?,
                words: row.words,
                since: date(&row.since)?,
                shared: if row.is_shared {
                    Shared::WithPeoplePartner
                } else {
                    Shared::WithNobody
                },
            })
        };
        Ok(row.map(read).transpose()?)
    }

    async fn people_by_level(&self) -> Result<Vec<(LevelId, u64)>, No> {
        self.me()?;
        let visible = self.of_people(Action::SeePosition, positions::Column::Person, None)?;
        let rows: Vec<(String, i64)> = self
            .positions_today()
            .select_only()
            .column(positions::Column::Level)
            .column_as(positions::Column::Person.count(), "people")
            .filter(visible)
            .group_by(positions::Column::Level)
            .order_by_asc(positions::Column::Level)
            .into_tuple()
            .all(self.tx)
            .await?;
        let read = |(level, people): (String, i64)| -> Result<_, Failure> {
            Ok((word(&level)?, crate::tables::id(people)))
        };
        Ok(rows.into_iter().map(read).collect::<Result<_, _>>()?)
    }
}

/// How many numbers are named in one query.
pub(crate) const AT_ONCE: usize = 10_000;

/// A part of a name, whatever letters it has: none of them stands for others.
fn part_of_a_name(name: &str) -> LikeExpr {
    let mut pattern = String::from("%");
    let typed = name.trim().chars().filter(|it| !it.is_control());
    for letter in folded(&typed.take(crate::given::LONGEST_NAME).collect::<String>()).chars() {
        if matches!(letter, '\\' | '%' | '_') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    LikeExpr::new(pattern).escape('\\')
}

fn cursor(row: &people::Model) -> Cursor {
    Cursor(format!("{}.{}", row.id, row.folded))
}

/// The rows behind the one that the cursor names.
fn behind(after: &Cursor) -> Result<Condition, No> {
    let (id, folded) = after.0.split_once('.').ok_or_else(strange_cursor)?;
    let id: i64 = id.parse().map_err(|_| strange_cursor())?;
    if folded.contains('\0') {
        return Err(strange_cursor());
    }
    let same_name = Condition::all()
        .add(people::Column::Folded.eq(folded))
        .add(people::Column::Id.gt(id));
    Ok(Condition::any()
        .add(people::Column::Folded.gt(folded))
        .add(same_name))
}

/// Positions without pay, those in one that a new pay alone divides: how often somebody's pay
/// changed is not for those who may not see it.
fn joined(positions: &[Position]) -> Vec<Position> {
    let mut joined: Vec<Position> = Vec::new();
    for next in positions {
        match joined.last_mut() {
            Some(last) if goes_on(last, next) => last.until = next.until,
            _ => joined.push(next.clone()),
        }
    }
    joined
}

fn goes_on(last: &Position, next: &Position) -> bool {
    let of = |it: &Position| (it.level.clone(), it.team, it.manager, it.zone.clone());
    of(last) == of(next) && last.until.and_then(|it| it.tomorrow().ok()) == Some(next.from)
}
